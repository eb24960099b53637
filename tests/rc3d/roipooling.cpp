// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/rc3d/networks.h"

#include "inference/models/rc3d/roipool3d.h"

#include <torch/torch.h>

namespace rc3dcase {

namespace {

using onset::models::RoiGrid;

/// First and end cell of part i of n of a side: ⌊i·s/n⌋ … ⌈(i + 1)·s/n⌉.
std::pair<std::int64_t, std::int64_t> part(std::int64_t i, std::int64_t n, std::int64_t side)
{
    return {i * side / n, ((i + 1) * side + n - 1) / n};
}

/// The definition, cell by cell.
torch::Tensor naivePooling(const torch::Tensor &maps, const torch::Tensor &regions, const RoiGrid &grid)
{
    std::vector<torch::Tensor> cells;
    for (std::int64_t r = 0; r < regions.size(0); ++r) {
        const auto first = regions[r][1].item<std::int64_t>();
        const auto volume =
            maps[regions[r][0].item<std::int64_t>()].slice(1, first, regions[r][2].item<std::int64_t>());
        for (std::int64_t t = 0; t < grid.frames; ++t)
            for (std::int64_t y = 0; y < grid.rows; ++y)
                for (std::int64_t x = 0; x < grid.columns; ++x) {
                    const auto [t0, t1] = part(t, grid.frames, volume.size(1));
                    const auto [y0, y1] = part(y, grid.rows, volume.size(2));
                    const auto [x0, x1] = part(x, grid.columns, volume.size(3));
                    const auto cell = volume.slice(1, t0, t1).slice(2, y0, y1).slice(3, x0, x1);
                    cells.push_back(std::get<0>(cell.flatten(1).max(1)));
                }
    }
    return torch::stack(cells)
        .reshape({regions.size(0), grid.frames, grid.rows, grid.columns, maps.size(1)})
        .permute({0, 4, 1, 2, 3});
}

torch::Tensor drawnRegions(std::int64_t steps)
{
    std::vector<torch::Tensor> rows;
    for (int i = 0; i < 12; ++i) {
        const auto first = torch::randint(steps, {1}).item<std::int64_t>();
        const auto end = first + 1 + torch::randint(steps - first, {1}).item<std::int64_t>();
        rows.push_back(torch::tensor({std::int64_t{i % 2}, first, end}, torch::kLong));
    }
    return torch::stack(rows);
}

} // namespace

Pooled pooling(std::uint64_t seed, std::int64_t steps, std::int64_t gridFrames, std::int64_t gridSide)
{
    torch::manual_seed(seed);
    const auto maps = torch::randn({2, 5, steps, 7, 7}, torch::kDouble).requires_grad_(true);
    const auto regions = drawnRegions(steps);
    const RoiGrid grid{gridFrames, gridSide, gridSide};
    const auto pooled = onset::models::roiPool3d(maps, regions, grid);
    const auto weights = torch::randn(pooled.sizes(), torch::kDouble);
    const auto gradient = torch::autograd::grad({(pooled * weights).sum()}, {maps})[0];
    const auto naive = naivePooling(maps, regions, grid);
    const auto expected = torch::autograd::grad({(naive * weights).sum()}, {maps})[0];
    return {(pooled - naive).abs().max().item<double>(), (gradient - expected).abs().max().item<double>(),
            pooled.sizes().vec()};
}

bool poolingRefuses(std::int64_t first, std::int64_t end)
{
    try {
        onset::models::roiPool3d(torch::zeros({1, 2, 6, 4, 4}),
                                 torch::tensor({std::int64_t{0}, first, end}, torch::kLong).unsqueeze(0));
    } catch (const c10::Error &) {
        return true;
    }
    return false;
}

} // namespace rc3dcase
