// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/glimpse/glimpsemodel.h"

#include <torch/torch.h>

namespace onset {

NamedNetworks GlimpseNetworks::named() const
{
    return {{"backbone", backbone->network()}, {"scale", scale.ptr()}, {"glimpse", network.ptr()}};
}

GlimpseNetworks makeGlimpseNetworks(std::shared_ptr<Backbone> backbone, const nlohmann::json &options,
                                    std::int64_t classes)
{
    const auto &heads = options.at("heads");
    models::FeatureScale scale(backbone->featureSize(), options.at("featureSize").get<std::int64_t>());
    const auto outputs = classes + (options.at("background").get<bool>() ? 1 : 0);
    models::GlimpseNetwork network(models::GlimpseOptions(outputs)
                                       .features(scale->outputs())
                                       .hidden(heads.at("hidden").get<std::int64_t>())
                                       .steps(heads.at("steps").get<std::int64_t>())
                                       .location(heads.at("location").get<bool>())
                                       .deviation(heads.at("deviation").get<double>())
                                       .parallel(options.at("parallel").get<bool>()));
    return {std::move(backbone), scale, network};
}

Result<GlimpseNetworks> loadGlimpse(const ModelFile &model, const nlohmann::json &options,
                                    torch::Device device)
try {
    const auto classes = static_cast<std::int64_t>(model.card.classes.size());
    const auto spec = backboneSpec(options.at("spec"), model.path);
    auto backbone = makeBackbone(spec, spec.isScript() ? 0 : static_cast<int>(classes) + 1);
    if (!backbone)
        return backbone.error();
    auto networks = makeGlimpseNetworks(*backbone, options, classes);
    if (auto loaded = loadToDetect(networks.named(), model.file, "the model", device); !loaded)
        return loaded.error();
    return networks;
} catch (const std::exception &problem) {
    return Error{Error::Code::BadInput, "the model's card does not describe a glimpse model; train it again",
                 problem.what()};
}

} // namespace onset
