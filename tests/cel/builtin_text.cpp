// Built-ins of the subjects Text and Turkish text.
#include "cel/table.hpp"

using namespace saglikrapor;
using namespace saglikrapor::cel;

namespace {

constexpr std::string_view outside = "fault: an index outside the list or text";

}  // namespace

TEST_CASE("texts are measured in code points") {
    check_rows({{"size('')", "0"}, {"'çğı'.size()", "3"}, {"size('🐱😀')", "2"}});
}

TEST_CASE("texts are put together and looked into") {
    check_rows({
        {"'ağ' + 'aç'", "ağaç"},
        {"'' + ''", ""},
        {"'foobar'.startsWith('foo')", "true"},
        {"''.startsWith('foo')", "false"},
        {"'forté'.endsWith('té')", "true"},
        {"'foobar'.endsWith('')", "true"},
        {"'abababc'.contains('ababc')", "true"},
        {"'hello'.contains('ol')", "false"},
        {"'TacoCÆt Xii'.lowerAscii()", "tacocÆt xii"},
        {"'TacoCÆt Xii'.upperAscii()", "TACOCÆT XII"},
        {"'çelik'.upperAscii()", "çELIK"},
        {R"('\u0085\u00a0\u1680 text\u2028\u3000\t'.trim())", "text"},
        {R"('\u200btext'.trim() == '\u200btext')", "true"},
        {"'  '.trim()", ""},
        {"'Ta©oCαt'.reverse()", "tαCo©aT"},
        {"''.reverse()", ""},
        {R"(strings.quote('a"b\\c\n\a'))", R"("a\"b\\c\n\a")"},
        {"strings.quote('ağaç 😀')", "\"ağaç 😀\""},
    });
}

TEST_CASE("positions count code points, and one outside the text is a fault") {
    check_rows({
        {"'tacocat'.charAt(3)", "o"},
        {"'©αT'.charAt(1)", "α"},
        {"'tacocat'.charAt(7)", ""},
        {"'tacocat'.charAt(8)", outside},
        {"'tacocat'.charAt(-1)", outside},
        {"'ta©o©αT'.substring(2, 6)", "©o©α"},
        {"'tacocat'.substring(4)", "cat"},
        {"'tacocat'.substring(7)", ""},
        {"'tacocat'.substring(8)", outside},
        {"'tacocat'.substring(4, 3)", outside},
        {"'tacocat'.substring(1, 50)", outside},
        {"'ta©o©αT'.indexOf('©')", "2"},
        {"'ta©o©αT'.indexOf('©', 3)", "4"},
        {"'tacocat'.indexOf('none')", "-1"},
        {"'tacocat'.indexOf('', 3)", "3"},
        {"'tacocat'.indexOf('a', 7)", "-1"},
        {"'tacocat'.indexOf('a', 8)", outside},
        {"'tacocat'.indexOf('a', -1)", outside},
        {"'ta©o©αT'.lastIndexOf('©')", "4"},
        {"'ta©o©αT'.lastIndexOf('©', 3)", "2"},
        {"'tacocat'.lastIndexOf('')", "7"},
        {"'tacocat'.lastIndexOf('', 3)", "3"},
        {"'bananananana'.lastIndexOf('nana', 7)", "6"},
        {"'tacocat'.lastIndexOf('a', 30)", outside},
    });
}

TEST_CASE("texts are taken apart and put together") {
    check_rows({
        {"'{0} days {0} hours'.replace('{0}', '2')", "2 days 2 hours"},
        {"'{0} days {0} hours'.replace('{0}', '2', 1)", "2 days {0} hours"},
        {"'aaa'.replace('a', 'b', 0)", "aaa"},
        {"'aaa'.replace('a', 'bb', -1)", "bbbbbb"},
        {"'aaaa'.replace('aa', '')", ""},
        {"'ağ'.replace('', '-')", "-a-ğ-"},
        {"'ağ'.replace('', '-', 2)", "-a-ğ"},
        {"''.replace('', '-')", "-"},
        {"'hello world events!'.split(' ')", "[hello, world, events!]"},
        {"'a b c'.split(' ', 2)", "[a, b c]"},
        {"'a b c'.split(' ', 1)", "[a b c]"},
        {"'a b c'.split(' ', 0)", "[]"},
        {"'o©o©o'.split('©', -1)", "[o, o, o]"},
        {"'a,,b,'.split(',')", "[a, , b, ]"},
        {"size('a,'.split(','))", "2"},
        {"size(''.split(','))", "1"},
        {"'ağç'.split('')", "[a, ğ, ç]"},
        {"'ağç'.split('', 2)", "[a, ğç]"},
        {"size(''.split(''))", "0"},
        {"['x', 'y', 'z'].join()", "xyz"},
        {"['x', 'y', 'z'].join('-')", "x-y-z"},
        {"['x'].join('-')", "x"},
        {"[].join('-')", ""},
    });
}

TEST_CASE("replacing cannot make a text larger than memory") {
    Environment environment;
    environment.variables = {{"s", Type::string(), false}};
    const std::string text(1'000'000, 'x');
    Cell cell;
    cell.slot.set(text);
    cell.present = true;
    CHECK(evaluate("s.replace('x', s)", environment, {cell}) == "fault: more steps or memory than allowed");
    CHECK(evaluate("s.replace('', s)", environment, {cell}) == "fault: more steps or memory than allowed");
}

TEST_CASE("regular expressions find a part of a text") {
    check_rows({
        {"'mañana'.matches('a+ñ+a+')", "true"},
        {"matches('cows', '')", "true"},
        {"'cows'.matches('^ow')", "false"},
        {"'🐱😀😀'.matches('(a|😀){2}')", "true"},
        {R"('I'.matches(r'\A\pL\z'))", "true"},
        {"'a'.matches('[')", "cel.literal"},
        {"'a'.matches(['a', 'b'][0])", "true"},
        {"'a'.matches(['[', 'b'][0])", "fault: an argument that the function does not accept"},
    });
}

TEST_CASE("phrases are compared by Turkish rules") {
    check_rows({
        {"'İŞ GÖREMEZ'.sameText('iş göremez')", "true"},
        {"'ISPARTA'.sameText('ısparta')", "true"},
        {"'ISPARTA'.sameText('isparta')", "false"},
        {"'Kontrol muayenesi  gerekir.'.containsText('KONTROL MUAYENESİ')", "true"},
        {"'abc'.containsText('ç')", "false"},
        {"'IİŞ'.foldTurkish()", "ıiş"},
    });
}

TEST_CASE("texts that are not UTF-8 are handled within their bounds") {
    Environment environment;
    environment.variables = {{"s", Type::string(), false}};
    const std::string text = "a\xC3";
    Cell cell;
    cell.slot.set(text);
    cell.present = true;
    CHECK(evaluate("s.size()", environment, {cell}) == "2");
    CHECK(evaluate("s.charAt(1).size()", environment, {cell}) == "1");
    CHECK(evaluate("s.reverse().size()", environment, {cell}) == "2");
    CHECK(evaluate("s.trim() == s", environment, {cell}) == "true");
    CHECK(evaluate("strings.quote(s)", environment, {cell}) == "\"a\xEF\xBF\xBD\"");
    CHECK(evaluate("s.split('').size()", environment, {cell}) == "2");
}
