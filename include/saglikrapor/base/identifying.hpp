// Marks a datum that identifies a person, so that no message, log or file can carry it by accident.
#pragma once

#include <utility>

namespace saglikrapor {

/// A value that identifies a person (national id, name, birth date). Rules may test it; nothing can print it:
/// there is no stream or format support, and the binding refuses it in messages. KVKK (law 6698).
template <class T>
class Identifying {
public:
    using value_type = T;  ///< what is wrapped

    Identifying() = default;
    /// Wraps; on purpose without a word, so that members are assigned as usual.
    Identifying(T value) : value_(std::move(value)) {}

    /// The bare value. Call it where the value is tested, never where it is shown.
    [[nodiscard]] const T& reveal() const { return value_; }
    /// The same, to read a value into.
    [[nodiscard]] T& reveal() { return value_; }

    /// Compares what is wrapped.
    friend bool operator==(const Identifying&, const Identifying&) = default;

private:
    T value_{};
};

}  // namespace saglikrapor
