// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ssn/colourlearner.h"

#include <QtTest>

#include <algorithm>

using namespace onset;

/// SSN and Prop-SSAD from labels to detections.
class TestTwoStream : public QObject, private test::ColourLearner
{
    Q_OBJECT

    TrainRequest request(const std::string &system, const std::string &folder) const;

private slots:
    void initTestCase();
    void learnsTwoVideos_data();
    void learnsTwoVideos();
    void tellsCurvesWhileFramesCome_data() { learnsTwoVideos_data(); }
    void tellsCurvesWhileFramesCome();
    void variants();
    void oneClassStandsForAll();
    void sharedBackboneIsTaken();
    void oneStageAlone();
    void goesOnFromItsModel_data() { learnsTwoVideos_data(); }
    void goesOnFromItsModel();
    void stopsWhenAsked();
    void mistakesAreNamed();
};

/// Networks of a few channels on 32 × 32 pixels, a few steps each.
TrainRequest TestTwoStream::request(const std::string &system, const std::string &folder) const
{
    const auto fit = [](int steps) {
        return R"({"steps": )" + std::to_string(steps) +
               R"(, "optimizer": "adam", "learningRate": 0.005, "schedule": "cosine", "warmup": 0, "weightDecay": 0.0})";
    };
    const auto backbone = R"({"network": "resnet34", "width": 0.0625, "streamWidth": 36, "streamHeight": 36,
        "crop": 32, "dropout": 0.0, "batch": 8, "validationSnippets": 10, "fit": )" +
                          fit(15) + "}";
    const auto stage = [&](int steps) { return R"({"dropout": 0.0, "fit": )" + fit(steps) + "}"; };
    std::string parameters = R"({"preset": "tiny", "stride": 2, "rgb": )" + backbone + R"(, "flow": )" +
                             backbone + R"(, "sampling": {"videos": 4}, "actionness": )" + stage(40);
    if (system == "ssn")
        parameters += R"(, "a": )" + stage(60) + R"(, "b": )" + stage(60) + "}";
    else
        parameters +=
            R"(, "classifier": )" + stage(60) +
            R"(, "ssad": {"steps": 64, "channels": 16, "chunk": 0, "batch": 4, "dropout": 0.0, "fit": )" +
            fit(60) + "}}";
    return ColourLearner::request(system, folder, parameters);
}

void TestTwoStream::initTestCase()
{
    QVERIFY(isReady());
}

void TestTwoStream::learnsTwoVideos_data()
{
    QTest::addColumn<QString>("system");
    QTest::newRow("SSN") << "ssn";
    QTest::newRow("Prop-SSAD") << "prop-ssad";
}

void TestTwoStream::learnsTwoVideos()
{
    QFETCH(QString, system);
    const auto outcome = trained(request(system.toStdString(), system.toStdString()));
    QVERIFY2(outcome.ok(), outcome ? "" : told(outcome.error()));
    QVERIFY2(outcome->validationMap > 0.7, qPrintable(QString::number(outcome->validationMap)));
}

void TestTwoStream::tellsCurvesWhileFramesCome()
{
    QFETCH(QString, system);
    const auto updates = detected(system.toStdString(), R"({"batch": 20})");
    QVERIFY2(updates.ok(), updates ? "" : told(updates.error()));
    QVERIFY(updates->size() > 3); // 72 rows in batches of 20
    const auto samples = test::toldSamples(*updates);
    QVERIFY(samples.unbroken && samples.inRange);
    QCOMPARE(samples.actionness, test::ColourSet::kFrames / 2);
    QCOMPARE(samples.actionnessFrames, test::ColourSet::kFrames);
    QCOMPARE(samples.classes, (std::map<ClassId, std::int64_t>{{ClassId{5}, samples.actionness},
                                                               {ClassId{6}, samples.actionness}}));
    const auto &last = samples.last;
    QVERIFY(last.last);
    QVERIFY(!last.detections.empty());
    const auto better = [](const auto &a, const auto &b) { return a.score > b.score; };
    QVERIFY(std::is_sorted(last.detections.begin(), last.detections.end(), better));
    const double overlap = world().overlap(last.detections.front());
    QVERIFY2(overlap > 0.6, qPrintable(QString::number(overlap)));
}

void TestTwoStream::variants()
{
    std::vector<double> scores;
    for (const auto *variant : {"a", "b", "ab"}) {
        const auto updates = detected("ssn", std::string(R"({"classifiers": ")") + variant + R"("})");
        QVERIFY(updates.ok());
        QVERIFY(world().overlap(updates->back().detections.front()) > 0.5);
        scores.push_back(updates->back().detections.front().score);
    }
    QVERIFY(scores[0] != scores[1] && scores[1] != scores[2]);
    const auto unrefined = detected("prop-ssad", R"({"refine": false})");
    const auto refined = detected("prop-ssad", "{}");
    const auto whole = detected("prop-ssad", R"({"classes": "video"})");
    QVERIFY(unrefined.ok() && refined.ok() && whole.ok());
    QVERIFY(unrefined->back().detections != refined->back().detections);
    for (const auto &detection : whole->back().detections)
        QCOMPARE(detection.actionClass, whole->back().detections.front().actionClass);
}

void TestTwoStream::oneClassStandsForAll()
{
    const auto updates = detected("ssn", R"({"oneClass": "blue"})");
    QVERIFY2(updates.ok(), updates ? "" : told(updates.error()));
    for (const auto &update : *updates) {
        for (const auto &chunk : update.curves)
            QVERIFY(chunk.key.kind != CurveKind::Class);
    }
    // Where there were two detections, one of each class, there is one; the places are found as before.
    const auto &found = updates->back().detections;
    QVERIFY(found.size() > 1);
    const auto named = detected("ssn", "{}");
    QVERIFY(found.size() < named->back().detections.size());
    QCOMPARE(found.front().range, named->back().detections.front().range);
    for (const auto &one : found) {
        QCOMPARE(one.actionClass, ClassId{6});
        for (const auto &other : found)
            QVERIFY(one.id == other.id || temporalIou(one.range, other.range) <= 0.4);
    }
    const auto unknown = detected("ssn", R"({"oneClass": "green"})");
    QVERIFY(!unknown.ok());
    QVERIFY(told(unknown.error()).contains("green"));
}

void TestTwoStream::sharedBackboneIsTaken()
{
    auto shared = request("prop-ssad", "shared");
    shared.parameters.insert(shared.parameters.size() - 1,
                             R"(, "backboneRgb": ")" + path("ssn/rgb.safetensors") +
                                 R"(", "backboneFlow": ")" + path("ssn/flow.safetensors") + R"(")");
    const auto outcome = trained(shared);
    QVERIFY2(outcome.ok(), outcome ? "" : told(outcome.error()));
    QVERIFY(!QFile::exists(QString::fromStdString(path("shared/rgb.safetensors"))));
    // The other way round: RGB frames for a network of flow.
    auto wrong = request("ssn", "wrong");
    wrong.parameters.insert(wrong.parameters.size() - 1,
                            R"(, "backboneFlow": ")" + path("ssn/rgb.safetensors") + R"(")");
    wrong.stage = "flow";
    const auto refused = trained(wrong);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, Error::Code::InvalidArgument);
    QVERIFY(told(refused.error()).contains("backboneFlow"));
}

void TestTwoStream::oneStageAlone()
{
    auto redo = request("ssn", "redo");
    QVERIFY(QDir().mkpath(QString::fromStdString(redo.folder)));
    for (const auto *stage : {"rgb", "flow", "actionness", "a"})
        QVERIFY(QFile::copy(QString::fromStdString(path(std::string("ssn/") + stage + ".safetensors")),
                            QString::fromStdString(path(std::string("redo/") + stage + ".safetensors"))));
    redo.stage = "b";
    const auto outcome = trained(redo);
    QVERIFY2(outcome.ok(), outcome ? "" : told(outcome.error()));
    QVERIFY(outcome->validationMap > 0.6);
    // Without what came before it, the stage says what to do.
    redo.folder = path("empty");
    const auto refused = trained(redo);
    QVERIFY(!refused.ok());
    QVERIFY(told(refused.error()).contains("rgb"));
}

void TestTwoStream::goesOnFromItsModel()
{
    QFETCH(QString, system);
    auto again = request(system.toStdString(), system.toStdString() + "-again");
    again.initialModel = model(system.toStdString());
    // So little is learnt anew that without the model's weights nothing would be found.
    auto &text = again.parameters;
    const std::string rate = "\"learningRate\": 0.005";
    for (auto at = text.find(rate); at != std::string::npos; at = text.find(rate))
        text.replace(at, rate.size(), "\"learningRate\": 1e-7");
    const auto outcome = trained(again);
    QVERIFY2(outcome.ok(), outcome ? "" : told(outcome.error()));
    QVERIFY2(outcome->validationMap > 0.6, qPrintable(QString::number(outcome->validationMap)));
}

void TestTwoStream::stopsWhenAsked()
{
    std::stop_source source;
    source.request_stop();
    const auto updates = detected("ssn", "{}", source.get_token());
    QVERIFY(!updates.ok());
    QCOMPARE(updates.error().code, Error::Code::Cancelled);
}

void TestTwoStream::mistakesAreNamed()
{
    const auto classifiers = detected("ssn", R"({"classifiers": "c"})");
    QVERIFY(!classifiers.ok());
    QVERIFY(told(classifiers.error()).contains("classifiers"));
    const auto classes = detected("prop-ssad", R"({"classes": "all"})");
    QVERIFY(!classes.ok());
    QVERIFY(told(classes.error()).contains("classes"));
    const auto other = world().detect("ssn", model("prop-ssad"), "{}");
    QVERIFY(!other.ok());
}

QTEST_GUILESS_MAIN(TestTwoStream)
#include "twostreamtest.moc"
