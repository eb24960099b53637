// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/timelinetheme.h"

#include <algorithm>
#include <cmath>

namespace onset {

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto channel = [share](int x, int y) { return x + static_cast<int>((y - x) * share); };
    return QColor(channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue()));
}

QColor withAlpha(QColor colour, int alpha)
{
    colour.setAlpha(alpha);
    return colour;
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &c) {
        const auto linear = [](double v) {
            return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
    };
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

TimelineTheme TimelineTheme::from(const QPalette &palette, const QFont &font)
{
    TimelineTheme t;
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    t.dark = base.lightness() < 128;
    t.background = base;
    t.laneEven = base;
    t.laneOdd = mixed(base, text, t.dark ? 0.03 : 0.025);
    t.header = mixed(base, palette.color(QPalette::Window), 0.7);
    t.separator = mixed(base, text, t.dark ? 0.20 : 0.18);
    t.grid = mixed(base, text, t.dark ? 0.09 : 0.07);
    t.text = text;
    t.dimText = mixed(base, text, t.dark ? 0.64 : 0.66);
    t.accent = palette.color(QPalette::Highlight);
    t.onAccent = palette.color(QPalette::HighlightedText);
    t.playhead = t.dark ? QColor(0xff, 0x5c, 0x57) : QColor(0xd9, 0x2d, 0x20);
    t.threshold = t.dark ? QColor(0xf5, 0xb9, 0x42) : QColor(0xb4, 0x6b, 0x00);
    t.seen = mixed(base, text, 0.35);
    t.reviewed = t.dark ? QColor(0x4c, 0xc3, 0x8a) : QColor(0x1d, 0x8a, 0x56);
    t.snap = t.dark ? QColor(0x5a, 0xd1, 0xff) : QColor(0x00, 0x6f, 0xb8);
    t.font = font;
    if (t.font.pointSizeF() > 0 && t.font.pointSizeF() < 9)
        t.font.setPointSizeF(9);
    t.smallFont = t.font;
    if (t.font.pointSizeF() > 9)
        t.smallFont.setPointSizeF(std::max(9.0, t.font.pointSizeF() - 1));
    t.boldFont = t.font;
    t.boldFont.setBold(true);
    return t;
}

QColor TimelineTheme::adapted(const QColor &colour) const
{
    float hue = 0;
    float saturation = 0;
    float lightness = 0;
    colour.getHslF(&hue, &saturation, &lightness);
    lightness = dark ? std::clamp(lightness, 0.58F, 0.85F) : std::clamp(lightness, 0.15F, 0.44F);
    constexpr double kContrast = 3.0;
    constexpr float kStep = 0.02F;
    QColor result = QColor::fromHslF(std::max(0.0F, hue), saturation, lightness);
    while (contrastRatio(result, laneOdd) < kContrast && lightness > kStep && lightness < 1 - kStep) {
        lightness += dark ? kStep : -kStep;
        result = QColor::fromHslF(std::max(0.0F, hue), saturation, lightness);
    }
    return result.toRgb();
}

} // namespace onset
