#include <saglikrapor/render/sarif.hpp>

#include <map>

#include <saglikrapor/program/program.hpp>
#include <saglikrapor/render/codes.hpp>
#include <saglikrapor/render/words.hpp>

#include "render/json_text.hpp"
#include "render/messages.hpp"

namespace saglikrapor::render {
namespace {

std::string_view level_of(Severity severity) {
    switch (severity) {
        case Severity::error: return "error";
        case Severity::review: return "none";
        case Severity::warning: return "warning";
        case Severity::info: return "note";
    }
    return "none";
}

/// A path as a URI reference: bytes outside the unreserved characters are percent-encoded (RFC 3986).
std::string uri_of(std::string_view path) {
    std::string uri = path.starts_with('/') ? "file://" : "";
    for (const char c : path) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           std::string_view("-._~/").find(c) != std::string_view::npos;
        if (plain) {
            uri += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        uri += '%';
        uri += "0123456789ABCDEF"[byte >> 4];
        uri += "0123456789ABCDEF"[byte & 0xF];
    }
    return uri;
}

class SarifWriter : public Writer {
public:
    explicit SarifWriter(const WriteOptions& options)
        : language_(options.language), engine_(options.engine), program_(*options.program), words_(options.program, -1, language_) {}

    void begin(std::string& out, bool) override {
        put(out, R"({"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",)"
                 R"("version":"2.1.0","runs":[{"tool":{"driver":{"name":"saglikrapor","version":)", engine_);
        put(out, R"(,"language":)", language_ == Language::tr ? "tr" : "en");
        out += R"(,"rules":[)";
        for (const Rule& rule : program_.rulebook().rules) describe(out, rule);
        for (const CodeMeaning& meaning : code_meanings())
            if (meaning.code.starts_with("engine.") || meaning.code.starts_with("input.")) describe(out, meaning);
        out += R"(]}},"columnKind":"unicodeCodePoints",)";
        const Rulebook& rulebook = program_.rulebook();
        put(out, R"("properties":{"rulebook":)", rulebook.id);
        put(out, R"(,"rulebookVersion":)", rulebook.version);
        put(out, R"(,"rulebookSha256":)", rulebook.sha256);
        out += R"(},"results":[)";
    }

    void decision(std::string& out, const Decision& decision, const Place& place) override {
        for (const Finding& finding : decision.findings) {
            open_result(out, finding.rule);
            const bool open = finding.outcome == Outcome::undetermined;
            const bool review = finding.severity == Severity::review;
            put(out, R"(,"kind":)", open ? "open" : review ? "review" : "fail");
            put(out, R"(,"level":)", open ? "none" : level_of(finding.severity));
            std::string text = finding.message(language_);
            if (const std::string remedy = finding.remedy(language_); !remedy.empty()) text += ' ' + remedy;
            put(out, R"(,"message":{"text":)", text);
            locate(out, place, place.line, 0, decision.id);
            put(out, R"(,"partialFingerprints":{"reportAndRule/v1":)", decision.id + '/' + finding.rule);
            put(out, R"(},"properties":{"clause":)", finding.clause);
            put(out, R"(,"verdict":)", to_string(decision.verdict));
            out += "}}";
        }
    }

    void unreadable(std::string& out, const Unreadable& unreadable, const Place& place) override {
        for (const Diagnostic& error : unreadable.errors) {
            open_result(out, error.code);
            out += R"(,"kind":"fail","level":"error")";
            std::string text = sentence_for(error, language_);
            if (!error.pointer.empty()) text += " (" + error.pointer + ')';
            put(out, R"(,"message":{"text":)", text);
            const bool placed = error.at.line != 0;
            locate(out, place, placed ? error.at.line : place.line, placed ? error.at.column : 0, unreadable.id);
            out += '}';
        }
    }

    void end(std::string& out) override { out += "\n]}]}\n"; }

private:
    void open_descriptor(std::string& out, std::string_view id) {
        out += indices_.empty() ? "\n" : ",\n";
        indices_.emplace(id, indices_.size());
        put(out, R"({"id":)", id);
    }

    void describe(std::string& out, const Rule& rule) {
        open_descriptor(out, rule.id);
        put(out, R"(,"shortDescription":{"text":)", rule.title.in(language_));
        put(out, R"(},"help":{"text":)", words_.citation(rule.clause, rule.set));
        put(out, R"(},"defaultConfiguration":{"level":)", level_of(rule.severity));
        put(out, R"(},"properties":{"clause":)", rule.clause.to_string());
        put(out, R"(,"severity":)", to_string(rule.severity));
        out += "}}";
    }

    void describe(std::string& out, const CodeMeaning& meaning) {
        open_descriptor(out, meaning.code);
        put(out, R"(,"shortDescription":{"text":)", language_ == Language::tr && !meaning.tr.empty() ? meaning.tr : meaning.en);
        out += "}}";
    }

    void open_result(std::string& out, std::string_view rule) {
        out += first_ ? "\n" : ",\n";
        first_ = false;
        put(out, R"({"ruleId":)", rule);
        const auto index = indices_.find(rule);
        if (index == indices_.end()) return;
        out += R"(,"ruleIndex":)";
        append_json_number(out, static_cast<std::int64_t>(index->second));
    }

    // Closes the message and says where.
    static void locate(std::string& out, const Place& place, std::uint32_t line, std::uint32_t column, std::string_view id) {
        put(out, R"(},"locations":[{"physicalLocation":{"artifactLocation":{"uri":)", uri_of(place.file));
        out += R"(},"region":{"startLine":)";
        append_json_number(out, std::int64_t{line});
        if (column != 0) {
            out += R"(,"startColumn":)";
            append_json_number(out, std::int64_t{column});
        }
        out += "}}";
        if (!id.empty()) {
            put(out, R"(,"logicalLocations":[{"name":)", id);
            out += R"(,"kind":"object"}])";
        }
        out += "}]";
    }

    Language language_;
    std::string engine_;
    const program::Program& program_;
    Words words_;
    std::map<std::string, std::size_t, std::less<>> indices_;
    bool first_ = true;
};

}  // namespace

std::unique_ptr<Writer> make_sarif_writer(const WriteOptions& options) { return std::make_unique<SarifWriter>(options); }

}  // namespace saglikrapor::render
