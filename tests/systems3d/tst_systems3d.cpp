// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ssn/colourlearner.h"

#include <QtTest>

using namespace onset;

/// S-CNN and R-C3D from labels to detections: both learn two videos whose actions differ in colour.
class TestSystems3d : public QObject, private test::ColourLearner
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
    void headsLearnBeforeTheRest();
    void scnnVariants();
    void stopsWhenAsked_data() { learnsTwoVideos_data(); }
    void stopsWhenAsked();
    void wrongBackboneIsRefused();

private:
    TrainRequest request(const std::string &system, const std::string &name) const;
};

namespace {

constexpr auto kFrames = test::ColourSet::kFrames;

/// Networks of eight channels on 32 × 32 pixels, a few steps each.
std::string fitting(int steps)
{
    return "{\"steps\": " + std::to_string(steps) +
           R"(, "optimizer": "adam", "learningRate": 0.003, "schedule": "cosine", "warmup": 5,
            "weightDecay": 0.0, "clipNorm": 5.0})";
}

std::string parameters(const std::string &system, int steps = 45)
{
    const auto fit = fitting(steps);
    const std::string classifier =
        R"("preset": "tiny", "classifier": {"width": 0.03125, "streamWidth": 36, "streamHeight": 36, "crop": 32,
            "dropout": 0.0, "differences": false, "batch": 8, "validationSnippets": 20, "fit": )" +
        fit + "}";
    if (system == "rc3d")
        return "{" + classifier +
               R"(, "buffer": 96, "scales": [1.0, 2.0, 3.0, 4.0], "freeze": 0, "detect": {"buffer": 96},
                  "headSteps": 0, "fit": )" +
               fitting(2 * steps) + "}";
    const std::string stage = R"({"batch": 8, "fc8Factor": 1.0, "fit": )" + fit + "}";
    return "{" + classifier + R"(, "lengths": [10, 16, 30], "proposal": )" + stage +
           R"(, "classification": )" + stage + R"(, "localization": )" + stage + "}";
}

} // namespace

void TestSystems3d::initTestCase()
{
    QVERIFY(isReady());
}

TrainRequest TestSystems3d::request(const std::string &system, const std::string &name) const
{
    return ColourLearner::request(system, name, parameters(system));
}

void TestSystems3d::learnsTwoVideos_data()
{
    QTest::addColumn<QString>("system");
    QTest::newRow("S-CNN") << "scnn";
    QTest::newRow("R-C3D") << "rc3d";
}

void TestSystems3d::learnsTwoVideos()
{
    QFETCH(QString, system);
    const auto outcome = trained(request(system.toStdString(), system.toStdString()));
    QVERIFY2(outcome.ok(), outcome ? "" : told(outcome.error()));
    QVERIFY2(outcome->validationMap > 0.6, qPrintable(QString::number(outcome->validationMap)));
}

void TestSystems3d::detectsWhileFramesCome()
{
    QFETCH(QString, system);
    const auto updates = detected(system.toStdString(), "{}");
    QVERIFY2(updates.ok(), updates ? "" : told(updates.error()));
    QVERIFY(!updates->empty());
    const auto samples = test::toldSamples(*updates);
    QVERIFY(samples.last.last);
    QCOMPARE(samples.last.processed, frameRange(0, kFrames));
    QVERIFY(samples.unbroken && samples.inRange);
    QVERIFY(samples.actionnessFrames >= kFrames);
    for (const auto &[actionClass, count] : samples.classes)
        QCOMPARE(count, samples.actionness);
    QCOMPARE(samples.classes.size(), std::size_t{2});
    QVERIFY(samples.best());
    const double overlap = world().overlap(*samples.best());
    QVERIFY2(overlap > 0.4, qPrintable(QString::number(overlap)));
}

void TestSystems3d::goesOnFromItsModel()
{
    QFETCH(QString, system);
    auto again = request(system.toStdString(), system.toStdString() + "-again");
    again.initialModel = model(system.toStdString());
    again.parameters = parameters(system.toStdString(), 1);
    const auto outcome = trained(again);
    QVERIFY2(outcome.ok(), outcome ? "" : told(outcome.error()));
    QVERIFY2(outcome->validationMap > 0.4, qPrintable(QString::number(outcome->validationMap)));
}

void TestSystems3d::headsLearnBeforeTheRest()
{
    // The backbone as learnsTwoVideos() left it, and no more than two steps of all layers.
    const auto backbone = R"("headViews": 3, "backbone": ")" + path("rc3d/backbone.safetensors") + "\", ";
    const auto with = [&](const std::string &headSteps) {
        const std::string none = R"("headSteps": 0, )";
        auto one = request("rc3d", "rc3d-heads-" + headSteps);
        one.parameters = parameters("rc3d", 1);
        one.parameters.replace(one.parameters.find(none), none.size(),
                               R"("headSteps": )" + headSteps + ", " + backbone);
        return trained(one);
    };
    const auto outcome = with("120");
    QVERIFY2(outcome.ok(), outcome ? "" : told(outcome.error()));
    QVERIFY2(outcome->validationMap > 0.5, qPrintable(QString::number(outcome->validationMap)));
    const auto without = with("0");
    QVERIFY(without.ok());
    QVERIFY2(without->validationMap < outcome->validationMap - 0.2,
             qPrintable(QString::number(without->validationMap)));
}

void TestSystems3d::scnnVariants()
{
    for (const auto *variant : {R"({"proposalNet": false})", R"({"localizationNet": false})"}) {
        const auto updates = detected("scnn", variant);
        QVERIFY(updates.ok());
        QVERIFY(!updates->back().detections.empty());
    }
    // Localization alone, from the backbone instead of the classification network.
    auto redo = request("scnn", "scnn");
    redo.stage = "localization";
    redo.parameters.insert(redo.parameters.size() - 1, R"(, "classificationInit": false)");
    const auto outcome = trained(redo);
    QVERIFY2(outcome.ok(), outcome ? "" : told(outcome.error()));
}

void TestSystems3d::stopsWhenAsked()
{
    QFETCH(QString, system);
    std::stop_source source;
    source.request_stop();
    const auto updates = detected(system.toStdString(), "{}", source.get_token());
    QVERIFY(!updates.ok());
    QCOMPARE(updates.error().code, Error::Code::Cancelled);
}

void TestSystems3d::wrongBackboneIsRefused()
{
    auto wrong = request("rc3d", "wrong");
    wrong.initialModel = path("rc3d/backbone.safetensors");
    const auto outcome = trained(wrong);
    QVERIFY(!outcome.ok());
    QCOMPARE(outcome.error().code, Error::Code::InvalidArgument);
    QVERIFY(QString::fromStdString(outcome.error().message).contains("backbone.safetensors"));
}

QTEST_GUILESS_MAIN(TestSystems3d)
#include "tst_systems3d.moc"
