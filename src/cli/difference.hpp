// What two rulebooks do not have in common, as data. Made by rulebook_diff and decision_diff, put in words by `rules diff`.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace saglikrapor::cli {

/// A member with its text in either rulebook; nothing where it is absent.
struct MemberChange {
    std::string member;
    std::optional<std::string> before;
    std::optional<std::string> after;
};

enum class DifferenceKind : std::uint8_t { added, removed, changed };

struct Difference {
    std::string of;    ///< rulebook, regulation, clause, parameter, table, holidays, words, procedure, rule, case, decision
    std::string name;  ///< "rest-leave.single-physician.ten-days", "yonerge:M6/7"
    DifferenceKind kind = DifferenceKind::changed;
    std::vector<MemberChange> members;  ///< of a changed one: those that differ; else those that tell what it is
};

using Differences = std::vector<Difference>;

/// Members of two things laid side by side; what is equal is left out.
class Comparison {
public:
    void member(std::string name, std::optional<std::string> before, std::optional<std::string> after) {
        if (before != after) members_.push_back({std::move(name), std::move(before), std::move(after)});
    }
    /// Adds a difference when there is one.
    void settle(Differences& out, std::string of, std::string name) {
        if (!members_.empty()) out.push_back({std::move(of), std::move(name), DifferenceKind::changed, std::move(members_)});
        members_.clear();
    }

private:
    std::vector<MemberChange> members_;
};

/// Pairs up things by key, the n-th of a key with the n-th. `both` is called for those in both lists, `one` for those in one
/// only, in the order of `a`, then of `b`.
template <class T, class Key, class Both, class One>
void pair_up(const std::vector<T>& a, const std::vector<T>& b, const Key& key, const Both& both, const One& one) {
    const auto same_before = [&](const T* first, const T& like) {
        return std::count_if(first, &like, [&](const T& item) { return key(item) == key(like); });
    };
    const auto partner = [&](const std::vector<T>& own, const T& like, const std::vector<T>& other) -> const T* {
        auto ahead = same_before(own.data(), like);
        for (const T& item : other)
            if (key(item) == key(like) && ahead-- == 0) return &item;
        return nullptr;
    };
    for (const T& before : a) {
        if (const T* after = partner(a, before, b)) both(before, *after);
        else one(before, DifferenceKind::removed);
    }
    for (const T& after : b)
        if (partner(b, after, a) == nullptr) one(after, DifferenceKind::added);
}

}  // namespace saglikrapor::cli
