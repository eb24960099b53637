// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/rowheads/rowbatch.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>

namespace onset {

nlohmann::json rowLookDefaults()
{
    const RowLook look;
    return {{"crop", look.longest}, {"stretch", look.stretch}, {"noise", look.noise}};
}

RowLook rowLook(const nlohmann::json &options)
{
    RowLook look;
    look.longest = std::max<std::int64_t>(1, options.at("crop").get<std::int64_t>());
    look.stretch = std::clamp(options.at("stretch").get<double>(), 0.0, 0.9);
    look.noise = std::max(0.0, options.at("noise").get<double>());
    return look;
}

RowCrop drawnCrop(std::int64_t rows, const RowLook &look, Random &random)
{
    RowCrop crop;
    const double bend = random.uniform(-look.stretch, look.stretch);
    crop.scale = look.stretch > 0 ? std::exp2(bend) : 1.0;
    const auto longest =
        std::max<std::int64_t>(1, static_cast<std::int64_t>(static_cast<double>(look.longest) / crop.scale));
    const auto taken = std::min(rows, longest);
    crop.first = random.below(rows - taken + 1);
    crop.rows = std::max<std::int64_t>(1, std::llround(static_cast<double>(taken) * crop.scale));
    return crop;
}

torch::Tensor croppedRows(const torch::Tensor &rows, const RowCrop &crop)
{
    if (crop.scale == 1)
        return rows.slice(0, crop.first, crop.first + crop.rows);
    // The middle of input row i lies at the video's row first + (i + 0.5) / scale - 0.5.
    const auto last = static_cast<double>(rows.size(0) - 1);
    const auto places = ((torch::arange(crop.rows, torch::kDouble) + 0.5) / crop.scale - 0.5 +
                         static_cast<double>(crop.first))
                            .clamp(0.0, last);
    const auto low = places.floor();
    const auto share = (places - low).to(torch::kFloat).unsqueeze(1);
    const auto before = rows.index_select(0, low.to(torch::kLong));
    const auto after = rows.index_select(0, (low + 1).clamp_max(last).to(torch::kLong));
    return before + (after - before) * share;
}

RowBatch rowBatch(const std::vector<torch::Tensor> &crops, std::int64_t multiple, double noise)
{
    std::int64_t longest = 1;
    for (const auto &one : crops)
        longest = std::max(longest, one.size(0));
    const auto steps = (longest + multiple - 1) / multiple * multiple;
    const auto count = static_cast<std::int64_t>(crops.size());
    RowBatch batch{torch::zeros({count, crops.front().size(1), steps}), torch::zeros({count, 1, steps})};
    for (std::int64_t i = 0; i < count; ++i) {
        const auto &one = crops[static_cast<std::size_t>(i)];
        batch.values[i].slice(1, 0, one.size(0)).copy_(one.t());
        batch.mask[i].slice(1, 0, one.size(0)).fill_(1);
    }
    if (noise > 0)
        batch.values = batch.values + torch::randn_like(batch.values) * noise * batch.mask;
    return batch;
}

VideoDraw::VideoDraw(const std::vector<double> &weights)
{
    double sum = 0;
    for (const double weight : weights)
        m_sums.push_back(sum += std::max(0.0, weight));
}

std::size_t VideoDraw::draw(Random &random) const
{
    if (m_sums.back() <= 0)
        return static_cast<std::size_t>(random.below(static_cast<std::int64_t>(m_sums.size())));
    const auto found = std::upper_bound(m_sums.begin(), m_sums.end(), random.uniform() * m_sums.back());
    return std::min(m_sums.size() - 1, static_cast<std::size_t>(found - m_sums.begin()));
}

} // namespace onset
