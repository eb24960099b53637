// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

namespace onset {

/// The timeline's colours, all derived from a palette, so that it looks at home in dark and light themes.
struct TimelineTheme
{
    bool dark = false;
    QColor background; ///< of the overview and behind the lanes
    QColor laneEven;
    QColor laneOdd;
    QColor header;
    QColor separator;
    QColor grid;
    QColor text;
    QColor dimText;
    QColor accent; ///< selection, active lane
    QColor onAccent;
    QColor playhead;
    QColor threshold;
    QColor seen;
    QColor reviewed;
    QColor snap;
    QFont font;      ///< never below 9 points
    QFont smallFont; ///< the same size, for numbers
    QFont boldFont;

    static TimelineTheme from(const QPalette &palette, const QFont &font);
    /// A class's colour made light or dark enough to stand out from the background (contrast of 3 : 1), hue
    /// kept.
    QColor adapted(const QColor &colour) const;
};

/// a + (b - a) · share, channel by channel; opaque.
QColor mixed(const QColor &a, const QColor &b, double share);
QColor withAlpha(QColor colour, int alpha);
/// Contrast ratio of the Web Content Accessibility Guidelines 2.1, 1 … 21.
double contrastRatio(const QColor &a, const QColor &b);

} // namespace onset
