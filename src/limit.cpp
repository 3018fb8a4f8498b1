#include <saglikrapor/limit.hpp>

#include <algorithm>
#include <map>

#include <saglikrapor/base/return_to_work.hpp>
#include <saglikrapor/cel/parse.hpp>
#include <saglikrapor/program/program.hpp>

namespace saglikrapor {
namespace {

// The total of a calendar year (M6/8): its rule says which earlier reports count, its parameter how much is allowed.
constexpr std::string_view year_rule = "rest-leave.calendar-year.forty-days";
constexpr std::string_view year_parameter = "single_physician_days_a_year";

constexpr std::int64_t margin_days = 31;  // kept free at the end of the calendar, for the return to work

Date days_after(Date day, std::int64_t days) { return day + boost::gregorian::date_duration(static_cast<long>(days)); }

/// Whether an expression reads a member that goes with the length of the rest.
bool reads_length(const ExpressionText& expression) {
    if (expression.empty()) return false;
    const Checked<cel::Syntax> tree = cel::parse(expression.text);
    return tree && std::ranges::any_of(tree->nodes, [&](const cel::SyntaxNode& node) {
               const bool member = (node.kind == cel::SyntaxKind::select || node.kind == cel::SyntaxKind::has) && !node.children.empty();
               if (!member || (node.text != "days" && node.text != "ends_on" && node.text != "return_to_work_on")) return false;
               const cel::SyntaxNode& of = tree->nodes[node.children.front()];
               return of.kind == cel::SyntaxKind::identifier && of.text == "report";
           });
}

class Search {
public:
    Search(const Engine& engine, const RestLeaveReport& report, const Known& known, const LimitOptions& options)
        : engine_(engine), report_(report), candidate_(report), known_(known), options_(options) {}

    Limit run() {
        engine_.check(bound(report_), known_, decision_);
        Limit limit;
        limit.id = decision_.id;
        limit.type = decision_.type;
        limit.asked_days = report_.days;
        limit.receipt = decision_.receipt;
        if (report_.issued_on.is_special()) {
            limit.now.findings = decision_.findings;
            return limit;
        }
        if (report_.issuer.mode && *report_.issuer.mode != IssuerMode::single) {
            limit.now.status = LimitStatus::not_single_physician;
            return limit;
        }
        const bool told = report_.starts_on && !report_.starts_on->is_special();
        const Date start = told ? *report_.starts_on : report_.issued_on;
        if (report_.days && *report_.days < 1) limit.remarks.push_back(LimitRemark::asked_days);
        if (before_rules(known_.as_of.value_or(report_.issued_on))) {
            limit.remarks.push_back(LimitRemark::no_rules);
            limit.now.starts_on = start;
            return limit;
        }
        if (last_day_number() - day_number(start) <= margin_days) limit.remarks.push_back(LimitRemark::calendar);
        limit.now = from(report_.issued_on, start, &limit);
        add_years(limit);
        candidate_ = report_;
        if (options_.later_days && limit.now.known()) add_later_days(limit);
        return limit;
    }

private:
    /// Tries one length after the other. `told` takes what is said beside the answer; null for later days.
    DayLimit from(Date issued_on, Date starts_on, Limit* told) {
        DayLimit answer;
        answer.starts_on = starts_on;
        candidate_.issued_on = issued_on;
        candidate_.starts_on = starts_on;
        // Rests that would end beyond the last year there is are not tried.
        const std::int64_t most = std::min<std::int64_t>(options_.most_days, last_day_number() - day_number(starts_on) - margin_days);
        std::map<std::int32_t, Outcome> before, errors;  // by rule
        for (int days = 1; days <= most; ++days) {
            check(days);
            std::vector<Finding> stopping, open;
            errors.clear();
            for (const Finding& finding : decision_.findings) {
                if (finding.severity != Severity::error) continue;
                errors.emplace(finding.rule_index, finding.outcome);
                const bool violated = finding.outcome == Outcome::violated;
                const auto earlier = before.find(finding.rule_index);
                const bool gained = days == 1                 ? hangs_on_length(finding)
                                    : earlier == before.end() ? true
                                                              : violated && earlier->second != Outcome::violated;
                if (gained) (violated ? stopping : open).push_back(finding);
                else if (days == 1 && told != nullptr) told->other_errors.push_back({finding.rule, finding.clause, finding.outcome});
            }
            if (!stopping.empty() || !open.empty()) {
                answer.status = stopping.empty() ? LimitStatus::incomplete : LimitStatus::limited;
                if (!stopping.empty()) answer.longest_days = days - 1;
                answer.findings = std::move(stopping.empty() ? open : stopping);
                return answer;
            }
            if (told != nullptr) add_notes(*told, days);
            before.swap(errors);
        }
        if (most < 1) return answer;
        answer.status = LimitStatus::unlimited;
        answer.longest_days = static_cast<int>(most);
        return answer;
    }

    void check(int days) {
        candidate_.days = days;
        candidate_.ends_on = days_after(*candidate_.starts_on, days - 1);
        const auto& stay = candidate_.inpatient_stay;
        if (stay && stay->discharged_on) {
            const bool in_range = !stay->discharged_on->is_special() && day_number(*stay->discharged_on) + days + margin_days <= last_day_number();
            candidate_.return_to_work_on = in_range ? return_to_work_after_discharge(*stay->discharged_on, days, engine_.rulebook().holidays)
                                                    : std::nullopt;
        } else if (candidate_.return_to_work_on)
            candidate_.return_to_work_on = return_to_work(*candidate_.starts_on, days);
        engine_.check(bound(candidate_), known_, decision_);
    }

    /// Whether the rule's requirement or one of its exceptions looks at the length; true for what the engine itself says. A
    /// rule that only applies from one day on (`when: report.days >= 1`) does not forbid the first day for its length.
    bool hangs_on_length(const Finding& finding) {
        if (finding.rule_index < 0) return true;
        const auto [known, added] = about_length_.emplace(finding.rule_index, false);
        if (added) {
            const program::Program& program = *finding.program;
            const program::TypeProgram& type = program.type(static_cast<std::size_t>(finding.type_index));
            const Rule& rule = program.rulebook().rules[type.rules[static_cast<std::size_t>(finding.rule_index)].rule];
            known->second = reads_length(rule.require) ||
                            std::ranges::any_of(rule.unless, [](const Unless& unless) { return reads_length(unless.when); });
        }
        return known->second;
    }

    /// Whether the rulebook has rules of severity error on the length of a rest, and none was in force on the day: no length being
    /// stopped then says nothing.
    [[nodiscard]] bool before_rules(Date day) const {
        const Rulebook& rulebook = engine_.rulebook();
        bool any = false;
        for (const Rule& rule : rulebook.rules) {
            if (rule.severity != Severity::error || std::ranges::find(rule.reports, decision_.type) == rule.reports.end()) continue;
            if (!reads_length(rule.require)) continue;
            if (rule.in_force.holds(day)) return false;
            any = true;
        }
        return any;
    }

    void add_notes(Limit& limit, int days) {
        for (const Finding& finding : decision_.findings) {
            const bool worth = finding.outcome == Outcome::violated || finding.severity == Severity::review;
            if (finding.severity == Severity::error || !worth || !hangs_on_length(finding)) continue;
            const auto same = [&](const LimitNote& note) { return note.finding.rule_index == finding.rule_index; };
            if (std::ranges::none_of(limit.notes, same)) limit.notes.push_back({days, finding});
        }
    }

    // A rest to the end of the next year is past the limit by either counting of M6/8: its finding names the reports that count.
    void add_years(Limit& limit) {
        const Date start = limit.now.starts_on;
        const Rulebook& rulebook = engine_.rulebook();
        const auto parameter = std::ranges::find(rulebook.parameters, year_parameter, &Parameter::name);
        if (parameter == rulebook.parameters.end() || start.year() >= 9998) return;
        const ScalarValue* most = value_on(*parameter, known_.as_of.value_or(report_.issued_on));
        if (most == nullptr) return;
        candidate_ = report_;
        candidate_.starts_on = start;
        candidate_.endorsement.reset();  // a board's approval lifts the limit, and with it the finding
        check(static_cast<int>(inclusive_days(start, date(start.year() + 1, 12, 31))));
        const Finding* const found = past_the_year();
        if (found == nullptr) return;
        const std::vector<Contribution> contributing = found->contributing;
        const auto limit_days = static_cast<int>(most->integer);
        const int last_days = std::clamp(std::max(limit.now.known() ? limit.now.longest_days : 1, limit.asked_days.value_or(1)), 1, 366);
        const int last_year = days_after(start, last_days - 1).year();
        for (int year = start.year(); year <= last_year; ++year) limit.years.push_back(use_of(year, limit_days, contributing));
        // Exceptions may leave more than the sum says. Where the year is long enough, the rule itself tells how much.
        const auto to_year_end = static_cast<int>(inclusive_days(start, date(start.year(), 12, 31)));
        for (int days = 1; days <= std::min(limit_days, to_year_end); ++days) {
            check(days);
            if (past_the_year() == nullptr) continue;
            limit.years.front().left_days = days - 1;
            break;
        }
    }

    /// What the rule of the calendar year says against the candidate checked last; null when nothing.
    const Finding* past_the_year() const {
        const auto found = std::ranges::find_if(decision_.findings, [](const Finding& finding) {
            return finding.rule == year_rule && finding.outcome == Outcome::violated;
        });
        return found == decision_.findings.end() ? nullptr : &*found;
    }

    static YearUse use_of(int year, int limit_days, const std::vector<Contribution>& contributing) {
        YearUse use;
        use.year = year;
        use.limit_days = limit_days;
        const Date first = date(year, 1, 1), last = date(year, 12, 31);
        for (const Contribution& earlier : contributing) {
            if (!earlier.days || !earlier.issued_on) continue;
            const int days = std::clamp(*earlier.days, 0, 100'000);  // so that no sum runs over
            const Date starts = earlier.starts_on.value_or(*earlier.issued_on), ends = days_after(starts, days - 1);
            const int by_issue = earlier.issued_on->year() == year ? days : 0;
            const auto by_day = static_cast<int>(std::max<std::int64_t>(0, inclusive_days(std::max(first, starts), std::min(last, ends))));
            if (by_issue == 0 && by_day == 0) continue;
            use.used_days_by_issue += by_issue;
            use.used_days_by_day += by_day;
            use.contributing.push_back(earlier);
        }
        use.left_days = std::max(0, limit_days - std::min(use.used_days_by_issue, use.used_days_by_day));
        return use;
    }

    void add_later_days(Limit& limit) {
        const Date start = limit.now.starts_on;
        if (start.year() >= 9998) return;
        const auto add = [&](const DayLimit& answer) {
            const bool stopped = !answer.findings.empty();
            StartRange range{answer.starts_on, answer.starts_on, answer.status, answer.longest_days,
                             stopped ? answer.findings.front().rule : "", stopped ? answer.findings.front().clause : ""};
            if (!limit.by_start.empty()) {
                StartRange& last = limit.by_start.back();
                if (last.status == range.status && last.longest_days == range.longest_days && last.rule == range.rule) {
                    last.to = range.to;
                    return;
                }
            }
            limit.by_start.push_back(std::move(range));
        };
        add(limit.now);
        const Date end = date(start.year() + 1, 1, 31);
        for (Date day = days_after(start, 1); day <= end; day = days_after(day, 1)) {
            const DayLimit answer = from(day, day, nullptr);
            add(answer);
            if (!limit.more_from && answer.known() && answer.longest_days > limit.now.longest_days) limit.more_from = day;
        }
    }

    const Engine& engine_;
    const RestLeaveReport& report_;
    RestLeaveReport candidate_;
    const Known known_;
    const LimitOptions options_;
    Decision decision_;                          ///< of the candidate checked last
    std::map<std::int32_t, bool> about_length_;  ///< by rule
};

}  // namespace

Limit find_limit(const Engine& engine, const RestLeaveReport& report, const Known& known, const LimitOptions& options) {
    return Search(engine, report, known, options).run();
}

Limit find_limit(const Engine& engine, const Case& c, const LimitOptions& options) {
    if (const auto* report = boost::variant2::get_if<RestLeaveReport>(&c.report))
        return find_limit(engine, *report, {c.history ? &*c.history : nullptr, c.as_of}, options);
    const Decision decision = engine.check(c);
    Limit limit;
    limit.id = decision.id;
    limit.type = decision.type;
    limit.now.status = LimitStatus::not_rest_leave;
    limit.receipt = decision.receipt;
    return limit;
}

}  // namespace saglikrapor
