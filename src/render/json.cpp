#include <saglikrapor/render/json.hpp>

#include <saglikrapor/base/date_time.hpp>
#include <saglikrapor/value/schema.hpp>

#include "render/json_pieces.hpp"
#include "render/json_text.hpp"

namespace saglikrapor::render {
namespace {

void put_all(std::string& out, std::string_view key, const std::vector<std::string>& texts) {
    out += key;
    out += '[';
    for (std::size_t i = 0; i < texts.size(); ++i) put(out, i == 0 ? "" : ",", texts[i]);
    out += ']';
}

void append_value(std::string& out, const Value& value) {
    switch (value.type.kind()) {
        case TypeKind::boolean: out += value.integer != 0 ? "true" : "false"; break;
        case TypeKind::real: append_json_number(out, value.real); break;
        case TypeKind::string: append_json_string(out, value.text); break;
        case TypeKind::date: append_json_string(out, to_string(from_day_number(value.integer))); break;
        case TypeKind::timestamp: append_json_string(out, to_string(DateTime{value.integer})); break;
        case TypeKind::enumeration:
            append_json_string(out, value.type.enum_info().enumerators.at(static_cast<std::size_t>(value.integer)));
            break;
        case TypeKind::list:
            out += '[';
            for (std::size_t i = 0; i < value.items.size(); ++i) {
                if (i > 0) out += ',';
                append_value(out, value.items[i]);
            }
            out += ']';
            break;
        case TypeKind::null: out += "null"; break;
        default: append_json_number(out, value.integer); break;
    }
}

void append_missing(std::string& out, const std::vector<Missing>& missing) {
    out += R"(,"missing":[)";
    bool first = true, faults = false;
    for (const Missing& m : missing) {
        if (m.fault != cel::Fault::none) {
            faults = true;
            continue;
        }
        put(out, first ? "" : ",", m.path);
        first = false;
    }
    out += ']';
    if (!faults) return;
    out += R"(,"faults":[)";
    first = true;
    for (const Missing& m : missing) {
        if (m.fault == cel::Fault::none) continue;
        put(out, first ? R"({"path":)" : R"(,{"path":)", m.path);
        put(out, R"(,"fault":)", cel::describe(m.fault));
        out += '}';
        first = false;
    }
    out += ']';
}

}  // namespace

void append_contributing(std::string& out, const std::vector<Contribution>& contributing) {
    out += R"(,"contributing":[)";
    for (std::size_t i = 0; i < contributing.size(); ++i) {
        const Contribution& earlier = contributing[i];
        put(out, i == 0 ? R"({"id":)" : R"(,{"id":)", earlier.id);
        put_date(out, R"(,"issued_on":)", earlier.issued_on);
        put_date(out, R"(,"starts_on":)", earlier.starts_on);
        out += R"(,"days":)";
        if (earlier.days) append_json_number(out, std::int64_t{*earlier.days});
        else out += "null";
        out += '}';
    }
    out += ']';
}

void append_finding(std::string& out, const Finding& finding, Language language) {
    put(out, R"({"rule":)", finding.rule);
    put(out, R"(,"clause":)", finding.clause);
    put(out, R"(,"severity":)", to_string(finding.severity));
    put(out, R"(,"outcome":)", to_string(finding.outcome));
    out += R"(,"values":{)";
    bool first = true;
    for (const NamedValue& shown : finding.values) {
        if (!shown.listed) continue;
        put(out, first ? "" : ",", shown.name);
        out += ':';
        append_value(out, shown.value);
        first = false;
    }
    out += '}';
    if (finding.outcome == Outcome::undetermined) append_missing(out, finding.missing);
    if (!finding.contributing.empty()) append_contributing(out, finding.contributing);
    put(out, R"(,"message":)", finding.message(language));
    put(out, R"(,"remedy":)", finding.remedy(language));
    out += '}';
}

void append_receipt(std::string& out, const Receipt& receipt, bool full) {
    if (!full) {
        put(out, R"({"sha256":)", std::string_view(receipt.sha256).substr(0, 12));
        out += '}';
        return;
    }
    put(out, R"({"engine":)", receipt.engine);
    put(out, R"(,"rulebook":)", receipt.rulebook);
    put(out, R"(,"version":)", receipt.version);
    put(out, R"(,"sha256":)", receipt.sha256);
    put_date(out, R"(,"as_of":)", receipt.as_of);
    if (receipt.input_sha256.empty()) out += R"(,"input_sha256":null)";
    else put(out, R"(,"input_sha256":)", receipt.input_sha256);
    out += '}';
}

namespace {

void append_recording(std::string& out, const Recording& recording) {
    put(out, R"(,"recording":{"outcome":)", to_string(recording.outcome));
    out += R"(,"entries":)";
    append_json_number(out, recording.entries);
    put(out, R"(,"head":)", recording.head);
    out += '}';
}

}  // namespace

void append_json(std::string& out, const Decision& decision, const JsonOptions& options) {
    put(out, R"({"id":)", decision.id);
    put(out, R"(,"type":)", decision.type);
    put(out, R"(,"verdict":)", to_string(decision.verdict));
    out += R"(,"findings":[)";
    for (std::size_t i = 0; i < decision.findings.size(); ++i) {
        if (i > 0) out += ',';
        append_finding(out, decision.findings[i], options.language);
    }
    // Which files of rules were applied follows from the rulebook, the type and the day: the long form spells it out.
    if (options.full_receipt) {
        put_all(out, R"(],"rule_sets":{"applied":)", decision.applied());
        put_all(out, R"(,"not_applied":)", decision.not_applied());
        out += R"(},"receipt":)";
    } else {
        out += R"(],"receipt":)";
    }
    append_receipt(out, decision.receipt, options.full_receipt);
    if (decision.recording) append_recording(out, *decision.recording);
    out += '}';
}

void append_json_error(std::string& out, const Unreadable& unreadable, const Place& place) {
    out += R"({"index":)";
    append_json_number(out, static_cast<std::int64_t>(place.index));
    out += R"(,"line":)";
    append_json_number(out, std::int64_t{place.line});
    if (unreadable.id.empty()) out += R"(,"id":null)";
    else put(out, R"(,"id":)", unreadable.id);
    out += R"(,"verdict":"unreadable","errors":[)";
    for (std::size_t i = 0; i < unreadable.errors.size(); ++i) {
        const Diagnostic& error = unreadable.errors[i];
        put(out, i == 0 ? R"({"code":)" : R"(,{"code":)", error.code);
        put(out, R"(,"message":)", error.message);
        if (!error.pointer.empty()) put(out, R"(,"pointer":)", error.pointer);
        out += R"(,"line":)";
        append_json_number(out, std::int64_t{error.at.line});
        out += R"(,"column":)";
        append_json_number(out, std::int64_t{error.at.column});
        if (!error.hint.empty()) put(out, R"(,"hint":)", error.hint);
        out += '}';
    }
    out += "]}";
}

void append_json_text(std::string& out, std::string_view text) { append_json_string(out, text); }

}  // namespace saglikrapor::render
