// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/twostream/lentbackbone.h"

#include "inference/runtime/training/classifiertraining.h"
#include "inference/runtime/weights/modelfile.h"

#include <torch/torch.h>

#include <optional>

namespace onset {

namespace {

using nlohmann::json;

/// Where a model keeps the network of a stream.
struct Lender
{
    std::string prefix; ///< of its tensors
    json spec;
    int outputs = 0;
};

std::optional<Lender> ofEtp(const json &options, const std::string &stream, int outputs)
{
    const auto specs = options.find("specs");
    if (specs == options.end() || !specs->contains(stream))
        return std::nullopt;
    const auto &own = specs->at(stream);
    const std::string kind = own.contains("features") ? "features" : "actionness";
    return Lender{kind + '_' + stream, own.at(kind), outputs};
}

std::optional<Lender> ofTwoStream(const json &options, const std::string &stream)
{
    const auto streams = options.find("streams");
    if (streams == options.end() || !streams->is_object() || !streams->contains(stream))
        return std::nullopt;
    const auto &own = streams->at(stream);
    return Lender{stream, own.at("spec"), own.at("outputs").get<int>()};
}

/// None for a backbone's own file.
std::optional<Lender> lenderIn(const ModelFile &model, const std::string &stream)
{
    const auto options = json::parse(model.card.options, nullptr, false);
    const auto rows = options.value("rows", json::object());
    if (auto found = ofEtp(options, stream, static_cast<int>(model.card.classes.size()) + 1))
        return found;
    if (auto found = ofTwoStream(options, stream))
        return found;
    return ofTwoStream(rows, stream);
}

} // namespace

Result<std::shared_ptr<Backbone>> streamBackbone(const std::string &path, const std::string &stream,
                                                 torch::Device device)
try {
    const auto model = readModel(path);
    if (!model)
        return model.error();
    const auto lender = lenderIn(*model, stream);
    if (!lender)
        return loadBackbone(path, device);
    auto backbone = makeBackbone(backboneSpec(lender->spec, path), lender->outputs);
    if (!backbone)
        return Error{Error::Code::BadInput, path + ": " + backbone.error().message, backbone.error().detail};
    if (const auto loaded =
            loadToDetect({{lender->prefix, (*backbone)->network()}}, model->file, path, device);
        !loaded)
        return loaded.error();
    (*backbone)->setDigest(model->card.weightsDigest + ' ' + lender->prefix);
    return backbone;
} catch (const json::exception &problem) {
    return Error{Error::Code::BadInput, path + " does not say how its network for " + stream + " is made",
                 problem.what()};
}

} // namespace onset
