// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/pooling.h"

#include <torch/torch.h>

namespace onset::models {

namespace {

/// [N, C, T, H, W] by way of two-dimensional poolings: H×W of every frame, then T×1 of the rest.
torch::Tensor separableMaxPool(const torch::Tensor &x, Extent3 kernel, Extent3 stride, Extent3 padding,
                               bool ceilMode)
{
    const auto n = x.size(0);
    const auto c = x.size(1);
    const auto t = x.size(2);
    auto y = torch::max_pool2d(x.reshape({n, c * t, x.size(3), x.size(4)}), {kernel[1], kernel[2]},
                               {stride[1], stride[2]}, {padding[1], padding[2]}, 1, ceilMode);
    const auto h = y.size(2);
    const auto w = y.size(3);
    if (kernel[0] == 1 && stride[0] == 1)
        return y.view({n, c, t, h, w});
    y = torch::max_pool2d(y.view({n, c, t, h * w}), {kernel[0], 1}, {stride[0], 1}, {padding[0], 0}, 1,
                          ceilMode);
    return y.view({n, c, y.size(2), h, w});
}

} // namespace

torch::Tensor maxPool3d(const torch::Tensor &x, Extent3 kernel, Extent3 stride, Extent3 padding,
                        bool ceilMode)
{
    if (x.scalar_type() == torch::kBFloat16 && x.device().is_cpu() && !x.is_mkldnn())
        return separableMaxPool(x, kernel, stride, padding, ceilMode);
    return torch::max_pool3d(x, kernel, stride, padding, 1, ceilMode);
}

} // namespace onset::models
