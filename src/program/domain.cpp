#include <saglikrapor/program/domain.hpp>

#include <algorithm>

#include <saglikrapor/base/date.hpp>
#include <saglikrapor/base/identity_number.hpp>

namespace saglikrapor::program {
namespace {

using cel::CallContext;
using cel::Fault;

template <bool (*test)(std::string_view)>
Fault text_test(CallContext&, const Slot* arguments, Slot& result) {
    result.integer = test(arguments[0].view()) ? 1 : 0;
    return Fault::none;
}

Fault overlap_days(CallContext&, const Slot* a, Slot& result) {
    const std::int64_t from = std::max(a[0].integer, a[2].integer);
    const std::int64_t to = std::min(a[1].integer, a[3].integer);
    result.integer = std::max<std::int64_t>(0, to - from + 1);
    return Fault::none;
}

Fault first_of_year(CallContext&, const Slot* a, Slot& result) {
    result.integer = first_day_of_year(year_of(a[0].integer));
    return Fault::none;
}

Fault last_of_year(CallContext&, const Slot* a, Slot& result) {
    result.integer = last_day_of_year(year_of(a[0].integer));
    return Fault::none;
}

constexpr cel::Builtin rows[] = {
    {"isNationalId", "(string) -> bool", "A Turkish identity number (T.C. kimlik numarası) with right check digits.",
     "Identity and codes", text_test<is_national_id>, nullptr},
    {"isForeignerId", "(string) -> bool", "A foreigner's identity number (begins 98 or 99) with right check digits.",
     "Identity and codes", text_test<is_foreigner_id>, nullptr},
    {"isPassportNumber", "(string) -> bool", "Shaped like a passport number.", "Identity and codes",
     text_test<is_passport_number>, nullptr},
    {"isIcd10", "(string) -> bool", "Shaped like an ICD-10 code: J06, J06.9, S52.50.", "Identity and codes",
     text_test<is_icd10>, nullptr},
    {"overlapDays", "(date, date, date, date) -> int",
     "Days that two periods share: first and last day of one, first and last day of the other, all counted.",
     "Calendar", overlap_days, nullptr},
    {"firstDayOfYear", "(date) -> date", "1 January of the day's year.", "Calendar", first_of_year, nullptr},
    {"lastDayOfYear", "(date) -> date", "31 December of the day's year.", "Calendar", last_of_year, nullptr},
};

}  // namespace

const cel::BuiltinTable& domain_builtins() {
    static const cel::BuiltinTable table = [] {
        cel::BuiltinTable all = cel::BuiltinTable::standard();
        for (const cel::Builtin& row : rows) all.add(row);
        return all;
    }();
    return table;
}

}  // namespace saglikrapor::program
