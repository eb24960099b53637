// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/trainingstep.h"

#include "inference/models/etp/localizationloss.h"
#include "inference/models/etp/refinementnetwork.h"

#include <torch/torch.h>

namespace onset {

namespace {
constexpr std::int64_t kHidden = 128;
constexpr double kLearningRate = 1e-3;
} // namespace

struct TrainingStep::State
{
    models::RefinementNetwork network{nullptr};
    torch::Tensor units;
    torch::Tensor mask;
    torch::Tensor targets;
    std::unique_ptr<torch::optim::Adam> optimizer;
};

TrainingStep::TrainingStep(std::int64_t proposals, std::int64_t units, std::int64_t features,
                           std::uint64_t seed)
    : m(std::make_unique<State>())
{
    torch::manual_seed(seed);
    const auto plain = models::NonLocalPyramidOptions(features).nonLocal(false);
    m->network = models::RefinementNetwork(models::RefinementNetworkOptions(plain).parts(1).hidden(kHidden));
    m->units = torch::randn({proposals, units, 1, features});
    m->mask = torch::ones({proposals, units}, torch::kBool);
    m->targets = m->units.select(2, 0).mean(1).narrow(1, 0, 2).clone();
    m->optimizer = std::make_unique<torch::optim::Adam>(m->network->parameters(), kLearningRate);
}

TrainingStep::~TrainingStep() = default;

double TrainingStep::run()
{
    m->optimizer->zero_grad();
    const auto loss = models::boundaryLoss(m->network->forward(m->units, m->mask), m->targets,
                                           torch::ones({m->units.size(0)}, torch::kBool));
    loss.backward();
    m->optimizer->step();
    return loss.item<double>();
}

} // namespace onset
