// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>

class QWidget;

namespace onset {

class Actions;

/// A row of small icon buttons for the commands with these ids.
QWidget *panelButtons(Actions &actions, std::initializer_list<const char *> ids);

} // namespace onset
