// Versions, and what a status says in words.
#include <saglikrapor/engine.hpp>

#include "c/guard.hpp"

extern "C" {

uint32_t saglikrapor_abi_version(void) { return SAGLIKRAPOR_ABI; }

const char* saglikrapor_version(void) { return saglikrapor::version().data(); }

const char* saglikrapor_status_text(saglikrapor_status status, saglikrapor_language language) {
    const bool english = language == SAGLIKRAPOR_EN;
    switch (status) {
        case SAGLIKRAPOR_OK: return english ? "done" : "tamam";
        case SAGLIKRAPOR_END: return english ? "there is no further report" : "başka rapor yok";
        case SAGLIKRAPOR_STOPPED: return english ? "stopped by the caller" : "çağıran durdurdu";
        case SAGLIKRAPOR_ERROR_ARGUMENT:
            return english ? "an argument is null, out of range, or a handle in use" : "bağımsız değişken boş, sınır dışı ya da kullanımda";
        case SAGLIKRAPOR_ERROR_FILE: return english ? "a file of the rulebook cannot be read" : "kural dosyası okunamıyor";
        case SAGLIKRAPOR_ERROR_RULEBOOK: return english ? "the rulebook is refused" : "kural kitabı reddedildi";
        case SAGLIKRAPOR_ERROR_NO_RULE:
            return english ? "there is no such rule for this type of report" : "bu rapor türü için böyle bir kural yok";
        case SAGLIKRAPOR_ERROR_MEMORY: return english ? "out of memory" : "bellek yetmedi";
        case SAGLIKRAPOR_ERROR_INTERNAL: return english ? "a fault of the library" : "kütüphanenin bir hatası";
        default: return english ? "an unknown status" : "bilinmeyen durum";
    }
}

}  // extern "C"
