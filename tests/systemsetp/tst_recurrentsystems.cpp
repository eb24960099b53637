// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/networkengine.h"
#include "inference/runtime/training/train.h"
#include "tests/runtime/fakesource.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <cmath>
#include <regex>

using namespace onset;

/// ETP and the glimpse model from labels to detections: both learn two videos whose actions differ in colour.
class TestRecurrentSystems : public QObject
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
    Video named(Video video) const; ///< with a file, so that it is not missing
    TrainRequest request(const std::string &system, const std::string &name) const;
    Result<TrainOutcome> trained(const TrainRequest &request) const;
    Result<std::vector<DetectionUpdate>> detected(const std::string &system, const std::string &parameters,
                                                  std::stop_token stop = {}) const;

    QTemporaryDir m_folder;
    TrainingSet m_set;
    std::vector<test::FakeVideo> m_videos;
    EngineServices m_services;
};

namespace {

constexpr std::int64_t kFrames = 144;

/// Grey, with a red stretch (class 0) and a blue one (class 1).
test::FakeVideo fakeVideo(const std::vector<LabelledSegment> &segments)
{
    test::FakeVideo video;
    video.frames = kFrames;
    video.value = [segments](std::int64_t frame, int channel, double x, double) -> std::uint8_t {
        for (const auto &segment : segments) {
            if (segment.range.contains(FrameIndex{frame}))
                return channel == 2 * segment.actionClass ? 230 : 30;
        }
        return static_cast<std::uint8_t>(100 + 40 * x);
    };
    return video;
}

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
    QVERIFY(m_folder.isValid());
    m_set.classes = {"red", "blue"};
    const std::vector<std::vector<LabelledSegment>> labels{
        {{frameRange(10, 26), 0}, {frameRange(60, 90), 1}, {frameRange(110, 120), 0}},
        {{frameRange(4, 20), 1}, {frameRange(50, 80), 0}, {frameRange(104, 120), 1}}};
    for (std::size_t i = 0; i < labels.size(); ++i) {
        m_videos.push_back(fakeVideo(labels[i]));
        TrainingVideo video;
        video.video = named(m_videos.back().video(static_cast<int>(i) + 1));
        video.segments = labels[i];
        m_set.training.push_back(video);
        video.video = named(m_videos.back().video(static_cast<int>(i) + 11)); // seen again: is it learnt?
        m_set.validation.push_back(video);
    }
    m_services.open = [this](const Video &video, FrameIndex from, std::stop_token stop) {
        return Result<std::unique_ptr<FrameSource>>(
            m_videos[static_cast<std::size_t>(video.id.value - 1) % 10].open(from, stop));
    };
    m_services.flow = test::fakeFlow();
    m_services.cacheFolder = m_folder.filePath("cache").toStdString();
}

Video TestRecurrentSystems::named(Video video) const
{
    const auto path = m_folder.filePath(QString::fromStdString(video.key));
    QFile(path).open(QIODevice::WriteOnly);
    video.absolutePath = path.toStdString();
    return video;
}

TrainRequest TestRecurrentSystems::request(const std::string &system, const std::string &name) const
{
    TrainRequest request;
    request.system = system;
    request.parameters = parameters(system);
    request.device = Device::Cpu;
    request.folder = m_folder.filePath(QString::fromStdString(name)).toStdString();
    return request;
}

Result<TrainOutcome> TestRecurrentSystems::trained(const TrainRequest &request) const
{
    return train(request, m_set, m_services, {}, {});
}

Result<std::vector<DetectionUpdate>> TestRecurrentSystems::detected(const std::string &system,
                                                                    const std::string &parameters,
                                                                    std::stop_token stop) const
{
    EngineRequest request;
    request.run = RunId{1};
    request.video = m_set.training[0].video;
    request.parameters = parameters;
    request.model =
        m_folder.filePath(QString::fromStdString(system + "/" + system + ".safetensors")).toStdString();
    request.classes = {{"red", ClassId{5}}, {"blue", ClassId{6}}};
    request.device = Device::Cpu;
    auto engine = makeNetworkEngine(system, m_services);
    if (!engine)
        return engine.error();
    std::vector<DetectionUpdate> updates;
    const auto open = [&](FrameIndex from) {
        return Result<std::unique_ptr<FrameSource>>(m_videos[0].open(from, stop));
    };
    const auto done = (*engine)->run(
        request, open, [&](DetectionUpdate update) { updates.push_back(std::move(update)); }, stop);
    if (!done)
        return done.error();
    return updates;
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
    QVERIFY2(outcome.ok(), outcome ? ""
                                   : qPrintable(QString::fromStdString(outcome.error().message + " " +
                                                                       outcome.error().detail)));
    QVERIFY2(outcome->validationMap > 0.6, qPrintable(QString::number(outcome->validationMap)));
}

void TestRecurrentSystems::detectsWhileFramesCome()
{
    QFETCH(QString, system);
    const auto updates = detected(system.toStdString(), "{}");
    QVERIFY2(updates.ok(), updates ? "" : qPrintable(QString::fromStdString(updates.error().message)));
    QVERIFY(!updates->empty());
    const auto &last = updates->back();
    QVERIFY(last.last);
    QCOMPARE(last.processed, frameRange(0, kFrames));
    std::int64_t actionnessFrames = 0;
    std::size_t classSamples = 0;
    std::size_t samples = 0;
    for (const auto &update : *updates) {
        for (const auto &chunk : update.curves) {
            const auto count = static_cast<std::int64_t>(chunk.values.size());
            if (chunk.key.kind == CurveKind::Actionness) {
                QCOMPARE(chunk.sampleStart * chunk.stride, actionnessFrames);
                actionnessFrames += count * chunk.stride;
                samples += chunk.values.size();
            } else {
                classSamples += chunk.values.size();
            }
            for (const float value : chunk.values)
                QVERIFY(value >= 0 && value <= 1);
        }
    }
    if (system == "etp") { // the other looks at a few places only
        QVERIFY(actionnessFrames >= kFrames);
        QCOMPARE(classSamples, 2 * samples);
    }
    QVERIFY(!last.detections.empty());
    const auto best = std::max_element(last.detections.begin(), last.detections.end(),
                                       [](const auto &a, const auto &b) { return a.score < b.score; });
    double overlap = 0;
    for (const auto &segment : m_set.training[0].segments) {
        if (ClassId{segment.actionClass + 5} == best->actionClass)
            overlap = std::max(overlap, temporalIou(segment.range, best->range));
    }
    QVERIFY2(overlap > 0.4, qPrintable(QString::number(overlap)));
}

void TestRecurrentSystems::goesOnFromItsModel()
{
    QFETCH(QString, system);
    auto again = request(system.toStdString(), system.toStdString() + "-again");
    again.initialModel = m_folder.filePath(system + "/" + system + ".safetensors").toStdString();
    static const std::regex steps("\"steps\": [0-9]+, \"optimizer\"");
    again.parameters = std::regex_replace(again.parameters, steps, "\"steps\": 1, \"optimizer\"");
    const auto outcome = trained(again);
    QVERIFY2(outcome.ok(), outcome ? "" : qPrintable(QString::fromStdString(outcome.error().message)));
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
            QVERIFY2(outcome.ok(),
                     outcome ? "" : qPrintable(QString::fromStdString(outcome.error().message)));
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
        QVERIFY2(outcome.ok(), outcome ? "" : qPrintable(QString::fromStdString(outcome.error().message)));
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
    wrong.initialModel = m_folder.filePath("glimpse/features.safetensors").toStdString();
    const auto outcome = trained(wrong);
    QVERIFY(!outcome.ok());
    QCOMPARE(outcome.error().code, Error::Code::InvalidArgument);
    QVERIFY(QString::fromStdString(outcome.error().message).contains("features.safetensors"));
}

QTEST_GUILESS_MAIN(TestRecurrentSystems)
#include "tst_recurrentsystems.moc"
