#include <saglikrapor/bind/report_schema.hpp>

#include <array>
#include <stdexcept>
#include <string>

#include <boost/mp11/algorithm.hpp>

#include <saglikrapor/bind/describe.hpp>

namespace saglikrapor {
namespace {

const std::vector<std::pair<ReportType, const StructInfo*>>& schemas() {
    static const auto all = [] {
        std::vector<std::pair<ReportType, const StructInfo*>> made;
        boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, Report>>([&](auto alternative) {
            using T = typename decltype(alternative)::type;
            made.emplace_back(T::type, &struct_info<T>());
        });
        return made;
    }();
    return all;
}

}  // namespace

const std::vector<ReportType>& report_types() {
    static const auto all = [] {
        std::vector<ReportType> made;
        for (const auto& [type, schema] : schemas()) made.push_back(type);
        return made;
    }();
    return all;
}

std::string_view name_of(ReportType type) {
    return enum_info<ReportType>().enumerators.at(static_cast<std::size_t>(type));
}

std::optional<ReportType> report_type(std::string_view name) {
    const int ordinal = enum_info<ReportType>().ordinal(name);
    return ordinal < 0 ? std::nullopt : std::optional(static_cast<ReportType>(ordinal));
}

const StructInfo& report_schema(ReportType type) {
    for (const auto& [known, schema] : schemas())
        if (known == type) return *schema;
    throw std::out_of_range("no report of type " + std::string(name_of(type)) + " is described");
}

std::optional<ReportType> type_described_by(const StructInfo& schema) {
    for (const auto& [type, known] : schemas())
        if (known == &schema) return type;
    return std::nullopt;
}

const StructInfo& earlier_report_schema() { return struct_info<EarlierReport>(); }

BoundReport bound(const Report& report) {
    const StructInfo* const schema = schemas()[report.index()].second;
    return boost::variant2::visit(
        [schema]<class T>(const T& held) -> BoundReport { return {T::type, &held, schema, &held}; }, report);
}

Slot history_slot(const std::vector<EarlierReport>& history) {
    Slot slot{};
    detail::load(history, slot);
    return slot;
}

}  // namespace saglikrapor
