// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/training/backbonespec.h"

#include "inference/models/backbones/bninception.h"
#include "inference/models/backbones/c3d.h"
#include "inference/models/backbones/i3d.h"
#include "inference/models/backbones/inceptionv3.h"
#include "inference/models/backbones/resnet.h"
#include "inference/runtime/weights/torchscript.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <type_traits>

namespace onset {

namespace {

using nlohmann::json;
namespace fs = std::filesystem;

Error wrong(const std::string &key, const std::string &rule)
{
    return {Error::Code::InvalidArgument, "the setting '" + key + "' has to be " + rule, {}};
}

Status check(const BackboneSpec &spec)
{
    static constexpr std::array kNetworks{"c3d",          "resnet34", "resnet101",  "bn-inception",
                                          "inception-v3", "i3d",      "torchscript"};
    if (std::find(kNetworks.begin(), kNetworks.end(), spec.network) == kNetworks.end())
        return wrong("network", "c3d, resnet34, resnet101, bn-inception, inception-v3, i3d or torchscript");
    if (spec.isScript() && spec.script.empty())
        return wrong("script", "the path of a TorchScript file, as the network is 'torchscript'");
    if (!spec.isScript() && !spec.script.empty())
        return wrong("network", "'torchscript', as a script is given");
    if (!(spec.width > 0 && spec.width <= 4))
        return wrong("width", "above 0 and up to 4");
    if (spec.crop < 16 || spec.crop > spec.stream.width || spec.crop > spec.stream.height)
        return wrong("crop", "from 16 to the stream's size");
    if (spec.frames < 1 || spec.frames > 1024)
        return wrong("frames", "from 1 to 1024");
    if (spec.step < 1 || spec.step > 64)
        return wrong("step", "from 1 to 64");
    if (!(spec.dropout >= 0 && spec.dropout < 1))
        return wrong("dropout", "from 0 to below 1");
    return success();
}

models::BackbonePtr residual(models::ResNetOptions options, const BackboneSpec &spec, int classes)
{
    options.classes(classes).inChannels(spec.channels()).width(spec.width).dropout(spec.dropout);
    return models::ResNet(options).ptr();
}

template <class Network, class Options> models::BackbonePtr inception(const BackboneSpec &spec, int classes)
{
    return Network(
               Options().classes(classes).inChannels(spec.channels()).width(spec.width).dropout(spec.dropout))
        .ptr();
}

models::BackbonePtr c3d(const BackboneSpec &spec, int classes)
{
    return models::C3d(models::C3dOptions()
                           .classes(classes)
                           .inChannels(spec.channels())
                           .inputSize(spec.crop)
                           .frames(spec.frames)
                           .fc(spec.featureSize)
                           .width(spec.width)
                           .dropout(spec.dropout)
                           .batchNorm(spec.batchNorm))
        .ptr();
}

models::BackbonePtr networkOf(const BackboneSpec &spec, int classes)
{
    if (spec.network == "c3d")
        return c3d(spec, classes);
    if (spec.network == "resnet34")
        return residual(models::ResNetOptions::resNet34(), spec, classes);
    if (spec.network == "resnet101")
        return residual(models::ResNetOptions::resNet101(), spec, classes);
    if (spec.network == "bn-inception")
        return inception<models::BnInception, models::BnInceptionOptions>(spec, classes);
    if (spec.network == "inception-v3")
        return inception<models::InceptionV3, models::InceptionV3Options>(spec, classes);
    return models::I3d(models::I3dOptions()
                           .classes(classes)
                           .inChannels(spec.channels())
                           .width(spec.width)
                           .dropout(spec.dropout))
        .ptr();
}

/// Where the script is: as it was named, or beside the model's file.
std::string scriptPlace(const std::string &script, const std::string &model)
{
    std::error_code ignored;
    if (script.empty() || model.empty() || fs::exists(script, ignored))
        return script;
    const auto beside = fs::path(model).parent_path() / fs::path(script).filename();
    return fs::exists(beside, ignored) ? beside.string() : script;
}

Result<std::shared_ptr<Backbone>> scriptBackbone(BackboneSpec spec, int classes)
{
    std::error_code failed;
    const auto place = fs::absolute(spec.script, failed).lexically_normal();
    if (!failed)
        spec.script = place.string();
    const auto input = spec.volumetric()
                           ? ScriptInput{spec.planes(), spec.frames, spec.crop}
                           : ScriptInput{std::int64_t{spec.planes()} * spec.frames, 0, spec.crop};
    auto loaded = loadScriptBackbone(spec.script, input, classes, spec.scriptDigest);
    if (!loaded)
        return loaded.error();
    spec.scriptDigest = loaded->digest;
    return std::make_shared<Backbone>(std::move(spec), std::move(loaded->network), classes);
}

} // namespace

json toJson(const BackboneSpec &spec)
{
    return {{"network", spec.network},
            {"width", spec.width},
            {"stream", spec.stream.kind == StreamKind::Rgb ? "rgb" : "flow"},
            {"streamWidth", spec.stream.width},
            {"streamHeight", spec.stream.height},
            {"flow", spec.stream.flow == FlowMethod::Dis ? "dis" : "tvl1"},
            {"crop", spec.crop},
            {"frames", spec.frames},
            {"step", spec.step},
            {"featureSize", spec.featureSize},
            {"dropout", spec.dropout},
            {"differences", spec.differences},
            {"batchNorm", spec.batchNorm},
            {"script", spec.script},
            {"scriptDigest", spec.scriptDigest},
            {"clips", spec.clips}};
}

BackboneSpec backboneSpec(const json &options, const std::string &model)
{
    BackboneSpec spec;
    const auto read = [&options](const char *key, auto &value) {
        using Value = std::decay_t<decltype(value)>;
        const auto it = options.find(key);
        if (it == options.end())
            return;
        if constexpr (std::is_same_v<Value, std::string>) {
            if (it->is_string())
                value = it->template get<Value>();
        } else if (std::is_same_v<Value, bool> ? it->is_boolean() : it->is_number()) {
            value = it->template get<Value>();
        }
    };
    std::string stream = "rgb";
    std::string flow = "dis";
    read("network", spec.network);
    read("width", spec.width);
    read("stream", stream);
    read("streamWidth", spec.stream.width);
    read("streamHeight", spec.stream.height);
    read("flow", flow);
    read("crop", spec.crop);
    read("frames", spec.frames);
    read("step", spec.step);
    read("featureSize", spec.featureSize);
    read("dropout", spec.dropout);
    read("differences", spec.differences);
    read("batchNorm", spec.batchNorm);
    read("script", spec.script);
    read("scriptDigest", spec.scriptDigest);
    read("clips", spec.clips);
    spec.script = scriptPlace(spec.script, model);
    spec.stream.kind = stream == "flow" ? StreamKind::Flow : StreamKind::Rgb;
    spec.stream.flow = flow == "tvl1" ? FlowMethod::TvL1 : FlowMethod::Dis;
    return spec;
}

std::string keyOf(const BackboneSpec &spec)
{
    auto said = toJson(spec);
    said.erase("script");
    // Networks of Onset's own keep the keys that their features are stored under.
    if (!spec.isScript()) {
        said.erase("scriptDigest");
        said.erase("clips");
    }
    return said.dump();
}

Result<std::shared_ptr<Backbone>> makeBackbone(const BackboneSpec &spec, int classes)
{
    if (const auto checked = check(spec); !checked)
        return checked.error();
    if (spec.isScript())
        return scriptBackbone(spec, classes);
    try {
        return std::make_shared<Backbone>(spec, networkOf(spec, classes), classes);
    } catch (const std::exception &problem) {
        return Error{Error::Code::InvalidArgument,
                     "the backbone " + spec.network + " cannot be built with these sizes", problem.what()};
    }
}

} // namespace onset
