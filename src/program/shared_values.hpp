// What the rules of one screening have in common: objects that many of them look into, lists that several walk, and values that
// several compute. All are kept in registers from the top of the file down, from the first rule that needs them to the last.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <saglikrapor/cel/typed.hpp>
#include <saglikrapor/program/code.hpp>

#include "program/emit.hpp"

namespace saglikrapor::program {

class SharedValues {
public:
    /// A value and whether it has been computed: 0 not yet, otherwise see the users in lower_shared.cpp.
    struct Kept {
        Register state;
        Register value;
    };

    /// Notes which values a tree computes; those that come twice, or within a loop, are worth keeping.
    void count(const cel::Tree& tree, const std::string& text);

    /// Where the value of a node is kept; nothing when it is not worth it or there is no register left.
    [[nodiscard]] std::optional<Kept> kept(const cel::Tree& tree, const std::string& text, const cel::Node& node);

    /// The register of an object behind an optional member, null when it is absent; `find` says how to fetch it.
    template <class Find>
    Register object(const std::string& path, Find find) {
        if (const auto known = objects_.find(path); known != objects_.end()) return known->second;
        const Fetch fetch = find();
        if (top_ <= lowest) {
            exhausted_ = true;
            return fetch.object;
        }
        const Register made = --top_;
        fetches_.push_back({made, fetch.object, fetch.field});
        objects_.emplace(path, made);
        return made;
    }
    struct Fetch {
        Register object;
        FieldRef field;
    };

    /// The first of the registers of a list that several loops walk, without a range when the list is absent; `find` says how to
    /// come by it. Nothing when it is not worth it or there is no register left.
    template <class Find>
    std::optional<Register> range(const std::string& text, const cel::Node& list, Find find) {
        const std::string key = key_of(text, list);
        if (const auto known = ranges_.find(key); known != ranges_.end()) return known->second;
        if (counts_[key] < 2 || top_ < lowest + kept_for_objects + first_register) return std::nullopt;
        top_ = static_cast<Register>(top_ - first_register);
        const Register made = top_;  // to find it may take a register of its own, for the list's owner
        walked_.push_back({made, find()});
        return ranges_.emplace(key, made).first->second;
    }
    /// A list is a member, or a variable that may be absent.
    struct List {
        std::optional<Fetch> member;
        std::uint32_t variable = 0;
    };

    /// First register that is taken by shared values.
    [[nodiscard]] Register top() const { return top_; }
    /// There were more objects than registers: the code must not be run.
    [[nodiscard]] bool exhausted() const { return exhausted_; }
    /// Code that fetches the objects and lists and forgets the values: to be run first.
    void prologue(Code& code) const;

private:
    struct Fetched {
        Register made;
        Register object;
        FieldRef field;
    };
    struct Walked {
        Register made;
        List list;
    };
    static constexpr Register lowest = register_count / 2;
    static constexpr Register kept_for_objects = 40;

    void count(const cel::Tree& tree, const std::string& text, const cel::Node& node, bool in_loop);
    static std::string key_of(const std::string& text, const cel::Node& node);

    Register top_ = register_count;
    bool exhausted_ = false;
    std::map<std::string, Register> objects_;
    std::vector<Fetched> fetches_;
    std::map<std::string, Register> ranges_;
    std::vector<Walked> walked_;
    std::map<std::string, int> counts_;
    std::map<std::string, Kept> kept_;
};

}  // namespace saglikrapor::program
