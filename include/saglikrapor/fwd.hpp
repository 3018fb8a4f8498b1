// Forward declarations of everything public, for headers that only pass things on.
#pragma once

namespace saglikrapor {

// base
class Source;
struct Span;
struct Position;
struct Diagnostic;
template <class T> class Checked;
template <class T> class Identifying;

// value
class Type;
union Slot;
struct FieldInfo;
struct StructInfo;
struct EnumInfo;

// rulebook, program, run, decision
struct Rule;
class Rulebook;
class Program;
class Engine;
struct Finding;
struct Decision;

}  // namespace saglikrapor
