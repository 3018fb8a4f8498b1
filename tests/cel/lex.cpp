#include <saglikrapor/cel/lex.hpp>

#include <catch.hpp>
