#include "leave_screen.hpp"

#include <charconv>
#include <utility>

namespace sr = saglikrapor;

LeaveScreen::LeaveScreen(sr::RestLeaveReport draft, std::optional<std::vector<sr::EarlierReport>> history)
    : draft_(std::move(draft)), history_(std::move(history)) {
    update();
}

void LeaveScreen::type_days(const std::string& text) {
    int days = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), days);
    draft_.days.reset();  // never the number that stood there before
    if (error == std::errc{} && end == text.data() + text.size()) draft_.days = days;
    update();
}

void LeaveScreen::pick_first_day(sr::Date day) {
    draft_.starts_on = day;
    update();
}

std::vector<Notice> LeaveScreen::notices() const {
    std::vector<Notice> out;
    for (const sr::Finding& finding : decision_.findings)
        out.push_back({finding.clause, finding.message(sr::Language::tr), finding.remedy(sr::Language::tr)});
    return out;
}

void LeaveScreen::update() {
    draft_.ends_on.reset();
    if (draft_.starts_on && draft_.days) draft_.ends_on = *draft_.starts_on + boost::gregorian::days(*draft_.days - 1);
    decision_ = sr::check(draft_, {history_ ? &*history_ : nullptr, std::nullopt});
}
