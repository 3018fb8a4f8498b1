// Makes a Program of a Rulebook: report types one by one, collecting every error.
#pragma once

#include <mutex>
#include <set>

#include <saglikrapor/cel/environment.hpp>
#include <saglikrapor/program/program.hpp>

#include "program/storage.hpp"

namespace saglikrapor::program {

class Builder {
public:
    Builder(std::shared_ptr<const Rulebook> rulebook, const ModelSchema& model);

    /// The program without code: types, rules by number, what is in force.
    [[nodiscard]] const std::shared_ptr<Program>& frame();
    /// The code of one report type, and what is wrong with it.
    [[nodiscard]] Diagnostics compile(std::size_t type) const;
    [[nodiscard]] const Diagnostics& diagnostics() const { return diagnostics_; }
    [[nodiscard]] static Checked<std::shared_ptr<const Program>> build(std::shared_ptr<const Rulebook> rulebook, const ModelSchema& model);
    [[nodiscard]] static std::shared_ptr<const Program> build_lazily(std::shared_ptr<const Rulebook> rulebook, const ModelSchema& model);

private:
    void build_epochs();
    void report(const Diagnostics& found);

    std::shared_ptr<Program> program_;
    std::shared_ptr<Storage> storage_;
    ModelSchema model_;
    cel::Environment environment_;
    Diagnostics diagnostics_;
    std::set<std::string> seen_;
    std::mutex mutex_;  ///< lazily, types may be compiled from several threads
};

}  // namespace saglikrapor::program
