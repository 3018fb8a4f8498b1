// Every fault that a document can have: its code, its pointer, its place.
#include <saglikrapor/bind/read_json.hpp>

#include <catch.hpp>

#include "bind/faults.hpp"

using namespace saglikrapor;
using namespace saglikrapor::test;

namespace {

Diagnostic only_fault(std::string_view json) {
    const auto read = read_case(json);
    REQUIRE(read.diagnostics().size() == 1);
    return read.diagnostics()[0];
}

}  // namespace

TEST_CASE("an unknown key is told with the key that was meant") {
    const Diagnostic d = only_fault(report_with(R"("dasy":5)"));
    CHECK(lines_of({d}) == Lines{"input.unknown-key /dasy 1:57"});
    CHECK(d.message == "unknown key 'dasy'");
    CHECK(d.hint == "did you mean 'days'?");
    CHECK(faults_with(R"("issuer":{"physicians":[{},{"rolle":1}]})") == Lines{"input.unknown-key /issuer/physicians/1/rolle 1:85"});
    CHECK(faults_of(R"({"report":{"type":"rest_leave","id":"R","issued_on":"2026-03-04"},"histry":[]})") ==
          Lines{"input.unknown-key /histry 1:67"});
}

TEST_CASE("an unknown key that is no name of a program is not told") {
    for (const char* const key : {"10000000146", "Ayşe Yılmaz", "a b", "", "a/b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}) {
        const Diagnostic d = only_fault(report_with(fmt::format(R"("{}":{{"x":1}})", key)));
        CHECK(lines_of({d}) == Lines{"input.unknown-key /… 1:57"});
        CHECK(d.message == "an unknown key");
    }
    CHECK(faults_with(R"("10000000146":["\ud800"])") == Lines{"input.unknown-key /… 1:57", "input.utf8 /… 1:73"});
}

TEST_CASE("a key that is given twice is told where it stands again") {
    CHECK(faults_with(R"("days":5, "days":6)") == Lines{"input.duplicate-key /days 1:67"});
    CHECK(faults_with(R"("days":null,"da\u0079s":"x")") == Lines{"input.duplicate-key /days 1:69"});
    CHECK(faults_with(R"("type":"rest_leave")") == Lines{"input.duplicate-key /type 1:57"});
    CHECK(faults_of(R"({"report":{"type":"rest_leave","id":"R","issued_on":"2026-03-04"},"report":5})") ==
          Lines{"input.duplicate-key /report 1:67"});
}

TEST_CASE("a value of the wrong type is told with both types") {
    const auto message = [](std::string_view members) { return only_fault(report_with(members)).message; };
    CHECK(faults_with(R"("days":"10")") == Lines{"input.type /days 1:64"});
    CHECK(message(R"("days":"10")") == "expected an integer, found a string");
    CHECK(message(R"("seal":1)") == "expected true or false, found a number");
    CHECK(message(R"("seal":"true")") == "expected true or false, found a string");
    CHECK(message(R"("episode":5)") == "expected a string, found a number");
    CHECK(message(R"("starts_on":20260304)") == "expected a date, found a number");
    CHECK(message(R"("examined_at":true)") == "expected a time, found true or false");
    CHECK(message(R"("form":{"a":[1,{"b":2}]})") == "expected a string, found an object");
    CHECK(message(R"("person":[])") == "expected an object, found a list");
    CHECK(message(R"("fees":{})") == "expected a list, found an object");
    CHECK(message(R"("fees":[null])") == "expected an object, found null");
    CHECK(message(R"("subject_branches":["ent",null])") == "expected a string, found null");
    CHECK(message(R"("fees":[{"amount":"12"}])") == "expected a number, found a string");
    CHECK(faults_with(R"("fees":[{"amount":1},{"amount":"12"}])") == Lines{"input.type /fees/1/amount 1:88"});
    CHECK(faults_of("5") == Lines{"input.type  1:1"});
    CHECK(faults_of(" [{}]") == Lines{"input.type  1:2"});
    CHECK(faults_of(R"({"report":5})") == Lines{"input.type /report 1:11"});
    CHECK(faults_of(R"({"report":{"type":"rest_leave","id":"R","issued_on":"2026-03-04"},"history":{}})") ==
          Lines{"input.type /history 1:77"});
}

TEST_CASE("an unknown enumerator is told with the one that was meant") {
    const Diagnostic d = only_fault(report_with(R"("issuer":{"mode":"singel"})"));
    CHECK(lines_of({d}) == Lines{"input.enumerator /issuer/mode 1:74"});
    CHECK(d.message == "not one of the values of IssuerMode");
    CHECK(d.hint == "did you mean 'single'?");
    CHECK(only_fault(report_with(R"("issuer":{"mode":"Mehmet"})")).hint == "one of: single, board, commission");
    CHECK(only_fault(report_with(R"("subject_branches":["Mehmet"])")).hint.empty());
}

TEST_CASE("a date must be a real day written as YYYY-MM-DD") {
    for (const char* const text : {"2026-02-29", "2026-13-01", "2026-3-4", "04.03.2026", "2026-03-04T00:00", "", "1399-12-31",
                                   "2026-03-0\\u00344", "not-a-date", "2026-03-04\\u0000"})
        CHECK(faults_with(fmt::format(R"("used_on":"{}")", text)) == Lines{"input.date /used_on 1:67"});
    CHECK(faults_with(R"("used_on":"2026-03-0\u0034")") == Lines{});
    CHECK(faults_with(R"("person":{"birth_date":"1985-02-30"})") == Lines{"input.date /person/birth_date 1:80"});
}

TEST_CASE("a time must be a real local time") {
    for (const char* const text : {"2026-03-04", "2026-03-04T24:00", "2026-03-04 09:20", "2026-03-04T09:20Z", "2026-02-30T09:20"})
        CHECK(faults_with(fmt::format(R"("examined_at":"{}")", text)) == Lines{"input.date-time /examined_at 1:71"});
}

TEST_CASE("a required member must be there and not null") {
    CHECK(faults_of(R"({"type":"rest_leave"})") == Lines{"input.missing /id 1:1", "input.missing /issued_on 1:1"});
    CHECK(faults_of(R"({"type":"rest_leave","id":null,"issued_on":"2026-03-04"})") == Lines{"input.missing /id 1:27"});
    CHECK(faults_of(R"({"history":[{"id":"E"}],"report":{"type":"rest_leave","id":"R","issued_on":"2026-03-04"}})") ==
          Lines{"input.missing /history/0/type 1:13", "input.missing /history/0/issued_on 1:13"});
    CHECK(faults_of(R"({"report":null})") == Lines{"input.missing /report 1:11"});
}

TEST_CASE("a number must be in the range of its member") {
    for (const char* const number : {"2147483648", "-2147483649", "99999999999999999999", "10.0", "1e1", "10.5"})
        CHECK(faults_with(fmt::format(R"("days":{})", number)) == Lines{"input.range /days 1:64"});
    for (const char* const number : {"2147483647", "-2147483648", "0", "-0"})
        CHECK(faults_with(fmt::format(R"("days":{})", number)) == Lines{});
    CHECK(faults_with(R"("fees":[{"amount":1e400}])") == Lines{"input.range /fees/0/amount 1:75"});
    CHECK(faults_with(R"("fees":[{"amount":1e2},{"amount":-0.5E-3}])") == Lines{});
}

TEST_CASE("the type of a report must be given and known") {
    CHECK(faults_of("{}") == Lines{"input.report-type /type 1:1"});
    CHECK(faults_of(R"({"id":"R"})") == Lines{"input.report-type /type 1:1"});
    const Diagnostic d = only_fault(R"({"id":"R","type":"rest_leeve","person":5})");
    CHECK(lines_of({d}) == Lines{"input.report-type /type 1:18"});
    CHECK(d.hint == "did you mean 'rest_leave'?");
    CHECK(faults_of(R"({"type":5})") == Lines{"input.report-type /type 1:9"});
    CHECK(faults_of(R"({"type":null})") == Lines{"input.report-type /type 1:9"});
    CHECK(faults_of(R"({"as_of":null,"report":{"type":"resst"}})") == Lines{"input.report-type /report/type 1:32"});
    CHECK(faults_of(R"({"report":{}})") == Lines{"input.report-type /report/type 1:11"});
}

TEST_CASE("what follows the document is told") {
    CHECK(faults_of(report_with(R"("days":5)") + " {}") == Lines{"input.trailing  1:67"});
    CHECK(faults_of(report_with(R"("days":5)") + "\n\t \r\n") == Lines{});
    CHECK(faults_of("5 x") == Lines{"input.type  1:1", "input.trailing  1:3"});
}

TEST_CASE("an empty text is told") {
    CHECK(faults_of("") == Lines{"input.empty  1:1"});
    CHECK(faults_of(" \n ") == Lines{"input.empty  2:2"});
}

TEST_CASE("nesting has a limit and no effect on the stack") {
    const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    CHECK(faults_with("\"x\":" + nested(31)) == Lines{"input.unknown-key /x 1:57"});
    CHECK(faults_with("\"x\":" + nested(32)) == Lines{"input.unknown-key /x 1:57", "input.depth /x 1:92"});
    CHECK(faults_with("\"x\":" + nested(1'000'000)) == Lines{"input.unknown-key /x 1:57", "input.depth /x 1:92"});
    CHECK(faults_with("\"x\":" + std::string(1'000'000, '[')) == Lines{"input.unknown-key /x 1:57", "input.syntax /x 1:1000061"});
}

TEST_CASE("text that is no Unicode is told by the string that it stands in") {
    CHECK(faults_with("\"episode\":\"a\xFFz\"") == Lines{"input.utf8 /episode 1:67"});
    CHECK(faults_with("\"episode\":\"\xED\xA0\x80\"") == Lines{"input.utf8 /episode 1:67"});
    CHECK(faults_with("\"episode\":\"\xC0\xAF\",\"days\":\"x\"") == Lines{"input.utf8 /episode 1:67", "input.type /days 1:78"});
    CHECK(faults_with(R"("episode":"a\ud83dz")") == Lines{"input.utf8 /episode 1:69"});
    CHECK(faults_with(R"("episode":"\udc00\ud800")") == Lines{"input.utf8 /episode 1:68"});
    CHECK(faults_with("\"x\xFF\":1") == Lines{"input.utf8  1:57", "input.unknown-key /… 1:57"});
}

TEST_CASE("malformed text ends the reading after the faults before it") {
    CHECK(faults_with(R"("days":"x","seal":tru,"dasy":5)") == Lines{"input.type /days 1:64", "input.syntax /seal 1:78"});
    CHECK(faults_of(R"({"type":"rest_leave" "id":"R"})") == Lines{"input.syntax  1:22"});
    CHECK(faults_of(R"({"type":"rest_leave","days":5,})") == Lines{"input.syntax  1:31"});
    CHECK(faults_of(R"({"id":"R","type")") == Lines{"input.syntax  1:17"});
    CHECK(only_fault(R"({"id":"R","type":"rest_le)").message == "the text ends in the middle of the document");
}

TEST_CASE("all faults of a document are told at once, by line and column in code points") {
    CHECK(faults_of("{\n  \"type\": \"rest_leave\", \"id\": \"Şükrü\", \"dayss\": 1,\n  \"days\": 1.5,\n\t\"person\": {\"name\": 5}}") ==
          Lines{"input.unknown-key /dayss 2:40", "input.range /days 3:11", "input.type /person/name 4:21",
                "input.missing /issued_on 1:1"});
}

TEST_CASE("places are counted from where the text begins in its file") {
    CaseReader reader;
    Case out;
    Diagnostics errors;
    CHECK_FALSE(reader.read("{\"typ\":1,\n5}", out, errors, {7, 11}));
    CHECK(lines_of(errors) == Lines{"input.syntax  8:1"});
    CHECK_FALSE(reader.read("{\"typ\":1,\n\"id\":5}", out, errors, {7, 11}));
    CHECK(lines_of(errors).back() == "input.report-type /type 7:11");
}

TEST_CASE("the number of faults told is limited") {
    std::string members = "\"x\":0";
    for (int i = 0; i < 300; ++i) members += ",\"x\":0";
    const Lines lines = faults_with(members);
    REQUIRE(lines.size() == 101);
    CHECK(lines.back().rfind("input.too-many", 0) == 0);
    CHECK(faults_with(members + ",").back().rfind("input.syntax", 0) == 0);
}
