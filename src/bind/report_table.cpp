#include "bind/report_table.hpp"

#include <boost/mp11/algorithm.hpp>

#include <saglikrapor/bind/report_schema.hpp>

#include "bind/table.hpp"

namespace saglikrapor::json {
namespace {

// Mostly the value of `type` chose the table, so that it is known to be right.
const char* read_type(Reader& reader, const char* at, void*, const void*) {
    if (reader.sure) return reader.skip(at);
    std::string_view name;
    reader.scan.at = at;
    reader.sure = *at == '"' && reader.scan.string(name) && name == reader.report->type;
    return reader.sure ? reader.scan.at : nullptr;
}

const char* read_id(Reader& reader, const char* at, void* member, const void*) {
    auto& id = *static_cast<std::string*>(member);
    const std::size_t faults = reader.error_count();
    at = reader.string(at, id);
    if (at != nullptr && reader.error_count() == faults) reader.id = id;
    return at;
}

constexpr MemberFacts type_facts{0, true, true, &read_type, nullptr, nullptr};
constexpr MemberFacts id_facts{sizeof(std::string), true, false, &read_id, &clear_member<std::string>, nullptr};

std::vector<MemberRow> with_type(std::vector<MemberRow> rows) {
    for (MemberRow& row : rows)
        if (std::string_view(row.name) == "id") row.facts = &id_facts;
    rows.insert(rows.begin(), {"type", 0, &type_facts});
    return rows;
}

template <class T>
void* hold(Report& report) {
    T* const held = boost::variant2::get_if<T>(&report);
    return held != nullptr ? held : &report.emplace<T>();
}

template <class T>
ReportTable make() {
    static_assert(std::is_same_v<decltype(T::id), std::string>);
    static const T blank{};
    return {name_of(T::type), StructTable(with_type(member_rows<T>()), &blank), &hold<T>};
}

const std::vector<ReportTable>& tables() {
    static const std::vector<ReportTable> all = [] {
        std::vector<ReportTable> made;
        boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, Report>>(
            [&](auto alternative) { made.push_back(make<typename decltype(alternative)::type>()); });
        return made;
    }();
    return all;
}

}  // namespace

const NameTable& report_table_names() {
    static const NameTable names = [] {
        std::vector<std::string> made;
        for (const ReportTable& table : tables()) made.emplace_back(table.type);
        return NameTable(std::move(made));
    }();
    return names;
}

const ReportTable* report_table(std::string_view type) {
    const int index = report_table_names().find(type);
    return index < 0 ? nullptr : &tables()[static_cast<std::size_t>(index)];
}

}  // namespace saglikrapor::json
