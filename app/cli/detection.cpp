// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/detection.h"

#include "app/cli/output.h"

#include "app/jobs/detectionrun.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace onset::cli {

namespace {

EngineTimes added(EngineTimes sum, const EngineTimes &more)
{
    for (const auto part : {&EngineTimes::total, &EngineTimes::decoding, &EngineTimes::converting,
                            &EngineTimes::flow, &EngineTimes::readingWaited, &EngineTimes::networkWaited})
        sum.*part += more.*part;
    return sum;
}

void noteOnce(std::vector<std::string> &notices, const std::string &text)
{
    if (std::find(notices.begin(), notices.end(), text) != notices.end())
        return;
    notices.push_back(text);
    std::fprintf(stderr, "onset-cli: note: %s\n", text.c_str());
}

} // namespace

void DetectionWork::note(const std::string &text)
{
    noteOnce(*m_notices, text);
}

Result<DetectionWork> DetectionWork::begin(const SystemChoice &choice, std::string parameters,
                                           std::map<std::string, ClassId> classes, const Services &services)
{
    DetectionWork work;
    work.m_services = &services;
    work.m_request.parameters = std::move(parameters);
    work.m_request.classes = std::move(classes);
    if (choice.model) {
        work.m_request.model = choice.model->path;
        const auto device = deviceNamed(choice.device);
        const auto precision = precisionNamed(choice.precision);
        if (!device || !precision)
            return device ? precision.error() : device.error();
        work.m_request.device = *device;
        work.m_request.precision = *precision;
    }
    auto engine = choice.system->make();
    if (!engine)
        return engine.error();
    work.m_engine = std::move(*engine);
    return work;
}

Status DetectionWork::detect(EngineRequest request, const UpdateSink &sink, std::stop_token stop)
{
    request.parameters = m_request.parameters;
    request.classes = m_request.classes;
    request.model = m_request.model;
    request.device = m_request.device;
    request.precision = m_request.precision;
    request.notice = [notices = m_notices](const std::string &text) { noteOnce(*notices, text); };
    request.times = [sum = m_times](const EngineTimes &times) {
        *sum = added(sum->value_or(EngineTimes()), times);
    };
    using Clock = std::chrono::steady_clock;
    const auto begun = Clock::now();
    auto status = runDetection(*m_engine, request, m_services->video, sink, std::move(stop));
    if (!status)
        return status;
    m_lastSeconds = std::chrono::duration<double>(Clock::now() - begun).count();
    m_seconds += m_lastSeconds;
    m_frames += static_cast<double>(request.video.frames->size() - request.resumeFrom.value);
    return status;
}

nlohmann::ordered_json videoReport(const Video &video, std::size_t detections, std::size_t tracks,
                                   double seconds)
{
    return {{"id", video.key},
            {"detections", detections},
            {"tracks", tracks},
            {"seconds", seconds},
            {"real_time", seconds > 0 ? video.frames->durationSeconds() / seconds : 0.0}};
}

void printVideo(const nlohmann::ordered_json &report)
{
    printLine(report.at("id").get<std::string>() + ": " +
              std::to_string(report.at("detections").get<std::size_t>()) + " detections, " +
              std::to_string(report.at("tracks").get<std::size_t>()) + " tracks");
}

void reportTimes(nlohmann::ordered_json &report, const DetectionWork &work)
{
    if (const auto &times = work.times())
        report["times"] = {{"total", times->total},
                           {"network", times->network()},
                           {"decoding", times->decoding},
                           {"converting", times->converting},
                           {"flow", times->flow},
                           {"network_waited", times->networkWaited},
                           {"reading_waited", times->readingWaited}};
}

void printTimes(const DetectionWork &work)
{
    const auto &times = work.times();
    if (!times)
        return;
    char text[256];
    std::snprintf(
        text, sizeof text,
        "%.0f frames/s; of %.1f s the network took %.1f s; beside it %.1f s went into decoding, %.1f s "
        "into conversion, %.1f s into flow",
        work.framesPerSecond(), times->total, times->network(), times->decoding, times->converting,
        times->flow);
    printLine(text);
}

} // namespace onset::cli
