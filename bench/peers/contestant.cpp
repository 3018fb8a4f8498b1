#include "contestant.hpp"

#include <charconv>
#include <stdexcept>

#include <saglikrapor/program/program.hpp>

namespace peers {
namespace sr = saglikrapor;

sr::Engine load_rules(const std::string& folder) {
    sr::ReadOptions read;
    read.examples = false;
    sr::Rulebook rulebook = sr::read_rulebook(sr::files_below(folder), {{"rest_leave"}}, read).value_or_throw();
    const sr::program::ModelSchema schema{{{"rest_leave", &sr::struct_info<Report>()}}, &sr::earlier_report_schema()};
    return sr::Engine(sr::program::build(std::make_shared<const sr::Rulebook>(std::move(rulebook)), schema).value_or_throw());
}

void Reader::read(std::string_view line, Report& report) {
    errors_.clear();
    const char* const begin = reader_.begin(line, {1, 1}, errors_);
    if (const char* const behind = reader_.object(begin, sr::json::struct_table<Report>(), &report)) reader_.end_document(behind);
    if (!errors_.empty()) throw std::runtime_error(errors_.front().code + ": " + errors_.front().message);
}

Checker::Checker(const sr::Engine& engine) : engine_(engine) {
    const sr::program::TypeProgram& type = engine.program().type(0);
    for (const sr::program::RuleProgram& rule : type.rules) {
        const std::string_view id = engine.rulebook().rules[rule.rule].id;
        const std::string_view digits = id.substr(id.rfind('r') + 1);
        unsigned number = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
        bits_.push_back(static_cast<std::uint16_t>(1U << (number - 1)));
    }
}

std::uint16_t Checker::violated(const Report& report) {
    common_.id = report.id;
    common_.issued_on = report.issued_on;
    engine_.check({sr::ReportType::rest_leave, &report, &sr::struct_info<Report>(), &common_}, {}, decision_);
    std::uint16_t rules = 0;
    for (const sr::Finding& finding : decision_.findings) {
        if (finding.outcome != sr::Outcome::violated) throw std::runtime_error(finding.rule + " is not decided");
        rules = static_cast<std::uint16_t>(rules | bits_[static_cast<std::size_t>(finding.rule_index)]);
    }
    return rules;
}

void append_violations(std::string& out, std::string_view id, std::uint16_t violated) {
    if (violated == 0) return;
    out += id;
    char before = '\t';
    for (unsigned rule = 1; rule <= 12; ++rule) {
        if ((violated >> (rule - 1) & 1U) == 0) continue;
        out += before;
        out += 'R';
        out += std::to_string(rule);
        before = ',';
    }
    out += '\n';
}

}  // namespace peers
