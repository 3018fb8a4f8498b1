// A file that appears whole or not at all: written beside its place and moved there.
#pragma once

#include <string>
#include <string_view>

namespace saglikrapor::cli {

class ReportFile {
public:
    /// Makes the file beside `path` under another name, so that a place one cannot write to is noticed before the work.
    /// Throws Refused.
    explicit ReportFile(std::string path);
    /// Takes away what was not put in place.
    ~ReportFile();
    ReportFile(const ReportFile&) = delete;
    ReportFile& operator=(const ReportFile&) = delete;

    /// Writes the text and puts the file in its place. Throws std::system_error.
    void put(std::string_view text);

    /// Of the file beside: write there, then place().
    [[nodiscard]] int descriptor() const { return descriptor_; }
    /// Puts the file in its place. Throws std::system_error.
    void place();

private:
    std::string path_;
    std::string beside_;
    int descriptor_;
};

}  // namespace saglikrapor::cli
