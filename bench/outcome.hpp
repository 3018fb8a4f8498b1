// What the reference says of each rule.
#pragma once

#include <array>
#include <bit>
#include <bitset>
#include <cstddef>
#include <cstdint>

#include "rule_ids.hpp"
#include "truth.hpp"

namespace bench {

using RuleSet = std::bitset<rules.size()>;

/// A RuleSet that is emptied word by word. Two bitsets of this size beside each other g++ empties by the string instruction
/// (rep stos), with which the smallest report would take a third longer.
class RuleBits {
public:
    RuleBits() {
        for (std::uint64_t& word : words_) word = 0;
    }
    void set(std::size_t rule) { words_[rule / 64] |= std::uint64_t{1} << rule % 64; }
    [[nodiscard]] RuleSet as_set() const {
        RuleSet set;
        for (std::size_t i = 0; i < words_.size(); ++i)
            for (std::uint64_t left = words_[i]; left != 0; left &= left - 1) set.set(64 * i + static_cast<std::size_t>(std::countr_zero(left)));
        return set;
    }

private:
    std::array<std::uint64_t, (rules.size() + 63) / 64> words_;
};

struct Outcome {
    RuleBits violated;
    RuleBits undetermined;

    /// `require` is the requirement or its exceptions.
    void judge(std::size_t which, Truth when, Truth require) {
        if (when == Truth::no || (when == Truth::yes && require == Truth::yes)) return;
        if (when == Truth::yes && require == Truth::no) violated.set(which);
        else undetermined.set(which);
    }
    void judge(std::size_t which, Truth require) { judge(which, Truth::yes, require); }
};

}  // namespace bench
