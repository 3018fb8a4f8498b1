// Checks a file of reports, one a line, in memory that does not grow with the file.
#include <fstream>
#include <iostream>

#include <saglikrapor/bind/read_file.hpp>
#include <saglikrapor/saglikrapor.hpp>

namespace sr = saglikrapor;

int main(int count, char** arguments) {
    std::ifstream file(count == 2 ? arguments[1] : "", std::ios::binary);
    if (!file) return 2;
    sr::CaseFile lines(
        [&](char* buffer, std::size_t size) {
            file.read(buffer, static_cast<std::streamsize>(size));
            return static_cast<std::size_t>(file.gcount());
        },
        sr::InputForm::ndjson);
    sr::CaseItem item;
    while (lines.next(item))
        std::cout << "line " << item.line << ": " << item.id << ' ' << (item.ok() ? to_string(sr::check(item.value).verdict) : "unreadable") << '\n';
}
