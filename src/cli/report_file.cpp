#include "cli/report_file.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <system_error>

#include <sys/stat.h>
#include <unistd.h>

#include "cli/refused.hpp"

namespace saglikrapor::cli {

namespace {

// The page takes the place of what is there, so that must be a file, not a device, a pipe or a link to something.
const std::string& replaceable(const std::string& path) {
    struct stat there{};
    if (lstat(path.c_str(), &there) == 0 && !S_ISREG(there.st_mode)) throw Refused(path + " is there and is no plain file", path + " var ve sıradan bir dosya değil");
    return path;
}

}  // namespace

ReportFile::ReportFile(std::string path)
    : path_(replaceable(path)), beside_(path_ + ".XXXXXX"), descriptor_(mkstemp(beside_.data())) {
    if (descriptor_ < 0) throw Refused("cannot write " + path_ + ": " + reason(errno, Language::en), path_ + " yazılamıyor: " + reason(errno, Language::tr));
    struct stat there{};
    if (stat(path_.c_str(), &there) == 0) {  // what takes a file's place is no more open to others than it was
        const bool given = fchown(descriptor_, there.st_uid, there.st_gid) == 0;
        fchmod(descriptor_, there.st_mode & (given ? 0777 : 0700));
        return;
    }
    const mode_t mask = umask(0);
    umask(mask);
    fchmod(descriptor_, 0666 & ~mask);  // as of a file that is opened in its place
}

ReportFile::~ReportFile() {
    if (descriptor_ < 0) return;
    close(descriptor_);
    unlink(beside_.c_str());
}

void ReportFile::put(std::string_view text) {
    while (!text.empty()) {
        const ssize_t count = write(descriptor_, text.data(), text.size());
        if (count >= 0) text.remove_prefix(static_cast<std::size_t>(count));
        else if (errno != EINTR) throw std::system_error(errno, std::generic_category(), "cannot write " + path_);
    }
    place();
}

void ReportFile::place() {
    if (fsync(descriptor_) != 0 || std::rename(beside_.c_str(), path_.c_str()) != 0)
        throw std::system_error(errno, std::generic_category(), "cannot write " + path_);
    close(descriptor_);
    descriptor_ = -1;
}

}  // namespace saglikrapor::cli
