// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services.h"

#include "app/builtinmodels.h"
#include "app/describing.h"
#include "app/engines.h"
#include "app/engineservices.h"
#include "app/freezetraining.h"
#include "app/networks.h"
#include "app/placefeatures.h"
#include "app/report/reportwriter.h"
#include "app/trainingset.h"
#include "app/transfer.h"
#include "inference/baselines/baselineengines.h"
#include "inference/runtime/features/cachelimit.h"
#include "inference/video/audiobackend.h"
#include "inference/video/motionengine.h"
#include "inference/video/videobackend.h"

#include <algorithm>
#include <thread>

namespace onset {

Services makeServices(int networkThreads)
{
    Services services;
    services.video = makeVideoBackend();
    services.audio = makeAudioOpener();
    services.engines = {motionEngineInfo(), evenEngineInfo(), uniformEngineInfo()};
    const int threads = networkThreads > 0
                            ? networkThreads
                            : static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    const auto engineServices = makeEngineServices(services.video);
    for (auto &engine : networkEngines(engineServices, threads))
        services.engines.push_back(std::move(engine));
    services.train = [engineServices, threads](const TrainRequest &request, const TrainingSet &set,
                                               const TrainSink &sink, std::stop_token stop) {
        return trainNetwork(engineServices, threads, request, set, sink, std::move(stop));
    };
    services.freezeTraining = &freezeTraining;
    services.trainingSet = &trainingSetOf;
    services.readModel = &readModelVersion;
    services.builtinModel = &builtinModel;
    services.modelSizes = []() -> Result<std::vector<ModelSize>> {
        const auto module = enginesModule();
        return module ? (*module)->modelSizes() : Result<std::vector<ModelSize>>(module.error());
    };
    services.describe = [engineServices](const std::vector<Video> &videos, const std::vector<Track> &people,
                                         const std::function<void(double)> &progress, std::stop_token stop) {
        const auto made = describe(
            {{}, videos, videos, people}, engineServices,
            [&](const DescribeStep &step) { progress(step.overall); }, std::move(stop));
        return made ? success() : Status(made.error());
    };
    services.placeFeature = [folder = engineServices.cacheFolder](const ProjectContents &contents) {
        return placeFeatures(folder, contents);
    };
    services.featureFolder = engineServices.cacheFolder;
    services.keptFeatures = [folder = engineServices.cacheFolder] { return measureCache(folder); };
    services.trimFeatures = [folder = engineServices.cacheFolder](std::int64_t mostBytes) {
        return trimCache(folder, mostBytes);
    };
    services.importFile = &importFile;
    services.exportFile = &exportFile;
    services.writeReport = [video = services.video](const std::string &path, const ReportRequest &request,
                                                    const ProgressSink &progress, std::stop_token stop) {
        return writeReport(video, path, request, progress, std::move(stop));
    };
    return services;
}

} // namespace onset
