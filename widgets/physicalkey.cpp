// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/physicalkey.h"

#include <QKeyEvent>

#include <array>
#include <optional>

namespace onset {

namespace {

struct Place
{
    quint32 scanCode;
    Qt::Key key;
};

/// Set 1 scan codes, as Windows gives them; X11 and Wayland give the evdev code, which agrees here, plus 8.
constexpr std::array kPlaces{
    Place{0x02, Qt::Key_1},           Place{0x03, Qt::Key_2},
    Place{0x04, Qt::Key_3},           Place{0x05, Qt::Key_4},
    Place{0x06, Qt::Key_5},           Place{0x07, Qt::Key_6},
    Place{0x08, Qt::Key_7},           Place{0x09, Qt::Key_8},
    Place{0x0a, Qt::Key_9},           Place{0x0b, Qt::Key_0},
    Place{0x0c, Qt::Key_Minus},       Place{0x0d, Qt::Key_Equal},
    Place{0x1a, Qt::Key_BracketLeft}, Place{0x1b, Qt::Key_BracketRight},
    Place{0x27, Qt::Key_Semicolon},   Place{0x28, Qt::Key_Apostrophe},
    Place{0x29, Qt::Key_QuoteLeft},   Place{0x2b, Qt::Key_Backslash},
    Place{0x33, Qt::Key_Comma},       Place{0x34, Qt::Key_Period},
    Place{0x35, Qt::Key_Slash},
};

std::optional<Qt::Key> keyAtPlace(quint32 scanCode)
{
#ifdef Q_OS_WIN
    constexpr quint32 offset = 0;
#else
    constexpr quint32 offset = 8;
#endif
    for (const auto &place : kPlaces) {
        if (scanCode == place.scanCode + offset)
            return place.key;
    }
    return {};
}

} // namespace

QKeyCombination reviewCombination(const QKeyEvent &event)
{
    const auto modifiers = event.modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    auto key = static_cast<Qt::Key>(event.key());
    if (const auto place = keyAtPlace(event.nativeScanCode()))
        key = *place;
    else if (key == Qt::Key_Backtab) // what Shift+Tab arrives as
        key = Qt::Key_Tab;
    return QKeyCombination(modifiers, key);
}

} // namespace onset
