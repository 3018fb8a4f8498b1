#include <saglikrapor/history/verify.hpp>

#include <set>

#include <saglikrapor/history/fault.hpp>

#include "history/reports.hpp"
#include "history/seal.hpp"

namespace saglikrapor::history {
namespace {

class Verifier {
public:
    Verifier(const SiteKey& key, const VerifyOptions& options) : key_(key), options_(options) {}

    void person(const PersonKey& person, const PersonState& state, const std::vector<Row>& rows) {
        const std::uint64_t faults_before = result_.faults;
        ++result_.persons;
        result_.entries += rows.size();
        const bool whole = chain(person, rows);
        const std::string head = rows.empty() ? std::string() : rows.back().hash;
        const auto count = static_cast<std::int64_t>(rows.size());
        if (state.entries != count)
            say(state.entries > count ? "history.tampered.tail" : "history.tampered.state", person, 0,
                "there are " + std::to_string(count) + " entries, and by the person's state there should be " + std::to_string(state.entries));
        else if (state.head != head) say("history.tampered.state", person, 0, "the person's state names another last entry");
        if (whole) follows(person, state, rows);
        earlier(person, rows);
        if (result_.faults == faults_before && options_.on_head && count > 0) options_.on_head(person, {count, head});
    }

    Verification finish() {
        // Whoever is left had entries then and has none now.
        if (options_.earlier_heads != nullptr)
            for (const auto& [person, head] : *options_.earlier_heads)
                if (!seen_earlier_.contains(person))
                    say("history.tampered.rollback", person, head.number, "the person had entries and is not in the ledger any more");
        return std::move(result_);
    }

private:
    /// Whether every entry is there and readable.
    bool chain(const PersonKey& person, const std::vector<Row>& rows) {
        std::string previous;
        std::int64_t expected = 1;
        bool whole = true;
        for (const Row& row : rows) {
            if (row.number != expected) {
                say("history.tampered.gap", person, expected, "an entry is missing before number " + std::to_string(row.number));
                whole = false;
            } else if (seal_of(key_, row, previous) != row.hash) {
                say("history.tampered.content", person, row.number, "the entry is not what was sealed, or does not follow the one before");
            }
            previous = row.hash;
            expected = row.number + 1;
        }
        return whole;
    }

    void follows(const PersonKey& person, const PersonState& state, const std::vector<Row>& rows) {
        try {
            const std::vector<EarlierReport> reports = replay(rows);
            const auto kept = unpack(state.reports);
            // Another version's packing is made anew when it is read; this version's must be what the entries say.
            if (kept && pack(*kept) != pack(reports))
                say("history.tampered.state", person, 0, "the reports kept for fast reading are not those of the entries");
            if (!kept && state.reports.substr(0, 16) == pack({}).substr(0, 16))
                say("history.tampered.state", person, 0, "the reports kept for fast reading are damaged");
        } catch (const HistoryFault& fault) {
            say("history.tampered.unreadable", person, 0, fault.what());
        }
    }

    void earlier(const PersonKey& person, const std::vector<Row>& rows) {
        if (options_.earlier_heads == nullptr) return;
        const auto found = options_.earlier_heads->find(person);
        if (found == options_.earlier_heads->end()) return;
        seen_earlier_.insert(person);
        const Head& head = found->second;
        for (const Row& row : rows)
            if (row.number == head.number && row.hash == head.hash) return;
        say("history.tampered.rollback", person, head.number, "an entry that was there earlier is gone or another one");
    }

    void say(std::string code, const PersonKey& person, std::int64_t number, std::string message) {
        ++result_.faults;
        if (result_.told.size() < options_.tell) result_.told.push_back({std::move(code), person, number, std::move(message)});
    }

    const SiteKey& key_;
    const VerifyOptions& options_;
    Verification result_;
    std::set<PersonKey> seen_earlier_;
};

}  // namespace

Verification verify(Ledger& ledger, const VerifyOptions& options) {
    Verifier verifier(ledger.key(), options);
    ledger.store().scan([&](const PersonKey& person, const PersonState& state, const std::vector<Row>& rows) {
        verifier.person(person, state, rows);
    });
    return verifier.finish();
}

}  // namespace saglikrapor::history
