#include <saglikrapor/render/limit.hpp>

#include <algorithm>

#include <fmt/format.h>

#include <saglikrapor/render/words.hpp>

#include "render/finding_lines.hpp"
#include "render/lines.hpp"
#include "render/messages.hpp"
#include "render/timeline.hpp"

namespace saglikrapor::render {
namespace {

class LimitRenderer {
public:
    LimitRenderer(std::string& out, const Limit& limit, const TextOptions& options)
        : limit_(limit), lines_(out, options.coloured), language_(options.language), words_(options.program, -1, options.language) {}

    void run() {
        heading();
        answer();
        for (const LimitRemark remark : limit_.remarks)
            lines_.paragraph(4, "  ! ", Colour::yellow, fmt::format("{} [{}]", say(word_for(remark), language_), code_of(remark)));
        for (const Finding& found : limit_.now.findings) finding(found);
        for (const LimitNote& noted : limit_.notes) note(noted);
        others();
        years();
        by_start();
        append_receipt_line(lines_, limit_.receipt, language_);
    }

private:
    template <class... Values>
    [[nodiscard]] std::string sentence(Say what, const Values&... values) const {
        return fmt::format(fmt::runtime(say(what, language_)), values...);
    }
    [[nodiscard]] std::string on(Date day) const { return date_words(day, language_); }
    [[nodiscard]] std::string days(int count) const { return days_words(count, language_); }

    void heading() {
        const int longest = limit_.now.longest_days;
        std::string head;
        Colour colour = Colour::yellow;
        switch (limit_.now.status) {
            case LimitStatus::limited:
                head = longest == 0 ? sentence(Say::no_day) : sentence(longest == 1 ? Say::at_most_one_day : Say::at_most_days, longest);
                colour = longest == 0 || limit_.exceeded() ? Colour::red : Colour::green;
                break;
            case LimitStatus::unlimited: head = sentence(Say::no_limit); break;
            case LimitStatus::incomplete: head = say(Say::incomplete, language_); break;
            default: head = say(Say::limit_not_applied, language_); break;
        }
        lines_.paragraph(2, head + "  ", colour, limit_.id + " · " + words_.report_type(limit_.type));
    }

    void answer() {
        const Date start = limit_.now.starts_on;
        const int longest = limit_.now.longest_days;
        switch (limit_.now.status) {
            case LimitStatus::limited:
                if (longest == 0) lines_.paragraph(2, sentence(Say::limit_no_day, on(start)));
                else lines_.paragraph(2, sentence(Say::limit_days, on(start), days(longest), on(start + boost::gregorian::days(longest - 1))));
                break;
            case LimitStatus::unlimited: lines_.paragraph(2, sentence(Say::limit_unlimited, on(start), longest)); break;
            case LimitStatus::incomplete: lines_.paragraph(2, sentence(limit_.remarks.empty() ? Say::limit_incomplete : Say::limit_unsaid)); break;
            case LimitStatus::not_single_physician: lines_.paragraph(2, sentence(Say::limit_board)); break;
            case LimitStatus::not_rest_leave: lines_.paragraph(2, sentence(Say::limit_other_type)); break;
        }
        if (!limit_.now.known() || !limit_.asked_days || *limit_.asked_days < 1) return;
        if (limit_.exceeded()) lines_.paragraph(2, sentence(Say::asked_over, days(*limit_.asked_days), days(*limit_.asked_days - longest)));
        else lines_.paragraph(2, sentence(Say::asked_within, days(*limit_.asked_days)));
    }

    void finding(const Finding& found) {
        const Words words(found.program.get(), found.type_index, language_);
        const bool stops = limit_.now.status == LimitStatus::limited;
        const std::string head = stops ? sentence(Say::day_stopped, limit_.now.longest_days + 1) : std::string(say(Say::undetermined, language_));
        lines_.paragraph(4, stops ? "  ✗ " : "  ? ", stops ? Colour::red : Colour::yellow, head + " · " + clause_of(found, words));
        sentences(found);
        if (!found.contributing.empty() && !listed_below(found.contributing)) append_contributing(lines_, found.contributing, language_);
    }

    /// The first year's list is the same one.
    [[nodiscard]] bool listed_below(const std::vector<Contribution>& contributing) const {
        return !limit_.years.empty() && std::ranges::equal(contributing, limit_.years.front().contributing, {}, &Contribution::id, &Contribution::id);
    }

    void note(const LimitNote& noted) {
        const Words words(noted.finding.program.get(), noted.finding.type_index, language_);
        const Severity severity = noted.finding.severity;
        const bool info = severity == Severity::info;
        lines_.paragraph(4, severity == Severity::review ? "  ◆ " : info ? "  i " : "  ! ", info ? Colour::blue : Colour::yellow,
                         fmt::format("{} · {} · {}", sentence(Say::from_day, noted.from_days), say(word_for(severity), language_),
                                     clause_of(noted.finding, words)));
        sentences(noted.finding);
    }

    void sentences(const Finding& found) {
        lines_.paragraph(4, found.message(language_));
        const std::string remedy = found.remedy(language_);
        if (!remedy.empty()) lines_.paragraph(6, "    → ", Colour::bold, remedy);
    }

    void others() {
        if (limit_.other_errors.empty()) return;
        std::vector<std::string_view> clauses;
        for (const OtherError& other : limit_.other_errors)
            if (std::ranges::find(clauses, other.clause) == clauses.end()) clauses.push_back(other.clause);
        lines_.paragraph(4, "  i ", Colour::blue, sentence(Say::other_errors, limit_.other_errors.size(), fmt::format("{}", fmt::join(clauses, ", "))));
    }

    void years() {
        std::string signs;
        for (const YearUse& year : limit_.years) {
            lines_.end_line();
            if (year.used_days_by_issue == year.used_days_by_day)
                lines_.paragraph(2, sentence(Say::year_days, year.year, days(year.used_days_by_day), days(year.limit_days), days(year.left_days)));
            else
                lines_.paragraph(2, sentence(Say::year_days_twice, year.year, days(year.used_days_by_issue), days(year.used_days_by_day),
                                             days(year.limit_days), days(year.left_days)));
            for (const Contribution& earlier : year.contributing)
                lines_.paragraph(8, "      • ", Colour::none, fmt::format("{} · {} · {}", earlier.id, on(earlier.starts_on.value_or(*earlier.issued_on)),
                                                                          days(*earlier.days)));
            const YearBar bar = year_bar(limit_, year, language_);
            const std::string count = count_bar(limit_, year);
            for (const std::string& line : {bar.months, bar.days, count}) bar_line(line);
            signs += bar.days + count;
        }
        if (!signs.empty()) legend(signs);
    }

    void bar_line(const std::string& line) {
        lines_.put("  ");
        lines_.put(line.size() > 98 ? line.substr(0, 97) + ">" : line);
        lines_.end_line();
    }

    void legend(const std::string& signs) {
        std::vector<std::string> words;
        for (const auto& [sign, word] : {std::pair(used_sign, Say::sign_used), std::pair(asked_sign, Say::sign_asked), std::pair(more_sign, Say::sign_more),
                                         std::pair(twice_sign, Say::sign_twice), std::pair(over_sign, Say::sign_over)})
            if (signs.find(sign) != std::string::npos) words.push_back(fmt::format("{} {}", sign, say(word, language_)));
        words.push_back(fmt::format("| {}", say(Say::sign_limit, language_)));
        lines_.paragraph(2, fmt::format("{}", fmt::join(words, " · ")));
    }

    void by_start() {
        if (limit_.by_start.empty()) return;
        lines_.end_line();
        row(std::string(say(Say::first_day, language_)), std::string(say(Say::longest, language_)), std::string(say(Say::stopped_by, language_)));
        for (const StartRange& range : limit_.by_start) {
            const bool known = range.status == LimitStatus::limited || range.status == LimitStatus::unlimited;
            row(range.from == range.to ? on(range.from) : on(range.from) + " – " + on(range.to),
                known ? days(range.longest_days) : std::string(say(Say::undetermined, language_)),
                range.rule.empty() ? std::string() : range.clause + " " + range.rule);
        }
        if (limit_.more_from) {
            const auto range = std::ranges::find_if(limit_.by_start, [&](const StartRange& r) { return r.from <= *limit_.more_from && *limit_.more_from <= r.to; });
            lines_.paragraph(2, sentence(Say::more_from, on(*limit_.more_from), days(range->longest_days)));
        } else {
            lines_.paragraph(2, sentence(Say::no_more, on(limit_.by_start.back().to)));
        }
    }

    void row(const std::string& first, const std::string& second, const std::string& third) {
        const auto padded = [](const std::string& text, std::size_t width) { return text + std::string(width - std::min(width, code_points(text)), ' '); };
        std::string line = "  " + padded(first, 25) + padded(second, 10) + third;
        line.erase(line.find_last_not_of(' ') + 1);
        lines_.put(line);
        lines_.end_line();
    }

    const Limit& limit_;
    Lines lines_;
    Language language_;
    Words words_;
};

}  // namespace

void append_limit_text(std::string& out, const Limit& limit, const TextOptions& options) { LimitRenderer(out, limit, options).run(); }

}  // namespace saglikrapor::render
