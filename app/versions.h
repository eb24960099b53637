// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace onset {

/// Names and versions of Onset and of the libraries it stands on, without loading LibTorch.
std::vector<std::pair<std::string, std::string>> libraryVersions();

} // namespace onset
