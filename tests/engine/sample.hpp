// The valid rest-leave case of the rulebook, and changes to it.
#pragma once

#include <string>

#include <saglikrapor/bind/read_json.hpp>
#include <saglikrapor/engine.hpp>
#include <saglikrapor/rulebook/document.hpp>

namespace sample {

inline const saglikrapor::Engine& engine() {
    static const saglikrapor::Engine loaded =
        saglikrapor::load_rules(std::string(SAGLIKRAPOR_SOURCE_DIR) + "/rules").value_or_throw();
    return loaded;
}

inline saglikrapor::Case valid(const std::string& type = "rest_leave") {
    return saglikrapor::read_case(saglikrapor::to_json(engine().rulebook().cases.at(type).root)).value_or_throw();
}

inline saglikrapor::RestLeaveReport& rest_leave(saglikrapor::Case& c) {
    return boost::variant2::get<saglikrapor::RestLeaveReport>(c.report);
}

inline const saglikrapor::Finding* find(const saglikrapor::Decision& decision, std::string_view rule) {
    for (const auto& finding : decision.findings)
        if (finding.rule == rule) return &finding;
    return nullptr;
}

}  // namespace sample
