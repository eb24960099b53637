// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/frametable.h"
#include "storage/domain/segment.h"

#include <cstddef>
#include <random>
#include <span>
#include <vector>

namespace onset {

/// A stretch of a video in seconds that a baseline puts out without looking at the video. It may reach beyond
/// the video on either side.
struct TimedProposal
{
    double start = 0; ///< seconds
    double end = 0;   ///< seconds
    double score = 0;

    bool operator==(const TimedProposal &) const = default;
};

/// A number from [0, 1) with 53 random bits, (a · 2^26 + b) / 2^53 of two draws a = x >> 5, b = y >> 6: what
/// Python and NumPy draw from the same generator.
double unitDraw(std::mt19937 &random);

inline constexpr std::size_t kUniformProposals = 100;

/// The baseline `uniform`: `count` proposals of a video of so many seconds D; of each in this order the
/// centre D·u, the length D·u and the score u, u by unitDraw(). ActivityNet's evaluator gives AUC 44.846 % to
/// 100 a video with std::mt19937(42) over the 4 728 videos of its validation set.
std::vector<TimedProposal> uniformProposals(double seconds, std::size_t count, std::mt19937 &random);

/// The baseline `even`: the video cut into 1, 2, 3, 4 and 5 equal parts, so 15 proposals (ActivityNet
/// challenge 2017, dense captioning of RUC and CMU, section 2.3). The paper gives no scores; here 1 / number
/// of parts, so longer ones come first.
std::vector<TimedProposal> evenProposals(double seconds);

/// How often a class occurs among the training segments, in any unit.
struct ClassShare
{
    ClassId actionClass;
    double share = 0;
};

/// A class drawn by share, with one unitDraw(). Preconditions: not empty, shares ≥ 0, their sum > 0.
ClassId drawClass(std::span<const ClassShare> shares, std::mt19937 &random);

/// The frames that a proposal covers: edges at the nearest edges of frames, cut to the video, at least one
/// frame. Precondition: the table is not empty.
FrameRange framesOf(const TimedProposal &proposal, const FrameTable &frames);

} // namespace onset
