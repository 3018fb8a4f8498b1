// What every report carries, whatever its type.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include <saglikrapor/base/date.hpp>
#include <saglikrapor/base/date_time.hpp>
#include <saglikrapor/report/identification.hpp>
#include <saglikrapor/report/issuer.hpp>
#include <saglikrapor/report/person.hpp>
#include <saglikrapor/report/provider.hpp>

namespace saglikrapor {

enum class ReportType : std::uint8_t {
    rest_leave, disability, military, military_flight_diving, police_candidate, police_grade, driver, security_guard,
    armed_security_guard, compensation, firearm, hunting_rifle, premarital, status_board, status_single, drug_use,
    medical_device, athlete_licence, employment
};
BOOST_DESCRIBE_ENUM(ReportType, rest_leave, disability, military, military_flight_diving, police_candidate, police_grade,
                    driver, security_guard, armed_security_guard, compensation, firearm, hunting_rifle, premarital,
                    status_board, status_single, drug_use, medical_device, athlete_licence, employment)

/// The system a report is issued in. `ahbs` and `hbys` are the provider's own software (M33/2-ç).
enum class Channel : std::uint8_t { sgk_system, e_rapor, ahbs, hbys, medula, manual, other_electronic };
BOOST_DESCRIBE_ENUM(Channel, sgk_system, e_rapor, ahbs, hbys, medula, manual, other_electronic)

/// The format (annex) a report follows. `sgk` is the SGK's own incapacity document (M6/6).
enum class Form : std::uint8_t {
    ek_1, ek_2, ek_3, ek_4, ek_5, ek_7, ek_11,
    etssy,       ///< the form of the police health regulation (M9/2)
    disability,  ///< the forms of the two disability regulations (M7/1)
    premarital,  ///< the form of the premarital circular (M32/1)
    sgk,
    other        ///< letterhead, an employer's template, anything else
};
BOOST_DESCRIBE_ENUM(Form, ek_1, ek_2, ek_3, ek_4, ek_5, ek_7, ek_11, etssy, disability, premarital, sgk, other)

enum class FormGeneration : std::uint8_t {
    current,
    repealed  ///< a format of the rules repealed on 2019-09-30 (M42/8)
};
BOOST_DESCRIBE_ENUM(FormGeneration, current, repealed)

/// ICD-10 diagnosis. The free text is never shown: it may say more than a finding should.
struct Diagnosis {
    std::optional<std::string> icd10;
    std::optional<Identifying<std::string>> text;
    std::optional<Branch> branch;
};
BOOST_DESCRIBE_STRUCT(Diagnosis, (), (icd10, text, branch))

/// A fee that was asked from the person (M6/10, M33).
struct Fee {
    std::optional<double> amount;      ///< Turkish lira
    std::optional<bool> for_report;    ///< asked for the report itself, not for the examination (M6/10)
};
BOOST_DESCRIBE_STRUCT(Fee, (), (amount, for_report))

/// Paper, archive and handing over (M6/2, M34/6, M42/4).
struct Delivery {
    std::optional<bool> printed;                      ///< a print-out was made
    std::optional<bool> archived_printout;            ///< a print-out is in the provider's archive
    std::optional<bool> wet_signature_and_stamp;      ///< on the archived print-out, by the issuing physician(s)
    std::optional<bool> copy_requested;
    std::optional<bool> copy_given;
    std::optional<int> copies;                        ///< paper copies drawn up (M34/6)
    std::optional<bool> copy_kept_by_issuer;
    std::optional<Date> delivered_on;
};
BOOST_DESCRIBE_STRUCT(Delivery, (), (printed, archived_printout, wet_signature_and_stamp, copy_requested, copy_given, copies,
                                     copy_kept_by_issuer, delivered_on))

/// Tests and referral (M34/6, M42/1).
struct WorkUp {
    std::optional<bool> condition_needs_workup;   ///< a declared or found condition needs further tests or treatment
    std::optional<bool> referred;                 ///< the person was referred for it
    std::optional<bool> advanced_tests_done;
    std::optional<bool> lab_done;
    std::optional<bool> lab_attached;
    std::optional<bool> imaging_done;
    std::optional<bool> imaging_attached;
    std::optional<bool> examined_in_branch_clinics;  ///< board examinations took place in the clinics of the branches
};
BOOST_DESCRIBE_STRUCT(WorkUp, (), (condition_needs_workup, referred, advanced_tests_done, lab_done, lab_attached,
                                   imaging_done, imaging_attached, examined_in_branch_clinics))

/// What every report has, whatever its type. Members that are not set are unknown, which is not the same as no.
struct ReportCommon {
    std::string id;   ///< the caller's own key of the report; never a number that identifies the person
    Date issued_on;   ///< the day the report is issued; the rules in force on it apply
    std::optional<Date> applied_on;                  ///< the day the person applied for the report
    Person person;
    Provider provider;
    Issuer issuer;
    std::optional<Channel> channel;
    std::optional<Form> form;
    std::optional<FormGeneration> form_generation;
    std::optional<std::string> form_version;         ///< version of the format, as the Ministry announced it (M42/14)
    std::optional<bool> form_complete;               ///< every item the format asks for is filled in (M42/13)
    std::optional<bool> form_layout_followed;        ///< shape and content of the annex kept (M42/13)
    std::optional<bool> form_has_photo_field;        ///< M42/5
    std::optional<bool> has_photo;                   ///< a photograph is on the report
    std::optional<bool> seal;                        ///< mühür
    std::optional<bool> chief_physician_approval;    ///< baştabip onayı
    std::optional<Identification> identification;
    std::optional<std::vector<Diagnosis>> diagnoses;
    std::optional<std::vector<Branch>> subject_branches;  ///< branches on which the report rests (M34/3, M34/4)
    std::optional<std::vector<Fee>> fees;
    std::optional<Date> valid_until;                 ///< last day of validity as the physicians wrote it
    std::optional<bool> permanent;                   ///< given for good (sürekli), so without a last day
    std::optional<Date> used_on;                     ///< the day the report is presented for use (M42/2, M42/3, M42/8)
    Delivery delivery;
    WorkUp workup;
};
BOOST_DESCRIBE_STRUCT(ReportCommon, (), (id, issued_on, applied_on, person, provider, issuer, channel, form, form_generation, form_version,
                                         form_complete, form_layout_followed, form_has_photo_field, has_photo, seal,
                                         chief_physician_approval, identification, diagnoses, subject_branches, fees,
                                         valid_until, permanent, used_on, delivery, workup))

}  // namespace saglikrapor
