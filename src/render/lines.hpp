// Lines for a terminal or a log: wrapped by code points, indented, coloured only when asked. Private to the text renderers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace saglikrapor::render {

enum class Colour : std::uint8_t { none, bold, dim, red, green, yellow, blue };

[[nodiscard]] std::size_t code_points(std::string_view text);
/// The first `count` code points.
[[nodiscard]] std::string_view head(std::string_view text, std::size_t count);

class Lines {
public:
    Lines(std::string& out, bool coloured, std::size_t width = 100) : out_(out), width_(width), coloured_(coloured) {}

    /// One paragraph: `first` stands before its first line (in the colour), later lines are indented by `indent` columns.
    void paragraph(std::size_t indent, std::string_view first, Colour colour, std::string_view text);
    void paragraph(std::size_t indent, std::string_view text) { paragraph(indent, std::string(indent, ' '), Colour::none, text); }
    /// A piece of the current line, as it is.
    void put(std::string_view text, Colour colour = Colour::none);
    void end_line() { out_ += '\n'; }

private:
    std::string& out_;
    std::size_t width_;
    bool coloured_;
};

}  // namespace saglikrapor::render
