// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <optional>

namespace onset {

/// Milliseconds from the start of `onset` to its painted window, as its log says; sorted. A start before
/// warms the machine.
QList<double> startTimes(int times);

struct TrainingTimes
{
    double aloneMs = 0;
    double besideMs = 0; ///< beside a thread that is always busy
};
/// What onset-trainstep measures under this OMP_WAIT_POLICY.
std::optional<TrainingTimes> trainingStep(const char *policy);

} // namespace onset
