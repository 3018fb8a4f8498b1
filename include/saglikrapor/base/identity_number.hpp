// The numbers and codes a report is joined by: whether a text can be one at all. None of them is looked up anywhere.
#pragma once

#include <string_view>

namespace saglikrapor {

/// T.C. kimlik numarası: 11 digits, the first not 0, the last two right check digits, and not a foreigner's number.
/// Says nothing about whether the number was ever given to anyone, nor about the person's age or sex.
[[nodiscard]] bool is_national_id(std::string_view text);

/// Yabancı kimlik numarası: as a national id, but beginning 99 (98 under temporary protection). 99999999990, which the
/// SGK gives out for tests, is none.
[[nodiscard]] bool is_foreigner_id(std::string_view text);

/// 5 to 15 ASCII letters and digits. Every state has its own shape, so nothing more can be asked.
[[nodiscard]] bool is_passport_number(std::string_view text);

/// The shape of an ICD-10 code: a capital letter, two digits, then perhaps a point and one to three digits or capital
/// letters (J06, J06.9, S52.50).
[[nodiscard]] bool is_icd10(std::string_view text);

}  // namespace saglikrapor
