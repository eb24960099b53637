// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace onset {

/// Makes the calling thread give way to the rest of the program, and all threads that it will start. Where
/// that cannot be had, they work all the same.
void giveWay();

} // namespace onset
