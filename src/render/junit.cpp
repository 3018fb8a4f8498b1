#include <saglikrapor/render/junit.hpp>

#include <fmt/format.h>

#include <saglikrapor/render/codes.hpp>

#include "render/messages.hpp"
#include "render/xml_text.hpp"

namespace saglikrapor::render {
namespace {

void attribute(std::string& out, std::string_view name, std::string_view text) {
    out += ' ';
    out += name;
    out += "=\"";
    append_xml(out, text);
    out += '"';
}

class JUnitWriter : public Writer {
public:
    explicit JUnitWriter(const WriteOptions& options) : language_(options.language) {}

    void begin(std::string& out, bool) override { out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"; }

    void decision(std::string& out, const Decision& decision, const Place& place) override {
        open_case(out, place, decision.id, decision.type);
        const bool failed = decision.verdict == Verdict::invalid || decision.verdict == Verdict::incomplete;
        if (failed) {
            ++failures_;
            element("failure", to_string(decision.verdict), decision, Severity::error);
        } else if (decision.verdict == Verdict::review) {
            ++skipped_;
            element("skipped", {}, decision, Severity::review);
        }
        others(decision, failed ? Severity::error : Severity::review);
        cases_ += "  </testcase>\n";
    }

    void unreadable(std::string& out, const Unreadable& unreadable, const Place& place) override {
        open_case(out, place, unreadable.id, "unreadable");
        ++errors_;
        cases_ += "    <error type=\"unreadable\"";
        attribute(cases_, "message", unreadable.errors.empty() ? "" : sentence_for(unreadable.errors[0], language_));
        cases_ += '>';
        for (const Diagnostic& error : unreadable.errors) {
            append_xml(cases_, fmt::format("{}:{}: {} [{}] {}", error.at.line, error.at.column, sentence_for(error, language_),
                                           error.code, error.pointer));
            cases_ += '\n';
        }
        cases_ += "</error>\n  </testcase>\n";
    }

    void end(std::string& out) override {
        close_suite(out);
        out += "</testsuites>\n";
    }

private:
    void open_case(std::string& out, const Place& place, std::string_view id, std::string_view type) {
        if (!open_ || file_ != place.file) {
            close_suite(out);
            file_ = place.file;
            open_ = true;
        }
        ++tests_;
        cases_ += "  <testcase";
        attribute(cases_, "name", id.empty() ? fmt::format("#{}", place.index) : std::string(id));
        attribute(cases_, "classname", type);
        attribute(cases_, "line", std::to_string(place.line));
        cases_ += ">\n";
    }

    void close_suite(std::string& out) {
        if (!open_) return;
        out += "<testsuite";
        attribute(out, "name", file_);
        out += fmt::format(" tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\">\n", tests_, failures_, errors_, skipped_);
        out += cases_;
        out += "</testsuite>\n";
        cases_.clear();
        tests_ = failures_ = errors_ = skipped_ = 0;
        open_ = false;
    }

    [[nodiscard]] std::string line_of(const Finding& finding) const {
        return fmt::format("{} [{}] {} → {}\n", finding.clause, finding.rule, finding.message(language_), finding.remedy(language_));
    }

    // The findings of one severity as a failure or a reason to skip; the first is its message.
    void element(std::string_view name, std::string_view type, const Decision& decision, Severity severity) {
        cases_ += fmt::format("    <{}", name);
        std::string text;
        for (const Finding& finding : decision.findings) {
            if (finding.severity != severity) continue;
            if (text.empty()) attribute(cases_, "message", finding.message(language_));
            text += line_of(finding);
        }
        if (!type.empty()) attribute(cases_, "type", type);
        cases_ += '>';
        append_xml(cases_, text);
        cases_ += fmt::format("</{}>\n", name);
    }

    // What did not decide the verdict.
    void others(const Decision& decision, Severity decided) {
        std::string text;
        for (const Finding& finding : decision.findings)
            if (finding.severity > decided) text += line_of(finding);
        if (text.empty()) return;
        cases_ += "    <system-out>";
        append_xml(cases_, text);
        cases_ += "</system-out>\n";
    }

    Language language_;
    std::string file_;
    std::string cases_;
    bool open_ = false;
    std::size_t tests_ = 0, failures_ = 0, errors_ = 0, skipped_ = 0;
};

}  // namespace

std::unique_ptr<Writer> make_junit_writer(const WriteOptions& options) { return std::make_unique<JUnitWriter>(options); }

}  // namespace saglikrapor::render
