#include "cases.hpp"

#include <stdexcept>

#include <saglikrapor/bind/read_json.hpp>
#include <saglikrapor/engine.hpp>
#include <saglikrapor/rulebook/read_yaml.hpp>

#include "generator.hpp"

namespace bench {

namespace sr = saglikrapor;

namespace {

sr::DocumentNode& member(sr::DocumentNode& root, const std::string& path) {
    sr::DocumentNode* at = &root;
    for (std::size_t from = 0; from <= path.size();) {
        const std::size_t dot = std::min(path.find('.', from), path.size());
        const std::string name = path.substr(from, dot - from);
        const auto found = std::find_if(at->entries.begin(), at->entries.end(), [&](const auto& entry) { return entry.key == name; });
        if (found == at->entries.end()) throw std::out_of_range("the case has no " + path);
        at = &found->value;
        from = dot + 1;
    }
    return *at;
}

}  // namespace

sr::Case valid_case(const std::string& type, const std::vector<Change>& changes) {
    for (const sr::RulebookFile& file : sr::built_in_files()) {
        if (file.path != "cases/" + type + ".yaml") continue;
        sr::DocumentNode root = sr::read_yaml(file.path, file.text).value_or_throw().root;
        for (const Change& change : changes)
            member(root, change.path) = sr::read_yaml("change", change.value).value_or_throw().root;
        return sr::read_case(sr::to_json(root)).value_or_throw();
    }
    throw std::out_of_range("the rulebook has no valid case of " + type);
}

namespace {

template <class Append>
std::vector<sr::Case> generated(long count, std::uint64_t seed, Append append) {
    std::vector<sr::Case> cases;
    std::string json;
    for (long i = 1; i <= count; ++i) {
        json.clear();
        append(json, i, seed);
        cases.push_back(sr::read_case(json).value_or_throw());
    }
    return cases;
}

}  // namespace

std::vector<sr::Case> generated_cases(long count, std::uint64_t seed) { return generated(count, seed, append_case); }
std::vector<sr::Case> generated_driver_cases(long count, std::uint64_t seed) { return generated(count, seed, append_driver_case); }

}  // namespace bench
