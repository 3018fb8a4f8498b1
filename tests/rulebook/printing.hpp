// What a failed check prints.
#pragma once

#include <string>

#include <saglikrapor/base/source.hpp>

#include <catch.hpp>

namespace Catch {

template <>
struct StringMaker<saglikrapor::Position> {
    static std::string convert(saglikrapor::Position at) { return std::to_string(at.line) + ":" + std::to_string(at.column); }
};

template <>
struct StringMaker<saglikrapor::Span> {
    static std::string convert(saglikrapor::Span span) { return std::to_string(span.begin) + ".." + std::to_string(span.end); }
};

}  // namespace Catch
