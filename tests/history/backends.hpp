// The three kinds of ledger, fresh for each test.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <saglikrapor/history/ledger.hpp>

namespace saglikrapor::history {

/// An empty ledger that goes with the test. Every open() is a connection of its own; those to memory share what they hold.
class FreshLedger {
public:
    virtual ~FreshLedger() = default;
    [[nodiscard]] virtual Ledger open(const SiteKey& key) = 0;
    /// Changes the store behind the ledger's back, as somebody with a database tool would. Not in memory.
    virtual void tamper(const std::string& sql) = 0;
    [[nodiscard]] virtual std::string url() const = 0;
};

/// memory, sqlite, postgres; those that this build has.
[[nodiscard]] const std::vector<std::string>& backends();
/// Those that lie outside the process.
[[nodiscard]] std::vector<std::string> lasting_backends();
[[nodiscard]] std::unique_ptr<FreshLedger> fresh(const std::string& backend);

[[nodiscard]] const SiteKey& site_key();

/// A synthetic person's key and identity, a different one for each number up to 99 999 999.
[[nodiscard]] PersonKey person(int number);
[[nodiscard]] Identity identity(int number);

/// A rest of some days by a single physician.
[[nodiscard]] EarlierReport rest(const std::string& id, Date issued_on, int days);

[[nodiscard]] inline EarlierReport numbered(int i) { return rest("R-" + std::to_string(i), date(2026, 3, 4), 1); }

/// When most entries are recorded: 2026-03-04T12:00:00.
inline constexpr DateTime noon{1'772'625'600};

/// A folder of this test's own, removed with it.
class ScratchFolder {
public:
    ScratchFolder();
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    [[nodiscard]] std::string file(const std::string& name) const { return path + '/' + name; }
    std::string path;
};

/// The code of the HistoryFault that `work` throws; empty when it throws none.
template <class Work>
[[nodiscard]] std::string fault_of(Work&& work);

}  // namespace saglikrapor::history

#include <saglikrapor/history/fault.hpp>

template <class Work>
std::string saglikrapor::history::fault_of(Work&& work) {
    try {
        work();
    } catch (const HistoryFault& fault) {
        return fault.code();
    }
    return {};
}
