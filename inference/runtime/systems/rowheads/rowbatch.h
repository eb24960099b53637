// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/systems/rowheads/rowcrop.h"
#include "inference/runtime/training/random.h"

#include <nlohmann/json.hpp>
#include <torch/types.h>

#include <cstdint>
#include <vector>

namespace onset {

/// How what is learnt from differs from step to step, so that little is not learnt by heart.
struct RowLook
{
    std::int64_t longest = 1024; ///< rows of a crop; longer videos are cut at random
    double stretch = 0.15;       ///< how much slower or faster at most; 0: as it is
    double noise = 0.1;          ///< deviation that is added to normed features
};
nlohmann::json rowLookDefaults();
RowLook rowLook(const nlohmann::json &options);

/// A crop of a video of so many rows.
RowCrop drawnCrop(std::int64_t rows, const RowLook &look, Random &random);
/// The features [crop.rows, D] of a crop of [rows, D], between rows linearly.
torch::Tensor croppedRows(const torch::Tensor &rows, const RowCrop &crop);

/// Crops of normed features, padded: values [B, D, T] with noise, mask [B, 1, T]; T is a multiple of
/// `multiple`. Noise comes from torch's generator.
struct RowBatch
{
    torch::Tensor values;
    torch::Tensor mask;
};
RowBatch rowBatch(const std::vector<torch::Tensor> &crops, std::int64_t multiple, double noise);

/// Draws videos as often as their weights say.
class VideoDraw
{
public:
    explicit VideoDraw(const std::vector<double> &weights);
    std::size_t draw(Random &random) const;

private:
    std::vector<double> m_sums;
};

} // namespace onset
