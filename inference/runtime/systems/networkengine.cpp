// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/networkengine.h"

#include "inference/api/stopwatch.h"
#include "inference/models/precision.h"
#include "inference/runtime/core/options.h"
#include "inference/runtime/core/torchdevice.h"
#include "inference/runtime/streams/describedstreams.h"
#include "inference/runtime/streams/livestreams.h"
#include "inference/runtime/streams/storedstreams.h"
#include "inference/runtime/systems/engineoutput.h"
#include "inference/runtime/systems/system.h"
#include "inference/runtime/training/preparestreams.h"
#include "storage/domain/oneclass.h"

#include <torch/torch.h>

#include <optional>

namespace onset {

namespace {

using nlohmann::json;

/// Setting of every system: what it looks at is taken from the cache, and put there once, as in training. For
/// whoever looks at the same videos several times.
constexpr const char *kStored = "stored";

/// The options a model was stored with, and the user's over those that detection knows.
Result<json> detectionOptions(const System &system, const ModelFile &model, const std::string &parameters)
{
    json options = json::parse(model.card.options, nullptr, false);
    if (!options.is_object())
        return Error{Error::Code::BadInput, "the model's card has no options", {}};
    json known = system.detectionDefaults();
    known[kStored] = false;
    known[kOneClass] = "";
    for (auto &[key, value] : known.items()) {
        if (options.contains(key))
            value = options[key];
    }
    auto chosen = overlayOptions(known, parameters);
    if (!chosen)
        return chosen;
    options.update(*chosen);
    return options;
}

Result<std::vector<ClassId>> idsOf(const ModelFile &model, const std::string &oneClass,
                                   const EngineRequest &request)
{
    std::vector<ClassId> ids;
    for (const auto &name : toldClasses(model.card.classes, oneClass)) {
        const auto known = request.classes.find(name);
        if (known == request.classes.end())
            return Error{Error::Code::InvalidArgument, "the project lacks the class '" + name + "'", {}};
        ids.push_back(known->second);
    }
    return ids;
}

EngineTimes completed(EngineTimes times, const LiveStreams::Times &reading)
{
    times.decoding = reading.decoding;
    times.converting = reading.making.convert;
    times.flow = reading.making.flow;
    times.readingWaited = reading.producerWaited;
    times.networkWaited = reading.readerWaited;
    return times;
}

class NetworkEngine final : public Engine
{
public:
    NetworkEngine(const System &system, EngineServices services)
        : m_system(system)
        , m_services(std::move(services))
    {}

    Status run(const EngineRequest &request, const FrameSourceOpener &open, const UpdateSink &sink,
               std::stop_token stop) override
    {
        const torch::NoGradGuard guard;
        if (const auto loaded = load(request); !loaded)
            return loaded;
        auto options = detectionOptions(m_system, *m_model, request.parameters);
        if (!options)
            return options.error();
        const auto oneClass = options->at(kOneClass).get<std::string>();
        const auto ids = idsOf(*m_model, oneClass, request);
        if (!ids)
            return ids.error();
        const auto device = torchDevice(request.device, request.notice);
        const bool bf16 = usesBf16(request, device);
        EngineOutput output(request, *ids, !oneClass.empty(), sink);
        while (true) {
            auto done = attempt(request, *options, {device, bf16}, open, output, stop);
            if (done || !isOutOfMemory(done.error().detail) || !halve(*options, request))
                return done;
        }
    }

private:
    Status load(const EngineRequest &request)
    {
        if (request.model.empty())
            return Error{Error::Code::InvalidArgument,
                         "the system " + m_system.id() + " needs a trained model; give one with --model",
                         {}};
        if (m_model && m_path == request.model)
            return success();
        auto model = readModel(request.model);
        if (!model)
            return model.error();
        if (model->card.system != m_system.id())
            return Error{Error::Code::InvalidArgument,
                         request.model + " is a model of the system " + model->card.system + ", not of " +
                             m_system.id(),
                         {}};
        m_model = std::move(*model);
        m_path = request.model;
        return success();
    }

    struct Arithmetic
    {
        torch::Device device;
        bool bf16;
    };

    static bool usesBf16(const EngineRequest &request, torch::Device device)
    {
        if (request.precision != Precision::Bf16)
            return false;
        if (!device.is_cpu() || models::cpuHasBf16())
            return true;
        if (request.notice)
            request.notice("This CPU has no bf16 arithmetic, so fp32 is used.");
        return false;
    }

    Status attempt(const EngineRequest &request, const json &options, Arithmetic arithmetic,
                   const FrameSourceOpener &open, EngineOutput &output, const std::stop_token &stop)
    try {
        auto detector = m_system.detector({*m_model, options, arithmetic.device, arithmetic.bf16});
        if (!detector)
            return detector.error();
        auto rows = rowsFor(request, **detector, options.at(kStored).get<bool>(), open, stop);
        if (!rows)
            return rows.error();
        EngineTimes times;
        {
            const Stopwatch watch(times.total);
            if (const auto done = (*detector)->run(*rows->rows, output, stop); !done)
                return done;
        }
        output.finish();
        if (request.times)
            request.times(rows->live ? completed(times, rows->live->times()) : times);
        return success();
    } catch (const std::exception &problem) {
        return Error{Error::Code::Internal, "the network could not look at the video", problem.what()};
    }

    /// What a detector reads.
    struct OpenRows
    {
        std::unique_ptr<StreamRows> rows;
        const LiveStreams *live = nullptr; ///< the same, where they are made while it reads
    };

    Result<OpenRows> rowsFor(const EngineRequest &request, const Detector &detector, bool stored,
                             const FrameSourceOpener &open, const std::stop_token &stop) const
    {
        const auto streams = detector.streams();
        const auto codebook = detector.descriptors();
        OpenRows opened;
        if (!streams.empty() || !codebook) {
            auto pictures = stored ? storedRows(request, streams, stop) : liveRows(open, streams, stop);
            if (!pictures || !codebook)
                return pictures;
            opened = *std::move(pictures);
        }
        auto descriptors = openDescriptors(request.video, codebook, m_services, stop);
        if (!descriptors)
            return descriptors.error();
        opened.rows = std::make_unique<DescribedStreams>(*std::move(descriptors), std::move(opened.rows),
                                                         request.video.frames->size());
        return opened;
    }

    Result<OpenRows> liveRows(const FrameSourceOpener &open, const std::vector<StreamSpec> &streams,
                              const std::stop_token &stop) const
    {
        auto source = open(FrameIndex{0});
        if (!source)
            return source.error();
        auto rows = LiveStreams::open(std::move(*source), streams, m_services.flow, stop);
        if (!rows)
            return rows.error();
        const auto *live = rows->get();
        return OpenRows{std::move(*rows), live};
    }

    Result<OpenRows> storedRows(const EngineRequest &request, const std::vector<StreamSpec> &streams,
                                const std::stop_token &stop) const
    {
        const FeatureCache cache(m_services.cacheFolder);
        if (const auto stored = storeStreams(request.video, streams, m_services, cache, {}, stop); !stored)
            return stored.error();
        std::vector<StoredStreams::File> files;
        for (const auto &stream : streams)
            files.emplace_back(stream, storedStream(request.video, stream, cache));
        return OpenRows{std::make_unique<StoredStreams>(std::move(files), request.video.frames->size())};
    }

    /// Halves the batch; no where it cannot be.
    static bool halve(json &options, const EngineRequest &request)
    {
        const auto batch = options.find("batch");
        if (batch == options.end() || !batch->is_number() || batch->get<int>() < 2)
            return false;
        *batch = batch->get<int>() / 2;
        if (request.notice)
            request.notice("The GPU's memory is full; going on with batches of " + batch->dump() + ".");
        return true;
    }

    const System &m_system;
    EngineServices m_services;
    std::string m_path;
    std::optional<ModelFile> m_model;
};

} // namespace

Result<std::unique_ptr<Engine>> makeNetworkEngine(const std::string &id, const EngineServices &services)
{
    const System *system = findSystem(id);
    if (!system)
        return Error{Error::Code::NotFound, "there is no system '" + id + "'", {}};
    return std::unique_ptr<Engine>(std::make_unique<NetworkEngine>(*system, services));
}

} // namespace onset
