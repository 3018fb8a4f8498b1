#include <saglikrapor/base/turkish.hpp>

#include <catch.hpp>

using namespace saglikrapor;

TEST_CASE("letters are lowered as Turkish lowers them") {
    const struct {
        const char* text;
        const char* folded;
    } rows[] = {
        {"", ""},
        {"ISPARTA", "ısparta"},
        {"İZMİR", "izmir"},
        {"ÇAĞ ŞÖLENİ ÜZÜM", "çağ şöleni üzüm"},
        {"ABCXYZ019_@[`{", "abcxyz019_@[`{"},
        {"HÂLÂ, MÎLAT, SÛRET", "hâlâ, mîlat, sûret"},
        {"ÀÖØÞ ×÷ß", "àöøþ ×÷ß"},
        {"ĀĶĹŇŊŶŸŹŽ ĸŉſ", "āķĺňŋŷÿźž ĸŉſ"},
        {"ΩЖ漢😀", "ΩЖ漢😀"},  // other scripts stay as they are
    };
    for (const auto& row : rows) CHECK(fold_turkish(row.text) == row.folded);
}

TEST_CASE("decomposed letters are composed before they are lowered") {
    const struct {
        const char* text;
        const char* folded;
    } rows[] = {
        {"i\u0307zmir", "izmir"},  // what lowering İ by the rules of another language leaves behind
        {"I\u0307ZMI\u0307R", "izmir"},
        {"s\u0327S\u0327c\u0327C\u0327g\u0306G\u0306", "şşççğğ"},
        {"u\u0308U\u0308o\u0308O\u0308", "üüöö"},
        {"a\u0302A\u0302i\u0302I\u0302u\u0302U\u0302", "ââîîûû"},
        {"e\u0301", "e\u0301"},  // é is no Turkish letter
        {"i\u0307\u0307", "i"},
        {"\u0307i", "\u0307i"},
        {"s\xCC", "s\xCC"},
    };
    for (const auto& row : rows) CHECK(fold_turkish(row.text) == row.folded);
}

TEST_CASE("a text is folded into memory of the caller's, in no more than twice its bytes") {
    for (const std::string text : {"", "I", "IIIII", "İSTANBUL", "I\u0302I\u0302", "\xFFI\xC5", "HÂLÂ ΩЖ漢😀"}) {
        std::string room(2 * text.size() + 1, '#');
        const std::size_t written = fold_turkish(text, room.data());
        REQUIRE(written <= 2 * text.size());
        CHECK(room.substr(0, written) == fold_turkish(text));
        CHECK(room.substr(written) == std::string(room.size() - written, '#'));
    }
}

TEST_CASE("bytes that are not UTF-8 pass through") {
    for (const std::string text : {"\xFF", "a\xC5", "\xC5" "A", "\xE2\x82", "\xED\xA0\x80", "\xC0\xAF", "\xF4\x90\x80\x80", "\x80\x80"}) {
        CHECK_FALSE(is_utf8(text));
        CHECK(normalise_phrase(text).size() == text.size());
        CHECK(same_text(text, text));
        CHECK(contains_phrase("rapor " + text, text));
    }
    CHECK(fold_turkish("\xC5" "AI") == "\xC5" "aı");
    CHECK_FALSE(same_text("\xFF", "\xFE"));
    CHECK(fold_turkish(std::string("A\0B", 3)) == std::string("a\0b", 3));
}

TEST_CASE("well-formed UTF-8 is told from other bytes") {
    CHECK(is_utf8(""));
    CHECK(is_utf8("Sağlık raporu"));
    CHECK(is_utf8("\u007F\u0080\u07FF\u0800\uD7FF\uE000\uFFFF\U00010000\U0010FFFF"));
    CHECK_FALSE(is_utf8("rapor\xF0\x9F\x98"));
    CHECK_FALSE(is_utf8("\xE0\x9F\xBF"));      // overlong
    CHECK_FALSE(is_utf8("\xF0\x8F\xBF\xBF"));  // overlong
    CHECK_FALSE(is_utf8("\xED\xBF\xBF"));      // surrogate
}

TEST_CASE("a phrase is compared without case, spacing, quotation marks and final full stops") {
    const struct {
        const char* text;
        const char* normal;
    } rows[] = {
        {"ÖZEL GÜVENLİK GÖREVLİSİ OLUR.", "özel güvenlik görevlisi olur"},
        {"  Özel\t güvenlik\n görevlisi \u00A0 olur . ", "özel güvenlik görevlisi olur"},
        {"“Özel güvenlik görevlisi olur.”", "özel güvenlik görevlisi olur"},
        {"«A» „B“ ‘C’ \"D\" 'E'", "a b c d e"},
        {"a\u2000b\u200Ac\u202Fd\u3000e\u0085f", "a b c d e f"},
        {"Türkiye'de", "türkiyede"},
        {"a \" b", "a b"},
        {"olur...", "olur"},
        {"m. 6/7", "m. 6/7"},
        {" .\" ", ""},
        {"\u00A0", ""},
    };
    for (const auto& row : rows) {
        CHECK(normalise_phrase(row.text) == row.normal);
        CHECK(normalise_phrase(row.normal) == row.normal);
        CHECK(same_text(row.text, row.normal));
        CHECK(same_text(row.normal, row.text));
    }
}

TEST_CASE("dotted and dotless i are different letters") {
    CHECK(same_text("ISPARTA", "ısparta"));
    CHECK(same_text("İZMİR", "izmir"));
    CHECK(same_text("İZMİR", "i\u0307zmi\u0307r"));
    CHECK_FALSE(same_text("IRMAK", "irmak"));
    CHECK_FALSE(same_text("olur", "olmaz"));
    CHECK_FALSE(same_text("olur", "olur mu"));
    CHECK_FALSE(same_text("görev lisi", "görevlisi"));
}

TEST_CASE("a phrase is found inside a longer text") {
    const char* const text = "Muayene sonucu: \"SİLAHLI  ÖZEL GÜVENLİK\nGÖREVLİSİ OLUR.\" Karar oy birliğiyle alınmıştır.";
    CHECK(contains_phrase(text, "silahlı özel güvenlik görevlisi olur"));
    CHECK(contains_phrase(text, "Karar oy birliğiyle alınmıştır"));
    CHECK(contains_phrase(text, "muayene sonucu"));
    CHECK(contains_phrase(text, ""));
    CHECK(contains_phrase("", " . "));
    CHECK(contains_phrase("aab aaab", "aaab"));
    CHECK(contains_phrase("sürücü belgesini", "sürücü belgesi"));
    CHECK_FALSE(contains_phrase(text, "olmaz"));
    CHECK_FALSE(contains_phrase("olur", "olur ve kalır"));
    CHECK_FALSE(contains_phrase("", "olur"));
}
