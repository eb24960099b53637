// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/services.h"
#include "app/study/studyservices.h"

namespace onset::cli {

/// The program's own parts for a study: the generator, data sets, training and detection.
StudyServices studyServices(const Services &services);

} // namespace onset::cli
