// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/temporalmaxer/maxernetworks.h"

#include "inference/runtime/systems/rowheads/warmstart.h"

#include <torch/torch.h>

namespace onset {

namespace {

using nlohmann::json;

Error wrong(const std::string &key, const std::string &rule)
{
    return {Error::Code::InvalidArgument, "the setting 'network." + key + "' has to be " + rule, {}};
}

/// One of two words: whether it is the second.
Result<bool> either(const json &options, const std::string &key, const std::string &first,
                    const std::string &second)
{
    const auto said = options.at(key).get<std::string>();
    if (said != first && said != second)
        return wrong(key, first + " or " + second);
    return said == second;
}

} // namespace

Result<models::TemporalMaxerOptions> maxerOptions(std::int64_t features, std::int64_t classes,
                                                  const json &network)
{
    models::TemporalMaxerOptions options(features, classes);
    const auto attention = either(network, "pyramid", "maxpool", "transformer");
    const auto trident = either(network, "head", "regression", "trident");
    if (!attention)
        return attention.error();
    if (!trident)
        return trident.error();
    const auto whole = [&](const char *key) { return network.at(key).get<std::int64_t>(); };
    options.width(whole("width")).levels(whole("levels")).projections(whole("projections"));
    options.headLayers(whole("headLayers")).dropout(network.at("dropout").get<double>());
    options.attention(*attention).bins(*trident ? whole("bins") : 0);
    if (options.width() < options.heads() || options.width() % options.heads() != 0)
        return wrong("width", "a multiple of " + std::to_string(options.heads()));
    if (options.levels() < 1 || options.levels() > 10)
        return wrong("levels", "from 1 to 10 (0: by the labels' lengths)");
    if (options.projections() < 1 || options.headLayers() < 0)
        return wrong("projections", "1 or more, and headLayers 0 or more");
    if (*trident && options.bins() < 1)
        return wrong("bins", "1 or more");
    return options;
}

Result<MaxerNetworks> makeMaxer(std::int64_t features, std::int64_t classes, const json &network)
{
    // Models of before say nothing of them: they read all there are.
    const auto components = network.value("components", std::int64_t{0});
    const auto inputs = components > 0 ? std::min(components, features) : features;
    const auto options = maxerOptions(inputs, classes, network);
    if (!options)
        return options.error();
    MaxerNetworks made;
    made.scale = models::FeatureScale(features, inputs);
    made.head = models::TemporalMaxer(*options);
    return made;
}

void startMaxerFrom(const ModelFile &model, const std::vector<std::string> &classes, MaxerNetworks &networks)
{
    loadFitting(networks.networks(), model.file);
    takeClassSlices(model, classes,
                    {{"head.class_out.weight", networks.head->classOut()->weight},
                     {"head.class_out.bias", networks.head->classOut()->bias}});
}

PaddedRows paddedRows(const torch::Tensor &rows, std::int64_t multiple)
{
    const auto length = rows.size(0);
    const auto padding = (multiple - length % multiple) % multiple;
    const auto padded = torch::constant_pad_nd(rows, {0, 0, 0, padding});
    auto mask = torch::ones({1, 1, length + padding}, rows.options());
    mask.slice(2, length).zero_();
    return {padded.t().unsqueeze(0), mask};
}

std::vector<models::LevelOutput> MaxerNetworks::look(const torch::Tensor &rows, torch::Device device)
{
    const torch::NoGradGuard guard;
    head->eval();
    const auto padded = paddedRows(scale(rows.to(device)), head->options().multiple());
    return head(padded.values, padded.mask);
}

} // namespace onset
