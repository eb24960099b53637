// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

/// What the tests ask of R-C3D's networks, in plain numbers.
namespace rc3dcase {

using Shape = std::vector<std::int64_t>;

std::int64_t parametersAsReleased(); ///< 28 anchors, 20 classes and the background, at the paper's size

struct Shapes
{
    Shape maps;
    Shape proposalScores;
    Shape proposalOffsets;
    Shape pooled;
    Shape logits;
    Shape offsets;
};
/// Of a narrow network for a buffer of `frames` at 112²; 4 anchors, 6 classes, 3 regions.
Shapes shapes(std::int64_t frames);

struct Pooled
{
    double difference = 0;         ///< largest, from the naive definition
    double gradientDifference = 0; ///< largest, of the gradient by the maps
    Shape shape;
};
/// Random maps of 2 × 5 × steps × 7 × 7 and random regions.
Pooled pooling(std::uint64_t seed, std::int64_t steps, std::int64_t gridFrames, std::int64_t gridSide);
bool poolingRefuses(std::int64_t first, std::int64_t end); ///< of maps with 6 steps

/// A segment's offsets from a reference (eq. 2) and back.
std::vector<double> offsets(std::vector<double> reference, std::vector<double> segment);
std::vector<double> applied(std::vector<double> reference, std::vector<double> offsets);

struct Loss
{
    double classification = 0;
    double regression = 0;
    std::vector<double> offsetGradient;
};
/// Two classes; logits all 0; labels and rows of two offsets and targets.
Loss loss(std::vector<std::int64_t> labels, std::vector<double> offsets, std::vector<double> targets);

/// Largest difference of the loss's gradient by logits and offsets from central differences (fp64).
double lossGradientError();

} // namespace rc3dcase
