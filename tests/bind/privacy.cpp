// No message, hint or pointer holds a value of the report, whatever is wrong with it.
#include <saglikrapor/bind/read_json.hpp>

#include <catch.hpp>

#include <saglikrapor/bind/report_schema.hpp>

#include "bind/faults.hpp"

using namespace saglikrapor;
using namespace saglikrapor::test;

namespace {

constexpr std::string_view secret = "10000000146";

/// The documents in which one member of a struct, at any depth, is `value`; `wrap` makes a document of the struct's text.
void put_everywhere(const StructInfo& info, const std::string& value, const std::function<std::string(std::string)>& wrap,
                    std::vector<std::string>& documents) {
    for (const FieldInfo& field : info.fields) {
        const auto around = [&](const std::string& inner) { return wrap(fmt::format("\"{}\":{}", field.name, inner)); };
        documents.push_back(around(value));
        const bool list = field.type.is(TypeKind::list);
        if (list) documents.push_back(around("[" + value + "]"));
        const Type inner = list ? field.type.element() : field.type;
        if (!inner.is(TypeKind::structure)) continue;
        put_everywhere(inner.structure_info(), value,
                       [&](const std::string& members) { return around(list ? "[{" + members + "}]" : "{" + members + "}"); }, documents);
    }
}

std::string everything_said(const Diagnostic& d) {
    std::string said = d.code + d.message + d.file + d.pointer + d.excerpt + d.hint;
    for (const DiagnosticNote& note : d.notes) said += note.message + note.file;
    return said;
}

}  // namespace

TEST_CASE("a number that identifies a person is never repeated, wherever it stands") {
    std::vector<std::string> values{fmt::format("{}", secret), fmt::format("\"{}\"", secret), fmt::format("-{}.5", secret),
                                    fmt::format("[\"{}\"]", secret), fmt::format("{{\"{}\":1}}", secret),
                                    fmt::format("\"{}\xFF\"", secret), fmt::format("\"{}\\ud800\"", secret),
                                    fmt::format("\"{}\\x\"", secret), fmt::format("{}x", secret), fmt::format("\"{}", secret)};
    std::vector<std::string> documents;
    for (const std::string& value : values) {
        for (const ReportType type : report_types()) {
            put_everywhere(report_schema(type), value, [&](const std::string& members) {
                return fmt::format(R"({{"type":"{}",{},{}}})", name_of(type), members, members);
            }, documents);
        }
        put_everywhere(earlier_report_schema(), value,
                       [](const std::string& members) { return R"({"report":{},"history":[{)" + members + "}]}"; }, documents);
        for (const char* const form : {R"({{"type":{}}})", R"({{"report":{}}})", R"({{"report":{{"type":{}}}}})", "{}", R"({{"as_of":{}}})",
                                       R"({{"type":"rest_leave"}} {})", R"({{"type":"rest_leave"}}{})"})
            documents.push_back(fmt::format(fmt::runtime(form), value));
    }
    documents.push_back(fmt::format(R"({{"{0}":1,"type":"rest_leave","{0}":{{"{0}":2}},"person":{{"{0}":3,"identity":{{"{0}":[]}}}}}})", secret));
    REQUIRE(documents.size() > 1000);
    std::size_t faults = 0;
    for (const std::string& document : documents) {
        const auto read = read_case(document);
        for (const Diagnostic& d : read.diagnostics()) {
            ++faults;
            if (everything_said(d).find(secret) != std::string::npos) FAIL_CHECK(document << ": " << everything_said(d));
        }
    }
    CHECK(faults > documents.size());
}
