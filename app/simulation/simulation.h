// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulation/annotator.h"
#include "app/study/studyservices.h"
#include "inference/ranking/reviewqueue.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <functional>
#include <iterator>
#include <map>
#include <string>
#include <vector>

namespace onset {

/// How the scripted annotator chooses what to do next.
enum class Strategy {
    Ranked,  ///< proposals in the order of the review queue
    Random,  ///< proposals in random order
    Scratch, ///< whole videos in random order, without proposals
};
inline constexpr Strategy kStrategies[] = {Strategy::Ranked, Strategy::Random, Strategy::Scratch};
const char *nameOf(Strategy strategy); ///< "ranked", "random", "scratch"

struct SimulationRequest
{
    std::string preset = "tiny";
    std::uint64_t seedBase = 1;
    int seeds = 1;
    std::string system = "temporalmaxer";
    std::string parameters = "{}"; ///< of training
    std::string folder;            ///< of data and models; a training that is there is not done again
    std::vector<Strategy> strategies{std::begin(kStrategies), std::end(kStrategies)};
    /// A trained model of this system whose proposals, of no class, come first: what the program finds before
    /// it learnt anything of these classes. Empty: there is none, and videos are labelled from scratch first.
    std::string firstSystem;
    std::string firstModel;
    /// Of all segments: so many of its proposals are decided before the first training. One costs a key to
    /// name; one of a model that learnt from a few labels is often wrong.
    double startProposals = 0.3;
    /// Of the videos, at least two: labelled from scratch before the first training, where no proposals come
    /// first.
    double startVideos = 0.1;
    double roundShare = 0.1;  ///< of all segments: proposals decided in a round
    double untilShare = 0.45; ///< of full labelling's actions; then a strategy ends
    AnnotatorRules annotator;
    QueueSettings queue; ///< but for its seed
};

/// A class after a training.
struct SimulationClass
{
    std::string name;
    std::size_t labels = 0;
    double map50 = 0; ///< its AP; NaN where no testing video shows it

    bool operator==(const SimulationClass &) const = default;
};

/// Where a strategy stood after a training.
struct SimulationPoint
{
    int round = 0; ///< 0: after the first training
    double actions = 0;
    double seconds = 0;  ///< simulated
    double segments = 0; ///< labelled so far
    double map50 = 0;    ///< on the testing videos, fractions
    double averageMap = 0;
    DecisionCounts decisions{};             ///< on proposals, so far
    std::vector<SimulationClass> classes{}; ///< none in means

    bool operator==(const SimulationPoint &) const = default;
};

struct SimulationSeed
{
    std::uint64_t seed = 0;
    SimulationPoint full; ///< everything labelled from scratch
    std::map<Strategy, std::vector<SimulationPoint>> curves;
};

struct SimulationOutcome
{
    SimulationRequest request;
    std::vector<SimulationSeed> seeds;
};

using SimulationSink = std::function<void(const std::string &what, double share)>;

/// Plays the loop on the preset's videos for every seed and strategy. Deterministic; trainings and data are
/// kept in the request's folder. Held-out (testing) videos are only measured on; validation videos are not
/// used, for their labels would cost actions too.
Result<SimulationOutcome> runSimulation(const SimulationRequest &request, const StudyServices &services,
                                        const SimulationSink &sink, std::stop_token stop);

/// The fewest actions after which a curve has reached a share of a mAP; NaN where it never does.
double actionsToReach(const std::vector<SimulationPoint> &curve, double map50);
/// The mean of a curve's mAP@0.5 from no action to this many, as is customary for comparing orders of
/// labelling: straight between its points, 0 before the first, as the last after it. `actions` > 0.
double areaUnder(const std::vector<SimulationPoint> &curve, double actions);
/// The mean over the seeds, round by round, as far as all of them went.
std::vector<SimulationPoint> meanCurve(const SimulationOutcome &outcome, Strategy strategy);

/// {"preset", "system", "seeds", "rounds": [...], "strategies": {...}, "map_full", "actions_full",
/// "actions_at_90_percent"}: figures are the ranked strategy's means over the seeds; the last is null unless
/// every seed reaches 90 % of its full labelling's mAP. A strategy's "area" is a share of full labelling's
/// mAP, up to the actions where strategies end (areaUnder()).
nlohmann::ordered_json simulationJson(const SimulationOutcome &outcome);
/// A section for docs/results.md.
std::string simulationReport(const SimulationOutcome &outcome, const std::string &command);

} // namespace onset
