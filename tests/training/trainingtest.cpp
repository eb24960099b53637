// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QtTest>

#include "inference/runtime/systems/networkengine.h"
#include "inference/runtime/training/setcheck.h"
#include "inference/runtime/training/train.h"
#include "inference/runtime/weights/modelcard.h"
#include "tests/training/trainingprobe.h"

#include <cmath>
#include <filesystem>
#include <set>

using namespace onset;
using namespace onset::test;

namespace {

constexpr const char *kTinyBackbone =
    R"({"network":"resnet34","preset":"tiny","width":0.125,"streamWidth":36,"streamHeight":36,"crop":32,"frames":1,
        "batch":16,"validationSnippets":60,"dropout":0,
        "fit":{"steps":60,"learningRate":0.003,"validateEvery":20,"warmup":3}})";

std::string textOf(const Result<std::vector<std::string>> &result)
{
    if (!result)
        return result.error().message;
    std::string all;
    for (const auto &warning : *result)
        all += warning + '\n';
    return all;
}

} // namespace

class TrainingTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void snippetsHaveTheirLabels();
    void unreviewedIsNotBackground();
    void clipsAreCutAndScaled();
    void scriptsSeeFramesAsTheyAre();
    void setsAreChecked();
    void backboneLearnsAndDescribes();
    void badRequestsAreRefused();
    void engineRefusesWhatIsNoModel();

private:
    FakeSet fake(int training = 3, int validation = 1) const
    {
        return {m_folder->filePath("videos").toStdString(), training, validation};
    }
    TrainRequest request(const std::string &parameters) const
    {
        TrainRequest made;
        made.system = "backbone";
        made.parameters = parameters;
        made.folder = m_folder->filePath("run").toStdString();
        made.device = Device::Cpu;
        return made;
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TrainingTest::snippetsHaveTheirLabels()
{
    int counts[3] = {};
    for (const auto &one : drawSnippets(fake(), 16, 0.3, 600)) {
        ++counts[one.label];
        const auto inside = [&](std::int64_t from, std::int64_t to) {
            return std::min(to, one.start + 16) - std::max(from, one.start);
        };
        if (one.label == 0)
            QVERIFY(inside(20, 50) >= 8 && one.start + 8 < 50); // its middle lies in the segment
        else if (one.label == 1)
            QVERIFY(inside(70, 100) >= 8);
        else
            QVERIFY(std::max<std::int64_t>(0, inside(20, 50)) + std::max<std::int64_t>(0, inside(70, 100)) <=
                    1);
        QVERIFY(one.video < 3);
    }
    QVERIFY(counts[0] > 150 && counts[1] > 150 && counts[2] > 120);
}

void TrainingTest::unreviewedIsNotBackground()
{
    auto made = fake();
    for (auto &item : made.set.training)
        item.wholly = false, item.reviewed = {frameRange(0, 60)};
    for (const auto &one : drawSnippets(made, 8, 0.5, 300)) {
        if (one.label == 2)
            QVERIFY(one.start + 8 <= 60);
    }
}

void TrainingTest::scriptsSeeFramesAsTheyAre()
{
    QCOMPARE(scriptLook("rgb", 5, 3), (std::vector<int>{1, 1, 0})); // the small networks' own settings
    QCOMPARE(scriptLook("flow", 7, 2), (std::vector<int>{5, 1, 0}));
    QCOMPARE(scriptLook("rgb", 4, 3), (std::vector<int>{4, 1, 0})); // as somebody said
}

void TrainingTest::clipsAreCutAndScaled()
{
    // Frames 3 and 4: planes 158, 159, 160 and 168, 169, 170.
    const auto near = [](const std::vector<float> &got, const std::vector<double> &wanted) {
        bool same = got.size() == wanted.size();
        for (std::size_t i = 0; same && i < wanted.size(); ++i)
            same = std::abs(got[i] - wanted[i]) < 1e-6;
        return same;
    };
    QVERIFY(near(preparedClip(false, true, 0), {30 / 64., 40 / 64., 31 / 64., 41 / 64., 32 / 64., 42 / 64.}));
    QVERIFY(near(preparedClip(true, false, 0), {30 / 16., 31 / 16., 40 / 16., 41 / 16.}));
    // Every second frame: 3 and 5.
    QVERIFY(
        near(preparedClip(false, true, 0, 2), {30 / 64., 50 / 64., 31 / 64., 51 / 64., 32 / 64., 52 / 64.}));
    // What changed, twice: planes of its own beside those of a clip; in a stack after the middle frame.
    const double change = 20 / 64.;
    QVERIFY(near(preparedClip(false, true, 0, 1, true),
                 {30 / 64., 40 / 64., 31 / 64., 41 / 64., 32 / 64., 42 / 64., change, change, change, change,
                  change, change}));
    QVERIFY(
        near(preparedClip(false, false, 0, 1, true), {40 / 64., 41 / 64., 42 / 64., change, change, change}));
    // Where the crop is the whole picture a part of it is enlarged, and what moves in it moves faster.
    std::set<int> widths;
    for (int seed = 1; seed <= 40; ++seed) {
        const auto clip = preparedClip(true, true, seed, 1, false, 2);
        const double times = std::abs(clip[0]) / (30 / 16.);
        QVERIFY2(std::abs(times - 1) < 1e-5 || std::abs(times - 2) < 1e-5,
                 qPrintable(QString::number(times)));
        widths.insert(qRound(2 / times));
    }
    QCOMPARE(widths, (std::set<int>{1, 2}));
    QVERIFY(std::abs(preparedClip(true, true, 0, 1, false, 2)[0] - 30 / 16.) < 1e-6);
    int mirrored = 0;
    for (int seed = 1; seed <= 40; ++seed) {
        const auto clip = preparedClip(true, false, seed);
        QCOMPARE(std::abs(clip[0]), 30 / 16.F);
        QCOMPARE(clip[1], 31 / 16.F); // y keeps its sign
        QCOMPARE(clip[0] < 0, clip[2] < 0);
        mirrored += clip[0] < 0;
    }
    QVERIFY(mirrored > 8 && mirrored < 32);
}

void TrainingTest::setsAreChecked()
{
    auto made = fake(2, 1);
    QCOMPARE(textOf(checkSet(made.set, 16)), std::string());
    const auto snapshot = snapshotOf(made.set);
    auto changed = made.set;
    changed.training[1].segments[0].range.end = FrameIndex{51};
    QVERIFY(snapshotOf(changed) != snapshot);
    changed.training[1].segments[0].range.end = FrameIndex{121};
    QVERIFY(textOf(checkSet(changed, 16)).find("video2: a label (frames 20 to 121) lies outside") == 0);
    changed = made.set;
    changed.classes.push_back("never");
    QVERIFY(textOf(checkSet(changed, 16)).find("'never' has no example in the training") !=
            std::string::npos);
    changed = made.set;
    changed.validation.clear();
    QVERIFY(textOf(checkSet(changed, 16)).find("no validation videos") != std::string::npos);
    QVERIFY(textOf(checkSet(changed, 200)).find("video1 is shorter") != std::string::npos);
    changed.training[0].video.absolutePath = "/nowhere/x.mp4";
    QVERIFY(textOf(checkSet(changed, 16)).find("/nowhere/x.mp4 is missing") != std::string::npos);
    changed.training.clear();
    QVERIFY(textOf(checkSet(changed, 16)).find("no training video") != std::string::npos);
    changed = made.set;
    for (auto &item : changed.training)
        item.segments.clear();
    QVERIFY(textOf(checkSet(changed, 16)).find("have no labels") != std::string::npos);
}

void TrainingTest::backboneLearnsAndDescribes()
{
    const auto made = fake();
    int reports = 0;
    const auto outcome =
        train(request(kTinyBackbone), made.set, made.services, [&](const TrainProgress &) { ++reports; }, {});
    QVERIFY2(outcome.ok(), outcome.ok() ? "" : (outcome.error().message + outcome.error().detail).c_str());
    QVERIFY(reports > 0);
    const auto card = readModelCard(outcome->modelPath);
    QVERIFY(card.ok());
    QCOMPARE(card->system, std::string("resnet34"));
    QCOMPARE(card->classes, made.set.classes);
    QCOMPARE(card->trainedOn, snapshotOf(made.set));
    QVERIFY(card->parameters > 10000);
    QVERIFY2(card->metrics.at("validation_accuracy") > 0.9,
             std::to_string(card->metrics.at("validation_accuracy")).c_str());
    for (const bool scores : {false, true}) {
        const auto ways = featuresTwoWays(made, outcome->modelPath, scores);
        QVERIFY2(ways.ok(), ways.ok() ? "" : ways.error().message.c_str());
        QCOMPARE(ways->rows, 18); // ceil(120 / 7)
        QCOMPARE(ways->columns, scores ? 3 : 64);
        QCOMPARE(ways->stored, ways->streamed);
        if (scores)
            QVERIFY(ways->stored[5 * 3] > 0.5F); // frames 35 … 41 are of class 0
    }
    std::filesystem::resize_file(outcome->modelPath, 1000);
    QVERIFY(!featuresTwoWays(made, outcome->modelPath, false));
}

void TrainingTest::badRequestsAreRefused()
{
    const auto made = fake();
    const auto refused = [&](const TrainRequest &asked, const char *part) {
        const auto outcome = train(asked, made.set, made.services, {}, {});
        return !outcome && outcome.error().message.find(part) != std::string::npos;
    };
    QVERIFY(refused(request(R"({"widht":1})"), "'widht'"));
    QVERIFY(refused(request(R"({"preset":"huge"})"), "tiny, small, standard or paper"));
    QVERIFY(refused(request(R"({"network":"vgg"})"), "network"));
    QVERIFY(refused(request(R"({"crop":4000})"), "crop"));
    auto asked = request(kTinyBackbone);
    asked.system = "nosuch";
    QVERIFY(refused(asked, "nosuch"));
    asked.system = "backbone";
    asked.stage = "second";
    QVERIFY(refused(asked, "no stage 'second'"));
    asked.stage.clear();
    asked.folder = "/proc/nothing";
    QVERIFY(refused(asked, "/proc/nothing"));
}

void TrainingTest::engineRefusesWhatIsNoModel()
{
    const auto made = fake();
    QVERIFY(!makeNetworkEngine("nosuch", made.services));
    auto engine = makeNetworkEngine("scnn", made.services);
    QVERIFY(engine.ok());
    EngineRequest asked;
    asked.video = made.set.training[0].video;
    const auto told = [&] {
        const auto status = (*engine)->run(
            asked, [&](FrameIndex from) { return made.services.open(asked.video, from, {}); },
            [](DetectionUpdate) {}, {});
        return status ? std::string() : status.error().message;
    };
    QVERIFY(told().find("needs a trained model") != std::string::npos);
    asked.model = m_folder->filePath("none.safetensors").toStdString();
    QVERIFY(told().find("none.safetensors") != std::string::npos);
}

QTEST_GUILESS_MAIN(TrainingTest)
#include "trainingtest.moc"
