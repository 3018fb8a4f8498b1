// A run of decisions as one document: people's text, JSON, SARIF, JUnit. Decisions come in input order.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include <saglikrapor/render/text.hpp>

namespace saglikrapor::render {

enum class Format : std::uint8_t { text, json, ndjson, sarif, junit };

/// What the document of decisions is.
struct WriteOptions {
    Format format = Format::text;               ///< the document's form
    Language language = Language::tr;           ///< of messages and remedies
    bool full_receipt = false;                  ///< also in ndjson
    bool coloured = false;                      ///< text only
    bool name_files = false;                    ///< text only: says which file the reports below are from
    std::string engine;                         ///< the library's version
    const program::Program* program = nullptr;  ///< brings rules and words; must outlive the writer
};

/// Appends to the caller's buffer, which the caller empties when it likes.
class Writer {
public:
    virtual ~Writer() = default;
    /// `lone`: the input is one object, so the output is one too (json only).
    virtual void begin(std::string& out, bool lone) = 0;
    /// Appends one decision; after begin, before end.
    virtual void decision(std::string& out, const Decision& decision, const Place& place) = 0;
    /// Appends what stands for a report that cannot be read.
    virtual void unreadable(std::string& out, const Unreadable& unreadable, const Place& place) = 0;
    /// Ends the document; called once.
    virtual void end(std::string& out) = 0;
};

/// `options.program` is needed for sarif.
[[nodiscard]] std::unique_ptr<Writer> make_writer(const WriteOptions& options);

}  // namespace saglikrapor::render
