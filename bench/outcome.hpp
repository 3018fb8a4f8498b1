// The rules that the reference speaks of, and what it says of each.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <string_view>

#include "truth.hpp"

namespace bench {

/// All rules in force in 2026 that speak of rest leave or firearm reports.
inline constexpr std::array<std::string_view, 178> rules = {
    "rest-leave.board.six-months", "board.six-branches.private.own-list", "treatment-board.three-specialists",
    "treatment-board.fourth-member", "treatment-board.relevant-branch-complete", "treatment-board.relevant-branch-present",
    "treatment-board.second-branch-specialist", "treatment-board.chosen-by-chief-physician",
    "rest-leave.issuer.physician-or-board", "rest-leave.single-physician.is-physician",
    "rest-leave.single-physician.one-physician", "identity.steps-recorded", "identity.step-not-verified",
    "identity.step-verified-by-other", "identity.document.national-id", "identity.document.photo",
    "identity.document.photo-not-current", "identity.document.photo-currency-unknown", "identity.document.altered",
    "identity.child.enquiry", "identity.photo.board", "identity.photo.single", "identity.photo.board-steps",
    "identity.photo.single-steps", "identity.photo.taken-by", "identity.student.edevlet-verified",
    "identity.student.edevlet-refused", "identity.student.edevlet-not-verified-and-refused",
    "rest-leave.after-control.ten-days", "rest-leave.calendar-year.readings-differ",
    "rest-leave.calendar-year.board-approved", "rest-leave.calendar-year.crosses-new-year",
    "rest-leave.calendar-year.forty-days", "rest-leave.continuation.uncertain", "rest-leave.continuation.first-but-recorded",
    "rest-leave.continuation.needs-control", "rest-leave.endorsement.up-to-ten-days", "rest-leave.endorsement.over-ten-days",
    "rest-leave.endorsement.other-public-official", "rest-leave.manual.hospital-barcode", "rest-leave.manual.insured-worker",
    "rest-leave.manual.institution-physician", "rest-leave.incapacity-document.sgk-form", "rest-leave.no-report-fee",
    "rest-leave.overlap", "rest-leave.open-control", "rest-leave.provision-denied.applicant-informed",
    "rest-leave.provision-denied.coordinated", "rest-leave.provision-denied.hospital-referral",
    "rest-leave.provision-denied.primary-care-referral", "rest-leave.provision-denied.other-provider-referral",
    "rest-leave.sgk-system.channel", "rest-leave.sgk-system.provision-granted",
    "rest-leave.sgk-system.provision-before-examination", "rest-leave.examination-before-report",
    "rest-leave.medically-necessary", "rest-leave.sgk-system.physicians-approve", "rest-leave.at-least-one-day",
    "rest-leave.single-physician.ten-days", "rest-leave.single-physician.ten-days-endorsed", "board.six-branches.own-list",
    "firearm.provider", "firearm.provider.private-permission", "firearm.board", "firearm.form", "firearm.examinations",
    "firearm.decided-by-board", "firearm.limbs", "firearm.limbs.prosthesis", "firearm.orthopedics",
    "firearm.neurology.epilepsy", "firearm.neurology.epilepsy-resolved", "firearm.neurology.dementia",
    "firearm.neurology.narcolepsy", "firearm.neurology.listed-disease", "firearm.neurology.limb-disease",
    "firearm.neurology.bare-diagnosis", "firearm.vision.central-field", "firearm.vision.ptosis", "firearm.vision.equal-eyes",
    "firearm.vision.sufficient", "firearm.vision.acuity", "firearm.vision.diplopia", "firearm.vision.diplopia-corrected",
    "firearm.vision.yearly-control", "firearm.vision.other-progressive-disease", "firearm.hearing",
    "firearm.psychiatry.well-being", "firearm.psychiatry.treatment-resistant", "firearm.psychiatry.not-recovered",
    "firearm.psychiatry.psychotic-disorder", "firearm.psychiatry.single-episode", "firearm.psychiatry.dependence",
    "firearm.psychiatry.dependence-in-remission", "firearm.psychiatry.organic", "firearm.psychiatry.self-harm",
    "firearm.internal-medicine", "firearm.internal-medicine.recorded", "firearm.internal-medicine.or-reading",
    "firearm.control.date", "firearm.control.branch", "firearm.control.by-branch-specialist",
    "firearm.control.report-branches", "firearm.control.findings", "firearm.control.advised", "firearm.control.overdue",
    "firearm.control.not-held", "firearm.control.asked-for-before", "firearm.control.branches-asked-for-before",
    "validity.firearm.earlier-in-history", "firearm.later-finding.notice", "rest-leave.form.ek-1", "private-board.chair", "private-board.all-sign",
    "private-board.reservation", "private-board.branch-clinics", "private-board.lab-attached",
    "private-board.imaging-attached", "private-board.two-copies", "private-board.substitutions-number",
    "private-board.substitution-branch", "private-board.substitution-reason", "private-board.three-branches",
    "private-board.subject-branches", "private-board.licence-branch", "private-board.not-a-hospital",
    "private-board.full-time", "private-board.branch-hospital", "private.rest-leave.treated-here", "private.rest-leave.form",
    "common.referral", "common.archive", "common.archive-ahbs", "common.copy-on-request", "common.copy-on-request-electronic",
    "common.form.complete", "common.form.layout", "common.form.photo", "common.diagnosis.code", "common.repealed-format.date",
    "common.repealed-format.validity", "common.form.superseded-version", "common.form.unknown-version",
    "identity.number-given", "identity.national-id", "identity.citizen-national-id", "identity.foreigner",
    "identity.foreigner-number", "primary-care.only-ek-5", "rest-leave.calendar.first-day", "rest-leave.calendar.last-day",
    "rest-leave.discharge.day-is-inpatient", "rest-leave.discharge.starts-next-day", "rest-leave.discharge.gap",
    "rest-leave.discharge.starts-next-day-others", "rest-leave.discharge.return-to-work",
    "rest-leave.calendar.return-after-rest", "validity.single.stated-date", "validity.single.outside-primary-care",
    "validity.dates-in-order", "validity.board.stated-date", "validity.board.two-years",
    "board.three-specialists", "issuer.unsigned-physician", "e-rapor.manual.board", "examination.unsigned",
    "history.days-plausible", "e-signature.certificate.owner", "e-signature.certificate.period", "e-signature.certificate.not-revoked", "e-rapor.signature.electronic",
    "firearm.neurology.impaired-without-disease", "channel.sgk-system", "channel.medula",
    "identity.birth-date", "provider.level-fits-kind", "firearm.vision.scale", "weapon.control.after-report",
};

using RuleSet = std::bitset<192>;
static_assert(rules.size() <= 192);

/// The number of a rule, found while compiling; an unknown id does not compile.
[[nodiscard]] consteval std::size_t rule(std::string_view id) {
    for (std::size_t i = 0; i < rules.size(); ++i)
        if (rules[i] == id) return i;
    throw "no such rule";
}

struct Outcome {
    RuleSet violated;
    RuleSet undetermined;

    /// `require` is the requirement or its exceptions.
    void judge(std::size_t which, Truth when, Truth require) {
        if (when == Truth::no || (when == Truth::yes && require == Truth::yes)) return;
        if (when == Truth::yes && require == Truth::no) violated.set(which);
        else undetermined.set(which);
    }
    void judge(std::size_t which, Truth require) { judge(which, Truth::yes, require); }

    friend bool operator==(const Outcome&, const Outcome&) = default;
};

}  // namespace bench
