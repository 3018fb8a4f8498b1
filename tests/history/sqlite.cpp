// What an SQLite file may meet: no room, no right to write, a lock, damage, a newer version. Always a code, and nothing lost.
#include <saglikrapor/history/sqlite.hpp>

#include <csignal>
#include <filesystem>
#include <fstream>

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch.hpp>
#include <fmt/format.h>

#include <history/migrations.hpp>
#include <history/sqlite_database.hpp>
#include <saglikrapor/history/verify.hpp>

#include "history/backends.hpp"

using namespace saglikrapor;
using namespace saglikrapor::history;

namespace {

Ledger opened_file(const std::string& path, std::chrono::milliseconds wait = std::chrono::seconds(5)) {
    return {sqlite_store(path, {wait}), site_key()};
}

void make(const std::string& path, int entries = 3) {
    create_sqlite(path, site_key());
    Ledger ledger = opened_file(path);
    for (int i = 1; i <= entries; ++i) ledger.record(person(1), numbered(i), noon);
}

/// Runs `work` in a process of its own and gives what it returns (0 to 255).
template <class Work>
int in_process(Work&& work) {
    const pid_t child = fork();
    if (child == 0) {
        try {
            std::_Exit(work());
        } catch (...) {
            std::_Exit(255);
        }
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 254;
}

/// Records until the store is full; 0 when all went as it should.
int fill_up(const std::string& path, const std::string& expected) {
    make(path, 1);
    std::int64_t acknowledged = 1;
    std::string code;
    {
        Ledger ledger = opened_file(path);
        code = fault_of([&] {
            for (int i = 2; i < 20'000; ++i) acknowledged = ledger.record(person(1), numbered(i), noon).entries;
        });
        if (code != expected) return fmt::print(stderr, "fault {}\n", code), 1;
        if (acknowledged < 2) return 2;
        // The store that met the fault still reads, and says the same again.
        if (static_cast<std::int64_t>(ledger.history(person(1)).size()) != acknowledged) return 3;
        if (fault_of([&] { ledger.record(person(2), numbered(1), noon); }) != expected && !ledger.history(person(2)).empty()) return 4;
    }
    Ledger again = opened_file(path);
    if (verify(again).faults != 0) return 5;
    return static_cast<std::int64_t>(again.entries(person(1)).size()) == acknowledged ? 0 : 6;
}

/// A process that may mount something: root, or somebody who is root in a name space of his own.
bool may_mount() {
    if (geteuid() == 0) return unshare(CLONE_NEWNS) == 0 && mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
    const uid_t user = geteuid();
    if (unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) return false;
    std::ofstream("/proc/self/uid_map") << "0 " << user << " 1";
    return mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

}  // namespace

TEST_CASE("a disk that runs full takes no half entry and keeps what was acknowledged") {
    ScratchFolder folder;
    const int answer = in_process([&] {
        if (!may_mount() || mount("tmpfs", folder.path.c_str(), "tmpfs", 0, "size=512k") != 0) return 100;
        return fill_up(folder.file("ledger.db"), "history.full");
    });
    if (answer == 100) WARN("this user may not mount a small disk; only the limit on file sizes was tried");
    else CHECK(answer == 0);
}

TEST_CASE("a file that may not grow takes no half entry and keeps what was acknowledged") {
    ScratchFolder folder;
    const int answer = in_process([&] {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{300'000, 300'000};
        setrlimit(RLIMIT_FSIZE, &limit);
        return fill_up(folder.file("ledger.db"), "history.io");  // SQLite does not tell this from other faults
    });
    CHECK(answer == 0);
}

TEST_CASE("a ledger that may not be written is read, and says so when it is to be written") {
    ScratchFolder folder;
    const std::string path = folder.file("ledger.db");
    make(path);
    { SqliteDatabase(path, std::chrono::seconds(1)).execute("PRAGMA wal_checkpoint(TRUNCATE)"); }
    std::filesystem::permissions(folder.path, std::filesystem::perms(0755));
    std::filesystem::permissions(path, std::filesystem::perms(0444));
    const int answer = in_process([&] {
        if (geteuid() == 0 && setuid(65534) != 0) return 1;  // root may write everything
        const std::string code = fault_of([&] {
            Ledger ledger = opened_file(path);
            if (ledger.history(person(1)).size() != 3) std::_Exit(2);
            ledger.record(person(1), numbered(9), noon);
        });
        return code == "history.read-only" ? 0 : (fmt::print(stderr, "fault {}\n", code), 3);
    });
    CHECK(answer == 0);
    std::filesystem::permissions(path, std::filesystem::perms(0600));
    Ledger ledger = opened_file(path);
    CHECK(ledger.entries(person(1)).size() == 3);
}

TEST_CASE("a ledger that somebody keeps locked is busy, and goes on afterwards") {
    ScratchFolder folder;
    const std::string path = folder.file("ledger.db");
    make(path);
    SqliteDatabase other(path, std::chrono::seconds(1));
    other.execute("BEGIN IMMEDIATE");
    Ledger ledger = opened_file(path, std::chrono::milliseconds(50));
    CHECK(ledger.history(person(1)).size() == 3);  // readers do not wait
    CHECK(fault_of([&] { ledger.record(person(1), numbered(4), noon); }) == "history.busy");
    other.execute("ROLLBACK");
    CHECK(ledger.record(person(1), numbered(4), noon).entries == 4);
}

TEST_CASE("a damaged file is corrupt, never an empty history") {
    ScratchFolder folder;
    const std::string path = folder.file("ledger.db");
    make(path, 400);
    { SqliteDatabase(path, std::chrono::seconds(1)).execute("PRAGMA wal_checkpoint(TRUNCATE)"); }
    const auto size = std::filesystem::file_size(path);
    REQUIRE(size > 3 * 4096);
    {
        std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
        const std::string noise(4096, '\x5A');
        for (std::uintmax_t at = 4096; at + 4096 <= size; at += 4096) file.seekp(static_cast<std::streamoff>(at)), file.write(noise.data(), 4096);
    }
    CHECK(fault_of([&] {
              Ledger ledger = opened_file(path);
              (void)ledger.history(person(1));
          }) == "history.corrupt");
    {
        std::ofstream file(path, std::ios::binary);
        file << std::string(8192, 'x');
    }
    CHECK(fault_of([&] { (void)opened_file(path); }) == "history.not-a-ledger");
    CHECK(fault_of([&] { create_sqlite(path, site_key()); }) == "history.not-a-ledger");
    std::filesystem::resize_file(path, 0);
    CHECK(fault_of([&] { (void)opened_file(path); }) == "history.not-a-ledger");
}

TEST_CASE("a file that is none, somebody else's, or a newer version's is refused and left alone") {
    ScratchFolder folder;
    const std::string path = folder.file("ledger.db");
    CHECK(fault_of([&] { (void)opened_file(path); }) == "history.not-found");
    CHECK_FALSE(std::filesystem::exists(path));
    CHECK(fault_of([&] { create_sqlite(folder.file("no/such/folder.db"), site_key()); }) == "history.io");

    CHECK(fault_of([&] { (void)opened_file(folder.file("")); }) == "history.not-a-ledger");
    CHECK(fault_of([&] { create_sqlite(folder.file(""), site_key()); }) == "history.not-a-ledger");

    { std::ofstream file(folder.file("other.db")); }
    { SqliteDatabase(folder.file("other.db"), std::chrono::seconds(1)).execute("CREATE TABLE patients (name)"); }
    CHECK(fault_of([&] { (void)opened_file(folder.file("other.db")); }) == "history.not-a-ledger");
    CHECK(fault_of([&] { create_sqlite(folder.file("other.db"), site_key()); }) == "history.not-a-ledger");

    make(path);
    { SqliteDatabase(path, std::chrono::seconds(1)).execute("PRAGMA user_version = 99"); }
    CHECK(fault_of([&] { (void)opened_file(path); }) == "history.schema-newer");
    CHECK(fault_of([&] { create_sqlite(path, site_key()); }) == "history.schema-newer");
    { SqliteDatabase(path, std::chrono::seconds(1)).execute("PRAGMA user_version = " + std::to_string(newest_version(migrations()))); }
    Ledger ledger = opened_file(path);
    CHECK(ledger.entries(person(1)).size() == 3);
}

TEST_CASE("a ledger is made once, for its owner alone, and made again harmlessly") {
    ScratchFolder folder;
    const std::string path = folder.file("ledger.db");
    make(path);
    CHECK(std::filesystem::status(path).permissions() == std::filesystem::perms(0600));
    create_sqlite(path, site_key());
    CHECK(opened_file(path).history(person(1)).size() == 3);
    CHECK(fault_of([&] { create_sqlite(path, SiteKey("another secret of 32 bytes or more, for tests")); }) == "history.key-mismatch");
    SqliteDatabase database(path, std::chrono::seconds(1));
    CHECK(database.number("SELECT 1 FROM pragma_journal_mode WHERE journal_mode = 'wal'") == 1);
    CHECK(database.number("PRAGMA synchronous") == 2);  // FULL
}
