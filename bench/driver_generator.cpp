#include <iterator>

#include <fmt/format.h>

#include <saglikrapor/base/date.hpp>

#include "generator.hpp"

namespace bench {
namespace {

namespace sr = saglikrapor;

/// What was found decides who fills in which part.
enum class Road : std::uint8_t { cleared, spectacles, referred, specialists, commission };

enum class Breach : std::uint8_t { none, class_in_part_two, foreign_code, two_boxes, no_signature, used_elsewhere, no_declaration };

struct DriverPlan {
    Road road = Road::cleared;
    Breach breach = Breach::none;
    int specialists = 1;
    bool problem = false, barred = false, cannot = false, automatic = false;
    int control = 0;  ///< index into the intervals, 0: none

    [[nodiscard]] bool general() const { return road <= Road::referred; }
    [[nodiscard]] const char* box() const {
        if (road == Road::commission) return "commission_referral";
        return cannot ? "cannot_drive" : barred ? "group_1" : "group_2";
    }
};

constexpr const char* specialist_branches[] = {"ophthalmology", "neurology", "orthopedics"};
constexpr int control_months[] = {0, 3, 6, 12, 36, 60};

DriverPlan plan_of(Random& random) {
    DriverPlan plan;
    const int road = random.range(1, 100);
    plan.road = road <= 55 ? Road::cleared : road <= 70 ? Road::spectacles : road <= 75 ? Road::referred : road <= 93 ? Road::specialists : Road::commission;
    plan.specialists = random.range(1, 3);
    plan.problem = plan.road == Road::commission || random.percent(70);
    plan.cannot = plan.road == Road::specialists && plan.problem && random.percent(15);
    plan.barred = plan.road == Road::specialists && plan.problem && !plan.cannot;
    plan.automatic = random.percent(50);
    plan.control = plan.barred && random.percent(60) ? random.range(1, 5) : 0;
    if (random.percent(20)) plan.breach = static_cast<Breach>(random.range(1, 6));
    return plan;
}

void append_issuer(std::string& out, const DriverPlan& plan, Random& random) {
    auto to = std::back_inserter(out);
    if (plan.general()) {
        const bool family = random.percent(80);
        fmt::format_to(to, R"("provider":{{"kind":"{}","affiliation":"moh","level":"{}"}},"issuer":{{"mode":"single","physicians":[{{"kind":"{}",)"
                           R"("role":"issuer","signed_report":true,"approved_in_system":true}}]}},"first_examiner":"{}",)",
                       family ? "family_health_centre" : "hospital", family ? "primary" : "hospital", family ? "family_physician" : "general_practitioner",
                       family ? "family_physician" : "general_practitioner");
        return;
    }
    const bool commission = plan.road == Road::commission;
    fmt::format_to(to, R"("provider":{{"kind":"{}","affiliation":"moh","level":"{}"}},"issuer":{{"mode":"{}","physicians":[)",
                   commission ? "health_directorate" : "hospital", commission ? "other" : "hospital", commission ? "commission" : "single");
    const int physicians = commission ? 3 : plan.specialists;
    for (int i = 0; i < physicians; ++i)
        fmt::format_to(to, R"({}{{"kind":"specialist","branch":"{}","role":"issuer","signed_report":true,"approved_in_system":true}})", i == 0 ? "" : ",",
                       specialist_branches[i]);
    out += R"(]},"first_examiner":"specialist",)";
}

void append_part_two(std::string& out, const DriverPlan& plan) {
    auto to = std::back_inserter(out);
    if (!plan.general()) {
        out += R"("part_two":{"filled":false,"general_exam_equipment":true},)";
        return;
    }
    const bool spectacles = plan.road == Road::spectacles, referred = plan.road == Road::referred;
    fmt::format_to(to, R"("part_two":{{"filled":true,"filled_by":"family_physician","can_drive_box":{},"decision_written":{},"licence_classes":[{}],)"
                       R"("licence_group":0,"codes":[{}{}],"signed_report":{}{}}},"referred_to_specialist":{},)",
                   !referred, referred, plan.breach == Breach::class_in_part_two ? R"("B")" : "", spectacles ? R"("01.01")" : "",
                   plan.breach != Breach::foreign_code ? "" : spectacles ? R"(,"61")" : R"("61")", plan.breach != Breach::no_signature,
                   spectacles ? R"(,"text":"Gözlük kullanmak kaydıyla sürücü olur.")" : "", referred);
}

void append_part_three(std::string& out, const DriverPlan& plan) {
    auto to = std::back_inserter(out);
    if (plan.general()) {
        out += R"("part_three":{"filled":false},)";
        return;
    }
    out += R"("part_three":{"filled":true,"specialists":[)";
    for (int i = 0; i < plan.specialists; ++i)
        fmt::format_to(to, R"({}{{"kind":"specialist","branch":"{}","branch_relevant":true,"opinion":"{}","signed_report":true}})", i == 0 ? "" : ",",
                       specialist_branches[i], plan.box());
    fmt::format_to(to, R"(],"boxes":["{}"{}],"licence_classes":[],"codes":[)", plan.box(), plan.breach == Breach::two_boxes ? R"(,"group_2")" : "");
    if (plan.breach == Breach::foreign_code) out += R"({"code":"10.02","written_by":"orthopedics"})";
    else if (plan.control > 0) fmt::format_to(to, R"({{"code":"103.0{}","written_by":"neurology"}})", plan.control);
    else if (plan.barred) out += R"({"code":"01.02","written_by":"ophthalmology"})";
    out += ']';
    if (plan.control > 0) fmt::format_to(to, R"(,"control_months":{})", control_months[plan.control]);
    fmt::format_to(to, R"(,"copies":1}},"fitness":{{"has_health_problem":{},"bars_group_2":{},"special_equipment_needed":{},"cannot_drive":{},)"
                       R"("referred_to_commission":{}}},)",
                   plan.problem, plan.barred, plan.road == Road::commission, plan.cannot, plan.road == Road::commission);
}

void append_part_four(std::string& out, const DriverPlan& plan) {
    if (plan.road != Road::commission) {
        out += R"("part_four":{"filled":false},)";
        return;
    }
    fmt::format_to(std::back_inserter(out),
                   R"("part_four":{{"filled":true,"filled_by":"commission","chair":"appointed_official","members":[)"
                   R"({{"profession":"physician","branch":"orthopedics"}},{{"profession":"physician","branch":"physical_medicine"}},)"
                   R"({{"profession":"physician","branch":"neurology"}},{{"profession":"mechanical_engineer","assigned_by_governorship":true}}],)"
                   R"("decision":"special_equipment","codes":[{}],"licence_classes":["B"],"same_report_as_part_three":true,)"
                   R"("automatic_gear_sufficient":{},"disability_report_exists":true,"codes_compatible":true,)"
                   R"("vote":{{"in_favour":4,"against":1,"chair_in_favour":true,"abstained":0,"accepted":true}},)"
                   R"("applications_this_month":true,"met_this_month":true,"days_waited":12}},)",
                   plan.automatic ? R"("10.02")" : "\"20.07(300N)\",\"40.11\"", plan.automatic);
}

}  // namespace

void append_driver_case(std::string& out, long number, std::uint64_t seed) {
    Random random{seed * 0x100000001B3ULL + static_cast<std::uint64_t>(number) * 0xD1342543DE82EF95ULL};
    random.next();
    const DriverPlan plan = plan_of(random);
    const std::string day = sr::to_string(sr::date(2026, 1, 5) + boost::gregorian::date_duration(random.range(0, 330)));
    const bool holder = random.percent(40);
    auto to = std::back_inserter(out);
    fmt::format_to(to, R"({{"report":{{"type":"driver","id":"S{:07}","issued_on":"{}","person":{{"identity":{{"kind":"national_id","number":"{}"}},)"
                       R"("birth_date":"{}-0{}-1{}","turkish_citizen":true,"category":"other"}},)",
                   number, day, national_id(random), random.range(1960, 2006), random.range(1, 9), random.range(0, 9));
    append_issuer(out, plan, random);
    fmt::format_to(to, R"("channel":"e_rapor","form":"ek_7","form_complete":true,"form_layout_followed":true,"form_has_photo_field":false,)"
                       R"("has_photo":false,"identification":{{"steps":[)"
                       R"({{"kind":"application","performed":true,"identity_verified":true,"verified_by_deliverer":true}},)"
                       R"({{"kind":"examination","performed":true,"identity_verified":true,"verified_by_deliverer":true,"verified_against_photo":true}}],)"
                       R"("document":{{"kind":"identity_card","has_national_id":true,"has_photo":true,"photo_current":true,"altered":false}},)"
                       R"("photo":{{"captured":true,"in_hbys":true,"captured_by":"board_secretariat"}}}},)"
                       R"("fees":[],"delivery":{{"printed":false,"copy_requested":false,"delivered_on":"{}"}},"workup":{{"condition_needs_workup":{},"referred":{}}},)"
                       R"("personnel_of":"none","trained_by":"none","provider_body":"none","requested_class":"B","examined_at":"{}T10:10",)"
                       R"("part_one":{{"identity_complete":true,"matches_verified_person":true}},)",
                   day, plan.road == Road::referred, plan.road == Road::referred, day);
    append_part_two(out, plan);
    append_part_three(out, plan);
    append_part_four(out, plan);
    fmt::format_to(to, R"("vision":{{"evaluated":true,"acuity":"{}","both_eyes_see":true,"declared_conditions":[],"suspicion":false,)"
                       R"("referred_to_eye_specialist":false,"examined_by_eye_specialist":false}},)",
                   plan.road == Road::spectacles ? "sufficient_with_glasses" : "sufficient");
    if (plan.breach != Breach::no_declaration)
        out += R"("declaration":{"channel":"edevlet","filled_by":"person","reviewed_by_physician":true},)";
    fmt::format_to(to, R"("use":"{}","notification":{{"holds_licence":{},"requires_withdrawal":false,"notifiable":false}}}},"history":[]}})",
                   plan.breach == Breach::used_elsewhere ? "employment" : "driving_licence", holder);
}

}  // namespace bench
