#include "cli/case_files.hpp"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include <fmt/format.h>

#include <saglikrapor/procedure/trial.hpp>
#include <saglikrapor/procedures.hpp>
#include <saglikrapor/rulebook/read_yaml.hpp>

#include "cli/scope.hpp"

namespace saglikrapor::cli {
namespace {

/// Keys that a file of a rulebook has at its top.
constexpr std::string_view rulebook_keys[] = {"$schema", "rules", "procedures", "clauses", "parameters", "table", "holidays", "report", "id"};

class CaseRun {
public:
    CaseRun(const procedure::Book& book, bool strict, std::string prefix) : book_(book), prefix_(std::move(prefix)) { options_.strict = strict; }

    void run(std::string_view id, const std::vector<EntryCase>& cases) {
        for (const EntryCase& test : cases) {
            const std::string fault = procedure::fault_of(book_, id, test, options_);
            if (fault.empty()) {
                ++passed_;
                continue;
            }
            ++failed_;
            const Position at = test.source->position(test.span.begin);
            out_ += fmt::format("FAILED {} · {}\n    {}{}:{}:{}\n    {}\n", id, test.name, prefix_, test.source->name(), at.line, at.column, fault);
        }
    }

    /// `what` names where nothing was found to run.
    int end(const std::string& what) {
        if (passed_ + failed_ == 0) throw Refused(what + " holds no case of a procedure or input rule: nothing was tested");
        out_ += fmt::format("{} passed, {} failed\n", passed_, failed_);
        print(out_);
        return failed_ == 0 ? nothing_found : something_found;
    }

private:
    const procedure::Book& book_;
    procedure::Options options_;
    std::string prefix_, out_;
    std::size_t passed_ = 0, failed_ = 0;
};

}  // namespace

std::string text_of(const std::string& path) {
    std::ostringstream text;
    if (path == "-") {
        text << std::cin.rdbuf();
        return std::move(text).str();
    }
    std::error_code none;
    const bool is_folder = std::filesystem::is_directory(path, none);  // which opens as an empty file
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (is_folder || !file) {
        const int error = is_folder ? EISDIR : errno;
        throw Refused("cannot read " + path + ": " + reason(error, Language::en), path + " okunamıyor: " + reason(error, Language::tr));
    }
    if (file.peek() != std::ifstream::traits_type::eof()) text << file.rdbuf();
    if (file.bad()) throw Refused("cannot read " + path, path + " okunamıyor");
    return std::move(text).str();
}

void refuse_without_cases(const std::string& path) {
    Diagnostic error;
    error.code = "rulebook.no-cases";
    error.message = "there is no case or example to run";
    error.file = path == "-" ? "stdin" : path;
    error.hint = "write {id of a rule or procedure: [{case: …, given: …, expect: …}]}";
    show({std::move(error)});
    throw Refused("nothing was tested");
}

bool is_case_file(const std::string& path) {
    const Checked<Document> document = read_yaml(path, text_of(path));
    if (!is_in_rulebook(path)) return true;  // it can be nothing else; when it is none, its reader says why
    if (!document) return false;
    if (document->root.kind == DocumentKind::null) return true;  // nothing, or only comments
    if (document->root.kind != DocumentKind::mapping) return false;
    return std::ranges::all_of(document->root.entries, [](const DocumentNode::Entry& entry) {
        return entry.value.kind == DocumentKind::sequence && std::ranges::find(rulebook_keys, entry.key) == std::end(rulebook_keys);
    });
}

int run_case_file(const RulesOptions& rules, const std::string& path, bool strict) {
    const Checked<std::vector<EntryCases>> file = read_case_file(path == "-" ? "stdin" : path, text_of(path));
    if (!file) {
        show(file.diagnostics());
        throw Refused(fmt::format("the cases in {} cannot be read", path));
    }
    if (std::ranges::all_of(*file, [](const EntryCases& entry) { return entry.cases.empty(); })) refuse_without_cases(path);
    const std::shared_ptr<const procedure::Book> book = load_book(rules, false);
    CaseRun run(*book, strict, {});
    for (const EntryCases& entry : *file) run.run(entry.id, entry.cases);
    return run.end(path);
}

int run_entry_examples(const RulesOptions& rules, const std::string& file, bool strict) {
    const std::shared_ptr<const procedure::Book> book = load_book(rules, true);
    const std::string& folder = rules.folder;
    CaseRun run(*book, strict, folder.empty() || folder.ends_with('/') ? folder : folder + '/');
    for (const InputRule& rule : book->entries().rules)
        if (file.empty() || rule.source->name() == file) run.run(rule.id, rule.examples);
    for (const Procedure& procedure : book->entries().procedures)
        if (file.empty() || procedure.source->name() == file) run.run(procedure.id, procedure.examples);
    return run.end(file.empty() ? "the rulebook" : file);
}

}  // namespace saglikrapor::cli
