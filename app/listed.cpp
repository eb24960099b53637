// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/listed.h"

#include <algorithm>

namespace onset {

std::string listed(const std::vector<std::string> &names)
{
    constexpr std::size_t kMost = 5;
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), kMost); ++i)
        text += (i ? ", '" : "'") + names[i] + "'";
    if (names.size() > kMost)
        text += " and " + std::to_string(names.size() - kMost) + " more";
    return text;
}

} // namespace onset
