// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/frametable.h"

#include <QString>

#include <optional>

namespace onset {

enum class GotoKind { Time, Frame, Pts };

/// What the person typed, looked up: the frame, or why there is none (translated, one sentence).
struct GotoTarget
{
    std::optional<FrameIndex> frame;
    QString problem;
};
/// A time needs no "s", a frame no "#" and a PTS no "pts" here: the kind says it.
GotoTarget findTarget(GotoKind kind, const QString &text, const FrameTable &frames);

} // namespace onset
