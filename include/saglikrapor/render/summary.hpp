// What many decisions have in common: counts by verdict, type, month, provider, clause and rule, without any one report.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <saglikrapor/base/date.hpp>
#include <saglikrapor/render/text.hpp>
#include <saglikrapor/rulebook/clause.hpp>

namespace saglikrapor::render {

/// Reports by verdict, and the findings on them.
struct ReportCounts {
    Tally reports;  ///< by verdict
    std::uint64_t findings = 0;  ///< of all reports together

    /// Adds the counts of another part.
    void add(const ReportCounts& other);
};

/// How often one rule found something.
struct RuleCounts {
    std::string clause;  ///< "M6/7"; empty for engine.*
    Severity severity = Severity::error;  ///< of the rule
    std::uint64_t violated = 0;  ///< reports that violate it
    std::uint64_t undetermined = 0;  ///< reports on which it could not be decided

    /// Both together.
    [[nodiscard]] std::uint64_t findings() const { return violated + undetermined; }
};

/// Counts by provider in bounded memory. Up to `limit` providers are counted each by itself, exactly; of more, as many as
/// that are picked by a digest of their code, and the rest counted together. Which ones does not hang on the order.
class ProviderCounts {
public:
    static constexpr std::size_t default_limit = 50'000;  ///< more than there are providers in Turkey

    ProviderCounts() = default;
    /// Keeps at most `limit` providers apart; the rest are counted together.
    explicit ProviderCounts(std::size_t limit) : limit_(limit) {}

    /// Counts one report of the provider.
    void add(std::string_view code, const ReportCounts& counts);
    /// Adds the counts of another part.
    void merge(const ProviderCounts& other);

    /// A provider and its counts.
    struct Row {
        std::string code;  ///< institution code
        ReportCounts counts;  ///< of its reports
    };
    /// Most findings first, then by code.
    [[nodiscard]] std::vector<Row> rows() const;
    /// Of the providers that are not among the rows.
    [[nodiscard]] ReportCounts others() const;

private:
    [[nodiscard]] std::vector<const std::pair<const std::string, ReportCounts>*> kept() const;
    void forget_some();

    std::size_t limit_ = default_limit;
    std::uint64_t highest_ = UINT64_MAX;  ///< digests above it are not counted by themselves
    std::unordered_map<std::string, ReportCounts> counts_;
    ReportCounts forgotten_;
};

/// Adding and merging in any order gives the same summary. Holds no identity: a provider is its code, and a code that does not
/// look like one (letters, digits, `.`, `_`, `-`, at most 24, not eleven digits, which may be a person's number) is not kept.
class Summary {
public:
    /// `provider` is the report's provider.code, empty when it has none.
    void add(const Decision& decision, Date issued_on, std::string_view provider);
    /// Counts a report that could not be read, by the code of its first fault.
    void add_unreadable(const Diagnostics& errors);
    /// An input that could not be read to its end.
    void add_broken_input() { ++broken_inputs; }
    /// Adds the counts of another part of the same input.
    void merge(const Summary& other);

    /// "M6/7" → what its rules found. Most findings first, then by clause.
    [[nodiscard]] std::vector<RuleCounts> clauses() const;
    /// Of all rules together.
    [[nodiscard]] std::uint64_t findings() const;

    Tally reports;  ///< by verdict
    std::map<std::string, ReportCounts, std::less<>> types;   ///< "rest_leave"
    std::map<std::string, ReportCounts, std::less<>> months;  ///< "2026-03", of the day of issue; empty: no day
    std::map<std::string, RuleCounts, std::less<>> rules;     ///< by id
    std::map<std::string, std::uint64_t, std::less<>> faults; ///< unreadable reports by the code of their first fault
    ProviderCounts providers;  ///< by institution code
    ReportCounts no_provider;      ///< reports that name no provider
    ReportCounts hidden_provider;  ///< reports whose provider's code is not shown
    std::uint64_t broken_inputs = 0;  ///< inputs that could not be read to their end
};

/// Where the counts come from, for the reader.
struct SummaryOptions {
    Language language = Language::tr;  ///< of words for people
    const program::Program* program = nullptr;  ///< brings the words, and the receipt's rulebook
    std::string engine;                         ///< the library's version
};

/// For people: the twenty largest of each.
void append_summary_text(std::string& out, const Summary& summary, const SummaryOptions& options);
/// One JSON object with every count, and a line feed.
void append_summary_json(std::string& out, const Summary& summary, const SummaryOptions& options);
/// One HTML page that needs nothing else: no script, no fetch. `regulations` brings the titles of clauses.
void append_summary_page(std::string& out, const Summary& summary, const SummaryOptions& options,
                         const std::vector<Regulation>& regulations);

}  // namespace saglikrapor::render
