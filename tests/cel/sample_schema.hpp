// A small schema that knows no medicine, for tests of names and types.
#pragma once

#include <saglikrapor/cel/environment.hpp>
#include <saglikrapor/value/schema.hpp>

namespace saglikrapor::cel {

struct SampleSchema {
    EnumInfo colour{"Colour", {"red", "green", "dark_blue"}};
    EnumInfo shape{"Shape", {"round", "square"}};
    StructInfo maker{"Maker", {cell_field("name", Type::string(), 0), cell_field("colours", Type::list(Type::enumeration(colour)), 1)}};
    StructInfo toy{"Toy",
                   {cell_field("price", Type::integer(), 0), cell_field("weight", Type::real(), 1),
                    cell_field("colour", Type::enumeration(colour), 2), cell_field("shape", Type::enumeration(shape), 3),
                    cell_field("maker", Type::structure(maker), 4), cell_field("sold", Type::date(), 5),
                    cell_field("broken", Type::boolean(), 6)}};

    [[nodiscard]] Environment environment() const {
        Environment made;
        made.variables = {{"toy", Type::structure(toy), false},
                          {"toys", Type::list(Type::structure(toy)), true},
                          {"shop.limit", Type::integer(), false},
                          {"shop.limit.name", Type::string(), false},
                          {"fees", Type::map(Type::string(), Type::integer()), false},
                          {"stock", Type::map(Type::enumeration(colour), Type::integer()), false},
                          {"rooms", Type::map(Type::integer(), Type::string()), false}};
        return made;
    }
};

}  // namespace saglikrapor::cel
