// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/training/train.h"
#include "inference/runtime/weights/modelcard.h"
#include "tests/heads/rowprobe.h"
#include "tests/ssn/colourlearner.h"

#include <QtTest>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <nlohmann/json.hpp>
#include <numeric>
#include <thread>

using namespace onset;

/// temporalmaxer and ms-tcn from labels to detections, on features that need no network.
class TestHeadSystems : public QObject, private test::ColourLearner
{
    Q_OBJECT

    TrainRequest request(const std::string &system, const std::string &folder,
                         const std::string &more = "{}") const;

private slots:
    void initTestCase();
    void learnsTwoVideos_data();
    void learnsTwoVideos();
    void detects_data() { learnsTwoVideos_data(); }
    void detects();
    void secondLookDoesNotDecode();
    void brokenLookGoesOn();
    void variants_data();
    void variants();
    void resumedIsAsUnbroken_data() { learnsTwoVideos_data(); }
    void resumedIsAsUnbroken();
    void withoutValidationVideos();
    void oneClassAndShortVideos();
    void goesOnWithANewClass_data() { learnsTwoVideos_data(); }
    void goesOnWithANewClass();
    void networksForFeatures();
    void pausedWhileFeaturesAreMade();
    void mistakesAreNamed();
};

TrainRequest TestHeadSystems::request(const std::string &system, const std::string &folder,
                                      const std::string &more) const
{
    auto parameters = nlohmann::json::parse(R"({"preset": "tiny", "stride": 4, "batch": 2, "validations": 2,
        "network": {"width": 16},
        "fit": {"steps": 120, "learningRate": 0.01, "warmup": 5, "averageDecay": 0.9, "weightDecay": 0.0}})");
    if (system == "ms-tcn")
        parameters["network"]["layers"] = 4;
    parameters.merge_patch(nlohmann::json::parse(more));
    return ColourLearner::request(system, folder, parameters.dump());
}

void TestHeadSystems::initTestCase()
{
    QVERIFY(isReady());
}

void TestHeadSystems::learnsTwoVideos_data()
{
    QTest::addColumn<QString>("system");
    QTest::newRow("TemporalMaxer") << "temporalmaxer";
    QTest::newRow("MS-TCN") << "ms-tcn";
}

void TestHeadSystems::learnsTwoVideos()
{
    QFETCH(QString, system);
    const auto outcome = trained(request(system.toStdString(), system.toStdString()));
    QVERIFY2(outcome.ok(), outcome ? "" : told(outcome.error()));
    QVERIFY2(outcome->validationMap > 0.7, qPrintable(QString::number(outcome->validationMap)));
    const auto card = readModelCard(outcome->modelPath).value();
    QCOMPARE(card.system, system.toStdString());
    QCOMPARE(card.classes, world().set().classes);
    if (system == "temporalmaxer")
        QVERIFY(card.metrics.contains("calibration_error") &&
                card.metrics.contains("calibration_error_before"));
}

void TestHeadSystems::detects()
{
    QFETCH(QString, system);
    const auto updates = detected(system.toStdString(), "{}");
    QVERIFY2(updates.ok(), updates ? "" : told(updates.error()));
    std::map<std::pair<CurveKind, ClassId>, std::vector<float>> curves;
    for (const auto &update : *updates) {
        for (const auto &chunk : update.curves) {
            QCOMPARE(chunk.stride, 4);
            auto &curve = curves[{chunk.key.kind, chunk.key.actionClass}];
            QCOMPARE(chunk.sampleStart, static_cast<std::int64_t>(curve.size()));
            curve.insert(curve.end(), chunk.values.begin(), chunk.values.end());
        }
    }
    QCOMPARE(curves.size(), std::size_t{5}); // actionness, start, end, red, blue
    for (const auto &[key, curve] : curves) {
        QCOMPARE(curve.size(), static_cast<std::size_t>(test::ColourSet::kFrames / 4));
        QVERIFY(std::all_of(curve.begin(), curve.end(), [](float v) { return v >= 0 && v <= 1; }));
    }
    // Blue is frames 60 to 90: rows 15 to 22.
    const auto &blue = curves[{CurveKind::Class, ClassId{6}}];
    QVERIFY(blue[18] > 0.4F && blue[18] > 2 * blue[10]);
    const auto &start = curves[{CurveKind::Start, ClassId{}}];
    const auto nearStart = std::accumulate(start.begin() + 13, start.begin() + 17, 0.0);
    QVERIFY2(nearStart > 0.4, qPrintable(QString::number(nearStart)));
    const auto &last = updates->back();
    QVERIFY(last.last && !last.detections.empty());
    const double overlap = world().overlap(last.detections.front());
    QVERIFY2(overlap > 0.6, qPrintable(QString::number(overlap)));
}

void TestHeadSystems::secondLookDoesNotDecode()
{
    const auto before = world().decodedFrames();
    QVERIFY(detected("temporalmaxer", "{}").ok());
    QCOMPARE(world().decodedFrames(), before);
}

void TestHeadSystems::brokenLookGoesOn()
{
    // In a cache of its own, so that all is made anew.
    test::ColourSet fresh(path("fresh-world"));
    const auto whole = detected("temporalmaxer", "{}");
    std::stop_source stop;
    fresh.stopAfter(60, stop);
    const auto cut = fresh.detect("temporalmaxer", model("temporalmaxer"), "{}", stop.get_token());
    QVERIFY(!cut.ok() && cut.error().code == Error::Code::Cancelled);
    const auto decoded = fresh.decodedFrames();
    const auto rest = fresh.detect("temporalmaxer", model("temporalmaxer"), "{}");
    QVERIFY2(rest.ok(), rest ? "" : told(rest.error()));
    QVERIFY(fresh.decodedFrames() - decoded < test::ColourSet::kFrames); // not from the beginning
    QVERIFY(whole.ok());
    QCOMPARE(rest->back().detections.size(), whole->back().detections.size());
    QCOMPARE(rest->back().detections.front().range, whole->back().detections.front().range);
}

void TestHeadSystems::variants_data()
{
    QTest::addColumn<QString>("network");
    QTest::newRow("ActionFormer's pyramid") << R"({"network": {"pyramid": "transformer"}})";
    QTest::newRow("TriDet's head") << R"({"network": {"head": "trident", "bins": 8}})";
    QTest::newRow("no calibration") << R"({"calibrate": false})";
}

void TestHeadSystems::variants()
{
    QFETCH(QString, network);
    const auto outcome = trained(request("temporalmaxer", "variant", network.toStdString()));
    QVERIFY2(outcome.ok(), outcome ? "" : told(outcome.error()));
    QVERIFY2(outcome->validationMap > 0.5, qPrintable(QString::number(outcome->validationMap)));
    QVERIFY(world().detect("temporalmaxer", path("variant/temporalmaxer.safetensors"), "{}").ok());
}

void TestHeadSystems::resumedIsAsUnbroken()
{
    QFETCH(QString, system);
    const auto id = system.toStdString();
    auto broken = request(id, id + "-broken", R"({"fit": {"steps": 30, "checkpointSeconds": 0}})");
    auto unbroken = broken;
    unbroken.folder = path(id + "-unbroken");
    std::stop_source stop;
    const auto stopAtStep = [&](const TrainProgress &progress) {
        if (progress.steps == 30 && progress.step > 0)
            stop.request_stop();
    };
    const auto cut = train(broken, world().set(), world().services(), stopAtStep, stop.get_token());
    QVERIFY(!cut.ok() && cut.error().code == Error::Code::Cancelled);
    broken.resume = true;
    QVERIFY(trained(broken).ok());
    QVERIFY(trained(unbroken).ok());
    const auto file = '/' + id + ".safetensors";
    QCOMPARE(test::differingTensors(broken.folder + file, unbroken.folder + file),
             std::vector<std::string>{});
}

void TestHeadSystems::withoutValidationVideos()
{
    auto set = world().set();
    set.validation.clear();
    const auto outcome = trained(request("temporalmaxer", "alone", R"({"fit": {"steps": 4}})"), set);
    QVERIFY2(outcome.ok(), outcome ? "" : told(outcome.error()));
    QVERIFY(std::isnan(outcome->validationMap));
    QVERIFY(!readModelCard(outcome->modelPath).value().metrics.contains("calibration_error"));
    QVERIFY(world().detect("temporalmaxer", outcome->modelPath, "{}").ok());
}

void TestHeadSystems::oneClassAndShortVideos()
{
    auto set = world().set();
    set.classes = {"red"};
    for (auto *videos : {&set.training, &set.validation}) {
        for (auto &video : *videos)
            std::erase_if(video.segments, [](const LabelledSegment &one) { return one.actionClass != 0; });
    }
    // Beside them a video that is shorter than a row.
    auto brief = set.training.front();
    brief.video = world().briefVideo(3);
    brief.segments = {{frameRange(0, 3), 0}};
    set.training.push_back(brief);
    set.validation.push_back(brief);
    for (const std::string system : {"temporalmaxer", "ms-tcn"}) {
        const auto outcome = trained(request(system, system + "-one", R"({"fit": {"steps": 6}})"), set);
        QVERIFY2(outcome.ok(), outcome ? "" : told(outcome.error()));
        QVERIFY(std::isfinite(outcome->validationMap));
    }
}

void TestHeadSystems::goesOnWithANewClass()
{
    QFETCH(QString, system);
    const auto id = system.toStdString();
    auto set = world().set();
    set.classes = {"green", "blue", "red"};
    for (auto *videos : {&set.training, &set.validation}) {
        for (auto &video : *videos) {
            for (auto &segment : video.segments)
                segment.actionClass = segment.actionClass == 0 ? 2 : 1;
        }
    }
    auto more = request(id, id + "-more", R"({"stride": 8, "network": {"width": 64}, "fit": {"steps": 1,
        "learningRate": 1e-9, "averageDecay": 0.0}})");
    more.initialModel = model(id);
    const auto outcome = trained(more, set);
    QVERIFY2(outcome.ok(), outcome ? "" : told(outcome.error()));
    const auto card = readModelCard(outcome->modelPath).value();
    QCOMPARE(card.classes, set.classes);
    QCOMPARE(card.parent, readModelCard(model(id)).value().weightsDigest);
    const std::string bias = id == "ms-tcn" ? "head.stages_3.out.bias" : "head.class_out.bias";
    const std::size_t first = id == "ms-tcn" ? 1 : 0;
    const auto before = test::numbersIn(model(id), bias);
    const auto after = test::numbersIn(outcome->modelPath, bias);
    QCOMPARE(after.size(), first + 3);
    QVERIFY(std::abs(after[first + 1] - before[first + 1]) < 1e-6);
    QVERIFY(std::abs(after[first + 2] - before[first]) < 1e-6);
    // Features and sizes are those of the model, whatever is asked for.
    QVERIFY(test::numbersIn(outcome->modelPath, "codebook.numbers") ==
            test::numbersIn(model(id), "codebook.numbers"));
    QVERIFY2(outcome->validationMap > 0.3, qPrintable(QString::number(outcome->validationMap)));
}

void TestHeadSystems::networksForFeatures()
{
    const std::string backbone = R"({"network": "resnet34", "width": 0.0625, "streamWidth": 36,
        "streamHeight": 36, "crop": 32, "dropout": 0.0, "batch": 8, "validationSnippets": 10, "fit": {"steps": 15,
        "optimizer": "adam", "learningRate": 0.005, "schedule": "cosine", "warmup": 0, "weightDecay": 0.0}})";
    for (const std::string features : {"network", "descriptors+network"}) {
        const auto outcome = trained(request("temporalmaxer", "of-networks",
                                             R"({"features": ")" + features + R"(", "rgb": )" + backbone +
                                                 R"(, "flow": )" + backbone + "}"));
        QVERIFY2(outcome.ok(), outcome ? "" : told(outcome.error()));
        QVERIFY2(outcome->validationMap > 0.5, qPrintable(QString::number(outcome->validationMap)));
        const auto updates = world().detect("temporalmaxer", outcome->modelPath, "{}");
        QVERIFY2(updates.ok(), updates ? "" : told(updates.error()));
        QVERIFY(world().overlap(updates->back().detections.front()) > 0.5);
    }
    // The networks of a whole model serve as well as their own files.
    const auto lender = path("of-networks/temporalmaxer.safetensors");
    const auto lent = trained(request("temporalmaxer", "of-lent-networks",
                                      R"({"features": "network", "fit": {"steps": 2}, "backboneRgb": ")" +
                                          lender + R"(", "backboneFlow": ")" + lender + "\"}"));
    QVERIFY2(lent.ok(), lent ? "" : told(lent.error()));
    QCOMPARE(test::numbersIn(lent->modelPath, "flow.conv1.weight"),
             test::numbersIn(lender, "flow.conv1.weight"));
    const auto none =
        trained(request("temporalmaxer", "of-none",
                        R"({"features": "network", "backboneRgb": ")" + model("temporalmaxer") + "\"}"));
    QVERIFY(!none.ok());
}

void TestHeadSystems::pausedWhileFeaturesAreMade()
{
    test::ColourSet fresh(path("paused-world"));
    auto paused = request("temporalmaxer", "paused", R"({"fit": {"steps": 2}})");
    paused.control = std::make_shared<TrainControl>();
    paused.control->paused = true;
    std::int64_t decoded = -1;
    std::jthread waker([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        decoded = fresh.decodedFrames();
        paused.control->paused = false;
    });
    const auto outcome = train(paused, fresh.set(), fresh.services(), {}, {});
    waker.join();
    QVERIFY2(outcome.ok(), outcome ? "" : told(outcome.error()));
    QCOMPARE(decoded, 0);
    QVERIFY(fresh.decodedFrames() > 0);
}

void TestHeadSystems::mistakesAreNamed()
{
    const auto complaint = [&](const std::string &more) {
        const auto outcome = trained(request("temporalmaxer", "wrong", more));
        return outcome ? std::string() : outcome.error().message;
    };
    QVERIFY(complaint(R"({"features": "smells"})").find("descriptors, network or") != std::string::npos);
    QVERIFY(complaint(R"({"network": {"head": "corner"}})").find("'network.head'") != std::string::npos);
    QVERIFY(complaint(R"({"stride": 1000})").find("'stride'") != std::string::npos);
    QVERIFY(complaint(R"({"fit": {"optimizer": "rmsprop"}})").find("fit.optimizer") != std::string::npos);
    const auto updates = detected("temporalmaxer", R"({"sigma": 0})");
    QVERIFY(!updates.ok() && updates.error().message.find("'sigma'") != std::string::npos);
    const auto other = world().detect("ms-tcn", model("temporalmaxer"), "{}");
    QVERIFY(!other.ok());
}

QTEST_GUILESS_MAIN(TestHeadSystems)
#include "systemstest.moc"
