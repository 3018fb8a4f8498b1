#include "cli/refused.hpp"

#include <cerrno>
#include <system_error>

namespace saglikrapor::cli {

std::string reason(int error, Language language) {
    if (language == Language::tr) switch (error) {
            case ENOENT: return "böyle bir dosya ya da klasör yok";
            case EACCES:
            case EPERM: return "izin yok";
            case EISDIR: return "bir klasör";
            case ENOTDIR: return "yolun içinde klasör olmayan bir ad var";
            case ELOOP: return "bağlantılar birbirini gösteriyor";
            case ENOSPC: return "diskte yer yok";
            case EROFS: return "dosya sistemine yazılamıyor";
            case EIO: return "aygıt okuma ya da yazma hatası verdi";
            default: break;
        }
    return std::generic_category().message(error);
}

}  // namespace saglikrapor::cli
