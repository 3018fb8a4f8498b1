#include <saglikrapor/render/json.hpp>

#include <catch.hpp>

#include "golden.hpp"
#include "render/sample.hpp"

using namespace saglikrapor;

TEST_CASE("a decision is one JSON object with its keys in a fixed order") {
    std::string out;
    for (const Case& c : {sample::valid(), sample::invalid(), sample::incomplete()})
        for (const Language language : {Language::tr, Language::en}) {
            render::append_json(out, sample::decide(c), {language, true});
            out += '\n';
        }
    check_golden("render/decisions.json", out);
}

TEST_CASE("the short receipt is the beginning of the rulebook's digest") {
    Decision decision;
    decision.id = "R";
    decision.type = "rest_leave";
    decision.verdict = Verdict::valid;
    decision.receipt.sha256 = "0123456789abcdef";
    std::string out;
    render::append_json(out, decision, {Language::tr, false});
    CHECK(out == R"({"id":"R","type":"rest_leave","verdict":"valid","findings":[],)"
                 R"("receipt":{"sha256":"0123456789ab"}})");
}

TEST_CASE("every type of value has its JSON form") {
    const auto value = [](Type type, std::int64_t integer) {
        Value v;
        v.type = type;
        v.integer = integer;
        return v;
    };
    Finding finding;
    finding.rule = "a.b";
    Value real;
    real.type = Type::real();
    real.real = 0.1;
    Value text;
    text.type = Type::string();
    text.text = "bir \"iki\"\n";
    Value list;
    list.type = Type::list(Type::integer());
    list.items = {value(Type::integer(), 1), value(Type::integer(), -2)};
    Value none;
    none.type = Type::list(Type::never());
    finding.values = {{"b", value(Type::boolean(), 1)},
                      {"d", value(Type::date(), day_number(date(2026, 3, 4)))},
                      {"hidden", value(Type::integer(), 7), false},
                      {"i", value(Type::integer(), -5)},
                      {"l", list},
                      {"n", none},
                      {"r", real},
                      {"s", text},
                      {"t", value(Type::timestamp(), parse_date_time("2026-03-04T09:20")->seconds)}};
    Decision decision;
    decision.findings.push_back(finding);
    std::string out;
    render::append_json(out, decision);
    CHECK(out.find(R"("values":{"b":true,"d":"2026-03-04","i":-5,"l":[1,-2],"n":[],"r":0.1,"s":"bir \"iki\"\n","t":"2026-03-04T09:20:00"})") !=
          std::string::npos);
}

TEST_CASE("what could not be read has an entry of its own") {
    const Diagnostics faults = sample::unreadable();
    std::string out;
    render::append_json_error(out, {"R-9", faults}, {"a.ndjson", 1, 2});
    out += '\n';
    render::append_json_error(out, {"", faults}, {"a.ndjson", 1, 2});
    CHECK(out == R"({"index":1,"line":2,"id":"R-9","verdict":"unreadable","errors":[)"
                 R"({"code":"input.missing","message":"'issued_on' is missing","pointer":"/report/issued_on","line":2,"column":1},)"
                 R"({"code":"input.unknown-key","message":"unknown key 'isuer'","pointer":"/report/isuer","line":2,"column":34,"hint":"did you mean 'issuer'?"}]})"
                 "\n"
                 R"({"index":1,"line":2,"id":null,"verdict":"unreadable","errors":[)"
                 R"({"code":"input.missing","message":"'issued_on' is missing","pointer":"/report/issued_on","line":2,"column":1},)"
                 R"({"code":"input.unknown-key","message":"unknown key 'isuer'","pointer":"/report/isuer","line":2,"column":34,"hint":"did you mean 'issuer'?"}]})");
}
