// A described struct as a short run of bytes and back, member by member. Only for copies that can be made anew: the bytes begin with
// a digest of the description, and another description makes them unreadable.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <boost/core/type_name.hpp>
#include <boost/describe.hpp>
#include <boost/mp11/algorithm.hpp>

#include <saglikrapor/base/date.hpp>
#include <saglikrapor/base/date_time.hpp>

namespace saglikrapor::history {

template <class T>
struct Packed;  // write(out, value), read(bytes, value), describe(out)

/// Bytes that are read from the front. Reading past the end fails from then on.
class PackedBytes {
public:
    explicit PackedBytes(std::string_view bytes) : at_(bytes.data()), end_(at_ + bytes.size()) {}

    [[nodiscard]] bool failed() const { return failed_; }
    [[nodiscard]] bool at_end() const { return at_ == end_; }
    [[nodiscard]] std::size_t left() const { return static_cast<std::size_t>(end_ - at_); }

    std::uint8_t byte() {
        if (at_ != end_) return static_cast<std::uint8_t>(*at_++);
        failed_ = true;
        return 0;
    }
    std::uint64_t number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const std::uint8_t next = byte();
            value |= std::uint64_t{next & 0x7FU} << shift;
            if (next < 0x80) return value;
        }
        failed_ = true;
        return 0;
    }
    std::string_view text(std::size_t size) {
        if (size > left()) {
            failed_ = true;
            return {};
        }
        at_ += size;
        return {at_ - size, size};
    }

private:
    const char* at_;
    const char* end_;
    bool failed_ = false;
};

/// Seven bits a byte, the low ones first.
inline void pack_number(std::string& out, std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) out += static_cast<char>(value | 0x80);
    out += static_cast<char>(value);
}
/// Small for small numbers of either sign.
inline void pack_signed(std::string& out, std::int64_t value) {
    pack_number(out, static_cast<std::uint64_t>(value) << 1 ^ static_cast<std::uint64_t>(value >> 63));
}
inline std::int64_t unpack_signed(PackedBytes& in) {
    const std::uint64_t value = in.number();
    return static_cast<std::int64_t>(value >> 1 ^ (0 - (value & 1)));
}

template <class T>
    requires std::is_integral_v<T>
struct Packed<T> {
    static void write(std::string& out, T value) { pack_signed(out, static_cast<std::int64_t>(value)); }
    static void read(PackedBytes& in, T& value) { value = static_cast<T>(unpack_signed(in)); }
    static void describe(std::string& out) { out += std::is_same_v<T, bool> ? "bool" : "int"; }
};

template <class T>
    requires std::is_enum_v<T>
struct Packed<T> {
    static void write(std::string& out, T value) { out += static_cast<char>(value); }
    static void read(PackedBytes& in, T& value) { value = static_cast<T>(in.byte()); }
    static void describe(std::string& out) {
        out += "enum";
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>([&](auto e) { (out += ' ') += e.name; });
    }
};

template <>
struct Packed<std::string> {
    static void write(std::string& out, const std::string& value) {
        pack_number(out, value.size());
        out += value;
    }
    static void read(PackedBytes& in, std::string& value) { value = in.text(in.number()); }
    static void describe(std::string& out) { out += "text"; }
};

template <>
struct Packed<Date> {
    static void write(std::string& out, Date value) { pack_signed(out, value.is_special() ? -1 : day_number(value)); }
    static void read(PackedBytes& in, Date& value) {
        const std::int64_t day = unpack_signed(in);
        value = day >= first_day_number() && day <= last_day_number() ? from_day_number(day) : Date();
    }
    static void describe(std::string& out) { out += "date"; }
};

template <>
struct Packed<DateTime> {
    static void write(std::string& out, DateTime value) { pack_signed(out, value.seconds); }
    static void read(PackedBytes& in, DateTime& value) { value.seconds = unpack_signed(in); }
    static void describe(std::string& out) { out += "time"; }
};

template <class T>
struct Packed<std::optional<T>> {
    static void write(std::string& out, const std::optional<T>& value) {
        out += value ? '\1' : '\0';
        if (value) Packed<T>::write(out, *value);
    }
    static void read(PackedBytes& in, std::optional<T>& value) {
        if (in.byte() != 0) Packed<T>::read(in, value.emplace());
        else value.reset();
    }
    static void describe(std::string& out) { Packed<T>::describe(out += '?'); }
};

template <class T>
struct Packed<std::vector<T>> {
    static void write(std::string& out, const std::vector<T>& values) {
        pack_number(out, values.size());
        for (const T& value : values) Packed<T>::write(out, value);
    }
    static void read(PackedBytes& in, std::vector<T>& values) {
        const std::uint64_t count = in.number();
        values.clear();
        if (count > in.left()) {  // an element has a byte at least
            values.resize(0);
            (void)in.text(in.left() + 1);
            return;
        }
        values.resize(count);
        for (T& value : values) Packed<T>::read(in, value);
    }
    static void describe(std::string& out) {
        Packed<T>::describe(out += '[');
        out += ']';
    }
};

template <class T>
    requires boost::describe::has_describe_members<T>::value
struct Packed<T> {
    using Members = boost::describe::describe_members<T, boost::describe::mod_public>;
    static void write(std::string& out, const T& value) {
        boost::mp11::mp_for_each<Members>([&](auto m) {
            Packed<std::remove_cvref_t<decltype(value.*m.pointer)>>::write(out, value.*m.pointer);
        });
    }
    static void read(PackedBytes& in, T& value) {
        boost::mp11::mp_for_each<Members>([&](auto m) {
            Packed<std::remove_cvref_t<decltype(value.*m.pointer)>>::read(in, value.*m.pointer);
        });
    }
    static void describe(std::string& out) {
        out += '{';
        boost::mp11::mp_for_each<Members>([&](auto m) {
            ((out += ' ') += m.name) += ' ';
            Packed<std::remove_cvref_t<decltype(std::declval<T&>().*m.pointer)>>::describe(out);
        });
        out += '}';
    }
};

}  // namespace saglikrapor::history
