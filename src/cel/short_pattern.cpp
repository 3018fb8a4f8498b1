#include "cel/short_pattern.hpp"

#include <algorithm>
#include <bit>
#include <charconv>

#include "cel/literal.hpp"

namespace saglikrapor::cel {
namespace {

bool is_latin(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_sign(char c) { return c > ' ' && c < 0x7F; }
bool repeats(char c) { return c == '*' || c == '+' || c == '?' || c == '{'; }

constexpr std::size_t most_positions = 64, most_states = 200;

/// The characters of a pattern, repetitions written out, each a position, in sets of one bit each (Glushkov).
struct Positions {
    std::array<std::uint64_t, 256> of{};                   ///< by character: where it may stand
    std::array<std::uint64_t, most_positions> following{};  ///< by position: which may come next
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    bool nullable = false;
    bool at_begin = false;
    bool at_end = false;
};

/// Pattern to positions. Every function reads on from `rest_` and gives up for good (`ok_`) at what is not of the part.
class PositionParser {
public:
    explicit PositionParser(std::string_view pattern) : rest_(pattern) {}

    std::optional<Positions> whole() {
        fold_ = take("(?i)");
        made_.at_begin = take("^");
        made_.at_end = rest_.ends_with('$') && !rest_.ends_with("\\$");
        if (made_.at_end) rest_.remove_suffix(1);
        bool several = false;
        const Part all = alternatives(several);
        if (several && (made_.at_begin || made_.at_end)) ok_ = false;  // '^a|b' is '(^a)|b'
        if (!ok_ || !rest_.empty()) return std::nullopt;
        made_.first = all.first;
        made_.last = all.last;
        made_.nullable = all.nullable;
        return made_;
    }

private:
    /// A part of the pattern: the positions that its matches may begin and end with, and whether one is empty.
    struct Part {
        std::uint64_t first = 0;
        std::uint64_t last = 0;
        bool nullable = true;
    };

    Part give_up() {
        ok_ = false;
        return {};
    }
    bool take(std::string_view word) {
        if (!rest_.starts_with(word)) return false;
        rest_.remove_prefix(word.size());
        return true;
    }
    char take_one() {
        const char c = rest_.front();
        rest_.remove_prefix(1);
        return c;
    }

    void join(std::uint64_t from, std::uint64_t to) {
        for (; from != 0; from &= from - 1) made_.following[static_cast<std::size_t>(std::countr_zero(from))] |= to;
    }
    Part sequence(const Part& a, const Part& b) {
        join(a.last, b.first);
        return {a.first | (a.nullable ? b.first : 0), b.last | (b.nullable ? a.last : 0), a.nullable && b.nullable};
    }

    Part alternatives(bool& several) {
        Part all = branch();
        while (ok_ && take("|")) {
            several = true;
            const Part other = branch();
            all = {all.first | other.first, all.last | other.last, all.nullable || other.nullable};
        }
        return all;
    }

    Part branch() {
        Part all;
        while (ok_ && !rest_.empty() && rest_.front() != '|' && rest_.front() != ')') all = sequence(all, repeated());
        return all;
    }

    // An atom and what says how often; each time, it is read anew, for positions of its own.
    Part repeated() {
        const std::string_view begin = rest_;
        Part all = atom();
        if (!ok_ || rest_.empty() || !repeats(rest_.front())) return all;
        unsigned least = 1, count = 1;
        bool endless = false;
        if (!how_often(least, count, endless)) return give_up();
        const std::string_view end = rest_;
        if (count == 0) return give_up();
        all = bounded(all, least >= 1, endless && count == 1);
        for (unsigned i = 2; ok_ && i <= count; ++i) {
            rest_ = begin;
            const Part one = atom();
            all = sequence(all, bounded(one, i <= least, endless && i == count));
        }
        rest_ = end;
        return all;
    }
    Part bounded(Part one, bool required, bool endless) {
        if (endless) join(one.last, one.first);
        one.nullable = one.nullable || !required;
        return one;
    }

    // `count` times, of which `least` are required and the last, when `endless`, may come again and again.
    bool how_often(unsigned& least, unsigned& count, bool& endless) {
        const char sign = take_one();
        least = sign == '+' ? 1 : 0;
        endless = sign == '*' || sign == '+';
        if (sign == '{') {
            if (!number(least)) return false;
            count = least;
            if (take(",")) {
                endless = rest_.starts_with('}');
                if (endless) count = least == 0 ? 1 : least;
                else if (!number(count)) return false;
            }
            if (!take("}") || least > count || count > most_positions) return false;
        }
        return rest_.empty() || !repeats(rest_.front());  // 'a+?' and what is no pattern
    }
    bool number(unsigned& out) {
        const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), out);
        const auto length = static_cast<std::size_t>(end - rest_.data());
        rest_.remove_prefix(length);
        return error == std::errc{} && length <= 3;
    }

    Part atom() {
        if (rest_.empty()) return give_up();
        const char c = take_one();
        if (c == '(') {
            if (rest_.starts_with('?') && !take("?:")) return give_up();
            bool several = false;
            const Part all = alternatives(several);
            return take(")") ? all : give_up();
        }
        const std::uint64_t here = new_position();
        if (!ok_) return {};
        if (c == '[') {
            if (!characters(here)) return give_up();
        } else if (c == '\\') {
            if (!escaped(here)) return give_up();
        } else if (is_sign(c) && std::string_view(".^$*+?{}|()[]").find(c) == std::string_view::npos) {
            allow(c, c, here);
        } else {
            return give_up();
        }
        return {here, here, false};
    }
    std::uint64_t new_position() {
        if (count_ == most_positions) ok_ = false;
        return ok_ ? std::uint64_t{1} << count_++ : 0;
    }

    // Behind a backslash: \d, or a sign that means itself.
    bool escaped(std::uint64_t here) {
        if (rest_.empty()) return false;
        const char c = take_one();
        if (c == 'd') return allow('0', '9', here), true;
        if (!is_sign(c) || is_digit(c) || is_latin(c)) return false;
        allow(c, c, here);
        return true;
    }

    // Behind an opening bracket.
    bool characters(std::uint64_t here) {
        for (bool first = true; !rest_.empty(); first = false) {
            const char c = take_one();
            if (c == ']') return !first;
            if (c == '\\') {
                if (!escaped(here) || rest_.starts_with('-')) return false;
                continue;
            }
            if (!is_sign(c) || c == '[' || c == '^' || c == '-') return false;
            char to = c;
            if (take("-")) {
                if (rest_.empty()) return false;
                to = take_one();
                const bool alike = (is_digit(c) && is_digit(to)) || (is_latin(c) && is_latin(to) && (c ^ to) < 0x20);
                if (!alike || to < c) return false;
            }
            allow(c, to, here);
        }
        return false;
    }

    void allow(char from, char to, std::uint64_t here) {
        for (char c = from; c <= to; ++c) {
            made_.of[static_cast<unsigned char>(c)] |= here;
            if (!fold_ || !is_latin(c)) continue;
            if ((c | 0x20) == 'k' || (c | 0x20) == 's') ok_ = false;  // ignoring case, K is also the Kelvin sign and S the long s
            made_.of[static_cast<unsigned char>(c ^ 0x20)] |= here;
        }
    }

    std::string_view rest_;
    Positions made_;
    std::size_t count_ = 0;
    bool fold_ = false;
    bool ok_ = true;
};

}  // namespace

/// Positions to states, each for a set of positions that may come next.
class ShortPatternMaker {
public:
    explicit ShortPatternMaker(const Positions& positions) : positions_(positions) {}

    std::optional<ShortPattern> make() {
        find_kinds();
        const bool always = positions_.nullable && !(positions_.at_begin && positions_.at_end);
        states_ = {{}, {0, true}};
        const std::size_t start = always ? found : number_of({positions_.first, positions_.nullable});
        for (std::size_t i = 0; i < states_.size(); ++i) {
            if (states_.size() > most_states) return std::nullopt;
            for (const std::uint64_t kind : kinds_) add(i <= found ? i : number_of(after(states_[i], kind)));
            made_.next_.push_back(states_[i].accepts ? 1 : 0);
        }
        made_.accepts_ = kinds_.size();
        made_.found_ = found * row();
        made_.start_ = start * row();
        return std::move(made_);
    }

private:
    struct State {
        std::uint64_t next = 0;  ///< positions
        bool accepts = false;    ///< the text may end here
        bool operator==(const State&) const = default;
    };

    void find_kinds() {
        for (std::size_t c = 0; c < positions_.of.size(); ++c) {
            const auto known = std::find(kinds_.begin(), kinds_.end(), positions_.of[c]);
            made_.kind_[c] = static_cast<std::uint8_t>(known - kinds_.begin());
            if (known == kinds_.end()) kinds_.push_back(positions_.of[c]);
        }
    }
    [[nodiscard]] std::size_t row() const { return kinds_.size() + 1; }
    void add(std::size_t state) { made_.next_.push_back(static_cast<std::uint16_t>(state * row())); }

    [[nodiscard]] State after(const State& state, std::uint64_t kind) const {
        const std::uint64_t matched = state.next & kind;
        State then{positions_.at_begin ? 0 : positions_.first, (matched & positions_.last) != 0};
        for (std::uint64_t left = matched; left != 0; left &= left - 1)
            then.next |= positions_.following[static_cast<std::size_t>(std::countr_zero(left))];
        return then;
    }
    std::size_t number_of(const State& state) {
        if (state == State{}) return lost;
        if (state.accepts && !positions_.at_end) return found;
        const auto known = std::find(states_.begin() + 2, states_.end(), state);
        if (known == states_.end()) return states_.push_back(state), states_.size() - 1;
        return static_cast<std::size_t>(known - states_.begin());
    }

    static constexpr std::size_t lost = 0, found = 1;

    const Positions& positions_;
    std::vector<std::uint64_t> kinds_;  ///< the positions where each kind of character may stand
    std::vector<State> states_;
    ShortPattern made_;
};

std::optional<ShortPattern> ShortPattern::make(std::string_view pattern) {
    const auto positions = PositionParser(pattern).whole();
    return positions ? ShortPatternMaker(*positions).make() : std::nullopt;
}

}  // namespace saglikrapor::cel
