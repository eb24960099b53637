// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/segment.h"
#include "storage/domain/video.h"

#include <QColor>
#include <QString>

namespace onset {

// Translated names of domain values, the same in every table and menu. GUI thread.

QString stateText(SegmentState state);
QString splitText(Split split);
QColor colourOf(std::uint32_t rgb);

} // namespace onset
