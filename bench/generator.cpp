#include "generator.hpp"

#include <iterator>

#include <fmt/format.h>

#include <saglikrapor/base/date.hpp>


namespace bench {
namespace {

namespace sr = saglikrapor;
using boost::gregorian::date_duration;

constexpr const char* codes[] = {"J06.9", "J11.1", "M54.5", "S93.4", "A09", "K29.7", "G43.9", "N39.0", "F41.1", "S52.50", "L03.1"};
constexpr const char* branches[] = {"internal_medicine", "family_medicine", "orthopedics", "general_surgery", "neurology",
                                    "cardiology", "psychiatry", "ent", "ophthalmology", "urology"};

/// What differs between the cases.
struct Plan {
    bool board = false, private_provider = false, civil_servant = true;
    int days = 5;
    int used_days = 0;          ///< of this year, in earlier reports of single physicians
    std::string number;
    // the breaches
    bool no_contract = false;   ///< M6/5: and not endorsed
    bool fee = false;           ///< M6/10
    bool outside = false;       ///< M6/1, M33/1-a: made outside the system, in another format
    bool unverified = false;    ///< M5/1
};

// Single physicians give ten days at most, and forty a year: the second is broken by earlier reports that use them up.
void break_one_rule(Plan& plan, Random& random) {
    switch (random.range(1, 7)) {
        case 1:
            plan.board = false;
            plan.days = random.range(11, 20);
            plan.used_days = 0;
            break;
        case 2:
            plan.board = false;
            if (plan.days > 10) plan.days = 10;
            plan.used_days = random.range(41 - plan.days, 40);
            break;
        case 3:
            plan.no_contract = plan.civil_servant = true;
            break;
        case 4: plan.fee = true; break;
        case 5: plan.outside = true; break;
        case 6: plan.unverified = true; break;
        default: plan.number[10] = static_cast<char>('0' + (plan.number[10] - '0' + 1) % 10); break;
    }
}

/// Earlier reports that make up the days, each of an illness of its own, ended before `issued`.
void append_history(std::string& out, Random& random, sr::Date issued, int days_left) {
    auto to = std::back_inserter(out);
    sr::Date day = sr::date(static_cast<int>(issued.year()), 1, 2);
    out += '[';
    for (int n = 1; days_left > 0; ++n) {
        const int days = days_left < 10 ? days_left : random.range(5, 10);
        fmt::format_to(to, R"({}{{"id":"E{}","type":"rest_leave","issued_on":"{}","issuer_mode":"single","starts_on":"{}","days":{},)"
                           R"("episode":"P{}","control_foreseen":false}})",
                       n == 1 ? "" : ",", n, sr::to_string(day), sr::to_string(day), days, n);
        day += date_duration(days + 2);
        days_left -= days;
    }
    out += ']';
}

void append_physicians(std::string& out, const Plan& plan, Random& random) {
    auto to = std::back_inserter(out);
    if (!plan.board) {
        fmt::format_to(to, R"({{"kind":"specialist","branch":"{}","role":"issuer","signed_report":true,"stamped":true,"approved_in_system":true,)"
                           R"("enrolled_in_sgk_system":true}})",
                       branches[random.range(0, 9)]);
        return;
    }
    constexpr const char* members[] = {"internal_medicine", "ent", "orthopedics"};
    for (int i = 0; i < 3; ++i)
        fmt::format_to(to, R"({}{{"kind":"specialist","branch":"{}","role":"{}","signed_report":true,"stamped":true,"approved_in_system":true,)"
                           R"("dissents":false,"full_time":true,"responsible_manager":{},"chosen_by_chief_physician":{}}})",
                       i == 0 ? "" : ",", members[i], i == 0 ? "chair" : "member", i == 0, i != 0);
}

}  // namespace

std::string national_id(Random& random) {
    int d[11];
    d[0] = random.range(1, 8);
    for (int i = 1; i < 9; ++i) d[i] = random.range(0, 9);
    const int odd = d[0] + d[2] + d[4] + d[6] + d[8], even = d[1] + d[3] + d[5] + d[7];
    d[9] = (7 * odd + 9 * even) % 10;
    d[10] = (odd + even + d[9]) % 10;
    std::string text;
    for (const int digit : d) text += static_cast<char>('0' + digit);
    return text;
}

void append_case(std::string& out, long number, std::uint64_t seed) {
    Random random{seed * 0x100000001B3ULL + static_cast<std::uint64_t>(number) * 0xD1342543DE82EF95ULL};
    random.next();
    Plan plan;
    plan.board = random.percent(22);
    plan.days = plan.board ? random.range(5, 60) : random.range(1, 10);
    plan.private_provider = random.percent(18);
    plan.civil_servant = random.percent(75);
    plan.number = national_id(random);
    plan.used_days = random.percent(70) ? 0 : random.range(5, plan.board ? 40 : 40 - plan.days);
    if (random.percent(20)) break_one_rule(plan, random);

    // Late enough in the year for the history before it, early enough for the rest to end in it.
    const sr::Date issued = sr::date(2026, 3, 1) + date_duration(random.range(0, 230));
    const std::string day = sr::to_string(issued);
    const std::string last = sr::to_string(issued + date_duration(plan.days - 1));
    auto to = std::back_inserter(out);
    fmt::format_to(to, R"({{"report":{{"type":"rest_leave","id":"R{:07}","issued_on":"{}",)", number, day);
    fmt::format_to(to, R"("person":{{"identity":{{"kind":"national_id","number":"{}"}},"birth_date":"{}-0{}-1{}",)"
                       R"("turkish_citizen":true,"category":"{}","inpatient":false}},)",
                   plan.number, random.range(1960, 2004), random.range(1, 9), random.range(0, 9),
                   plan.civil_servant ? "civil_servant" : "insured_worker");
    fmt::format_to(to, R"("provider":{{"kind":"hospital","affiliation":"{}","level":"hospital","sgk_contracted":{},)"
                       R"("licence_branches":["internal_medicine","ent","orthopedics"],"ministry_licensed":true}},)",
                   plan.private_provider ? "private_sector" : "moh", !plan.no_contract);
    fmt::format_to(to, R"("issuer":{{"mode":"{}","relevant_branch":"internal_medicine","specialists_in_relevant_branch":1,)"
                       R"("responsible_manager_present":true,"physicians":[)",
                   plan.board ? "board" : "single");
    append_physicians(out, plan, random);
    out += "]},";
    fmt::format_to(to, R"("channel":"{}","form":"{}","form_complete":true,"form_layout_followed":true,)",
                   plan.outside ? "hbys" : "sgk_system", plan.outside ? "other" : "sgk");
    fmt::format_to(to, R"("provision":{{"status":"granted","at":"{}T09:{:02}"}},"examined_at":"{}T10:15","medically_necessary":true,)", day,
                   random.range(0, 59), day);
    fmt::format_to(to, R"("identification":{{"steps":[)"
                       R"({{"kind":"application","performed":true,"identity_verified":true,"verified_by_deliverer":true}},)"
                       R"({{"kind":"examination","performed":true,"identity_verified":{},"verified_by_deliverer":true}}],)"
                       R"("document":{{"kind":"identity_card","has_national_id":true,"has_photo":true,"photo_current":true,"altered":false}}}},)",
                   !plan.unverified);
    fmt::format_to(to, R"("diagnoses":[{{"icd10":"{}"}}],"subject_branches":["internal_medicine"],"fees":[{}],)", codes[random.range(0, 10)],
                   plan.fee ? R"({"amount":150,"for_report":true})" : R"({"amount":90.5,"for_report":false})");
    fmt::format_to(to, R"("document":"rest_report","days":{},"starts_on":"{}","ends_on":"{}","episode":"X{}","first_of_episode":true,)"
                       R"("control_foreseen":false,"treated_here":true,)",
                   plan.days, day, last, number);
    if (plan.no_contract) out += R"("endorsement":{"present":false,"sgk_contracted":false},)";
    out += R"("delivery":{"printed":false,"copy_requested":false},)"
           R"("workup":{"condition_needs_workup":false,"lab_done":false,"imaging_done":false,"examined_in_branch_clinics":true}},"history":)";
    append_history(out, random, issued, plan.used_days);
    out += '}';
}

}  // namespace bench
