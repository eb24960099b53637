// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/study/studyplan.h"

#include <string>
#include <vector>

namespace onset::test {

/// What a plan asks of the systems that they do not have: stages, settings of training and of detection.
std::vector<std::string> unknownNames(const StudyPlan &plan);

} // namespace onset::test
