#include "history/reports.hpp"

#include <algorithm>

#include <saglikrapor/base/sha256.hpp>
#include <saglikrapor/bind/entry_json.hpp>
#include <saglikrapor/history/fault.hpp>

#include "history/pack.hpp"

namespace saglikrapor::history {
namespace {

using PackedReports = Packed<std::vector<EarlierReport>>;

/// The first sixteen digits of the digest of the report model.
const std::string& model_digest() {
    static const std::string digest = [] {
        std::string text;
        PackedReports::describe(text);
        return sha256_hex(text).substr(0, 16);
    }();
    return digest;
}

}  // namespace

EntryContent content_of(const Row& row) {
    Checked<EntryContent> content = read_entry_content(row.content);
    if (content) return std::move(content).value();
    const Diagnostics& faults = content.diagnostics();
    const bool newer = std::any_of(faults.begin(), faults.end(), [](const Diagnostic& d) {
        return d.code == "input.unknown-key" || d.code == "input.enumerator";
    });
    const std::string where = "entry " + std::to_string(row.number) + " of person " + row.person.hex;
    if (newer)
        throw HistoryFault("history.newer-entry", where + " says what this version does not know", "use the version that recorded it, or a later one");
    throw HistoryFault("history.corrupt", where + " cannot be read: " + faults.front().message, "see what `saglikrapor history verify` says");
}

void apply(std::vector<EarlierReport>& reports, EntryKind kind, std::string_view report_id, const std::optional<EarlierReport>& report) {
    const auto known = std::find_if(reports.begin(), reports.end(), [&](const EarlierReport& r) { return r.id == report_id; });
    const bool fits = (kind == EntryKind::withdrawal) != report.has_value() && (!report || report->id == report_id) &&
                      (kind == EntryKind::report) == (known == reports.end());
    if (!fits) throw HistoryFault("history.corrupt", "an entry that does not follow from the ones before it", "see what `saglikrapor history verify` says");
    if (kind == EntryKind::report) reports.push_back(*report);
    else if (kind == EntryKind::correction) *known = *report;
    else known->withdrawn = true;
}

std::vector<EarlierReport> replay(const std::vector<Row>& rows) {
    std::vector<EarlierReport> reports;
    for (const Row& row : rows) apply(reports, row.kind, row.report_id, content_of(row).report);
    return reports;
}

std::string pack(const std::vector<EarlierReport>& reports) {
    std::string out = model_digest();
    PackedReports::write(out, reports);
    return out;
}

std::optional<std::vector<EarlierReport>> unpack(std::string_view bytes) {
    if (!bytes.starts_with(model_digest())) return std::nullopt;
    PackedBytes in(bytes.substr(model_digest().size()));
    std::vector<EarlierReport> reports;
    PackedReports::read(in, reports);
    if (in.failed() || !in.at_end()) return std::nullopt;
    return reports;
}

bool same(const EarlierReport& a, const EarlierReport& b) {
    std::string left, right;
    Packed<EarlierReport>::write(left, a);
    Packed<EarlierReport>::write(right, b);
    return left == right;
}

}  // namespace saglikrapor::history
