// A file of reports or cases, item by item, in memory that does not grow with it: NDJSON, a JSON array, or one object.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include <saglikrapor/bind/line_blocks.hpp>
#include <saglikrapor/bind/read_json.hpp>

namespace saglikrapor {

enum class InputForm : std::uint8_t {
    ndjson,  ///< one document a line; blank lines are passed over
    json     ///< one document, or an array of them
};

/// Bounds on a file of reports, so that a wrong file cannot use up the memory.
struct FileLimits {
    std::size_t item = 8U << 20U;     ///< bytes of one line or element; more is input.too-long, and the next one is read
    std::size_t chunk = 256U << 10U;  ///< bytes asked of the pull at once
    ReadLimits document;              ///< on each document in it
};

/// One document of a file: a case, or what is wrong with it.
struct CaseItem {
    std::uint64_t index = 0;  ///< from 0
    std::uint32_t line = 0;   ///< where it begins, from 1
    std::string id;           ///< the report's `id`, also when there are errors; empty when it could not be read
    Case value;               ///< good when there are no errors
    Diagnostics errors;       ///< why there is no value; empty when there is one

    /// Whether `value` may be used.
    [[nodiscard]] bool ok() const { return errors.empty(); }
};

/// Reads the documents of a file, wherever their text comes from. One for each thread.
class ItemReader {
public:
    /// `name` is what the diagnostics call the file.
    explicit ItemReader(std::string name = {}, const FileLimits& limits = {});

    /// Reads one document into `item`, all of it but the index. `start` is where `text` begins in the file.
    void read(std::string_view text, Position start, CaseItem& item);

    /// What was set when the reader was made.
    [[nodiscard]] const FileLimits& limits() const { return limits_; }

private:
    CaseReader reader_;
    std::string name_;
    FileLimits limits_;
};

/// All documents of a file, one after the other. A faulty one costs only itself, except that after a syntax error in an
/// array nothing more can be read: it is the last item then. In an array, spans count from the beginning of the element.
class CaseFile {
public:
    /// `pull` gives the bytes, `name` is what diagnostics call the file. Reads nothing yet.
    CaseFile(Pull pull, InputForm form, std::string name = {}, const FileLimits& limits = {});
    ~CaseFile();
    /// The other is only good for being destroyed.
    CaseFile(CaseFile&&) noexcept;
    CaseFile& operator=(CaseFile&&) noexcept;  ///< The other is only good for being destroyed.

    /// The next document, in `item`, whose memory is used again; false when there is none. Passes on what the pull throws.
    bool next(CaseItem& item);

private:
    class State;
    std::unique_ptr<State> state_;
};

}  // namespace saglikrapor
