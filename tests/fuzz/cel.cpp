// Any bytes as an expression: words, tree, types, code, result. What the machine computes is compared with a walk over the tree.
#include <cstdint>
#include <optional>
#include <string>

#include <saglikrapor/bind/describe.hpp>
#include <saglikrapor/cel/lex.hpp>
#include <saglikrapor/cel/parse.hpp>
#include <saglikrapor/program/compile.hpp>
#include <saglikrapor/program/domain.hpp>
#include <saglikrapor/run/machine.hpp>

#include "cel/evaluate.hpp"
#include "cel/value_text.hpp"
#include "must.hpp"

namespace {

using namespace saglikrapor;
using fuzz::must;

constexpr std::size_t longest = 2048;
constexpr std::size_t longest_walked = 100;  // the tree walker counts no steps: loops in loops must stay few

enum class Colour : std::uint8_t { red, green, dark_blue };
BOOST_DESCRIBE_ENUM(Colour, red, green, dark_blue)

struct Part {
    std::string name;
    std::optional<int> count;
    std::optional<Date> made_on;
};
BOOST_DESCRIBE_STRUCT(Part, (), (name, count, made_on))

struct Toy {
    std::string name;
    int price = 0;
    std::optional<double> weight;
    Colour colour = Colour::red;
    std::optional<Colour> second_colour;
    Date sold_on;
    std::optional<Date> returned_on;
    DateTime packed_at;
    bool broken = false;
    std::optional<bool> wanted;
    Part body;
    std::optional<Part> lid;
    std::vector<Part> parts;
    std::vector<std::string> words;
    std::optional<std::vector<Colour>> colours;
};
BOOST_DESCRIBE_STRUCT(Toy, (), (name, price, weight, colour, second_colour, sold_on, returned_on, packed_at, broken, wanted, body, lid, parts,
                                words, colours))

/// Two toys, one with everything and one with as little as can be, and a few plain variables, one of them absent.
struct Shop {
    Toy toy{"Ayı", 12, 0.5, Colour::green, Colour::dark_blue, date(2026, 3, 4), date(2024, 2, 29), {1'772'600'400}, false, true,
            {"gövde", 2, date(2025, 12, 31)}, Part{"kapak", 1, std::nullopt}, {{"kol", 2, std::nullopt}, {"bacak", std::nullopt, date(2026, 1, 1)}},
            {"ışık", "IŞIK", ""}, std::vector{Colour::red, Colour::green}};
    Toy bare;
    std::vector<Toy> toys{toy, bare};
    std::vector<Cell> cells;
    cel::Environment environment;
    HolidayCalendar holidays{{day_number(date(2026, 1, 1)), day_number(date(2026, 4, 23))}, 2025, 2027};

    Shop() {
        environment.builtins = &program::domain_builtins();
        environment.limits.steps = 20'000;
        add("toy", Type::structure(struct_info<Toy>())).slot.object = &toy;
        add("bare", Type::structure(struct_info<Toy>())).slot.object = &bare;
        detail::load(toys, add("toys", Type::list(Type::structure(struct_info<Toy>()))).slot);
        add("n", Type::integer()).slot.integer = 3;
        add("x", Type::real()).slot.real = -0.25;
        add("s", Type::string()).slot.set("Çilek");
        add("d", Type::date()).slot.integer = day_number(date(2026, 2, 28));
        add("b", Type::boolean()).slot.integer = 1;
        add("absent", Type::boolean()).present = false;
        add("nothing", Type::integer()).present = false;
    }

    Cell& add(std::string name, Type type) {
        environment.variables.push_back({std::move(name), type, true});
        cells.emplace_back().present = true;
        return cells.back();
    }
};

void words(std::string_view text) {
    const auto tokens = cel::lex(text);
    fuzz::must_be_placed(tokens.diagnostics(), text.size());
    if (!tokens) return must(!tokens.diagnostics().empty(), "what is refused is told");
    std::uint32_t at = 0;
    for (const cel::Token& token : *tokens) {
        must(at <= token.span.begin && token.span.begin <= token.span.end && token.span.end <= text.size(), "tokens follow each other");
        at = token.span.end;
    }
    must(tokens->back().kind == cel::TokenKind::end, "the last token is the end");
}

std::optional<cel::Syntax> syntax(std::string_view text, const cel::Limits& limits) {
    auto tree = cel::parse(text, limits);
    fuzz::must_be_placed(tree.diagnostics(), text.size());
    if (!tree) return must(!tree.diagnostics().empty(), "what is refused is told"), std::nullopt;
    must(tree->root < tree->nodes.size() && tree->nodes.size() <= limits.nodes, "a tree keeps its limits");
    for (const cel::SyntaxNode& node : tree->nodes) {
        must(node.span.begin <= node.span.end && node.span.end <= text.size(), "a node lies in the text");
        for (const std::uint32_t child : node.children) must(child < tree->nodes.size(), "a child is a node");
    }
    return std::move(*tree);
}

/// What the machine makes of it: the value in words, "unknown" when it has none, nothing when the code needs too much.
std::optional<std::string> by_machine(Shop& shop, const cel::Tree& tree) {
    program::Code code;
    run::Machine machine(&shop.holidays);
    machine.set_variables(shop.cells);
    if (tree.type().is(TypeKind::boolean)) {
        const auto entry = program::compile_condition(code, tree, shop.environment);
        if (!entry) return std::nullopt;
        const program::Truth truth = machine.condition(code, *entry);
        must(truth == machine.condition(code, *entry), "a condition gives the same twice");
        must((truth == program::unknown_value) == !machine.causes().empty(), "what is unknown has a cause");
        return truth == program::unknown_value ? "unknown" : truth == program::true_value ? "true" : "false";
    }
    const auto entry = program::compile_value(code, tree, shop.environment);
    if (!entry) return std::nullopt;
    Slot value;
    if (!machine.value(code, *entry, value)) return must(!machine.causes().empty(), "what fails has a cause"), "unknown";
    std::string out;
    return cel::append_value(out, tree.type(), value) == cel::Fault::none ? std::optional(out) : std::nullopt;
}

std::optional<std::string> by_walking(Shop& shop, const cel::Tree& tree) {
    cel::Evaluator walker(tree, shop.cells, &shop.holidays);
    Slot value;
    if (walker.run(value) != cel::Fault::none) return "unknown";
    std::string out;
    return cel::append_value(out, tree.type(), value) == cel::Fault::none ? std::optional(out) : std::nullopt;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static Shop shop;
    if (size > longest) return 0;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    words(text);
    const std::optional<cel::Syntax> parsed = syntax(text, shop.environment.limits);
    if (!parsed) return 0;
    const auto tree = cel::check(*parsed, shop.environment);
    fuzz::must_be_placed(tree.diagnostics(), text.size());
    if (!tree) return must(!tree.diagnostics().empty(), "what is refused is told"), 0;
    const std::optional<std::string> machine = by_machine(shop, *tree);
    if (!machine || size > longest_walked) return 0;
    const std::optional<std::string> walked = by_walking(shop, *tree);
    if (walked && *walked != *machine) std::fprintf(stderr, "machine: %s\nwalk: %s\n", machine->c_str(), walked->c_str());
    must(!walked || *walked == *machine, "the machine computes what the tree says");
    return 0;
}
