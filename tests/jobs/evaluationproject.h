// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/db/projectfile.h"

#include <QString>

namespace onset::test {

inline constexpr ClassId kJump{2};
inline constexpr ClassId kThrow{3};

/// A project with three videos of 1 000 frames at 25 a second, two classes, six annotations in the first two
/// videos, and a finished run 1 over all three. Of class jump: right in video 1, half a second late; a miss;
/// a background hit that is surer than all. Of class throw: a hit on an annotation of jump.
void makeEvaluationProject(const QString &path);
/// The same, and the jumps of the first video are those of a person of run 2; the finished run 3 finds the
/// first of these a little lower, and more surely another person then.
void makePeopleProject(const QString &path);
/// Frames of its videos.
std::shared_ptr<const FrameTable> evaluationFrames();

} // namespace onset::test
