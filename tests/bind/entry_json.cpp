#include <saglikrapor/bind/entry_json.hpp>

#include <catch.hpp>

using namespace saglikrapor;

namespace {

EarlierReport report() {
    EarlierReport made;
    made.id = "R-1";
    made.type = ReportType::firearm;
    made.issued_on = date(2026, 3, 4);
    return made;
}

std::string json_of(const auto& value) {
    std::string out;
    append_json(out, value);
    return out;
}

}  // namespace

TEST_CASE("an entry's content has one form: members in order, absent ones left out, no white space") {
    CHECK(json_of(EntryContent{}) == "{}");
    EntryContent content;
    content.report = report();
    CHECK(json_of(content) == R"({"report":{"id":"R-1","type":"firearm","issued_on":"2026-03-04"}})");
    content.report->issuer_mode = IssuerMode::board;
    content.report->days = -7;
    content.report->episode = "\"\\/\n\x01 ığüş";
    content.report->control_foreseen = true;
    content.report->control_branches = {Branch::psychiatry, Branch::ent};
    content.decision.emplace().verdict = "valid";
    content.decision->as_of = date(2026, 3, 5);
    CHECK(json_of(content) ==
          R"({"report":{"id":"R-1","type":"firearm","issued_on":"2026-03-04","issuer_mode":"board","days":-7,)"
          R"("episode":"\"\\/\u000a\u0001 ığüş","control_foreseen":true,"control_branches":["psychiatry","ent"]},)"
          R"("decision":{"verdict":"valid","as_of":"2026-03-05"}})");
}

TEST_CASE("what was written is read back the same") {
    EntryLine line;
    line.person_key = std::string(64, 'a');
    line.number = std::int64_t{1} << 40;
    line.kind = EntryKind::correction;
    line.recorded_at = DateTime{1'772'625'601};
    line.report_id = "R-1";
    line.content.emplace().report = report();
    line.content->report->episode = "\t\"";
    line.previous = "";
    line.hash = std::string(64, '0');
    const std::string json = json_of(line);
    EntryLine back;
    Diagnostics errors;
    REQUIRE(read_entry_line(json, back, errors));
    CHECK(json_of(back) == json);
    CHECK(back.number == line.number);
    CHECK(back.recorded_at == line.recorded_at);
    CHECK(back.content->report->episode == "\t\"");
    CHECK(back.previous == "");

    // A line without them afterwards: nothing is left of the one before.
    REQUIRE(read_entry_line(R"({"person":{"kind":"passport","number":"U123456"}})", back, errors));
    CHECK_FALSE(back.content.has_value());
    CHECK_FALSE(back.hash.has_value());
    CHECK(back.person->number->reveal() == "U123456");
}

TEST_CASE("faults are told with their place, as those of reports are") {
    EntryLine line;
    Diagnostics errors;
    CHECK_FALSE(read_entry_line(R"({"kind":"reprot","number":"1","nonsense":1,"content":{"report":{"id":"R-1"}}})", line, errors, {7, 1}));
    std::vector<std::string> found;
    for (const Diagnostic& d : errors) found.push_back(d.code + " " + d.pointer);
    CHECK(found == std::vector<std::string>{"input.enumerator /kind", "input.type /number", "input.unknown-key /nonsense",
                                            "input.missing /content/report/type", "input.missing /content/report/issued_on"});
    CHECK(errors[0].at.line == 7);
    CHECK(errors[0].hint == "did you mean 'report'?");
    CHECK_FALSE(read_entry_content("").has_value());
    CHECK_FALSE(read_entry_content("{} {}").has_value());
    CHECK_FALSE(read_entry_content("[]").has_value());
}

TEST_CASE("a text that is not UTF-8 is not written, and an identity never is") {
    EntryContent content;
    content.report = report();
    content.report->id = "\xFF";
    CHECK_THROWS_AS(json_of(content), std::invalid_argument);
    EntryLine line;
    line.person = Identity{IdentityKind::national_id, Identifying<std::string>("10000000146")};
    CHECK_THROWS_AS(json_of(line), std::logic_error);
}
