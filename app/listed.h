// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace onset {

/// "'a', 'b' and 3 more": at most five names, for a message.
std::string listed(const std::vector<std::string> &names);

} // namespace onset
