#include <saglikrapor/bind/read_json.hpp>

#include "bind/report_table.hpp"
#include "bind/table.hpp"

namespace saglikrapor {
namespace json {
namespace {

/// What the keys of an object say of it before it is read: which table it is to be read by.
struct Glance {
    bool decided = false;
    bool is_case = false;            ///< `report` came before `type`
    const char* type_at = nullptr;   ///< the value of `type`; null when there is none
    const ReportTable* table = nullptr;
    std::string hint;                ///< what `type` may have meant
};

enum class Range : std::uint8_t { first_key, all_keys };

// Looks through an object until `wanted(key)`, cursor on its value then. False: there is no such key, or no sound object.
template <class Wanted>
bool look_for(Scanner& scan, const ReadLimits& limits, Range range, Wanted&& wanted) {
    if (!scan.accept('{')) return false;
    while (scan.peek() == '"') {
        std::string_view key;
        if (!scan.string(key)) return false;
        const bool found = wanted(key);
        if (!scan.colon()) return false;
        if (found) return true;
        if (range == Range::first_key || !scan.skip(1, limits.depth)) return false;
        scan.space();
        if (!scan.accept(',')) return false;
    }
    return false;
}

// Looks ahead and comes back. Faults are left for the reading proper.
Glance glance_at(Reader& reader, const char* at, Range range, bool may_be_case) {
    Scanner& scan = reader.scan;
    scan.at = at;
    Glance glance;
    std::string_view name;
    glance.decided = look_for(scan, reader.limits(), range, [&](std::string_view key) {
        glance.is_case = may_be_case && key == "report";
        return glance.is_case || key == "type";
    });
    if (glance.decided && !glance.is_case) {
        glance.type_at = scan.at;
        if (scan.peek() == '"' && scan.string(name)) {
            glance.table = report_table(name);
            if (glance.table == nullptr) glance.hint = did_you_mean(name, report_table_names().all());
        }
    }
    scan.forget_faults();
    return glance;
}

// For a report that no table can be found for.
void find_id(Reader& reader, const char* at) {
    Scanner& scan = reader.scan;
    scan.at = at;
    std::string_view id;
    const bool found = look_for(scan, reader.limits(), Range::all_keys, [](std::string_view key) { return key == "id"; });
    if (found && scan.peek() == '"' && scan.string(id) && scan.bad_text == nullptr) reader.keep_id(std::string(id));
    scan.forget_faults();
}

const char* read_report(Reader& reader, const char* at, Report& out, Glance& glance) {
    if (glance.table != nullptr) {
        reader.report = glance.table;
        return reader.object(at, glance.table->keys, glance.table->hold(out));
    }
    find_id(reader, at);
    const char* const behind = reader.skip(at);
    if (behind == nullptr) return nullptr;
    if (glance.type_at == nullptr)
        reader.error("input.report-type", at, "'type' is missing: which report is it?", {}, "type");
    else
        reader.error("input.report-type", glance.type_at, "not the name of a report type", std::move(glance.hint), "type");
    return behind;
}

// Reads an object as a report of the type read last. Gives up, as if nothing had been, when there is a fault or another
// key before a `type` that agrees. So reports whose type comes late need not be gone through twice, and what comes out never
// depends on what was read before.
bool read_as_before(Reader& reader, const char*& at, Report& out) {
    if (reader.report == nullptr) return false;
    const std::size_t errors = reader.error_count();
    reader.sure = false;
    const char* const behind = reader.object(at, reader.report->keys, reader.report->hold(out));
    if (!std::exchange(reader.sure, true)) return reader.forget(errors), false;
    at = behind;
    return true;
}

const char* read_report_member(Reader& reader, const char* at, void* member, const void*) {
    if (*at != '{') return reader.mismatch(at, "an object");
    Report& out = *static_cast<Report*>(member);
    Glance glance = glance_at(reader, at, Range::first_key, false);
    if (!glance.decided) {
        if (read_as_before(reader, at, out)) return at;
        glance = glance_at(reader, at, Range::all_keys, false);
    }
    return read_report(reader, at, out, glance);
}

const StructTable& case_table() {
    static const Case blank{};
    static constexpr MemberFacts report{sizeof(Report), true, false, &read_report_member, nullptr, nullptr};
    static const StructTable table(
        {{"report", detail::distance(&blank, &blank.report), &report},
         {"history", detail::distance(&blank, &blank.history), &MemberFactsOf<decltype(Case::history)>::facts},
         {"as_of", detail::distance(&blank, &blank.as_of), &MemberFactsOf<decltype(Case::as_of)>::facts}},
        &blank);
    return table;
}

const char* read_document(Reader& reader, const char* at, Case& out) {
    at = quick::past_space(at);
    if (at == reader.scan.end) {
        reader.error("input.empty", at, "there is no document");
        return at;
    }
    if (*at != '{') return reader.mismatch(at, "an object");
    Glance glance = glance_at(reader, at, Range::first_key, true);
    if (!glance.is_case) {
        out.history.reset();
        out.as_of.reset();
    }
    if (!glance.decided) {
        if (read_as_before(reader, at, out.report)) return at;
        glance = glance_at(reader, at, Range::all_keys, true);
    }
    if (glance.is_case) return reader.object(at, case_table(), &out);
    return read_report(reader, at, out.report, glance);
}

}  // namespace
}  // namespace json

class CaseReader::State {
public:
    explicit State(const ReadLimits& limits) : reader(limits) {}
    json::Reader reader;
};

CaseReader::CaseReader(const ReadLimits& limits) : state_(std::make_unique<State>(limits)) {}
CaseReader::~CaseReader() = default;
CaseReader::CaseReader(CaseReader&&) noexcept = default;
CaseReader& CaseReader::operator=(CaseReader&&) noexcept = default;

bool CaseReader::read(std::string_view json, Case& out, Diagnostics& errors, Position start) {
    json::Reader& reader = state_->reader;
    const char* const behind = json::read_document(reader, reader.begin(json, start, errors), out);
    if (behind != nullptr) reader.end_document(behind);
    return reader.error_count() == 0;
}

std::string_view CaseReader::id() const { return state_->reader.id; }

Checked<Case> read_case(std::string_view json, const ReadLimits& limits) {
    Case out;
    Diagnostics errors;
    if (json.starts_with("\xEF\xBB\xBF")) json.remove_prefix(3);
    if (CaseReader(limits).read(json, out, errors)) return out;
    return errors;
}

}  // namespace saglikrapor
