// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/db/projectfile.h"

#include <QString>

namespace onset {

/// Draws a video of one person who acts once and stands before and after (an even number jumps, an odd one
/// waves) as clipN.mp4 in the folder, and adds it to the project, counted. `label`: where the action is.
Video addClip(ProjectFile &file, const QString &folder, int number, Split split, FrameRange &label);

ActionClass classNamed(ClassId id, const char *name, const char *hotkey = "");

} // namespace onset
