// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/truthstate.h"

namespace onset {

/// How many stored segments a class has to do with; each counts once a class.
struct ClassUse
{
    std::int64_t standing = 0; ///< have it and say that the action is there
    std::int64_t rejected = 0; ///< have it
    std::int64_t proposed = 0; ///< a run proposed it, a person gave another

    std::int64_t total() const { return standing + rejected + proposed; }
    bool operator==(const ClassUse &) const = default;
};

/// Calls `count(class, member of ClassUse)` for each class that the segment has to do with.
template <class Count> void visitUses(const Segment &segment, Count count)
{
    count(segment.actionClass, isTruth(segment.state) ? &ClassUse::standing : &ClassUse::rejected);
    if (segment.origin && segment.origin->proposedClass != segment.actionClass)
        count(segment.origin->proposedClass, &ClassUse::proposed);
}

} // namespace onset
