// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/trainingsettings.h"
#include "storage/domain/result.h"

#include <string>

namespace onset {

/// A training's settings as a snapshot keeps them: a JSON object, compact. `folder`: where its checkpoints
/// and its model are, if that does not follow from the snapshot's number.
std::string trainingSettingsToJson(const TrainingSettings &settings, const std::string &folder = {});
/// Missing keys take the defaults. BadInput for what is no such object, naming the key.
Result<TrainingSettings> trainingSettingsFromJson(const std::string &json);
/// Empty: none was named.
std::string trainingFolderFromJson(const std::string &json);

} // namespace onset
