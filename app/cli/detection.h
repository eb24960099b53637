// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exitcode.h"
#include "app/cli/modeluse.h"

#include "app/jobs/services.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace onset::cli {

/// A system at work, video after video, with one engine.
class DetectionWork
{
public:
    /// The request of every video but for run, video and resume. Error: the engine cannot be made.
    static Result<DetectionWork> begin(const SystemChoice &choice, std::string parameters,
                                       std::map<std::string, ClassId> classes, const Services &services);

    /// Detects in one video; `request` has run, video and where to go on.
    Status detect(EngineRequest request, const UpdateSink &sink, std::stop_token stop);

    /// Says on standard error what the user should know, and keeps it; each once.
    void note(const std::string &text);

    /// Frames of finished videos by the seconds from opening the file to the last detection; 0 before.
    double framesPerSecond() const { return m_seconds > 0 ? m_frames / m_seconds : 0; }
    double lastSeconds() const { return m_lastSeconds; } ///< of the video finished last
    /// Of all finished videos together; nothing where the engine does not measure.
    const std::optional<EngineTimes> &times() const { return *m_times; }
    const std::vector<std::string> &notices() const { return *m_notices; } ///< each once

private:
    std::unique_ptr<Engine> m_engine;
    EngineRequest m_request;
    const Services *m_services = nullptr;
    std::shared_ptr<std::optional<EngineTimes>> m_times = std::make_shared<std::optional<EngineTimes>>();
    std::shared_ptr<std::vector<std::string>> m_notices = std::make_shared<std::vector<std::string>>();
    double m_frames = 0;
    double m_seconds = 0;
    double m_lastSeconds = 0;
};

/// What is told of a video: its detections, tracks, seconds and how many times faster than it plays.
nlohmann::ordered_json videoReport(const Video &video, std::size_t detections, std::size_t tracks,
                                   double seconds);
void printVideo(const nlohmann::ordered_json &report);

/// Puts what took the time, in seconds, into a report, or prints it as a line; nothing where it was not
/// measured.
void reportTimes(nlohmann::ordered_json &report, const DetectionWork &work);
void printTimes(const DetectionWork &work);

/// `detect … --out FILE`: over a data set's folder or video files, without a project.
ExitCode detectInFiles(const Arguments &arguments, const Services &services);

} // namespace onset::cli
