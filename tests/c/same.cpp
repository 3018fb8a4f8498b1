#include <saglikrapor/c/saglikrapor.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <vector>

#include <catch.hpp>

#include <saglikrapor/base/sha256.hpp>
#include <saglikrapor/limit.hpp>
#include <saglikrapor/procedures.hpp>
#include <saglikrapor/render/limit.hpp>
#include <saglikrapor/render/procedure_json.hpp>
#include <saglikrapor/render/procedure_text.hpp>
#include <saglikrapor/saglikrapor.hpp>

using namespace saglikrapor;

namespace {

std::string text_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    REQUIRE(file.good());
    return std::move(text).str();
}

std::string json_in_cpp(const std::string& text, Language language, bool full) {
    std::string json;
    CaseReader reader;
    Case c;
    Diagnostics errors;
    if (!reader.read(text, c, errors)) {
        render::append_json_error(json, {reader.id(), errors}, {});
        return json;
    }
    Decision decision = check(c);
    if (full) decision.receipt.input_sha256 = sha256_hex(text);
    render::append_json(json, decision, {language, full});
    return json;
}

/// How findings of either side are compared: in one line.
std::string line(std::string_view rule, std::string_view clause, std::string_view message, std::string_view remedy, std::string_view missing,
                 std::string_view severity, std::string_view outcome) {
    std::string out;
    for (const std::string_view part : {rule, clause, message, remedy, missing, severity, outcome}) (out += part) += '|';
    return out;
}

std::vector<std::string> findings_in_cpp(const std::string& text, Language language) {
    std::vector<std::string> lines;
    const Checked<Case> read = read_case(text);
    if (!read) return lines;
    for (const Finding& finding : check(*read).findings) {
        std::string missing;
        for (const Missing& m : finding.missing)
            if (m.fault == cel::Fault::none && !m.path.empty()) (missing += missing.empty() ? "" : " ") += m.path;
        lines.push_back(line(finding.rule, finding.clause, finding.message(language), finding.remedy(language), missing,
                             to_string(finding.severity), to_string(finding.outcome)));
    }
    return lines;
}

std::vector<std::string> findings_in_c(saglikrapor_result* result) {
    static constexpr std::string_view severities[] = {"", "error", "review", "warning", "info"}, outcomes[] = {"", "violated", "undetermined"};
    const auto view = [](saglikrapor_text text) { return std::string_view(text.data, text.size); };
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < saglikrapor_result_finding_count(result); ++i) {
        saglikrapor_finding f;
        REQUIRE(saglikrapor_result_finding(result, i, &f) == SAGLIKRAPOR_OK);
        lines.push_back(line(view(f.rule), view(f.clause), view(f.message), view(f.remedy), view(f.missing),
                             severities[static_cast<std::size_t>(f.severity)], outcomes[static_cast<std::size_t>(f.outcome)]));
    }
    return lines;
}

}  // namespace

TEST_CASE("C and C++ say the same of every example report") {
    saglikrapor_engine* engine = nullptr;
    saglikrapor_result* result = nullptr;
    REQUIRE(saglikrapor_engine_built_in(&engine) == SAGLIKRAPOR_OK);
    REQUIRE(saglikrapor_result_create(&result) == SAGLIKRAPOR_OK);
    CHECK(saglikrapor_version() == version());
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(SAGLIKRAPOR_SOURCE_DIR "/examples/reports")) {
        if (entry.path().extension() != ".json") continue;
        ++files;
        INFO(entry.path());
        const std::string text = text_of(entry.path());
        for (const bool english : {false, true})
            for (const bool full : {false, true}) {
                REQUIRE(saglikrapor_check(engine, text.data(), text.size(), english ? SAGLIKRAPOR_EN : SAGLIKRAPOR_TR,
                                          full ? SAGLIKRAPOR_FULL_RECEIPT : 0, result) == SAGLIKRAPOR_OK);
                std::size_t size = 0;
                const char* const json = saglikrapor_result_json(result, &size);
                const Language language = english ? Language::en : Language::tr;
                CHECK(std::string(json, size) == json_in_cpp(text, language, full));
                CHECK(findings_in_c(result) == findings_in_cpp(text, language));
            }
    }
    CHECK(files >= 20);
    saglikrapor_result_destroy(result);
    saglikrapor_engine_destroy(engine);
}

TEST_CASE("C and C++ say the same of limits and procedures") {
    saglikrapor_engine* engine = nullptr;
    saglikrapor_result* result = nullptr;
    REQUIRE(saglikrapor_engine_built_in(&engine) == SAGLIKRAPOR_OK);
    REQUIRE(saglikrapor_result_create(&result) == SAGLIKRAPOR_OK);
    const render::TextOptions words{Language::en, false, &built_in().program()};
    std::string json, people;

    const std::string report = text_of(SAGLIKRAPOR_SOURCE_DIR "/examples/limit/year-nearly-used.json");
    const Limit limit = find_limit(built_in(), read_case(report).value_or_throw());
    render::append_limit_json(json, limit, Language::en);
    render::append_limit_text(people, limit, words);
    REQUIRE(saglikrapor_limit(engine, report.data(), report.size(), SAGLIKRAPOR_EN, result) == SAGLIKRAPOR_OK);
    CHECK(saglikrapor_result_json(result, nullptr) == json);
    CHECK(saglikrapor_result_text(result, nullptr) == people);

    const procedure::Book& book = built_in_procedures();
    for (const char* name : {"board-objection.json", "driver-objection.yaml"}) {
        INFO(name);
        const std::string text = text_of(std::string(SAGLIKRAPOR_SOURCE_DIR "/examples/procedure/") + name);
        const HistoryText read = read_history_file(name, text).value_or_throw().front();
        const procedure::CompiledProcedure& compiled = *book.procedure(read.procedure);
        const procedure::Case c = procedure::make_case(compiled, read).value_or_throw();
        json.clear(), people.clear();
        render::append_standing_json(json, procedure::stand(book, compiled, c, *read.as_of), c);
        render::append_standing(people, procedure::stand(book, compiled, c, *read.as_of), c, words);
        REQUIRE(saglikrapor_procedure_next(engine, text.data(), text.size(), SAGLIKRAPOR_EN, 0, result) == SAGLIKRAPOR_OK);
        CHECK(saglikrapor_result_json(result, nullptr) == json);
        CHECK(saglikrapor_result_text(result, nullptr) == people);
    }
    json.clear(), people.clear();
    render::append_entries_json(json, book.entries());
    render::append_entry_lines(people, book.entries(), words);
    REQUIRE(saglikrapor_procedure_list(engine, SAGLIKRAPOR_EN, result) == SAGLIKRAPOR_OK);
    CHECK(saglikrapor_result_json(result, nullptr) == json);
    CHECK(saglikrapor_result_text(result, nullptr) == people);
    saglikrapor_result_destroy(result);
    saglikrapor_engine_destroy(engine);
}
