// A rest-leave case with nothing but what its rules read: texts point into the JSON, lists keep their memory.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include <boost/describe.hpp>

#include <saglikrapor/report/history.hpp>
#include <saglikrapor/report/rest_leave.hpp>

#include "truth.hpp"

namespace bench {

namespace sr = saglikrapor;

/// A list that may be absent, without giving its memory back.
template <class T>
class List {
public:
    using value_type = T;

    explicit operator bool() const { return present_; }
    [[nodiscard]] bool has_value() const { return present_; }
    const std::vector<T>& operator*() const { return items_; }
    const std::vector<T>* operator->() const { return &items_; }

    void reset() {
        items_.clear();
        present_ = false;
    }
    void begin() { present_ = true; }
    T& append() { return items_.emplace_back(); }

private:
    std::vector<T> items_;
    bool present_ = false;
};

struct LeanIdentity {
    std::optional<sr::IdentityKind> kind;
    std::optional<std::string_view> number;
};
BOOST_DESCRIBE_STRUCT(LeanIdentity, (), (kind, number))

struct LeanPerson {
    LeanIdentity identity;
    Day birth_date;
    std::optional<bool> turkish_citizen;
    std::optional<sr::PersonCategory> category;
};
BOOST_DESCRIBE_STRUCT(LeanPerson, (), (identity, birth_date, turkish_citizen, category))

struct LeanProvider {
    std::optional<sr::ProviderKind> kind;
    std::optional<sr::Affiliation> affiliation;
    std::optional<sr::CareLevel> level;
    std::optional<bool> sgk_contracted;
    List<sr::Branch> licence_branches;
    std::optional<sr::Branch> main_branch;
};
BOOST_DESCRIBE_STRUCT(LeanProvider, (), (kind, affiliation, level, sgk_contracted, licence_branches, main_branch))

struct LeanIssuer {
    std::optional<sr::IssuerMode> mode;
    List<sr::Physician> physicians;
    std::optional<sr::Branch> relevant_branch;
    std::optional<int> specialists_in_relevant_branch;
    std::optional<bool> responsible_manager_present;
    List<sr::Substitution> substitutions;
};
BOOST_DESCRIBE_STRUCT(LeanIssuer, (), (mode, physicians, relevant_branch, specialists_in_relevant_branch, responsible_manager_present,
                                       substitutions))

struct LeanIdentification {
    List<sr::ServiceStep> steps;
    std::optional<sr::IdentityDocument> document;
    std::optional<bool> enquiry_done;
    std::optional<sr::Photo> photo;
    std::optional<sr::StudentDocument> student_document;
};
BOOST_DESCRIBE_STRUCT(LeanIdentification, (), (steps, document, enquiry_done, photo, student_document))

struct LeanDiagnosis {
    std::optional<std::string_view> icd10;
};
BOOST_DESCRIBE_STRUCT(LeanDiagnosis, (), (icd10))

struct LeanDelivery {
    std::optional<bool> archived_printout, wet_signature_and_stamp, copy_requested, copy_given, copy_kept_by_issuer;
    std::optional<int> copies;
};
BOOST_DESCRIBE_STRUCT(LeanDelivery, (), (archived_printout, wet_signature_and_stamp, copy_requested, copy_given, copy_kept_by_issuer, copies))

struct LeanInpatientStay {
    Day discharged_on, recorded_inpatient_until;
};
BOOST_DESCRIBE_STRUCT(LeanInpatientStay, (), (discharged_on, recorded_inpatient_until))

struct LeanReport {
    std::optional<sr::ReportType> type;
    std::string_view id;
    Day issued_on;
    LeanPerson person;
    LeanProvider provider;
    LeanIssuer issuer;
    std::optional<sr::Channel> channel;
    std::optional<sr::Form> form;
    std::optional<sr::FormGeneration> form_generation;
    std::optional<std::string_view> form_version;
    std::optional<bool> form_complete, form_layout_followed, form_has_photo_field, has_photo;
    LeanIdentification identification;
    List<LeanDiagnosis> diagnoses;
    List<sr::Branch> subject_branches;
    List<sr::Fee> fees;
    Day applied_on, valid_until, used_on;
    LeanDelivery delivery;
    sr::WorkUp workup;
    std::optional<sr::RestDocument> document;
    std::optional<int> days;
    Day starts_on, ends_on;
    std::optional<sr::DateTime> examined_at;
    std::optional<bool> medically_necessary;
    std::optional<sr::Provision> provision;
    std::optional<sr::ChiefPhysicianRoute> chief_physician_route;
    std::optional<bool> hospital_barcode;
    std::optional<sr::Endorsement> endorsement;
    std::optional<std::string_view> episode;
    std::optional<sr::EpisodeEvidence> episode_evidence;
    std::optional<bool> first_of_episode, control_held;
    Day control_held_on;
    std::optional<bool> no_board_within_reach, transfer_medically_impossible, treated_here;
    LeanInpatientStay inpatient_stay;
    Day return_to_work_on;
};
BOOST_DESCRIBE_STRUCT(LeanReport, (),
                      (type, id, issued_on, person, provider, issuer, channel, form, form_generation, form_version, form_complete,
                       form_layout_followed, form_has_photo_field, has_photo, identification, diagnoses, subject_branches, fees,
                       applied_on, valid_until, used_on, delivery, workup, document, days, starts_on, ends_on, examined_at, medically_necessary,
                       provision, chief_physician_route, hospital_barcode, endorsement, episode, episode_evidence, first_of_episode,
                       control_held, control_held_on, no_board_within_reach, transfer_medically_impossible, treated_here,
                       inpatient_stay, return_to_work_on))

struct LeanEarlier {
    std::string_view id;
    sr::ReportType type = sr::ReportType::rest_leave;
    Day issued_on;
    std::optional<sr::IssuerMode> issuer_mode;
    Day starts_on;
    std::optional<int> days, inpatient_days;
    std::optional<std::string_view> episode;
    std::optional<bool> control_foreseen, after_control, withdrawn;
    Day control_held_on;
};
BOOST_DESCRIBE_STRUCT(LeanEarlier, (), (id, type, issued_on, issuer_mode, starts_on, days, inpatient_days, episode, control_foreseen, after_control,
                                        withdrawn, control_held_on))

struct LeanCase {
    LeanReport report;
    List<LeanEarlier> history;
};
BOOST_DESCRIBE_STRUCT(LeanCase, (), (report, history))

/// A structure that is always there is its own.
[[nodiscard]] inline const LeanIdentification& or_nothing(const LeanIdentification& value) { return value; }
[[nodiscard]] inline const LeanInpatientStay& or_nothing(const LeanInpatientStay& value) { return value; }

}  // namespace bench
