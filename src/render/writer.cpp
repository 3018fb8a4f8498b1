#include <saglikrapor/render/writer.hpp>

#include <saglikrapor/render/json.hpp>
#include <saglikrapor/render/junit.hpp>
#include <saglikrapor/render/sarif.hpp>

namespace saglikrapor::render {
namespace {

class TextWriter : public Writer {
public:
    explicit TextWriter(const WriteOptions& options)
        : options_{options.language, options.coloured, options.program}, name_files_(options.name_files) {}

    void begin(std::string&, bool) override {}
    void decision(std::string& out, const Decision& decision, const Place& place) override {
        name_file(out, place);
        append_text(out, decision, options_);
        out += '\n';
        tally_.add(decision.verdict);
    }
    void unreadable(std::string& out, const Unreadable& unreadable, const Place& place) override {
        name_file(out, place);
        append_text(out, unreadable, place, options_);
        out += '\n';
        ++tally_.unreadable;
    }
    void end(std::string& out) override {
        if (tally_.total() != 1) append_tally(out, tally_, options_.language);
    }

private:
    void name_file(std::string& out, const Place& place) {
        if (!name_files_ || file_ == place.file) return;
        file_ = place.file;
        out += "── " + file_ + '\n';
    }

    TextOptions options_;
    bool name_files_;
    std::string file_;
    Tally tally_;
};

class JsonWriter : public Writer {
public:
    explicit JsonWriter(const WriteOptions& options) : options_{options.language, true} {}

    void begin(std::string& out, bool lone) override {
        lone_ = lone;
        if (!lone_) out += '[';
    }
    void decision(std::string& out, const Decision& decision, const Place&) override {
        separate(out);
        append_json(out, decision, options_);
    }
    void unreadable(std::string& out, const Unreadable& unreadable, const Place& place) override {
        separate(out);
        append_json_error(out, unreadable, place);
    }
    void end(std::string& out) override { out += lone_ ? "\n" : first_ ? "]\n" : "\n]\n"; }

private:
    void separate(std::string& out) {
        if (lone_) return;
        out += first_ ? "\n" : ",\n";
        first_ = false;
    }

    JsonOptions options_;
    bool lone_ = false;
    bool first_ = true;
};

class NdjsonWriter : public Writer {
public:
    explicit NdjsonWriter(const WriteOptions& options) : options_{options.language, options.full_receipt} {}

    void begin(std::string&, bool) override {}
    void decision(std::string& out, const Decision& decision, const Place&) override {
        append_json(out, decision, options_);
        out += '\n';
    }
    void unreadable(std::string& out, const Unreadable& unreadable, const Place& place) override {
        append_json_error(out, unreadable, place);
        out += '\n';
    }
    void end(std::string&) override {}

private:
    JsonOptions options_;
};

}  // namespace

std::unique_ptr<Writer> make_writer(const WriteOptions& options) {
    switch (options.format) {
        case Format::text: return std::make_unique<TextWriter>(options);
        case Format::json: return std::make_unique<JsonWriter>(options);
        case Format::ndjson: return std::make_unique<NdjsonWriter>(options);
        case Format::sarif: return make_sarif_writer(options);
        case Format::junit: return make_junit_writer(options);
    }
    return nullptr;
}

}  // namespace saglikrapor::render
