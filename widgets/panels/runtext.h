// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/run.h"

#include <QString>

namespace onset {

/// "Run 3 · motion · 21 Nov 14:05", translated.
QString runTitle(const Run &run);
QString runStateText(RunState state);

} // namespace onset
