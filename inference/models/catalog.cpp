// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/catalog.h"

#include "inference/models/backbones/bninception.h"
#include "inference/models/backbones/c3d.h"
#include "inference/models/backbones/i3d.h"
#include "inference/models/backbones/inceptionv3.h"
#include "inference/models/backbones/resnet.h"
#include "inference/models/rc3d/rc3dnetwork.h"

#include <torch/torch.h>

namespace onset::models {

namespace {

/// The entry of a network that one value of options describes.
template <class Network, class Options> CatalogEntry entry(std::string name, Options options)
{
    return {std::move(name), [options] { return Network(options).ptr(); }};
}

} // namespace

const std::vector<CatalogEntry> &catalog()
{
    static const std::vector<CatalogEntry> entries{
        // Backbones, with the classes of what they are first trained on.
        entry<C3d>("c3d-101", C3dOptions()),
        entry<C3d>("c3d-487", C3dOptions().classes(487)),
        entry<ResNet>("resnet-34", ResNetOptions::resNet34()),
        entry<ResNet>("resnet-101", ResNetOptions::resNet101()),
        entry<BnInception>("bn-inception-101", BnInceptionOptions()),
        entry<InceptionV3>("inception-v3", InceptionV3Options()),
        entry<I3d>("i3d-rgb-400", I3dOptions::rgb()),
        entry<I3d>("i3d-flow-400", I3dOptions::flow()),
        entry<I3d>("i3d-rgb-157", I3dOptions::rgb().classes(157)),
        // S-CNN's networks on THUMOS14: whether it is an action, and which of 20 or none.
        entry<C3d>("scnn-proposal", C3dOptions().classes(2)),
        entry<C3d>("scnn-localization-20", C3dOptions().classes(21)),
        entry<Rc3d>("rc3d-thumos14", Rc3dOptions()),
    };
    return entries;
}

std::int64_t parameterCount(const torch::nn::Module &network)
{
    std::int64_t count = 0;
    for (const auto &parameter : network.parameters())
        count += parameter.numel();
    return count;
}

} // namespace onset::models
