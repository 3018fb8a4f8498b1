#include "measure.hpp"

#include <cerrno>
#include <cstring>
#include <system_error>

#include <linux/perf_event.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace bench {

InstructionCounter::InstructionCounter() {
    perf_event_attr wanted;
    std::memset(&wanted, 0, sizeof wanted);
    wanted.type = PERF_TYPE_HARDWARE;
    wanted.size = sizeof wanted;
    wanted.config = PERF_COUNT_HW_INSTRUCTIONS;
    wanted.exclude_kernel = 1;
    wanted.exclude_hv = 1;
    descriptor_ = static_cast<int>(syscall(SYS_perf_event_open, &wanted, 0, -1, -1, 0));
    if (!works()) reason_ = std::generic_category().message(errno);
}

InstructionCounter::~InstructionCounter() {
    if (works()) close(descriptor_);
}

std::uint64_t InstructionCounter::value() const {
    std::uint64_t count = 0;
    if (!works() || read(descriptor_, &count, sizeof count) != sizeof count) return 0;
    return count;
}

}  // namespace bench
