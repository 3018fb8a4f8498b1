#include "cli/input.hpp"

#include <algorithm>
#include <cerrno>
#include <map>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

#include "cli/command.hpp"

namespace saglikrapor::cli {
namespace {

constexpr std::string_view white = " \t\r\n\xEF\xBB\xBF";  // and the bytes of a byte order mark

[[noreturn]] void refuse(const std::string& what, const std::string& name, int error) {
    throw Refused("cannot " + what + ' ' + name + ": " + reason(error, Language::en),
                  fmt::format("{} {}: {}", name, what == "open" ? "açılamıyor" : "okunamıyor", reason(error, Language::tr)));
}

}  // namespace

void add_input_option(CLI::App& app, InputChoice& choice) {
    static const std::map<std::string, InputChoice> names{
        {"auto", InputChoice::automatic}, {"json", InputChoice::json}, {"ndjson", InputChoice::ndjson}};
    app.add_option("--input", choice, "Form of the input: auto (by extension, else by its first line), json or ndjson")
        ->transform(CLI::CheckedTransformer(names).description(""))
        ->type_name("auto|json|ndjson");
}

Input::Input(const std::string& path, InputChoice choice) : name_(path == "-" ? "stdin" : path), descriptor_(STDIN_FILENO) {
    if (path != "-") {
        descriptor_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
        if (descriptor_ < 0) refuse("open", name_, errno);
        struct stat info {};
        if (fstat(descriptor_, &info) == 0 && S_ISREG(info.st_mode)) size_ = static_cast<std::uint64_t>(info.st_size);
    }
    unpack_if_packed(path);
    settle_form(choice, std::string(name_unpacked(path)));
}

Input::~Input() {
    if (descriptor_ != STDIN_FILENO) close(descriptor_);
}

std::size_t Input::read_bytes(char* buffer, std::size_t size) {
    for (;;) {
        const ssize_t count = read(descriptor_, buffer, size);
        if (count >= 0) return static_cast<std::size_t>(count);
        if (errno != EINTR) refuse("read", name_, errno);
    }
}

std::size_t Input::read_some(char* buffer, std::size_t size) {
    return unpacker_ ? unpacker_->read(buffer, size) : read_bytes(buffer, size);
}

void Input::unpack_if_packed(const std::string& path) {
    constexpr std::size_t enough = 4;
    std::string first(enough, '\0');
    std::size_t have = 0;
    for (std::size_t count = 1; count != 0 && have < enough; have += count) count = read_bytes(first.data() + have, enough - have);
    first.resize(have);
    Packing packing = packing_named(path);
    if (packing == Packing::none) packing = packing_of(first);
    if (packing == Packing::none) {
        head_ = std::move(first);
        return;
    }
    auto packed = [this, first, given = std::size_t{0}](char* buffer, std::size_t size) mutable {
        if (given == first.size()) return read_bytes(buffer, size);
        const std::size_t count = first.copy(buffer, size, given);
        given += count;
        return count;
    };
    unpacker_ = make_unpacker(packing, std::move(packed), name_);
}

bool Input::look_further() {
    constexpr std::size_t most = std::size_t{16} << 20;
    if (ended_ || head_.size() >= most) return false;
    const std::size_t before = head_.size();
    head_.resize(before + 65'536);
    const std::size_t count = read_some(head_.data() + before, 65'536);
    head_.resize(before + count);
    ended_ = count == 0;
    return !ended_;
}

// A first line that is a whole object, with another line below it, is NDJSON; everything else is JSON.
void Input::settle_form(InputChoice choice, const std::string& path) {
    const bool lines = path.ends_with(".ndjson") || path.ends_with(".jsonl");
    const bool known = lines || path.ends_with(".json");
    if (choice == InputChoice::ndjson || (choice == InputChoice::automatic && lines)) {
        form_ = InputForm::ndjson;
        return;
    }
    std::size_t first = std::string::npos;
    do first = head_.find_first_not_of(white);
    while (first == std::string::npos && look_further());
    lone_ = first != std::string::npos && head_[first] != '[';
    if (!lone_ || known || choice == InputChoice::json) return;
    const auto line_end = [&] { return head_.find('\n', first); };
    while (line_end() == std::string::npos && look_further()) {
    }
    const std::size_t feed = line_end();
    if (feed == std::string::npos) return;
    const std::size_t last = head_.find_last_not_of(white, feed);
    if (head_[last] != '}' || (last == first)) return;
    while (head_.find_first_not_of(white, feed) == std::string::npos && look_further()) {
    }
    const std::size_t next = head_.find_first_not_of(white, feed);
    if (next == std::string::npos || head_[next] != '{') return;
    form_ = InputForm::ndjson;
    lone_ = false;
}

Pull Input::pull() {
    return [this](char* buffer, std::size_t size) {
        std::size_t count = std::min(size, head_.size() - given_);
        if (count > 0) {
            std::copy_n(head_.data() + given_, count, buffer);
            given_ += count;
            if (given_ == head_.size()) {
                head_ = {};
                given_ = 0;
            }
        } else if (!ended_) {
            count = read_some(buffer, size);
            ended_ = count == 0;
        }
        if (unpacker_) consumed_ = unpacker_->used();
        else consumed_ += count;
        return count;
    };
}

}  // namespace saglikrapor::cli
