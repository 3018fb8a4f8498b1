// Examinations by branch, the decision, referral papers, controls, declarations, notices: what several report types share.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include <saglikrapor/base/date.hpp>
#include <saglikrapor/base/date_time.hpp>
#include <saglikrapor/base/identifying.hpp>
#include <saglikrapor/report/branch.hpp>

namespace saglikrapor {

/// Free text of a report. Rules look for phrases in it; it is never shown, because people write names into it.
using FreeText = Identifying<std::string>;

/// What the report decides for the person: fit, not fit, or not decided yet.
enum class ReportOutcome : std::uint8_t { positive, negative, undecided };
BOOST_DESCRIBE_ENUM(ReportOutcome, positive, negative, undecided)

/// One branch's examination as the report shows it (M9/3, M18-M19, M21/2).
struct Examination {
    std::optional<Branch> branch;
    std::optional<bool> recorded;          ///< the section is filled in and a finding is written
    std::optional<bool> results_entered;   ///< laboratory, imaging, function tests and physical examination
    std::optional<bool> pathology;
    std::optional<FreeText> text;          ///< the section's conclusion
    std::optional<std::vector<std::string>> diagnoses;  ///< ICD-10 codes
    std::optional<std::vector<std::string>> grades;     ///< dilim of each diagnosis, in the same order (ETSŞY, SYY)
    std::optional<bool> signed_report;
    std::optional<bool> stamped;
};
BOOST_DESCRIBE_STRUCT(Examination, (), (branch, recorded, results_entered, pathology, text, diagnoses, grades, signed_report, stamped))

enum class ReferralIssuer : std::uint8_t {
    own_institution,        ///< the institution the person serves in or applies to
    competent_authority,    ///< military authority (M8/4)
    youth_and_sports,       ///< units of the Ministry of Youth and Sports (M42/7)
    sports_club,
    court,
    other
};
BOOST_DESCRIBE_ENUM(ReferralIssuer, own_institution, competent_authority, youth_and_sports, sports_club, court, other)

/// The paper a person comes with (M8/4, M10/2, M20/2, M42/7).
struct Referral {
    std::optional<bool> present;
    std::optional<ReferralIssuer> issued_by;
    std::optional<bool> purpose_stated;
    std::optional<FreeText> purpose;
    std::optional<bool> follows_ek_9;      ///< laid out as the sample in Ek-9 (M8/4)
    std::optional<Date> issued_on;
};
BOOST_DESCRIBE_STRUCT(Referral, (), (present, issued_by, purpose_stated, purpose, follows_ek_9, issued_on))

enum class ControlImposer : std::uint8_t { specialist, board };
BOOST_DESCRIBE_ENUM(ControlImposer, specialist, board)

/// A control examination that the report asks for (M15/9, M25/1-d, M29, M31/7).
struct ControlPlan {
    std::optional<bool> required;
    std::optional<ControlImposer> imposed_by;
    std::optional<std::vector<Branch>> branches;
    std::optional<int> interval_months;
    std::optional<Date> due_on;
};
BOOST_DESCRIBE_STRUCT(ControlPlan, (), (required, imposed_by, branches, interval_months, due_on))

enum class DeclarationChannel : std::uint8_t { edevlet, paper, none };
BOOST_DESCRIBE_ENUM(DeclarationChannel, edevlet, paper, none)

enum class DeclarationAuthor : std::uint8_t { person, parent, guardian, other };
BOOST_DESCRIBE_ENUM(DeclarationAuthor, person, parent, guardian, other)

/// Kişiye Ait Bilgi Formu, also called beyan formu (M16/8, M33/2-a, M33/2-b).
struct Declaration {
    std::optional<DeclarationChannel> channel;
    std::optional<DeclarationAuthor> filled_by;
    std::optional<Date> filled_on;
    std::optional<bool> required_by_physician;  ///< the physician asked for it although the person is under 18
    std::optional<bool> reviewed_by_physician;
    std::optional<bool> archived_in_unit;       ///< kept in the family-medicine unit
};
BOOST_DESCRIBE_STRUCT(Declaration, (), (channel, filled_by, filled_on, required_by_physician, reviewed_by_physician, archived_in_unit))

enum class NoticeSender : std::uint8_t { institution, physician, patient };
BOOST_DESCRIBE_ENUM(NoticeSender, institution, physician, patient)

enum class NoticeRecipient : std::uint8_t { security_directorate, provincial_security_directorate, health_directorate, other };
BOOST_DESCRIBE_ENUM(NoticeRecipient, security_directorate, provincial_security_directorate, health_directorate, other)

/// A duty to tell the police, and whether it was done (M17/2, M30, M31/8).
struct Notice {
    std::optional<bool> sent;
    std::optional<NoticeSender> sender;
    std::optional<NoticeRecipient> recipient;
    std::optional<bool> has_identity;
    std::optional<bool> has_diagnosis;
    std::optional<Date> sent_on;
};
BOOST_DESCRIBE_STRUCT(Notice, (), (sent, sender, recipient, has_identity, has_diagnosis, sent_on))

/// A correction made on the report by hand (M9/6, M10/7).
struct Correction {
    std::optional<bool> stamped;
    std::optional<bool> signed_report;
    std::optional<bool> signed_by_author;  ///< by the specialist who made it
    std::optional<bool> dated;
};
BOOST_DESCRIBE_STRUCT(Correction, (), (stamped, signed_report, signed_by_author, dated))

/// What became known of the person later (M30, M31/8).
enum class LaterFinding : std::uint8_t { none, never_met, lost_fitness };
BOOST_DESCRIBE_ENUM(LaterFinding, none, never_met, lost_fitness)

}  // namespace saglikrapor
