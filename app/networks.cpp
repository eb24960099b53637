// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/networks.h"

#include "app/engines.h"
#include "app/memory.h"
#include "inference/api/systemcatalog.h"
#include "storage/domain/time.h"

#include <cstdlib>
#include <filesystem>

namespace onset {

namespace {

Error notBuilt(const char *what)
{
    return {Error::Code::Unsupported, std::string("this copy of Onset cannot ") + what, {}};
}

void useThreads(const EnginesModule &module, int threads)
{
    if (module.setThreads && !std::getenv("OMP_NUM_THREADS"))
        module.setThreads(threads);
}

Result<std::unique_ptr<Engine>> makeEngine(const std::string &system, const EngineServices &services,
                                           int threads)
{
    const auto module = enginesModule();
    if (!module)
        return module.error();
    if (!(*module)->makeEngine)
        return notBuilt("run networks");
    useThreads(**module, threads);
    return (*module)->makeEngine(system, services);
}

} // namespace

EngineList networkEngines(const EngineServices &services, int threads)
{
    EngineList engines;
    for (const auto &system : learningSystems()) {
        EngineInfo info;
        info.id = system.id;
        info.title = system.title;
        info.description = system.summary;
        info.needsNetwork = true;
        info.needsModel = true;
        info.defaultParameters = "{}";
        info.make = [id = info.id, services, threads] { return makeEngine(id, services, threads); };
        engines.push_back(std::move(info));
    }
    return engines;
}

Result<TrainOutcome> trainNetwork(const EngineServices &services, int threads, const TrainRequest &request,
                                  const TrainingSet &set, const TrainSink &sink, std::stop_token stop)
{
    const auto module = enginesModule();
    if (!module)
        return module.error();
    if (!(*module)->train)
        return notBuilt("train networks");
    useThreads(**module, threads);
    auto outcome = (*module)->train(request, set, services, sink, std::move(stop));
    giveBackMemory();
    return outcome;
}

Result<ModelVersion> readModelVersion(const std::string &path)
{
    const auto module = enginesModule();
    if (!module)
        return module.error();
    if (!(*module)->readCard || !(*module)->cardText)
        return notBuilt("read models");
    const auto card = (*module)->readCard(path);
    if (!card)
        return card.error();
    ModelVersion model;
    model.system = card->system;
    model.name = card->name.empty() ? std::filesystem::path(path).stem().string() : card->name;
    model.card = (*module)->cardText(*card);
    model.metrics = "{}";
    model.weightsDigest = card->weightsDigest;
    std::error_code failed;
    model.path = std::filesystem::absolute(path, failed).lexically_normal().string();
    model.createdMs = nowMs();
    return model;
}

} // namespace onset
