// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

class QWidget;

namespace onset {

/// Seconds since this process was started, starting itself again (openmp.h) included; nothing without /proc.
/// Exact to a hundredth of a second.
std::optional<double> processAge();

/// Once the window has been painted for the first time, the log says how long that took since the start:
/// "window shown after 312 ms". GUI thread.
void logWhenShown(QWidget &window);

} // namespace onset
