// Firearm licence (M21-M30) and smooth-bore hunting rifle (M31).
#pragma once

#include <saglikrapor/report/common.hpp>
#include <saglikrapor/report/examination.hpp>

namespace saglikrapor {

/// What an upper limb can do (M22, M31/2). A prosthesis is judged by the specialist.
struct LimbFunction {
    std::optional<bool> grip;
    std::optional<bool> strength;
    std::optional<bool> movement;
    std::optional<bool> prosthesis;
};
BOOST_DESCRIBE_STRUCT(LimbFunction, (), (grip, strength, movement, prosthesis))

/// Both upper limbs (M22, M31/2).
struct UpperLimbs {
    LimbFunction right;
    LimbFunction left;
};
BOOST_DESCRIBE_STRUCT(UpperLimbs, (), (right, left))

/// Orthopaedic findings (M23).
struct FirearmOrthopedics {
    std::optional<bool> weapon_use_impaired;
    std::optional<bool> grip_impaired;
};
BOOST_DESCRIBE_STRUCT(FirearmOrthopedics, (), (weapon_use_impaired, grip_impaired))

/// Neurological findings (M24).
struct FirearmNeurology {
    std::optional<bool> epilepsy;
    std::optional<bool> epilepsy_resolved;            ///< declared resolved by the neurologist
    std::optional<bool> dementia;
    std::optional<bool> narcolepsy;
    std::optional<bool> stroke_prevents_weapon_use;   ///< sequelae of a cerebrovascular disease
    std::optional<bool> muscle_disease;
    std::optional<bool> hand_tremor;
    std::optional<bool> nerve_disorder_prevents_weapon_use;
    std::optional<bool> cerebellar_balance_loss;
    std::optional<bool> movement_disorder;
    std::optional<bool> parkinson;
    std::optional<bool> dystonia_severe;              ///< cervical or limb dystonia with severe functional loss
    std::optional<bool> blepharospasm;
    std::optional<bool> chorea_severe;
    std::optional<bool> limb_function_impaired;       ///< weapon use or grip impaired by one of the above
};
BOOST_DESCRIBE_STRUCT(FirearmNeurology, (), (epilepsy, epilepsy_resolved, dementia, narcolepsy, stroke_prevents_weapon_use,
                                             muscle_disease, hand_tremor, nerve_disorder_prevents_weapon_use,
                                             cerebellar_balance_loss, movement_disorder, parkinson, dystonia_severe,
                                             blepharospasm, chorea_severe, limb_function_impaired))

enum class Ptosis : std::uint8_t { none, partial, full };
BOOST_DESCRIBE_ENUM(Ptosis, none, partial, full)

/// One eye. Acuity on the decimal scale (1.0 = 10/10).
struct EyeFindings {
    std::optional<double> acuity_uncorrected;
    std::optional<double> acuity_corrected;
    std::optional<bool> field_defect;
    std::optional<double> field_defect_degrees;       ///< smallest distance of the defect from fixation, degrees
    std::optional<Ptosis> ptosis;
};
BOOST_DESCRIBE_STRUCT(EyeFindings, (), (acuity_uncorrected, acuity_corrected, field_defect, field_defect_degrees, ptosis))

enum class ProgressiveEyeDisease : std::uint8_t { cataract, macular_degeneration, retinopathy, other };
BOOST_DESCRIBE_ENUM(ProgressiveEyeDisease, cataract, macular_degeneration, retinopathy, other)

/// Ophthalmology (M25).
struct FirearmVision {
    std::optional<bool> judged_sufficient;
    EyeFindings right;
    EyeFindings left;
    std::optional<bool> diplopia;
    std::optional<bool> diplopia_corrected_or_extreme_gaze;
    std::optional<std::vector<ProgressiveEyeDisease>> progressive_diseases;
};
BOOST_DESCRIBE_STRUCT(FirearmVision, (), (judged_sufficient, right, left, diplopia, diplopia_corrected_or_extreme_gaze, progressive_diseases))

/// Hearing (M26, M31/4).
struct Hearing {
    std::optional<bool> hearing_sufficient;
    std::optional<bool> direction_sense_sufficient;
};
BOOST_DESCRIBE_STRUCT(Hearing, (), (hearing_sufficient, direction_sense_sufficient))

enum class DisorderGroup : std::uint8_t { none, depressive, anxiety, obsessive_compulsive, trauma_stressor };
BOOST_DESCRIBE_ENUM(DisorderGroup, none, depressive, anxiety, obsessive_compulsive, trauma_stressor)

enum class PsychoticDisorder : std::uint8_t { none, current, chronic_in_remission, single_episode_resolved };
BOOST_DESCRIBE_ENUM(PsychoticDisorder, none, current, chronic_in_remission, single_episode_resolved)

enum class Dependence : std::uint8_t { none, current, remission };
BOOST_DESCRIBE_ENUM(Dependence, none, current, remission)

/// Psychiatry (M27).
struct FirearmPsychiatry {
    std::optional<bool> well_being;
    std::optional<DisorderGroup> disorder_group;
    std::optional<bool> treated_adequately;           ///< effective dose, sufficient time, current algorithms
    std::optional<bool> recovered;
    std::optional<bool> treatment_ongoing;
    std::optional<PsychoticDisorder> psychotic_disorder;
    std::optional<Dependence> substance_dependence;
    std::optional<Dependence> alcohol_dependence;
    std::optional<bool> organic_mental_disorder;
    std::optional<bool> suicide_attempt;              ///< ever
    std::optional<bool> self_mutilation_scars;
};
BOOST_DESCRIBE_STRUCT(FirearmPsychiatry, (), (well_being, disorder_group, treated_adequately, recovered, treatment_ongoing,
                                              psychotic_disorder, substance_dependence, alcohol_dependence,
                                              organic_mental_disorder, suicide_attempt, self_mutilation_scars))

/// Internal medicine (M28, M31/6).
struct InternalMedicine {
    std::optional<bool> affects_consciousness;
    std::optional<bool> extreme_debility;
};
BOOST_DESCRIBE_STRUCT(InternalMedicine, (), (affects_consciousness, extreme_debility))

enum class DecidedBy : std::uint8_t { board, single_physician };
BOOST_DESCRIBE_ENUM(DecidedBy, board, single_physician)

/// What reports for firearms and for hunting rifles share (M21-M31).
struct WeaponCommon : ReportCommon {
    std::optional<ReportOutcome> outcome;
    std::optional<bool> control_report;               ///< this report is the outcome of a control examination (M29)
    std::optional<ControlPlan> control;               ///< control that this report asks for
    std::optional<ControlPlan> control_before;        ///< control that the earlier report asked for, of a control report
    std::optional<bool> disease_may_worsen;
    std::optional<UpperLimbs> upper_limbs;
    std::optional<Hearing> hearing;
    std::optional<InternalMedicine> internal_medicine;
    std::optional<bool> holds_report_or_licence;      ///< a positive report or a licence exists (M30, M31/8)
    std::optional<LaterFinding> later_finding;
    std::optional<Notice> notice;
};
BOOST_DESCRIBE_STRUCT(WeaponCommon, (ReportCommon), (outcome, control_report, control, control_before, disease_may_worsen,
                                                     upper_limbs, hearing, internal_medicine, holds_report_or_licence,
                                                     later_finding, notice))

/// Board report for a firearm licence (silah ruhsatı; M21-M30).
struct FirearmReport : WeaponCommon {
    static constexpr ReportType type = ReportType::firearm;

    std::optional<std::vector<Examination>> examinations;
    std::optional<DecidedBy> decided_by;
    std::optional<FirearmOrthopedics> orthopedics;
    std::optional<FirearmNeurology> neurology;
    std::optional<FirearmVision> vision;
    std::optional<FirearmPsychiatry> psychiatry;
};
BOOST_DESCRIBE_STRUCT(FirearmReport, (WeaponCommon), (examinations, decided_by, orthopedics, neurology, vision, psychiatry))

enum class SpecialistOpinion : std::uint8_t { fit, unfit, pending };
BOOST_DESCRIBE_ENUM(SpecialistOpinion, fit, unfit, pending)

/// Report for the licence of a smooth-bore hunting rifle (yivsiz av tüfeği; M31).
struct HuntingRifleReport : WeaponCommon {
    static constexpr ReportType type = ReportType::hunting_rifle;

    std::optional<bool> able_to_see_target;
    std::optional<bool> psychiatric_well_being;
    std::optional<bool> referred_to_psychiatry;
    std::optional<SpecialistOpinion> psychiatrist_opinion;
    std::optional<bool> control_opinion_written;      ///< of a control report: the physician's opinion (M31/7)
    std::optional<Declaration> declaration;
};
BOOST_DESCRIBE_STRUCT(HuntingRifleReport, (WeaponCommon), (able_to_see_target, psychiatric_well_being, referred_to_psychiatry,
                                                           psychiatrist_opinion, control_opinion_written, declaration))

}  // namespace saglikrapor
