// One report after the other to its decision, in text. One for each thread.
#pragma once

#include <algorithm>
#include <exception>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include <saglikrapor/base/sha256.hpp>
#include <saglikrapor/bind/read_file.hpp>
#include <saglikrapor/engine.hpp>
#include <saglikrapor/render/writer.hpp>

#include "cli/check_files.hpp"

namespace saglikrapor::cli {

class Judge {
public:
    /// Another way to a decision than the engine alone. Gives nothing when there is a fault, then told in the diagnostics; may also
    /// throw after telling it.
    using Decide = std::function<std::optional<Decision>(const CaseItem& item, const std::string& digest, Diagnostics& errors)>;

    Judge(const Engine& engine, render::Writer& writer, Decide decide = {})
        : engine_(engine), writer_(writer), decide_(std::move(decide)) {}

    /// Appends the decision, or what stands for an unreadable report. `digest` goes into the receipt; it may be empty.
    void settle(const CaseItem& item, std::string digest, const std::string& file, std::string& out) {
        const render::Place place{file, item.index, item.line};
        if (!item.ok()) {
            writer_.unreadable(out, {item.id, item.errors}, place);
            worst_ = Grade::error;
            return;
        }
        if (decide_) {
            settle_otherwise(item, digest, place, out);
            return;
        }
        const Case& c = item.value;
        engine_.check(bound(c.report), {c.history ? &*c.history : nullptr, c.as_of}, decision_);
        decision_.receipt.input_sha256 = std::move(digest);
        write(out, place);
    }

    [[nodiscard]] Grade worst() const { return worst_; }
    /// What made it impossible to go on, once that has happened; the report it happened with is told in the output.
    [[nodiscard]] const std::exception_ptr& fault() const { return fault_; }

private:
    void settle_otherwise(const CaseItem& item, const std::string& digest, const render::Place& place, std::string& out) {
        Diagnostics errors;
        try {
            if (std::optional<Decision> decision = decide_(item, digest, errors)) {
                decision_ = *std::move(decision);
                decision_.receipt.input_sha256 = digest;
                write(out, place);
                return;
            }
        } catch (...) {
            fault_ = std::current_exception();
        }
        writer_.unreadable(out, {item.id, errors}, place);
        worst_ = Grade::error;
    }

    void write(std::string& out, const render::Place& place) {
        writer_.decision(out, decision_, place);
        for (const Finding& finding : decision_.findings) worst_ = std::max(worst_, grade_of(finding.severity));
    }

    static Grade grade_of(Severity severity) {
        switch (severity) {
            case Severity::error: return Grade::error;
            case Severity::review: return Grade::review;
            case Severity::warning: return Grade::warning;
            case Severity::info: return Grade::none;
        }
        return Grade::none;
    }

    const Engine& engine_;
    render::Writer& writer_;
    Decide decide_;
    Decision decision_;
    std::exception_ptr fault_;
    Grade worst_ = Grade::none;
};

}  // namespace saglikrapor::cli
