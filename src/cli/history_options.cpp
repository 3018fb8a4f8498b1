#include "cli/history_options.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <fmt/format.h>

#include <saglikrapor/history/open.hpp>
#include <saglikrapor/render/codes.hpp>

#include "cli/command.hpp"

namespace saglikrapor::cli {
namespace {

using history::HistoryFault;

template <std::size_t N>
bool is_one_of(const std::string& code, const std::array<std::string_view, N>& codes) {
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

std::string trimmed(const std::string& text) {
    constexpr const char* white = " \t\r\n";
    const std::size_t first = text.find_first_not_of(white);
    return first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(white) - first + 1);
}

std::string environment(const char* name) {
    const char* const value = std::getenv(name);
    return value == nullptr ? std::string() : value;
}

}  // namespace

void add_key_option(CLI::App& app, HistoryOptions& options) {
    app.add_option("--key-file", options.key_file,
                   "File with the site key (32 bytes or more); without it SAGLIKRAPOR_HISTORY_KEY_FILE or SAGLIKRAPOR_HISTORY_KEY is read")
        ->type_name("FILE");
}

void add_recorded_at_option(CLI::App& app, std::optional<DateTime>& time) {
    app.add_option_function<std::string>(
           "--recorded-at",
           [&time](const std::string& text) {
               time = parse_date_time(text);
               if (!time) throw CLI::ValidationError("--recorded-at", "wants a local time as 2026-03-04T09:20");
           },
           "Time that entries get; without it the clock's")
        ->type_name("TIME");
}

std::vector<std::string> files_of(const HistoryOptions& options) {
    constexpr std::string_view sqlite = "sqlite:";
    if (options.url.empty()) return {};
    std::vector<std::string> files{!options.key_file.empty() ? options.key_file : environment("SAGLIKRAPOR_HISTORY_KEY_FILE")};
    if (options.url.starts_with(sqlite)) files.push_back(options.url.substr(sqlite.size()));
    return files;
}

history::SiteKey read_site_key(const HistoryOptions& options) {
    const std::string file = !options.key_file.empty() ? options.key_file : environment("SAGLIKRAPOR_HISTORY_KEY_FILE");
    if (file.empty()) {
        const std::string key = environment("SAGLIKRAPOR_HISTORY_KEY");
        if (key.empty()) throw HistoryFault("history.key", "there is no site key", "give --key-file FILE; make one with: head -c 32 /dev/urandom | base64");
        return history::SiteKey(trimmed(key));
    }
    std::error_code none;
    if (std::filesystem::is_directory(file, none))
        throw Refused("history.key: " + file + " is a folder, not a file with the site key; make one with: head -c 32 /dev/urandom | base64",
                      "history.key: " + file + " bir klasör, kurum anahtarının dosyası değil; şununla yapılır: head -c 32 /dev/urandom | base64");
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    if (!in) throw Refused("history.key: cannot read the site key from " + file, "history.key: kurum anahtarı okunamıyor: " + file);
    return history::SiteKey(trimmed(std::move(text).str()));
}

history::Ledger open(const HistoryOptions& options) { return history::open_ledger(options.url, read_site_key(options)); }

DateTime recording_time(const std::optional<DateTime>& asked) {
    if (asked) return *asked;
    const auto now = std::chrono::system_clock::now() + std::chrono::hours(3);
    return {std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count()};
}

bool concerns_one_report(const HistoryFault& fault) {
    return is_one_of(fault.code(), std::to_array<std::string_view>({"history.id-taken", "history.identity", "history.seal", "history.text",
                                                                    "history.two-histories", "history.unknown-report", "history.withdrawn"}));
}

Diagnostic diagnostic_of(const HistoryFault& fault, std::uint32_t line) {
    Diagnostic error;
    error.code = fault.code();
    error.message = fault.what();
    error.hint = fault.hint();
    error.at = {line, 1};
    return error;
}

void require_no_own_history(const Case& c) {
    if (!c.history || c.history->empty()) return;
    throw HistoryFault("history.two-histories", "the case brings a history of its own, and the ledger has another", "leave out one of the two");
}

std::string sentence_of(const HistoryFault& fault, Language language) {
    const Diagnostic told = diagnostic_of(fault, 0);
    std::string hint = render::hint_for(told, language);
    std::string sentence = render::sentence_for(told, language);
    // What the system said has no Turkish, and without it nobody could put it right.
    const bool of_the_system = fault.code() == "history.io" || fault.code() == "history.server" || fault.code() == "history.corrupt";
    if (language == Language::tr && of_the_system) sentence += fmt::format(" ({})", fault.what());
    if (!hint.empty() && sentence.ends_with('.')) sentence.pop_back();
    return fmt::format("{}: {}{}{}", fault.code(), sentence, hint.empty() ? "" : "; ", hint);
}

int exit_of(const HistoryFault& fault) {
    const bool to_put_right =
        concerns_one_report(fault) ||
        is_one_of(fault.code(), std::to_array<std::string_view>({"history.backend-not-built", "history.key", "history.key-mismatch",
                                                                 "history.not-a-ledger", "history.not-found", "history.schema-newer", "history.url"}));
    return to_put_right ? not_usable : internal_fault;
}

}  // namespace saglikrapor::cli
