#include <saglikrapor/decision/value.hpp>

namespace saglikrapor {

Value to_value(Type type, const Slot& slot) {
    Value value;
    value.type = type;
    switch (type.kind()) {
        case TypeKind::real: value.real = slot.real; break;
        case TypeKind::string: value.text = std::string(slot.view()); break;
        case TypeKind::timestamp: value.integer = slot.time.seconds; break;
        case TypeKind::list: {
            Slot element;
            const std::size_t size = slot.list.access->size(slot.list.object);
            for (std::size_t i = 0; i < size; ++i) {
                slot.list.access->at(slot.list.object, i, element);
                value.items.push_back(to_value(type.element(), element));
            }
            break;
        }
        default: value.integer = slot.integer; break;
    }
    return value;
}

}  // namespace saglikrapor
