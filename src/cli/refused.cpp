#include "cli/refused.hpp"

#include <cerrno>
#include <system_error>

namespace saglikrapor::cli {

std::string reason(int error, Language language) {
    const std::string english = std::generic_category().message(error);
    if (language == Language::en) return english;
    switch (error) {
        case ENOENT: return "böyle bir dosya ya da klasör yok";
        case EACCES:
        case EPERM: return "izin yok";
        case EISDIR: return "bir klasör";
        case ENOTDIR: return "yolun içinde klasör olmayan bir ad var";
        case ELOOP: return "bağlantılar birbirini gösteriyor";
        case ENOSPC: return "diskte yer yok";
        case EROFS: return "dosya sistemine yazılamıyor";
        case EIO: return "aygıt okuma ya da yazma hatası verdi";
        default: return english;
    }
}

}  // namespace saglikrapor::cli
