// What the machine does, one step each. Data, not code: thirty-two bytes, no pointers.
#pragma once

#include <cstdint>

namespace saglikrapor::program {

/// Registers hold untagged slots. A *condition* register holds 0 (false), 1 (true) or 2 (unknown).
/// An instruction that can fail (absent field, overflow …) notes why and goes on at `target`.
enum class Opcode : std::uint8_t {
    stop,             ///< end of an expression; its value is in the register of its Entry
    jump,             ///< to target
    jump_if_false,    ///< condition a is 0: to target
    jump_if_true,     ///< condition a is 1: to target
    jump_if_unknown,  ///< condition a is 2: to target
    jump_unless_true, ///< condition a is not 1: to target
    constant,         ///< dst = constants[payload]
    move,             ///< dst = a
    unknown,          ///< dst = 2
    fail,             ///< notes the fault `payload` and goes to target
    variable,         ///< dst = variable payload, which may be absent: fails
    has_variable,     ///< dst = whether variable payload is present
    load,             ///< dst = field payload of object a; fails
    load_int32, load_date, load_text, load_cell,  ///< the same for an optional member of that layout at byte payload
    load_required_date, load_required_text,        ///< and of a member that is no optional (but a date may be none)
    has,              ///< dst = whether field payload of object a is present
    not_,             ///< dst = not condition a
    and_,             ///< dst = a and b, three-valued; forgets causes noted since mark `payload` when false
    or_,              ///< dst = a or b, three-valued; forgets causes noted since mark `payload` when true
    mark,             ///< dst = number of causes noted so far
    forget,           ///< drops the causes noted since mark a
    equal_integer, not_equal_integer, less_integer, less_equal_integer, greater_integer, greater_equal_integer,
    test_equal,       ///< dst = (field of object a) == constant, both as integers; payload: field tests; fails
    test_not_equal,
    test_less, test_less_equal, test_greater, test_greater_equal,
    test_true,        ///< dst = bool field of object a; fails
    test_in,          ///< dst = enumeration field of object a is in the bit set; fails
    add_integer, subtract_integer,  ///< with overflow check; fails
    add_constant,     ///< dst = a + constant, likewise
    call,             ///< dst = calls[payload](a, a+1, …); fails
    list,             ///< dst = list of payload registers from a on; fails at the memory limit
    map,              ///< dst = map literal payload from registers a on (key, value, key, value …); fails
    loop,             ///< prepares the loop over the list or map in a: see LoopRegisters; fails when its elements pass the step limit
    range,            ///< prepares a list of structures in a for loop_over; its tally is the number of elements
    loop_over,        ///< prepares the loop over the range at a; fails as `loop` does, and when there is no range
    next,             ///< next element of the loop at a; at the end to target, or to `no` when the tally is not 0
    next_with,        ///< the same, passing over structures whose byte payload is present and has its bit in `constant`
    collect,          ///< dst becomes an empty list (or map, when b is 1) with room for the elements of the loop at a; fails
    append,           ///< adds a to the list dst; fails never
    insert,           ///< adds key b, value a to the map dst
    increment,        ///< dst += 1, then to target
    clear,            ///< payload registers from dst on become 0
    load_object,      ///< dst = object field payload of object a; null when that is absent
    // Branches: to `yes`, `no` or, when something is absent, `target`. They note no causes: see screen.hpp. Object a may be
    // null, like that of `load`.
    branch_in_byte,           ///< bool or enumeration at byte payload of object a: is its bit set in `constant`
    branch_in_optional_byte,  ///< the same for one that may be absent
    branch_equal_field,       ///< (field test payload of object a) == its constant, both as integers
    branch_less_equal_field,
    branch_has,               ///< is field payload of object a present
    branch_equal,             ///< a == b, both as integers
    branch_less_equal,
    branch_text_equal,        ///< a == b, both texts
    branch_true,              ///< bool a
    branch_state,             ///< a is `constant`: yes; a is 0: target; otherwise no
    flag,                     ///< rule payload needs a closer look
    forget_values             ///< drops the texts, lists and maps made so far
};

/// A loop has neighbouring registers, beginning with its range.
enum LoopRegisters : std::uint16_t {
    range_register,     ///< the list or map
    position_register,  ///< index of the next element, or its address where structures lie one after the other
    end_register,       ///< number of elements, or the address behind the last
    tally_register,     ///< what the loop counts, from 0: elements, a sum, or whether an element left the condition unknown
    first_register,     ///< the first variable
    second_register     ///< the second, when there are two
};
enum LoopForm : std::uint8_t {
    list_loop,
    list_loop_with_index,  ///< two variables: index and element
    map_loop,              ///< the keys
    map_loop_with_value    ///< two variables: key and value
};

struct Instruction {
    Opcode op = Opcode::stop;
    std::uint8_t form = 0;      ///< of loop and next: see LoopForm
    std::uint16_t dst = 0;
    std::uint16_t a = 0;
    std::uint16_t b = 0;
    std::uint32_t target = 0;
    std::uint32_t payload = 0;
    std::uint32_t yes = 0;      ///< of a branch
    std::uint32_t no = 0;       ///< of a branch
    std::int64_t constant = 0;  ///< a number, or of a branch_in or next_with a bit for every ordinal
};
static_assert(sizeof(Instruction) == 32);

/// What a condition register can hold.
enum Truth : std::int64_t { false_value = 0, true_value = 1, unknown_value = 2 };

}  // namespace saglikrapor::program
