#include <saglikrapor/rulebook/strip.hpp>

#include <algorithm>

#include <saglikrapor/rulebook/read_yaml.hpp>

#include "rulebook/plain.hpp"

namespace saglikrapor {
namespace {

/// A word that the short way reads without quotes, as the number, truth value or date that it may be.
bool stands_plain(const DocumentNode& scalar) {
    const auto letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    const std::string& text = scalar.text;
    if (scalar.quoted || text.empty()) return false;
    if (!letter(text.front()) && !is_plain_number(text)) return false;
    return std::ranges::all_of(text, [&](char c) { return letter(c) || c == '_' || c == '-' || c == '.'; });
}

class Writer {
public:
    Writer(const Source& source, bool annotated) : source_(source), annotated_(annotated) {}

    std::string run(const DocumentNode& root) {
        write(root, 0);
        out_ += '\n';
        return std::move(out_);
    }

private:
    /// Line breaks up to the line of a place. Nothing when it is behind already.
    void go_to(std::uint32_t offset) {
        const std::uint32_t line = source_.position(offset).line;
        if (line <= line_) return;
        out_.append(line - line_, '\n');
        line_ = line;
    }

    /// depth 0 is the file, 1 its list of rules or parameters, 2 one of them.
    [[nodiscard]] bool is_left_out(const std::string& key, int depth) const {
        if (depth == 0) return key == "$schema" || key == "note";
        return depth == 2 && annotated_ && (key == "examples" || key == "note");
    }

    void write(const DocumentNode& node, int depth) {
        const char* separator = "";
        switch (node.kind) {
            case DocumentKind::null: out_ += "null"; break;
            case DocumentKind::scalar: out_ += stands_plain(node) ? node.text : json_string(node.text); break;
            case DocumentKind::sequence:
                out_ += '[';
                for (const DocumentNode& item : node.items) {
                    out_ += separator;
                    go_to(item.span.begin);
                    write(item, depth + 1);
                    separator = ",";
                }
                out_ += ']';
                break;
            case DocumentKind::mapping:
                out_ += '{';
                for (const DocumentNode::Entry& entry : node.entries) {
                    if (is_left_out(entry.key, depth)) continue;
                    out_ += separator;
                    go_to(entry.key_span.begin);
                    out_ += json_string(entry.key);
                    out_ += ": ";
                    if (entry.value.kind == DocumentKind::scalar) go_to(scalar_places(source_, entry.value).front());
                    write(entry.value, depth + 1);
                    separator = ",";
                }
                out_ += '}';
                break;
        }
    }

    const Source& source_;
    const bool annotated_;  ///< the things in it can have `examples` and `note`; rows of tables may have columns so called
    std::string out_;
    std::uint32_t line_ = 1;
};

bool is_entry_file(const RulebookFile& file) {
    return file.path.find("/procedures/") != std::string::npos || file.path.find("/input-rules/") != std::string::npos;
}

}  // namespace

std::string compact(const RulebookFile& file) {
    const Checked<Document> read = read_yaml(file.path, file.text);
    if (!read) return file.text;
    const bool annotated = read->root.find("rules") != nullptr || read->root.find("parameters") != nullptr ||
                           read->root.find("procedures") != nullptr;
    return Writer(*read->source, annotated).run(read->root);
}

std::vector<RulebookFile> compact(const std::vector<RulebookFile>& files) {
    std::vector<RulebookFile> out;
    for (const RulebookFile& file : files) {
        if (file.path.starts_with("cases/") || file.path.ends_with("/clauses.yaml") || is_entry_file(file)) continue;
        out.push_back({file.path, compact(file)});
    }
    return out;
}

std::vector<RulebookFile> compact_procedures(const std::vector<RulebookFile>& files) {
    std::vector<RulebookFile> out;
    for (const RulebookFile& file : files)
        if (is_entry_file(file)) out.push_back({file.path, compact(file)});
    return out;
}

}  // namespace saglikrapor
