// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/result.h"
#include "storage/evaluation/characteristic.h"

#include <string>
#include <vector>

namespace onset::cli {

/// What --bins names.
struct DiagnosisBins
{
    std::vector<Characteristic> characteristics;
    /// Taken as well where the truth carries their values: DETAD's context-size, context-distance, agreement.
    std::vector<Characteristic> ifCarried;
    std::vector<double> tiou; ///< the data set's own
    CountedInstances instances = CountedInstances::OfClass;
};

/// "activitynet", "thumos14", or the path of a JSON file {NAME: {"edges": [0, 5, null], "bins": ["short",
/// "long"]}} or {NAME: [0, 5, null]}, where null first or last is infinity. NAME is one of the three that are
/// known without the file of the truth carrying them (coverage, length, num-instances) or any number that its
/// entries carry. Errors name the file and the characteristic.
Result<DiagnosisBins> readDiagnosisBins(const std::string &name);

} // namespace onset::cli
