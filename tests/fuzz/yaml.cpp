// Any bytes as a file of a rulebook: as YAML, in a rulebook of its own, stripped, and compiled. An input may begin with a
// comment that names the file it stands for: "# yonerge/parameters.yaml"; otherwise it is a file of rules.
#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include <saglikrapor/bind/report_schema.hpp>
#include <saglikrapor/program/program.hpp>
#include <saglikrapor/rulebook/lint.hpp>
#include <saglikrapor/rulebook/read_yaml.hpp>
#include <saglikrapor/rulebook/strip.hpp>

#include "must.hpp"

using namespace saglikrapor;
using fuzz::must;

namespace {

constexpr std::size_t longest = 16U << 10U;

constexpr std::string_view rules_file = "yonerge/m06.yaml";
constexpr std::array paths{std::string_view("rulebook.yaml"), std::string_view("vocabulary.yaml"), std::string_view("yonerge/regulation.yaml"),
                           std::string_view("yonerge/clauses.yaml"), std::string_view("yonerge/parameters.yaml"), rules_file,
                           std::string_view("tables/limits.yaml"), std::string_view("tables/public-holidays.yaml"),
                           std::string_view("cases/rest_leave.yaml")};

std::string_view path_of(std::string_view text) {
    for (const std::string_view path : paths)
        if (text.starts_with("# ") && text.substr(2).starts_with(path) && text.substr(2 + path.size()).starts_with('\n')) return path;
    return rules_file;
}

/// A rulebook that is right, with the input in place of one of its files or beside them.
std::vector<RulebookFile> around(std::string_view path, const std::string& text) {
    std::vector<RulebookFile> files{
        {"rulebook.yaml", "id: yonerge\nversion: \"1\"\n"},
        {"yonerge/regulation.yaml", "id: yonerge\ntitle: {tr: A, en: A}\nnumber: \"1\"\nin_force: {from: 2019-09-30}\nreports: [rest_leave]\n"},
        {"yonerge/clauses.yaml", "clauses:\n  - {id: M6/7, title: {tr: A, en: A}, covered_by: definition}\n"},
        {"yonerge/parameters.yaml", "parameters:\n  days: {clause: M6/7, unit: day, title: {tr: A, en: A}, values: {2019-09-30: 10}}\n"},
        {"tables/limits.yaml", "table: limits\ntitle: {tr: A, en: A}\ncolumns: {name: string, most: int}\nrows:\n  - {name: a, most: 1}\n"},
        {"cases/rest_leave.yaml", "report: {type: rest_leave, id: R, issued_on: 2026-03-04, days: 5}\n"}};
    const auto same = std::find_if(files.begin(), files.end(), [&](const RulebookFile& file) { return file.path == path; });
    if (same != files.end()) same->text = text;
    else files.push_back({std::string(path), text});
    return files;
}

/// Letter for letter, but for white space (lines are folded) and what is written as an escape.
void must_stand_there(std::string_view file, std::string_view text, const std::vector<std::uint32_t>& places) {
    bool escaped = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char letter = text[i];
        if ((static_cast<unsigned char>(letter) & 0xC0U) != 0x80U) escaped = places[i] < file.size() && file[places[i]] == '\\';
        if (!escaped && letter != ' ' && letter != '\n') must(places[i] < file.size() && file[places[i]] == letter, "a letter stands at its place");
    }
}

void walk(const Source& source, const DocumentNode& node) {
    must(node.span.begin <= node.span.end && node.span.end <= source.text().size(), "a node lies in the text");
    if (node.kind == DocumentKind::scalar) {
        const std::vector<std::uint32_t> places = scalar_places(source, node);
        must(places.size() == node.text.size() + 1, "every byte of a scalar has a place");
        must(std::is_sorted(places.begin(), places.end()) && places.back() <= source.text().size(), "the places of a scalar are in order");
        must_stand_there(source.text(), node.text, places);
    }
    for (const DocumentNode& item : node.items) walk(source, item);
    for (const DocumentNode::Entry& entry : node.entries) {
        must(entry.key_span.begin <= entry.key_span.end && entry.key_span.end <= source.text().size(), "a key lies in the text");
        walk(source, entry.value);
    }
}

void document(const std::string& text) {
    const Checked<Document> read = read_yaml("in.yaml", text);
    fuzz::must_be_placed(read.diagnostics(), text.size());
    if (!read) return must(!read.diagnostics().empty(), "what is refused is told");
    walk(*read->source, read->root);
    const std::string json = to_json(read->root);
    // JSON is YAML (within what this reader takes), so it reads as the same again.
    const Checked<Document> again = read_yaml("in.json", json);
    must(!again || to_json(again->root) == json, "a document written as JSON reads as the same");
}

void rulebook(std::string_view path, const std::string& text) {
    const std::vector<RulebookFile> files = around(path, text);
    const ModelNames names{{"rest_leave", "driver"}};
    const Checked<Rulebook> read = read_rulebook(files, names);
    for (const Diagnostic& d : read.diagnostics())
        for (const RulebookFile& file : files)
            if (file.path == d.file) fuzz::must_be_placed({d}, file.text.size());
    ReadOptions without;
    without.examples = false;
    const Checked<Rulebook> plain = read_rulebook(files, names, without);
    const Checked<Rulebook> stripped = read_rulebook(compact(files), names, without);
    must(!read || plain.has_value(), "a rulebook that is read with its examples is read without them");
    must(!plain || stripped.has_value(), "a rulebook that is read is read when stripped");
    if (plain && stripped) must(plain->rules.size() == stripped->rules.size(), "stripping takes no rule away");
    if (!read) return;
    for (const Rule& rule : read->rules)
        for (const Example& example : rule.examples) (void)example_json(*read, rule, example);
    (void)lint(*read);
    program::ModelSchema model;
    model.reports.push_back({"rest_leave", &report_schema(*report_type("rest_leave"))});
    model.earlier_report = &earlier_report_schema();
    const auto built = program::build(std::make_shared<const Rulebook>(*read), model);
    for (const Diagnostic& d : built.diagnostics())
        for (const RulebookFile& file : files)
            if (file.path == d.file) fuzz::must_be_placed({d}, file.text.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size > longest) return 0;
    const std::string text(reinterpret_cast<const char*>(data), size);
    document(text);
    rulebook(path_of(text), text);
    return 0;
}
