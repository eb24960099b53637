// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QtTest>

#include "app/study/labelcurve.h"
#include "app/study/labelshare.h"
#include "app/study/study.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

using namespace onset;

namespace {

constexpr int kFrames = 200;

std::shared_ptr<const FrameTable> table()
{
    std::vector<FrameEntry> entries(kFrames);
    for (int i = 0; i < kFrames; ++i)
        entries[static_cast<std::size_t>(i)].pts = i;
    return std::make_shared<const FrameTable>(TimeBase{1, 10}, entries, 10.0);
}

/// Everything a study asks for, counted; systems find the truth with an error that the test chooses.
struct FakeProgram
{
    std::map<std::string, int> trained; ///< "system stage" → times
    std::map<std::string, std::string> parameters;
    int generated = 0;
    int detected = 0;
    std::string failOn; ///< a system whose detection fails

    StudyServices services()
    {
        StudyServices made;
        made.generate = [this](const std::string &, std::uint64_t, const std::string &folder, std::stop_token,
                               const std::function<void(double)> &) {
            ++generated;
            std::filesystem::create_directories(folder);
            return success();
        };
        made.load = [](const std::string &, std::stop_token) { return Result<StudyData>(data()); };
        made.train = [this](const TrainRequest &request, const TrainingSet &, const TrainSink &,
                            std::stop_token) -> Result<TrainOutcome> {
            ++trained[request.system + ' ' + request.stage];
            parameters[request.system + ' ' + request.stage] = request.parameters;
            std::filesystem::create_directories(request.folder);
            for (const auto &name : std::vector<std::string>{request.system, "classification"})
                std::ofstream(request.folder + '/' + name + ".safetensors") << name;
            TrainOutcome outcome;
            outcome.modelPath = request.folder + '/' + request.system + ".safetensors";
            return outcome;
        };
        made.detect = [this](const std::string &system, const std::string &, const std::string &,
                             const std::vector<std::string> &, const Video &video,
                             std::stop_token) -> Result<StudyDetections> {
            ++detected;
            if (system == failOn)
                return Error{Error::Code::BadInput, "the file is damaged", {}};
            StudyDetections found;
            found.seconds = 2;
            Detection hit;
            hit.video = video.id;
            hit.actionClass = ClassId{system == "uniform" ? 2 : 1};
            hit.range = {FrameIndex{50}, FrameIndex{100}};
            hit.score = 1;
            found.detections = {hit};
            return found;
        };
        made.parameters = [](const std::string &model) -> Result<double> {
            return model.empty() ? 0.0 : 42.0;
        };
        return made;
    }

    static StudyData data()
    {
        TrainingVideo item;
        item.video.id = VideoId{1};
        item.video.key = "clip";
        item.video.frames = table();
        item.segments = {{{FrameIndex{50}, FrameIndex{100}}, 0}};
        StudyData made;
        made.set.classes = {"wave", "reach"};
        made.set.training = {item};
        made.testing = {item};
        return made;
    }
};

const StudySink kQuiet = [](const std::string &, double) {};

StudyCell cell(const std::string &id, std::uint64_t seed, double map50)
{
    return {id, seed, {{"map50", map50}}, {}};
}

StudyClaim claim(StudyClaim::Relation relation)
{
    return {"scnn", "a > b", "map50", {"a"}, {"b"}, relation, 1};
}

} // namespace

class StudyTest : public QObject
{
    Q_OBJECT
private slots:
    void planIsCutToSystems();
    void tinyHasNoVariants();
    void everyClaimIsMeasurable();
    void runsAndGoesOn();
    void resultsOfTheirOwnFolderAddUp();
    void sharesOfLabelsStandApart();
    void sharesAreSetAgainstEachOther();
    void onlyNamedVariants();
    void backbonesMayBeGiven();
    void storedOnlySaysWhatIsMissing();
    void variantsKeepOtherStages();
    void errorsNameVideoAndVariant();
    void damagedResultIsNamed();
    void verdicts_data();
    void verdicts();
    void bestOfSeveralAndMissing();
    void spread();
    void report();
};

void StudyTest::planIsCutToSystems()
{
    const auto plan = studyPlan("small", {"scnn", "even"});
    std::set<std::string> systems;
    for (const auto &variant : plan.variants)
        systems.insert(variant.system);
    QCOMPARE(systems, (std::set<std::string>{"scnn", "even"}));
    QCOMPARE(plan.backbones.size(), std::size_t{1});
    QCOMPARE(plan.backbones.front().name, std::string("c3d-rgb"));
    for (const auto &claim : plan.claims)
        QCOMPARE(claim.system, std::string("scnn"));
}

void StudyTest::tinyHasNoVariants()
{
    const auto plan = studyPlan("tiny", {});
    QCOMPARE(plan.variants.size(), studySystems().size());
    for (const auto &claim : plan.claims) // only that of speed needs no variant
        QCOMPARE(claim.measure, std::string("fps"));
}

void StudyTest::everyClaimIsMeasurable()
{
    const auto plan = studyPlan("small", {});
    std::set<std::string> ids;
    for (const auto &variant : plan.variants)
        QVERIFY2(ids.insert(variant.id()).second, variant.id().c_str());
    QVERIFY(plan.claims.size() >= 20);
    std::set<std::string> used;
    for (const auto &claim : plan.claims) {
        used.insert(claim.better.begin(), claim.better.end());
        used.insert(claim.worse.begin(), claim.worse.end());
    }
    for (const auto &variant : plan.variants) // nothing is trained for no claim
        QVERIFY2(variant.name.empty() || used.contains(variant.id()), variant.id().c_str());
}

void StudyTest::runsAndGoesOn()
{
    QTemporaryDir folder;
    StudyRequest request;
    request.systems = {"scnn", "rc3d", "uniform"};
    request.seeds = 2;
    request.seedBase = 7;
    request.folder = folder.path().toStdString();
    FakeProgram program;
    const auto outcome = runStudy(request, program.services(), kQuiet, {});
    QVERIFY2(outcome.ok(), outcome.ok() ? "" : outcome.error().message.c_str());
    QCOMPARE(outcome->cells.size(), std::size_t{6});
    QCOMPARE(program.generated, 2);
    QCOMPARE(program.trained["backbone "], 2); // one c3d a seed for both
    QCOMPARE(program.trained["scnn "], 2);
    QVERIFY(program.parameters["scnn "].find("backbone.safetensors") != std::string::npos);
    QCOMPARE(outcome->cells[0].id, std::string("scnn"));
    QCOMPARE(outcome->cells[0].seed, std::uint64_t{7});
    QCOMPARE(outcome->cells[0].measures.at("map50"), 1.0);
    QCOMPARE(outcome->cells[0].measures.at("fps"), 100.0);
    QCOMPARE(outcome->cells[0].measures.at("parameters"), 42.0);
    QCOMPARE(outcome->cells[0].perClass.at("wave"), 1.0);
    QCOMPARE(outcome->cells[2].measures.at("map50"), 0.0); // uniform says the wrong class
    const auto json = studyJson(*outcome);
    QCOMPARE(json["systems"].size(), std::size_t{3});
    QCOMPARE(json["systems"][0]["map50"].get<double>(), 1.0);

    FakeProgram second;
    const auto again = runStudy(request, second.services(), kQuiet, {});
    QVERIFY(again.ok());
    QCOMPARE(second.generated + second.detected, 0); // everything was there
    QCOMPARE(studyJson(*again), json);
}

void StudyTest::resultsOfTheirOwnFolderAddUp()
{
    QTemporaryDir folder;
    StudyRequest request;
    request.systems = {"scnn", "uniform"};
    request.folder = folder.path().toStdString() + "/work";
    request.results = folder.path().toStdString() + "/kept";
    FakeProgram first;
    QVERIFY(runStudy(request, first.services(), kQuiet, {}).ok());
    QVERIFY(std::filesystem::exists(request.results + "/seed-1/scnn.json"));

    std::filesystem::remove_all(request.folder); // as on another machine: only the results were kept
    request.seeds = 2;
    FakeProgram second;
    const auto outcome = runStudy(request, second.services(), kQuiet, {});
    QVERIFY(outcome.ok());
    QCOMPARE(second.generated, 1); // the second seed's
    QCOMPARE(outcome->cells.size(), std::size_t{4});
}

void StudyTest::sharesOfLabelsStandApart()
{
    TrainingSet set;
    for (int i = 0; i < 20; ++i) {
        set.training.emplace_back();
        set.training.back().video.key = std::to_string(i);
    }
    const auto keys = [&](double share) {
        std::set<std::string> kept;
        for (const auto &item : withShareOfLabels(set, share, 3).training)
            kept.insert(item.video.key);
        return kept;
    };
    const auto quarter = keys(0.25);
    const auto half = keys(0.5);
    QCOMPARE(quarter.size(), std::size_t{5});
    QCOMPARE(half.size(), std::size_t{10});
    QVERIFY(std::includes(half.begin(), half.end(), quarter.begin(), quarter.end()));
    QCOMPARE(keys(0.01).size(), std::size_t{1});
    QCOMPARE(keys(1).size(), std::size_t{20});

    QTemporaryDir folder;
    StudyRequest request;
    request.systems = {"temporalmaxer"};
    request.folder = folder.path().toStdString();
    request.labels = 0.025;
    FakeProgram program;
    QVERIFY(runStudy(request, program.services(), kQuiet, {}).ok());
    QVERIFY(std::filesystem::exists(request.folder + "/seed-1/labels-2.5/results/temporalmaxer.json"));
    QVERIFY(std::filesystem::exists(request.folder + "/seed-1/labels-2.5/backbones/resnet34-rgb"));
    QVERIFY(!std::filesystem::exists(request.folder + "/seed-1/results"));
}

void StudyTest::sharesAreSetAgainstEachOther()
{
    const auto point = [](double labels, double etp, double maxer) {
        LabelPoint made;
        made.labels = labels;
        made.outcome.plan = studyPlan("tiny", {"etp", "temporalmaxer"});
        made.outcome.cells = {cell("etp", 1, etp), cell("temporalmaxer", 1, maxer), cell("etp", 2, etp + 0.1),
                              cell("temporalmaxer", 2, maxer)};
        return made;
    };
    const std::vector points{point(0.05, 0.1, 0.2), point(1, 0.7, 0.5)};
    const auto report = labelCurveReport(points, "onset-cli study");
    QVERIFY(report.find("| id | 5 % | 100 % |") != std::string::npos);
    QVERIFY(report.find("| `etp` | 15.0 ± 7.1 | 75.0 ± 7.1 |") != std::string::npos);
    QVERIFY(report.find("| *best* | `temporalmaxer` | `etp` |") != std::string::npos);
    const auto json = labelCurveJson(points);
    QCOMPARE(json.at("labels").at(1).at("percent").get<double>(), 100.0);
    const auto &first = json.at("labels").at(0).at("systems").at(0);
    QCOMPARE(first.at("system").get<std::string>(), std::string("etp"));
    QVERIFY(std::abs(first.at("map50").get<double>() - 0.15) < 1e-9);
    QCOMPARE(first.at("seeds").get<int>(), 2);
    QVERIFY(first.at("average_map").is_null()); // it was not measured
}

void StudyTest::onlyNamedVariants()
{
    const auto plan = studyPlan("small", {"temporalmaxer", "etp"}, {{"temporalmaxer/network"}});
    std::vector<std::string> ids;
    for (const auto &variant : plan.variants)
        ids.push_back(variant.id());
    QCOMPARE(ids, (std::vector<std::string>{"etp", "temporalmaxer", "temporalmaxer/network"}));
    QCOMPARE(studyPlan("small", {"etp"}, std::vector<std::string>{}).variants.size(), std::size_t{1});
    const auto all = studyVariants();
    QVERIFY(std::find(all.begin(), all.end(), "scnn/no-proposal") != all.end());
}

void StudyTest::backbonesMayBeGiven()
{
    QTemporaryDir folder;
    StudyRequest request;
    request.systems = {"ssn"};
    request.folder = folder.path().toStdString();
    request.backbones = request.folder + "/given";
    std::filesystem::create_directories(request.backbones);
    std::ofstream(request.backbones + "/resnet34-rgb.safetensors") << "rgb";
    FakeProgram program;
    const auto missing = runStudy(request, program.services(), kQuiet, {});
    QVERIFY(!missing);
    QVERIFY(missing.error().message.find("resnet34-flow.safetensors") != std::string::npos);
    std::ofstream(request.backbones + "/resnet34-flow.safetensors") << "flow";
    QVERIFY(runStudy(request, program.services(), kQuiet, {}).ok());
    QVERIFY(!program.trained.contains("backbone "));
    QVERIFY(program.parameters.at("ssn ").find(request.backbones + "/resnet34-flow.safetensors") !=
            std::string::npos);
}

void StudyTest::storedOnlySaysWhatIsMissing()
{
    QTemporaryDir folder;
    StudyRequest request;
    request.systems = {"uniform"};
    request.folder = folder.path().toStdString();
    FakeProgram first;
    QVERIFY(runStudy(request, first.services(), kQuiet, {}).ok());

    request.systems = {"scnn", "uniform"};
    request.seeds = 2;
    request.storedOnly = true;
    FakeProgram second;
    const auto outcome = runStudy(request, second.services(), kQuiet, {});
    QVERIFY(outcome.ok());
    QCOMPARE(second.generated + second.detected, 0);
    QCOMPARE(outcome->cells.size(), std::size_t{1});
    QCOMPARE(outcome->missing.size(), std::size_t{3});
    QCOMPARE(outcome->missing[0].id, std::string("scnn"));
    const auto text = studyReport(*outcome, "onset-cli study");
    const auto place = text.find("**Not whole yet.** Of seed 1 1 of 2 rows are measured. Of seed 2 "
                                 "nothing is measured. What is missing is added by `onset-cli study`.");
    QVERIFY(place != std::string::npos && place < 80);
    request.systems = {"uniform"};
    request.seeds = 1;
    const auto whole = runStudy(request, second.services(), kQuiet, {});
    QVERIFY(whole.ok());
    QVERIFY(studyReport(*whole, "onset-cli study").find("Not whole") == std::string::npos);
}

void StudyTest::variantsKeepOtherStages()
{
    QTemporaryDir folder;
    StudyRequest request;
    request.preset = "small";
    request.systems = {"scnn"};
    request.folder = folder.path().toStdString();
    FakeProgram program;
    QVERIFY(runStudy(request, program.services(), kQuiet, {}).ok());
    QCOMPARE(program.trained["scnn "], 1); // variants of detection use the same model
    QCOMPARE(program.trained["scnn localization"], 1);
    QVERIFY(program.parameters["scnn localization"].find("\"classificationInit\":false") !=
            std::string::npos);
    const auto variant = request.folder + "/seed-1/models/scnn.no-init/";
    QVERIFY(std::filesystem::exists(variant + "classification.safetensors"));
}

void StudyTest::errorsNameVideoAndVariant()
{
    QTemporaryDir folder;
    StudyRequest request;
    request.systems = {"scnn", "uniform"};
    request.folder = folder.path().toStdString();
    FakeProgram program;
    program.failOn = "uniform";
    const auto outcome = runStudy(request, program.services(), kQuiet, {});
    QVERIFY(!outcome.ok());
    QVERIFY(outcome.error().message.find("uniform with seed 1: clip: the file is damaged") !=
            std::string::npos);
}

void StudyTest::damagedResultIsNamed()
{
    QTemporaryDir folder;
    StudyRequest request;
    request.systems = {"even"};
    request.folder = folder.path().toStdString();
    FakeProgram program;
    QVERIFY(runStudy(request, program.services(), kQuiet, {}).ok());
    std::ofstream(request.folder + "/seed-1/results/even.json") << "{\"id\": 3";
    const auto outcome = runStudy(request, program.services(), kQuiet, {});
    QVERIFY(!outcome.ok());
    QVERIFY(outcome.error().message.find("even.json") != std::string::npos);
}

void StudyTest::verdicts_data()
{
    QTest::addColumn<QVector<double>>("better");
    QTest::addColumn<QVector<double>>("worse");
    QTest::addColumn<QString>("greater");
    QTest::addColumn<QString>("atLeast");
    const auto row = [](const char *name, QVector<double> a, QVector<double> b, const char *g,
                        const char *l) { QTest::newRow(name) << a << b << g << l; };
    row("clear", {.5, .52, .51}, {.4, .41, .42}, "holds", "holds");
    row("reversed", {.4, .41, .42}, {.5, .52, .51}, "does not hold", "does not hold");
    row("noise", {.5, .4, .46}, {.44, .45, .46}, "undecided", "holds");
    row("same", {.5, .5, .5}, {.5, .5, .5}, "does not hold", "holds");
    row("one seed", {.9}, {.1}, "undecided", "undecided");
    row("slightly below", {.50, .40, .45}, {.44, .46, .46}, "undecided", "undecided");
}

void StudyTest::verdicts()
{
    QFETCH(QVector<double>, better);
    QFETCH(QVector<double>, worse);
    QFETCH(QString, greater);
    QFETCH(QString, atLeast);
    std::vector<StudyCell> cells;
    for (int i = 0; i < better.size(); ++i) {
        cells.push_back(cell("a", static_cast<std::uint64_t>(i), better[i]));
        cells.push_back(cell("b", static_cast<std::uint64_t>(i), worse[i]));
    }
    QCOMPARE(QString(nameOf(judge(claim(StudyClaim::Relation::Greater), cells).verdict)), greater);
    QCOMPARE(QString(nameOf(judge(claim(StudyClaim::Relation::AtLeast), cells).verdict)), atLeast);
}

void StudyTest::bestOfSeveralAndMissing()
{
    auto asked = claim(StudyClaim::Relation::Greater);
    asked.better = {"a", "c"};
    const auto result =
        judge(asked, {cell("a", 1, .2), cell("c", 1, .6), cell("b", 1, .5), cell("a", 2, .9)});
    QCOMPARE(result.differences.size(), std::size_t{1}); // seed 2 lacks two of three
    QVERIFY(std::abs(result.differences[0] - .1) < 1e-12);
}

void StudyTest::spread()
{
    const auto made = spreadOf({1, 2, 3, std::nan("")});
    QCOMPARE(made.count, std::size_t{3});
    QCOMPARE(made.mean, 2.0);
    QCOMPARE(made.deviation, 1.0);
    QVERIFY(std::isnan(spreadOf({}).mean));
}

void StudyTest::report()
{
    StudyOutcome outcome;
    outcome.plan = studyPlan("small", {"scnn"});
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        for (const auto &variant : outcome.plan.variants) {
            auto made = cell(variant.id(), seed, variant.name.empty() ? .6 + .01 * double(seed) : .5);
            made.perClass["wave"] = .25;
            outcome.cells.push_back(made);
        }
    }
    for (const auto &asked : outcome.plan.claims)
        outcome.claims.push_back(judge(asked, outcome.cells));
    const auto text = studyReport(outcome, "onset-cli study");
    QVERIFY(text.find("| `scnn` | 62.0 ± 1.0 |") != std::string::npos);
    QVERIFY(text.find("*holds*") != std::string::npos);
    QVERIFY(text.find("| wave | 25.0 |") != std::string::npos);
}

QTEST_GUILESS_MAIN(StudyTest)
#include "tst_study.moc"
