// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace onset {

/// Whether a command changes what the project holds, so that it cannot be done in one that is read only.
bool writesProject(const QString &command);

} // namespace onset
