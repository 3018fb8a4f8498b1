// Seeded, realistic rest-leave cases as NDJSON, about one in five in breach: `bench_generate OUT COUNT [SEED]`.
// The same COUNT prefix and SEED give the same bytes. Nobody in it exists: numbers are made, with right check digits.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include <fmt/format.h>

#include <saglikrapor/base/date.hpp>

namespace {

using saglikrapor::Date;
using saglikrapor::to_string;

struct Random {  // splitmix64
    std::uint64_t state;

    std::uint64_t next() {
        std::uint64_t z = (state += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31U);
    }
    int range(int low, int high) {
        return low + static_cast<int>(((next() >> 32U) * static_cast<std::uint64_t>(high - low + 1)) >> 32U);
    }
    bool percent(int p) { return range(1, 100) <= p; }
};

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

constexpr const char* codes[] = {"J06.9", "J11.1", "M54.5", "S93.4", "A09", "K29.7", "G43.9", "N39.0", "F41.1", "S52.50", "L03.1"};
constexpr const char* branches[] = {"internal_medicine", "family_medicine", "orthopedics", "general_surgery", "neurology",
                                    "cardiology", "psychiatry", "ent", "ophthalmology", "urology"};

struct Report {
    bool board = false, foreign_provider = false, endorsed = true, fee = false, manual = false, system_error = false;
    int days = 5, provision_minute = 0;
    bool verified = true;
    std::string number;
};

std::string history(Random& random, Date issued, int used_days) {
    std::string out = "[";
    int left = used_days, n = 0;
    Date day = saglikrapor::date(static_cast<int>(issued.year()), 1, 2);
    while (left > 0) {
        const int days = left < 10 ? left : random.range(left < 8 ? left : 5, 10);
        if (n++ > 0) out += ',';
        out += fmt::format(R"({{"id":"E{}","type":"rest_leave","issued_on":"{}","issuer_mode":"single","starts_on":"{}","days":{},)"
                           R"("episode":"P{}","control_foreseen":false}})",
                           n, to_string(day), to_string(day), days, n);
        day += boost::gregorian::date_duration(days + 2);
        left -= days;
    }
    return out + "]";
}

void write_case(std::string& out, long number, Random random) {
    Report r;
    r.board = random.percent(22);
    r.days = r.board ? random.range(5, 60) : random.range(1, 10);
    r.number = national_id(random);
    // Late enough in the year for the history before it, early enough for the rest to end in it.
    const Date issued = saglikrapor::date(2026, 3, 1) + boost::gregorian::date_duration(random.range(0, 230));
    int used = random.percent(70) ? 0 : random.range(5, r.board ? 40 : 40 - r.days);
    const bool private_sector = random.percent(18);
    if (random.percent(20)) switch (random.range(1, 7)) {
            case 1: r.board = false; r.days = random.range(11, 20); break;
            case 2: r.board = false; if (r.days > 10) r.days = 10; used = random.range(41 - r.days, 40); break;
            case 3: r.foreign_provider = true; r.endorsed = false; break;
            case 4: r.fee = true; break;
            case 5: r.manual = true; break;
            case 6: r.verified = false; break;
            default: r.number[10] = static_cast<char>('0' + (r.number[10] - '0' + 1) % 10); break;
        }
    const std::string day = to_string(issued);
    const std::string last = to_string(issued + boost::gregorian::date_duration(r.days - 1));
    auto to = std::back_inserter(out);
    fmt::format_to(to, R"({{"report":{{"type":"rest_leave","id":"R{:07}","issued_on":"{}",)", number, day);
    fmt::format_to(to, R"("person":{{"identity":{{"kind":"national_id","number":"{}"}},"birth_date":"{}-0{}-1{}","turkish_citizen":true,"category":"{}","inpatient":false}},)",
                   r.number, random.range(1960, 2004), random.range(1, 9), random.range(0, 9),
                   random.percent(75) ? "civil_servant" : "insured_worker");
    fmt::format_to(to, R"("provider":{{"kind":"{}","affiliation":"{}","level":"hospital","sgk_contracted":{},"licence_branches":["internal_medicine","ent","orthopedics"],"ministry_licensed":true}},)",
                   "hospital", private_sector ? "private_sector" : "moh", r.foreign_provider ? "false" : "true");
    fmt::format_to(to, R"("issuer":{{"mode":"{}","relevant_branch":"internal_medicine","specialists_in_relevant_branch":1,"responsible_manager_present":true,"substitutions":[],"physicians":[)", r.board ? "board" : "single");
    if (r.board) {
        constexpr const char* three[] = {"internal_medicine", "ent", "orthopedics"};
        for (int i = 0; i < 3; ++i)
            fmt::format_to(to, R"({}{{"kind":"specialist","branch":"{}","role":"{}","signed_report":true,"stamped":true,"approved_in_system":true,"dissents":false,"full_time":true,"responsible_manager":{},"chosen_by_chief_physician":{}}})",
                           i == 0 ? "" : ",", three[i], i == 0 ? "chair" : "member", i == 0, i != 0);
    } else {
        fmt::format_to(to, R"({{"kind":"specialist","branch":"{}","role":"issuer","signed_report":true,"stamped":true,"approved_in_system":true}})",
                       branches[random.range(0, 9)]);
    }
    out += "]},";
    fmt::format_to(to, R"("channel":"{}","form":"ek_1","form_complete":true,"provision":{{"status":"{}","at":"{}T09:{:02}"}},"examined_at":"{}T10:15",)",
                   r.manual ? "manual" : "sgk_system", "granted", day, random.range(0, 59), day);
    fmt::format_to(to, R"("medically_necessary":true,"identification":{{"steps":[{{"kind":"application","performed":true,"identity_verified":true,"verified_by_deliverer":true}},{{"kind":"examination","performed":true,"identity_verified":{},"verified_by_deliverer":true}}]}},)",
                   r.verified);
    fmt::format_to(to, R"("diagnoses":[{{"icd10":"{}"}}],"subject_branches":["internal_medicine"],"fees":[{}],)", codes[random.range(0, 10)],
                   r.fee ? R"({"amount":150,"for_report":true})" : R"({"amount":90.5,"for_report":false})");
    fmt::format_to(to, R"("days":{},"starts_on":"{}","ends_on":"{}","episode":"X{}","first_of_episode":true,"control_foreseen":false,"treated_here":true,)",
                   r.days, day, last, number);
    if (r.foreign_provider) fmt::format_to(to, R"("endorsement":{{"present":{}}},)", r.endorsed);
    fmt::format_to(to, R"("workup":{{"condition_needs_workup":false,"lab_done":false,"imaging_done":false,"examined_in_branch_clinics":true}}}},"history":{}}})" "\n",
                   history(random, issued, used));
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::fputs("usage: bench_generate OUT COUNT [SEED]\n", stderr);
        return 2;
    }
    std::FILE* const file = std::fopen(argv[1], "wb");
    if (file == nullptr) {
        std::perror(argv[1]);
        return 1;
    }
    const long count = std::atol(argv[2]);
    const std::uint64_t seed = argc > 3 ? std::strtoull(argv[3], nullptr, 10) : 42;
    std::string out;
    bool written = true;
    for (long i = 1; i <= count; ++i) {
        Random random{seed * 0x100000001B3ULL + static_cast<std::uint64_t>(i) * 0xD1342543DE82EF95ULL};
        random.next();
        write_case(out, i, random);
        if (out.size() > (1U << 20U) || i == count) {
            written = std::fwrite(out.data(), 1, out.size(), file) == out.size() && written;
            out.clear();
        }
    }
    written = std::fclose(file) == 0 && written;
    if (!written) std::fputs("bench_generate: could not write everything\n", stderr);
    return written ? 0 : 1;
}
