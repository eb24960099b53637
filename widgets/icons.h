// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace onset {

/// The icon resources/icons/NAME.svg in the application palette's text colour (dimmed when disabled), sharp
/// at any scale. An empty icon for an unknown name. Fetch it again after the theme changed.
QIcon themedIcon(const QString &name);
/// The program's own icon.
QIcon applicationIcon();

} // namespace onset
