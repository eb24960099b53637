// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace onset::test {

/// An ActivityNet truth and results of about the size of its validation set when videos = 4728: 200 classes,
/// 1.6 truths and 100 predictions a video, scores that differ; the truth carries DETAD's values. Always the
/// same. True where both could be written.
bool writeBenchFiles(const QString &truth, const QString &predictions, int videos);

} // namespace onset::test
