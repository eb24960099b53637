// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/actionclass.h"

#include <QPixmap>
#include <QString>

namespace onset {

// How menus and lists show a class.

QPixmap classSwatch(const ActionClass &actionClass);   ///< its colour
QString classMenuText(const ActionClass &actionClass); ///< its name; a & in it underlines nothing

} // namespace onset
