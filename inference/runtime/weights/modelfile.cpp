// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/weights/modelfile.h"

#include "inference/runtime/weights/cardkey.h"
#include "inference/runtime/weights/dtypes.h"
#include "storage/domain/sha256.h"

#include <nlohmann/json.hpp>

#include <string_view>

namespace onset {

namespace {

std::string fullName(const std::string &prefix, const std::string &name)
{
    return prefix.empty() ? name : prefix + "." + name;
}

/// Of names, types, shapes and values, in the order of names.
std::string digestOf(const std::map<std::string, torch::Tensor> &tensors)
{
    Sha256 sha;
    for (const auto &[name, tensor] : tensors) {
        std::string about = name + '\n' + nameOfDtype(tensor.scalar_type());
        for (const auto size : tensor.sizes())
            about += ' ' + std::to_string(size);
        sha.add(about + '\n');
        const auto values = tensor.detach().cpu().contiguous();
        sha.add(std::span(static_cast<const std::byte *>(values.data_ptr()), values.nbytes()));
    }
    return sha.finishHex();
}

/// PyTorch's count of batches only matters for averages without momentum; files from before it lack it.
bool mayBeMissing(std::string_view name)
{
    return name.ends_with("num_batches_tracked");
}

Error misfit(const std::string &path, const std::string &name, const std::string &what)
{
    return {Error::Code::BadInput,
            "The tensor '" + name + "' " + what + " in '" + path + "'. Choose weights of this network.",
            {}};
}

std::string shapeText(const torch::Tensor &tensor)
{
    std::string text;
    for (const auto size : tensor.sizes()) {
        if (!text.empty())
            text += 'x';
        text += std::to_string(size);
    }
    return text.empty() ? "a single number" : text;
}

bool finite(const torch::Tensor &tensor)
{
    return !tensor.is_floating_point() || at::isfinite(tensor).all().item<bool>();
}

Status checkFit(const std::map<std::string, torch::Tensor> &state, const TensorFile &file,
                const std::string &path)
{
    for (const auto &[name, target] : state) {
        const auto found = file.tensors.find(name);
        if (found == file.tensors.end()) {
            if (mayBeMissing(name))
                continue;
            return misfit(path, name, "is missing");
        }
        if (found->second.sizes() != target.sizes())
            return misfit(path, name, "is " + shapeText(found->second) + " instead of " + shapeText(target));
        if (!finite(found->second))
            return misfit(path, name, "has values that are no numbers");
    }
    return success();
}

} // namespace

std::map<std::string, torch::Tensor> stateOf(const NamedNetworks &networks)
{
    std::map<std::string, torch::Tensor> state;
    for (const auto &[prefix, network] : networks) {
        for (const auto &item : network->named_parameters())
            state.emplace(fullName(prefix, item.key()), item.value());
        for (const auto &item : network->named_buffers())
            state.emplace(fullName(prefix, item.key()), item.value());
    }
    return state;
}

Status loadState(const NamedNetworks &networks, const TensorFile &file, const std::string &path)
{
    try {
        const torch::NoGradGuard noGrad;
        const auto state = stateOf(networks);
        if (auto status = checkFit(state, file, path); !status)
            return status;
        for (const auto &[name, target] : state) {
            const auto found = file.tensors.find(name);
            if (found != file.tensors.end())
                target.copy_(found->second);
        }
        return success();
    } catch (const std::exception &exception) {
        return Error{Error::Code::Internal, "Using the weights in '" + path + "' failed.", exception.what()};
    }
}

Status loadToDetect(const NamedNetworks &networks, const TensorFile &file, const std::string &path,
                    torch::Device device)
{
    if (auto loaded = loadState(networks, file, path); !loaded)
        return loaded;
    for (const auto &[prefix, network] : networks) {
        network->eval();
        network->to(device);
    }
    return success();
}

std::vector<std::string> loadFitting(const NamedNetworks &networks, const TensorFile &file)
{
    const torch::NoGradGuard noGrad;
    std::vector<std::string> taken;
    for (const auto &[name, target] : stateOf(networks)) {
        const auto found = file.tensors.find(name);
        if (found == file.tensors.end() || found->second.sizes() != target.sizes() || !finite(found->second))
            continue;
        target.copy_(found->second);
        taken.push_back(name);
    }
    return taken;
}

Status writeModel(const std::string &path, ModelCard card, const NamedNetworks &networks)
{
    if (!nlohmann::json::parse(card.options, nullptr, false).is_object())
        return Error{Error::Code::InvalidArgument, "The options of a model are a JSON object.", card.options};
    try {
        TensorFile file;
        file.tensors = stateOf(networks);
        card.weightsDigest = digestOf(file.tensors);
        card.parameters = 0;
        for (const auto &[prefix, network] : networks) {
            for (const auto &parameter : network->parameters())
                card.parameters += parameter.numel();
        }
        file.metadata[kCardKey] = toJson(card);
        file.metadata["format"] = "pt"; // whose names and layouts these are, as readers elsewhere ask
        return writeTensors(path, file);
    } catch (const std::exception &exception) {
        return Error{Error::Code::Internal, "Writing '" + path + "' failed.", exception.what()};
    }
}

Result<ModelFile> readModel(const std::string &path)
{
    auto file = readTensors(path);
    if (!file)
        return file.error();
    auto card = cardInMetadata(file->metadata, path);
    if (!card)
        return card.error();
    if (!card->weightsDigest.empty() && card->weightsDigest != digestOf(file->tensors))
        return Error{Error::Code::BadInput,
                     "The weights in '" + path + "' are not those that were written. Fetch the file again.",
                     {}};
    return ModelFile{*std::move(card), *std::move(file), path};
}

Status rewriteCard(const std::string &path, ModelCard card)
{
    auto model = readModel(path);
    if (!model)
        return model.error();
    card.weightsDigest = model->card.weightsDigest;
    card.parameters = model->card.parameters;
    model->file.metadata[kCardKey] = toJson(card);
    return writeTensors(path, model->file);
}

} // namespace onset
