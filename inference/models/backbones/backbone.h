// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn.h>

#include <cstdint>
#include <memory>

namespace onset::models {

/// A network that describes a frame [N, C, H, W] or a clip [N, C, T, H, W] (float, as its preprocessing
/// leaves them) by a vector, and classifies by it. Heads take any of them through this interface; the
/// checkpoint keys are those of the reference named in each class.
class Backbone : public torch::nn::Module
{
public:
    /// Class scores before softmax, [N, classes]. Throws c10::Error for an input of another shape, and where
    /// the network was built without a classifier (classes = 0).
    virtual torch::Tensor forward(const torch::Tensor &input) = 0;

    /// The vector before the classifier, [N, featureSize()], without dropout.
    virtual torch::Tensor features(const torch::Tensor &input) = 0;

    virtual std::int64_t featureSize() const = 0;
};

/// A backbone of any kind: holders (C3d, ResNet …) convert by ptr().
using BackbonePtr = std::shared_ptr<Backbone>;

} // namespace onset::models
