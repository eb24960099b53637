// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/backbones/convbn.h"

#include <torch/torch.h>

namespace onset::models {

void foldBatchNorm(torch::nn::Module &root)
{
    if (auto *self = dynamic_cast<Foldable *>(&root))
        self->foldBatchNorm();
    for (const auto &child : root.children())
        foldBatchNorm(*child);
}

} // namespace onset::models
