// JSON text to tokens, strictly by RFC 8259. Knows no structs and reports nothing: it says where and what the fault is.
//
// A parser of its own, because none at hand does all of this in one pass: every value checked, also the skipped ones; the
// place of every value, for the faults of a report are shown all at once.
#pragma once

#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "bind/quick.hpp"

namespace saglikrapor::json {

struct Number {
    std::string_view text;
    bool whole = false;  ///< written without fraction and exponent
};

/// A cursor on one document. The functions that read a token expect the cursor on its first character and leave it after the
/// last; false means malformed, and `fault_at` and `fault` say where and why.
class Scanner {
public:
    /// Sets the cursor on the first byte of a text that has quick::padding NULs behind it.
    void reset(std::string_view text) {
        at = begin = text.data();
        end = at + text.size();
        fault_at = bad_text = too_deep = nullptr;
    }
    void forget_faults() { fault_at = bad_text = too_deep = nullptr; }

    const char* at = nullptr;
    const char* begin = nullptr;
    const char* end = nullptr;

    const char* fault_at = nullptr;
    const char* fault = nullptr;     ///< one English sentence without the final stop
    const char* bad_text = nullptr;  ///< the first string that is not Unicode (bad UTF-8, a lone surrogate)
    const char* too_deep = nullptr;  ///< the first bracket beyond the depth limit that skip() came upon

    bool fail(const char* where, const char* what);

    /// The character under the cursor; NUL, which no token begins with, at the end.
    [[nodiscard]] char peek() const { return *at; }
    void space() { at = quick::past_space(at); }
    /// Steps over `c` and the white space behind it; false (and no fault) when something else stands there.
    bool accept(char c) {
        if (peek() != c) return false;
        ++at;
        space();
        return true;
    }

    /// The text of a string without quotes and escapes. Holds until the next call or, without escapes, as long as the input.
    bool string(std::string_view& out) {
        const char* const behind = quick::text(at, out);
        if (behind == nullptr) return string_with_care(out);
        at = behind;
        return true;
    }
    bool number(Number& out);
    /// One of the words that JSON has, of that length.
    template <std::size_t length>
    bool literal(const char (&word)[length + 1]) {
        if (static_cast<std::size_t>(end - at) < length || std::memcmp(at, word, length) != 0) return no_literal({word, length});
        at += length;
        return true;
    }
    /// Steps over the colon after a key and the white space around it.
    bool colon() {
        space();
        return accept(':') || fail(at, "expected ':' after the key");
    }
    /// Any value, checked to its end; `depth` containers are open around it and `limit` may be.
    bool skip(std::size_t depth, std::size_t limit);

private:
    bool string_with_care(std::string_view& out);
    bool no_literal(std::string_view word);
    bool decode(const char* first, const char*& p);
    bool escape(const char*& p);
    bool hex4(const char*& p, unsigned& out);
    bool key_and_colon();
    bool scalar();
    bool enter(std::size_t depth, std::size_t limit, bool& empty);

    std::string decoded_;
    std::vector<char> open_;  ///< the closing brackets that skip() waits for
};

}  // namespace saglikrapor::json
