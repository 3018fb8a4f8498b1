// Hints of the readers of reports, cases and ledgers in Turkish. Those of a rulebook are its author's and stay English.
#include <saglikrapor/render/codes.hpp>

#include <array>
#include <string_view>

namespace saglikrapor::render {
namespace {

/// A hint that begins so is said so, and what follows is kept: a list, a command, an address.
struct Row {
    std::string_view en;
    std::string_view tr;
};

constexpr std::array rows = std::to_array<Row>({
    {"did you mean ", "şu mu demek istendi: "},
    {"one of: ", "şunlardan biri: "},
    // reports
    {"the rest of the array was not read", "dizinin kalanı okunmadı"},
    // cases of procedures
    {"write year-month-day: ", "yıl-ay-gün olarak yazın: "},
    {"write day and time: ", "gün ve saat olarak yazın: "},
    {"write original or copy after the colon", "iki noktadan sonra original (aslı) ya da copy (sureti) yazın"},
    {"give --as-of, or as_of in the case", "--as-of ile ya da vakada as_of ile verin"},
    {"'saglikrapor procedure list' names them", "adlarını 'saglikrapor procedure list' verir"},
    // ledgers
    {"for instance ", "örneğin "},
    {"make one with: ", "şununla yapılır: "},
    {"make a new one with: ", "yenisi şununla yapılır: "},
    {"give --key-file FILE; make one with: ", "--key-file DOSYA verin; dosya şununla yapılır: "},
    {"with this one nobody in it would be recognised; find the right key", "bu anahtarla defterdeki kimse tanınmaz; doğru anahtarı bulun"},
    {"find the right key", "doğru anahtarı bulun"},
    {"build with ", "şununla derleyin: "},
    {"update the program", "programı yenileyin"},
    {"use the version that recorded it, or a later one", "kaydı yapan sürümü ya da daha yenisini kullanın"},
    {"see what `saglikrapor history verify` says", "`saglikrapor history verify` ne diyor, bakın"},
    {"name a file in it, for instance ", "içinde bir dosya adı verin, örneğin "},
    {"write postgresql://", "şöyle yazın: postgresql://"},
    {"PostgreSQL's own is ", "PostgreSQL'in kendi kapısı "},
    {"open it once with write access", "bir kez yazma izniyle açın"},
    {"nothing was recorded; ask again", "hiçbir şey kaydedilmedi; yeniden deneyin"},
    {"nothing was recorded; make room", "hiçbir şey kaydedilmedi; yer açın"},
    {"nothing was recorded", "hiçbir şey kaydedilmedi"},
    {"it is not known whether the entry was recorded; ask again, it is recorded once",
     "kaydın yapılıp yapılmadığı bilinmiyor; yeniden deneyin, bir kez kaydedilir"},
    {"nothing was changed; look at the address, and restore the file from a backup if it was a ledger",
     "hiçbir şey değiştirilmedi; adrese bakın, dosya bir defterse yedekten geri yükleyin"},
    {"nothing was changed; restore it from a backup", "hiçbir şey değiştirilmedi; yedekten geri yükleyin"},
    {"give person.identity.kind and person.identity.number", "person.identity.kind ve person.identity.number verin"},
    {"look at its digits", "rakamlarına bakın"},
    {"record it as a correction, or give a new report an id of its own", "düzeltme olarak kaydedin ya da yeni rapora ayrı numara verin"},
    {"give a new report an id of its own", "yeni rapora ayrı numara verin"},
    {"leave out one of the two", "ikisinden birini çıkarın"},
    {"run the import again to go on", "sürdürmek için aktarmayı yeniden çalıştırın"},
    {"give person or person_key", "person ya da person_key verin"},
});

}  // namespace

std::string hint_for(const Diagnostic& diagnostic, Language language) {
    if (language == Language::en) return diagnostic.hint;
    const std::string_view hint = diagnostic.hint;
    for (const Row& row : rows)
        if (hint.starts_with(row.en)) return std::string(row.tr).append(hint.substr(row.en.size()));
    return diagnostic.hint;
}

}  // namespace saglikrapor::render
