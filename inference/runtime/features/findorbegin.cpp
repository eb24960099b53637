// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/features/findorbegin.h"

#include <chrono>
#include <thread>

namespace onset {

namespace {

constexpr auto kLookAgain = std::chrono::milliseconds(100);

} // namespace

Result<RowsOrWriter> findOrBegin(const FeatureCache &cache, const FeatureKey &key,
                                 const FeatureLayout &layout, std::int64_t leastRows, std::stop_token stop)
{
    const auto finished = [&]() -> Result<std::shared_ptr<const FeatureFile>> {
        auto found = cache.find(key);
        if (found && *found && ((*found)->layout() != layout || (*found)->rows() < leastRows))
            return std::shared_ptr<const FeatureFile>();
        return found;
    };
    while (!stop.stop_requested()) {
        auto found = finished();
        if (!found)
            return found.error();
        if (*found)
            return RowsOrWriter{*std::move(found), nullptr};
        auto writer = cache.begin(key, layout);
        if (writer) {
            // Another may have finished it between the two.
            found = finished();
            if (found && *found && (*writer)->rows() == 0)
                return RowsOrWriter{*std::move(found), nullptr};
            return RowsOrWriter{nullptr, *std::move(writer)};
        }
        if (writer.error().code != Error::Code::Conflict)
            return writer.error();
        std::this_thread::sleep_for(kLookAgain);
    }
    return Error{Error::Code::Cancelled, "Waiting for stored features was stopped.", {}};
}

} // namespace onset
