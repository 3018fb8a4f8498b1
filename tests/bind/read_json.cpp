#include <saglikrapor/bind/read_json.hpp>

#include <catch.hpp>

#include "bind/faults.hpp"

using namespace saglikrapor;
using namespace saglikrapor::test;

namespace {

const std::string full = R"({
  "type": "rest_leave", "id": "R-1", "issued_on": "2026-03-04",
  "person": {"identity": {"kind": "national_id", "number": "10000000146"}, "name": "Işıl Öztürk-Çağlayangil",
             "birth_date": "1985-07-12", "turkish_citizen": true, "category": "civil_servant"},
  "issuer": {"mode": "board", "physicians": [{"branch": "ent", "role": "chair"}, {"branch": "urology"}, {}]},
  "diagnoses": [{"icd10": "J06.9"}], "subject_branches": ["ent", "other"], "fees": [{"amount": 12.5}, {"amount": -0}],
  "delivery": {"copies": 2}, "days": 20, "examined_at": "2026-03-04T09:20:30",
  "provision": {"status": "granted", "at": "2026-03-04T09:31"}, "episode": null, "workup": null
})";

const RestLeaveReport& rest_leave(const Case& c) { return boost::variant2::get<RestLeaveReport>(c.report); }

}  // namespace

TEST_CASE("a report is read into its struct") {
    const auto read = read_case(full);
    REQUIRE(lines_of(read.diagnostics()) == Lines{});
    const RestLeaveReport& report = rest_leave(*read);
    CHECK(report.id == "R-1");
    CHECK(report.issued_on == date(2026, 3, 4));
    CHECK(report.person.identity.kind == IdentityKind::national_id);
    CHECK(report.person.identity.number->reveal() == "10000000146");
    CHECK(report.person.name->reveal() == "Işıl Öztürk-Çağlayangil");
    CHECK(report.person.birth_date->reveal() == date(1985, 7, 12));
    CHECK(report.person.turkish_citizen == true);
    CHECK_FALSE(report.person.inpatient.has_value());
    CHECK(report.issuer.mode == IssuerMode::board);
    REQUIRE(report.issuer.physicians->size() == 3);
    CHECK(report.issuer.physicians->at(1).branch == Branch::urology);
    CHECK(report.subject_branches == std::vector<Branch>{Branch::ent, Branch::other});
    CHECK(report.fees->at(0).amount == 12.5);
    CHECK(report.fees->at(1).amount == 0.0);
    CHECK(report.delivery.copies == 2);
    CHECK(report.days == 20);
    CHECK(to_string(*report.examined_at) == "2026-03-04T09:20:30");
    CHECK(to_string(*report.provision->at) == "2026-03-04T09:31:00");
    CHECK_FALSE(report.episode.has_value());
    CHECK_FALSE(read->history.has_value());
    CHECK_FALSE(read->as_of.has_value());
}

TEST_CASE("a byte order mark before a document is left out") {
    const std::string mark = "\xEF\xBB\xBF";
    CHECK(rest_leave(read_case(mark + full).value()).id == "R-1");
    CHECK(lines_of(read_case(mark + "{]").diagnostics()) == lines_of(read_case("{]").diagnostics()));
    CHECK_FALSE(read_case(mark + mark + full));
}

TEST_CASE("a case is a report with its history and its day") {
    const auto read = read_case(R"({"as_of":"2026-05-06","history":[{"id":"E1","type":"driver","issued_on":"2026-01-02","days":3}],
        "report":{"id":"R1","issued_on":"2026-03-04","type":"rest_leave"}})");
    REQUIRE(lines_of(read.diagnostics()) == Lines{});
    CHECK(rest_leave(*read).id == "R1");
    REQUIRE(read->history.has_value());
    CHECK(read->history->at(0).type == ReportType::driver);
    CHECK(read->history->at(0).days == 3);
    CHECK(read->as_of == date(2026, 5, 6));
    CHECK(read_case(R"({"report":{"type":"rest_leave","id":"R","issued_on":"2026-03-04"},"history":[]})")->history->empty());
}

TEST_CASE("keys may come in any order and may be escaped") {
    const auto read = read_case(R"({"d\u0061ys":5,"issued_on":"2026-03-04","id":"\u0130\ud83d\ude00\n","type":"rest\u005fleave"})");
    REQUIRE(lines_of(read.diagnostics()) == Lines{});
    CHECK(rest_leave(*read).days == 5);
    CHECK(rest_leave(*read).id == "İ😀\n");
}

TEST_CASE("what was in the case before is gone, whatever the next document leaves out") {
    CaseReader reader;
    Case out;
    Diagnostics errors;
    REQUIRE(reader.read(full, out, errors));
    const auto* const physicians = rest_leave(out).issuer.physicians->data();
    REQUIRE(reader.read(full, out, errors));
    CHECK(rest_leave(out).issuer.physicians->data() == physicians);
    REQUIRE(reader.read(report_with(R"("provider":{"kind":"hospital"},"issuer":{"physicians":[{"role":"issuer"}]})"), out, errors));
    const RestLeaveReport& report = rest_leave(out);
    CHECK_FALSE(report.person.name.has_value());
    CHECK_FALSE(report.person.identity.number.has_value());
    CHECK_FALSE(report.issuer.mode.has_value());
    REQUIRE(report.issuer.physicians->size() == 1);
    CHECK_FALSE(report.issuer.physicians->at(0).branch.has_value());
    CHECK_FALSE(report.diagnoses.has_value());
    CHECK_FALSE(report.delivery.copies.has_value());
    CHECK_FALSE(report.days.has_value());
    CHECK_FALSE(report.examined_at.has_value());
    CHECK_FALSE(report.provision.has_value());
    REQUIRE(reader.read(R"({"report":{"type":"rest_leave","id":"R","issued_on":"2026-03-04"},"history":[],"as_of":"2026-03-05"})", out, errors));
    REQUIRE(reader.read(full, out, errors));
    CHECK_FALSE(out.history.has_value());
    CHECK_FALSE(out.as_of.has_value());
}

TEST_CASE("a document is read the same whatever was read before it") {
    const std::string late = R"({"id":"A","issued_on":"2026-03-04","days":5,"type":"rest_leave"})";
    const std::vector<std::string> documents{
        late, full, R"({"id":"B","report":{},"type":"rest_leave"})", R"({"id":"C","days":"x","type":"rest_leave"})",
        R"({"id":"D","daYs":5,"type":"rest_leave"})", R"({"id":"E","type":"rest_leav"})", R"({"id":"F"})", R"({"id":"G",})",
        R"({"as_of":"2026-03-04","report":{"id":"H","issued_on":"2026-03-04","type":"rest_leave"}})"};
    for (const std::string& first : documents) {
        for (const std::string& second : documents) {
            CaseReader used, fresh;
            Case a, b;
            Diagnostics ignored, after_first, alone;
            used.read(first, a, ignored);
            const bool good = used.read(second, a, after_first);
            CHECK(good == fresh.read(second, b, alone));
            CHECK(lines_of(after_first) == lines_of(alone));
            CHECK(used.id() == fresh.id());
        }
    }
}

TEST_CASE("no text at all is no document") {
    for (const std::string_view nothing : {std::string_view(), std::string_view(""), std::string_view(" \n")}) {
        const auto read = read_case(nothing);
        REQUIRE_FALSE(read);
        CHECK(read.diagnostics().front().code == "input.empty");
    }
}

TEST_CASE("the id of a faulty report is known when it could be read") {
    CaseReader reader;
    Case out;
    const auto id_of = [&](std::string_view json) {
        Diagnostics errors;
        CHECK_FALSE(reader.read(json, out, errors));
        return std::string(reader.id());
    };
    CHECK(id_of(R"({"type":"rest_leave","id":"R7","issued_on":5})") == "R7");
    CHECK(id_of(R"({"id":"R8","type":"resting"})") == "R8");
    CHECK(id_of(R"({"report":{"type":"nothing","id":"R9"}})") == "R9");
    CHECK(id_of(R"({"type":"rest_leave","id":"R10" "issued_on":5})") == "R10");
    CHECK(id_of(R"({"type":"rest_leave","id":10})").empty());
    CHECK(id_of(R"({"type":"rest_leave","issued_on":"2026-03-04","person":{"id":"R11"}})").empty());
    CHECK(id_of("").empty());
}
