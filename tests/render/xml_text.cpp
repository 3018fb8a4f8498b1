#include "render/xml_text.hpp"

#include <catch.hpp>

TEST_CASE("text becomes what XML 1.0 can hold") {
    const struct {
        std::string text;
        std::string xml;
    } rows[] = {
        {"a < b && c > \"d\"", "a &lt; b &amp;&amp; c &gt; &quot;d&quot;"},
        {"çok güzel", "çok güzel"},
        {"a\nb\tc", "a&#10;b&#9;c"},
        {"\x01\r", "\xEF\xBF\xBD\xEF\xBF\xBD"},
        {"\xEF\xBF\xBE\xFF", "\xEF\xBF\xBD\xEF\xBF\xBD"},
    };
    for (const auto& row : rows) {
        std::string out;
        saglikrapor::render::append_xml(out, row.text);
        CHECK(out == row.xml);
    }
}
