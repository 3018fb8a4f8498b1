#include <saglikrapor/render/summary.hpp>

#include <algorithm>

namespace saglikrapor::render {
namespace {

void add_tally(Tally& to, const Tally& from) {
    to.valid += from.valid;
    to.invalid += from.invalid;
    to.review += from.review;
    to.incomplete += from.incomplete;
    to.unreadable += from.unreadable;
}

// FNV-1a with a final mix: the same everywhere, unlike std::hash.
std::uint64_t digest_of(std::string_view code) {
    std::uint64_t digest = 14'695'981'039'346'656'037U;
    for (const char c : code) digest = (digest ^ static_cast<unsigned char>(c)) * 1'099'511'628'211U;
    digest ^= digest >> 32U;
    return digest * 0x9E37'79B9'7F4A'7C15U;
}

bool looks_like_a_code(std::string_view code) {
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto sign = [&](char c) {
        return digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '.' || c == '_' || c == '-';
    };
    if (code.size() > 24 || !std::ranges::all_of(code, sign)) return false;
    return !(code.size() == 11 && std::ranges::all_of(code, digit));
}

std::string month_of(Date day) { return day.is_special() ? std::string{} : to_string(day).substr(0, 7); }

template <class Map>
typename Map::mapped_type& at(Map& map, std::string_view key) {
    const auto found = map.find(key);
    return found != map.end() ? found->second : map.emplace(key, typename Map::mapped_type{}).first->second;
}

}  // namespace

void ReportCounts::add(const ReportCounts& other) {
    add_tally(reports, other.reports);
    findings += other.findings;
}

void ProviderCounts::add(std::string_view code, const ReportCounts& counts) {
    if (digest_of(code) > highest_) return forgotten_.add(counts);
    counts_[std::string(code)].add(counts);
    if (counts_.size() > 2 * limit_) forget_some();
}

std::vector<const std::pair<const std::string, ReportCounts>*> ProviderCounts::kept() const {
    std::vector<const std::pair<const std::string, ReportCounts>*> all;
    for (const auto& one : counts_) all.push_back(&one);
    if (all.size() <= limit_) return all;
    const auto end = all.begin() + static_cast<std::ptrdiff_t>(limit_);
    std::nth_element(all.begin(), end, all.end(), [](const auto* a, const auto* b) {
        return std::pair(digest_of(a->first), std::string_view(a->first)) < std::pair(digest_of(b->first), std::string_view(b->first));
    });
    all.erase(end, all.end());
    return all;
}

void ProviderCounts::forget_some() {
    std::unordered_map<std::string, ReportCounts> left;
    std::uint64_t highest = 0;
    for (const auto* one : kept()) {
        highest = std::max(highest, digest_of(one->first));
        left.insert(*one);
    }
    for (const auto& [code, counts] : counts_)
        if (!left.contains(code)) forgotten_.add(counts);
    counts_ = std::move(left);
    highest_ = highest;
}

void ProviderCounts::merge(const ProviderCounts& other) {
    for (const auto& [code, counts] : other.counts_) add(code, counts);
    forgotten_.add(other.forgotten_);
    // What the other has forgotten must be forgotten here too, or it would be counted by half.
    if (other.highest_ >= highest_) return;
    highest_ = other.highest_;
    std::erase_if(counts_, [this](const auto& one) {
        if (digest_of(one.first) <= highest_) return false;
        forgotten_.add(one.second);
        return true;
    });
}

std::vector<ProviderCounts::Row> ProviderCounts::rows() const {
    std::vector<Row> rows;
    for (const auto* one : kept()) rows.push_back({one->first, one->second});
    std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
        return a.counts.findings != b.counts.findings ? a.counts.findings > b.counts.findings : a.code < b.code;
    });
    return rows;
}

ReportCounts ProviderCounts::others() const {
    ReportCounts all = forgotten_, shown;
    for (const auto& one : counts_) all.add(one.second);
    for (const auto* one : kept()) shown.add(one->second);
    const auto less = [](std::uint64_t a, std::uint64_t b) { return a - b; };
    return {{less(all.reports.valid, shown.reports.valid), less(all.reports.invalid, shown.reports.invalid),
             less(all.reports.review, shown.reports.review), less(all.reports.incomplete, shown.reports.incomplete),
             less(all.reports.unreadable, shown.reports.unreadable)},
            less(all.findings, shown.findings)};
}

void Summary::add(const Decision& decision, Date issued_on, std::string_view provider) {
    ReportCounts one;
    one.reports.add(decision.verdict);
    one.findings = decision.findings.size();
    add_tally(reports, one.reports);
    at(types, decision.type).add(one);
    at(months, month_of(issued_on)).add(one);
    if (provider.empty()) no_provider.add(one);
    else if (looks_like_a_code(provider)) providers.add(provider, one);
    else hidden_provider.add(one);
    for (const Finding& finding : decision.findings) {
        RuleCounts& rule = at(rules, finding.rule);
        rule.clause = finding.clause;
        rule.severity = finding.severity;
        ++(finding.outcome == Outcome::violated ? rule.violated : rule.undetermined);
    }
}

void Summary::add_unreadable(const Diagnostics& errors) {
    ++reports.unreadable;
    ++at(faults, errors.empty() ? std::string_view{} : std::string_view(errors.front().code));
}

void Summary::merge(const Summary& other) {
    add_tally(reports, other.reports);
    for (const auto& [type, counts] : other.types) at(types, type).add(counts);
    for (const auto& [month, counts] : other.months) at(months, month).add(counts);
    for (const auto& [id, counts] : other.rules) {
        RuleCounts& rule = at(rules, id);
        rule.clause = counts.clause;
        rule.severity = counts.severity;
        rule.violated += counts.violated;
        rule.undetermined += counts.undetermined;
    }
    for (const auto& [code, count] : other.faults) at(faults, code) += count;
    providers.merge(other.providers);
    no_provider.add(other.no_provider);
    hidden_provider.add(other.hidden_provider);
    broken_inputs += other.broken_inputs;
}

std::vector<RuleCounts> Summary::clauses() const {
    std::map<std::string, RuleCounts> by_clause;
    for (const auto& [id, rule] : rules) {
        if (rule.clause.empty()) continue;
        RuleCounts& clause = by_clause[rule.clause];
        clause.clause = rule.clause;
        clause.violated += rule.violated;
        clause.undetermined += rule.undetermined;
    }
    std::vector<RuleCounts> sorted;
    for (const auto& [id, clause] : by_clause) sorted.push_back(clause);
    std::stable_sort(sorted.begin(), sorted.end(), [](const RuleCounts& a, const RuleCounts& b) { return a.findings() > b.findings(); });
    return sorted;
}

std::uint64_t Summary::findings() const {
    std::uint64_t count = 0;
    for (const auto& [id, rule] : rules) count += rule.findings();
    return count;
}

}  // namespace saglikrapor::render
