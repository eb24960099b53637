// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace onset {

/// LibTorch, OpenCV and libav share libgomp, whose idle threads spin and make a training step beside a busy
/// thread ten times slower. OMP_WAIT_POLICY is read when the library loads, so the program sets it and starts
/// itself again, once (0.05 s). A value the user set stays. Call it first in main. Without /proc it only
/// returns false.
bool ensurePassiveOpenMp(char **argv);

} // namespace onset
