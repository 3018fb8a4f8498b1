#include <saglikrapor/decision/recording.hpp>

namespace saglikrapor {

std::string_view to_string(RecordOutcome outcome) {
    switch (outcome) {
        case RecordOutcome::recorded: return "recorded";
        case RecordOutcome::already_recorded: return "already_recorded";
        case RecordOutcome::not_recorded: return "not_recorded";
    }
    return "";
}

}  // namespace saglikrapor
