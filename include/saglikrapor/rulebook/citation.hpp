// Where a rule comes from: an article of a regulation, and the two languages people read it in.
#pragma once

#include <cstdint>
#include <string>

namespace saglikrapor {

enum class Language : std::uint8_t { tr, en };

/// A text in Turkish and English. Turkish first: it is what a doctor reads.
struct Text {
    std::string tr;  ///< Turkish
    std::string en;  ///< English

    /// The text in that language.
    [[nodiscard]] const std::string& in(Language language) const { return language == Language::tr ? tr : en; }
    /// Whether it is given in neither language.
    [[nodiscard]] bool empty() const { return tr.empty() && en.empty(); }
};

/// "M6/7" of the rulebook's own regulation, or "memur-2011:m6" of another.
struct Citation {
    std::string regulation;  ///< empty: the regulation whose folder the rule is in
    std::string clause;      ///< "M6/7": article, paragraph; "M7/3-b": with its item

    /// As rules write it.
    [[nodiscard]] std::string to_string() const { return regulation.empty() ? clause : regulation + ":" + clause; }
};

}  // namespace saglikrapor
