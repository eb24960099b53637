// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/scnn/localizationloss.h"
#include "inference/tools/parity/recorder.h"

#include <torch/torch.h>

namespace onset::parity {

namespace {

void localization(Recorder &recorder)
{
    const auto logits = recorder.input("logits", torch::randn({12, 21}).requires_grad_(true));
    const auto labels = recorder.input("labels", torch::randint(21, {12}).index_put_({0}, 0));
    const auto overlaps = recorder.input("overlaps", 0.5 + 0.5 * torch::rand({12}));
    const auto loss = models::localizationLoss(logits, labels, overlaps);
    recorder.output("softmax", loss.softmax);
    recorder.output("overlap", loss.overlap);
    recorder.loss(loss.total);
}

const Registration kRegistrations[] = {{"scnn/localization-loss", localization}};

} // namespace

} // namespace onset::parity
