// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"

#include <QApplication>
#include <QPainter>
#include <QProxyStyle>
#include <QSettings>
#include <QStyleOption>

namespace onset {

namespace {

struct Shades
{
    const char *window, *base, *alternate, *button, *text, *dim, *hint, *accent, *onAccent, *edge, *link;
};

constexpr Shades kLight{"#f3f4f6", "#ffffff", "#f7f8fa", "#e9ebee", "#1c2128", "#8a9099",
                        "#666d77", "#1f6fc4", "#ffffff", "#b9bfc8", "#1a5fa8"};
constexpr Shades kDark{"#2a2f37", "#1b1e24", "#20242a", "#39404b", "#e3e6ea", "#7d848f",
                       "#a3abb6", "#2470c4", "#ffffff", "#12151a", "#6fb4f5"};

QPalette paletteOf(const Shades &shades, bool dark)
{
    const QColor window(shades.window), text(shades.text), dim(shades.dim), button(shades.button);
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, QColor(shades.base));
    palette.setColor(QPalette::AlternateBase, QColor(shades.alternate));
    palette.setColor(QPalette::ToolTipBase, QColor(dark ? "#39404a" : "#fffde8"));
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::PlaceholderText, QColor(shades.hint));
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::Button, button);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, QColor("#ff5c5c"));
    palette.setColor(QPalette::Link, QColor(shades.link));
    palette.setColor(QPalette::LinkVisited, QColor(shades.link).darker(115));
    palette.setColor(QPalette::Highlight, QColor(shades.accent));
    palette.setColor(QPalette::HighlightedText, QColor(shades.onAccent));
    palette.setColor(QPalette::Light, button.lighter(dark ? 130 : 108));
    palette.setColor(QPalette::Midlight, button.lighter(dark ? 115 : 104));
    palette.setColor(QPalette::Mid, dark ? button.darker(120) : QColor(shades.edge));
    palette.setColor(QPalette::Dark, dark ? QColor(shades.edge) : button.darker(140));
    palette.setColor(QPalette::Shadow, dark ? QColor("#000000") : QColor("#6b7078"));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, dim);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, button);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, dim);
    return palette;
}

/// Fusion draws the frames of check boxes, and tool buttons that are down, darker than the window, which
/// nobody sees on a dark ground.
class FramedFusion : public QProxyStyle
{
public:
    FramedFusion()
        : QProxyStyle(QStringLiteral("Fusion"))
    {}

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        if (element == PE_PanelButtonTool && option->state & State_On)
            return drawOn(option, painter);
        const bool box = element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
        if (!box && element != PE_IndicatorRadioButton)
            return;
        auto frame = option->palette.color(QPalette::Text);
        frame.setAlpha(option->state & State_Enabled ? 130 : 60);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(frame);
        painter->setBrush(Qt::NoBrush);
        const auto area = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
        if (box)
            painter->drawRoundedRect(area, 2, 2);
        else
            painter->drawEllipse(area);
        painter->restore();
    }

private:
    static void drawOn(const QStyleOption *option, QPainter *painter)
    {
        auto accent = option->palette.color(QPalette::Highlight);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(accent, 1.5));
        accent.setAlpha(90);
        painter->setBrush(accent);
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), 2, 2);
        painter->restore();
    }
};

/// What the platform wanted before we set anything; kept on the application, which it describes.
bool systemIsDark()
{
    constexpr const char *kProperty = "onsetSystemIsDark";
    const auto known = qApp->property(kProperty);
    if (known.isValid())
        return known.toBool();
    const bool dark = isDark(QApplication::palette());
    qApp->setProperty(kProperty, dark);
    return dark;
}

} // namespace

QPalette lightPalette()
{
    return paletteOf(kLight, false);
}

QPalette darkPalette()
{
    return paletteOf(kDark, true);
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

void applyTheme(Theme theme)
{
    const bool dark = theme == Theme::Dark || (systemIsDark() && theme == Theme::System);
    QApplication::setStyle(new FramedFusion);
    QApplication::setPalette(dark ? darkPalette() : lightPalette());
}

Theme storedTheme()
{
    const auto name = QSettings().value(QStringLiteral("theme")).toString();
    if (name == QLatin1String("light"))
        return Theme::Light;
    return name == QLatin1String("dark") ? Theme::Dark : Theme::System;
}

void storeTheme(Theme theme)
{
    const auto name = theme == Theme::Light ? "light" : theme == Theme::Dark ? "dark" : "system";
    QSettings().setValue(QStringLiteral("theme"), QString::fromLatin1(name));
}

} // namespace onset
