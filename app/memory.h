// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace onset {

/// A training step asks for tens of large blocks and gives them back. By default glibc returns each to the
/// system and takes a new one, zeroed page by page, the next time: a quarter of the time of training. From
/// here on freed memory stays the process's until giveBackMemory(). Call it where networks begin to be used.
/// Does nothing where another C library is in use, or where the user set MALLOC_ variables or GLIBC_TUNABLES.
void keepFreedMemory();

/// Returns what is free to the system: after a training or a run of detections. Any thread.
void giveBackMemory();

} // namespace onset
