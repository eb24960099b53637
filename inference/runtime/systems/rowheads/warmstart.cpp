// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/rowheads/warmstart.h"

#include <torch/torch.h>

#include <algorithm>

namespace onset {

namespace {

bool sameButFor(const torch::Tensor &a, const torch::Tensor &b, std::int64_t dimension)
{
    if (a.dim() != b.dim())
        return false;
    for (std::int64_t i = 0; i < a.dim(); ++i) {
        if (i != dimension && a.size(i) != b.size(i))
            return false;
    }
    return true;
}

} // namespace

void takeClassSlices(const ModelFile &model, const std::vector<std::string> &classes,
                     const std::vector<ClassSlices> &tensors)
{
    const torch::NoGradGuard guard;
    const auto &known = model.card.classes;
    for (const auto &one : tensors) {
        const auto found = model.file.tensors.find(one.name);
        if (found == model.file.tensors.end() || !sameButFor(found->second, one.own, one.dimension) ||
            found->second.size(one.dimension) != one.first + static_cast<std::int64_t>(known.size()))
            continue;
        const auto take = [&](std::int64_t to, std::int64_t from) {
            one.own.select(one.dimension, to).copy_(found->second.select(one.dimension, from));
        };
        for (std::int64_t i = 0; i < one.first; ++i)
            take(i, i);
        for (std::size_t c = 0; c < classes.size(); ++c) {
            const auto there = std::find(known.begin(), known.end(), classes[c]);
            if (there != known.end())
                take(one.first + static_cast<std::int64_t>(c), one.first + (there - known.begin()));
        }
    }
}

} // namespace onset
