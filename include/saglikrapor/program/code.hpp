// A flat program: instructions, the tables they index, and beside them what is only needed to explain a failure.
#pragma once

#include <deque>
#include <memory>
#include <string>
#include <vector>

#include <saglikrapor/base/source.hpp>
#include <saglikrapor/cel/builtin.hpp>
#include <saglikrapor/cel/computed.hpp>
#include <saglikrapor/program/instruction.hpp>
#include <saglikrapor/value/schema.hpp>

namespace saglikrapor::program {

/// The machine's registers; an expression that needs more is refused (`program.limit`).
inline constexpr std::uint16_t register_count = 240;

/// How to fetch a field, without its name.
struct FieldRef {
    std::uint32_t offset = 0;
    Layout layout = Layout::call;
    Load load = nullptr;
};

/// A field compared with a constant: the shape of most conditions.
struct FieldTest {
    FieldRef field;
    std::int64_t constant = 0;  ///< an integer, an ordinal, a day number, or a set of ordinals as bits
};

struct CallRef {
    cel::Function function = nullptr;
    std::vector<Type> types;
    std::shared_ptr<const void> prepared;
    bool makes_value = false;  ///< the result may lie in the arena
    bool one_word = false;     ///< the result is an integer: a bool, a number, a day, an enumerator
};

/// A map literal: how many entries, and how two keys are compared.
struct MapRef {
    std::uint32_t entries = 0;
    Type key;
};

/// For the explanation of a failing instruction.
struct ColdInfo {
    std::uint32_t path = 0;  ///< index into Code::paths; 0 is "no path"
    Span span;               ///< in the expression's text
};

/// Where an expression's code begins and where its value is when it has stopped.
struct Entry {
    std::uint32_t begin = 0;
    std::uint16_t result = 0;
    bool condition = false;  ///< the result is a condition (0, 1, 2); otherwise the run either succeeds or fails
    bool present = false;    ///< false: there is no such expression
    bool single = false;     ///< a condition that is one test of one field: needs no loop to run
    Type type;
};

struct Code {
    std::vector<Instruction> instructions;
    std::vector<Slot> constants;
    std::vector<FieldRef> fields;
    std::vector<FieldTest> tests;
    std::vector<CallRef> calls;
    std::vector<MapRef> maps;
    std::deque<std::string> texts;                    ///< what text constants point to
    std::deque<std::vector<Slot>> constant_items;     ///< what constant lists point to
    std::deque<cel::ComputedList> constant_lists;     ///< the headers of those lists
    // cold
    std::vector<ColdInfo> cold;                       ///< one per instruction
    std::vector<std::string> paths{""};
    std::uint64_t step_limit = 10'000'000;

    Code() = default;
    Code(Code&&) = default;
    Code& operator=(Code&&) = default;
};

}  // namespace saglikrapor::program
