#include <saglikrapor/program/compile.hpp>

#include "program/lower.hpp"

namespace saglikrapor::program {
namespace {

Diagnostics too_large(const cel::Node& node) {
    Diagnostic d;
    d.code = "program.limit";
    d.message = "the expression needs more working memory than an expression may have";
    d.hint = "split it into several rules";
    d.span = node.span;
    return {std::move(d)};
}

// test; jump over the next; unknown; stop
bool is_single_test(const std::vector<Instruction>& code, std::uint32_t begin) {
    return code.size() - begin == 4 && code[begin].op >= Opcode::test_equal && code[begin].op <= Opcode::test_in &&
           code[begin + 1].op == Opcode::jump && code[begin + 2].op == Opcode::unknown;
}

Checked<Entry> finish(Lowering& lowering, Entry entry, const cel::Node& node) {
    lowering.emitter().emit({.op = Opcode::stop});
    if (lowering.emitter().exhausted()) return too_large(node);
    entry.single = entry.condition && is_single_test(lowering.emitter().code().instructions, entry.begin);
    return entry;
}

}  // namespace

Checked<Entry> compile_condition(Code& code, const cel::Tree& tree, const cel::Environment& environment) {
    return compile_condition(code, tree, environment, tree.root);
}

Checked<Entry> compile_condition(Code& code, const cel::Tree& tree, const cel::Environment& environment, std::uint32_t index) {
    const cel::Node& node = tree.nodes[index];
    if (environment.variables.size() > register_count / 2) return too_large(node);
    code.step_limit = environment.limits.steps;
    Lowering lowering(code, tree, environment);
    Entry entry{static_cast<std::uint32_t>(code.instructions.size()), lowering.emitter().take(), true, true, false, node.type};
    lowering.condition(node, entry.result);
    return finish(lowering, entry, node);
}

Checked<Entry> compile_value(Code& code, const cel::Tree& tree, const cel::Environment& environment, std::uint32_t index) {
    const cel::Node& node = tree.nodes[index];
    if (environment.variables.size() > register_count / 2) return too_large(node);
    code.step_limit = environment.limits.steps;
    Lowering lowering(code, tree, environment);
    Entry entry{static_cast<std::uint32_t>(code.instructions.size()), lowering.emitter().take(), false, true, false, node.type};
    Label fail;
    lowering.value(node, entry.result, fail);
    lowering.emitter().bind(fail);
    return finish(lowering, entry, node);
}

Checked<Entry> compile_value(Code& code, const cel::Tree& tree, const cel::Environment& environment) {
    return compile_value(code, tree, environment, tree.root);
}

}  // namespace saglikrapor::program
