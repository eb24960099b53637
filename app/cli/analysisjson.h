// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/project.h"
#include "storage/evaluation/analysis.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

namespace onset::cli {

/// "true_positive", "double_detection", "wrong_label", "localization", "confusion", "background", "missed".
const char *entryKindName(EntryKind kind);
/// "model-wrong", "label-wrong", "ambiguous".
const char *verdictName(VerdictKind kind);
/// "none", "training", "validation", "testing".
std::string splitName(Split split);
std::optional<Split> splitNamed(const std::string &name);

/// What docs/evaluation.md tells of `onset-cli evaluate --json`. Undefined values are null. curves: with the
/// precision-recall curve of each class.
nlohmann::ordered_json analysisJson(const RunAnalysis &analysis, const ProjectContents &contents,
                                    bool curves);
nlohmann::ordered_json entriesJson(const EntryList &list, const ProjectContents &contents);
nlohmann::ordered_json verdictJson(const Verdict &verdict, const ProjectContents &contents);

} // namespace onset::cli
