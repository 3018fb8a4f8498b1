#include "rulebook/yaml_events.hpp"

#include <cstring>
#include <new>

#include <yaml.h>

namespace saglikrapor {
namespace {

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

}  // namespace

YamlEvents::YamlEvents(std::string_view text)
    : text_(text), parser_(std::make_unique<yaml_parser_s>()), event_(std::make_unique<yaml_event_s>()) {
    if (yaml_parser_initialize(parser_.get()) == 0) throw std::bad_alloc();
    yaml_parser_set_encoding(parser_.get(), YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(parser_.get(), reinterpret_cast<const unsigned char*>(text.data()), text.size());
}

YamlEvents::~YamlEvents() {
    drop_event();
    yaml_parser_delete(parser_.get());
}

void YamlEvents::drop_event() {
    if (has_event_) yaml_event_delete(event_.get());
    has_event_ = false;
}

std::uint32_t YamlEvents::byte_at(std::size_t character) {
    while (character_ + 8 <= character && byte_ + 8 <= text_.size()) {  // eight ASCII characters at once
        std::uint64_t next = 0;
        std::memcpy(&next, text_.data() + byte_, sizeof next);
        if ((next & 0x8080808080808080U) != 0) break;
        byte_ += sizeof next;
        character_ += sizeof next;
    }
    while (character_ < character && byte_ < text_.size()) {
        do ++byte_;
        while (byte_ < text_.size() && continues(text_[byte_]));
        ++character_;
    }
    while (character_ > character) {
        do --byte_;
        while (continues(text_[byte_]));
        --character_;
    }
    return static_cast<std::uint32_t>(byte_);
}

void YamlEvents::note_fault() {
    if (parser_->error == YAML_MEMORY_ERROR) throw std::bad_alloc();
    const auto words = [](const char* text) { return std::string(text == nullptr ? "" : text); };
    fault_ = {words(parser_->problem), words(parser_->context), byte_at(parser_->problem_mark.index), byte_at(parser_->context_mark.index)};
}

std::optional<YamlEvent> YamlEvents::next() {
    for (;;) {
        drop_event();
        if (yaml_parser_parse(parser_.get(), event_.get()) == 0) return note_fault(), std::nullopt;
        has_event_ = true;
        YamlEvent out{};
        switch (event_->type) {
            case YAML_DOCUMENT_START_EVENT: out.kind = YamlEventKind::document; break;
            case YAML_ALIAS_EVENT: out.kind = YamlEventKind::alias; break;
            case YAML_SCALAR_EVENT: {
                const auto& scalar = event_->data.scalar;
                out.kind = YamlEventKind::scalar;
                out.text = {reinterpret_cast<const char*>(scalar.value), scalar.length};
                out.plain = scalar.style == YAML_PLAIN_SCALAR_STYLE;
                out.block = scalar.style == YAML_LITERAL_SCALAR_STYLE || scalar.style == YAML_FOLDED_SCALAR_STYLE;
                out.anchored = scalar.anchor != nullptr;
                out.tagged = scalar.tag != nullptr;
                break;
            }
            case YAML_SEQUENCE_START_EVENT: {
                const auto& start = event_->data.sequence_start;
                out.kind = YamlEventKind::sequence;
                out.flow = start.style == YAML_FLOW_SEQUENCE_STYLE;
                out.anchored = start.anchor != nullptr;
                out.tagged = start.tag != nullptr;
                break;
            }
            case YAML_MAPPING_START_EVENT: {
                const auto& start = event_->data.mapping_start;
                out.kind = YamlEventKind::mapping;
                out.flow = start.style == YAML_FLOW_MAPPING_STYLE;
                out.anchored = start.anchor != nullptr;
                out.tagged = start.tag != nullptr;
                break;
            }
            case YAML_SEQUENCE_END_EVENT:
            case YAML_MAPPING_END_EVENT: out.kind = YamlEventKind::end; break;
            case YAML_STREAM_END_EVENT: return std::nullopt;
            default: continue;
        }
        out.span.begin = byte_at(event_->start_mark.index);
        out.span.end = byte_at(event_->end_mark.index);
        return out;
    }
}

}  // namespace saglikrapor
