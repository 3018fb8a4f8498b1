#include <saglikrapor/decision/limit.hpp>

namespace saglikrapor {

std::string_view to_string(LimitStatus status) {
    switch (status) {
        case LimitStatus::limited: return "limited";
        case LimitStatus::unlimited: return "unlimited";
        case LimitStatus::incomplete: return "incomplete";
        case LimitStatus::not_single_physician: return "not_single_physician";
        case LimitStatus::not_rest_leave: return "not_rest_leave";
    }
    return "";
}

std::string_view code_of(LimitRemark remark) {
    switch (remark) {
        case LimitRemark::asked_days: return "limit.asked-days";
        case LimitRemark::no_rules: return "limit.no-rules";
        case LimitRemark::calendar: return "limit.calendar";
    }
    return "";
}

}  // namespace saglikrapor
