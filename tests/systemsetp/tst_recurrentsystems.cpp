// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ssn/colourlearner.h"

#include <QtTest>

#include <regex>

using namespace onset;

/// ETP and the glimpse model from labels to detections: both learn two videos whose actions differ in colour.
class TestRecurrentSystems : public QObject, private test::ColourLearner
{
    Q_OBJECT
private slots:
    void initTestCase();
    void learnsTwoVideos_data();
    void learnsTwoVideos();
    void detectsWhileFramesCome_data() { learnsTwoVideos_data(); }
    void detectsWhileFramesCome();
    void goesOnFromItsModel_data() { learnsTwoVideos_data(); }
    void goesOnFromItsModel();
    void variantsOfEtp();
    void variantsOfGlimpse();
    void stopsWhenAsked_data() { learnsTwoVideos_data(); }
    void stopsWhenAsked();
    void wrongBackboneIsRefused();

private:
    TrainRequest request(const std::string &system, const std::string &name) const;
};

namespace {

constexpr auto kFrames = test::ColourSet::kFrames;

std::string fitOf(int steps)
{
    return R"({"steps": )" + std::to_string(steps) +
           R"(, "optimizer": "adam", "learningRate": 0.003, "schedule": "cosine", "warmup": 5,
               "weightDecay": 0.0, "clipNorm": 5.0})";
}

std::string classifierOf(const std::string &width, int steps)
{
    return R"({"width": )" + width +
           R"(, "streamWidth": 36, "streamHeight": 36, "crop": 32, "dropout": 0.0, "batch": 8,
               "validationSnippets": 20, "fit": )" +
           fitOf(steps) + "}";
}

/// Networks of eight channels on 32 × 32 pixels, a few steps each.
std::string parameters(const std::string &system)
{
    if (system == "glimpse")
        return R"({"preset": "tiny", "clipLengths": [48, 96], "batch": 16, "heads": {"hidden": 32},
                   "classifier": )" +
               classifierOf("0.03125", 45) + R"(, "fit": )" + fitOf(300) + "}";
    return R"({"preset": "tiny", "stride": 2, "featureStride": 2, "unitLength": 16,
               "heads": {"embedding": 16, "hidden": 16}, "classifierRgb": )" +
           classifierOf("0.125", 60) + R"(, "classifierFlow": )" + classifierOf("0.125", 10) +
           R"(, "refinement": {"batch": 8, "fit": )" + fitOf(80) +
           R"(}, "localization": {"positives": 8, "fit": )" + fitOf(80) + "}}";
}

} // namespace

void TestRecurrentSystems::initTestCase()
{
    QVERIFY(isReady());
}

TrainRequest TestRecurrentSystems::request(const std::string &system, const std::string &name) const
{
    return ColourLearner::request(system, name, parameters(system));
}

void TestRecurrentSystems::learnsTwoVideos_data()
{
    QTest::addColumn<QString>("system");
    QTest::newRow("ETP") << "etp";
    QTest::newRow("glimpse") << "glimpse";
}

void TestRecurrentSystems::learnsTwoVideos()
{
    QFETCH(QString, system);
    const auto outcome = trained(request(system.toStdString(), system.toStdString()));
    QVERIFY2(outcome.ok(), outcome ? "" : told(outcome.error()));
    QVERIFY2(outcome->validationMap > 0.6, qPrintable(QString::number(outcome->validationMap)));
}

void TestRecurrentSystems::detectsWhileFramesCome()
{
    QFETCH(QString, system);
    const auto updates = detected(system.toStdString(), "{}");
    QVERIFY2(updates.ok(), updates ? "" : told(updates.error()));
    QVERIFY(!updates->empty());
    const auto samples = test::toldSamples(*updates);
    QVERIFY(samples.last.last);
    QCOMPARE(samples.last.processed, frameRange(0, kFrames));
    QVERIFY(samples.unbroken && samples.inRange);
    if (system == "etp") { // the other looks at a few places only
        QVERIFY(samples.actionnessFrames >= kFrames);
        for (const auto &[actionClass, count] : samples.classes)
            QCOMPARE(count, samples.actionness);
        QCOMPARE(samples.classes.size(), std::size_t{2});
    }
    QVERIFY(samples.best());
    const double overlap = world().overlap(*samples.best());
    QVERIFY2(overlap > 0.4, qPrintable(QString::number(overlap)));
}

void TestRecurrentSystems::goesOnFromItsModel()
{
    QFETCH(QString, system);
    auto again = request(system.toStdString(), system.toStdString() + "-again");
    again.initialModel = model(system.toStdString());
    static const std::regex steps("\"steps\": [0-9]+, \"optimizer\"");
    again.parameters = std::regex_replace(again.parameters, steps, "\"steps\": 1, \"optimizer\"");
    const auto outcome = trained(again);
    QVERIFY2(outcome.ok(), outcome ? "" : told(outcome.error()));
    QVERIFY2(outcome->validationMap > 0.4, qPrintable(QString::number(outcome->validationMap)));
}

void TestRecurrentSystems::variantsOfEtp()
{
    const auto unrefined = detected("etp", R"({"refine": false})");
    QVERIFY(unrefined.ok());
    QVERIFY(!unrefined->back().detections.empty());
    const std::vector<std::pair<const char *, std::vector<const char *>>> variants{
        {R"(, "nonLocal": false)", {"localization"}},
        {R"(, "streams": "rgb", "unitLength": 32)", {"refinement", "localization"}}};
    for (const auto &[change, stages] : variants) {
        for (const auto *stage : stages) {
            auto redo = request("etp", "etp");
            redo.stage = stage;
            redo.parameters.insert(redo.parameters.size() - 1, change);
            const auto outcome = trained(redo);
            QVERIFY2(outcome.ok(), outcome ? "" : told(outcome.error()));
        }
        const auto updates = detected("etp", "{}");
        QVERIFY(updates.ok());
        QVERIFY(!updates->back().detections.empty());
    }
}

void TestRecurrentSystems::variantsOfGlimpse()
{
    for (const auto *change : {R"(, "parallel": true)", R"(, "lastStepOnly": true)"}) {
        auto redo = request("glimpse", "glimpse");
        redo.stage = "glimpse";
        redo.parameters.insert(redo.parameters.size() - 1, change);
        const auto outcome = trained(redo);
        QVERIFY2(outcome.ok(), outcome ? "" : told(outcome.error()));
        QVERIFY2(outcome->validationMap > 0.1, qPrintable(QString::number(outcome->validationMap)));
    }
}

void TestRecurrentSystems::stopsWhenAsked()
{
    QFETCH(QString, system);
    std::stop_source source;
    source.request_stop();
    const auto updates = detected(system.toStdString(), "{}", source.get_token());
    QVERIFY(!updates.ok());
    QCOMPARE(updates.error().code, Error::Code::Cancelled);
}

void TestRecurrentSystems::wrongBackboneIsRefused()
{
    auto wrong = request("glimpse", "wrong");
    wrong.initialModel = path("glimpse/features.safetensors");
    const auto outcome = trained(wrong);
    QVERIFY(!outcome.ok());
    QCOMPARE(outcome.error().code, Error::Code::InvalidArgument);
    QVERIFY(QString::fromStdString(outcome.error().message).contains("features.safetensors"));
}

QTEST_GUILESS_MAIN(TestRecurrentSystems)
#include "tst_recurrentsystems.moc"
