#include <saglikrapor/render/limit.hpp>

#include "render/json_pieces.hpp"
#include "render/json_text.hpp"
#include "render/messages.hpp"

namespace saglikrapor::render {
namespace {

void put_number(std::string& out, std::string_view key, const std::optional<int>& number) {
    out += key;
    if (number) append_json_number(out, std::int64_t{*number});
    else out += "null";
}
void put_day(std::string& out, std::string_view key, const std::optional<Date>& day) {
    if (day && !day->is_special()) put(out, key, std::string_view(to_string(*day)));
    else (out += key) += "null";
}

template <class Items, class Append>
void put_all(std::string& out, std::string_view key, const Items& items, Append append) {
    out += key;
    out += '[';
    bool first = true;
    for (const auto& item : items) {
        if (!first) out += ',';
        first = false;
        append(item);
    }
    out += ']';
}

void append_year(std::string& out, const YearUse& year) {
    put_number(out, R"({"year":)", year.year);
    put_number(out, R"(,"limit_days":)", year.limit_days);
    put_number(out, R"(,"used_days_by_issue":)", year.used_days_by_issue);
    put_number(out, R"(,"used_days_by_day":)", year.used_days_by_day);
    put_number(out, R"(,"left_days":)", year.left_days);
    append_contributing(out, year.contributing);
    out += '}';
}

void append_range(std::string& out, const StartRange& range) {
    put_day(out, R"({"from":)", std::optional(range.from));
    put_day(out, R"(,"to":)", std::optional(range.to));
    put(out, R"(,"status":)", to_string(range.status));
    const bool known = range.status == LimitStatus::limited || range.status == LimitStatus::unlimited;
    put_number(out, R"(,"longest_days":)", known ? std::optional(range.longest_days) : std::nullopt);
    put(out, R"(,"rule":)", range.rule);
    put(out, R"(,"clause":)", range.clause);
    out += '}';
}

}  // namespace

void append_limit_json(std::string& out, const Limit& limit, Language language) {
    put(out, R"({"id":)", limit.id);
    put(out, R"(,"type":)", limit.type);
    put(out, R"(,"status":)", to_string(limit.now.status));
    put_day(out, R"(,"starts_on":)", std::optional(limit.now.starts_on));
    put_number(out, R"(,"asked_days":)", limit.asked_days);
    const int longest = limit.now.longest_days;
    put_number(out, R"(,"longest_days":)", limit.now.known() ? std::optional(longest) : std::nullopt);
    std::optional<Date> last_day;
    if (limit.now.known() && longest > 0) last_day = limit.now.starts_on + boost::gregorian::date_duration(longest - 1);
    put_day(out, R"(,"last_day":)", last_day);
    put_all(out, R"(,"findings":)", limit.now.findings, [&](const Finding& finding) { append_finding(out, finding, language); });
    put_all(out, R"(,"notes":)", limit.notes, [&](const LimitNote& note) {
        put_number(out, R"({"from_days":)", note.from_days);
        out += R"(,"finding":)";
        append_finding(out, note.finding, language);
        out += '}';
    });
    put_all(out, R"(,"remarks":)", limit.remarks, [&](LimitRemark remark) {
        put(out, R"({"code":)", code_of(remark));
        put(out, R"(,"message":)", say(word_for(remark), language));
        out += '}';
    });
    put_all(out, R"(,"other_errors":)", limit.other_errors, [&](const OtherError& other) {
        put(out, R"({"rule":)", other.rule);
        put(out, R"(,"clause":)", other.clause);
        put(out, R"(,"outcome":)", to_string(other.outcome));
        out += '}';
    });
    put_all(out, R"(,"years":)", limit.years, [&](const YearUse& year) { append_year(out, year); });
    put_all(out, R"(,"by_start":)", limit.by_start, [&](const StartRange& range) { append_range(out, range); });
    put_day(out, R"(,"more_from":)", limit.more_from);
    out += R"(,"receipt":)";
    append_receipt(out, limit.receipt, true);
    out += '}';
}

}  // namespace saglikrapor::render
