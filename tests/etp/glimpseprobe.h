// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace onset::test {

// What the tests ask of the glimpse model, without a LibTorch type.

/// Averages of many REINFORCE estimates of a gradient that is known: a policy N(m, s²) chooses l once and
/// earns -(l - a)², so the gradient by m is -2(m - a).
struct PolicyGradient
{
    double expected = 0;
    double plain = 0;        ///< mean of the estimates, without a baseline
    double withBaseline = 0; ///< and with one
    double plainSpread = 0;  ///< their standard deviations
    double baselineSpread = 0;
};
PolicyGradient policyGradient(int samples);

std::vector<double> futureRewardsOf(const std::vector<double> &rewards);
/// policy and baseline parts for log-likelihoods, rewards and baselines of one walk.
std::vector<double> reinforceParts(const std::vector<double> &logLikelihood,
                                   const std::vector<double> &rewards, const std::vector<double> &baselines);
double logLikelihoodError();

struct WalkFacts
{
    std::vector<std::int64_t> bounds;
    std::int64_t looks = 0; ///< fragments looked at, a clip
    bool locationsWithin = false;
    bool firstLikelihoodZero = false;
    bool policyReachesNext = false;   ///< the policy's loss gives `next` a gradient …
    bool policyReachesBounds = false; ///< … but not what bounds the action
    bool baselineReachesCell = false; ///< the baseline learns alone
    bool meanRepeats = false;         ///< without noise every walk is the same
};
WalkFacts walkFacts(std::int64_t rowsOfClip);

/// Share of walks whose last bound overlaps the only action by more than a half, before and after training.
struct WalkFit
{
    double before = 0;
    double after = 0;
};
WalkFit learnWalks();

} // namespace onset::test
