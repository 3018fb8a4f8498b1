// M9, M10 by hand: the rules on the two reports for the police organisation in force in 2026.
#pragma once

#include <re2/re2.h>

#include <saglikrapor/report/police.hpp>

#include "board_rules.hpp"
#include "decision_text.hpp"

namespace bench {

inline constexpr std::string_view sound = "SAĞLAM";

template <class Text>
[[nodiscard]] Truth says(const std::optional<Text>& where, std::string_view phrase) {
    return where ? truth(sr::contains_phrase(text(*where), phrase)) : Truth::unknown;
}
/// To the letter.
template <class Text>
[[nodiscard]] Truth writes(const std::optional<Text>& where, std::string_view phrase) {
    return where ? truth(text(*where).find(phrase) != std::string_view::npos) : Truth::unknown;
}

/// What a folded text denies or refuses.
inline const RE2 denies_soundness(R"(sağlam\s+(?:de[gğ][iı]l|(?:ol|bulun|sayıl|görül|kabul\s+edil)m[ae][dmyz]))");
inline const RE2 refuses_candidate(
    R"(olamaz|olmaz|alınamaz|atanamaz|giremez|yapamaz|edemez|edilemez|taşıyamaz|taşımıyor|taşıma(?:z|makta|mış|dığ)|(?:uygun|elverişli)\s+(?:değil|görülme[dm]|bulunma[dm])|engel(?:i|\s+h[aâ]li|\s+durumu)?\s+(?:var|bulunmakta|mevcut|teşkil\s+e(?:der|diyor|tmekte)))");

/// "sağlam değil", "sağlam bulunmadı".
template <class Text>
[[nodiscard]] Truth says_not_sound(const std::optional<Text>& where) {
    if (!where) return Truth::unknown;
    const std::string folded = sr::fold_turkish(text(*where));
    return truth(RE2::PartialMatch(folded, denies_soundness));
}
/// "SAĞLAM", and not "sağlam değil".
template <class Text>
[[nodiscard]] Truth says_sound(const std::optional<Text>& where) {
    const Truth word = says(where, sound);
    return word == Truth::yes ? ~says_not_sound(where) : word;
}

template <class List>
[[nodiscard]] Truth has_some(const std::optional<List>& list) {
    return truth(list && !list->empty());
}
[[nodiscard]] inline Truth all_written(const std::optional<std::vector<std::string>>& texts) {
    return all(texts, [](const std::string& written) { return truth(is_written(written)); });
}
/// Each of the second stands in the first too.
[[nodiscard]] inline Truth contains_all(const std::optional<std::vector<std::string>>& list, const std::optional<std::vector<std::string>>& wanted) {
    if (!list || !wanted) return Truth::unknown;
    return truth(std::all_of(wanted->begin(), wanted->end(),
                             [&](const std::string& one) { return std::find(list->begin(), list->end(), one) != list->end(); }));
}

template <class Report>
void police_common(const Report& report, const Guards& guards, Outcome& out) {
    common_rules(report, guards, out);
    six_branch_board(report, guards, rule("board.six-branches"), rule("board.six-branches.private"), out);
    system_of_report(report, guards, out);
    private_permission(report, guards, rule("private.status-report.permission"), out);
    board_or_single_in_time(report, guards, out);
}

/// M9/5, M10/6: decision and corrections; the same of both reports.
struct DecisionRules {
    std::size_t written, answers, contradiction, looked_at, corrections;
};
template <class Report>
void police_decision(const Report& report, const DecisionRules& of, Outcome& out) {
    const Truth written = report.decision_text ? truth(is_written(text(*report.decision_text))) : Truth::unknown;
    out.judge(of.written, written);
    if (report.answers_request) out.judge(of.answers, is(report.answers_request));
    if (report.contradiction_found) out.judge(of.contradiction, ~is(report.contradiction_found));
    out.judge(of.looked_at, written, has(report.answers_request) & has(report.contradiction_found));
    out.judge(of.corrections, all(report.corrections, [](const auto& c) {
                  return is(c.stamped) & is(c.signed_report) & is(c.signed_by_author) & is(c.dated);
              }));
}

/// M9/3: each branch's section.
inline void candidate_sections(const sr::PoliceCandidateReport& report, Outcome& out) {
    const auto& sections = report.examinations;
    const auto& box = or_nothing(report.diagnosis_box);
    const Truth any_finding = exists(sections, [](const auto& e) { return is(e.pathology); });
    const Truth any_without = exists(sections, [](const auto& e) { return ~is(e.pathology); });
    out.judge(rule("police-candidate.sections-filled"),
              ~is_empty(sections) & all(sections, [](const auto& e) { return is(e.recorded) & is(e.results_entered); }));
    const auto seen_by = [&](sr::Branch branch) { return exists(sections, [&](const auto& e) { return equal(e.branch, branch); }); };
    out.judge(rule("police-candidate.sections-of-board"), ~is_empty(sections),
              seen_by(sr::Branch::internal_medicine) & seen_by(sr::Branch::ent) & seen_by(sr::Branch::general_surgery) &
                  seen_by(sr::Branch::ophthalmology) & seen_by(sr::Branch::neurology) & seen_by(sr::Branch::psychiatry));
    out.judge(rule("police-candidate.section-signed"), all(sections, [](const auto& e) { return is(e.stamped) & is(e.signed_report); }));
    out.judge(rule("police-candidate.section-sound"), all(sections, [](const auto& e) {
                  const Truth finding = is(e.pathology);
                  if (finding == Truth::yes) return finding;
                  return finding | (says_sound(e.text) & ~has_some(e.diagnoses) & ~has_some(e.grades));
              }));
    const Truth box_sound = says(box.text, sound);
    if ((any_without | box_sound) != Truth::no)
        out.judge(rule("police-candidate.section-sound-capitals"), any_without | box_sound,
                  all(sections, [](const auto& e) { return is(e.pathology) | writes(e.text, sound) | ~says(e.text, sound); }) &
                      (writes(box.text, sound) | ~box_sound));
    if (any_finding != Truth::no)
        out.judge(rule("police-candidate.section-pathology"), any_finding, all(sections, [](const auto& e) {
                      return ~is(e.pathology) | (~is_empty(e.diagnoses) & ~is_empty(e.grades) & all_written(e.grades) &
                                                 ~(has(e.text) & writes(e.text, sound)));
                  }));
}

/// M9/4: the box at the end, and the decision beside it.
inline void candidate_box(const sr::PoliceCandidateReport& report, Outcome& out) {
    const auto& box = or_nothing(report.diagnosis_box);
    const auto& sections = report.examinations;
    const Truth no_finding = all(sections, [](const auto& e) { return ~is(e.pathology); });
    if (no_finding != Truth::no) out.judge(rule("police-candidate.box-sound"), no_finding, says_sound(box.text));
    if (no_finding != Truth::yes)
        out.judge(rule("police-candidate.box-pathology"), ~no_finding,
                  all(sections, [&](const auto& e) { return ~is(e.pathology) | contains_all(box.diagnoses, e.diagnoses); }) &
                      ~is_empty(box.diagnoses) & same(size(box.grades), size(box.diagnoses)) & all_written(box.grades) &
                      ~(has(box.text) & writes(box.text, sound)));
    const Truth box_sound = says(box.text, sound);
    if (box_sound != Truth::no) {
        const auto refuses = [&] {
            if (!report.decision_text) return Truth::unknown;
            std::string folded = sr::fold_turkish(text(*report.decision_text));
            for (const std::string_view harmless : {"engel olmaz", "sakınca olmaz"})
                for (std::size_t at = folded.find(harmless); at != std::string::npos; at = folded.find(harmless, at))
                    folded.erase(at, harmless.size());
            return truth(RE2::PartialMatch(folded, refuses_candidate));
        };
        out.judge(rule("police-candidate.sound-against-decision"), box_sound,
                  ~has_some(box.diagnoses) & ~has_some(box.grades) & truth(report.outcome != sr::ReportOutcome::negative) & ~refuses());
    }
    if (has_some(box.grades) == Truth::yes)
        out.judge(rule("police-candidate.grade-against-decision"), equal(report.outcome, sr::ReportOutcome::positive),
                  all(box.grades, [](const std::string& grade) { return truth(sr::same_text(grade, "A")); }));
}

[[nodiscard]] inline Outcome police_candidate_rules(const sr::PoliceCandidateReport& report, const std::vector<sr::EarlierReport>*) {
    Outcome out;
    const Guards guards(report);
    police_common(report, guards, out);
    candidate_sections(report, out);
    candidate_box(report, out);
    police_decision(report, {rule("police-candidate.decision-written"), rule("police-candidate.decision-answers"),
                             rule("police-candidate.no-contradiction"), rule("police-candidate.decision-looked-at"),
                             rule("police-candidate.corrections")}, out);
    out.judge(rule("police-candidate.board"), guards.board);
    out.judge(rule("police-candidate.board-signed"), guards.board,
              all(report.issuer.physicians, [](const auto& p) { return is(p.stamped) & is(p.signed_report); }));
    out.judge(rule("police-candidate.subject"), among(report.subject, sr::PoliceSubject::school_candidate, sr::PoliceSubject::officer_candidate));
    if (report.form) out.judge(rule("police-candidate.form"), equal(report.form, sr::Form::etssy));
    constexpr std::string_view title = "Emniyet Teşkilatına Alınacak Öğrenciler ve Memurlar Hakkında Düzenlenecek Sağlık Kurulu Raporu";
    out.judge(rule("police-candidate.form-title"), report.form_title ? truth(sr::same_text(*report.form_title, title)) : Truth::unknown);
    out.judge(rule("police-candidate.form-approved"), is(report.form_approved));
    out.judge(rule("police-candidate.form-with-candidate"), is(report.form_came_with_candidate));
    return out;
}

/// M10/3, M10/4: results, diagnoses and their grades.
inline void grades(const sr::PoliceGradeReport& report, Outcome& out) {
    const auto& sections = report.examinations;
    const auto& box = or_nothing(report.diagnosis_box);
    out.judge(rule("police-grade.results-detailed"), is(report.results_detailed) & is(report.physical_examination_stated));
    const Truth finding = is(report.pathology_found) |
                          (sections ? exists(sections, [](const auto& e) { return is(e.pathology); }) : Truth::no);
    out.judge(rule("police-grade.pathology-described"), finding,
              is(report.main_finding_stated) & is(report.functional_losses_stated) & is(report.permanent_sequelae_stated) &
                  is(report.treatment_plan_stated) & is(report.follow_up_stated));
    const Truth diagnosis_in_section = sections ? exists(sections, [](const auto& e) { return has_some(e.diagnoses); }) : Truth::no;
    out.judge(rule("police-grade.grade-for-diagnosis"),
              ~is_empty(box.diagnoses) | has_some(box.grades) | (told(report.pathology_found) & ~diagnosis_in_section),
              ~is_empty(box.diagnoses) & same(size(box.grades), size(box.diagnoses)) & all_written(box.grades) & all_written(box.diagnoses));
    if (sections && exists(sections, [](const auto& e) { return has_some(e.diagnoses); }) != Truth::no)
        out.judge(rule("police-grade.section-diagnoses"), all(sections, [&](const auto& e) {
                      return ~has(e.diagnoses) | same(size(e.grades), size(e.diagnoses)) | contains_all(box.diagnoses, e.diagnoses);
                  }));
    if (has_some(box.grades) == Truth::yes)
        out.judge(rule("police-grade.grade-against-decision"), equal(report.outcome, sr::ReportOutcome::positive),
                  all(box.grades, [&](const std::string& grade) {
                      return truth(sr::same_text(grade, "A")) | (equal(report.subject, sr::PoliceSubject::staff) &
                                                                 truth(!sr::same_text(grade, "D") && !sr::same_text(grade, "E")));
                  }));
}

[[nodiscard]] inline Outcome police_grade_rules(const sr::PoliceGradeReport& report, const std::vector<sr::EarlierReport>*) {
    Outcome out;
    const Guards guards(report);
    police_common(report, guards, out);
    signed_by_issuers(report, out);
    examinations_signed(report, out);
    board_on_paper(report, guards, out);
    board_of_primary_care(report, guards, out);
    grades(report, out);
    police_decision(report, {rule("police-grade.decision-written"), rule("police-grade.decision-answers"), rule("police-grade.no-contradiction"),
                             rule("police-grade.decision-looked-at"), rule("police-grade.corrections")}, out);
    using Subject = sr::PoliceSubject;
    out.judge(rule("police-grade.subject"),
              among(report.subject, Subject::school_candidate, Subject::student, Subject::officer_candidate, Subject::staff));
    const auto& referral = or_nothing(report.referral);
    out.judge(rule("police-grade.referral"), (is(referral.present) & equal(referral.issued_by, sr::ReferralIssuer::own_institution)) |
                                                 (equal(report.subject, Subject::staff) & told_no(report.states_grade)));
    out.judge(rule("police-grade.board"), guards.board);
    out.judge(rule("police-grade.hospital"), among(report.provider.kind, sr::ProviderKind::hospital, sr::ProviderKind::branch_hospital));
    out.judge(rule("police-grade.form"), equal(report.form, sr::Form::ek_4));
    out.judge(rule("police-grade.form-complete"), is(report.form_complete));
    return out;
}

}  // namespace bench
