// What the reference says of each rule.
#pragma once

#include <bitset>
#include <cstddef>

#include "rule_ids.hpp"
#include "truth.hpp"

namespace bench {

using RuleSet = std::bitset<384>;
static_assert(rules.size() <= 384);

struct Outcome {
    RuleSet violated;
    RuleSet undetermined;

    /// `require` is the requirement or its exceptions.
    void judge(std::size_t which, Truth when, Truth require) {
        if (when == Truth::no || (when == Truth::yes && require == Truth::yes)) return;
        if (when == Truth::yes && require == Truth::no) violated.set(which);
        else undetermined.set(which);
    }
    void judge(std::size_t which, Truth require) { judge(which, Truth::yes, require); }

    friend bool operator==(const Outcome&, const Outcome&) = default;
};

}  // namespace bench
