// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/appinfo.h"

namespace onset {

/// What the About window and "Copy diagnostics" tell: versions, log file and its end, machine, engines.
AppInfo appInfo();

} // namespace onset
