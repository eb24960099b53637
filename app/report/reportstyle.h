// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace onset::report {

/// The page's style sheet. Charts take their colours from it by class.
std::string styleSheet();

} // namespace onset::report
