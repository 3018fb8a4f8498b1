// The screen of an imaginary hospital system on which a physician gives rest leave. Knows no widgets: what it holds, a window
// shows.
#pragma once

#include <string>
#include <vector>

#include <saglikrapor/saglikrapor.hpp>

/// One line below the form, in Turkish, as the physician reads it.
struct Notice {
    std::string clause;  ///< "M6/7"
    std::string text;    ///< what is wrong or missing
    std::string advice;  ///< what to do now
};

class LeaveScreen {
public:
    /// `draft` has what the hospital system knows already: person, provider, physician, identification. `history` are the
    /// person's earlier reports as the Ministry's service gave them; nothing when it did not answer.
    LeaveScreen(saglikrapor::RestLeaveReport draft, std::optional<std::vector<saglikrapor::EarlierReport>> history);

    /// What is typed into the field of days. An empty field is no number.
    void type_days(const std::string& text);
    /// The date picked as first day of rest; the last day follows from it and the days.
    void pick_first_day(saglikrapor::Date day);

    [[nodiscard]] bool can_sign() const { return decision_.verdict == saglikrapor::Verdict::valid; }
    [[nodiscard]] std::vector<Notice> notices() const;
    /// Behind the screen, for its tests.
    [[nodiscard]] const saglikrapor::Decision& decision() const { return decision_; }

private:
    void update();

    saglikrapor::RestLeaveReport draft_;
    std::optional<std::vector<saglikrapor::EarlierReport>> history_;
    saglikrapor::Decision decision_;
};
