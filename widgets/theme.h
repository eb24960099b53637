// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QString>

namespace onset {

enum class Theme { System, Light, Dark };

QPalette lightPalette();
QPalette darkPalette();
/// Whether a palette is for light text on a dark ground.
bool isDark(const QPalette &palette);
/// Sets the Fusion style and the palette on the whole application. System: light or dark, as the platform's
/// own palette was when the program started.
void applyTheme(Theme theme);

/// The theme kept in QSettings ("theme": system, light, dark).
Theme storedTheme();
void storeTheme(Theme theme);

} // namespace onset
