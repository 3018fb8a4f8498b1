#include "cli/check_files.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <thread>

#include <unistd.h>

#include <fmt/format.h>

#include "cli/ledger_judge.hpp"
#include "cli/line_pool.hpp"
#include "cli/line_work.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "cli/report_file.hpp"

namespace saglikrapor::cli {
namespace {

/// The file to write; opening it empties it, so it must not be one that is read.
const std::string& output_of(const CheckOptions& options) {
    if (options.summary && options.format != render::Format::text && options.format != render::Format::json)
        throw Refused("--summary is written as text or json", "--summary yalnız text ya da json biçiminde yazılır");
    std::vector<std::string> read = options.files;
    for (const std::string& file : files_of(options.history)) read.push_back(file);
    for (const std::string& written : {options.output, options.report}) refuse_overwriting(written, read, options.rules.folder);
    if (!options.report.empty() && options.report == options.output) throw Refused(options.report + " cannot be output and report at once", options.report + " hem çıktı hem sayfa olamaz");
    return options.output;
}

class CheckFiles {
public:
    explicit CheckFiles(const CheckOptions& options)
        : options_(options), engine_(load(options.rules, false)), out_(output_of(options)), progress_(out_.is_terminal()) {
        write_.format = options.format;
        write_.language = options.language;
        write_.full_receipt = options.full_receipt;
        write_.coloured = options.output.empty() && is_terminal(STDOUT_FILENO);
        write_.name_files = options.files.size() > 1;
        write_.engine = std::string(version());
        write_.program = &engine_.program();
        if (!options.report.empty()) report_.emplace(options.report);
        add_judge();
    }

    int run() {
        const bool several = options_.files.size() > 1;
        bool begun = false, unusable = false;
        for (const std::string& file : options_.files) {
            try {
                Input input(file, options_.input);
                if (!begun && !options_.summary) writers_[0]->begin(out_.buffer(), input.lone() && !several);
                begun = true;
                if (!(input.form() == InputForm::ndjson ? lines(input) : documents(input))) break;
            } catch (const Refused& refused) {
                if (!several && !begun) throw;  // the decisions on what was read stay
                unusable = true;
                if (!summaries_.empty()) summaries_[0]->add_broken_input();
                progress_.clear();
                fmt::print(stderr, "saglikrapor: {}\n", refused.in(options_.language));
            }
        }
        if (begun && !options_.summary) writers_[0]->end(out_.buffer());
        progress_.clear();
        if (!begun && !options_.output.empty()) return not_usable;  // no file could be opened: what was written earlier stays
        if (!summaries_.empty()) sum_up(begun);
        out_.finish();
        Grade worst = Grade::none;
        for (const auto& judge : judges_) worst = std::max(worst, judge->worst());
        if (unusable) return not_usable;
        return worst >= options_.fail_on ? something_found : nothing_found;
    }

private:
    void add_judge() {
        if (!options_.summary) writers_.push_back(render::make_writer(write_));
        if (options_.summary || report_) summaries_.push_back(std::make_unique<render::Summary>());
        Judge::Decide decide;
        if (!options_.history.url.empty())
            decide = [judge = std::make_shared<LedgerJudge>(engine_, options_.history, options_.record)](
                         const CaseItem& item, const std::string& digest, Diagnostics& errors) { return judge->decide(item, digest, errors); };
        judges_.push_back(std::make_unique<Judge>(engine_, options_.summary ? nullptr : writers_.back().get(),
                                                  summaries_.empty() ? nullptr : summaries_.back().get(), std::move(decide)));
    }

    void sum_up(bool begun) {
        for (std::size_t i = 1; i < summaries_.size(); ++i) summaries_[0]->merge(*summaries_[i]);
        const render::SummaryOptions how{options_.language, write_.program, write_.engine};
        if (options_.summary && options_.format == render::Format::json) render::append_summary_json(out_.buffer(), *summaries_[0], how);
        if (options_.summary && options_.format == render::Format::text) render::append_summary_text(out_.buffer(), *summaries_[0], how);
        if (!report_ || !begun) return;
        // The engine goes without the titles of clauses; here they are wanted.
        const Engine with_clauses = load(options_.rules, true);
        std::string page;
        render::append_summary_page(page, *summaries_[0], how, with_clauses.rulebook().regulations);
        report_->put(page);
    }

    // False: nobody reads the output any more.
    bool lines(Input& input) {
        while (judges_.size() < jobs(input)) add_judge();
        const FileLimits limits;
        std::vector<LinePool::Work> workers;
        for (const auto& judge : judges_) workers.push_back(line_work(*judge, input.name(), limits, digests()));
        // A pipe is somebody waiting for answers; a file is not.
        const auto write = [&](const std::string& text, std::uint64_t reports) {
            out_.buffer() += text;
            progress_.step(reports, input.consumed(), input.size());
            return input.size() == 0 ? out_.flush() : out_.written();
        };
        return LinePool(input.pull(), limits.item, write).run(workers);
    }

    /// Only the lines of NDJSON are written the same whatever was written before them, and counts have no order.
    [[nodiscard]] std::size_t jobs(const Input& input) const {
        if (options_.record.record) return 1;  // recorded in input order
        if (options_.format != render::Format::ndjson && !options_.summary) return 1;
        const unsigned wanted = options_.jobs != 0 ? options_.jobs : std::min(8U, std::max(1U, std::thread::hardware_concurrency()));
        constexpr std::uint64_t worth_a_thread = std::uint64_t{1} << 20;
        return input.size() == 0 ? wanted : std::min<std::uint64_t>(wanted, 1 + input.size() / worth_a_thread);
    }

    bool documents(Input& input) {
        Sha256 digest;
        const bool whole = digests() && input.lone();
        Pull pull = input.pull();
        if (whole)
            pull = [&digest, inner = std::move(pull)](char* buffer, std::size_t size) {
                const std::size_t count = inner(buffer, size);
                digest.update({buffer, count});
                return count;
            };
        CaseFile file(std::move(pull), input.form(), input.name());
        CaseItem item;
        for (std::uint64_t reports = 1; file.next(item); ++reports) {
            judges_[0]->settle(item, whole ? to_hex(digest.digest()) : std::string{}, input.name(), out_.buffer());
            progress_.step(reports, input.consumed(), input.size());
            if (judges_[0]->fault()) {
                out_.finish();  // what was decided, and maybe recorded, is told
                std::rethrow_exception(judges_[0]->fault());
            }
            if (!out_.written()) return false;
        }
        return true;
    }

    [[nodiscard]] bool digests() const {
        return options_.record.record || (!options_.summary && (options_.full_receipt || options_.format == render::Format::json));
    }

    const CheckOptions& options_;
    Engine engine_;
    Output out_;
    Progress progress_;
    render::WriteOptions write_;
    std::vector<std::unique_ptr<render::Writer>> writers_;
    std::optional<ReportFile> report_;
    std::vector<std::unique_ptr<render::Summary>> summaries_;  ///< one for each judge, when counts are wanted
    std::vector<std::unique_ptr<Judge>> judges_;  ///< one for each thread; the first is the only one but for NDJSON
};

}  // namespace

int check_files(const CheckOptions& options) { return CheckFiles(options).run(); }

}  // namespace saglikrapor::cli
