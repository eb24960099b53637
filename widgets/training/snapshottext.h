// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/trainingsnapshot.h"

#include <QString>

namespace onset {

class Document;

/// What a training learnt from, in a few lines: when, videos by use, segments by class, what was reviewed.
QString snapshotText(const TrainingSnapshot &snapshot, const Document &document);

} // namespace onset
