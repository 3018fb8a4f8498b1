#include "cel/table.hpp"

using namespace saglikrapor;
using namespace saglikrapor::cel;

namespace {

constexpr std::string_view refused = "fault: an argument that the function does not accept";

}  // namespace

TEST_CASE("format puts values in a text") {
    check_rows({
        {"'no substitution'.format([])", "no substitution"},
        {"'%% and %%'.format([])", "% and %"},
        {"'%%%s%%'.format(['text'])", "%text%"},
        {"'%d of %d'.format([1, 2])", "1 of 2"},
        {"'%s'.format([null])", "null"},
        {"'%s %s'.format([true, false])", "true false"},
        {"'%s'.format([1.5])", "1.5"},
        {"'%s'.format([date('2026-03-04')])", "2026-03-04"},
        {"'%s'.format([timestamp('2023-02-03T23:31:20+00:00')])", "2023-02-03T23:31:20Z"},
        {"'%s'.format([duration('1h45m47s')])", "6347s"},
        {"'%s'.format([[1, 2]])", "[1, 2]"},
        {"'%s'.format([{'b': 1, 'a': 2}])", "{a: 2, b: 1}"},
        {"'%s'.format([[double('NaN'), double('-Infinity')]])", "[NaN, -Infinity]"},
    });
}

TEST_CASE("format writes numbers in the wanted form") {
    check_rows({
        {"'%d'.format([-5])", "-5"},
        {"'%d'.format([double('Infinity')])", "Infinity"},
        {"'%b'.format([5])", "101"},
        {"'%b'.format([-5])", "-101"},
        {"'%b'.format([true])", "1"},
        {"'%o'.format([11])", "13"},
        {"'%x'.format([30])", "1e"},
        {"'%X'.format([30])", "1E"},
        {"'%x'.format(['Hello'])", "48656c6c6f"},
        {"'%X'.format(['jk'])", "6A6B"},
        {"'%f'.format([2.71828])", "2.718280"},
        {"'%.3f'.format([1.2345])", "1.234"},
        {"'%.0f'.format([3.5001])", "4"},
        {"'%.3f'.format([-123.4999])", "-123.500"},
        {"'%.2f'.format([2])", "2.00"},
        {"'%e'.format([2.71828])", "2.718280e+00"},
        {"'%.6e'.format([1052.032911275])", "1.052033e+03"},
        {"'%e'.format([double('NaN')])", "NaN"},
        {"'%f'.format([double('-Infinity')])", "-Infinity"},
    });
}

TEST_CASE("a clause that does not go with its value is a fault") {
    check_rows({
        {"'%d'.format(['a'])", refused},
        {"'%d'.format([1.5])", refused},
        {"'%d'.format([null])", refused},
        {"'%b'.format(['a'])", refused},
        {"'%o'.format([true])", refused},
        {"'%x'.format([0.5])", refused},
        {"'%f'.format(['a'])", refused},
        {"'%s %s'.format([1])", refused},
        {"'%s'.format([])", refused},
    });
}

TEST_CASE("a literal that is no format is found at load, another when it is used") {
    check_rows({
        {"'%a'.format([1])", "cel.literal"},
        {"'%E'.format([1.5])", "cel.literal"},
        {"'100 %'.format([1])", "cel.literal"},
        {"'%.f'.format([1.5])", "cel.literal"},
        {"'%.101f'.format([1.5])", "cel.literal"},
        {"'%.3d'.format([1])", "cel.literal"},
        {"['%a', ''][0].format([1])", refused},
    });
}

TEST_CASE("a text that grows with every step is stopped") {
    // Each step doubles what is written without making more lists than one.
    std::string text = "[[1]]";
    for (int i = 0; i < 25; ++i) text += ".map(x, [x, x])";
    CHECK(evaluate("'%s'.format(" + text + ")") == "fault: more steps or memory than allowed");
}
