// SARIF 2.1.0: findings as results at the line of the report they belong to. No identity, no diagnosis: id and line only.
//
// A violated rule is a result of kind `fail` and of its severity's level. What needs a person is of kind `review`, what could
// not be decided of kind `open`; SARIF 3.27.10 wants level `none` for both.
#pragma once

#include <memory>

#include <saglikrapor/render/writer.hpp>

namespace saglikrapor::render {

[[nodiscard]] std::unique_ptr<Writer> make_sarif_writer(const WriteOptions& options);

}  // namespace saglikrapor::render
