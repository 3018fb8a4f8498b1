// Where the bytes of a decoded scalar stand. The parser does not tell, and deciding it alone would mean a second YAML
// scanner; but the decoded text is known, so it is enough to walk the two side by side: equal characters go together, and
// only line ends, indentation and escapes have to be understood.
#include "rulebook/scalar_walk.hpp"

#include <algorithm>
#include <numeric>

#include <saglikrapor/rulebook/document.hpp>

namespace saglikrapor {
namespace {

constexpr std::size_t no_limit = std::string_view::npos;

class Walk {
public:
    Walk(std::string_view raw, std::size_t begin, std::string_view text) : raw_(raw), text_(text), p_(begin) {
        at_.reserve(text.size() + 1);
    }

    ScalarWalk run() {
        const char first = p_ < raw_.size() ? raw_[p_] : '\0';
        bool exact = false;
        if (first == '|' || first == '>') {
            exact = block(first == '>');
        } else if (first == '"' || first == '\'') {
            ++p_;
            exact = flow(first);
        } else {
            exact = flow('\0');
        }
        at_.resize(text_.size() + 1, place(p_));
        if ((first == '"' || first == '\'') && exact) {
            // Nothing but what folding swallows can stand before the closing quote now.
            const std::size_t quote = raw_.find(first, p_);
            if (quote != std::string_view::npos) p_ = quote + 1;
        }
        return {std::move(at_), place(p_), exact};
    }

private:
    [[nodiscard]] bool done() const { return at_.size() == text_.size(); }
    [[nodiscard]] char next() const { return text_[at_.size()]; }
    [[nodiscard]] std::uint32_t place(std::size_t p) const { return static_cast<std::uint32_t>(std::min(p, raw_.size())); }

    /// Length of the line break at p; 0 when there is none.
    [[nodiscard]] std::size_t break_at(std::size_t p) const {
        if (p >= raw_.size()) return 0;
        if (raw_[p] == '\n') return 1;
        return raw_[p] == '\r' && p + 1 < raw_.size() && raw_[p + 1] == '\n' ? 2 : 0;
    }
    [[nodiscard]] std::size_t past_blanks(std::size_t p) const {
        return std::min(raw_.find_first_not_of(" \t", p), raw_.size());
    }
    [[nodiscard]] std::size_t past_spaces(std::size_t p, std::size_t most) const {
        const std::size_t end = std::min(raw_.find_first_not_of(' ', p), raw_.size());
        return end - p > most ? p + most : end;
    }
    [[nodiscard]] std::size_t line_end(std::size_t p) const {
        const std::size_t end = std::min(raw_.find('\n', p), raw_.size());
        return end > p && end < raw_.size() && raw_[end - 1] == '\r' ? end - 1 : end;
    }

    /// Equal characters up to `end`, or up to the end of the text.
    bool same_until(std::size_t end) {
        for (; p_ < end && !done(); ++p_) {
            if (raw_[p_] != next()) return false;
            at_.push_back(place(p_));
        }
        return true;
    }

    // ---- plain and quoted

    bool flow(char quote) {
        while (!done()) {
            if (p_ >= raw_.size()) return false;
            const char c = raw_[p_];
            if (quote == '"' && c == '\\') {
                if (!escape()) return false;
            } else if (quote == '\'' && c == '\'') {
                if (next() != '\'') return false;
                at_.push_back(place(p_));
                p_ += 2;
            } else if (c == ' ' || c == '\t' || break_at(p_) > 0) {
                const std::size_t after = past_blanks(p_);
                if (break_at(after) > 0)
                    fold_flow(after, false);
                else if (!same_until(after))
                    return false;
            } else if (!same_until(p_ + 1)) {
                return false;
            }
        }
        return true;
    }

    bool escape() {
        if (break_at(p_ + 1) > 0) {
            fold_flow(p_ + 1, true);
            return true;
        }
        const char kind = p_ + 1 < raw_.size() ? raw_[p_ + 1] : '\0';
        const std::size_t digits = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
        // Every escape gives one character: its lead byte says how many bytes.
        const auto lead = static_cast<unsigned char>(next());
        const std::size_t bytes = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
        if (bytes > text_.size() - at_.size()) return false;
        at_.insert(at_.end(), bytes, place(p_));
        p_ += 2 + digits;
        return true;
    }

    /// A line break and the empty lines after it: one space, or a line feed for each empty line.
    void fold_flow(std::size_t first_break, bool escaped) {
        std::size_t breaks = 0;
        for (p_ = first_break; break_at(p_) > 0; p_ = past_blanks(p_ + break_at(p_))) {
            if (breaks++ > 0 && !done() && next() == '\n') at_.push_back(place(p_));
        }
        if (breaks == 1 && !escaped && !done() && next() == ' ') at_.push_back(place(first_break));
    }

    // ---- | and >

    bool block(bool folded) {
        p_ = line_end(p_);
        p_ += break_at(p_);
        if (!find_indentation()) return false;
        if (folded && !fold_block(no_limit)) return false;
        while (!done()) {
            if (p_ >= raw_.size()) return false;
            p_ = past_spaces(p_, indentation_);
            const std::size_t end = line_end(p_);
            if (!same_until(end)) return false;
            if (done()) break;
            if (folded) {
                if (!fold_block(end)) return false;
            } else {
                if (next() != '\n') return false;
                at_.push_back(place(end));
                p_ = end + break_at(end);
            }
        }
        return true;
    }

    /// The first line with something on it, raw and decoded: what the raw one has more at its start is indentation.
    bool find_indentation() {
        const std::size_t in_text = text_.find_first_not_of(" \n");
        if (in_text == std::string_view::npos) return true;
        const std::size_t text_line = text_.substr(0, in_text).rfind('\n') + 1;
        for (std::size_t line = p_; line < raw_.size();) {
            const std::size_t content = past_spaces(line, no_limit);
            const std::size_t line_break = break_at(content);
            if (line_break == 0) {
                if (content - line < in_text - text_line) return false;
                indentation_ = (content - line) - (in_text - text_line);
                return true;
            }
            line = content + line_break;
        }
        return false;
    }

    /// The break at `end` (none: before the first line) and those of the empty lines after it.
    bool fold_block(std::size_t end) {
        breaks_.clear();
        if (end != no_limit) {
            breaks_.push_back(end);
            p_ = end + break_at(end);
        }
        for (;;) {
            const std::size_t content = past_spaces(p_, indentation_);
            const std::size_t line_break = break_at(content);
            if (line_break == 0) break;
            breaks_.push_back(content);
            p_ = content + line_break;
        }
        if (breaks_.size() == 1 && end != no_limit && next() == ' ') {
            at_.push_back(place(end));
            return true;
        }
        const std::size_t from = at_.size();
        const std::size_t stop = std::min(text_.find_first_not_of('\n', from), text_.size());
        const std::size_t feeds = std::min(stop - from, breaks_.size());
        if (feeds == 0) return end == no_limit;
        // A fold swallows the first break of a run; at the end of the scalar it is the last ones that are chomped.
        const std::size_t skipped = stop == text_.size() ? 0 : breaks_.size() - feeds;
        for (std::size_t i = 0; i < feeds; ++i) at_.push_back(place(breaks_[skipped + i]));
        return true;
    }

    std::string_view raw_;
    std::string_view text_;
    std::size_t p_;
    std::size_t indentation_ = no_limit;
    std::vector<std::uint32_t> at_;
    std::vector<std::size_t> breaks_;
};

}  // namespace

ScalarWalk walk_scalar(std::string_view raw, std::uint32_t begin, std::string_view text) {
    return Walk(raw, begin, text).run();
}

namespace {

/// Whether a quoted scalar stands in the file as it is: most do, and then its places are counted off.
bool stands_as_it_is(std::string_view raw, std::uint32_t begin, std::string_view text) {
    if (begin + 1 + text.size() >= raw.size()) return false;
    const char quote = raw[begin];
    return (quote == '"' || quote == '\'') && raw[begin + 1 + text.size()] == quote && raw.substr(begin + 1, text.size()) == text &&
           text.find(quote == '"' ? '\\' : '\'') == std::string_view::npos && text.find('\n') == std::string_view::npos;
}

}  // namespace

std::uint32_t scalar_end(std::string_view raw, std::uint32_t begin, std::string_view text) {
    return walk_scalar(raw, begin, text).end;
}

std::vector<std::uint32_t> scalar_places(const Source& source, const DocumentNode& scalar) {
    return scalar_places(source, scalar.span, scalar.text);
}

std::vector<std::uint32_t> scalar_places(const Source& source, Span span, std::string_view text) {
    if (!stands_as_it_is(source.text(), span.begin, text)) return walk_scalar(source.text(), span.begin, text).at;
    std::vector<std::uint32_t> at(text.size() + 1);
    std::iota(at.begin(), at.end(), span.begin + 1);
    return at;
}

}  // namespace saglikrapor
