// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/baselines/baselineengines.h"

#include "inference/baselines/settings.h"
#include "storage/domain/actionclass.h"

#include <algorithm>
#include <utility>

namespace onset {
namespace {

Error refused(const std::string &system, const EngineRequest &request, const std::string &problem)
{
    return {Error::Code::InvalidArgument,
            "The baseline " + system + " cannot run over " + request.video.absolutePath + ": " + problem +
                ".",
            {}};
}

/// The same for a video in whatever project it is.
std::mt19937 generatorFor(const std::string &key, std::uint32_t seed)
{
    std::vector<std::uint32_t> words{seed};
    for (const char c : key)
        words.push_back(static_cast<unsigned char>(c));
    std::seed_seq sequence(words.begin(), words.end());
    return std::mt19937(sequence);
}

class BaselineEngine final : public Engine
{
public:
    explicit BaselineEngine(std::string system)
        : m_system(std::move(system))
    {}

    Status run(const EngineRequest &request, const FrameSourceOpener &, const UpdateSink &sink,
               std::stop_token stop) override
    {
        if (!request.run.valid())
            return refused(m_system, request, "the run has no number");
        if (!request.video.frames || request.video.frames->empty())
            return refused(m_system, request, "its frames are not known yet; index it first");
        const auto settings = baselineSettingsFromJson(m_system, request.parameters);
        if (!settings)
            return settings.error();
        const auto shares = sharesOf(*settings, request);
        if (!shares)
            return shares.error();
        if (stop.stop_requested())
            return Error{Error::Code::Cancelled,
                         "The baseline " + m_system + " was stopped at " + request.video.absolutePath + ".",
                         {}};
        sink(wholeVideo(request, detect(request, *settings, *shares)));
        return success();
    }

private:
    Result<std::vector<ClassShare>> sharesOf(const BaselineSettings &settings,
                                             const EngineRequest &request) const
    {
        std::vector<ClassShare> shares;
        for (const auto &[name, share] : settings.frequencies) {
            const auto known = request.classes.find(name);
            if (known == request.classes.end())
                return refused(m_system, request, "'frequencies' names the unknown class '" + name + "'");
            shares.push_back({known->second, share});
        }
        if (shares.empty())
            shares.push_back({kMotionClass, 1});
        return shares;
    }

    /// Best first.
    std::vector<Detection> detect(const EngineRequest &request, const BaselineSettings &settings,
                                  const std::vector<ClassShare> &shares) const
    {
        const auto &frames = *request.video.frames;
        auto random = generatorFor(request.video.key, settings.seed);
        auto proposals = m_system == "uniform"
                             ? uniformProposals(frames.durationSeconds(), settings.count, random)
                             : evenProposals(frames.durationSeconds());
        std::stable_sort(proposals.begin(), proposals.end(),
                         [](const TimedProposal &a, const TimedProposal &b) { return a.score > b.score; });
        std::vector<Detection> detections;
        for (const auto &proposal : proposals) {
            Detection detection;
            detection.id =
                productId<DetectionId>(request.run, static_cast<std::int64_t>(detections.size()) + 1);
            detection.video = request.video.id;
            detection.actionClass = drawClass(shares, random);
            detection.range = framesOf(proposal, frames);
            detection.score = proposal.score;
            detections.push_back(detection);
        }
        return detections;
    }

    static DetectionUpdate wholeVideo(const EngineRequest &request, std::vector<Detection> detections)
    {
        DetectionUpdate update;
        update.run = request.run;
        update.video = request.video.id;
        update.sequence = (request.resume ? request.resume->run.lastSequence : 0) + 1;
        update.totalFrames = request.video.frames->size();
        update.processed = frameRange(0, update.totalFrames);
        update.detections = std::move(detections);
        update.detectionsChanged = true;
        update.last = true;
        return update;
    }

    std::string m_system;
};

EngineInfo baseline(const std::string &id, const std::string &description)
{
    EngineInfo info;
    info.id = id;
    info.description = description;
    info.defaultParameters = toJson(id, BaselineSettings{});
    info.make = [id]() -> Result<std::unique_ptr<Engine>> {
        return std::unique_ptr<Engine>(std::make_unique<BaselineEngine>(id));
    };
    return info;
}

} // namespace

EngineInfo evenEngineInfo()
{
    return baseline("even", "Baseline: cuts the video into 1 to 5 equal parts without looking at it.");
}

EngineInfo uniformEngineInfo()
{
    return baseline("uniform", "Baseline: draws random segments and classes without looking at the video.");
}

} // namespace onset
