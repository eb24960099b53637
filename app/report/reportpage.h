// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/reportsections.h"

#include <string>

namespace onset::report {

/// The whole page: one HTML file that needs nothing else, with a light, a dark and a printed face. The same
/// view, the same text.
std::string page(const ReportView &view);

} // namespace onset::report
