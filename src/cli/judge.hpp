// One report after the other to its decision, in text. One for each thread.
#pragma once

#include <algorithm>
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
    Judge(const Engine& engine, render::Writer& writer) : engine_(engine), writer_(writer) {}

    /// Appends the decision, or what stands for an unreadable report. `digest` goes into the receipt; it may be empty.
    void settle(const CaseItem& item, std::string digest, const std::string& file, std::string& out) {
        const render::Place place{file, item.index, item.line};
        if (!item.ok()) {
            writer_.unreadable(out, {item.id, item.errors}, place);
            worst_ = Grade::error;
            return;
        }
        const Case& c = item.value;
        engine_.check(bound(c.report), {c.history ? &*c.history : nullptr, c.as_of}, decision_);
        decision_.receipt.input_sha256 = std::move(digest);
        writer_.decision(out, decision_, place);
        for (const Finding& finding : decision_.findings) worst_ = std::max(worst_, grade_of(finding.severity));
    }

    [[nodiscard]] Grade worst() const { return worst_; }

private:
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
    Decision decision_;
    Grade worst_ = Grade::none;
};

}  // namespace saglikrapor::cli
