// The keys of every mapping that a rulebook file may hold. The reader and the test of rules/schema/ go by these lists.
#pragma once

#include <span>
#include <string_view>

namespace saglikrapor::shapes {

struct Key {
    std::string_view name;
    bool required = false;
};

/// `what` names the mapping in messages: "unknown key 'x' in a rule".
struct Shape {
    std::string_view what;
    std::span<const Key> keys;
};

constexpr bool required = true;

inline constexpr Key text_keys[] = {{"tr", required}, {"en", required}};
inline constexpr Shape text{"a text", text_keys};

inline constexpr Key in_force_keys[] = {{"from"}, {"to"}};
inline constexpr Shape in_force{"in_force", in_force_keys};

inline constexpr Key rulebook_keys[] = {{"$schema"}, {"id", required}, {"version", required}};
inline constexpr Shape rulebook{"rulebook.yaml", rulebook_keys};

inline constexpr Key regulation_keys[] = {{"$schema"},         {"id", required}, {"title", required},   {"number", required},
                                          {"in_force", required}, {"languages"},  {"reports"},           {"note"}};
inline constexpr Shape regulation{"regulation.yaml", regulation_keys};

inline constexpr Key clauses_file_keys[] = {{"$schema"}, {"clauses", required}};
inline constexpr Shape clauses_file{"clauses.yaml", clauses_file_keys};

inline constexpr Key clause_keys[] = {{"id", required}, {"title", required}, {"covered_by", required},
                                      {"reason"},       {"reports"},         {"procedures"},           {"note"}};
inline constexpr Shape clause{"a clause", clause_keys};

inline constexpr Key parameters_file_keys[] = {{"$schema"}, {"parameters", required}};
inline constexpr Shape parameters_file{"parameters.yaml", parameters_file_keys};

inline constexpr Key parameter_keys[] = {{"clause", required}, {"unit", required},   {"title", required},
                                         {"type"},             {"values", required}, {"note"}};
inline constexpr Shape parameter{"a parameter", parameter_keys};

inline constexpr Key rules_file_keys[] = {{"$schema"}, {"rules", required}};
inline constexpr Shape rules_file{"a file of rules", rules_file_keys};

inline constexpr Key rule_keys[] = {{"id", required},      {"clause", required},  {"see"},      {"reports", required},
                                    {"severity", required}, {"in_force"},          {"title", required}, {"when"},
                                    {"require", required}, {"unless"},            {"contributing"},
                                    {"message", required}, {"remedy", required},  {"examples"}, {"note"}};
inline constexpr Shape rule{"a rule", rule_keys};

inline constexpr Key unless_keys[] = {{"clause", required}, {"when", required}, {"because", required}};
inline constexpr Shape unless{"an exception", unless_keys};

inline constexpr Key example_keys[] = {{"name", required}, {"given"}, {"expect", required}, {"missing"}, {"unless"}, {"report"}};
inline constexpr Shape example{"an example", example_keys};

inline constexpr Key table_keys[] = {{"$schema"}, {"table", required}, {"title", required}, {"columns", required}, {"rows", required}, {"note"}};
inline constexpr Shape table{"a table", table_keys};

inline constexpr Key holidays_file_keys[] = {{"$schema"}, {"holidays", required}};
inline constexpr Shape holidays_file{"public-holidays.yaml", holidays_file_keys};

inline constexpr Key holidays_keys[] = {{"first_year", required}, {"last_year", required}, {"full_days", required}, {"half_days"}, {"note"}};
inline constexpr Shape holidays{"holidays", holidays_keys};

inline constexpr Key holiday_keys[] = {{"date", required}, {"name"}, {"note"}};
inline constexpr Shape holiday{"a holiday", holiday_keys};

inline constexpr Key site_days_file_keys[] = {{"$schema"}, {"site_days", required}};
inline constexpr Shape site_days_file{"site-days.yaml", site_days_file_keys};

inline constexpr Key site_days_keys[] = {{"free_days"}, {"half_days"}, {"working_days"}, {"note"}};
inline constexpr Shape site_days{"site_days", site_days_keys};

inline constexpr Key vocabulary_keys[] = {{"$schema"}, {"members"}, {"enumerators"}};
inline constexpr Shape vocabulary{"vocabulary.yaml", vocabulary_keys};

inline constexpr Key case_keys[] = {{"report", required}, {"history"}, {"as_of"}};
inline constexpr Shape case_file{"a case", case_keys};

// Files of procedures and input rules.
inline constexpr Key entry_file_keys[] = {{"$schema"}, {"inputs"}, {"procedures"}, {"rules"}, {"note"}};
inline constexpr Shape entry_file{"a file of procedures", entry_file_keys};

inline constexpr Key input_keys[] = {{"type"}, {"list"}, {"title"}, {"note"}};
inline constexpr Shape input{"an input", input_keys};

inline constexpr Key procedure_keys[] = {{"id", required},     {"title", required},  {"summary"}, {"clause", required}, {"see"},
                                         {"in_force"},         {"provenance"},       {"derive"},  {"actors", required}, {"events", required},
                                         {"documents"},        {"states", required}, {"transitions", required},
                                         {"examples"},         {"note"}};
inline constexpr Shape procedure{"a procedure", procedure_keys};

inline constexpr Key state_keys[] = {{"label", required}, {"kind"}, {"final"}, {"note"}};
inline constexpr Shape state{"a state", state_keys};

inline constexpr Key final_mark_keys[] = {{"clause", required}, {"because", required}};
inline constexpr Shape final_mark{"'final'", final_mark_keys};

inline constexpr Key transition_keys[] = {{"id", required},    {"from", required}, {"to", required}, {"event", required}, {"actor", required},
                                          {"guard"},           {"documents"},      {"channel"},      {"deadline"},        {"effects"},
                                          {"clause", required}, {"provenance"},    {"note"}};
inline constexpr Shape transition{"a transition", transition_keys};

inline constexpr Key deadline_keys[] = {{"days"},  {"business_days"}, {"months"},     {"years"}, {"words"}, {"recurring"},
                                        {"from"},  {"rounding"},      {"on_holiday"}, {"late"},  {"note"}};
inline constexpr Shape deadline{"a deadline", deadline_keys};

inline constexpr Key input_rule_keys[] = {{"id", required}, {"title", required}, {"clause", required}, {"see"},    {"in_force"},
                                          {"provenance"},   {"severity", required}, {"when"},          {"derive"}, {"require", required},
                                          {"message", required}, {"examples"},   {"note"}};
inline constexpr Shape input_rule{"a rule on inputs", input_rule_keys};

inline constexpr Key requirement_keys[] = {{"id", required}, {"that", required}};
inline constexpr Shape requirement{"a requirement", requirement_keys};

inline constexpr Key entry_case_keys[] = {{"case", required}, {"given"}, {"as_of"}, {"expect", required}, {"why"},   {"derive"},    {"at"},
                                          {"event"},          {"by"},    {"docs"},  {"on"},               {"trace"}, {"channel"},   {"final"},
                                          {"last_days"},      {"next"},  {"note"}};
inline constexpr Shape entry_case{"a case", entry_case_keys};

inline constexpr Key event_keys[] = {{"event", required}, {"by"}, {"docs"}, {"on"}, {"channel"}, {"given"}};
inline constexpr Shape event{"an event", event_keys};

inline constexpr Key history_event_keys[] = {{"event", required}, {"by", required}, {"docs"}, {"on", required}, {"channel"}, {"given"}};
inline constexpr Shape history_event{"an event", history_event_keys};

inline constexpr Key history_keys[] = {{"procedure", required}, {"id"}, {"as_of"}, {"given"}, {"events", required}, {"note"}};
inline constexpr Shape history{"a case", history_keys};

/// Words that a key's value is one of.
inline constexpr std::string_view severities[] = {"error", "review", "warning", "info"};
inline constexpr std::string_view coverages[] = {"rules", "form", "definition", "procedure", "not_decidable", "planned"};
inline constexpr std::string_view expectations[] = {"holds", "violated", "undetermined", "not_applied"};
inline constexpr std::string_view parameter_types[] = {"int", "double", "bool", "string", "date"};
/// What a parameter is counted in. Those before `date` are numbers.
inline constexpr std::string_view parameter_units[] = {"day",     "month",   "year",    "hour", "minute", "person", "branch", "copy", "sheet",
                                                       "degree",  "decimal", "percent", "ratio", "lira",  "date",   "text",   "none"};
inline constexpr std::size_t counted_units = 14;
inline constexpr std::string_view column_types[] = {"int", "double", "bool", "string", "date", "list<string>"};
inline constexpr std::string_view languages[] = {"tr", "en"};
inline constexpr std::string_view input_types[] = {"bool", "int", "double", "string", "date", "datetime", "list<string>", "list<int>", "list<date>"};
inline constexpr std::string_view provenances[] = {"stated", "implied", "derived", "external"};
inline constexpr std::string_view state_kinds[] = {"initial", "normal", "accepting", "terminal_ok", "terminal_fail"};
inline constexpr std::string_view deadline_units[] = {"days", "business_days", "months", "years", "words", "recurring"};
inline constexpr std::string_view roundings[] = {"down", "up"};
inline constexpr std::string_view on_holiday[] = {"keep", "extend"};
inline constexpr std::string_view late[] = {"refuse", "allow"};

}  // namespace saglikrapor::shapes
