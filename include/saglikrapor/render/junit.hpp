// JUnit XML: one test case for each report, so that a build server shows which reports of a set no longer pass.
//
// invalid and incomplete → failure, unreadable → error, review → skipped, warnings → system-out. The counts stand before the
// cases, so the whole suite is kept in memory until its file ends.
#pragma once

#include <memory>

#include <saglikrapor/render/writer.hpp>

namespace saglikrapor::render {

[[nodiscard]] std::unique_ptr<Writer> make_junit_writer(const WriteOptions& options);

}  // namespace saglikrapor::render
