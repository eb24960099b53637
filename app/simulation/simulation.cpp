// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulation/simulation.h"

#include "app/simulation/candidates.h"
#include "app/simulation/roundmodels.h"
#include "app/study/studyevaluation.h"
#include "storage/domain/oneclass.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

namespace onset {

namespace {

constexpr std::size_t kLeastStart = 2;  // videos
constexpr int kStart = -1;              // the round before the first training
constexpr std::uint64_t kPhases = 1000; // of the samples in a round

/// Fisher and Yates, the same on every machine.
template <class T> void shuffle(std::vector<T> &values, std::mt19937_64 &random)
{
    for (auto i = values.size(); i > 1; --i)
        std::swap(values[i - 1], values[random() % i]);
}

/// One seed's videos, and a strategy on them.
class SeedSimulation
{
public:
    SeedSimulation(const SimulationRequest &request, const StudyServices &services,
                   const SimulationSink &sink, std::stop_token stop, std::uint64_t seed)
        : m_request(request)
        , m_services(services)
        , m_sink(sink)
        , m_stop(std::move(stop))
        , m_seed(seed)
        , m_models(request, services, seed)
    {}

    Result<SimulationSeed> run()
    {
        auto data = m_models.data(m_sink, m_stop);
        if (!data)
            return data.error();
        m_data = std::move(*data);
        SimulationSeed result;
        result.seed = m_seed;
        ScriptedAnnotator everything(m_data.set.training, m_request.annotator);
        for (std::size_t i = 0; i < m_data.set.training.size(); ++i)
            everything.labelVideo(i);
        const auto full = measured(everything, "everything", 0);
        if (!full)
            return full.error();
        result.full = *full;
        for (const auto strategy : m_request.strategies) {
            auto curve = played(strategy, full->actions);
            if (!curve)
                return curve.error();
            result.curves[strategy] = std::move(*curve);
        }
        return result;
    }

private:
    /// Those that begin with videos begin with the same.
    std::vector<std::size_t> order() const
    {
        std::mt19937_64 random(m_seed);
        std::vector<std::size_t> videos(m_data.set.training.size());
        for (std::size_t i = 0; i < videos.size(); ++i)
            videos[i] = i;
        shuffle(videos, random);
        return videos;
    }

    std::size_t startCount() const
    {
        const auto videos = m_data.set.training.size();
        const auto wanted =
            static_cast<std::size_t>(std::llround(m_request.startVideos * static_cast<double>(videos)));
        return std::min(videos, std::max(kLeastStart, wanted));
    }

    std::size_t segmentsOf(double share) const
    {
        std::size_t segments = 0;
        for (const auto &video : m_data.set.training)
            segments += video.segments.size();
        return std::max<std::size_t>(
            1, static_cast<std::size_t>(std::llround(share * static_cast<double>(segments))));
    }

    /// What is labelled before the first training.
    Status start(ScriptedAnnotator &annotator, Strategy strategy, const std::vector<std::size_t> &videos,
                 std::size_t &next)
    {
        if (strategy == Strategy::Scratch || m_request.firstModel.empty()) {
            while (next < startCount())
                annotator.labelVideo(videos[next++]);
            return success();
        }
        m_model.clear();
        const auto decided = decide(annotator, strategy, kStart, segmentsOf(m_request.startProposals));
        m_before.clear(); // of no class, so nothing to compare with
        if (!decided)
            return decided.error();
        return *decided ? success()
                        : Status(Error{Error::Code::BadInput,
                                       m_request.firstModel + " proposes nothing in these videos",
                                       {}});
    }

    Result<std::vector<SimulationPoint>> played(Strategy strategy, double fullActions)
    {
        ScriptedAnnotator annotator(m_data.set.training, m_request.annotator);
        m_before.clear();
        const auto videos = order();
        std::size_t next = 0;
        if (const auto begun = start(annotator, strategy, videos, next); !begun)
            return begun.error();
        std::vector<SimulationPoint> curve;
        for (int round = 0;; ++round) {
            auto point = measured(annotator, nameOf(strategy), round);
            if (!point)
                return point.error();
            curve.push_back(*point);
            if (point->actions >= m_request.untilShare * fullActions)
                return curve;
            const auto worked = strategy == Strategy::Scratch
                                    ? labelVideos(annotator, videos, next, fullActions)
                                    : decide(annotator, strategy, round, segmentsOf(m_request.roundShare));
            if (!worked)
                return worked.error();
            if (!*worked)
                return curve;
        }
    }

    /// Videos for about as many actions as a round of proposals takes. False: there are none left.
    Result<bool> labelVideos(ScriptedAnnotator &annotator, const std::vector<std::size_t> &videos,
                             std::size_t &next, double fullActions) const
    {
        const double enough = annotator.effort().actions + m_request.roundShare * fullActions;
        const auto begin = next;
        while (next < videos.size() && annotator.effort().actions < enough)
            annotator.labelVideo(videos[next++]);
        return next > begin;
    }

    /// A round of proposals. False: there was nothing to decide.
    Result<bool> decide(ScriptedAnnotator &annotator, Strategy strategy, int round, std::size_t left)
    {
        auto queue = queueOf(annotator, strategy, round);
        if (!queue)
            return queue.error();
        const auto begin = left;
        for (const auto &entry : *queue) {
            if (left == 0)
                break;
            const auto video = static_cast<std::size_t>(entry.video.value - 1);
            if (entry.kind != Candidate::Kind::Proposal) {
                annotator.labelStretch(video, entry.range);
                --left;
                continue;
            }
            const int actionClass = static_cast<int>(entry.actionClass.value) - 1;
            if (annotator.isDecided(video, entry.range, actionClass))
                continue;
            annotator.review(video, entry.range, actionClass);
            --left;
        }
        return left < begin;
    }

    Result<std::vector<Candidate>> queueOf(const ScriptedAnnotator &annotator, Strategy strategy, int round)
    {
        std::vector<VideoProposals> found;
        for (std::size_t i = 0; i < m_data.set.training.size(); ++i) {
            if (annotator.isWhollyKnown(i)) {
                found.push_back({i, {}, {}});
                continue;
            }
            auto one = detect(m_data.set.training[i].video);
            if (!one)
                return one.error();
            found.push_back({i, std::move(one->detections), std::move(one->curves)});
        }
        std::mt19937_64 random(m_seed * 1000003 + static_cast<std::uint64_t>(round));
        const auto videos = queueVideos(found, m_before, annotator);
        m_before = namedByPlace(found);
        if (strategy == Strategy::Random) {
            auto queue = openProposals(videos, m_request.queue.worthALook);
            shuffle(queue, random);
            return queue;
        }
        auto settings = m_request.queue;
        settings.seed = random();
        settings.ranking.samplePhase = static_cast<double>(random() % kPhases) / kPhases;
        const auto order = reviewQueue(videos, decidedSoFar(videos, m_data.set.classes.size(), annotator),
                                       placeFeature(), settings);
        if (!order)
            return order.error();
        std::vector<Candidate> queue;
        for (const auto &entry : *order)
            queue.push_back(entry.candidate);
        return queue;
    }

    PlaceFeature placeFeature() const
    {
        std::vector<Video> videos;
        for (const auto &one : m_data.set.training)
            videos.push_back(one.video);
        auto feature = m_services.stretchFeature ? m_services.stretchFeature(videos) : StretchFeature();
        if (!feature)
            return {};
        return
            [feature = std::move(feature)](const Place &place) { return feature(place.video, place.range); };
    }

    /// By the newest model, or the first one, before anything was trained.
    Result<StudyDetections> detect(const Video &video)
    {
        if (m_model.empty())
            return proposalsOfNoClass(video);
        return m_services.detect(m_request.system, m_model, "{\"stored\": true}", m_data.set.classes, video,
                                 m_stop);
    }

    Result<StudyDetections> proposalsOfNoClass(const Video &video)
    {
        const nlohmann::json parameters{{"stored", true}, {kOneClass, kAnyAction}};
        auto found = m_services.detect(m_request.firstSystem, m_request.firstModel, parameters.dump(),
                                       {kAnyAction}, video, m_stop);
        if (found) {
            for (auto &detection : found->detections)
                detection.actionClass = {};
        }
        return found;
    }

    /// Trains on what is known and measures on the testing videos.
    Result<SimulationPoint> measured(const ScriptedAnnotator &annotator, const std::string &name, int round)
    {
        auto model = m_models.trained(m_data, annotator.known(), name, round, m_sink, m_stop);
        if (!model)
            return model.error();
        m_model = std::move(*model);
        std::vector<std::vector<Detection>> found;
        for (const auto &item : m_data.testing) {
            auto one = detect(item.video);
            if (!one)
                return one.error();
            found.push_back(std::move(one->detections));
        }
        const auto scores = scoreStudy({m_data.set, m_data.testing}, found);
        const auto &effort = annotator.effort();
        m_sink("seed " + std::to_string(m_seed) + ", " + name + ", round " + std::to_string(round) + ": " +
                   std::to_string(std::lround(effort.actions)) + " actions, " +
                   std::to_string(annotator.segmentCount()) + " segments, mAP@0.5 " +
                   std::to_string(std::lround(100 * scores.measures.at("map50"))) + " %",
               1);
        return SimulationPoint{round,
                               effort.actions,
                               effort.seconds(),
                               static_cast<double>(annotator.segmentCount()),
                               scores.measures.at("map50"),
                               scores.measures.at("average_map"),
                               annotator.decisions(),
                               classesOf(annotator, scores)};
    }

    std::vector<SimulationClass> classesOf(const ScriptedAnnotator &annotator,
                                           const StudyScores &scores) const
    {
        std::vector<SimulationClass> classes;
        for (std::size_t i = 0; i < m_data.set.classes.size(); ++i) {
            const auto &name = m_data.set.classes[i];
            const auto found = scores.perClass.find(name);
            classes.push_back(
                {name, annotator.labelsOf(static_cast<int>(i)),
                 found == scores.perClass.end() ? std::numeric_limits<double>::quiet_NaN() : found->second});
        }
        return classes;
    }

    const SimulationRequest &m_request;
    const StudyServices &m_services;
    const SimulationSink &m_sink;
    std::stop_token m_stop;
    std::uint64_t m_seed;
    RoundModels m_models;
    StudyData m_data;
    std::string m_model; ///< of the newest training
    std::vector<Detection> m_before;
};

} // namespace

const char *nameOf(Strategy strategy)
{
    switch (strategy) {
    case Strategy::Ranked:
        return "ranked";
    case Strategy::Random:
        return "random";
    case Strategy::Scratch:
        return "scratch";
    }
    return "";
}

Result<SimulationOutcome> runSimulation(const SimulationRequest &request, const StudyServices &services,
                                        const SimulationSink &sink, std::stop_token stop)
{
    SimulationOutcome outcome;
    outcome.request = request;
    for (int i = 0; i < request.seeds; ++i) {
        const auto seed = request.seedBase + static_cast<std::uint64_t>(i);
        auto one = SeedSimulation(request, services, sink, stop, seed).run();
        if (!one)
            return Error{one.error().code, "seed " + std::to_string(seed) + ": " + one.error().message,
                         one.error().detail};
        outcome.seeds.push_back(std::move(*one));
    }
    return outcome;
}

} // namespace onset
