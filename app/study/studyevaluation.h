// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/study/studyservices.h"

#include <map>
#include <string>
#include <vector>

namespace onset {

struct StudyScores
{
    std::map<std::string, double> measures; ///< map50, average_map, ar10, ar100 (fractions), auc (percent)
    std::map<std::string, double> perClass; ///< by name, at tIoU 0.5
};

/// ActivityNet's protocols over the testing videos; found[i] is of testing[i].
StudyScores scoreStudy(const StudyData &data, const std::vector<std::vector<Detection>> &found);

} // namespace onset
