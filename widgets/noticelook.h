// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/requests.h"

#include <QColor>

namespace onset {

/// The icon and the ground of a bar that tells something.
struct NoticeLook
{
    const char *icon;
    QColor light;
    QColor dark;
};

inline NoticeLook noticeLook(Notices::Level level)
{
    switch (level) {
    case Notices::Problem:
        return {"problem", QColor(0xfb, 0xd9, 0xd3), QColor(0x5c, 0x26, 0x22)};
    case Notices::Warning:
        return {"warning", QColor(0xfd, 0xee, 0xc4), QColor(0x54, 0x45, 0x1b)};
    case Notices::Info:
    case Notices::Lasting:
        break;
    }
    return {"info", QColor(0xd9, 0xe9, 0xfa), QColor(0x22, 0x3d, 0x5a)};
}

} // namespace onset
