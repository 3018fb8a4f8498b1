// One case while its events are taken: the state, what is known, and which day each event was.
#pragma once

#include <map>
#include <string>

#include <saglikrapor/procedure/standing.hpp>

#include "procedure/evaluation.hpp"

namespace saglikrapor::procedure {

/// How a deadline stands on some day.
struct DeadlineStatus {
    DeadlineState state = DeadlineState::unknown;
    std::optional<Date> starts_on;
    std::optional<Date> last_day;
    std::vector<Missing> missing;
};

class Runner {
public:
    Runner(const Book& book, const CompiledProcedure& compiled, const Case& c, std::optional<Date> as_of, const Options& options);

    /// Tries the event; a refusal changes nothing but what is known.
    Step take(std::uint32_t event);

    /// What may follow on the day.
    [[nodiscard]] std::vector<Next> next(Date day);

    [[nodiscard]] std::uint32_t state() const { return state_; }
    [[nodiscard]] std::optional<Date> since() const { return since_; }

private:
    [[nodiscard]] bool is_stated(const Transition& t) const;
    Step refuse(Step step, Why why, std::vector<std::uint32_t> transitions) const;
    void try_transition(const Event& event, std::uint32_t index, Step& step, std::vector<std::uint32_t>& ready);
    [[nodiscard]] DeadlineStatus deadline(std::uint32_t transition, std::optional<Date> day);

    const Book& book_;
    const CompiledProcedure& compiled_;
    const Procedure& p_;
    const Case& case_;
    std::optional<Date> as_of_;
    Options options_;
    Values known_;
    std::uint32_t state_;
    std::optional<Date> since_, last_;
    std::map<std::string, Date, std::less<>> days_;  ///< of each event, the last time
    Evaluation evaluation_;
};

}  // namespace saglikrapor::procedure
