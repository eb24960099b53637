// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace onset::test {

// What the tests ask of networks, without a LibTorch type: that header does not compile after one of Qt.

using Sizes = std::vector<std::int64_t>;

struct LayerRow
{
    std::string name; ///< "Mixed_3b.b0.conv3d"
    std::string kind; ///< "Conv3d", "Conv2d", "BN", "Linear"
    std::int64_t parameters = 0;
    std::string shape; ///< "(1, 1, 1) 192->64 bias=False", "64", "4096->101"
};

/// A network of the catalogue, built once.
struct NetworkFacts
{
    std::int64_t parameters = 0;
    std::vector<LayerRow> layers;
};
NetworkFacts factsOf(const std::string &catalogName);
std::vector<std::string> catalogNames();

/// A parameter or buffer of a small backbone (width 1/8, 5 classes); empty where there is none of that name.
Sizes stateShape(const std::string &backbone, const std::string &key);

/// Shapes that a small backbone gives for an input of ones: forward, features; its featureSize().
struct OutputShapes
{
    Sizes logits;
    Sizes features;
    std::int64_t featureSize = 0;
};
OutputShapes outputShapes(const std::string &backbone, const Sizes &input);

/// Of C3D at 1/8 of the width: conv5b of clips of a shape; empty where it is another one when prepared for
/// inference.
Sizes conv5bShape(const Sizes &clips);
/// Of fc6 (or fc7) of a C3D for frames of a size.
Sizes c3dFeatureShape(std::int64_t inputSize, bool fc6);
/// Of Mixed_4f of the whole-width I3D.
Sizes mixed4fShape(const Sizes &clips);
/// Scores of Inception-V3 at 299 pixels and of its auxiliary classifier.
std::vector<Sizes> auxShapes();

/// What a network says of an input or of options that it cannot take.
std::string complaintOf(const std::string &backbone, const Sizes &input);
std::string c3dComplaint(std::int64_t inputSize, std::int64_t frames);

/// Largest difference of outputs, over their largest value: with batch normalizations folded and without.
double foldingError(const std::string &backbone, const Sizes &input);
/// Whether this machine can run networks in bf16.
bool hasBf16();
/// Largest difference of outputs, over their largest value: ready for inference in fp32 or bf16, and as
/// trained.
double inferenceError(const std::string &backbone, const Sizes &input, bool bf16);
/// Whether all parameters can no longer learn, and outputs have the type asked for, after that.
bool inferenceIsForGood(const std::string &backbone, const Sizes &input, bool bf16);
/// Whether two builds from one seed have equal weights, and from two seeds not.
bool seedDecides(const std::string &backbone);
/// Whether max-pooling in bf16 equals that in fp32 of the same values, over shapes, strides and paddings.
bool poolingIsExactInBf16();
/// Deviation of the outputs of a C3D as initialized, for inputs of deviation 1: neither dead nor exploding.
double freshDeviation(const std::string &backbone, const Sizes &input);

} // namespace onset::test
