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
#include <saglikrapor/render/summary.hpp>
#include <saglikrapor/render/writer.hpp>

#include "cli/check_files.hpp"

namespace saglikrapor::cli {

class Judge {
public:
    /// Another way to a decision than the engine alone. Gives nothing when there is a fault, then told in the diagnostics; may also
    /// throw after telling it.
    using Decide = std::function<std::optional<Decision>(const CaseItem& item, const std::string& digest, Diagnostics& errors)>;

    /// Without a writer nothing is appended; with a summary every report is counted.
    Judge(const Engine& engine, render::Writer* writer, render::Summary* summary = nullptr, Decide decide = {})
        : engine_(engine), writer_(writer), summary_(summary), decide_(std::move(decide)) {}

    /// Appends the decision, or what stands for an unreadable report. `digest` goes into the receipt; it may be empty.
    void settle(const CaseItem& item, std::string digest, const std::string& file, std::string& out) {
        const render::Place place{file, item.index, item.line};
        if (!item.ok()) {
            write_unreadable(out, {item.id, item.errors}, place);
            return;
        }
        if (decide_) {
            settle_otherwise(item, digest, place, out);
            return;
        }
        const Case& c = item.value;
        const BoundReport report = bound(c.report);
        engine_.check(report, {c.history ? &*c.history : nullptr, c.as_of}, decision_);
        decision_.receipt.input_sha256 = std::move(digest);
        write(out, report, place);
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
                write(out, bound(item.value.report), place);
                return;
            }
        } catch (...) {
            fault_ = std::current_exception();
        }
        write_unreadable(out, {item.id, errors}, place);
    }

    void write_unreadable(std::string& out, const render::Unreadable& unreadable, const render::Place& place) {
        if (writer_ != nullptr) writer_->unreadable(out, unreadable, place);
        if (summary_ != nullptr) summary_->add_unreadable(unreadable.errors);
        worst_ = Grade::error;
    }

    void write(std::string& out, const BoundReport& report, const render::Place& place) {
        if (writer_ != nullptr) writer_->decision(out, decision_, place);
        if (summary_ != nullptr) summary_->add(decision_, report.common->issued_on, report.common->provider.code.value_or(""));
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
    render::Writer* writer_;
    render::Summary* summary_;
    Decide decide_;
    Decision decision_;
    std::exception_ptr fault_;
    Grade worst_ = Grade::none;
};

}  // namespace saglikrapor::cli
