// Reports for the police organisation: candidates (M9), final state and grade (M10).
#pragma once

#include <saglikrapor/report/common.hpp>
#include <saglikrapor/report/examination.hpp>

namespace saglikrapor {

enum class PoliceSubject : std::uint8_t {
    school_candidate,   ///< candidate student of a police school
    student,
    officer_candidate,  ///< to be appointed to the organisation
    staff,              ///< serving, of any service class
    other
};
BOOST_DESCRIBE_ENUM(PoliceSubject, school_candidate, student, officer_candidate, staff, other)

/// The diagnosis box at the end of the report (M9/4, M10/4). Grades (dilim) stand in the order of the diagnoses.
struct DiagnosisBox {
    std::optional<FreeText> text;
    std::optional<std::vector<std::string>> diagnoses;
    std::optional<std::vector<std::string>> grades;
};
BOOST_DESCRIBE_STRUCT(DiagnosisBox, (), (text, diagnoses, grades))

/// What both reports for the police organisation share (M9, M10).
struct PoliceCommon : ReportCommon {
    std::optional<PoliceSubject> subject;
    std::optional<std::vector<Examination>> examinations;
    std::optional<DiagnosisBox> diagnosis_box;
    std::optional<FreeText> decision_text;
    std::optional<bool> answers_request;       ///< the decision answers what was asked
    std::optional<bool> contradiction_found;   ///< between clinical state, diagnosis, grade and decision
    std::optional<ReportOutcome> outcome;
    std::optional<std::vector<Correction>> corrections;
};
BOOST_DESCRIBE_STRUCT(PoliceCommon, (ReportCommon), (subject, examinations, diagnosis_box, decision_text, answers_request,
                                                     contradiction_found, outcome, corrections))

/// Report on a candidate for the police organisation (M9).
struct PoliceCandidateReport : PoliceCommon {
    static constexpr ReportType type = ReportType::police_candidate;

    std::optional<std::string> form_title;
    std::optional<bool> form_approved;               ///< by the requesting unit
    std::optional<bool> form_came_with_candidate;
};
BOOST_DESCRIBE_STRUCT(PoliceCandidateReport, (PoliceCommon), (form_title, form_approved, form_came_with_candidate))

/// Report on the final state and grade (dilim) of a member of the police organisation (M10).
struct PoliceGradeReport : PoliceCommon {
    static constexpr ReportType type = ReportType::police_grade;

    std::optional<Referral> referral;                ///< official letter of the institution (M10/2)
    std::optional<bool> states_grade;                ///< the report states a dilim
    std::optional<bool> results_detailed;            ///< M10/3
    std::optional<bool> physical_examination_stated;
    std::optional<bool> pathology_found;
    std::optional<bool> main_finding_stated;         ///< esas araz
    std::optional<bool> functional_losses_stated;
    std::optional<bool> permanent_sequelae_stated;
    std::optional<bool> treatment_plan_stated;
    std::optional<bool> follow_up_stated;
};
BOOST_DESCRIBE_STRUCT(PoliceGradeReport, (PoliceCommon),
                      (referral, states_grade, results_detailed, physical_examination_stated, pathology_found,
                       main_finding_stated, functional_losses_stated, permanent_sequelae_stated, treatment_plan_stated,
                       follow_up_stated))

}  // namespace saglikrapor
