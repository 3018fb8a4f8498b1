// Read a case from JSON text; every fault of the text is told at once, with its place.
#include <cstdio>
#include <string>

#include <saglikrapor/saglikrapor.hpp>

namespace sr = saglikrapor;

int main() {
    const std::string text = R"({
  "type": "rest_leave",
  "id": "example-2",
  "issued_on": "2026-02-30",
  "issuer": {"mode": "singel"},
  "days": "five"
})";
    const sr::Checked<sr::Case> read = sr::read_case(text);
    if (read) {
        std::string json;
        sr::render::append_json(json, sr::check(*read));
        std::printf("%s\n", json.c_str());
        return 1;
    }
    for (const sr::Diagnostic& fault : read.diagnostics())
        std::printf("%u:%u %s %s: %s %s\n", fault.at.line, fault.at.column, fault.pointer.c_str(), fault.code.c_str(),
                    fault.message.c_str(), fault.hint.c_str());
    return read.diagnostics().size() == 3 ? 0 : 1;
}
