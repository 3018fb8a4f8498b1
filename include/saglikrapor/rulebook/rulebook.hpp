// Everything that was read from a folder of rules, before any expression is looked at.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include <saglikrapor/base/business_days.hpp>
#include <saglikrapor/base/checked.hpp>
#include <saglikrapor/rulebook/clause.hpp>
#include <saglikrapor/rulebook/entries.hpp>
#include <saglikrapor/rulebook/table.hpp>

namespace saglikrapor {

/// One file of a rulebook folder: its path inside the folder ("yonerge/m06-rest-leave.yaml") and its text.
struct RulebookFile {
    std::string path;  ///< inside the folder, with /
    std::string text;  ///< the whole file, UTF-8
};

/// What a rulebook may speak of, told by those who know the report model.
struct ModelNames {
    std::vector<std::string> report_types;  ///< JSON names: "rest_leave"
};

/// Words for members and enumerators, for messages and documents: "RestLeaveReport.days" and "IssuerMode.single".
using Vocabulary = std::map<std::string, Text, std::less<>>;

/// A folder of rules as data. Expressions are still text: compiling makes an Engine of it.
struct Rulebook {
    std::string id;                       ///< of the main regulation: "yonerge"
    std::string version;                  ///< of the rulebook, as rulebook.yaml gives it
    std::string sha256;                   ///< see rulebook_sha256
    std::vector<Regulation> regulations;  ///< the main one and those that rules cite, in order of folder
    std::vector<Rule> rules;              ///< in order of file path, then of the file
    std::vector<Parameter> parameters;    ///< of all regulations; a name stands once
    std::vector<Table> tables;            ///< in order of file
    HolidayCalendar holidays;             ///< public holidays, for counting business days
    Vocabulary vocabulary;                ///< words for members and enumerators
    /// cases/TYPE.yaml: a complete valid case of the type, always as {report: …} with history and as_of when given.
    std::map<std::string, Document, std::less<>> cases;
    /// REGULATION/procedures/\*.yaml and REGULATION/input-rules/\*.yaml, to be read by read_entries.
    std::vector<std::shared_ptr<const Source>> procedures;
    std::shared_ptr<const Entries> entries;  ///< what they hold, when the rulebook was read with its examples; else null
};

/// What to leave out to load faster.
struct ReadOptions {
    bool examples = true;  ///< examples, cases and clause indexes: needed for test, lint, coverage and docs, not for checking
    std::string sha256;    ///< of the files as they were published, when these are not they (see strip.hpp); empty: computed
};

/// Reads a whole rulebook. Refused whole when anything is wrong: every error of every file, with its place, in order of
/// file and place. Warnings come with the value. The files may come in any order.
/// Codes: those of read_yaml and rulebook.path, .missing-file, .unknown-key, .missing-key, .type, .empty, .id, .name, .date,
/// .date-order, .duplicate-date, .interval, .holiday, .value, .enumerator, .report-type, .duplicate-id, .unknown-clause,
/// .unknown-regulation, .unknown-procedure, .uncovered-clause, .coverage (warning), .table.key, .table.overlap, .example.path, .example.key,
/// .example.unless; with examples also those of read_entries.
[[nodiscard]] Checked<Rulebook> read_rulebook(const std::vector<RulebookFile>& files, const ModelNames& names,
                                              const ReadOptions& options = {});

/// SHA-256 (hexadecimal) of the files in order of path: for each its path, a zero byte, its length in decimal, a zero byte
/// and its text.
[[nodiscard]] std::string rulebook_sha256(const std::vector<RulebookFile>& files);

/// The *.yaml files below a folder, in order of path; README*, schema/ and hidden ones are left out. Throws
/// std::runtime_error (with the path) when the folder or a file cannot be read.
/// A file that is YAML by its name but does not end in .yaml comes without its text: read_rulebook refuses .yml and .YAML and warns
/// of others (rules.yaml.txt), so that nothing is left out unnoticed.
[[nodiscard]] std::vector<RulebookFile> files_below(const std::string& folder);

/// The JSON text of a rule's example: {"report": …} of the valid case of its report type (the rule's first when the example
/// names none) with `given` laid over it. Its keys are dotted paths from report, history or as_of; a number is an index of a
/// list. A value replaces what stands there whole, null takes it away, mappings on the way are made.
/// Codes: rulebook.example.no-case, rulebook.example.path.
[[nodiscard]] Checked<std::string> example_json(const Rulebook& rulebook, const Rule& rule, const Example& example);

}  // namespace saglikrapor
