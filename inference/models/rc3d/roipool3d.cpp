// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/rc3d/roipool3d.h"

#include <torch/torch.h>

#include <vector>

namespace onset::models {

namespace {

void check(const torch::Tensor &maps, const torch::Tensor &regions)
{
    TORCH_CHECK(maps.dim() == 5, "maps must be [N, C, T, H, W], not ", maps.sizes());
    TORCH_CHECK(regions.dim() == 2 && regions.size(1) == 3 && regions.scalar_type() == torch::kLong,
                "regions must be [R, 3] of int64, not ", regions.sizes());
    if (regions.size(0) == 0)
        return;
    const auto batch = regions.select(1, 0);
    const auto first = regions.select(1, 1);
    const auto end = regions.select(1, 2);
    const auto inside =
        (batch >= 0) & (batch < maps.size(0)) & (first >= 0) & (first < end) & (end <= maps.size(2));
    TORCH_CHECK(inside.all().item<bool>(), "a region lies outside of the maps ", maps.sizes());
}

/// Maxima of runs of 1, 2, 4 … steps: table[k] holds at (n, t) the maximum of steps [t, t + 2^k), for as many
/// k as `longest` needs. Any run's maximum is then that of two rows, and all regions are pooled at once.
std::vector<torch::Tensor> runMaxima(const torch::Tensor &steps, std::int64_t longest)
{
    std::vector<torch::Tensor> table{steps};
    for (std::int64_t length = 2; length <= longest; length *= 2) {
        const auto &half = table.back();
        const auto count = half.size(1) - length / 2;
        table.push_back(torch::maximum(half.narrow(1, 0, count), half.narrow(1, length / 2, count)));
    }
    return table;
}

/// The grid cells of all regions over time: [R · frames, 3] as regions.
torch::Tensor timeCells(const torch::Tensor &regions, std::int64_t frames)
{
    const auto first = regions.select(1, 1).unsqueeze(1);
    const auto length = regions.select(1, 2).unsqueeze(1) - first;
    const auto cell = torch::arange(frames, regions.options()).unsqueeze(0);
    const auto from = first + (cell * length).div(frames, "floor");
    const auto to = first + ((cell + 1) * length + (frames - 1)).div(frames, "floor");
    const auto batch = regions.select(1, 0).unsqueeze(1).expand_as(from);
    return torch::stack({batch, from, to}, 2).reshape({-1, 3});
}

/// steps: [N, T, D]; cells: [M, 3]. Returns [M, D].
torch::Tensor runMaximum(const torch::Tensor &steps, const torch::Tensor &cells)
{
    const auto lengths = cells.select(1, 2) - cells.select(1, 1);
    const auto table = runMaxima(steps, lengths.max().item<std::int64_t>());
    std::vector<torch::Tensor> parts;
    std::vector<torch::Tensor> places;
    for (std::size_t k = 0; k < table.size(); ++k) {
        const auto run = std::int64_t{1} << k;
        const auto here = ((lengths >= run) & (lengths < 2 * run)).nonzero().squeeze(1);
        if (here.size(0) == 0)
            continue;
        const auto chosen = cells.index_select(0, here);
        const auto rows = table[k].size(1);
        const auto flat = table[k].reshape({-1, table[k].size(2)});
        const auto base = chosen.select(1, 0) * rows;
        const auto left = flat.index_select(0, base + chosen.select(1, 1));
        parts.push_back(torch::maximum(left, flat.index_select(0, base + chosen.select(1, 2) - run)));
        places.push_back(here);
    }
    const auto order = torch::argsort(torch::cat(places));
    return torch::cat(parts).index_select(0, order);
}

} // namespace

torch::Tensor roiPool3d(const torch::Tensor &maps, const torch::Tensor &regions, const RoiGrid &grid)
{
    check(maps, regions);
    const auto channels = maps.size(1);
    if (regions.size(0) == 0)
        return maps.new_zeros({0, channels, grid.frames, grid.rows, grid.columns});
    // Every region spans the whole picture, so space is pooled once for all of them.
    const auto steps = maps.size(2);
    const auto planes = maps.transpose(1, 2).reshape({-1, channels, maps.size(3), maps.size(4)});
    const auto pooled = torch::adaptive_max_pool2d(planes, {grid.rows, grid.columns});
    const auto rows = std::get<0>(pooled).reshape({maps.size(0), steps, -1});
    const auto maxima = runMaximum(rows, timeCells(regions.to(maps.device()), grid.frames));
    return maxima.reshape({regions.size(0), grid.frames, channels, grid.rows, grid.columns}).transpose(1, 2);
}

} // namespace onset::models
