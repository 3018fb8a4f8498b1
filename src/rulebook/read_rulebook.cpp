// The files of a folder to one rulebook: what each path means, in which order they are read, what must be there.
#include <saglikrapor/rulebook/rulebook.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <iterator>
#include <map>
#include <thread>
#include <tuple>

#include <fmt/format.h>

#include <saglikrapor/base/on_threads.hpp>
#include <saglikrapor/base/sha256.hpp>
#include <saglikrapor/rulebook/read_yaml.hpp>

#include "rulebook/read_entry_files.hpp"
#include "rulebook/read_files.hpp"

namespace saglikrapor {
namespace {

enum class FileKind { rulebook, vocabulary, holidays, site_days, table, example_case, procedure, regulation, clauses, parameters, rules, unknown };

struct Path {
    FileKind kind = FileKind::unknown;
    std::string folder;  ///< the first part; empty at the root
    std::string stem;    ///< the last part without .yaml
};

Path parse_path(std::string_view path) {
    Path out;
    if (!path.ends_with(".yaml")) return out;
    const std::size_t slash = path.find('/');
    const std::string_view rest = slash == std::string_view::npos ? path : path.substr(slash + 1);
    out.folder = slash == std::string_view::npos ? "" : path.substr(0, slash);
    out.stem = rest.substr(0, rest.size() - 5);
    if (out.folder.empty()) {
        if (out.stem == "rulebook") out.kind = FileKind::rulebook;
        if (out.stem == "vocabulary") out.kind = FileKind::vocabulary;
    } else if (rest.find('/') != std::string_view::npos) {
        const bool regulation = out.folder != "tables" && out.folder != "cases";
        if (regulation && (rest.starts_with("procedures/") || rest.starts_with("input-rules/"))) out.kind = FileKind::procedure;
    } else if (out.folder == "tables") {
        out.kind = out.stem == "public-holidays" ? FileKind::holidays
                   : out.stem == "site-days"     ? FileKind::site_days
                                                 : FileKind::table;
    } else if (out.folder == "cases") {
        out.kind = FileKind::example_case;
    } else {
        out.kind = out.stem == "regulation"   ? FileKind::regulation
                   : out.stem == "clauses"    ? FileKind::clauses
                   : out.stem == "parameters" ? FileKind::parameters
                                              : FileKind::rules;
    }
    return out;
}

std::vector<const RulebookFile*> in_order(const std::vector<RulebookFile>& files) {
    std::vector<const RulebookFile*> out;
    for (const RulebookFile& file : files) out.push_back(&file);
    std::ranges::stable_sort(out, {}, &RulebookFile::path);
    return out;
}

std::string digest_of(const std::vector<const RulebookFile*>& in_order) {
    Sha256 digest;
    constexpr std::string_view zero("\0", 1);
    for (const RulebookFile* file : in_order) {
        if (!file->path.ends_with(".yaml")) continue;  // not read
        digest.update(file->path);
        digest.update(zero);
        digest.update(std::to_string(file->text.size()));
        digest.update(zero);
        digest.update(file->text);
    }
    return to_hex(digest.digest());
}

class RulebookReader {
public:
    RulebookReader(const ModelNames& names, const ReadOptions& options) : names_(names), options_(options) {}

    Checked<Rulebook> read(const std::vector<const RulebookFile*>& files) {
        for (const RulebookFile* file : files) paths_.push_back(parse_path(file->path));
        parse_all(files);
        read_regulations(files);
        for (std::size_t i = 0; i < files.size(); ++i) {
            if (i > 0 && files[i]->path == files[i - 1]->path)
                about(files[i]->path, "rulebook.path", "this file is given twice", {});
            else
                read_file(*files[i], paths_[i]);
        }
        if (!has_rulebook_)
            about("rulebook.yaml", "rulebook.missing-file", "the rulebook has no rulebook.yaml", "it gives id and version");
        for (const Regulation& regulation : draft_.rulebook.regulations)
            if (options_.examples && !has(FileKind::clauses, regulation.id))
                about(regulation.id + "/clauses.yaml", "rulebook.missing-file",
                      fmt::format("the regulation '{}' has no clauses.yaml", regulation.id), "it lists the clauses that rules cite");
        if (options_.examples) check_citations(draft_, entries_.entries, complete_);

        std::ranges::stable_sort(draft_.diagnostics, [](const Diagnostic& a, const Diagnostic& b) {
            return std::tie(a.file, a.span.begin) < std::tie(b.file, b.span.begin);
        });
        if (has_errors(draft_.diagnostics)) return std::move(draft_.diagnostics);
        if (options_.examples) draft_.rulebook.entries = std::make_shared<const Entries>(std::move(entries_.entries));
        draft_.rulebook.sha256 = std::move(sha256_);
        return {std::move(draft_.rulebook), std::move(draft_.diagnostics)};
    }

private:
    [[nodiscard]] bool has(FileKind kind, std::string_view folder) const {
        return std::ranges::any_of(paths_, [&](const Path& path) { return path.kind == kind && path.folder == folder; });
    }

    /// About a file that is missing or should not be there.
    void about(std::string path, std::string code, std::string message, std::string hint) {
        Diagnostic d;
        d.code = std::move(code);
        d.message = std::move(message);
        d.file = std::move(path);
        d.hint = std::move(hint);
        draft_.diagnostics.push_back(std::move(d));
    }

    // Nearly all the time of reading is spent in the YAML library and on the digest, and files are independent of each other.
    void parse_all(const std::vector<const RulebookFile*>& files) {
        std::vector<const RulebookFile*> wanted;
        for (std::size_t i = 0; i < files.size(); ++i) {
            const FileKind kind = paths_[i].kind;
            const bool needed = kind != FileKind::unknown &&
                                (options_.examples || (kind != FileKind::clauses && kind != FileKind::example_case && kind != FileKind::procedure));
            if (needed) wanted.push_back(files[i]);
        }
        // The long ones first, so that no thread is left with one of them while the others have nothing to do.
        std::ranges::stable_sort(wanted, std::greater(), [](const RulebookFile* file) { return file->text.size(); });
        std::vector<std::optional<Checked<Document>>> parsed(wanted.size());
        std::atomic<std::size_t> next{0};
        const auto work = [&] {
            for (std::size_t turn = next++; turn <= wanted.size(); turn = next++)
                if (turn == 0)  // the longest piece of work
                    sha256_ = options_.sha256.empty() ? digest_of(files) : options_.sha256;
                else
                    parsed[turn - 1].emplace(read_yaml(wanted[turn - 1]->path, wanted[turn - 1]->text));
        };
        on_threads(std::min<std::size_t>(std::max(1U, std::thread::hardware_concurrency()), 4) - 1, work);
        for (std::size_t i = 0; i < wanted.size(); ++i) parsed_.emplace(wanted[i], std::move(*parsed[i]));
    }

    std::optional<Document> document(const RulebookFile& file) {
        Checked<Document> read = std::move(parsed_.at(&file));
        if (read) return std::move(read).value();
        std::ranges::copy(read.diagnostics(), std::back_inserter(draft_.diagnostics));
        return std::nullopt;
    }

    /// First of all: rules take their dates from their regulation.
    void read_regulations(const std::vector<const RulebookFile*>& files) {
        std::vector<Regulation>& regulations = draft_.rulebook.regulations;
        for (std::size_t i = 0; i < files.size(); ++i) {
            const Path& path = paths_[i];
            if (path.kind < FileKind::procedure || path.kind == FileKind::unknown) continue;
            if (regulations.empty() || regulations.back().id != path.folder) {
                regulations.emplace_back().id = path.folder;
                if (!has(FileKind::regulation, path.folder))
                    about(path.folder + "/regulation.yaml", "rulebook.missing-file",
                          fmt::format("the folder '{}' has no regulation.yaml", path.folder), "every regulation has one");
            }
            if (path.kind != FileKind::regulation) continue;
            if (const std::optional<Document> read = document(*files[i]))
                regulations.back() = read_regulation({read->source, names_, options_, draft_}, read->root, path.folder);
        }
    }

    void read_file(const RulebookFile& file, const Path& path) {
        switch (path.kind) {
            case FileKind::regulation: return;
            case FileKind::procedure:
                draft_.rulebook.procedures.push_back(std::make_shared<const Source>(file.path, file.text));
                if (!options_.examples) return;
                break;
            case FileKind::unknown: unknown(file.path, path); return;
            case FileKind::clauses:
            case FileKind::example_case:
                if (!options_.examples) return;
                break;
            case FileKind::rulebook: has_rulebook_ = true; break;
            default: break;
        }
        std::optional<Document> read = document(file);
        if (!read) {
            if (path.kind == FileKind::rules || path.kind == FileKind::procedure) complete_ = false;
            return;
        }
        FileReader reader{read->source, names_, options_, draft_};
        const auto regulation = std::ranges::find(draft_.rulebook.regulations, path.folder, &Regulation::id);
        if (regulation != draft_.rulebook.regulations.end()) reader.regulation = &*regulation;
        switch (path.kind) {
            case FileKind::rulebook: read_rulebook_file(reader, read->root); break;
            case FileKind::vocabulary: read_vocabulary(reader, read->root); break;
            case FileKind::holidays: read_holidays(reader, read->root); break;
            case FileKind::site_days: read_site_days(reader, read->root); break;
            case FileKind::table: read_table(reader, read->root); break;
            case FileKind::example_case: read_case(reader, std::move(*read), path.stem); break;
            case FileKind::parameters: read_parameters(reader, read->root); break;
            case FileKind::procedure: read_entry_file(reader, read->root, path.folder + "/" + path.stem, entries_); break;
            case FileKind::rules:
                if (!read_rules(reader, read->root, path.folder + "/" + path.stem)) complete_ = false;
                break;
            case FileKind::clauses:
                if (std::optional<std::vector<Clause>> clauses = read_clauses(reader, read->root)) {
                    regulation->clauses = std::move(*clauses);
                    regulation->clauses_source = read->source;
                }
                break;
            default: break;
        }
    }

    /// A backup or a note beside the rules may be meant not to be read; .yml is a name that somebody believes in.
    void not_yaml(const std::string& file) {
        const std::size_t dot = std::min(file.rfind('.'), file.size());
        std::string end = file.substr(dot);
        std::ranges::transform(end, end.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        const bool meant = end == ".yml" || end == ".yaml";
        about(file, "rulebook.path", "nothing is read from a file whose name does not end in .yaml",
              meant ? fmt::format("rename it to {}.yaml", file.substr(file.rfind('/') + 1, dot - file.rfind('/') - 1)) : std::string("give it that end, or another that does not look like YAML"));
        if (!meant) draft_.diagnostics.back().level = DiagnosticLevel::warning;
    }

    void unknown(const std::string& file, const Path& path) {
        if (!file.ends_with(".yaml")) return not_yaml(file);
        constexpr std::array<std::string_view, 2> at_root{"rulebook", "vocabulary"};
        std::string hint = "see README.md for what stands where";
        if (path.folder.empty())
            if (const std::string near = did_you_mean(path.stem, {at_root.begin(), at_root.end()}); !near.empty()) hint = near;
        about(file, "rulebook.path", "nothing is read from a file of this path", std::move(hint));
    }

    const ModelNames& names_;
    const ReadOptions& options_;
    Draft draft_;
    EntryDraft entries_;
    std::vector<Path> paths_;
    std::map<const RulebookFile*, Checked<Document>> parsed_;
    std::string sha256_;
    bool has_rulebook_ = false;
    bool complete_ = true;
};

}  // namespace

std::string rulebook_sha256(const std::vector<RulebookFile>& files) { return digest_of(in_order(files)); }

Checked<Rulebook> read_rulebook(const std::vector<RulebookFile>& files, const ModelNames& names, const ReadOptions& options) {
    return RulebookReader(names, options).read(in_order(files));
}

}  // namespace saglikrapor
