// Where results go: stdout or a file, through one large buffer, with every failure to write noticed. A file that was there keeps
// its content until finish().
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "cli/report_file.hpp"

namespace saglikrapor::cli {

/// Throws Refused when `written` is one of the files that are read, or lies in a folder that is read. Empty names are none.
void refuse_overwriting(const std::string& written, const std::vector<std::string>& files, const std::string& folder = {});

class Output {
public:
    /// An empty path or "-" is stdout. A plain file is written beside its place and takes it with finish(), so that what was there
    /// stays when the work fails; a device or a pipe is written to at once. Throws Refused when it cannot be opened.
    explicit Output(const std::string& path = {});
    ~Output();
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    /// Append here, then call written().
    [[nodiscard]] std::string& buffer() { return buffer_; }
    /// Writes the buffer when it is large. False when nobody reads any more (a closed pipe): stop then, quietly. Throws
    /// std::system_error when writing fails.
    bool written() { return buffer_.size() < flush_at || flush(); }
    bool flush();
    /// Writes what is left, closes, and puts a file in its place.
    void finish();

    [[nodiscard]] bool is_terminal() const;

private:
    static constexpr std::size_t flush_at = std::size_t{1} << 18;

    std::string path_;
    std::string buffer_;
    std::optional<ReportFile> file_;  ///< what will take the place of path_
    int descriptor_;
    bool closed_ = false;  ///< the reader went away
};

}  // namespace saglikrapor::cli
