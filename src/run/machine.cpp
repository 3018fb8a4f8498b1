// The interpreter loop. One switch; every case is one step described in program/instruction.hpp.
#include <saglikrapor/run/machine.hpp>

#include <saglikrapor/cel/computed.hpp>
#include <saglikrapor/value/compare.hpp>

#include "run/fetch.hpp"
#include "run/loop.hpp"

namespace saglikrapor::run {
namespace {

using program::CallRef;
using program::Code;
using program::FieldTest;
using program::Instruction;
using program::Opcode;

// A list or map under construction is the computed one itself; the machine made it, so it may write to it.
cel::ComputedList& open_list(const Slot& slot) {
    return *const_cast<cel::ComputedList*>(static_cast<const cel::ComputedList*>(slot.list.object));
}
cel::ComputedMap& open_map(const Slot& slot) {
    return *const_cast<cel::ComputedMap*>(static_cast<const cel::ComputedMap*>(slot.map.object));
}

bool has_repeated_key(const program::MapRef& map, const Slot* entries) {
    for (std::size_t i = 0; i < map.entries; ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (equal(map.key, entries[2 * i], entries[2 * j])) return true;
    return false;
}

}  // namespace

void Machine::set_variables(std::span<const Cell> variables) {
    variables_ = variables;
    for (std::size_t i = 0; i < variables.size() && i < registers_.size(); ++i) registers_[i] = variables[i].slot;
}

void Machine::screen(const Code& code, std::uint32_t begin, std::span<std::uint64_t> flags) {
    flags_ = flags;
    steps_ = 0;
    cause_count_ = 0;
    execute(code, begin);
    flags_ = {};
}

program::Truth Machine::condition(const Code& code, const program::Entry& entry) {
    cause_count_ = 0;
    if (entry.single) return test(code, entry.begin);
    steps_ = 0;
    execute(code, entry.begin);
    return static_cast<program::Truth>(registers_[entry.result].integer);
}

// Most conditions are one field against one constant: the same step as in execute, without its loop.
program::Truth Machine::test(const Code& code, std::uint32_t at) {
    const Instruction& i = code.instructions[at];
    const FieldTest& tested = code.tests[i.payload];
    Slot value;
    if (!fetch(tested.field, registers_[i.a].object, value)) {
        note(at, cel::Fault::none);
        return program::unknown_value;
    }
    bool truth = false;
    switch (i.op) {
        case Opcode::test_equal: truth = value.integer == tested.constant; break;
        case Opcode::test_not_equal: truth = value.integer != tested.constant; break;
        case Opcode::test_less: truth = value.integer < tested.constant; break;
        case Opcode::test_less_equal: truth = value.integer <= tested.constant; break;
        case Opcode::test_greater: truth = value.integer > tested.constant; break;
        case Opcode::test_greater_equal: truth = value.integer >= tested.constant; break;
        case Opcode::test_true: truth = value.integer != 0; break;
        default: truth = ((tested.constant >> value.integer) & 1) != 0; break;  // test_in
    }
    return truth ? program::true_value : program::false_value;
}

bool Machine::value(const Code& code, const program::Entry& entry, Slot& out) {
    cause_count_ = 0;
    steps_ = 0;
    execute(code, entry.begin);
    if (cause_count_ != 0) return false;
    out = registers_[entry.result];
    return true;
}

void Machine::execute(const Code& code, std::uint32_t at) {
    Slot* const r = registers_.data();
    const Instruction* const first = code.instructions.data();
    const FieldTest* const tests = code.tests.data();
    const Instruction* next = first + at;
    for (;;) {
        const Instruction& i = *next;
        switch (i.op) {
            case Opcode::stop: return;
            case Opcode::jump: next = first + i.target; continue;
            case Opcode::jump_if_false:
                if (r[i.a].integer == program::false_value) { next = first + i.target; continue; }
                break;
            case Opcode::jump_if_true:
                if (r[i.a].integer == program::true_value) { next = first + i.target; continue; }
                break;
            case Opcode::jump_if_unknown:
                if (r[i.a].integer == program::unknown_value) { next = first + i.target; continue; }
                break;
            case Opcode::jump_unless_true:
                if (r[i.a].integer != program::true_value) { next = first + i.target; continue; }
                break;
            case Opcode::constant: r[i.dst] = code.constants[i.payload]; break;
            case Opcode::move: r[i.dst] = r[i.a]; break;
            case Opcode::unknown: r[i.dst].integer = program::unknown_value; break;
            case Opcode::fail:
                next = failed(first, i, static_cast<cel::Fault>(i.payload));
                continue;
            case Opcode::variable:
                if (!variables_[i.payload].present) { next = failed(first, i, cel::Fault::none); continue; }
                r[i.dst] = variables_[i.payload].slot;
                break;
            case Opcode::has_variable: r[i.dst].integer = variables_[i.payload].present ? 1 : 0; break;
            case Opcode::load:
                if (r[i.a].object == nullptr || !fetch(code.fields[i.payload], r[i.a].object, r[i.dst])) { next = failed(first, i, cel::Fault::none); continue; }
                break;
            case Opcode::load_int32: {
                const void* const object = r[i.a].object;
                int value = 0;
                if (object == nullptr || !load_optional(part(object, i.payload), value)) { next = failed(first, i, cel::Fault::none); continue; }
                r[i.dst].integer = value;
                break;
            }
            case Opcode::load_date: {
                const void* const object = r[i.a].object;
                Date day;
                if (object == nullptr || !load_optional(part(object, i.payload), day) || !load_date(day, r[i.dst])) {
                    next = failed(first, i, cel::Fault::none);
                    continue;
                }
                break;
            }
            case Opcode::load_text: {
                const void* const object = r[i.a].object;
                const auto* const text = object == nullptr ? nullptr : static_cast<const std::optional<std::string>*>(part(object, i.payload));
                if (text == nullptr || !*text) { next = failed(first, i, cel::Fault::none); continue; }
                r[i.dst].set(**text);
                break;
            }
            case Opcode::load_required_date: {
                const void* const object = r[i.a].object;
                if (object == nullptr || !load_date(*static_cast<const Date*>(part(object, i.payload)), r[i.dst])) {
                    next = failed(first, i, cel::Fault::none);
                    continue;
                }
                break;
            }
            case Opcode::load_required_text: {
                const void* const object = r[i.a].object;
                if (object == nullptr) { next = failed(first, i, cel::Fault::none); continue; }
                r[i.dst].set(*static_cast<const std::string*>(part(object, i.payload)));
                break;
            }
            case Opcode::load_cell: {
                const Cell& cell = *static_cast<const Cell*>(part(r[i.a].object, i.payload));
                if (!cell.present) { next = failed(first, i, cel::Fault::none); continue; }
                r[i.dst] = cell.slot;
                break;
            }
            case Opcode::has: {
                Slot ignored;
                r[i.dst].integer = fetch(code.fields[i.payload], r[i.a].object, ignored) ? 1 : 0;
                break;
            }
            case Opcode::not_:
                r[i.dst].integer = r[i.a].integer == program::unknown_value ? r[i.a].integer : 1 - r[i.a].integer;
                break;
            case Opcode::and_: {
                const std::int64_t a = r[i.a].integer, b = r[i.b].integer;
                if (a == 0 || b == 0) {
                    r[i.dst].integer = 0;
                    cause_count_ = static_cast<std::size_t>(r[i.payload].integer);
                } else {
                    r[i.dst].integer = a | b;  // 1|1 = 1; with a 2 in it at least 2
                    if (r[i.dst].integer != 1) r[i.dst].integer = program::unknown_value;
                }
                break;
            }
            case Opcode::or_: {
                const std::int64_t a = r[i.a].integer, b = r[i.b].integer;
                if (a == 1 || b == 1) {
                    r[i.dst].integer = 1;
                    cause_count_ = static_cast<std::size_t>(r[i.payload].integer);
                } else {
                    r[i.dst].integer = a | b;  // 0|0 = 0, else unknown
                }
                break;
            }
            case Opcode::mark: r[i.dst].integer = static_cast<std::int64_t>(cause_count_); break;
            case Opcode::forget: cause_count_ = static_cast<std::size_t>(r[i.a].integer); break;
            case Opcode::equal_integer: r[i.dst].integer = r[i.a].integer == r[i.b].integer ? 1 : 0; break;
            case Opcode::not_equal_integer: r[i.dst].integer = r[i.a].integer != r[i.b].integer ? 1 : 0; break;
            case Opcode::less_integer: r[i.dst].integer = r[i.a].integer < r[i.b].integer ? 1 : 0; break;
            case Opcode::less_equal_integer: r[i.dst].integer = r[i.a].integer <= r[i.b].integer ? 1 : 0; break;
            case Opcode::greater_integer: r[i.dst].integer = r[i.a].integer > r[i.b].integer ? 1 : 0; break;
            case Opcode::greater_equal_integer: r[i.dst].integer = r[i.a].integer >= r[i.b].integer ? 1 : 0; break;
            case Opcode::test_equal: {
                const FieldTest& test = tests[i.payload];
                Slot value;
                if (!fetch(test.field, r[i.a].object, value)) { next = failed(first, i, cel::Fault::none); continue; }
                r[i.dst].integer = value.integer == test.constant ? 1 : 0;
                break;
            }
            case Opcode::test_not_equal: {
                const FieldTest& test = tests[i.payload];
                Slot value;
                if (!fetch(test.field, r[i.a].object, value)) { next = failed(first, i, cel::Fault::none); continue; }
                r[i.dst].integer = value.integer != test.constant ? 1 : 0;
                break;
            }
            case Opcode::test_less: {
                const FieldTest& test = tests[i.payload];
                Slot value;
                if (!fetch(test.field, r[i.a].object, value)) { next = failed(first, i, cel::Fault::none); continue; }
                r[i.dst].integer = value.integer < test.constant ? 1 : 0;
                break;
            }
            case Opcode::test_less_equal: {
                const FieldTest& test = tests[i.payload];
                Slot value;
                if (!fetch(test.field, r[i.a].object, value)) { next = failed(first, i, cel::Fault::none); continue; }
                r[i.dst].integer = value.integer <= test.constant ? 1 : 0;
                break;
            }
            case Opcode::test_greater: {
                const FieldTest& test = tests[i.payload];
                Slot value;
                if (!fetch(test.field, r[i.a].object, value)) { next = failed(first, i, cel::Fault::none); continue; }
                r[i.dst].integer = value.integer > test.constant ? 1 : 0;
                break;
            }
            case Opcode::test_greater_equal: {
                const FieldTest& test = tests[i.payload];
                Slot value;
                if (!fetch(test.field, r[i.a].object, value)) { next = failed(first, i, cel::Fault::none); continue; }
                r[i.dst].integer = value.integer >= test.constant ? 1 : 0;
                break;
            }
            case Opcode::test_true: {
                const FieldTest& test = tests[i.payload];
                if (!fetch(test.field, r[i.a].object, r[i.dst])) { next = failed(first, i, cel::Fault::none); continue; }
                break;
            }
            case Opcode::test_in: {
                const FieldTest& test = tests[i.payload];
                Slot value;
                if (!fetch(test.field, r[i.a].object, value)) { next = failed(first, i, cel::Fault::none); continue; }
                r[i.dst].integer = (test.constant >> value.integer) & 1;
                break;
            }
            case Opcode::add_integer:
                if (__builtin_add_overflow(r[i.a].integer, r[i.b].integer, &r[i.dst].integer)) {
                    next = failed(first, i, cel::Fault::overflow);
                    continue;
                }
                break;
            case Opcode::add_constant:
                if (__builtin_add_overflow(r[i.a].integer, i.constant, &r[i.dst].integer)) {
                    next = failed(first, i, cel::Fault::overflow);
                    continue;
                }
                break;
            case Opcode::subtract_integer:
                if (__builtin_sub_overflow(r[i.a].integer, r[i.b].integer, &r[i.dst].integer)) {
                    next = failed(first, i, cel::Fault::overflow);
                    continue;
                }
                break;
            case Opcode::call: {
                const CallRef& call = code.calls[i.payload];
                cel::CallContext context{arena_, call.types.data(), call.prepared.get(), holidays_};
                Slot result;
                const cel::Fault fault = call.function(context, r + i.a, result);
                if (fault != cel::Fault::none) { next = failed(first, i, fault); continue; }
                // A word was just written, and a processor waits when two are read from there at once.
                if (call.one_word) r[i.dst].integer = result.integer;
                else r[i.dst] = result;
                break;
            }
            case Opcode::list: {
                Slot* items = nullptr;
                Slot made;
                if (!cel::make_list(arena_, i.payload, items, made)) { next = failed(first, i, cel::Fault::limit); continue; }
                for (std::uint32_t n = 0; n < i.payload; ++n) items[n] = r[i.a + n];
                r[i.dst] = made;
                break;
            }
            case Opcode::map: {
                const program::MapRef& map = code.maps[i.payload];
                Slot *keys = nullptr, *values = nullptr;
                Slot made;
                if (has_repeated_key(map, r + i.a)) { next = failed(first, i, cel::Fault::repeated_key); continue; }
                if (!cel::make_map(arena_, map.entries, keys, values, made)) { next = failed(first, i, cel::Fault::limit); continue; }
                for (std::uint32_t n = 0; n < map.entries; ++n) {
                    keys[n] = r[i.a + 2 * n];
                    values[n] = r[i.a + 2 * n + 1];
                }
                r[i.dst] = made;
                break;
            }
            case Opcode::loop: {
                Slot* const loop = r + i.dst;
                loop[program::range_register] = r[i.a];
                steps_ += begin(i.form, loop);
                if (steps_ > code.step_limit) { next = failed(first, i, cel::Fault::limit); continue; }
                break;
            }
            case Opcode::range: {
                Slot* const range = r + i.dst;
                range[program::range_register] = r[i.a];
                const std::size_t size = begin(program::list_loop, range);
                range[program::tally_register].integer = static_cast<std::int64_t>(size);
                break;
            }
            case Opcode::loop_over: {
                const Slot* const range = r + i.a;
                Slot* const loop = r + i.dst;
                steps_ += static_cast<std::uint64_t>(range[program::tally_register].integer);
                if (range[program::range_register].list.access == nullptr) { next = failed(first, i, cel::Fault::none); continue; }
                if (steps_ > code.step_limit) { next = failed(first, i, cel::Fault::limit); continue; }
                loop[program::range_register].list = range[program::range_register].list;
                loop[program::position_register].object = range[program::position_register].object;
                loop[program::end_register].object = range[program::end_register].object;
                loop[program::tally_register].integer = 0;
                break;
            }
            case Opcode::next: {
                Slot* const loop = r + i.a;
                if (loop[program::position_register].integer == loop[program::end_register].integer) {
                    next = first + (loop[program::tally_register].integer == 0 ? i.target : i.no);
                    continue;
                }
                advance(i.form, loop);
                break;
            }
            case Opcode::next_with: {
                Slot* const loop = r + i.a;
                if (!pass_over(loop, i.payload, i.constant)) {
                    next = first + (loop[program::tally_register].integer == 0 ? i.target : i.no);
                    continue;
                }
                advance(i.form, loop);
                break;
            }
            case Opcode::collect: {
                const std::size_t size = size_of(i.form, r[i.a + program::range_register]);
                Slot *items = nullptr, *values = nullptr;
                const bool made = i.b == 0 ? cel::make_list(arena_, size, items, r[i.dst])
                                           : cel::make_map(arena_, size, items, values, r[i.dst]);
                if (!made) { next = failed(first, i, cel::Fault::limit); continue; }
                if (i.b == 0) open_list(r[i.dst]).size = 0;
                else open_map(r[i.dst]).size = 0;
                break;
            }
            case Opcode::append: {
                cel::ComputedList& list = open_list(r[i.dst]);
                const_cast<Slot*>(list.items)[list.size++] = r[i.a];
                break;
            }
            case Opcode::insert: {
                cel::ComputedMap& map = open_map(r[i.dst]);
                const_cast<Slot*>(map.keys)[map.size] = r[i.b];
                const_cast<Slot*>(map.values)[map.size++] = r[i.a];
                break;
            }
            case Opcode::increment: ++r[i.dst].integer; next = first + i.target; continue;
            case Opcode::clear: std::memset(static_cast<void*>(r + i.dst), 0, i.payload * sizeof(Slot)); break;
            case Opcode::load_object: {
                Slot made;
                const void* const owner = r[i.a].object;
                r[i.dst].object = owner != nullptr && fetch(code.fields[i.payload], owner, made) ? made.object : nullptr;
                break;
            }
            case Opcode::branch_in_byte: {
                if (r[i.a].object == nullptr) { next = first + i.target; continue; }
                std::uint8_t ordinal = 0;
                std::memcpy(&ordinal, part(r[i.a].object, i.payload), 1);
                next = first + (((i.constant >> ordinal) & 1) != 0 ? i.yes : i.no);
                continue;
            }
            case Opcode::branch_in_optional_byte:
                // Half of all steps are this one, and one often leads to the next.
                do {
                    std::int64_t ordinal = 0;
                    const void* const object = r[next->a].object;
                    if (object == nullptr || !load_optional_byte(part(object, next->payload), ordinal)) next = first + next->target;
                    else next = first + (((next->constant >> ordinal) & 1) != 0 ? next->yes : next->no);
                } while (next->op == Opcode::branch_in_optional_byte);
                continue;
            case Opcode::branch_equal_field: {
                const FieldTest& test = tests[i.payload];
                Slot value;
                if (r[i.a].object == nullptr || !fetch(test.field, r[i.a].object, value)) next = first + i.target;
                else next = first + (value.integer == test.constant ? i.yes : i.no);
                continue;
            }
            case Opcode::branch_less_equal_field: {
                const FieldTest& test = tests[i.payload];
                Slot value;
                if (r[i.a].object == nullptr || !fetch(test.field, r[i.a].object, value)) next = first + i.target;
                else next = first + (value.integer <= test.constant ? i.yes : i.no);
                continue;
            }
            case Opcode::branch_has: {
                Slot ignored;
                next = first + (r[i.a].object != nullptr && fetch(code.fields[i.payload], r[i.a].object, ignored) ? i.yes : i.no);
                continue;
            }
            case Opcode::branch_equal: next = first + (r[i.a].integer == r[i.b].integer ? i.yes : i.no); continue;
            case Opcode::branch_less_equal: next = first + (r[i.a].integer <= r[i.b].integer ? i.yes : i.no); continue;
            case Opcode::branch_text_equal: next = first + (r[i.a].view() == r[i.b].view() ? i.yes : i.no); continue;
            case Opcode::branch_true: next = first + (r[i.a].integer != 0 ? i.yes : i.no); continue;
            case Opcode::branch_state:
                next = first + (r[i.a].integer == i.constant ? i.yes : r[i.a].integer == 0 ? i.target : i.no);
                continue;
            case Opcode::flag: flags_[i.payload / 64] |= std::uint64_t{1} << (i.payload % 64); break;
            case Opcode::forget_values:
                arena_.reset();
                steps_ = 0;
                break;
            default: __builtin_unreachable();  // the compiler emits no other opcode
        }
        ++next;
    }
}

}  // namespace saglikrapor::run
