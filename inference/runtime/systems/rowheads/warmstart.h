// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/weights/modelfile.h"

#include <torch/types.h>

#include <cstdint>
#include <string>
#include <vector>

namespace onset {

/// A tensor of which slices along one dimension are each of a class.
struct ClassSlices
{
    std::string name; ///< in the model
    torch::Tensor own;
    std::int64_t dimension = 0;
    std::int64_t first = 0; ///< slices before the first class (the background's), which are taken too
};

/// Takes over from a model, slice by slice, what was learnt of the classes of the same names, in whatever
/// order they are here and there. Classes that the model does not know keep what they have, as do tensors
/// that differ in another way.
void takeClassSlices(const ModelFile &model, const std::vector<std::string> &classes,
                     const std::vector<ClassSlices> &tensors);

} // namespace onset
