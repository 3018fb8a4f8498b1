// What is known of a case: the inputs' values as expressions read them, with the memory they point to.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <saglikrapor/base/checked.hpp>
#include <saglikrapor/base/date.hpp>
#include <saglikrapor/base/date_time.hpp>
#include <saglikrapor/rulebook/document.hpp>
#include <saglikrapor/rulebook/input_schema.hpp>
#include <saglikrapor/value/slot.hpp>

namespace saglikrapor::procedure {

/// A value given in code. An enumerator is its name.
using GivenValue = std::variant<bool, std::int64_t, double, std::string, Date, DateTime, std::vector<std::string>>;

/// One cell for every input of a schema. An input without a value is unknown. Copies share what they point to.
class Values {
public:
    /// Nothing is given yet.
    explicit Values(std::shared_ptr<const InputSchema> schema);

    /// False when there is no such input, the value is of another type, or is none of the enumeration's.
    bool set(std::string_view input, const GivenValue& value);
    /// Makes the input unknown again.
    bool clear(std::string_view input);
    /// Takes over what `later` says, also what it makes unknown.
    void lay_over(const Values& later);

    /// In the order of the schema; what is not given is absent.
    [[nodiscard]] const std::vector<Cell>& cells() const { return cells_; }
    /// What may be given.
    [[nodiscard]] const InputSchema& schema() const { return *schema_; }

private:
    friend class ValueReader;
    struct Store;
    [[nodiscard]] Store& store();
    void put(std::size_t input, Slot slot);

    std::shared_ptr<const InputSchema> schema_;
    std::vector<Cell> cells_;
    std::vector<bool> said_;  ///< given or cleared here
    std::vector<std::shared_ptr<Store>> stores_;
};

/// Reads {institution: {kind: ministry}, …}; dotted keys are the same as mappings in each other, null makes unknown. A null
/// node gives nothing. Codes: procedure.unknown-input, procedure.value.
[[nodiscard]] Checked<Values> read_values(std::shared_ptr<const InputSchema> schema, const DocumentNode& given, const Source& source);

}  // namespace saglikrapor::procedure
