// Where reports come from: a file or stdin, unpacked when it is compressed, and which form it has.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include <saglikrapor/bind/read_file.hpp>

#include "cli/unpack.hpp"

namespace saglikrapor::cli {

enum class InputChoice : std::uint8_t { automatic, json, ndjson };

void add_input_option(CLI::App& app, InputChoice& choice);

class Input {
public:
    /// "-" is stdin. A name that ends in .gz or .zst, or a beginning like theirs, says that the text is compressed. Throws Refused when the file cannot be opened or read.
    Input(const std::string& path, InputChoice choice);
    ~Input();
    Input(const Input&) = delete;
    Input& operator=(const Input&) = delete;

    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] InputForm form() const { return form_; }
    /// One document that is no array.
    [[nodiscard]] bool lone() const { return lone_; }
    /// Bytes of the file used so far, and how many there are in all (0: not known).
    [[nodiscard]] std::uint64_t consumed() const { return consumed_; }
    [[nodiscard]] std::uint64_t size() const { return size_; }

    /// The text; refers to this object. Throws Refused when reading fails.
    [[nodiscard]] Pull pull();

private:
    std::size_t read_bytes(char* buffer, std::size_t size);
    std::size_t read_some(char* buffer, std::size_t size);
    void unpack_if_packed(const std::string& path);
    void settle_form(InputChoice choice, const std::string& path);
    bool look_further();

    std::string name_;
    int descriptor_;
    std::unique_ptr<Unpacker> unpacker_;
    std::string head_;         ///< read to find out the form, not yet given out
    std::size_t given_ = 0;    ///< of the head
    bool ended_ = false;
    InputForm form_ = InputForm::json;
    bool lone_ = false;
    std::atomic<std::uint64_t> consumed_ = 0;  ///< asked for by whichever thread shows the progress
    std::uint64_t size_ = 0;
};

}  // namespace saglikrapor::cli
