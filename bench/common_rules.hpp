// M5, M34, M42 by hand: the rules of every report type, over any struct with the members of ReportCommon.
#pragma once

#include <bitset>
#include <functional>
#include <type_traits>

#include <saglikrapor/base/identity_number.hpp>
#include <saglikrapor/report/common.hpp>

#include "outcome.hpp"

namespace bench {

namespace sr = saglikrapor;

/// What many rules begin with; evaluated once.
struct Guards {
    Truth single, board, private_provider, sgk_channel, manual;

    template <class Report>
    explicit Guards(const Report& report)
        : single(equal(report.issuer.mode, sr::IssuerMode::single)),
          board(equal(report.issuer.mode, sr::IssuerMode::board)),
          private_provider(equal(report.provider.affiliation, sr::Affiliation::private_sector)),
          sgk_channel(equal(report.channel, sr::Channel::sgk_system)),
          manual(equal(report.channel, sr::Channel::manual)) {}
};

template <class Steps>
void identity_steps(const Steps& steps, Truth board_photo, Truth single_photo, Outcome& out) {
    if (!steps) {
        out.judge(rule("identity.steps-recorded"), Truth::no);
        return;
    }
    Truth application = Truth::no, examination = Truth::no, recorded = Truth::yes, verified = Truth::yes;
    Truth by_deliverer = Truth::yes, photo = Truth::yes, photo_if_told = Truth::yes;
    const bool photo_counts = board_photo != Truth::no || single_photo != Truth::no;
    for (const auto& step : *steps) {
        const Truth performed = is(step.performed);
        const Truth not_left_out = truth(!step.performed || *step.performed);
        application = application | (equal(step.kind, sr::StepKind::application) & not_left_out);
        examination = examination | (equal(step.kind, sr::StepKind::examination) & not_left_out);
        recorded = recorded & (~performed | has(step.identity_verified));
        verified = verified & (truth(!step.identity_verified || *step.identity_verified) | ~performed);
        by_deliverer = by_deliverer & (truth(!step.verified_by_deliverer || *step.verified_by_deliverer) | ~performed);
        if (photo_counts) {
            const Truth beside = ~among(step.kind, sr::StepKind::examination, sr::StepKind::sample, sr::StepKind::imaging) | ~performed;
            photo = photo & (beside | is(step.verified_against_photo));
            photo_if_told = photo_if_told & (beside | truth(!step.verified_against_photo || *step.verified_against_photo));
        }
    }
    out.judge(rule("identity.steps-recorded"), application & examination & recorded);
    out.judge(rule("identity.step-not-verified"), verified);
    out.judge(rule("identity.step-verified-by-other"), by_deliverer);
    out.judge(rule("identity.photo.board-steps"), board_photo, photo);
    out.judge(rule("identity.photo.single-steps"), single_photo, photo_if_told);
}

template <class Report, class Document>
void identity_document(const Report& report, const Document& document, Outcome& out) {
    const auto child = [&] {
        const Day birth = day(report.person.birth_date), issued = day(report.issued_on);
        if (!birth || !issued) return Truth::unknown;
        return truth(sr::completed_years(sr::from_day_number(*birth), sr::from_day_number(*issued)) < 15);
    };
    const Truth photo = is(document.has_photo), current = is(document.photo_current);
    out.judge(rule("identity.document.national-id"), equal(report.person.identity.kind, sr::IdentityKind::national_id),
              is(document.has_national_id));
    out.judge(rule("identity.document.altered"), ~is(document.altered));
    if (photo == Truth::yes && current == Truth::yes) return;
    const Truth excepted = child();
    out.judge(rule("identity.document.photo"), photo | excepted);
    out.judge(rule("identity.document.photo-not-current"), has(document.photo_current) & photo, current | excepted);
    out.judge(rule("identity.document.photo-currency-unknown"), photo, has(document.photo_current) | excepted);
    out.judge(rule("identity.child.enquiry"), ~photo & excepted, told(or_nothing(report.identification).enquiry_done));
}

template <class Document>
void identity_student(const Document& document, Outcome& out) {
    const Truth edevlet = equal(document.source, sr::DocumentSource::edevlet);
    if (edevlet == Truth::no) return;
    const Truth accepted = is(document.accepted), verified = is(document.verified_on_edevlet);
    out.judge(rule("identity.student.edevlet-verified"), edevlet & accepted,
              verified & is(document.verified_with_national_id) & is(document.verified_with_barcode));
    const Truth told_not_verified = truth(document.verified_on_edevlet && !*document.verified_on_edevlet);
    out.judge(rule("identity.student.edevlet-refused"), edevlet, accepted | told_not_verified);
    out.judge(rule("identity.student.edevlet-not-verified-and-refused"), edevlet, accepted | ~told_not_verified);
}

template <class Report>
void identity(const Report& report, const Guards& guards, Outcome& out) {
    const auto& identification = or_nothing(report.identification);
    const Truth photographs = ~equal(report.provider.level, sr::CareLevel::primary) & ~guards.sgk_channel;
    const Truth board_photo = photographs & guards.board, single_photo = photographs & guards.single;
    identity_steps(identification.steps, board_photo, single_photo, out);
    if (identification.document) identity_document(report, *identification.document, out);
    if (photographs != Truth::no) {
        const auto& photo = or_nothing(identification.photo);
        const Truth taken = is(photo.captured) & is(photo.in_hbys);
        out.judge(rule("identity.photo.board"), board_photo, taken);
        out.judge(rule("identity.photo.single"), single_photo, taken);
        out.judge(rule("identity.photo.taken-by"), photographs & has(photo.captured_by) & is(photo.captured),
                  equal(photo.captured_by, sr::PhotoTaker::board_secretariat));
    }
    if (identification.student_document) identity_student(*identification.student_document, out);

    const auto& shown = report.person.identity;
    const Truth national = equal(shown.kind, sr::IdentityKind::national_id);
    out.judge(rule("identity.number-given"), ~told(report.form_has_photo_field), has(shown.number));
    out.judge(rule("identity.citizen-national-id"), told(report.person.turkish_citizen), national);
    out.judge(rule("identity.foreigner"), national);
    if (!shown.number) return;
    if (national != Truth::no)
        out.judge(rule("identity.national-id"), national, truth(sr::is_national_id(text(*shown.number))));
    if (national != Truth::yes) {
        const bool foreigner = shown.kind == sr::IdentityKind::foreigner_id;
        out.judge(rule("identity.foreigner-number"), ~national,
                  truth(foreigner ? sr::is_foreigner_id(text(*shown.number)) : sr::is_passport_number(text(*shown.number))));
    }
}

/// The board of a private provider (M34/3-6). `board` is not known to be none.
template <class Report>
void private_board(const Report& report, Truth board, Outcome& out) {
    const auto& issuer = report.issuer;
    const auto& physicians = issuer.physicians;
    const auto chairs = [&](auto member) {
        return exists(physicians, [&](const auto& p) { return equal(p.role, sr::PhysicianRole::chair) & is(p.*member); });
    };
    const auto specialist = [](const auto& p) { return equal(p.kind, sr::PhysicianKind::specialist); };
    using Physician = std::remove_cvref_t<decltype(*physicians->begin())>;
    const auto manager_chairs = [&] {
        const bool known = exists(physicians, [](const auto& p) { return told(p.responsible_manager); }) == Truth::yes;
        return known ? exists(physicians, [](const auto& p) { return equal(p.role, sr::PhysicianRole::chair) & told(p.responsible_manager); })
                     : chairs(&Physician::responsible_manager);
    };
    out.judge(rule("private-board.chair"), board,
              !issuer.responsible_manager_present  ? Truth::unknown
              : *issuer.responsible_manager_present ? manager_chairs()
                                                    : chairs(&Physician::appointed_by_manager));
    const Truth in_system = ~among(report.channel, sr::Channel::manual, sr::Channel::hbys, sr::Channel::other_electronic);
    out.judge(rule("private-board.all-sign"), board, at_least(size(physicians), 1) & all(physicians, [&](const auto& p) {
                  return p.signed_report ? is(p.signed_report) : is(p.approved_in_system) & in_system;
              }));
    const auto dissents = [](const auto& p) { return p.dissents && *p.dissents; };
    if (!physicians) {
        out.judge(rule("private-board.majority"), board, Truth::unknown);
    } else if (const auto against = std::count_if(physicians->begin(), physicians->end(), dissents); against > 0) {
        out.judge(rule("private-board.majority"), board, truth(2 * against < std::ssize(*physicians)));
    }
    out.judge(rule("private-board.reservation"), board,
              all(physicians, [](const auto& p) { return ~told(p.dissents) | is(p.reservation_written); }));
    out.judge(rule("private-board.branch-clinics"), board, is(report.workup.examined_in_branch_clinics));
    out.judge(rule("private-board.lab-attached"), board & told(report.workup.lab_done), is(report.workup.lab_attached));
    out.judge(rule("private-board.imaging-attached"), board & told(report.workup.imaging_done), is(report.workup.imaging_attached));
    out.judge(rule("private-board.two-copies"),
              board & ~among(report.channel, sr::Channel::e_rapor, sr::Channel::sgk_system, sr::Channel::medula),
              at_least(report.delivery.copies, 2) & is(report.delivery.copy_kept_by_issuer));

    const auto& kind = report.provider.kind;
    const Truth branch_hospital = equal(kind, sr::ProviderKind::branch_hospital);
    std::bitset<64> branches;
    bool known = physicians.has_value();
    if (known)
        for (const auto& p : *physicians) {
            const Truth counts = specialist(p);
            if (counts == Truth::no) continue;
            if (counts == Truth::unknown || !p.branch) known = false;
            else branches.set(static_cast<std::size_t>(*p.branch));
        }
    out.judge(rule("private-board.three-branches"), board & ~branch_hospital,
              known ? truth(branches.count() >= 3) : Truth::unknown);
    const auto& subjects = report.subject_branches;
    out.judge(rule("private-board.subject-branches"), board,
              at_least(size(subjects), 1) & all(subjects, [&](sr::Branch b) {
                  return exists(physicians, [&](const auto& p) { return specialist(p) & equal(p.branch, b); });
              }));
    out.judge(rule("private-board.licence-branch"), board, all(subjects, [&](sr::Branch b) {
                  return exists(report.provider.licence_branches, [&](sr::Branch licensed) { return truth(licensed == b); });
              }));
    out.judge(rule("private-board.full-time"), board, all(subjects, [&](sr::Branch b) {
                  return exists(physicians, [&](const auto& p) { return specialist(p) & equal(p.branch, b) & is(p.full_time); });
              }));
    out.judge(rule("private-board.not-a-hospital"), board, among(kind, sr::ProviderKind::hospital, sr::ProviderKind::branch_hospital));
    if (branch_hospital != Truth::no)
        out.judge(rule("private-board.branch-hospital"), board & branch_hospital,
                  at_least(count(physicians, [&](const auto& p) { return specialist(p) & same(p.branch, report.provider.main_branch); }), 3));
    if (!issuer.substitutions) return;
    out.judge(rule("private-board.substitutions-number"), board, at_most(size(issuer.substitutions), 2));
    out.judge(rule("private-board.substitution-branch"), board,
              all(issuer.substitutions, [](const auto& s) { return same(s.substitute_branch, s.original_branch); }));
    out.judge(rule("private-board.substitution-reason"), board, all(issuer.substitutions, [](const auto& s) {
                  return is(s.compelling_and_temporary) & is(s.appointed_by_manager);
              }));
}

/// M42/1, 4, 5, 8, 13.
template <class Report>
void common_form(const Report& report, const Guards& guards, Outcome& out) {
    const auto& delivery = report.delivery;
    if (told(report.workup.condition_needs_workup) == Truth::yes)
        out.judge(rule("common.referral"), is(report.workup.referred) | is(report.workup.advanced_tests_done));
    if (guards.sgk_channel != Truth::yes) {
        out.judge(rule("common.archive"), among(report.channel, sr::Channel::manual, sr::Channel::hbys, sr::Channel::other_electronic),
                  is(delivery.archived_printout) & is(delivery.wet_signature_and_stamp));
        out.judge(rule("common.archive-ahbs"), equal(report.channel, sr::Channel::ahbs),
                  told(delivery.archived_printout) & told(delivery.wet_signature_and_stamp));
    }
    if (told(delivery.copy_requested) == Truth::yes) {
        const Truth electronic = among(report.channel, sr::Channel::e_rapor, sr::Channel::medula);
        out.judge(rule("common.copy-on-request"), ~electronic, is(delivery.copy_given) | guards.sgk_channel);
        out.judge(rule("common.copy-on-request-electronic"), electronic, is(delivery.copy_given));
    }
    out.judge(rule("common.form.complete"), has(report.form_complete) | guards.manual, is(report.form_complete));
    out.judge(rule("common.form.layout"), has(report.form_layout_followed) | guards.manual, is(report.form_layout_followed));
    if (told(report.form_has_photo_field) == Truth::yes)
        out.judge(rule("common.form.photo"),
                  is(report.has_photo) | (equal(report.channel, sr::Channel::e_rapor) & equal(report.form, sr::Form::ek_7)));
    if (report.diagnoses)
        out.judge(rule("common.diagnosis.code"),
                  all(report.diagnoses, [](const auto& d) { return truth(!d.icd10 || sr::is_icd10(*d.icd10)); }));
    if (report.form_generation == sr::FormGeneration::repealed) {
        static const std::int64_t entry_into_force = sr::day_number(sr::date(2019, 9, 30));
        const Day issued = day(report.issued_on);
        out.judge(rule("common.repealed-format.date"), issued ? truth(*issued < entry_into_force) : Truth::unknown);
        if (day(report.used_on))
            out.judge(rule("common.repealed-format.validity"), both(day(report.used_on), day(report.valid_until), std::less_equal<>()));
    }
}

/// M42/14: the versions of the formats that are announced, with the one that held before.
struct FormVersion {
    sr::Form form;
    std::string_view version, superseded;
};
inline constexpr FormVersion form_versions[] = {
    {sr::Form::ek_1, "2019-09-30", ""}, {sr::Form::ek_2, "2019-09-30", ""}, {sr::Form::ek_3, "2019-09-30", ""},
    {sr::Form::ek_4, "2019-09-30", ""}, {sr::Form::ek_5, "2019-09-30", ""}, {sr::Form::ek_7, "2019-09-30", ""},
    {sr::Form::ek_11, "2019-09-30", ""}, {sr::Form::other, "uydurma-2", "uydurma-1"}};

template <class Report>
void form_version(const Report& report, Outcome& out) {
    if (!report.form) {
        out.judge(rule("common.form.superseded-version"), Truth::unknown, Truth::unknown);
        out.judge(rule("common.form.unknown-version"), Truth::unknown, Truth::unknown);
        return;
    }
    const std::string_view version = text(*report.form_version);
    for (const FormVersion& known : form_versions) {
        if (known.form != *report.form) continue;
        const bool superseded = !known.superseded.empty() && version == known.superseded;
        out.judge(rule("common.form.superseded-version"), truth(!superseded));
        out.judge(rule("common.form.unknown-version"), truth(superseded || version == known.version));
    }
}

/// M42/2, M42/3.
template <class Report>
void validity(const Report& report, Outcome& out) {
    const Day until = day(report.valid_until), used = day(report.used_on), applied = day(report.applied_on);
    if (!until && !used && !applied) return;
    const Day issued = day(report.issued_on);
    out.judge(rule("validity.dates-in-order"), (until ? both(until, issued, std::greater_equal<>()) : Truth::yes) &
                                                   (used ? both(used, issued, std::greater_equal<>()) : Truth::yes) &
                                                   (applied ? both(applied, issued, std::less_equal<>()) : Truth::yes));
}

/// M42/13: data that contradicts itself.
template <class Report>
void plausible(const Report& report, Outcome& out) {
    if (const Day birth = day(report.person.birth_date), issued = day(report.issued_on); birth)
        out.judge(rule("identity.birth-date"),
                  truth(*birth <= *issued && sr::completed_years(sr::from_day_number(*birth), sr::from_day_number(*issued)) <= 130));
    if (const auto& kind = report.provider.kind; kind && report.provider.level) {
        const sr::CareLevel level = *report.provider.level;
        const bool primary = *kind == sr::ProviderKind::family_health_centre || *kind == sr::ProviderKind::primary_care_unit;
        const bool hospital = *kind == sr::ProviderKind::hospital || *kind == sr::ProviderKind::branch_hospital;
        out.judge(rule("provider.level-fits-kind"),
                  truth((!primary || level == sr::CareLevel::primary) && (!hospital || level == sr::CareLevel::hospital)));
    }
    if constexpr (requires { report.declaration; }) {
        if (const Day filled = day(or_nothing(report.declaration).filled_on))
            out.judge(rule("declaration.before-report"), truth(*filled <= *day(report.issued_on)));
    }
    if constexpr (requires { report.referral; }) {
        if (const Day referred = day(or_nothing(report.referral).issued_on))
            out.judge(rule("referral.before-application"), truth(*referred <= *day(report.applied_on ? report.applied_on : report.issued_on)));
    }
}

/// M42/4 and law 5070: electronic signatures.
template <class Report>
void signatures(const Report& report, Outcome& out) {
    const auto& physicians = report.issuer.physicians;
    if (!physicians) return;
    const auto electronic = [](const sr::Physician& p) { return truth(!p.signature || *p.signature == sr::SignatureKind::electronic); };
    const auto certified = [&](const sr::Physician& p) { return has(p.certificate) & electronic(p); };
    const auto revoked = [&](const sr::Physician& p) { return truth(p.certificate && p.certificate->revoked_at) & electronic(p); };
    const Truth any_certified = exists(physicians, certified);
    out.judge(rule("e-signature.certificate.owner"), any_certified, all(physicians, [&](const sr::Physician& p) {
        return ~certified(p) | (p.certificate ? is(p.certificate->belongs_to_physician) : Truth::yes);
    }));
    out.judge(rule("e-signature.certificate.period"), any_certified, all(physicians, [&](const sr::Physician& p) {
        return ~certified(p) | (p.certificate ? both(p.certificate->valid_from, p.signed_at, std::less_equal<>()) &
                                                    both(p.signed_at, p.certificate->valid_to, std::less<>())
                                              : Truth::yes);
    }));
    out.judge(rule("e-signature.certificate.not-revoked"), exists(physicians, revoked), all(physicians, [&](const sr::Physician& p) {
        return ~revoked(p) | (p.certificate ? both(p.signed_at, p.certificate->revoked_at, std::less<>()) : Truth::yes);
    }));
    const auto by_hand = [](const sr::Physician& p) { return truth(p.signature && *p.signature == sr::SignatureKind::wet); };
    if (equal(report.channel, sr::Channel::e_rapor) == Truth::yes) out.judge(rule("e-rapor.signature.electronic"), ~exists(physicians, by_hand));
}

template <class Report>
void common_rules(const Report& report, const Guards& guards, Outcome& out) {
    identity(report, guards, out);
    const Truth board = guards.private_provider & guards.board;
    if (board != Truth::no) private_board(report, board, out);
    common_form(report, guards, out);
    if (report.form_version) form_version(report, out);
    validity(report, out);
    plausible(report, out);
    signatures(report, out);
}

}  // namespace bench
