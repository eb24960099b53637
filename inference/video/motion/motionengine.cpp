// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/motionengine.h"

#include "inference/video/motion/analysis.h"
#include "inference/video/motion/cvbridge.h"
#include "inference/video/motion/runoutput.h"
#include "inference/video/motion/settings.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <thread>

namespace onset {
namespace {

Error invalid(const EngineRequest &request, const std::string &problem)
{
    return {Error::Code::InvalidArgument,
            "Motion cannot be found in " + request.video.absolutePath + ": " + problem + ".",
            {}};
}

Error cancelled(const EngineRequest &request)
{
    return {Error::Code::Cancelled,
            "Finding motion in " + request.video.absolutePath + " was stopped; it can go on later.",
            {}};
}

int threadsFor(const MotionSettings &settings)
{
    const int cores = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    return settings.threads > 0 ? std::min(settings.threads, cores) : std::max(1, cores - 1);
}

/// One run over one video.
class MotionRun
{
public:
    MotionRun(const EngineRequest &request, MotionSettings settings, const UpdateSink &sink,
              std::stop_token stop)
        : m_request(request)
        , m_settings(std::move(settings))
        , m_frames(*request.video.frames)
        , m_stride(analysisStride(m_frames.averageRate(), m_settings))
        , m_output(request, m_frames, m_settings, m_stride, sink)
        , m_stop(std::move(stop))
    {
        const double samplesPerSecond = m_frames.averageRate() / m_stride;
        const auto samples = [&](double seconds) {
            return std::max<std::int64_t>(1, std::llround(seconds * samplesPerSecond));
        };
        m_updateEvery = samples(m_settings.updateSeconds);
        m_provisionalFirst = samples(m_settings.provisionalSeconds);
        m_warmUp = static_cast<std::int64_t>(std::ceil(m_settings.warmUpSeconds * samplesPerSecond));
    }

    Status run(const FrameSourceOpener &open)
    {
        const auto whole = (m_frames.size() + m_stride - 1) / m_stride;
        const auto done = std::min(m_output.videoSamples(), whole);
        m_firstSample = done > 0 ? std::max<std::int64_t>(0, done - 1 - m_warmUp) : 0;
        m_nextProvisional = done + m_provisionalFirst;
        if (done > 0 && m_request.resumeFrom.value >= m_frames.size()) {
            m_output.send({m_frames.size()}, true, true);
            return success();
        }
        const int threads = threadsFor(m_settings);
        const CvThreads forTheRun(threads);
        auto source = open({m_firstSample * m_stride});
        if (!source)
            return source.error();
        MotionAnalysis analysis(m_settings, (*source)->info(), m_frames, nextOrdinal(), threads);
        if (auto status = readAll(**source, analysis); !status)
            return status;
        analysis.finish();
        collect(analysis);
        m_output.send(m_end, true, true);
        return success();
    }

private:
    std::int64_t nextOrdinal() const
    {
        std::int64_t last = 0;
        if (m_request.resume) {
            for (const auto &track : m_request.resume->tracks)
                last = std::max(last, ordinalOf(track.id));
        }
        return last + 1;
    }

    Status readAll(FrameSource &source, MotionAnalysis &analysis)
    {
        std::int64_t sample = m_firstSample - 1;
        while (true) {
            if (m_stop.stop_requested())
                return cancelled(m_request);
            auto item = source.next();
            if (!item)
                return item.error();
            if (!*item)
                return success();
            const auto index = (*item)->index;
            m_end = std::max(m_end, index + 1);
            if (index.value % m_stride != 0 || index.value / m_stride <= sample)
                continue;
            sample = index.value / m_stride;
            if (auto status = analysis.step(sample, *(*item)->frame, storedTracks(sample)); !status)
                return status;
            report(analysis, sample);
        }
    }

    std::vector<Track> storedTracks(std::int64_t sample) const
    {
        std::vector<Track> result;
        if (!m_request.resume)
            return result;
        const FrameIndex frame{sample * m_stride};
        for (const auto &track : m_request.resume->tracks) {
            if (boxAt(track, frame))
                result.push_back(track);
        }
        return result;
    }

    void collect(MotionAnalysis &analysis)
    {
        const auto samples = analysis.takeVideoSamples();
        m_output.addVideoSamples(m_firstSample + m_collected, samples);
        m_collected += static_cast<std::int64_t>(samples.size());
        m_output.addPaths(analysis.takePaths());
    }

    void report(MotionAnalysis &analysis, std::int64_t sample)
    {
        if ((sample + 1) % m_updateEvery != 0)
            return;
        const auto before = m_output.videoSamples();
        collect(analysis);
        if (m_output.videoSamples() <= before)
            return; // still warming up
        const bool provisional = sample >= m_nextProvisional;
        if (provisional) {
            // Ever rarer, so that an hour's detections are not sent hundreds of times.
            m_nextProvisional = sample + std::max(m_provisionalFirst, sample / 8);
        }
        m_output.send({sample * m_stride}, provisional, false);
    }

    const EngineRequest &m_request;
    MotionSettings m_settings;
    const FrameTable &m_frames;
    int m_stride;
    RunOutput m_output;
    std::stop_token m_stop;
    std::int64_t m_updateEvery = 1;
    std::int64_t m_provisionalFirst = 1;
    std::int64_t m_nextProvisional = 1;
    std::int64_t m_warmUp = 0;
    std::int64_t m_firstSample = 0;
    std::int64_t m_collected = 0;
    FrameIndex m_end{0};
};

Status checked(const EngineRequest &request, const MotionSettings &settings)
{
    if (!request.run.valid())
        return invalid(request, "the run has no number");
    if (!request.video.frames || request.video.frames->empty())
        return invalid(request, "its frames are not known yet; index it first");
    if (!request.resume)
        return success();
    const int stride = analysisStride(request.video.frames->averageRate(), settings);
    for (const auto &curve : request.resume->curves) {
        if (curve.key.kind == CurveKind::Motion && curve.stride != stride)
            return invalid(request, "the run was begun at another analysisRate; start a new one");
    }
    return success();
}

class MotionEngine final : public Engine
{
public:
    Status run(const EngineRequest &request, const FrameSourceOpener &open, const UpdateSink &sink,
               std::stop_token stop) override
    {
        auto settings = motionSettingsFromJson(request.parameters);
        if (!settings)
            return settings.error();
        if (auto status = checked(request, *settings); !status)
            return status;
        try {
            return MotionRun(request, std::move(*settings), sink, std::move(stop)).run(open);
        } catch (const std::exception &e) {
            return Error{Error::Code::Internal,
                         "Finding motion in " + request.video.absolutePath + " failed.", e.what()};
        }
    }
};

} // namespace

EngineInfo motionEngineInfo()
{
    EngineInfo info;
    info.id = "motion";
    info.description =
        "Finds and follows people and scores how much they and the picture move; needs no weights.";
    info.defaultParameters = toJson(MotionSettings{});
    info.make = []() -> Result<std::unique_ptr<Engine>> {
        return std::unique_ptr<Engine>(std::make_unique<MotionEngine>());
    };
    return info;
}

} // namespace onset
