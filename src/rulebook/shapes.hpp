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
                                          {"in_force", required}, {"languages"},  {"reports", required}, {"note"}};
inline constexpr Shape regulation{"regulation.yaml", regulation_keys};

inline constexpr Key clauses_file_keys[] = {{"$schema"}, {"clauses", required}};
inline constexpr Shape clauses_file{"clauses.yaml", clauses_file_keys};

inline constexpr Key clause_keys[] = {{"id", required}, {"title", required}, {"covered_by", required},
                                      {"reason"},       {"reports"},         {"note"}};
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

inline constexpr Key vocabulary_keys[] = {{"$schema"}, {"members"}, {"enumerators"}};
inline constexpr Shape vocabulary{"vocabulary.yaml", vocabulary_keys};

inline constexpr Key case_keys[] = {{"report", required}, {"history"}, {"as_of"}};
inline constexpr Shape case_file{"a case", case_keys};

/// Words that a key's value is one of.
inline constexpr std::string_view severities[] = {"error", "review", "warning", "info"};
inline constexpr std::string_view coverages[] = {"rules", "form", "definition", "procedure", "not_decidable", "planned"};
inline constexpr std::string_view expectations[] = {"holds", "violated", "undetermined", "not_applied"};
inline constexpr std::string_view parameter_types[] = {"int", "double", "bool", "string", "date"};
inline constexpr std::string_view column_types[] = {"int", "double", "bool", "string", "date", "list<string>"};
inline constexpr std::string_view languages[] = {"tr", "en"};

}  // namespace saglikrapor::shapes
