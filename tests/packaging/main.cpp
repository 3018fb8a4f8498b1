// What the smallest user of the installed library does.
#include <saglikrapor/base/date.hpp>

int main() { return saglikrapor::to_string(saglikrapor::date(2026, 3, 4)) == "2026-03-04" ? 0 : 1; }
