// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

namespace onset {

class TimelineScene;

/// The strip that shows the whole video: per-pixel maximum of the shown run's curves, marks of what people
/// annotated, and which stretches were seen and reviewed. Does not show the window or the playhead, so it
/// changes only with the contents. Costs O(pixels · curves · log samples + annotations).
QImage drawOverview(const TimelineScene &scene, double dpr);

} // namespace onset
