// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/baselines/baselineengines.h"
#include "storage/domain/actionclass.h"

#include <QTest>

#include <cmath>
#include <map>

using namespace onset;

namespace {

EngineRequest request(std::string parameters = {}, std::string key = "clip")
{
    std::vector<FrameEntry> entries(600);
    for (std::int64_t i = 0; i < 600; ++i)
        entries[static_cast<std::size_t>(i)] = {i, 1};
    EngineRequest result;
    result.run = RunId{7};
    result.video.id = VideoId{3};
    result.video.key = std::move(key);
    result.video.absolutePath = "/videos/clip.mp4";
    result.video.frames = std::make_shared<FrameTable>(TimeBase{1, 10}, std::move(entries), 10.0);
    result.parameters = std::move(parameters);
    result.classes = {{"motion", kMotionClass}, {"wave", ClassId{4}}, {"jump", ClassId{9}}};
    return result;
}

struct Outcome
{
    Status status = success();
    std::vector<DetectionUpdate> updates;
    bool readFrames = false;
};

Outcome ran(const EngineInfo &info, const EngineRequest &request, std::stop_token stop = {})
{
    Outcome outcome;
    const FrameSourceOpener open = [&](FrameIndex) -> Result<std::unique_ptr<FrameSource>> {
        outcome.readFrames = true;
        return Error{Error::Code::Io, "no frames here", {}};
    };
    outcome.status =
        (*info.make())
            ->run(
                request, open, [&](DetectionUpdate update) { outcome.updates.push_back(std::move(update)); },
                std::move(stop));
    return outcome;
}

std::vector<Detection> detections(const EngineInfo &info, const EngineRequest &request)
{
    const auto outcome = ran(info, request);
    return outcome.status && outcome.updates.size() == 1 ? outcome.updates.front().detections
                                                         : std::vector<Detection>();
}

} // namespace

class TestBaselineEngines : public QObject
{
    Q_OBJECT
private slots:
    void keepTheContract_data()
    {
        QTest::addColumn<bool>("even");
        QTest::newRow("even") << true;
        QTest::newRow("uniform") << false;
    }

    void keepTheContract()
    {
        QFETCH(bool, even);
        const auto info = even ? evenEngineInfo() : uniformEngineInfo();
        QCOMPARE(info.id, std::string(even ? "even" : "uniform"));
        QVERIFY(!info.needsNetwork);
        auto asked = request(info.defaultParameters);
        const auto outcome = ran(info, asked);
        QVERIFY(outcome.status);
        QVERIFY(!outcome.readFrames);
        QCOMPARE(outcome.updates.size(), std::size_t{1});
        const auto &update = outcome.updates.front();
        QVERIFY(update.last && update.detectionsChanged);
        QCOMPARE(update.sequence, std::int64_t{1});
        QCOMPARE(update.processed, frameRange(0, 600));
        QCOMPARE(update.detections.size(), std::size_t(even ? 15 : 100));
        for (std::size_t i = 0; i < update.detections.size(); ++i) {
            const auto &d = update.detections[i];
            QCOMPARE(d.id, productId<DetectionId>(RunId{7}, static_cast<std::int64_t>(i) + 1));
            QCOMPARE(d.actionClass, kMotionClass);
            QVERIFY(!d.range.empty() && d.range.start.value >= 0 && d.range.end.value <= 600);
            QVERIFY(!d.provisional);
            QVERIFY(i == 0 || d.score <= update.detections[i - 1].score);
        }
        auto resumed = std::make_shared<RunProducts>();
        resumed->run.lastSequence = 5;
        asked.resume = resumed;
        QCOMPARE(ran(info, asked).updates.front().sequence, std::int64_t{6});
    }

    void evenIsEven()
    {
        const auto made = detections(evenEngineInfo(), request());
        QCOMPARE(made[0].range, frameRange(0, 600));
        QCOMPARE(made[2].range, frameRange(300, 600));
        QCOMPARE(made[14].range, frameRange(480, 600));
    }

    void sameSeedSameSegments()
    {
        const auto once = detections(uniformEngineInfo(), request());
        QCOMPARE(once, detections(uniformEngineInfo(), request()));
        const auto ranges = [](const std::vector<Detection> &all) {
            std::vector<FrameRange> result;
            for (const auto &d : all)
                result.push_back(d.range);
            return result;
        };
        QVERIFY(ranges(once) != ranges(detections(uniformEngineInfo(), request({}, "other"))));
        QVERIFY(ranges(once) != ranges(detections(uniformEngineInfo(), request(R"({"seed": 1})"))));
        QCOMPARE(ranges(once), ranges(detections(uniformEngineInfo(),
                                                 request(R"({"frequencies": {"wave": 1, "jump": 2}})"))));
    }

    void classesFollowTheFrequencies()
    {
        const auto made = detections(
            uniformEngineInfo(), request(R"({"count": 4000, "frequencies": {"wave": 0.75, "jump": 0.25}})"));
        std::map<ClassId, int> counts;
        for (const auto &d : made)
            ++counts[d.actionClass];
        QCOMPARE(counts.size(), std::size_t{2});
        QVERIFY(std::abs(counts[ClassId{4}] - 3000) < 120);
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("parameters");
        QTest::addColumn<QString>("mention");
        QTest::newRow("no object") << "[]"
                                   << "JSON object";
        QTest::newRow("no JSON") << "{"
                                 << "JSON object";
        QTest::newRow("key") << R"({"loud": 1})"
                             << "'loud'";
        QTest::newRow("seed") << R"({"seed": -1})"
                              << "'seed'";
        QTest::newRow("fraction") << R"({"seed": 1.5})"
                                  << "'seed'";
        QTest::newRow("count") << R"({"count": 0})"
                               << "'count'";
        QTest::newRow("list") << R"({"frequencies": [1]})"
                              << "'frequencies'";
        QTest::newRow("negative") << R"({"frequencies": {"wave": -1}})"
                                  << "'wave'";
        QTest::newRow("text") << R"({"frequencies": {"wave": "1"}})"
                              << "'wave'";
        QTest::newRow("nothing") << R"({"frequencies": {"wave": 0}})"
                                 << "'frequencies'";
        QTest::newRow("class") << R"({"frequencies": {"dance": 1}})"
                               << "'dance'";
    }

    void refusals()
    {
        QFETCH(QString, parameters);
        QFETCH(QString, mention);
        const auto outcome = ran(uniformEngineInfo(), request(parameters.toStdString()));
        QVERIFY(!outcome.status);
        QCOMPARE(outcome.status.error().code, Error::Code::InvalidArgument);
        const auto message = QString::fromStdString(outcome.status.error().message);
        QVERIFY2(message.contains(mention) && message.contains("uniform"), qPrintable(message));
        QVERIFY(outcome.updates.empty());
    }

    void countIsUniformsOnly() { QVERIFY(!ran(evenEngineInfo(), request(R"({"count": 20})")).status); }

    void needsFramesAndARun()
    {
        auto asked = request();
        asked.video.frames = nullptr;
        QVERIFY(ran(evenEngineInfo(), asked).status.error().message.find("clip.mp4") != std::string::npos);
        asked = request();
        asked.run = {};
        QCOMPARE(ran(evenEngineInfo(), asked).status.error().code, Error::Code::InvalidArgument);
    }

    void stops()
    {
        std::stop_source source;
        source.request_stop();
        const auto outcome = ran(uniformEngineInfo(), request(), source.get_token());
        QCOMPARE(outcome.status.error().code, Error::Code::Cancelled);
        QVERIFY(outcome.updates.empty());
    }
};

QTEST_GUILESS_MAIN(TestBaselineEngines)
#include "testengines.moc"
