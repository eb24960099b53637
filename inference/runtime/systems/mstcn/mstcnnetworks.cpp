// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/mstcn/mstcnnetworks.h"

#include "inference/runtime/systems/rowheads/warmstart.h"

#include <torch/torch.h>

#include <algorithm>

namespace onset {

namespace {

Error wrong(const char *key, const char *rule)
{
    return {
        Error::Code::InvalidArgument, std::string("the setting 'network.") + key + "' has to be " + rule, {}};
}

} // namespace

torch::Tensor MsTcnNetworks::look(const torch::Tensor &rows, torch::Device device)
{
    const torch::NoGradGuard guard;
    head->eval();
    const auto x = scale(rows.to(device)).t().unsqueeze(0);
    const auto mask = torch::ones({1, 1, rows.size(0)}, x.options());
    return torch::softmax(head(x, mask).back()[0], 0).t().to(torch::kCPU, torch::kFloat).contiguous();
}

Result<MsTcnNetworks> makeMsTcnNetworks(std::int64_t features, std::int64_t classes,
                                        const nlohmann::json &network)
{
    const auto whole = [&](const char *key) { return network.at(key).get<std::int64_t>(); };
    models::MsTcnOptions options(features, classes + 1);
    options.stages(whole("stages")).layers(whole("layers")).width(whole("width"));
    options.dropout(network.at("dropout").get<double>());
    if (options.stages() < 1 || options.width() < 1)
        return wrong("stages", "1 or more, as 'network.width'");
    if (options.layers() < 1 || options.layers() > 16)
        return wrong("layers", "from 1 to 16");
    MsTcnNetworks made;
    made.scale = models::FeatureScale(features);
    made.head = models::MsTcn(options);
    return made;
}

void startMsTcnFrom(const ModelFile &model, const std::vector<std::string> &classes, MsTcnNetworks &networks)
{
    loadFitting(networks.networks(), model.file);
    std::vector<ClassSlices> slices;
    for (std::int64_t stage = 0; stage < networks.head->options().stages(); ++stage) {
        const auto name = "stages_" + std::to_string(stage);
        for (const auto &parameter : networks.head->named_parameters()) {
            if (parameter.key().rfind(name + ".out.", 0) == 0)
                slices.push_back({"head." + parameter.key(), parameter.value(), 0, 1});
            if (stage > 0 && parameter.key() == name + ".in.weight")
                slices.push_back({"head." + parameter.key(), parameter.value(), 1, 1});
        }
    }
    takeClassSlices(model, classes, slices);
}

std::vector<ScoredSegment> denseSegments(const torch::Tensor &probabilities, int stride, std::int64_t frames,
                                         std::int64_t minimumRows)
{
    const auto [best, label] = probabilities.max(1);
    const auto labels = label.accessor<std::int64_t, 1>();
    const auto shares = best.accessor<float, 1>();
    std::vector<ScoredSegment> found;
    for (std::int64_t row = 0; row < labels.size(0);) {
        auto end = row;
        double sum = 0;
        for (; end < labels.size(0) && labels[end] == labels[row]; ++end)
            sum += shares[end];
        const auto range = frameRange(row * stride, std::min(end * stride, frames));
        if (labels[row] > 0 && end - row >= minimumRows && !range.empty())
            found.push_back({range, static_cast<int>(labels[row] - 1), sum / static_cast<double>(end - row)});
        row = end;
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const ScoredSegment &a, const ScoredSegment &b) { return a.score > b.score; });
    return found;
}

} // namespace onset
