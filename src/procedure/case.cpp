#include <saglikrapor/procedure/case.hpp>

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace saglikrapor::procedure {
namespace {

class CaseMaker {
public:
    CaseMaker(const CompiledProcedure& compiled, const Source& source) : p_(*compiled.procedure), source_(source) {}

    Checked<Case> run(std::string id, std::string at, const DocumentNode& given, const std::vector<EventText>& events, bool known) {
        Case out{std::move(id), std::move(at), Values(p_.inputs), {}};
        if (std::optional<Values> read = values(given)) out.given = std::move(*read);
        for (const EventText& text : events) out.events.push_back(event(text, known));
        if (has_errors(diagnostics_)) return std::move(diagnostics_);
        return out;
    }

private:
    std::optional<Values> values(const DocumentNode& given) {
        Checked<Values> read = read_values(p_.inputs, given, source_);
        if (read) return std::move(read).value();
        diagnostics_.insert(diagnostics_.end(), read.diagnostics().begin(), read.diagnostics().end());
        return std::nullopt;
    }

    Event event(const EventText& text, bool known) {
        Event out;
        out.event = text.event;
        out.by = text.by;
        out.on = text.on;
        if (text.given.kind != DocumentKind::null) out.given = values(text.given);
        if (text.documents) {
            out.documents.emplace();
            for (const std::string& paper : *text.documents) out.documents->push_back(document(paper, text.span));
        }
        if (!known) return out;
        require(p_.events, out.event, text.span, "procedure.event");
        if (out.by) require(p_.actors, *out.by, text.span, "procedure.actor");
        if (out.documents)
            for (const DocumentGiven& paper : *out.documents) require(p_.documents, paper.name, text.span, "procedure.document");
        return out;
    }

    DocumentGiven document(const std::string& text, Span span) {
        const std::size_t colon = text.find(':');
        DocumentGiven out{text.substr(0, colon), DocumentForm::any};
        if (colon == std::string::npos) return out;
        const std::string form = text.substr(colon + 1);
        if (form == "original") out.form = DocumentForm::original;
        else if (form == "copy") out.form = DocumentForm::copy;
        else error(span, "procedure.document", fmt::format("'{}' is no form of a document", form), "write original or copy after the colon");
        return out;
    }

    void require(const std::vector<Named>& list, const std::string& name, Span span, std::string_view code) {
        if (std::ranges::find(list, name, &Named::name) != list.end()) return;
        std::vector<std::string_view> names;
        for (const Named& item : list) names.push_back(item.name);
        std::string hint = did_you_mean(name, names);
        if (hint.empty() && names.size() <= 12) hint = fmt::format("one of: {}", fmt::join(names, ", "));
        error(span, code, fmt::format("'{}' has no {} '{}'", p_.id, code.substr(code.find('.') + 1), name), std::move(hint));
    }

    void error(Span span, std::string_view code, std::string message, std::string hint) {
        diagnostics_.push_back(diagnostic_at(source_, span, std::string(code), std::move(message), std::move(hint)));
    }

    const Procedure& p_;
    const Source& source_;
    Diagnostics diagnostics_;
};

}  // namespace

Checked<Case> make_case(const CompiledProcedure& procedure, const HistoryText& text) {
    return CaseMaker(procedure, *text.source).run(text.id, {}, text.given, text.events, true);
}

Checked<Case> make_case(const CompiledProcedure& procedure, const EntryCase& text) {
    return CaseMaker(procedure, *text.source).run(text.name, text.at, text.given, text.events, false);
}

}  // namespace saglikrapor::procedure
