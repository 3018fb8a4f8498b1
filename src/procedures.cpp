#include <saglikrapor/procedures.hpp>

#include "embedded_rules.hpp"

namespace saglikrapor {

Checked<std::shared_ptr<const procedure::Book>> load_procedures(const Engine& engine) {
    if (engine.rulebook().entries != nullptr) return procedure::build(engine.rulebook().entries, engine.shared_program());
    Checked<Entries> entries = read_entries(engine.rulebook());
    if (!entries) return entries.diagnostics();
    return procedure::build(std::make_shared<const Entries>(std::move(entries).value()), engine.shared_program());
}

const procedure::Book& built_in_procedures() {
    // The tests check that these files load, so a failure here is a fault of the build.
    static const std::shared_ptr<const procedure::Book> book = [] {
        Rulebook files;
        files.regulations = built_in().rulebook().regulations;
        for (std::size_t i = 0; i < embedded_procedure_count; ++i) {
            const EmbeddedFile& file = embedded_procedure_files[i];
            files.procedures.push_back(std::make_shared<const Source>(file.path, std::string(file.text, file.size)));
        }
        auto entries = std::make_shared<const Entries>(read_entries(files).value_or_throw());
        return procedure::build(std::move(entries), built_in().shared_program()).value_or_throw();
    }();
    return *book;
}

}  // namespace saglikrapor
