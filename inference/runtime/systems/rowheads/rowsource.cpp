// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/rowheads/rowsource.h"

#include "inference/runtime/streams/descriptorrows.h"
#include "inference/runtime/systems/rowheads/rowscale.h"
#include "inference/runtime/training/stageprogress.h"

#include <torch/torch.h>

#include <algorithm>

namespace onset {

namespace {

using nlohmann::json;

constexpr const char *kDescriptors = "descriptors";
constexpr const char *kNetwork = "network";
constexpr const char *kBoth = "descriptors+network";
constexpr const char *kBackbone = "resnet34"; // of networks that are trained on the way
constexpr const char *kCodebook = "codebook";
constexpr std::int64_t kRowsAtOnce = 64;

/// A codebook among a model's networks.
class CodebookModule : public torch::nn::Module
{
public:
    explicit CodebookModule(const torch::Tensor &numbers) { register_buffer("numbers", numbers); }
};

Result<std::string> kindOf(const json &options)
{
    const auto kind = options.at("features").get<std::string>();
    if (kind == kDescriptors || kind == kNetwork || kind == kBoth)
        return kind;
    return Error{Error::Code::InvalidArgument,
                 "the setting 'features' has to be descriptors, network or descriptors+network, not '" +
                     kind + "'",
                 {}};
}

Result<RowSource> fromSettings(TrainContext &context)
{
    const auto kind = kindOf(context.options);
    if (!kind)
        return kind.error();
    RowSource source;
    source.stride = rowStride(context.data.set(), context.options.at("stride").get<int>());
    context.options["stride"] = source.stride;
    if (*kind != kNetwork) {
        DescriptorSettings settings;
        settings.stride = source.stride;
        if (const auto checked = check(settings); !checked)
            return checked.error();
        auto codebook = trainingCodebook(context.data, settings, stageProgress(context, "descriptors"));
        if (!codebook)
            return codebook.error();
        source.codebook = *std::move(codebook);
    }
    if (*kind != kDescriptors) {
        auto streams = trainedStreams(context);
        if (!streams)
            return streams.error();
        source.streams = *std::move(streams);
    }
    return source;
}

Result<RowSource> fromModel(TrainContext &context)
{
    const auto model = readModel(context.initialModel);
    if (!model)
        return model.error();
    auto source = rowSourceOf(*model, json::parse(model->card.options, nullptr, false));
    if (!source || !source->streams)
        return source;
    for (const auto &backbone : source->streams->backbones)
        backbone->module().to(context.device);
    const auto specs = source->streamSpecs();
    if (const auto prepared = context.data.prepare(specs, stageProgress(context, "frames")); !prepared)
        return prepared.error();
    return source;
}

Status streamDescriptors(DescriptorRows &rows, const std::stop_token &stop, const FeatureSink &sink)
{
    for (std::int64_t row = 0; row < rows.count();) {
        if (stop.stop_requested())
            return Error{Error::Code::Cancelled, "stopped", {}};
        const auto end = std::min(rows.count(), row + kRowsAtOnce);
        if (const auto ready = rows.ensure(end); !ready)
            return ready;
        if (const auto taken = sink(row, rows.rows(row, end)); !taken)
            return taken;
        row = end;
    }
    return success();
}

} // namespace

std::int64_t RowSource::featureSize() const
{
    return (codebook ? static_cast<std::int64_t>(codebook->featureSize()) : 0) +
           (streams ? streams->featureSize() : 0);
}

std::vector<StreamSpec> RowSource::streamSpecs() const
{
    return streams ? streams->streams() : std::vector<StreamSpec>{};
}

json rowSourceDefaults(const std::string &preset)
{
    auto options = twoStreamDefaults(kBackbone, preset, 0);
    options["features"] = kDescriptors;
    return options;
}

Result<bool> usesNetworks(const json &options)
{
    const auto kind = kindOf(options);
    if (!kind)
        return kind.error();
    return *kind != kDescriptors;
}

Status trainRowStream(TrainContext &context, const std::string &stage)
{
    const auto networks = usesNetworks(context.options);
    if (!networks)
        return networks.error();
    return *networks ? trainStream(context, stage) : success();
}

Result<RowSource> trainedRowSource(TrainContext &context)
{
    return context.initialModel.empty() ? fromSettings(context) : fromModel(context);
}

json toJson(const RowSource &source)
{
    json said{{"stride", source.stride}, {"codebook", source.codebook != nullptr}};
    if (source.streams)
        said["streams"] = toJson(*source.streams);
    return said;
}

NamedNetworks networksOf(const RowSource &source)
{
    auto networks = source.streams ? networksOf(*source.streams) : NamedNetworks{};
    if (source.codebook)
        networks.emplace_back(kCodebook, std::make_shared<CodebookModule>(tensorOf(*source.codebook)));
    return networks;
}

Result<RowSource> rowSourceOf(const ModelFile &model, const json &options)
try {
    const auto &said = options.at("rows");
    RowSource source;
    source.stride = said.at("stride").get<int>();
    if (said.at("codebook").get<bool>()) {
        const auto numbers = model.file.tensors.find(std::string(kCodebook) + ".numbers");
        if (numbers == model.file.tensors.end())
            return Error{Error::Code::BadInput, model.path + " has no codebook, though its card says so", {}};
        auto codebook = codebookOf(numbers->second);
        if (!codebook)
            return codebook.error();
        source.codebook = *std::move(codebook);
    }
    if (said.contains("streams")) {
        auto streams = streamsOf(model, said);
        if (!streams)
            return streams.error();
        source.streams = *std::move(streams);
    }
    const int rows = source.codebook ? source.codebook->settings.stride : source.stride;
    if (source.featureSize() == 0 || rows != source.stride || source.stride < 1)
        return Error{Error::Code::BadInput, model.path + " does not say which features it reads", {}};
    return source;
} catch (const json::exception &problem) {
    return Error{Error::Code::BadInput, model.path + " does not say which features it reads; train it again",
                 problem.what()};
}

Result<RowSource> detectingRowSource(const DetectorRequest &request)
{
    auto source = rowSourceOf(request.model, request.options);
    if (!source || !source->streams)
        return source;
    prepareToDetect(*source->streams, request);
    return source;
}

Status streamRows(RowSource &source, StreamRows &rows, torch::Device device, std::stop_token stop,
                  const FeatureSink &sink)
{
    auto *descriptors = source.codebook ? rows.descriptors() : nullptr;
    if (!source.streams)
        return streamDescriptors(*descriptors, stop, sink);
    const auto joined = [&](std::int64_t first, const torch::Tensor &values) -> Status {
        if (!descriptors)
            return sink(first, values);
        const auto end = first + values.size(0);
        if (const auto ready = descriptors->ensure(end); !ready)
            return ready;
        return sink(first, torch::cat({descriptors->rows(first, end), values}, 1));
    };
    return streamFeatures(source.streams->backbones, rows, source.streams->features, device, stop, joined);
}

Result<std::vector<torch::Tensor>> extractRows(TrainContext &context, const RowSource &source)
{
    std::vector<torch::Tensor> rows(context.data.videoCount());
    if (source.codebook) {
        const auto tell = stageProgress(context, "descriptors");
        if (const auto ready = prepareDescriptors(context.data, source.codebook->settings, tell); !ready)
            return ready.error();
        const auto extraction = descriptorExtraction(source.codebook, context.data);
        if (const auto done = context.data.extract(extraction, tell); !done)
            return done.error();
        for (std::size_t video = 0; video < rows.size(); ++video)
            rows[video] = context.data.features(video, extraction);
    }
    if (!source.streams)
        return rows;
    const auto features = VideoFeatures::extract(context, *source.streams);
    if (!features)
        return features.error();
    for (std::size_t video = 0; video < rows.size(); ++video) {
        const auto own = features->of(video);
        rows[video] = rows[video].defined() ? torch::cat({rows[video], own}, 1) : own;
    }
    return rows;
}

} // namespace onset
