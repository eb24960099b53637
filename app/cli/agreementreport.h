// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/evalprotocol.h"

#include "storage/evaluation/annotators.h"

#include <functional>
#include <string>
#include <vector>

namespace onset::cli {

/// What --protocol agreement tells of two people, without notes. `tiou` empty: 0.1, 0.25, 0.5, 0.75.
EvalReport agreementReport(const ComparedAnnotators &both, const std::vector<double> &tiou,
                           const std::function<std::string(ClassId)> &className);

} // namespace onset::cli
