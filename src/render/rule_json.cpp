#include <saglikrapor/render/rule_text.hpp>

#include "render/json_text.hpp"

namespace saglikrapor::render {

void append_rules_json(std::string& out, const std::vector<const Rule*>& rules) {
    out += '[';
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const Rule& rule = *rules[i];
        put(out, i == 0 ? "\n{\"id\":" : ",\n{\"id\":", rule.id);
        put(out, R"(,"clause":)", rule.clause.to_string());
        out += R"(,"see":[)";
        for (std::size_t s = 0; s < rule.see.size(); ++s) put(out, s == 0 ? "" : ",", rule.see[s].to_string());
        out += R"(],"reports":[)";
        for (std::size_t r = 0; r < rule.reports.size(); ++r) put(out, r == 0 ? "" : ",", rule.reports[r]);
        put(out, R"(],"severity":)", to_string(rule.severity));
        put(out, R"(,"set":)", rule.set);
        put(out, R"(,"title":{"tr":)", rule.title.tr);
        put(out, R"(,"en":)", rule.title.en);
        put_date(out, R"(},"from":)", rule.in_force.from);
        put_date(out, R"(,"to":)", rule.in_force.to);
        out += '}';
    }
    out += "\n]\n";
}

}  // namespace saglikrapor::render
