// Reports judged by two rulebooks: which verdicts and findings differ.
#pragma once

#include <string>

#include <saglikrapor/engine.hpp>

#include "cli/difference.hpp"

namespace saglikrapor::cli {

/// Adds what differs between the two decisions on one report: its verdict and, by rule, its findings with clause, severity,
/// outcome and values. Words of messages are not compared. `name` is what the difference is called.
void diff_decisions(Differences& out, const std::string& name, const Engine& a, const Engine& b, const Case& report);

/// The shipped cases of both rulebooks. A case that itself differs is judged in either form.
void diff_cases(Differences& out, const Engine& a, const Engine& b);

/// Every report in the *.json, *.ndjson and *.jsonl files below a folder, named by file and line. One that cannot be read is
/// told on stderr and passed over. Throws Refused when the folder or a file cannot be read.
void diff_reports(Differences& out, const std::string& folder, const Engine& a, const Engine& b);

}  // namespace saglikrapor::cli
