// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/synthetic/canvas.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace onset::test {

/// FNV-1a.
std::uint64_t digest(std::string_view bytes);
std::uint64_t digest(const synthetic::Canvas &picture);

/// A file's contents; empty where there is none.
std::string contents(const std::string &path);

} // namespace onset::test
