#include <saglikrapor/base/identifying.hpp>

#include <iterator>
#include <ostream>
#include <string>
#include <type_traits>

#include <fmt/format.h>
#include <fmt/ostream.h>
#include <fmt/ranges.h>

#include <saglikrapor/base/date.hpp>

#include <catch.hpp>

using namespace saglikrapor;

namespace {

template <class T>
concept Streamed = requires(std::ostream& out, const T& value) { out << value; };

template <class T>
concept Formatted = fmt::is_formattable<T>::value;

static_assert(Streamed<std::string> && Formatted<std::string>, "the concepts see what can be printed");
static_assert(!Streamed<Identifying<std::string>> && !Formatted<Identifying<std::string>>);
static_assert(!Streamed<Identifying<Date>> && !Formatted<Identifying<Date>>);
static_assert(!Streamed<Identifying<int>> && !Formatted<Identifying<int>>);
static_assert(!std::is_convertible_v<Identifying<std::string>, std::string> && !std::is_convertible_v<Identifying<int>, int>,
              "nothing is revealed without being asked");

}  // namespace

TEST_CASE("an identifying value can be tested and compared but not printed") {
    const Identifying<std::string> name(std::string("Ayşe")), same(std::string("Ayşe")), other;
    CHECK(name.reveal() == "Ayşe");
    CHECK((name == same));  // the inner parentheses keep the test program from asking for a text
    CHECK((name != other));
    CHECK(other.reveal().empty());
}
