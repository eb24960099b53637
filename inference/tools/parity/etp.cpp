// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/etp/localizationloss.h"
#include "inference/models/etp/refinementnetwork.h"
#include "inference/tools/parity/recorder.h"

#include <torch/torch.h>

namespace onset::parity {

namespace {

using namespace onset::models;

constexpr std::int64_t kChannels = 6;
constexpr std::int64_t kParts = 5;
constexpr std::int64_t kClasses = 3;

/// Last layers begin at or near 0, where their share of a gradient could not be seen.
template <class Network> Network awake(Network network)
{
    const torch::NoGradGuard guard;
    for (auto &parameter : network->parameters())
        parameter.normal_(0, 0.4);
    return network;
}

void nonLocal(Recorder &recorder)
{
    const auto network = awake(NonLocal(NonLocalOptions(kChannels)));
    recorder.network(*network);
    const auto x = recorder.input("x", torch::randn({3, 7, kChannels}).requires_grad_(true));
    const auto y = network.ptr()->forward(x);
    recorder.output("y", y);
    recorder.probe(y);
}

void pyramid(Recorder &recorder)
{
    const auto network = awake(NonLocalPyramid(NonLocalPyramidOptions(kChannels).embedding(4)));
    recorder.network(*network);
    const auto x = recorder.input("x", torch::randn({3, kParts, kChannels}).requires_grad_(true));
    const auto y = network.ptr()->forward(x);
    recorder.output("y", y);
    recorder.probe(y);
}

/// Proposals of different numbers of units, and the loss of eq. 4 of some of them.
void refine(Recorder &recorder, bool printedCell)
{
    const auto options = RefinementNetworkOptions(NonLocalPyramidOptions(kChannels)).hidden(8).layers(2);
    const auto network = awake(RefinementNetwork(RefinementNetworkOptions(options).printedCell(printedCell)));
    recorder.network(*network);
    const auto units = recorder.input("units", torch::randn({4, 6, kParts, kChannels}).requires_grad_(true));
    const auto lengths = recorder.input("lengths", torch::tensor({6, 1, 3, 5}, torch::kLong));
    const auto mask = torch::arange(6).unsqueeze(0) < lengths.unsqueeze(1);
    const auto offsets = network.ptr()->forward(units, mask);
    recorder.output("offsets", offsets);
    const auto targets = recorder.input("targets", torch::randn({4, 2}));
    const auto counts = recorder.input("counts", torch::tensor({1, 1, 0, 1}, torch::kLong));
    recorder.loss(boundaryLoss(offsets, targets, counts.gt(0)));
}

void refinement(Recorder &recorder)
{
    refine(recorder, false);
}

void printedRefinement(Recorder &recorder)
{
    refine(recorder, true);
}

/// All kinds of proposals, and one that teaches nothing, through the network and eq. 9.
void localization(Recorder &recorder)
{
    const auto network =
        awake(EtpLocalization(EtpLocalizationOptions(NonLocalPyramidOptions(kChannels), kClasses)));
    recorder.network(*network);
    const auto parts = recorder.input("parts", torch::randn({11, kParts, kChannels}).requires_grad_(true));
    const auto output = network.ptr()->forward(parts);
    recorder.output("logits", output.logits);
    recorder.output("completeness", output.completeness);
    recorder.output("offsets", output.offsets);
    const EtpTargets targets{
        recorder.input("labels", torch::tensor({0, 2, 1, -1, -1, -1, -1, -1, 3, 3, -1}, torch::kLong)),
        recorder.input(
            "kinds", torch::tensor({1.0F, 1.0F, 1.0F, -1.0F, -1.0F, -1.0F, -1.0F, -1.0F, 0.0F, 0.0F, 0.0F})),
        recorder.input("targets", torch::randn({11, 2}))};
    const auto loss = etpLoss(output, targets, EtpLossOptions().alpha(0.3).beta(0.2));
    recorder.output("classification", loss.classification);
    recorder.output("completeness loss", loss.completeness);
    recorder.output("regression", loss.regression);
    recorder.loss(loss.total);
}

const Registration kRegistrations[] = {{"etp/non-local", nonLocal},
                                       {"etp/pyramid", pyramid},
                                       {"etp/refinement", refinement},
                                       {"etp/refinement-printed", printedRefinement},
                                       {"etp/localization", localization}};

} // namespace

} // namespace onset::parity
