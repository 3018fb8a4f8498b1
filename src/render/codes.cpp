#include <saglikrapor/render/codes.hpp>

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "render/messages.hpp"

namespace saglikrapor::render {
namespace {

// Ordered by code: a test holds it against the codes that the sources use.
constexpr std::array meanings = std::to_array<CodeMeaning>({
    {"cel.limit", "An expression is longer, deeper or larger than an expression may be.", ""},
    {"cel.literal", "A constant argument is wrong: a date that does not exist, a regular expression that is none.", ""},
    {"cel.no-overload", "A function or operator exists, but not for arguments of these types.", ""},
    {"cel.syntax.bytes", "A bytes literal; rules have no bytes.", ""},
    {"cel.syntax.character", "A character that begins no token.", ""},
    {"cel.syntax.escape", "An escape in a string that is none.", ""},
    {"cel.syntax.expected", "Something else must stand here, a closing bracket for instance.", ""},
    {"cel.syntax.has", "has() takes a member, as in has(report.days).", ""},
    {"cel.syntax.identifier", "A name in backquotes that is not closed or not a name.", ""},
    {"cel.syntax.macro", "A macro with the wrong number of arguments, or whose loop variable is not a plain name.", ""},
    {"cel.syntax.message", "A message literal, T{…}; rules make no structures.", ""},
    {"cel.syntax.number", "A number that is malformed or too large.", ""},
    {"cel.syntax.reserved", "A reserved word used as a name.", ""},
    {"cel.syntax.string", "A string that is not closed.", ""},
    {"cel.syntax.uint", "An unsigned literal; rules have no unsigned integers.", ""},
    {"cel.syntax.unexpected", "Something follows the end of the expression.", ""},
    {"cel.syntax.utf8", "The expression is not UTF-8.", ""},
    {"cel.type", "An expression is of another type than is wanted here.", ""},
    {"cel.unknown-enumerator", "A text that is compared with an enumeration and is none of its names.", ""},
    {"cel.unknown-field", "A structure has no member of that name.", ""},
    {"cel.unknown-function", "There is no function of that name.", ""},
    {"cel.unknown-name", "There is no variable of that name.", ""},
    {"engine.later-report-invalidated",
     "A finding: a report that is recorded already and issued later would break a rule with this one in its history.",
     "Bu rapor kaydedilirse daha sonraki tarihli, kayıtlı bir rapor kurala aykırı duruma düşer."},
    {"engine.no-issue-date", "A finding: the report has no day of issue, so it is not known which rules apply.",
     "Raporun düzenlendiği tarih yok; hangi kuralların geçerli olduğu belirlenemiyor."},
    {"engine.no-rule-applied", "A finding: no rule for this type of report was in force on the day.",
     "Bu rapor türü için o tarihte yürürlükte olan kural yok."},
    {"history.backend-not-built", "The kind of ledger was left out when the program was built.",
     "Program bu tür defter olmadan derlenmiş."},
    {"history.busy", "Others kept the ledger locked, or were in the way, longer than may be waited. Nothing was recorded; ask again.",
     "Defter beklenenden uzun süre meşgul; hiçbir şey kaydedilmedi, yeniden deneyin."},
    {"history.corrupt", "The ledger is damaged, or its entries do not follow from one another.",
     "Defter bozulmuş; bilgi işlem birimine haber verin."},
    {"history.full", "There is no room for the entry. Nothing was recorded.",
     "Kayıt için yer yok; hiçbir şey kaydedilmedi."},
    {"history.id-taken", "Another content is recorded under the report's id: it is a correction, or the new report needs an id of its own.",
     "Bu rapor numarasıyla başka içerik kayıtlı: düzeltme olarak kaydedin ya da yeni rapora ayrı numara verin."},
    {"history.identity", "The report does not say whose it is, or its number cannot be one: whose history counts is not known.",
     "Raporun kime ait olduğu yazılmamış ya da kimlik numarası hatalı; geçmişi bulunamaz."},
    {"history.import.line", "A line of an import with too little in it: a person and content.report are needed, and an id.", ""},
    {"history.io", "The ledger cannot be read or written, for another reason than those that have a code.",
     "Defter okunamıyor ya da yazılamıyor."},
    {"history.key", "There is no site key, or it is shorter than 32 bytes.",
     "Kurum anahtarı yok ya da 32 bayttan kısa."},
    {"history.key-mismatch", "The ledger was made with another site key: nobody in it would be recognised.",
     "Defter başka bir kurum anahtarıyla açılmış; bu anahtarla kimse bulunamaz."},
    {"history.newer-entry", "An entry has members that this version does not know.",
     "Kayıt, programın daha yeni bir sürümüyle yapılmış."},
    {"history.not-a-ledger", "The file is something else than a ledger.",
     "Dosya bir defter değil."},
    {"history.not-found", "There is no ledger at that address. One is made by `history init` only.",
     "Bu adreste defter yok."},
    {"history.read-only", "The ledger may be read but not written. Nothing was recorded.",
     "Defter okunabiliyor ama yazılamıyor; hiçbir şey kaydedilmedi."},
    {"history.schema-newer", "The ledger was written by a newer version of the program.",
     "Defter, programın daha yeni bir sürümüyle yazılmış."},
    {"history.seal", "An entry to import does not fit: its seal is not this site's, or entries before it are missing or others.",
     "Aktarılacak kayıt deftere uymuyor: mührü bu kurumun değil ya da önceki kayıtlar eksik."},
    {"history.server", "The database server cannot be reached, or was lost and did not come back. The message says whether an entry may have been recorded.",
     "Veritabanı sunucusuna ulaşılamıyor."},
    {"history.tampered.content", "verify: an entry is not what was sealed, or does not follow the one before.", ""},
    {"history.tampered.gap", "verify: an entry is missing.", ""},
    {"history.tampered.rollback", "verify: an entry that was there earlier is gone.", ""},
    {"history.tampered.state", "verify: what is kept of a person for fast reading does not follow from the entries.", ""},
    {"history.tampered.tail", "verify: a person has fewer entries than recorded.", ""},
    {"history.tampered.unreadable", "verify: the entries of a person cannot be read.", ""},
    {"history.text", "A text that cannot be kept: not UTF-8, or an id that is empty, too long, or holds a zero byte.",
     "Metin saklanamıyor: UTF-8 değil ya da rapor numarası boş veya çok uzun."},
    {"history.two-histories", "A case brings a history of its own although a ledger is to be read.",
     "Dosyada önceki raporlar var, defter de okunacak; ikisinden birini çıkarın."},
    {"history.unknown-report", "No report of that id is recorded of the person.",
     "Kişinin bu numarayla kayıtlı raporu yok."},
    {"history.url", "The address of the ledger is none.",
     "Defterin adresi geçersiz."},
    {"history.withdrawn", "The report of that id was withdrawn.",
     "Bu numaralı rapor geri çekilmiş."},
    {"input.compressed-corrupt", "Compressed input that is not gzip or zstd, or was changed: its data or checksum do not agree.",
     "Sıkıştırılmış dosya bozuk ya da adının söylediği biçimde değil."},
    {"input.compressed-truncated", "Compressed input that ends in the middle; what came before was read.", "Sıkıştırılmış dosya yarıda bitiyor."},
    {"input.compressed-unsupported", "Compressed input in a form that this program was built without.", "Bu program bu sıkıştırma biçimini okuyamıyor."},
    {"input.compressed-window", "zstd input that needs more than 32 MiB of memory to read.", "Sıkıştırılmış dosyayı okumak çok fazla bellek istiyor."},
    {"input.date", "A text that is not a real day as YYYY-MM-DD, from 1400 to 9999.", "Tarih geçerli değil; YYYY-AA-GG biçiminde gerçek bir gün olmalı."},
    {"input.date-time", "A text that is not a real local time as YYYY-MM-DDThh:mm, with or without seconds.",
     "Tarih ve saat geçerli değil; YYYY-AA-GGTss:dd biçiminde olmalı."},
    {"input.depth", "Objects and lists nested deeper than a document may be.", "İç içe nesneler izin verilenden derin."},
    {"input.duplicate-key", "A key that is given twice in one object.", "Aynı anahtar bir nesnede iki kez verilmiş."},
    {"input.empty", "There is no document.", "Belge boş."},
    {"input.enumerator", "A text that is none of the values of its enumeration.", "Değer, izin verilen değerlerden biri değil."},
    {"input.missing", "A member that must be given is not, or is null.", "Zorunlu bir bilgi verilmemiş."},
    {"input.range", "A number outside what its member can hold.", "Sayı, bu alanın alabileceği aralığın dışında."},
    {"input.report-type", "`type` is missing, or is not the name of a report type.", "Raporun türü (type) verilmemiş ya da bilinmiyor."},
    {"input.syntax", "The document is not JSON from here on.", "Belge bu noktadan sonra JSON olarak okunamıyor."},
    {"input.too-long", "A line or an element larger than a document may be, 8 MiB where nothing else is set.", "Kayıt, izin verilenden uzun (başka sınır verilmediyse 8 MiB)."},
    {"input.too-many", "There are more faults than are told of one document.", "Belgede gösterilenden çok hata var."},
    {"input.trailing", "Something follows the end of the document.", "Belgenin sonundan sonra fazladan metin var."},
    {"input.type", "A value of another JSON type than the member has.", "Değerin türü yanlış."},
    {"input.unknown-key", "A key that its object does not have.", "Böyle bir alan yok."},
    {"input.utf8", "A string that is not Unicode: bytes that are not UTF-8, or half a surrogate pair.", "Metin geçerli UTF-8 değil."},
    {"limit.asked-days", "A remark of `limit`: the number of days that the report says is less than one, so no length of a rest.", ""},
    {"limit.calendar", "A remark of `limit`: the rest would end beyond the last year there is, 9999.", ""},
    {"limit.no-rules", "A remark of `limit`: none of the rules on the length of a rest was in force on the day.", ""},
    {"procedure.actor", "A step or an event names an actor that the procedure does not have.", "Süreçte böyle bir aktör yok."},
    {"procedure.as-of", "A case does not say as of which day it is asked about.", "Hangi gün itibarıyla sorulduğu (as_of) verilmemiş."},
    {"procedure.case", "A case has both one event and a trace of events.", ""},
    {"procedure.dead-end", "A state from which no way leads to an end.", ""},
    {"procedure.deadline", "A deadline without exactly one length, with a rounding that it does not need or lacks, or that starts on no date.", ""},
    {"procedure.deadline-start", "A counted deadline does not say when it starts, or nothing tells when that is.", ""},
    {"procedure.document", "A step or an event names a paper that the procedure does not have, or a form that is none.", "Süreçte böyle bir belge yok ya da belgenin biçimi yanlış."},
    {"procedure.event", "A step or an event of a case names an event that the procedure does not have.", "Süreçte böyle bir olay yok."},
    {"procedure.initial", "A procedure has no initial state, or more than one.", ""},
    {"procedure.input", "An input whose name or type cannot be one.", ""},
    {"procedure.one-case", "A text that holds several cases, or none, where one case is taken at a time.", "Tek bir vaka verilmeli."},
    {"procedure.overlap", "Two steps for the same event can be taken at once.", ""},
    {"procedure.state", "A step names a state that the procedure does not have.", ""},
    {"procedure.terminal", "A step leaves a terminal state.", ""},
    {"procedure.unknown", "A case names a procedure that the rulebook does not have.", "Kural kitabında böyle bir süreç yok."},
    {"procedure.unknown-input", "A case gives an input that the file does not declare.", "Böyle bir girdi yok."},
    {"procedure.unreachable", "A state to which no way leads from the initial one.", ""},
    {"procedure.unused", "A warning: an actor, event or paper that no step names.", ""},
    {"procedure.value", "A case gives an input a value of another type.", "Girdinin değeri, türüne uymuyor."},
    {"program.identifying", "A message shows a member that identifies a person.", ""},
    {"program.limit", "An expression needs more working memory than an expression may have.", ""},
    {"program.placeholder", "A placeholder in a message that is not closed, or whose value cannot be shown.", ""},
    {"rulebook.coverage", "A clause that rules cite is not marked as covered by rules.", ""},
    {"rulebook.date", "A text that is not a day.", ""},
    {"rulebook.date-order", "Dated values that do not ascend.", ""},
    {"rulebook.duplicate-date", "A holiday or a day of the site that is listed twice.", ""},
    {"rulebook.duplicate-id", "A rule, clause, parameter, table or word that is given twice.", ""},
    {"rulebook.empty", "A text or list that may not be empty is.", ""},
    {"rulebook.enumerator", "A word that is none of those the key takes.", ""},
    {"rulebook.example.key", "A key that belongs to an example of another outcome.", ""},
    {"rulebook.example.no-case", "There is no valid case of the report type to lay the example over.", ""},
    {"rulebook.example.path", "A path that leads nowhere in the valid case.", ""},
    {"rulebook.example.unless", "An example names an exception that the rule does not have.", ""},
    {"rulebook.holiday", "A holiday, or a day of the site, outside the years that the table knows.", ""},
    {"rulebook.id", "A rule, clause or regulation whose id does not have the right shape or place.", ""},
    {"rulebook.interval", "An interval that ends before it begins.", ""},
    {"rulebook.lint.case", "A valid case that is no report of its type: a member that is misspelt, a value that does not fit.", ""},
    {"rulebook.lint.ended-parameter", "A parameter has no value any more.", ""},
    {"rulebook.lint.example-given", "An example gives what its report cannot have: a member that is misspelt, a value that does not fit.", ""},
    {"rulebook.lint.example-holds", "No example shows the rule hold.", ""},
    {"rulebook.lint.example-missing", "An example expects a member to be missing that its report does not have.", ""},
    {"rulebook.lint.example-name", "Two examples of a rule have the same name.", ""},
    {"rulebook.lint.example-undecided", "No example shows the rule undetermined or not applied.", ""},
    {"rulebook.lint.example-violated", "No example shows the rule violated.", ""},
    {"rulebook.lint.late-parameter", "A rule applies on days on which a parameter that it reads has no value yet.", ""},
    {"rulebook.lint.no-remedy", "A rule does not say what to do now.", ""},
    {"rulebook.lint.planned-clauses", "Clauses of a regulation that nothing covers yet.", ""},
    {"rulebook.lint.unknown-word", "The vocabulary has words for a member or enumerator that the report model does not have.", ""},
    {"rulebook.lint.untranslated", "A message is the same in both languages.", ""},
    {"rulebook.lint.unused-parameter", "A parameter that nothing reads.", ""},
    {"rulebook.lint.unworded", "The vocabulary has no words for a member or enumerator of the report model.", ""},
    {"rulebook.missing-file", "A file that a rulebook needs is not there.", ""},
    {"rulebook.missing-key", "A key that must be given is not.", ""},
    {"rulebook.name", "A name that is not made of a-z, 0-9 and _, or is no name of the model.", ""},
    {"rulebook.no-cases", "A file of cases holds no case: nothing tried is not passed.", ""},
    {"rulebook.path", "A file in a place from which nothing is read, or given twice.", ""},
    {"rulebook.report-type", "A report type that does not exist, is named twice, or does not belong here.", ""},
    {"rulebook.table.key", "The first column of a table, which finds its rows, is not a string.", ""},
    {"rulebook.table.overlap", "Two rows of a table with the same key are in force on the same day.", ""},
    {"rulebook.type", "A mapping, list or text where another of them must stand.", ""},
    {"rulebook.uncovered-clause", "A clause is marked as covered by rules, and no rule cites it.", ""},
    {"rulebook.unknown-clause", "A citation of a clause that its regulation does not have.", ""},
    {"rulebook.unknown-key", "A key that does not belong there.", ""},
    {"rulebook.unknown-procedure", "A clause names a procedure or input rule that does not exist.", ""},
    {"rulebook.unknown-regulation", "A citation of a regulation that the rulebook does not have.", ""},
    {"rulebook.value", "A value that is missing or does not fit its type.", ""},
    {"yaml.alias", "An anchor, alias or merge key.", ""},
    {"yaml.character", "A character that cannot stand in a YAML file: a control character, a line separator, a byte order mark.", ""},
    {"yaml.documents", "A YAML file with more than one document.", ""},
    {"yaml.duplicate-key", "A key that is given twice in one mapping.", ""},
    {"yaml.key", "A key that is not a text.", ""},
    {"yaml.limit", "A YAML file that is larger, deeper or has longer runs of blanks than a rulebook's may have.", ""},
    {"yaml.syntax", "The text is not YAML.", ""},
    {"yaml.tag", "A YAML tag.", ""},
    {"yaml.utf8", "A YAML file that is not UTF-8.", ""},
});
static_assert(std::is_sorted(meanings.begin(), meanings.end(), [](const auto& a, const auto& b) { return a.code < b.code; }));

}  // namespace

std::span<const CodeMeaning> code_meanings() { return meanings; }

const CodeMeaning* meaning_of(std::string_view code) {
    const auto found = std::lower_bound(meanings.begin(), meanings.end(), code,
                                        [](const CodeMeaning& meaning, std::string_view wanted) { return meaning.code < wanted; });
    return found != meanings.end() && found->code == code ? &*found : nullptr;
}

std::string sentence_for(const Diagnostic& diagnostic, Language language) {
    const CodeMeaning* const meaning = meaning_of(diagnostic.code);
    if (language == Language::en || meaning == nullptr || meaning->tr.empty()) return diagnostic.message;
    return std::string(meaning->tr);
}

std::string errors_markdown() {
    std::string out =
        "# Diagnostic codes\n\n"
        "Generated by `saglikrapor docs errors`. A code is stable: programs may depend on it, messages may change.\n";
    std::string_view family;
    for (const CodeMeaning& meaning : meanings) {
        const std::string_view own = meaning.code.substr(0, meaning.code.find('.'));
        if (own != family) out += fmt::format("\n## {}\n\n| code | when |\n|---|---|\n", own);
        family = own;
        std::string when(meaning.en);
        for (std::size_t at = when.find('|'); at != std::string::npos; at = when.find('|', at + 2)) when.insert(at, 1, '\\');
        out += fmt::format("| `{}` | {} |\n", meaning.code, when);
    }
    return out;
}

}  // namespace saglikrapor::render
