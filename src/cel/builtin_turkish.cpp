// Turkish text: mandated phrases are compared by the rules of base/turkish.
#include <saglikrapor/base/turkish.hpp>

#include "cel/builtins.hpp"

namespace saglikrapor::cel {
namespace {

Fault same_phrase(CallContext&, const Slot* a, Slot& result) { return give(same_text(a[0].view(), a[1].view()), result); }
Fault holds_phrase(CallContext&, const Slot* a, Slot& result) { return give(contains_phrase(a[0].view(), a[1].view()), result); }

Fault fold(CallContext& context, const Slot* a, Slot& result) {
    const std::string_view text = a[0].view();
    char* const folded = context.arena.array<char>(2 * text.size());
    if (folded == nullptr) return Fault::limit;
    return give(std::string_view(folded, fold_turkish(text, folded)), result);
}

}  // namespace

void add_turkish(BuiltinTable& table) {
    constexpr std::string_view subject = "Turkish text";
    table.add({"sameText", "string.(string) -> bool",
               "Whether two texts are the same phrase: case by Turkish rules, white space, quotation marks and a final full stop aside.",
               subject, same_phrase});
    table.add({"containsText", "string.(string) -> bool", "Whether a phrase stands in the text, compared as sameText does.", subject,
               holds_phrase});
    table.add({"foldTurkish", "string.() -> string", "In lower case by Turkish rules: I becomes ı, İ becomes i.", subject, fold});
}

}  // namespace saglikrapor::cel
