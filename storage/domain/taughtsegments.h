// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/trainingsnapshot.h"

#include <cstddef>
#include <map>

namespace onset {

/// How many segments of each class a training learns from as examples: people's, in its training videos.
/// Those of videos for validation tell when to stop and do not count.
std::map<ClassId, std::size_t> taughtSegments(const TrainingSnapshot &snapshot);
std::size_t taughtCount(const TrainingSnapshot &snapshot); ///< of all classes

} // namespace onset
