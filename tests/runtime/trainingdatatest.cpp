// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest> // first: moc 6.4 cannot parse <concepts> when it meets that before any Qt header

#include "inference/runtime/features/featurecache.h"
#include "tests/runtime/fakesource.h"
#include "tests/runtime/trainingdataprobe.h"

#include <QDir>
#include <QTemporaryDir>

#include <thread>

using namespace onset;
using namespace onset::test;

namespace {

const StreamSpec kRgb{StreamKind::Rgb, 24, 16, FlowMethod::Dis};
const StreamSpec kFlow{StreamKind::Flow, 20, 18, FlowMethod::Dis};

} // namespace

class TrainingDataTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void decodedOnce();
    void aStreamMoreDecodesOnlyIt();
    void goesOnAfterAStop();
    void aVideoThatFails();
    void videosThatCannotBeNamed();
    void anotherProcessWrites();
    void extractedOnce();
    void extractionGoesOn();
    void features();

private:
    TrainingSet setOf(int training, int validation) const;
    EngineServices services() const;
    std::int64_t decoded() const { return *m_video.decoded; }

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeVideo m_video;
};

void TrainingDataTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_video = FakeVideo{};
}

TrainingSet TrainingDataTest::setOf(int training, int validation) const
{
    TrainingSet set;
    set.classes = {"wave"};
    for (int i = 1; i <= training + validation; ++i)
        (i <= training ? set.training : set.validation).emplace_back().video = m_video.video(i);
    return set;
}

EngineServices TrainingDataTest::services() const
{
    EngineServices services;
    services.cacheFolder = m_folder->filePath("streams").toStdString();
    services.flow = fakeFlow();
    services.open = [video = m_video](const Video &, FrameIndex from,
                                      std::stop_token stop) -> Result<std::unique_ptr<FrameSource>> {
        return video.open(from, stop);
    };
    return services;
}

void TrainingDataTest::decodedOnce()
{
    const auto set = setOf(3, 2);
    {
        TrainingDataProbe data(set, services());
        double last = 0;
        QVERIFY(data.prepare({kRgb, kFlow, kRgb}, [&](double share) { last = share; }).ok());
        QCOMPARE(last, 1.0);
        QCOMPARE(decoded(), 5 * 50);
        QVERIFY(data.prepare({kFlow}).ok());
        const auto row = data.row(4, kRgb, 11);
        QCOMPARE(row.size(), std::size_t{24 * 16 * 3});
        QCOMPARE(row[0], fakeValue(11, 0, 0, 0));
        QCOMPARE(row[24 * 16 * 2], fakeValue(11, 2, 0, 0));
        QCOMPARE(data.row(0, kFlow, 0)[0], 128);
        QVERIFY(data.row(0, kFlow, 1)[0] > 128);
    }
    TrainingDataProbe again(set, services());
    QVERIFY(again.prepare({kRgb, kFlow}).ok());
    QCOMPARE(decoded(), 5 * 50);
    QCOMPARE(again.row(2, kRgb, 49)[0], fakeValue(49, 0, 0, 0));
}

void TrainingDataTest::aStreamMoreDecodesOnlyIt()
{
    const auto set = setOf(2, 0);
    TrainingDataProbe data(set, services());
    QVERIFY(data.prepare({kRgb}).ok());
    QVERIFY(data.prepare({kRgb, kFlow}).ok());
    QCOMPARE(decoded(), 2 * 2 * 50);
    QCOMPARE(data.row(1, kRgb, 5)[0], fakeValue(5, 0, 0, 0));
    QVERIFY(data.row(1, kFlow, 5)[0] > 128);
}

void TrainingDataTest::goesOnAfterAStop()
{
    m_video.frames = 2000;
    const auto set = setOf(1, 0);
    {
        std::stop_source stop;
        TrainingDataProbe data(set, services(), stop.get_token());
        const auto status = data.prepare({kRgb, kFlow}, [&](double share) {
            if (share > 0.5)
                stop.request_stop();
        });
        QVERIFY(!status.ok());
        QVERIFY(status.error().code == Error::Code::Cancelled);
    }
    const auto before = decoded();
    QVERIFY(before > 1000 && before < 2000);
    TrainingDataProbe data(set, services());
    QVERIFY(data.prepare({kRgb, kFlow}).ok());
    QVERIFY2(decoded() <= 2000 + 1, qPrintable(QString::number(decoded()))); // one more for the flow
    // The row at the seam is as if nothing had happened.
    std::vector<std::vector<std::uint8_t>> resumed;
    for (std::int64_t frame = before - 3; frame < before + 3; ++frame)
        resumed.push_back(data.row(0, kFlow, frame));
    m_folder = std::make_unique<QTemporaryDir>();
    TrainingDataProbe fresh(set, services());
    QVERIFY(fresh.prepare({kFlow}).ok());
    for (std::int64_t frame = before - 3; frame < before + 3; ++frame)
        QCOMPARE(resumed[static_cast<std::size_t>(frame - before + 3)], fresh.row(0, kFlow, frame));
}

void TrainingDataTest::aVideoThatFails()
{
    const auto set = setOf(4, 1);
    m_video.failAt = 30;
    TrainingDataProbe data(set, services());
    const auto status = data.prepare({kRgb});
    QVERIFY(!status.ok());
    QCOMPARE(status.error().message, "frame is damaged");
    m_video.failAt = -1;
    m_video.endAt = 40;
    TrainingDataProbe cut(set, services());
    const auto ended = cut.prepare({kRgb});
    QVERIFY(!ended.ok());
    QVERIFY(ended.error().message.find("40 of 50") != std::string::npos);
    QVERIFY(ended.error().message.find(".mp4") != std::string::npos);
    m_video.endAt = -1;
    TrainingDataProbe whole(set, services());
    QVERIFY(whole.prepare({kRgb}).ok());
    QCOMPARE(whole.row(3, kRgb, 45)[0], fakeValue(45, 0, 0, 0));
}

void TrainingDataTest::videosThatCannotBeNamed()
{
    auto set = setOf(1, 1);
    set.validation[0].video.frames = nullptr;
    TrainingDataProbe unindexed(set, services());
    const auto status = unindexed.prepare({kRgb});
    QVERIFY(!status.ok());
    QVERIFY(status.error().message.find("fake2") != std::string::npos);
    set = setOf(1, 0);
    set.training[0].video.identity = {};
    TrainingDataProbe nameless(set, services());
    QVERIFY(!nameless.prepare({kRgb}).ok());
    set = setOf(0, 0);
    TrainingDataProbe empty(set, services());
    QVERIFY(empty.prepare({kRgb}).ok());
}

void TrainingDataTest::anotherProcessWrites()
{
    m_video.frames = 300;
    m_video.microsecondsAFrame = 500;
    const auto set = setOf(2, 0);
    Status first = success();
    Status second = success();
    {
        const std::jthread other([&] {
            TrainingDataProbe data(set, services());
            first = data.prepare({kFlow, kRgb});
        });
        TrainingDataProbe data(set, services());
        second = data.prepare({kRgb, kFlow});
    }
    QVERIFY2(first.ok(), first ? "" : first.error().message.c_str());
    QVERIFY2(second.ok(), second ? "" : second.error().message.c_str());
    QVERIFY2(decoded() <= 2 * 2 * 300, qPrintable(QString::number(decoded())));
    QVERIFY(QDir(m_folder->filePath("streams")).entryList({"*.part"}).isEmpty());
}

void TrainingDataTest::extractedOnce()
{
    const auto set = setOf(2, 1);
    TrainingDataProbe data(set, services());
    double last = 0;
    QVERIFY(data.extract("c3d", 4, -1, [&](double share) { last = share; }).ok());
    QCOMPARE(last, 1.0);
    QCOMPARE(data.extractedRows(), 3 * 10);
    QVERIFY(data.extract("c3d", 4, -1).ok());
    TrainingDataProbe again(set, services());
    QVERIFY(again.extract("c3d", 4, -1).ok());
    QCOMPARE(again.extractedRows(), 0);
    QVERIFY(again.extract("other weights", 4, -1).ok());
    QCOMPARE(again.extractedRows(), 3 * 10);
    QVERIFY(again.extract("c3d", 5, -1).ok()); // another shape is made anew
    QCOMPARE(again.extractedRows(), 2 * 3 * 10);
}

void TrainingDataTest::extractionGoesOn()
{
    const auto set = setOf(1, 0);
    TrainingDataProbe data(set, services());
    const auto status = data.extract("c3d", 4, 6); // fails after six rows
    QVERIFY(!status.ok());
    QCOMPARE(data.extractedRows(), 6);
    TrainingDataProbe again(set, services());
    QVERIFY(again.extract("c3d", 4, -1).ok());
    QCOMPARE(again.extractedRows(), 4);
    const auto values = again.features(0, "c3d", 4);
    QCOMPARE(values.size(), 40U);
    for (std::size_t i = 0; i < values.size(); ++i)
        QCOMPARE(values[i], static_cast<float>(i));
}

void TrainingDataTest::features()
{
    const auto set = setOf(2, 0);
    TrainingDataProbe data(set, services());
    QVERIFY(data.extract("c3d", 4, -1).ok());
    QCOMPARE(data.featureShape(1, "c3d", 4), (std::vector<std::int64_t>{10, 4}));
    QVERIFY(data.features(0, "never", 4).empty());
    QVERIFY(data.error.find("never") != std::string::npos);
    // A tensor holds on to its file.
    QCOMPARE(TrainingDataProbe::sumAfterTheDataIsGone(set, services(), "c3d", 4), 780.0);
}

QTEST_GUILESS_MAIN(TrainingDataTest)
#include "trainingdatatest.moc"
