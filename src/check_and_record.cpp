#include <saglikrapor/check_and_record.hpp>

#include <algorithm>
#include <set>

#include <saglikrapor/history/fault.hpp>
#include <saglikrapor/history/summary.hpp>

namespace saglikrapor {
namespace {

std::set<std::string> broken_rules(const Decision& decision) {
    std::set<std::string> rules;
    for (const Finding& finding : decision.findings)
        if (finding.severity == Severity::error && finding.outcome == Outcome::violated) rules.insert(finding.rule);
    return rules;
}

/// As much of a report as its summary tells. What it does not tell leaves rules undetermined, which is no matter here.
RestLeaveReport report_of(const EarlierReport& summary) {
    RestLeaveReport report;
    report.id = summary.id;
    report.issued_on = summary.issued_on;
    report.issuer.mode = summary.issuer_mode;
    report.valid_until = summary.valid_until;
    report.days = summary.days;
    report.starts_on = summary.starts_on ? summary.starts_on : summary.issued_on;
    report.episode = summary.episode;
    report.control_foreseen = summary.control_foreseen;
    report.control_held = summary.after_control;
    report.control_held_on = summary.control_held_on;
    return report;
}

/// A recorded report that was right and would be no more.
bool would_break(const Engine& engine, const EarlierReport& later, const std::vector<EarlierReport>& before,
                 const std::vector<EarlierReport>& after) {
    const RestLeaveReport report = report_of(later);
    const std::set<std::string> broken_before = broken_rules(engine.check(report, {&before, {}}));
    const std::set<std::string> broken_after = broken_rules(engine.check(report, {&after, {}}));
    return !std::includes(broken_before.begin(), broken_before.end(), broken_after.begin(), broken_after.end());
}

void check_later_reports(const Engine& engine, const EarlierReport& summary, const std::vector<EarlierReport>& before, Decision& decision) {
    if (summary.type != ReportType::rest_leave) return;  // no other type's rules count over reports
    const auto matters = [&](const EarlierReport& r) {
        return r.type == ReportType::rest_leave && r.id != summary.id && r.issued_on > summary.issued_on && !r.withdrawn.value_or(false);
    };
    if (std::none_of(before.begin(), before.end(), matters)) return;
    std::vector<EarlierReport> after = before;
    std::erase_if(after, [&](const EarlierReport& r) { return r.id == summary.id; });
    after.push_back(summary);
    Finding finding;
    for (const EarlierReport& later : before)
        if (matters(later) && would_break(engine, later, before, after))
            finding.contributing.push_back({later.id, later.issued_on, later.starts_on, later.days});
    if (finding.contributing.empty()) return;
    finding.rule = "engine.later-report-invalidated";
    finding.program = engine.shared_program();
    decision.findings.push_back(std::move(finding));
    decision.verdict = verdict_of(decision.findings);
}

DecisionReceipt receipt_of(const Decision& decision, const history::SiteKey& key, const std::string& input_sha256) {
    DecisionReceipt receipt;
    receipt.verdict = std::string(to_string(decision.verdict));
    receipt.engine = decision.receipt.engine;
    receipt.rulebook = decision.receipt.rulebook;
    receipt.version = decision.receipt.version;
    receipt.sha256 = decision.receipt.sha256;
    receipt.as_of = decision.receipt.as_of;
    if (!input_sha256.empty()) receipt.input_seal = key.seal(input_sha256);
    return receipt;
}

Decision decide(const Engine& engine, const Report& report, const EarlierReport& summary, const std::vector<EarlierReport>& history,
                std::optional<Date> as_of) {
    Decision decision = engine.check(report, {&history, as_of});
    check_later_reports(engine, summary, history, decision);
    return decision;
}

}  // namespace

const Identity& identity_of(const Report& report) {
    return boost::variant2::visit([](const ReportCommon& common) -> const Identity& { return common.person.identity; }, report);
}

Decision check_and_record(const Engine& engine, history::Ledger& ledger, const Report& report, const RecordOptions& options,
                          std::optional<Date> as_of) {
    const EarlierReport summary = history::summarise(report);
    Decision decision;
    ledger.with_person(ledger.key().person(identity_of(report)), [&](history::PersonLedger& person) {
        decision = decide(engine, report, summary, person.history(), as_of);
        decision.receipt.input_sha256 = options.input_sha256;
        if (decision.verdict != Verdict::valid && !(decision.verdict == Verdict::review && options.accept_review)) {
            decision.recording = person.unchanged(RecordOutcome::not_recorded);
            return;
        }
        const DecisionReceipt receipt = receipt_of(decision, ledger.key(), options.input_sha256);
        const bool replaces = options.correct && person.find(summary.id) != nullptr;
        decision.recording = replaces ? person.correct(summary, options.recorded_at, receipt)
                                      : person.record(summary, options.recorded_at, receipt);
    });
    return decision;
}

Decision check_with_history(const Engine& engine, history::Ledger& ledger, const Report& report, std::optional<Date> as_of) {
    std::optional<history::PersonKey> person;
    try {
        person = ledger.key().person(identity_of(report));
    } catch (const history::HistoryFault&) {
        return engine.check(report, {nullptr, as_of});
    }
    return decide(engine, report, history::summarise(report), ledger.history(*person), as_of);
}

}  // namespace saglikrapor
