// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace onset {

struct Workspace;

/// Whether the project is open for reading only; then the person, who asked for something that would be
/// stored, is told so. GUI thread.
bool refusedForReading(Workspace &workspace);

} // namespace onset
