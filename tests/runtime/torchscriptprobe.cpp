// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/runtime/torchscriptprobe.h"

#include "inference/runtime/weights/torchscript.h"

#include <torch/script.h>
#include <torch/torch.h>

namespace onset::test {

namespace {

std::vector<double> numbers(const torch::Tensor &tensor)
{
    const auto values = tensor.to(torch::kFloat64).contiguous();
    return {values.data_ptr<double>(), values.data_ptr<double>() + values.numel()};
}

} // namespace

bool saveScript(const std::string &path, const std::string &forward)
{
    try {
        torch::jit::Module module("Extractor");
        module.register_parameter("w", torch::ones({3, 5}), false);
        module.define(forward);
        module.save(path);
        return true;
    } catch (const std::exception &) {
        return false;
    }
}

Result<ScriptFacts> scriptFacts(const std::string &path, int frames, int classes, const std::string &digest)
{
    const auto loaded = loadScriptBackbone(path, {3, frames, 8}, classes, digest);
    if (!loaded)
        return loaded.error();
    auto &network = *loaded->network;
    ScriptFacts facts;
    facts.digest = loaded->digest;
    facts.featureSize = network.featureSize();
    facts.parameters = network.parameters().size();
    auto shape = std::vector<std::int64_t>{2, 3, 8, 8};
    if (frames > 0)
        shape.insert(shape.begin() + 2, frames);
    auto input = torch::ones(shape);
    input[1] *= 2;
    facts.features = numbers(network.features(input));
    if (classes > 0)
        facts.logits = network.forward(input).sizes().vec();
    network.to(torch::kBFloat16);
    const auto rough = network.features(input);
    facts.givesBf16 = rough.scalar_type() == torch::kBFloat16;
    facts.rough = numbers(rough);
    return facts;
}

} // namespace onset::test
