#include "cli/output.hpp"

#include <cerrno>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

#include "cli/command.hpp"

namespace saglikrapor::cli {
namespace {

[[noreturn]] void fail(const std::string& path) {
    throw std::system_error(errno, std::generic_category(), "cannot write " + (path.empty() ? std::string("to stdout") : path));
}

[[noreturn]] void refuse_writing(const std::string& path, int error) {
    throw Refused("cannot open " + path + " for writing: " + reason(error, Language::en), path + " yazmak için açılamıyor: " + reason(error, Language::tr));
}

}  // namespace

void refuse_overwriting(const std::string& written, const std::vector<std::string>& files, const std::string& folder) {
    if (written.empty() || written == "-") return;
    namespace fs = std::filesystem;
    std::error_code none;
    for (const std::string& file : files)
        if (!file.empty() && fs::equivalent(written, file, none)) throw Refused(file + " cannot be read and written at once", file + " hem okunup hem yazılamaz");
    if (folder.empty()) return;
    const fs::path root = fs::weakly_canonical(folder, none);
    const fs::path below = fs::weakly_canonical(written, none).lexically_relative(root);
    if (!below.empty() && *below.begin() != "..") throw Refused(written + " lies in the folder of rules " + folder + ", which is read", written + " okunan kural klasörünün içinde: " + folder);
}

Output::Output(const std::string& path) : path_(path == "-" ? std::string{} : path), descriptor_(STDOUT_FILENO) {
    if (path_.empty()) return;
    std::error_code none;
    const std::filesystem::path target = std::filesystem::canonical(path_, none);  // a link stays, what it leads to is replaced
    const std::string whole = target.empty() ? path_ : target.string();
    if (target.empty() || std::filesystem::is_regular_file(target, none)) {
        // That one may be written is asked of the file itself: whoever may write to its folder could replace any.
        if (!target.empty() && access(whole.c_str(), W_OK) != 0) refuse_writing(path_, errno);
        descriptor_ = file_.emplace(whole).descriptor();
        return;
    }
    descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor_ < 0) refuse_writing(path_, errno);
}

Output::~Output() {
    if (!path_.empty() && !file_ && descriptor_ >= 0) close(descriptor_);
}

bool Output::flush() {
    std::size_t at = 0;
    while (at < buffer_.size() && !closed_) {
        const ssize_t count = write(descriptor_, buffer_.data() + at, buffer_.size() - at);
        if (count >= 0) at += static_cast<std::size_t>(count);
        else if (errno == EPIPE) closed_ = true;
        else if (errno != EINTR) fail(path_);
    }
    buffer_.clear();
    return !closed_;
}

void Output::finish() {
    flush();
    if (path_.empty()) return;
    const int descriptor = descriptor_;
    descriptor_ = -1;
    if (file_) return file_->place();
    if (close(descriptor) != 0) fail(path_);
}

bool Output::is_terminal() const { return isatty(descriptor_) == 1; }

}  // namespace saglikrapor::cli
