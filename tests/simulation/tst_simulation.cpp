// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulation/simulation.h"
#include "scriptedset.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>

using namespace onset;

namespace {

constexpr int kClasses = 3;
constexpr const char *kFirst = "first.model";
constexpr std::int64_t kHeldOut = 1000; // ids of testing videos begin here

std::vector<TrainingVideo> randomVideos(std::int64_t firstId, int count, unsigned seed)
{
    std::mt19937 random(seed);
    std::vector<TrainingVideo> videos;
    for (int i = 0; i < count; ++i) {
        std::vector<LabelledSegment> segments;
        for (std::int64_t start = 20; start < 360; start += 60)
            segments.push_back(
                {frameRange(start, start + 30 + random() % 10), static_cast<int>(random() % kClasses)});
        videos.push_back(scriptedVideo(firstId + i, 400, std::move(segments)));
    }
    return videos;
}

/// A program whose detector knows a class as well as it has examples of it: the share of true segments that
/// it finds grows with them, and it makes things up where it has few negatives.
class FakeProgram
{
public:
    FakeProgram()
    {
        m_data.set.classes = {"a", "b", "c"};
        m_data.set.training = randomVideos(1, 12, 1);
        m_data.set.validation = randomVideos(500, 2, 2);
        m_data.testing = randomVideos(kHeldOut, 6, 3);
    }

    StudyServices services()
    {
        StudyServices made;
        made.generate = [](const std::string &, std::uint64_t, const std::string &, std::stop_token,
                           const std::function<void(double)> &) { return success(); };
        made.load = [this](const std::string &, std::stop_token) -> Result<StudyData> { return m_data; };
        made.train = [this](const TrainRequest &request, const TrainingSet &set, const TrainSink &,
                            std::stop_token) { return train(request, set); };
        made.detect = [this](const std::string &system, const std::string &model,
                             const std::string &parameters, const std::vector<std::string> &classes,
                             const Video &video, std::stop_token) -> Result<StudyDetections> {
            if (model != kFirst)
                return detect(model, video);
            if (system != "etp" || classes != std::vector<std::string>{"action"} ||
                parameters.find(R"("oneClass":"action")") == std::string::npos)
                return Error{Error::Code::InvalidArgument, "asked for something else", {}};
            return placesOf(video);
        };
        return made;
    }

    int trainings = 0;
    bool sawHeldOut = false;
    bool sawValidation = false;
    bool sawUnknownLabels = false;

private:
    Result<TrainOutcome> train(const TrainRequest &request, const TrainingSet &set)
    {
        ++trainings;
        sawValidation = sawValidation || !set.validation.empty();
        std::map<int, int> examples;
        for (const auto &video : set.training) {
            sawHeldOut = sawHeldOut || video.video.id.value >= kHeldOut;
            sawUnknownLabels = sawUnknownLabels || (video.weight == 0 && !video.segments.empty());
            for (const auto &segment : video.segments)
                ++examples[segment.actionClass];
        }
        std::filesystem::create_directories(request.folder);
        TrainOutcome outcome;
        outcome.modelPath = request.folder + "/model.txt";
        std::ofstream model(outcome.modelPath);
        for (int i = 0; i < kClasses; ++i)
            model << examples[i] << ' ';
        return outcome;
    }

    Result<StudyDetections> detect(const std::string &model, const Video &video)
    {
        std::ifstream text(model);
        std::vector<int> examples(kClasses);
        for (auto &count : examples)
            text >> count;
        StudyDetections found;
        for (const auto *videos : {&m_data.set.training, &m_data.testing}) {
            for (const auto &one : *videos) {
                if (one.video.id == video.id)
                    find(one, examples, found);
            }
        }
        return found;
    }

    /// What is there, as a model finds it that knows other classes.
    StudyDetections placesOf(const Video &video) const
    {
        StudyDetections found;
        for (const auto &one : m_data.set.training) {
            for (std::size_t i = 0; one.video.id == video.id && i < one.segments.size(); ++i) {
                Detection place;
                place.id = DetectionId{static_cast<std::int64_t>(i) + 1};
                place.range = one.segments[i].range;
                place.actionClass = ClassId{1};
                place.score = 0.9;
                found.detections.push_back(place);
            }
        }
        return found;
    }

    static void find(const TrainingVideo &video, const std::vector<int> &examples, StudyDetections &found)
    {
        std::mt19937 random(static_cast<unsigned>(video.video.id.value));
        std::int64_t number = 1;
        for (const auto &segment : video.segments) {
            const double skill = 1 - std::exp(-examples[static_cast<std::size_t>(segment.actionClass)] / 8.0);
            const bool finds = static_cast<double>(random() % 1000) < 1000 * skill;
            Detection one;
            one.id = DetectionId{number++};
            one.video = video.video.id;
            one.range =
                finds ? segment.range : frameRange(segment.range.start.value - 18, segment.range.start.value);
            one.actionClass = ClassId{segment.actionClass + 1};
            one.score = finds ? 0.5 + skill / 2 : 0.3;
            found.detections.push_back(one);
        }
    }

    StudyData m_data;
};

SimulationRequest requestIn(const QTemporaryDir &folder)
{
    SimulationRequest request;
    request.folder = folder.path().toStdString();
    request.untilShare = 0.9;
    return request;
}

} // namespace

class TestSimulation : public QObject
{
    Q_OBJECT
private slots:
    void theLoopNeedsFewerActions();
    void proposalsOfNoClassMayComeFirst();
    void whatWasTrainedIsNotTrainedAgain();
    void heldOutVideosAreOnlyMeasuredOn();
    void theSameSeedGivesTheSame();
    void ninetyPercentIsTheFirstRoundThatHasIt();
    void theAreaCountsWhatTheStartCosts();
    void jsonHasNullWhereItIsNeverReached();
    void aFailedTrainingNamesTheSeed();
};

void TestSimulation::theLoopNeedsFewerActions()
{
    FakeProgram program;
    QTemporaryDir folder;
    const auto request = requestIn(folder);
    const auto outcome = runSimulation(request, program.services(), [](const std::string &, double) {}, {});
    QVERIFY2(outcome, outcome ? "" : outcome.error().message.c_str());
    const auto &seed = outcome->seeds.at(0);
    QCOMPARE(seed.full.actions, 12 * 6 * 3 + 12 * 4.0); // 12 videos of 40 s with six segments each
    QVERIFY(seed.full.map50 > 0.8);
    for (const auto &[strategy, curve] : seed.curves) {
        QVERIFY2(curve.size() > 2, nameOf(strategy));
        QCOMPARE(curve.front().actions, 2 * 6 * 3 + 2 * 4.0);
        for (std::size_t i = 1; i < curve.size(); ++i)
            QVERIFY(curve[i].actions > curve[i - 1].actions && curve[i].seconds > curve[i - 1].seconds);
    }
    const double target = 0.9 * seed.full.map50;
    const double ranked = actionsToReach(seed.curves.at(Strategy::Ranked), target);
    const double scratch = actionsToReach(seed.curves.at(Strategy::Scratch), target);
    QVERIFY2(ranked < 0.7 * scratch, qPrintable(QString("%1 %2").arg(ranked).arg(scratch)));
}

void TestSimulation::proposalsOfNoClassMayComeFirst()
{
    FakeProgram program;
    QTemporaryDir folder;
    auto request = requestIn(folder);
    request.firstSystem = "etp";
    request.firstModel = kFirst;
    request.startProposals = 0.25;
    request.queue.ranking.randomShare = 0;
    const auto outcome = runSimulation(request, program.services(), [](const std::string &, double) {}, {});
    QVERIFY2(outcome, outcome ? "" : outcome.error().message.c_str());
    const auto &curves = outcome->seeds.at(0).curves;
    for (const auto strategy : {Strategy::Ranked, Strategy::Random}) {
        // A quarter of 72 segments, each named by one key.
        const auto &first = curves.at(strategy).front();
        QCOMPARE(first.segments, 18.0);
        QCOMPARE(first.actions, 18.0);
        QCOMPARE(first.decisions, (DecisionCounts{0, 18, 0, 18, 0}));
        QVERIFY(curves.at(strategy).size() > 2);
    }
    QCOMPARE(curves.at(Strategy::Scratch).front().actions, 2 * 6 * 3 + 2 * 4.0);
}

void TestSimulation::whatWasTrainedIsNotTrainedAgain()
{
    FakeProgram program;
    QTemporaryDir folder;
    const auto request = requestIn(folder);
    const auto first = runSimulation(request, program.services(), [](const std::string &, double) {}, {});
    const int trainings = program.trainings;
    QVERIFY(first && trainings > 5);
    const auto again = runSimulation(request, program.services(), [](const std::string &, double) {}, {});
    QCOMPARE(program.trainings, trainings);
    QVERIFY(again && again->seeds.at(0).curves == first->seeds.at(0).curves);
}

void TestSimulation::heldOutVideosAreOnlyMeasuredOn()
{
    FakeProgram program;
    QTemporaryDir folder;
    QVERIFY(runSimulation(requestIn(folder), program.services(), [](const std::string &, double) {}, {}));
    QVERIFY(program.trainings > 0);
    QVERIFY(!program.sawHeldOut);
    QVERIFY(!program.sawValidation); // its labels would cost actions too
    QVERIFY(!program.sawUnknownLabels);
}

void TestSimulation::theSameSeedGivesTheSame()
{
    QTemporaryDir one;
    QTemporaryDir two;
    QTemporaryDir three;
    FakeProgram program;
    const auto run = [&](const QTemporaryDir &folder, std::uint64_t seed) {
        auto request = requestIn(folder);
        request.seedBase = seed;
        return runSimulation(request, program.services(), [](const std::string &, double) {}, {})
            ->seeds.at(0)
            .curves;
    };
    const auto first = run(one, 1);
    QVERIFY(first == run(two, 1));
    QVERIFY(first != run(three, 2));
}

void TestSimulation::ninetyPercentIsTheFirstRoundThatHasIt()
{
    const std::vector<SimulationPoint> curve{
        {0, 10, 0, 0, 0.1, 0}, {1, 20, 0, 0, 0.46, 0}, {2, 30, 0, 0, 0.44, 0}, {3, 40, 0, 0, 0.5, 0}};
    QCOMPARE(actionsToReach(curve, 0.45), 20.0);
    QCOMPARE(actionsToReach(curve, 0.5), 40.0);
    QVERIFY(std::isnan(actionsToReach(curve, 0.6)));
}

void TestSimulation::theAreaCountsWhatTheStartCosts()
{
    const std::vector<SimulationPoint> curve{
        {0, 10, 0, 0, 0.1, 0}, {1, 20, 0, 0, 0.46, 0}, {2, 30, 0, 0, 0.44, 0}};
    QCOMPARE(areaUnder(curve, 30), (10 * 0.28 + 10 * 0.45) / 30);
    QCOMPARE(areaUnder(curve, 15), 5 * 0.19 / 15); // half of the way
    QCOMPARE(areaUnder(curve, 40), (10 * 0.28 + 10 * 0.45 + 10 * 0.44) / 40);
    QCOMPARE(areaUnder(curve, 5), 0.0);
    QCOMPARE(areaUnder({}, 5), 0.0);
}

void TestSimulation::jsonHasNullWhereItIsNeverReached()
{
    SimulationOutcome outcome;
    outcome.request.preset = "tiny";
    SimulationSeed seed;
    seed.full = {0, 100, 900, 30, 0.5, 0.3};
    seed.curves[Strategy::Ranked] = {{0, 10, 50, 3, 0.1, 0.05}, {1, 30, 90, 9, 0.46, 0.2}};
    seed.curves[Strategy::Random] = {{0, 10, 50, 3, 0.1, 0.05}};
    outcome.seeds.push_back(seed);
    auto json = simulationJson(outcome);
    QCOMPARE(json["actions_full"].get<double>(), 100.0);
    QCOMPARE(json["actions_at_90_percent"].get<double>(), 30.0);
    QCOMPARE(json["rounds"].size(), std::size_t{2});
    QVERIFY(json["strategies"]["random"]["actions_at_90_percent"].is_null());
    QCOMPARE(json["strategies"]["random"]["area"].get<double>(), 0.1 * 35 / 45 / 0.5);
    QCOMPARE(json["strategies"]["ranked"]["area"].get<double>(), (20 * 0.28 + 15 * 0.46) / 45 / 0.5);
    // One seed that never gets there, and the mean is unknown.
    seed.curves[Strategy::Ranked].pop_back();
    outcome.seeds.push_back(seed);
    json = simulationJson(outcome);
    QVERIFY(json["actions_at_90_percent"].is_null());
    QCOMPARE(json["rounds"].size(), std::size_t{1});
    QVERIFY(simulationReport(outcome, "command").find("not by every seed") != std::string::npos);
}

void TestSimulation::aFailedTrainingNamesTheSeed()
{
    FakeProgram program;
    QTemporaryDir folder;
    auto services = program.services();
    services.train = [](const TrainRequest &, const TrainingSet &, const TrainSink &,
                        std::stop_token) -> Result<TrainOutcome> {
        return Error{Error::Code::BadInput, "the loss is not a number", {}};
    };
    const auto outcome = runSimulation(requestIn(folder), services, [](const std::string &, double) {}, {});
    QVERIFY(!outcome);
    QVERIFY(outcome.error().message.find("seed 1") != std::string::npos);
}

QTEST_APPLESS_MAIN(TestSimulation)
#include "tst_simulation.moc"
