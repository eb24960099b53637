// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/weights/modelcard.h"
#include "storage/domain/result.h"

#include <map>
#include <string>
#include <vector>

namespace onset::test {

/// Weights files for tests that cannot see Torch. Tensors are told as text: "name F32 [2x3] 1 2 3 4 5 6",
/// metadata as "key=value", one a line.
Result<std::string> describedTensors(const std::string &path);
Result<std::map<std::string, std::string>> metadataOf(const std::string &path);
/// One tensor of every type, an empty one, a scalar and one that is not contiguous.
Status writeSampleTensors(const std::string &path);
Status writeUnsupportedTensor(const std::string &path);

/// A convolution with batch normalization and a linear layer, random by `seed`, as a model with this card.
Status writeSampleModel(const std::string &path, const ModelCard &card, int seed);
/// The card and the tensors' text.
struct ReadModel
{
    ModelCard card;
    std::string tensors;
};
Result<ReadModel> readSampleModel(const std::string &path);

/// Loads a model's file into a fresh network of these sizes (the sample has 3 inputs and 4 outputs) and tells
/// its parameters' text.
Result<std::string> loadedInto(const std::string &path, int inputs, int outputs);
/// Names that fit a network of these sizes.
std::vector<std::string> fittingIn(const std::string &path, int inputs, int outputs);
/// Copies a model file, leaving out or replacing one tensor by one of not-a-numbers.
enum class Damage { Drop, NotANumber };
Status copyDamaged(const std::string &from, const std::string &to, const std::string &tensor, Damage damage);

} // namespace onset::test
