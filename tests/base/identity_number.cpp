#include <saglikrapor/base/identity_number.hpp>

#include <catch.hpp>

using namespace saglikrapor;

TEST_CASE("a national id has eleven digits and the right check digits") {
    CHECK(is_national_id("10000000146"));
    CHECK(is_national_id("12345678950"));
    CHECK(is_national_id("19090909018"));  // 7·odd − even is negative here
    for (const char* const text : {"", "1000000014", "100000001460", "10000000147", "10000000156", "1000000014x", " 10000000146",
                                   "00000000000", "00000000146", "11111111111", "٣٠٠٠٠٠٠٠١٤٦"})
        CHECK_FALSE(is_national_id(text));
}

TEST_CASE("one changed digit makes a national id wrong") {
    const std::string good = "12345678950";
    for (std::size_t place = 0; place < good.size(); ++place)
        for (char digit = '0'; digit <= '9'; ++digit) {
            std::string changed = good;
            changed[place] = digit;
            CHECK(is_national_id(changed) == (changed == good));
        }
}

TEST_CASE("a foreigner's number begins 99 or 98 and is no national id") {
    for (const char* const text : {"99000000110", "98000000120"}) {
        CHECK(is_foreigner_id(text));
        CHECK_FALSE(is_national_id(text));
    }
    CHECK_FALSE(is_foreigner_id("99000000111"));
    CHECK_FALSE(is_foreigner_id("10000000146"));
    CHECK_FALSE(is_foreigner_id(""));
}

TEST_CASE("the test number of the SGK is nobody's number") {
    CHECK_FALSE(is_national_id("99999999990"));
    CHECK_FALSE(is_foreigner_id("99999999990"));
}

TEST_CASE("a passport number is five to fifteen letters and digits") {
    for (const char* const text : {"U12345678", "12345", "abcDE", "A12345678901234"}) CHECK(is_passport_number(text));
    for (const char* const text : {"", "1234", "A123456789012345", "U 1234567", "U-1234567", "Ü12345678"})
        CHECK_FALSE(is_passport_number(text));
}

TEST_CASE("a diagnosis code has the shape of ICD-10") {
    for (const char* const text : {"J06", "J06.9", "S52.50", "M54.56", "Z02.A", "V98.X0A"}) CHECK(is_icd10(text));
    for (const char* const text : {"", "J", "J0", "j06", "J06.", "J06.9999", "J06-9", "J06.9a", "J069", "JO6", " J06", "J06.9 "})
        CHECK_FALSE(is_icd10(text));
}
