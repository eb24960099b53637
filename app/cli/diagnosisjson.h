// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/evaluation/diagnosis.h"

#include <nlohmann/json.hpp>
#include <string>

namespace onset::cli {

/// DETAD's name: "Wrong Label Err".
const char *kindName(PredictionKind kind);

/// A diagnosis in the words of DETAD (docs/evaluation.md tells the layout). Undefined values are null.
nlohmann::ordered_json diagnosisJson(const Diagnosis &diagnosis);

} // namespace onset::cli
