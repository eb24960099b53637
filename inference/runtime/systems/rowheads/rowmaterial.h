// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/systems/rowheads/rowbatch.h"
#include "inference/runtime/systems/rowheads/rowlabels.h"
#include "inference/runtime/systems/rowheads/rowsource.h"
#include "inference/runtime/training/fit.h"

#include <optional>
#include <vector>

namespace onset {

/// What heads on rows learn from.
struct RowMaterial
{
    RowSource source;
    std::vector<torch::Tensor> rows; ///< of all videos, [rows, D], not normed
    std::vector<RowLabels> labels;   ///< of the training videos
    std::optional<VideoDraw> draw;   ///< among the training videos

    /// Enough rows of the training videos to know a mean.
    torch::Tensor sampledRows() const;
};

/// The rows and labels of a training set; Error::BadInput where no video has a row.
Result<RowMaterial> collectRows(TrainContext &context);

/// Settings of training: "look" (rowLookDefaults()), "batch" (videos), "epochs" and "leastSteps",
/// "validations" and "fit".
nlohmann::json rowFitDefaults(const std::string &preset);
/// The steps of a training: fit.steps, or where that is 0 as often as each video is drawn `epochs` times, but
/// at least `leastSteps`; validated `validations` times on the way where fit.validateEvery is 0.
Result<FitOptions> rowFitOptions(const TrainContext &context);

} // namespace onset
