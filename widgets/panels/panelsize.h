// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace onset {

/// The height down to which a panel's list may be squeezed, in pixels: charts below it need the room on a
/// screen of 720.
constexpr int kLeastListHeight = 40;

} // namespace onset
