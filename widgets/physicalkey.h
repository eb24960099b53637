// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeyCombination>

class QKeyEvent;

namespace onset {

/// The key press as the review keys are compared: digits and punctuation name the key at that place of a US
/// keyboard (by native scan code, where the platform gives one), so that "1" and "," work unshifted on a
/// French or German keyboard; everything else is the key the layout says. The keypad counts as the same keys.
QKeyCombination reviewCombination(const QKeyEvent &event);

} // namespace onset
