// saglikrapor rules mutate: changes one thing at a time in the rulebook and says which changes no example notices.
#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>

#include <fmt/format.h>

#include <saglikrapor/bind/report_schema.hpp>
#include <saglikrapor/procedure/book.hpp>
#include <saglikrapor/procedure/trial.hpp>
#include <saglikrapor/program/program.hpp>
#include <saglikrapor/rulebook/entries.hpp>
#include <saglikrapor/rulebook/mentions.hpp>

#include "cli/command.hpp"
#include "cli/rulebook_mutants.hpp"
#include "cli/survivors.hpp"

namespace saglikrapor::cli {
namespace {

struct MutateOptions {
    RulesOptions rules;
    std::string rule, clause, survivors;
    bool list = false;
};

/// "M6/7" means that clause and what is in it: M6/7-a, but not M6/70. "M6" means the article.
bool is_within(const Citation& citation, std::string_view wanted) {
    const std::string clause = citation.to_string();
    if (!clause.starts_with(wanted)) return false;
    return clause.size() == wanted.size() || clause[wanted.size()] == '/' || clause[wanted.size()] == '-';
}

class Mutation {
public:
    explicit Mutation(const MutateOptions& options)
        : options_(options), engine_(load(options.rules, true)), rulebook_(engine_.rulebook()), subjects_(subjects_of(rulebook_)) {
        for (const Subject& subject : subjects_) names_.insert(subject.name);
        if (!options_.rule.empty() && !names_.contains(options_.rule)) {
            const std::string hint = did_you_mean(options_.rule, {names_.begin(), names_.end()});
            throw Refused(fmt::format("there is no rule '{}'{}{}", options_.rule, hint.empty() ? "" : ": ", hint));
        }
        std::erase_if(subjects_, [&](const Subject& subject) { return !is_wanted(subject); });
        if (subjects_.empty()) throw Refused(fmt::format("nothing cites the clause '{}'", options_.clause));
        read_survivors_file();
    }

    int list() {
        for (const Subject& subject : subjects_)
            for (const Mutant& mutant : subject.mutants) out_ += line_of(subject, mutant);
        print(out_);
        return nothing_found;
    }

    int run() {
        for (const Subject& subject : subjects_)
            for (const Mutant& mutant : subject.mutants) {
                if (is_out_of_reach(subject, mutant)) ++skipped_;
                else settle(subject, mutant, result_of(subject, mutant));
            }
        if (!survivors_path_.empty()) check_survivors();
        if (accounted_ > 0) out_ += fmt::format("{} of the survivors are accounted for in {}\n", accounted_, survivors_path_);
        if (skipped_ > 0) out_ += fmt::format("{} skipped: nothing that reads it is in force on the day that would change\n", skipped_);
        out_ += fmt::format("{} mutants, {} killed, {} refused, {} survived\n", mutants_, killed_, refused_, survived_);
        print(out_);
        return survived_ > accounted_ || faults_ > 0 ? something_found : nothing_found;
    }

private:
    [[nodiscard]] bool is_wanted(const Subject& subject) const {
        if (!options_.rule.empty()) return subject.name == options_.rule;
        if (options_.clause.empty()) return true;
        const auto cites = [&](const Citation& citation) { return is_within(citation, options_.clause); };
        for (const Parameter& parameter : rulebook_.parameters)
            if (subject.name == "param." + parameter.name) return cites(parameter.clause);
        for (const Rule& rule : rulebook_.rules)
            if (subject.name == rule.id)
                return cites(rule.clause) || std::any_of(rule.see.begin(), rule.see.end(), cites) ||
                       std::any_of(rule.unless.begin(), rule.unless.end(), [&](const Unless& unless) { return cites(unless.clause); });
        return false;
    }

    void read_survivors_file() {
        survivors_path_ = options_.survivors;
        if (survivors_path_.empty() && !options_.rules.folder.empty()) {
            std::error_code none;
            const std::string usual = path_of("survivors.tsv");
            if (std::filesystem::exists(usual, none)) survivors_path_ = usual;
        }
        if (!survivors_path_.empty()) survivors_ = read_survivors(survivors_path_);
    }

    const RuleTrial& trial_of(const Rule& rule) {
        std::unique_ptr<RuleTrial>& trial = trials_[&rule];
        if (trial == nullptr) {
            trial = std::make_unique<RuleTrial>(rulebook_, rule);
            for (const Example* example : trial->failing()) {
                ++faults_;
                out_ += fmt::format("{}\t{}\tthe example '{}' fails as it is and takes no part\n", place(*rule.source, example->span), rule.id,
                                    example->name);
            }
        }
        return *trial;
    }

    /// A number or row that begins when its readers begin: a day earlier there is no report that could notice it.
    [[nodiscard]] bool is_out_of_reach(const Subject& subject, const Mutant& mutant) const {
        if (!mutant.day || !(subject.name.starts_with("param.") || subject.name.starts_with("table."))) return false;
        const auto reads_then = [&](const auto& entry) {
            return entry.in_force.holds(*mutant.day) && mentions(entry.source->text(), subject.name);
        };
        if (rulebook_.entries != nullptr &&
            (std::ranges::any_of(rulebook_.entries->procedures, reads_then) || std::ranges::any_of(rulebook_.entries->rules, reads_then)))
            return false;
        return std::ranges::none_of(subject.rules, [&](const Rule* rule) { return rule->in_force.holds(*mutant.day); });
    }

    TrialResult result_of(const Subject& subject, const Mutant& mutant) {
        for (const Rule* rule : subject.rules)
            if (const TrialResult result = trial_of(*rule).run(mutant.apply, mutant.day); result != TrialResult::survived) return result;
        return subject.rules.size() == 1 && subject.name == subject.rules.front()->id ? TrialResult::survived : result_of_entries(mutant);
    }

    // Parameters, tables and intervals are read by procedures and input rules as well, and few are read by nothing else.
    TrialResult result_of_entries(const Mutant& mutant) {
        if (rulebook_.entries == nullptr) return TrialResult::survived;
        if (!entries_hold_) {
            entries_hold_ = try_entries([](Rulebook&) {}) == TrialResult::survived;
            if (!*entries_hold_) {
                ++faults_;
                out_ += "an example of a procedure or input rule fails as it is: they take no part (procedure test)\n";
            }
        }
        return *entries_hold_ ? try_entries(mutant.apply) : TrialResult::survived;
    }

    [[nodiscard]] TrialResult try_entries(const Change& change) const {
        const auto changed = std::make_shared<Rulebook>(rulebook_);
        change(*changed);
        changed->rules.clear();
        program::ModelSchema no_reports;
        no_reports.earlier_report = &earlier_report_schema();
        const auto program = program::build(changed, no_reports);
        if (!program) return TrialResult::refused;
        const auto entries = std::make_shared<Entries>(*changed->entries);
        const auto book = procedure::build(entries, *program);
        if (!book) return TrialResult::refused;
        const auto notices = [&](const auto& entry) {
            return std::ranges::any_of(entry.examples, [&](const EntryCase& c) { return !procedure::fault_of(**book, entry.id, c).empty(); });
        };
        const bool noticed = std::ranges::any_of(entries->procedures, notices) || std::ranges::any_of(entries->rules, notices);
        return noticed ? TrialResult::killed : TrialResult::survived;
    }

    void settle(const Subject& subject, const Mutant& mutant, TrialResult result) {
        ++mutants_;
        switch (result) {
            case TrialResult::killed: ++killed_; return;
            case TrialResult::refused: ++refused_; return;
            case TrialResult::survived: ++survived_;
        }
        const auto known = std::find_if(survivors_.begin(), survivors_.end(),
                                        [&](const Survivor& s) { return s.rule == subject.name && s.change == mutant.change; });
        if (known == survivors_.end()) {
            out_ += line_of(subject, mutant);
            return;
        }
        ++accounted_;
        known->line = 0;  // it has been met
    }

    // What is left in the file was either mended since or never there.
    void check_survivors() {
        for (const Survivor& survivor : survivors_) {
            if (survivor.line == 0) continue;
            const auto subject = std::find_if(subjects_.begin(), subjects_.end(), [&](const Subject& s) { return s.name == survivor.rule; });
            if (subject == subjects_.end() && names_.contains(survivor.rule)) continue;  // not asked for
            const bool known = subject != subjects_.end() && std::any_of(subject->mutants.begin(), subject->mutants.end(),
                                                                         [&](const Mutant& m) { return m.change == survivor.change; });
            ++faults_;
            const bool skipped = known && std::ranges::any_of(subject->mutants, [&](const Mutant& m) {
                return m.change == survivor.change && is_out_of_reach(*subject, m);
            });
            out_ += fmt::format("{}:{}:1\t{}\t{}: {}\n", survivors_path_, survivor.line, survivor.rule,
                                skipped ? "this change is skipped, take the line out"
                                : known ? "an example notices this change, take the line out"
                                : subject == subjects_.end() ? "there is no such rule"
                                                             : "there is no such change",
                                survivor.change);
        }
    }

    [[nodiscard]] std::string line_of(const Subject& subject, const Mutant& mutant) const {
        return fmt::format("{}\t{}\t{}\n", place(*subject.source, mutant.place), subject.name, mutant.change);
    }

    [[nodiscard]] std::string place(const Source& source, Span span) const {
        const Position at = source.position(span.begin);
        return fmt::format("{}:{}:{}", path_of(source.name()), at.line, at.column);
    }

    [[nodiscard]] std::string path_of(const std::string& name) const {
        const std::string& folder = options_.rules.folder;
        return folder.empty() || folder.ends_with('/') ? folder + name : folder + '/' + name;
    }

    const MutateOptions& options_;
    Engine engine_;
    const Rulebook& rulebook_;
    std::vector<Subject> subjects_;
    std::set<std::string, std::less<>> names_;  ///< of all subjects, wanted or not
    std::map<const Rule*, std::unique_ptr<RuleTrial>> trials_;
    std::optional<bool> entries_hold_;  ///< nothing: not tried yet
    std::string survivors_path_;
    std::vector<Survivor> survivors_;
    std::string out_;
    std::size_t mutants_ = 0, killed_ = 0, refused_ = 0, survived_ = 0, skipped_ = 0, accounted_ = 0, faults_ = 0;
};

}  // namespace

void add_rules_mutate(CLI::App& app, Action& action) {
    const auto options = std::make_shared<MutateOptions>();
    CLI::App& command = *app.add_subcommand("mutate", "Change one thing at a time and show the changes that no example notices");
    command.add_option("folder", options->rules.folder, "Folder of the rulebook, as --rules")->type_name("DIR");
    command.add_option("--rule", options->rule, "Only this rule, or param.NAME, table.NAME, regulation.NAME")->type_name("ID");
    command.add_option("--clause", options->clause, "Only rules and parameters that cite this clause or article")->type_name("CLAUSE");
    command.add_flag("--list", options->list, "Show the changes, run nothing");
    command.add_option("--survivors", options->survivors,
                       "Changes that mean the same, a line each: rule, change, reason, with tabs between them (survivors.tsv of the folder)")
        ->type_name("FILE");
    add_rules_option(command, options->rules);
    command.footer("Returns 1 when a change survives that the file of survivors does not hold.\n"
                   "Example:\n  saglikrapor rules mutate --rules rules --clause M6/7");
    command.callback([options, &action] {
        action = [options] {
            Mutation mutation(*options);
            return options->list ? mutation.list() : mutation.run();
        };
    });
}

}  // namespace saglikrapor::cli
