#include "history/seal.hpp"

#include <saglikrapor/bind/entry_json.hpp>

namespace saglikrapor::history {

std::string seal_of(const SiteKey& key, const Row& row, std::string_view previous) {
    EntryLine line;
    line.person_key = row.person.hex;
    line.number = row.number;
    line.kind = row.kind;
    line.recorded_at = row.recorded_at;
    line.report_id = row.report_id;
    line.previous = std::string(previous);
    std::string bytes = "saglikrapor entry 1\n";
    append_json(bytes, line);
    bytes += '\n';
    bytes += row.content;  // as it is stored: it must fit also when a later version would write it otherwise
    return key.seal(bytes);
}

}  // namespace saglikrapor::history
