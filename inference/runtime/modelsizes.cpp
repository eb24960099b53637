// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/modelsizes.h"

#include "inference/models/catalog.h"

#include <torch/torch.h>

namespace onset {

Result<std::vector<ModelSize>> modelSizes()
{
    std::vector<ModelSize> sizes;
    try {
        for (const auto &entry : models::catalog())
            sizes.push_back({entry.name, models::parameterCount(*entry.build())});
    } catch (const std::exception &error) {
        return Error{Error::Code::Internal, "a network of the catalogue could not be built", error.what()};
    }
    return sizes;
}

} // namespace onset
