// A valid single-physician rest leave of a synthetic person, by the built-in rules.
#pragma once

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

#include <saglikrapor/bind/read_json.hpp>
#include <saglikrapor/engine.hpp>

#include "history/backends.hpp"

namespace saglikrapor::history {

inline RestLeaveReport rest_leave(int person_number, const std::string& id, Date issued_on, int days) {
    static const RestLeaveReport valid = [] {
        std::ifstream file(std::string(SAGLIKRAPOR_SOURCE_DIR) + "/examples/reports/01-valid.json", std::ios::binary);
        std::ostringstream text;
        text << file.rdbuf();
        return boost::variant2::get<RestLeaveReport>(read_case(text.str()).value_or_throw().report);
    }();
    RestLeaveReport report = valid;
    report.id = id;
    report.person.identity = identity(person_number);
    report.issued_on = issued_on;
    report.starts_on = issued_on;
    report.ends_on = issued_on + boost::gregorian::days(days - 1);
    report.days = days;
    report.episode = "illness of " + id;
    report.first_of_episode = true;
    const DateTime morning{(issued_on - date(1970, 1, 1)).days() * 86'400LL + 9 * 3600};
    report.examined_at = DateTime{morning.seconds + 1200};
    report.provision->at = morning;
    return report;
}

}  // namespace saglikrapor::history
