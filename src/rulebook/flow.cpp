#include "rulebook/flow.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <unordered_set>

namespace saglikrapor {
namespace {

constexpr std::size_t longest_key = 200;  // YAML ends its search for the ':' of a key somewhere; stay well below

constexpr std::size_t short_keys = 16;

constexpr std::size_t few = 4;  // most lists and mappings have no more

constexpr std::array<bool, 256> ends_letters = [] {
    std::array<bool, 256> made{};
    for (const unsigned char c : {'"', '\\', '\n'}) made[c] = true;
    return made;
}();

bool word_start(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }
bool word_part(char c) { return word_start(c) || c == '_' || c == '-' || c == '.'; }

class FlowReader {
public:
    FlowReader(std::string_view text, const YamlLimits& limits) : text_(text), limits_(limits) {}

    std::optional<DocumentNode> run() {
        skip_space();
        if (peek() != '{' && peek() != '[') return std::nullopt;
        DocumentNode root;
        if (!value(root, 0)) return std::nullopt;
        skip_space();
        if (p_ != text_.size()) return std::nullopt;
        return root;
    }

private:
    [[nodiscard]] char peek() const { return p_ < text_.size() ? text_[p_] : '\0'; }
    [[nodiscard]] std::uint32_t here() const { return static_cast<std::uint32_t>(p_); }
    void skip_space() {
        while (p_ < text_.size() && (text_[p_] == ' ' || text_[p_] == '\n')) ++p_;
    }
    bool skip(char c) {
        if (peek() != c) return false;
        ++p_;
        return true;
    }

    bool value(DocumentNode& node, std::size_t depth) {
        if (++nodes_ > limits_.nodes || depth > limits_.depth) return false;
        node.span = {here(), here()};
        switch (peek()) {
            case '{': return depth < limits_.depth && mapping(node, depth + 1);
            case '[': return depth < limits_.depth && sequence(node, depth + 1);
            case '"':
                node.kind = DocumentKind::scalar;
                node.quoted = true;
                if (!string(node.text)) return false;
                break;
            default:
                if (!word(node)) return false;
        }
        node.span.end = here();
        return true;
    }

    bool sequence(DocumentNode& node, std::size_t depth) {
        node.kind = DocumentKind::sequence;
        ++p_;
        skip_space();
        if (skip(']')) return true;
        node.items.reserve(few);
        for (;;) {
            if (!value(node.items.emplace_back(), depth)) return false;
            skip_space();
            if (skip(']')) return true;
            if (!skip(',')) return false;
            skip_space();
        }
    }

    bool mapping(DocumentNode& node, std::size_t depth) {
        node.kind = DocumentKind::mapping;
        std::unordered_set<std::string> seen;
        ++p_;
        skip_space();
        if (skip('}')) return true;
        node.entries.reserve(few);
        for (;;) {
            DocumentNode::Entry& entry = node.entries.emplace_back();
            ++nodes_;
            entry.key_span.begin = here();
            if (peek() != '"' || !string(entry.key) || entry.key.size() > longest_key) return false;
            entry.key_span.end = here();
            if (!last_key_is_new(node.entries, seen)) return false;
            if (!skip(':') || !skip(' ')) return false;
            skip_space();
            if (!value(entry.value, depth)) return false;
            skip_space();
            if (skip('}')) return true;
            if (!skip(',')) return false;
            skip_space();
        }
    }

    static bool last_key_is_new(const std::vector<DocumentNode::Entry>& entries, std::unordered_set<std::string>& seen) {
        if (entries.size() > short_keys) {
            if (seen.empty())
                for (std::size_t i = 0; i + 1 < entries.size(); ++i) seen.insert(entries[i].key);
            return seen.insert(entries.back().key).second;
        }
        for (std::size_t i = 0; i + 1 < entries.size(); ++i)
            if (entries[i].key == entries.back().key) return false;
        return true;
    }

    bool string(std::string& out) {
        ++p_;
        for (;;) {
            const std::size_t from = p_;
            while (p_ < text_.size() && !ends_letters[static_cast<unsigned char>(text_[p_])]) ++p_;
            out.append(text_.substr(from, p_ - from));
            if (skip('"')) return true;
            if (peek() != '\\' || !escape(out)) return false;
        }
    }

    bool escape(std::string& out) {
        const char kind = p_ + 1 < text_.size() ? text_[p_ + 1] : '\0';
        p_ += 2;
        switch (kind) {
            case '"': out += '"'; return true;
            case '\\': out += '\\'; return true;
            case 'n': out += '\n'; return true;
            case 'r': out += '\r'; return true;
            case 't': out += '\t'; return true;
            case 'u': {
                unsigned code = 0;
                const std::string_view digits = text_.substr(std::min(p_, text_.size()), 4);
                const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
                if (error != std::errc{} || digits.size() != 4 || end != digits.data() + 4) return false;
                if (code >= 0xD800 && code < 0xE000) return false;
                add_character(out, code);
                p_ += 4;
                return true;
            }
            default: return false;
        }
    }

    static void add_character(std::string& out, unsigned code) {
        if (code < 0x80) {
            out += static_cast<char>(code);
            return;
        }
        out += static_cast<char>(code < 0x800 ? 0xC0U | code >> 6U : 0xE0U | code >> 12U);
        if (code >= 0x800) out += static_cast<char>(0x80U | (code >> 6U & 0x3FU));
        out += static_cast<char>(0x80U | (code & 0x3FU));
    }

    bool word(DocumentNode& node) {
        const std::size_t from = p_;
        if (!word_start(peek()) && !(peek() == '-' && p_ + 1 < text_.size() && word_start(text_[p_ + 1]))) return false;
        while (p_ < text_.size() && word_part(text_[p_])) ++p_;
        const char after = peek();
        if (after != ',' && after != ']' && after != '}') return false;
        const std::string_view text = text_.substr(from, p_ - from);
        if (text == "null") return true;
        if (text == "Null" || text == "NULL") return false;
        node.kind = DocumentKind::scalar;
        node.text = text;
        return true;
    }

    std::string_view text_;
    const YamlLimits& limits_;
    std::size_t p_ = 0;
    std::size_t nodes_ = 0;
};

}  // namespace

std::optional<DocumentNode> read_flow(std::string_view text, const YamlLimits& limits) {
    return FlowReader(text, limits).run();
}

}  // namespace saglikrapor
