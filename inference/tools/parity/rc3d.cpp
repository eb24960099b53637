// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/rc3d/rc3dloss.h"
#include "inference/models/rc3d/rc3dnetwork.h"
#include "inference/tools/parity/recorder.h"

#include <torch/torch.h>

namespace onset::parity {

namespace {

constexpr double kNarrow = 1.0 / 16;

torch::Tensor someRegions()
{
    return torch::tensor({0, 0, 1, 0, 1, 3, 0, 0, 4, 0, 2, 4}, torch::kLong).reshape({4, 3});
}

void network(Recorder &recorder)
{
    models::Rc3d network(models::Rc3dOptions().width(kNarrow).fc(48).anchors(3).classes(5));
    network->eval();
    recorder.network(*network);
    const auto regions = recorder.input("regions", someRegions());
    const auto maps = network->maps(recorder.input("buffer", torch::randn({1, 3, 32, 64, 64})));
    const auto proposals = network->propose(maps);
    const auto classes = network->classify(maps, regions);
    recorder.output("scores", proposals.scores);
    recorder.output("proposal_offsets", proposals.offsets);
    recorder.output("logits", classes.logits);
    recorder.output("offsets", classes.offsets);
    recorder.probe(torch::cat({proposals.scores.flatten(), 100 * proposals.offsets.flatten(),
                               classes.logits.flatten(), 100 * classes.offsets.flatten()}));
}

void roiPooling(Recorder &recorder)
{
    const auto regions = recorder.input("regions", someRegions());
    const auto maps = recorder.input("maps", torch::randn({1, 6, 4, 7, 7}).requires_grad_(true));
    const auto pooled = models::roiPool3d(maps, regions);
    recorder.output("pooled", pooled);
    recorder.probe(pooled);
}

void jointLoss(Recorder &recorder)
{
    const auto logits = recorder.input("logits", torch::randn({16, 21}).requires_grad_(true));
    const auto labels = recorder.input("labels", torch::randint(21, {16}).index_put_({0}, 0));
    const auto anchors = recorder.input("anchors", torch::tensor({2.F, 34.F}).repeat({16, 1}));
    const auto truths = recorder.input("truths", anchors + 10 * torch::rand({16, 2}));
    const auto offsets = recorder.input("offsets", torch::randn({16, 2}).requires_grad_(true));
    const auto targets = models::segmentOffsets(anchors, truths);
    recorder.output("targets", targets);
    const auto loss = models::subnetLoss(logits, labels, offsets, targets);
    recorder.loss(loss.classification + loss.regression);
}

const Registration kRegistrations[] = {
    {"rc3d/network", network}, {"rc3d/roi-pooling", roiPooling}, {"rc3d/loss", jointLoss}};

} // namespace

} // namespace onset::parity
