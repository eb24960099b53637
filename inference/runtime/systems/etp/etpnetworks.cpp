// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/etp/etpnetworks.h"

#include <torch/torch.h>

namespace onset {

namespace {

using nlohmann::json;

models::NonLocalPyramidOptions pyramidOptions(const EtpSizes &sizes)
{
    return models::NonLocalPyramidOptions(sizes.channels)
        .embedding(sizes.embedding)
        .nonLocal(sizes.nonLocal)
        .dropout(sizes.dropout);
}

Result<EtpStream> emptyStream(const std::string &name, const json &specs, const ModelFile &model)
{
    const auto outputs = static_cast<int>(model.card.classes.size()) + 1;
    auto actionness = makeBackbone(backboneSpec(specs.at("actionness"), model.path), outputs);
    if (!actionness)
        return actionness.error();
    EtpStream stream{name, *actionness, *actionness};
    if (!specs.contains("features"))
        return stream;
    const auto spec = backboneSpec(specs.at("features"), model.path);
    auto features = makeBackbone(spec, spec.isScript() ? 0 : outputs);
    if (!features)
        return features.error();
    stream.features = *features;
    return stream;
}

} // namespace

EtpSizes etpSizes(const json &options, std::int64_t channels, std::int64_t classes)
{
    const auto &heads = options.at("heads");
    EtpSizes sizes;
    sizes.channels = channels;
    sizes.classes = classes;
    sizes.embedding = heads.at("embedding").get<std::int64_t>();
    sizes.hidden = heads.at("hidden").get<std::int64_t>();
    sizes.layers = heads.at("layers").get<std::int64_t>();
    sizes.dropout = heads.at("dropout").get<double>();
    sizes.printedCell = heads.at("printedCell").get<bool>();
    sizes.nonLocal = options.at("nonLocal").get<bool>();
    return sizes;
}

std::int64_t EtpNetworks::channels() const
{
    std::int64_t sum = 0;
    for (const auto &stream : streams)
        sum += stream.features->featureSize();
    return sum;
}

std::vector<FeatureReader> EtpNetworks::readers(int stride, int featureStride, int batch) const
{
    std::vector<FeatureReader> all;
    for (const auto &stream : streams)
        all.push_back({stream.actionness, {stride, true, batch}});
    for (const auto &stream : streams)
        all.push_back({stream.features, {featureStride, false, batch}});
    return all;
}

NamedNetworks EtpNetworks::named() const
{
    NamedNetworks all;
    for (const auto &stream : streams) {
        all.emplace_back("actionness_" + stream.name, stream.actionness->network());
        if (stream.features != stream.actionness)
            all.emplace_back("features_" + stream.name, stream.features->network());
    }
    all.emplace_back("scale", scale.ptr());
    all.emplace_back("refinement", refinement.ptr());
    all.emplace_back("localization", localization.ptr());
    return all;
}

models::RefinementNetwork makeRefinement(const EtpSizes &sizes)
{
    return models::RefinementNetwork(models::RefinementNetworkOptions(pyramidOptions(sizes))
                                         .hidden(sizes.hidden)
                                         .layers(sizes.layers)
                                         .printedCell(sizes.printedCell));
}

models::EtpLocalization makeLocalization(const EtpSizes &sizes)
{
    return models::EtpLocalization(models::EtpLocalizationOptions(pyramidOptions(sizes), sizes.classes));
}

Result<EtpNetworks> loadEtp(const ModelFile &model, const json &options, torch::Device device)
try {
    const auto classes = static_cast<std::int64_t>(model.card.classes.size());
    EtpNetworks networks;
    // In the order of training: the channels of the features stand in it.
    for (const auto *name : {"rgb", "flow"}) {
        const auto specs = options.at("specs").find(name);
        if (specs == options.at("specs").end())
            continue;
        auto stream = emptyStream(name, *specs, model);
        if (!stream)
            return stream.error();
        networks.streams.push_back(*stream);
    }
    const auto sizes = etpSizes(options, networks.channels(), classes);
    networks.scale = models::FeatureScale(sizes.channels);
    auto refinement = sizes;
    // The plain pyramid is a variant of the localization network: the other keeps what it has.
    refinement.nonLocal = model.file.tensors.contains("refinement.pyramid.non_local.out.weight");
    networks.refinement = makeRefinement(refinement);
    networks.localization = makeLocalization(sizes);
    if (auto loaded = loadToDetect(networks.named(), model.file, "the model", device); !loaded)
        return loaded.error();
    return networks;
} catch (const std::exception &problem) {
    return Error{Error::Code::BadInput,
                 "the model's card does not describe the networks of ETP; train it again", problem.what()};
}

json streamCard(const EtpNetworks &networks)
{
    json card = json::object();
    for (const auto &stream : networks.streams) {
        card[stream.name]["actionness"] = toJson(stream.actionness->spec());
        if (stream.features != stream.actionness)
            card[stream.name]["features"] = toJson(stream.features->spec());
    }
    return card;
}

} // namespace onset
