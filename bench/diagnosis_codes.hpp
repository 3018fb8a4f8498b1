// Diagnosis codes by hand: whether a report names one of an illness.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>

namespace bench {

/// In capitals and without the dot after the third sign.
[[nodiscard]] inline std::string plain_code(std::string_view code) {
    std::string plain(code);
    if (plain.size() > 3 && plain[3] == '.') plain.erase(3, 1);
    for (char& c : plain)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return plain;
}

/// Whether some diagnosis has a code that begins so.
template <class Diagnoses>
[[nodiscard]] bool names_code(const Diagnoses& diagnoses, std::initializer_list<std::string_view> beginnings) {
    return std::ranges::any_of(diagnoses, [&](const auto& d) {
        return d.icd10 && std::ranges::any_of(beginnings, [code = plain_code(*d.icd10)](std::string_view b) { return code.starts_with(b); });
    });
}

/// A fracture of a bone; S02.5 is a tooth.
template <class Diagnoses>
[[nodiscard]] bool names_fracture(const Diagnoses& diagnoses) {
    return std::ranges::any_of(diagnoses, [](const auto& d) {
        if (!d.icd10) return false;
        const std::string code = plain_code(*d.icd10);
        if (code.starts_with("S02")) return code.size() == 3 || (code[3] >= '0' && code[3] <= '9' && code[3] != '5');
        if (code.size() >= 3 && code[0] == 'S') return code[1] >= '1' && code[1] <= '9' && code[2] == '2';
        return std::ranges::any_of(std::initializer_list<std::string_view>{"T02", "T08", "T10", "T12", "T142"},
                                   [&](std::string_view b) { return code.starts_with(b); });
    });
}

}  // namespace bench
