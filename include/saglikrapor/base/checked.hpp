// A value, or everything that is wrong with the input it was to be made of.
#pragma once

#include <optional>
#include <stdexcept>
#include <utility>

#include <saglikrapor/base/diagnostic.hpp>

namespace saglikrapor {

/// Thrown by Checked::value_or_throw; what() is the first diagnostic, all of them are in diagnostics().
class DiagnosticError : public std::runtime_error {
public:
    /// Takes at least one error.
    explicit DiagnosticError(Diagnostics diagnostics);
    /// All of them, in order of place.
    [[nodiscard]] const Diagnostics& diagnostics() const { return diagnostics_; }

private:
    Diagnostics diagnostics_;
};

/// Either a value (perhaps with warnings) or at least one error. Never half a value.
template <class T>
class [[nodiscard]] Checked {
public:
    /// A value, perhaps with warnings.
    Checked(T value, Diagnostics warnings = {}) : value_(std::move(value)), diagnostics_(std::move(warnings)) {}
    /// No value, because of these; at least one is an error.
    Checked(Diagnostics errors) : diagnostics_(std::move(errors)) {}

    /// Whether there is a value.
    [[nodiscard]] bool has_value() const { return value_.has_value(); }
    /// Whether there is a value.
    explicit operator bool() const { return has_value(); }

    /// The value; throws std::bad_optional_access when there is none.
    [[nodiscard]] const T& value() const& { return value_.value(); }
    /// The value; throws std::bad_optional_access when there is none.
    [[nodiscard]] T& value() & { return value_.value(); }
    /// The value, moved out; throws std::bad_optional_access when there is none.
    [[nodiscard]] T&& value() && { return std::move(value_).value(); }
    /// The value; there must be one.
    const T& operator*() const& { return *value_; }
    /// The value; there must be one.
    T& operator*() & { return *value_; }
    /// The value's members; there must be one.
    const T* operator->() const { return &*value_; }
    /// The value's members; there must be one.
    T* operator->() { return &*value_; }

    /// The errors, or the warnings that came with the value.
    [[nodiscard]] const Diagnostics& diagnostics() const { return diagnostics_; }

    /// The value; throws DiagnosticError when there is none.
    [[nodiscard]] T value_or_throw() && {
        if (!value_) throw DiagnosticError(std::move(diagnostics_));
        return std::move(*value_);
    }

private:
    std::optional<T> value_;
    Diagnostics diagnostics_;
};

}  // namespace saglikrapor
