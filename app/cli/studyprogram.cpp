// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/studyprogram.h"

#include "app/cli/detection.h"

#include "app/dataset.h"
#include "inference/synthetic/generator.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <limits>
#include <optional>
#include <utility>

namespace onset::cli {

namespace {

Status generate(const std::string &preset, std::uint64_t seed, const std::string &folder,
                std::stop_token stop, const std::function<void(double)> &progress)
{
    const auto known = synthetic::findPreset(preset);
    if (!known)
        return Error{Error::Code::InvalidArgument, "there is no preset '" + preset + "' of videos", {}};
    synthetic::DatasetOptions options;
    options.preset = *known;
    options.seed = seed;
    const auto made = synthetic::generateDataset(options, folder, std::move(stop), progress);
    return made ? success() : Status(made.error());
}

/// A later chunk of the same samples takes the place of an earlier one.
void join(std::vector<Curve> &curves, const CurveChunk &chunk)
{
    auto curve = std::find_if(curves.begin(), curves.end(),
                              [&](const Curve &known) { return known.key == chunk.key; });
    if (curve == curves.end()) {
        curves.push_back({chunk.key, chunk.first, chunk.stride, {}});
        curve = std::prev(curves.end());
    }
    const auto from = static_cast<std::size_t>(chunk.sampleStart);
    if (curve->values.size() < from + chunk.values.size())
        curve->values.resize(from + chunk.values.size(), std::numeric_limits<float>::quiet_NaN());
    std::copy(chunk.values.begin(), chunk.values.end(),
              curve->values.begin() + static_cast<std::ptrdiff_t>(from));
}

/// Engines are kept from one video to the next, as long as the same is asked for.
class Detectors
{
public:
    explicit Detectors(const Services &services)
        : m_services(services)
    {}

    Result<StudyDetections> detect(const std::string &system, const std::string &model,
                                   const std::string &parameters, const std::vector<std::string> &classes,
                                   const Video &video, std::stop_token stop)
    {
        if (const auto ready = prepare(system, model, parameters, classes); !ready)
            return ready.error();
        EngineRequest request;
        request.run = RunId{1};
        request.video = video;
        StudyDetections found;
        const auto keep = [&found](const DetectionUpdate &update) {
            if (update.detectionsChanged)
                found.detections = update.detections;
            for (const auto &chunk : update.curves)
                join(found.curves, chunk);
        };
        if (const auto done = m_work->detect(std::move(request), keep, std::move(stop)); !done)
            return done.error();
        found.seconds = m_work->lastSeconds();
        found.notices = m_work->notices();
        return found;
    }

private:
    Status prepare(const std::string &system, const std::string &model, const std::string &parameters,
                   const std::vector<std::string> &classes)
    {
        auto wanted = std::vector<std::string>{system, model, parameters};
        if (m_work && wanted == m_prepared)
            return success();
        const auto info = systemNamed(system, m_services);
        if (!info)
            return info.error();
        SystemChoice choice;
        choice.system = *info;
        if (!model.empty()) {
            auto read = readModelFor(**info, model, m_services);
            if (!read)
                return read.error();
            choice.model = std::move(*read);
            choice.device = "auto";
            choice.precision = "fp32";
        }
        std::map<std::string, ClassId> ids;
        for (std::size_t i = 0; i < classes.size(); ++i)
            ids[classes[i]] = ClassId{static_cast<std::int64_t>(i) + 1};
        auto work = DetectionWork::begin(choice, parameters, std::move(ids), m_services);
        if (!work)
            return work.error();
        m_work.emplace(std::move(*work));
        m_prepared = std::move(wanted);
        return success();
    }

    const Services &m_services;
    std::optional<DetectionWork> m_work;
    std::vector<std::string> m_prepared;
};

Result<double> parametersOf(const Services &services, const std::string &model)
{
    if (model.empty())
        return 0.0;
    const auto read = services.readModel(model);
    if (!read)
        return read.error();
    const auto card = nlohmann::json::parse(read->card, nullptr, false);
    return card.is_object() ? card.value("parameters", 0.0) : 0.0;
}

} // namespace

StudyServices studyServices(const Services &services)
{
    StudyServices made;
    made.generate = &generate;
    made.load = [&services](const std::string &folder, std::stop_token stop) -> Result<StudyData> {
        auto labels = readLabelledVideos(services.video, folder, std::move(stop), {});
        if (!labels)
            return labels.error();
        return StudyData{std::move(labels->set), std::move(labels->testing)};
    };
    made.train = services.train;
    made.detect = [detectors = std::make_shared<Detectors>(services)](
                      const std::string &system, const std::string &model, const std::string &parameters,
                      const std::vector<std::string> &classes, const Video &video, std::stop_token stop) {
        return detectors->detect(system, model, parameters, classes, video, std::move(stop));
    };
    made.stretchFeature = [&services](const std::vector<Video> &videos) -> StretchFeature {
        ProjectContents contents;
        for (const auto &video : videos) {
            contents.videos.push_back(video);
            contents.videos.back().id = VideoId{static_cast<std::int64_t>(contents.videos.size())};
        }
        auto kept = services.placeFeature ? services.placeFeature(contents) : KeptFeature();
        if (!kept)
            return {};
        return [kept = std::move(kept)](VideoId video, const FrameRange &range) {
            return kept(video, range, {});
        };
    };
    made.parameters = [&services](const std::string &model) { return parametersOf(services, model); };
    return made;
}

} // namespace onset::cli
