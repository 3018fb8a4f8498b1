// saglikrapor check: reports in, decisions out, in input order; a report that cannot be read costs one entry.
#include <algorithm>
#include <filesystem>
#include <memory>

#include <fmt/format.h>

#include <saglikrapor/base/sha256.hpp>
#include <saglikrapor/render/writer.hpp>

#include "cli/command.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"

namespace saglikrapor::cli {
namespace {

/// How grave a finding is for the exit code; unreadable and incomplete reports count as error.
enum class Grade : std::uint8_t { none, warning, review, error, never };

struct CheckOptions {
    std::vector<std::string> files;
    RulesOptions rules;
    InputChoice input = InputChoice::automatic;
    render::Format format = render::Format::text;
    Language language = Language::tr;
    Grade fail_on = Grade::error;
    bool full_receipt = false;
    std::string output;
};

/// The file to write; opening it empties it, so it must not be one that is read.
const std::string& output_of(const CheckOptions& options) {
    std::error_code none;
    for (const std::string& file : options.files)
        if (!options.output.empty() && std::filesystem::equivalent(options.output, file, none))
            throw Refused(file + " cannot be read and written at once");
    return options.output;
}

Grade grade_of(const Decision& decision) {
    Grade worst = Grade::none;
    for (const Finding& finding : decision.findings) {
        if (finding.severity == Severity::error) return Grade::error;
        if (finding.severity == Severity::review) worst = Grade::review;
        if (finding.severity == Severity::warning && worst == Grade::none) worst = Grade::warning;
    }
    return worst;
}

class Check {
public:
    explicit Check(const CheckOptions& options)
        : options_(options), engine_(load(options.rules, false)), out_(output_of(options)), progress_(out_.is_terminal()),
          digests_(options.full_receipt || options.format == render::Format::json) {
        render::WriteOptions write;
        write.format = options.format;
        write.language = options.language;
        write.full_receipt = options.full_receipt;
        write.coloured = options.output.empty() && is_terminal(STDOUT_FILENO);
        write.name_files = options.files.size() > 1;
        write.engine = std::string(version());
        write.program = &engine_.program();
        writer_ = render::make_writer(write);
    }

    int run() {
        const bool several = options_.files.size() > 1;
        bool begun = false;
        for (const std::string& file : options_.files) {
            try {
                Input input(file, options_.input);
                if (!begun) writer_->begin(out_.buffer(), input.lone() && !several);
                begun = true;
                if (!(input.form() == InputForm::ndjson ? lines(input) : documents(input))) break;
            } catch (const Refused& refused) {
                if (!several) throw;
                unusable_ = true;
                progress_.clear();
                fmt::print(stderr, "saglikrapor: {}\n", refused.what());
            }
        }
        if (begun) writer_->end(out_.buffer());
        progress_.clear();
        out_.finish();
        if (unusable_) return not_usable;
        return worst_ >= options_.fail_on ? something_found : nothing_found;
    }

private:
    // Line by line, because the digest of an input is taken over its own bytes. False: nobody reads the output any more.
    bool lines(Input& input) {
        ItemReader reader(input.name());
        LineBlocks blocks(input.pull(), reader.limits().item, std::size_t{1} << 20);
        LineBlock block;
        for (std::uint64_t index = 0; blocks.next(block);) {
            LineCursor cursor(block);
            std::string_view line;
            std::uint32_t number = 0;
            while (cursor.next(line, number)) {
                reader.read(line, {number, 1}, item_);
                item_.index = index++;
                if (!settle(line, input)) return false;
            }
        }
        return true;
    }

    bool documents(Input& input) {
        CaseFile file(input.pull(), input.form(), input.name());
        while (file.next(item_))
            if (!settle({}, input)) return false;
        return true;
    }

    bool settle(std::string_view text, const Input& input) {
        const render::Place place{input.name(), item_.index, item_.line};
        if (item_.ok()) {
            const Case& c = item_.value;
            engine_.check(bound(c.report), {c.history ? &*c.history : nullptr, c.as_of}, decision_);
            if (digests_ && !text.empty()) decision_.receipt.input_sha256 = sha256_hex(text);
            writer_->decision(out_.buffer(), decision_, place);
            worst_ = std::max(worst_, grade_of(decision_));
        } else {
            writer_->unreadable(out_.buffer(), {item_.id, item_.errors}, place);
            worst_ = Grade::error;
        }
        progress_.step(++reports_, input.consumed(), input.size());
        return out_.written();
    }

    const CheckOptions& options_;
    Engine engine_;
    Output out_;
    Progress progress_;
    bool digests_;
    std::unique_ptr<render::Writer> writer_;
    CaseItem item_;
    Decision decision_;
    Grade worst_ = Grade::none;
    std::uint64_t reports_ = 0;
    bool unusable_ = false;  ///< a file of several could not be read
};

template <class Choice>
void add_choice(CLI::App& command, const char* name, Choice& choice, const char* text, const char* names,
                const std::map<std::string, Choice>& values) {
    command.add_option(name, choice, text)->transform(CLI::CheckedTransformer(values).description(""))->type_name(names);
}

}  // namespace

void add_check(CLI::App& app, Action& action) {
    const auto options = std::make_shared<CheckOptions>();
    CLI::App& command = *app.add_subcommand("check", "Check reports and print a decision for each");
    command.add_option("files", options->files, "Reports or cases: .json (object or array), .ndjson, .jsonl, or - for stdin")
        ->required()
        ->type_name("FILE|-");
    add_input_option(command, options->input);
    add_choice(command, "--format", options->format, "Form of the output: text (default), json, ndjson, sarif, junit",
               "text|json|ndjson|sarif|junit",
               {{"text", render::Format::text}, {"json", render::Format::json}, {"ndjson", render::Format::ndjson},
                {"sarif", render::Format::sarif}, {"junit", render::Format::junit}});
    add_language_option(command, options->language);
    add_rules_option(command, options->rules);
    add_choice(command, "--fail-on", options->fail_on,
               "Return 1 for findings of this severity or above: error (default), review, warning; or never",
               "error|review|warning|never",
               {{"error", Grade::error}, {"review", Grade::review}, {"warning", Grade::warning}, {"never", Grade::never}});
    command.add_option("--receipt", options->full_receipt, "Receipt of each decision in ndjson: short (default) or full, with the digest of its input")
        ->transform(CLI::CheckedTransformer(std::map<std::string, bool>{{"short", false}, {"full", true}}).description(""))
        ->type_name("short|full");
    command.add_option("-o,--output", options->output, "Write there instead of stdout")->type_name("FILE");
    command.footer(
        "Examples:\n"
        "  saglikrapor check rapor.json\n"
        "  saglikrapor check raporlar.ndjson --format ndjson -o kararlar.ndjson\n"
        "  cat raporlar.ndjson | saglikrapor check - --format sarif --fail-on review");
    command.callback([options, &action] { action = [options] { return Check(*options).run(); }; });
}

}  // namespace saglikrapor::cli
