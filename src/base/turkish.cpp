#include <saglikrapor/base/turkish.hpp>

#include <cstdint>
#include <cstring>
#include <optional>
#include <utility>

namespace saglikrapor {
namespace {

// Bytes that are not UTF-8 travel as code points above Unicode's last one and are written back as they were.
constexpr char32_t raw_byte = 0x110000;
constexpr char32_t the_end = 0xFFFFFFFF;

struct Decoded {
    char32_t code;
    std::size_t width;
};

constexpr unsigned byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

// The first code point of a text that is not empty.
Decoded decode(std::string_view text) {
    const unsigned lead = byte_at(text, 0);
    if (lead < 0x80) return {lead, 1};
    const Decoded broken{raw_byte + lead, 1};
    const std::size_t width = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < width) return broken;
    char32_t code = lead & (0x7FU >> width);
    for (std::size_t i = 1; i < width; ++i) {
        if ((byte_at(text, i) & 0xC0) != 0x80) return broken;
        code = code << 6 | (byte_at(text, i) & 0x3F);
    }
    const bool overlong = (width == 3 && code < 0x800) || (width == 4 && code < 0x10000);
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    return overlong || surrogate || code > 0x10FFFF ? broken : Decoded{code, width};
}

// Gives `put_char` the bytes of a code point.
template <class Put>
void encode(char32_t code, Put put_char) {
    const auto put = [&](char32_t byte) { put_char(static_cast<char>(static_cast<unsigned char>(byte))); };
    if (code < 0x80) {
        put(code);
    } else if (code >= raw_byte) {
        put(code - raw_byte);
    } else {
        if (code < 0x800) {
            put(0xC0 | code >> 6);
        } else {
            if (code < 0x10000) {
                put(0xE0 | code >> 12);
            } else {
                put(0xF0 | code >> 18);
                put(0x80 | (code >> 12 & 0x3F));
            }
            put(0x80 | (code >> 6 & 0x3F));
        }
        put(0x80 | (code & 0x3F));
    }
}

void append(std::string& out, char32_t code) {
    encode(code, [&](char c) { out += c; });
}

// The letter that Turkish writes for a letter and a combining mark. i + dot above is what lowering İ outside Turkish gives.
std::optional<char32_t> compose(char32_t letter, char32_t mark) {
    struct Row {
        char letter;
        char32_t mark, composed;
    };
    static constexpr Row rows[] = {
        {'i', 0x307, U'i'}, {'I', 0x307, U'İ'}, {'s', 0x327, U'ş'}, {'S', 0x327, U'Ş'}, {'c', 0x327, U'ç'}, {'C', 0x327, U'Ç'},
        {'g', 0x306, U'ğ'}, {'G', 0x306, U'Ğ'}, {'u', 0x308, U'ü'}, {'U', 0x308, U'Ü'}, {'o', 0x308, U'ö'}, {'O', 0x308, U'Ö'},
        {'a', 0x302, U'â'}, {'A', 0x302, U'Â'}, {'i', 0x302, U'î'}, {'I', 0x302, U'Î'}, {'u', 0x302, U'û'}, {'U', 0x302, U'Û'}};
    for (const Row& row : rows)
        if (static_cast<char32_t>(row.letter) == letter && row.mark == mark) return row.composed;
    return std::nullopt;
}

char32_t lower(char32_t code) {
    if (code == U'I') return U'ı';
    if (code < 0x80) return code >= U'A' && code <= U'Z' ? code + 0x20 : code;
    if (code >= 0xC0 && code <= 0xDE) return code == 0xD7 ? code : code + 0x20;  // 0xD7 is the multiplication sign
    if (code < 0x100 || code > 0x17F) return code;
    if (code == U'İ') return U'i';
    if (code == 0x178) return 0xFF;  // Ÿ, whose small letter stands in Latin-1
    if (code == U'ı' || code == 0x138 || code == 0x149 || code == 0x17F) return code;  // small letters without a capital here
    const bool capital_is_odd = (code >= 0x139 && code <= 0x148) || code >= 0x179;
    return (code % 2 == 1) == capital_is_odd ? code + 1 : code;
}

// The folded letters of a text, one after the other.
class Letters {
public:
    explicit Letters(std::string_view text) : rest_(text) {}

    char32_t next() {
        if (rest_.empty()) return the_end;
        auto [code, width] = decode(rest_);
        rest_.remove_prefix(width);
        constexpr unsigned lead_of_the_marks = 0xCC;  // U+0300 to U+033F
        while (code < 0x80 && !rest_.empty() && byte_at(rest_, 0) == lead_of_the_marks) {
            const Decoded mark = decode(rest_);
            const auto composed = compose(code, mark.code);
            if (!composed) break;
            code = *composed;
            rest_.remove_prefix(mark.width);
        }
        return lower(code);
    }

private:
    std::string_view rest_;
};

bool is_space(char32_t c) {
    return c == U' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
           c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_quote(char32_t c) {
    return c == U'"' || c == U'\'' || c == U'“' || c == U'”' || c == U'‘' || c == U'’' || c == U'«' || c == U'»' || c == U'„';
}

// Without what a phrase may end in and does not consist of.
std::string_view without_tail(std::string_view text) {
    std::size_t end = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto [code, width] = decode(text.substr(at));
        at += width;
        if (!is_space(code) && !is_quote(code) && code != U'.') end = at;
    }
    return text.substr(0, end);
}

// The letters of a normalised phrase. Makes no string, because rules compare phrases while they are evaluated.
class Phrase {
public:
    explicit Phrase(std::string_view text) : letters_(without_tail(text)) {}

    char32_t next() {
        if (held_ != the_end) return std::exchange(held_, the_end);
        bool spaced = false;
        char32_t code = letters_.next();
        for (; is_space(code) || is_quote(code); code = letters_.next()) spaced = spaced || is_space(code);
        const bool inside = started_;
        started_ = true;
        if (!spaced || !inside || code == the_end) return code;
        held_ = code;
        return U' ';
    }

private:
    Letters letters_;
    char32_t held_ = the_end;  // the letter behind a space that was just given, if there was one
    bool started_ = false;
};

bool begins_with(Phrase text, Phrase phrase) {
    for (;;) {
        const char32_t wanted = phrase.next();
        if (wanted == the_end) return true;
        if (text.next() != wanted) return false;
    }
}

}  // namespace

std::string fold_turkish(std::string_view utf8) {
    std::string folded(2 * utf8.size(), '\0');
    folded.resize(fold_turkish(utf8, folded.data()));
    return folded;
}

std::size_t fold_turkish(std::string_view utf8, char* to) {
    char* end = to;
    Letters letters(utf8);
    for (char32_t code = letters.next(); code != the_end; code = letters.next()) encode(code, [&](char c) { *end++ = c; });
    return static_cast<std::size_t>(end - to);
}

std::string normalise_phrase(std::string_view utf8) {
    std::string normal;
    normal.reserve(utf8.size());
    Phrase phrase(utf8);
    for (char32_t code = phrase.next(); code != the_end; code = phrase.next()) append(normal, code);
    return normal;
}

bool same_text(std::string_view a, std::string_view b) {
    Phrase left(a), right(b);
    for (;;) {
        const char32_t code = left.next();
        if (code != right.next()) return false;
        if (code == the_end) return true;
    }
}

bool contains_phrase(std::string_view text, std::string_view phrase) {
    Phrase wanted(phrase), from(text);
    const char32_t first = wanted.next();
    if (first == the_end) return true;
    for (char32_t code = from.next(); code != the_end; code = from.next())
        if (code == first && begins_with(from, wanted)) return true;
    return false;
}

bool is_utf8(std::string_view bytes) {
    while (!bytes.empty()) {
        std::uint64_t next = 0;  // eight ASCII characters at once
        if (bytes.size() >= sizeof next) std::memcpy(&next, bytes.data(), sizeof next);
        if (bytes.size() >= sizeof next && (next & 0x8080808080808080U) == 0) {
            bytes.remove_prefix(sizeof next);
            continue;
        }
        const auto [code, width] = decode(bytes);
        if (code >= raw_byte) return false;
        bytes.remove_prefix(width);
    }
    return true;
}

}  // namespace saglikrapor
