// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/ssad/propssad.h"
#include "inference/models/ssn/ssnloss.h"
#include "inference/models/ssn/structuredpyramid.h"
#include "inference/tools/parity/recorder.h"

#include <torch/torch.h>

namespace onset::parity {

namespace {

using namespace onset::models;

constexpr std::int64_t kFeatures = 6;
constexpr std::int64_t kClasses = 4;

SsnTargets targets(Recorder &recorder)
{
    const auto kinds = torch::tensor({1, 1, -1, -1, -1, -1, -1, -1, 0, 0}, torch::kLong);
    const auto classes = torch::tensor({1, 3, 1, 2, 3, 4, 2, 2, 0, 0}, torch::kLong);
    return {recorder.input("classes", classes), recorder.input("kinds", kinds),
            recorder.input("targets", torch::randn({10, 2}))};
}

/// Features of a video to pyramids, a head and its loss.
template <class Head> void head(Recorder &recorder, Head network)
{
    recorder.network(*network);
    const auto features = recorder.input("features", torch::randn({30, kFeatures}).requires_grad_(true));
    const auto start = torch::rand({10}, torch::kDouble) * 15 + 2;
    const auto length = torch::rand({10}, torch::kDouble) * 10 + 0.5;
    const auto spans = recorder.input("spans", torch::stack({start, start + length}, 1));
    const auto wanted = targets(recorder);
    const auto pyramids = structuredPyramid(features, spans);
    recorder.output("pyramids", pyramids);
    const auto output = network->forward(pyramids);
    recorder.output("scores", classScores(output));
    recorder.output("offsets", output.offsets);
    const auto loss = ssnLoss(output, wanted);
    recorder.output("activity", loss.activity);
    recorder.output("completeness", loss.completeness);
    recorder.output("regression", loss.regression);
    recorder.loss(loss.total);
}

SsnHeadOptions sizes()
{
    return SsnHeadOptions(kFeatures, kClasses).hidden(8).dropout(0);
}

void separate(Recorder &recorder)
{
    head(recorder, SsnSeparate(sizes()));
}

void unified(Recorder &recorder)
{
    head(recorder, SsnUnified(sizes()));
}

void propSsad(Recorder &recorder)
{
    PropSsad network(PropSsadOptions(kFeatures).steps(32).channels(8).ratios({0.5, 1}));
    recorder.network(*network);
    const auto rows = recorder.input("rows", torch::randn({20, kFeatures}).requires_grad_(true));
    const auto predicted = network->forward(resizedFeatures(rows, 32).t().unsqueeze(0));
    recorder.output("predicted", predicted);
    recorder.output("anchors", network->anchors());
    const auto truth = recorder.input("truth", torch::rand({predicted.numel()}));
    const auto order = recorder.input("order", torch::rand({predicted.numel()}));
    recorder.loss(overlapLoss(predicted.flatten(), truth, order));
}

const Registration kRegistrations[] = {
    {"ssn/separate", separate}, {"ssn/unified", unified}, {"ssn/prop-ssad", propSsad}};

} // namespace

} // namespace onset::parity
