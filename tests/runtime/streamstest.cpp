// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest> // first: moc 6.4 cannot parse <concepts> when it meets that before any Qt header

#include "tests/runtime/streamsprobe.h"

#include <limits>
#include <thread>

using namespace onset;
using namespace onset::test;

namespace {

const StreamSpec kRgb{StreamKind::Rgb, 24, 16, FlowMethod::Dis};
const StreamSpec kSmall{StreamKind::Rgb, 8, 8, FlowMethod::Dis};
const StreamSpec kFlow{StreamKind::Flow, 20, 18, FlowMethod::Dis};
constexpr std::int64_t kAhead = 1 << 20;

/// A frame's RGB row by definition, turned as the video is.
std::vector<std::uint8_t> expectedRgb(std::int64_t frame, const StreamSpec &spec, int rotation = 0)
{
    std::vector<std::uint8_t> row;
    for (int c = 0; c < 3; ++c) {
        for (int y = 0; y < spec.height; ++y) {
            for (int x = 0; x < spec.width; ++x) {
                const double u = (x + 0.5) / spec.width;
                const double v = (y + 0.5) / spec.height;
                const double fromX = rotation == 90    ? v
                                     : rotation == 180 ? 1 - u
                                     : rotation == 270 ? 1 - v
                                                       : u;
                const double fromY = rotation == 90    ? 1 - u
                                     : rotation == 180 ? 1 - v
                                     : rotation == 270 ? u
                                                       : v;
                row.push_back(fakeValue(frame, c, fromX, fromY));
            }
        }
    }
    return row;
}

} // namespace

class StreamsTest : public QObject
{
    Q_OBJECT
private slots:
    void names();
    void planesOfFlow();
    void rowsOfSeveralStreams();
    void turnedVideos_data();
    void turnedVideos();
    void framesOutsideAreClamped();
    void releasedRowsAreGone();
    void theDecoderStaysWithinItsBounds();
    void failures();
    void stopping();
    void leftEarly();
    void badSpecs();
};

void StreamsTest::names()
{
    QCOMPARE(nameOf(StreamSpec{}), "rgb 171x128");
    QCOMPARE(nameOf({StreamKind::Flow, 86, 64, FlowMethod::Dis}), "flow-dis 86x64");
    QCOMPARE(nameOf({StreamKind::Flow, 86, 64, FlowMethod::TvL1}), "flow-tvl1 86x64");
}

void StreamsTest::planesOfFlow()
{
    using Planes = std::vector<std::uint8_t>;
    QCOMPARE(planesOf(0, 0, 20), (Planes{128, 128, 0}));
    QCOMPARE(planesOf(20, -20, 20), (Planes{255, 1, 255}));
    QCOMPARE(planesOf(1000, -1000, 20), (Planes{255, 1, 255}));
    QCOMPARE(planesOf(3, 4, 10), (Planes{166, 179, 128})); // 128 + 38.1, 128 + 50.8, 127.5
    QCOMPARE(planesOf(std::numeric_limits<float>::quiet_NaN(), 0, 20), (Planes{128, 128, 0}));
    QCOMPARE(planesOf(std::numeric_limits<float>::infinity(), 5, 20)[0], 128);
    for (float x = 0; x < 25; x += 0.3F) // mirrored is 256 - byte
        QCOMPARE(256 - planesOf(x, 0, 20)[0], int(planesOf(-x, 0, 20)[0]));
}

void StreamsTest::rowsOfSeveralStreams()
{
    FakeVideo video;
    auto streams = StreamsProbe::live(video, {kRgb, kFlow, kSmall}, kAhead);
    QVERIFY(streams.ok());
    QCOMPARE(streams->frameCount(), 50);
    QVERIFY(streams->ensure(50).ok());
    QCOMPARE(*video.decoded, 50); // once for all streams
    const auto rows = streams->gather(kRgb, {7, 3, 3, 49});
    QCOMPARE(streams->shape(), (std::vector<std::int64_t>{4, 3, 16, 24}));
    std::vector<std::uint8_t> expected;
    for (const auto frame : {7, 3, 3, 49}) {
        const auto row = expectedRgb(frame, kRgb);
        expected.insert(expected.end(), row.begin(), row.end());
    }
    QCOMPARE(rows, expected);
    QCOMPARE(streams->gather(kSmall, {12}), expectedRgb(12, kSmall));
    // Grey values grow by 7 a frame: 0.07 pixels of 20 · 20 / 171.
    const auto flow = streams->gather(kFlow, {0, 1});
    QCOMPARE(streams->shape(), (std::vector<std::int64_t>{2, 3, 18, 20}));
    const std::size_t pixels = 20 * 18;
    QVERIFY(flow[0] == 128 && flow[pixels] == 128 && flow[2 * pixels] == 0);
    const auto moved = planesOf(0.07F, 0.035F, 20.0 * 20 / 171);
    QVERIFY(moved[0] > 128);
    for (std::size_t plane = 0; plane < 3; ++plane)
        QCOMPARE(flow[(3 + plane) * pixels + 11], moved[plane]);
}

void StreamsTest::turnedVideos_data()
{
    QTest::addColumn<int>("rotation");
    for (const int rotation : {90, 180, 270})
        QTest::addRow("%d", rotation) << rotation;
}

void StreamsTest::turnedVideos()
{
    QFETCH(int, rotation);
    FakeVideo video;
    video.rotation = rotation;
    auto streams = StreamsProbe::live(video, {kRgb}, kAhead);
    QVERIFY(streams.ok() && streams->ensure(3).ok());
    QCOMPARE(streams->gather(kRgb, {2}), expectedRgb(2, kRgb, rotation));
}

void StreamsTest::framesOutsideAreClamped()
{
    auto streams = StreamsProbe::live(FakeVideo{}, {kSmall}, kAhead);
    QVERIFY(streams.ok() && streams->ensure(1000).ok());
    QCOMPARE(streams->gather(kSmall, {-5}), expectedRgb(0, kSmall));
    QCOMPARE(streams->gather(kSmall, {51}), expectedRgb(49, kSmall));
    QVERIFY(streams->gather(kSmall, {}).empty());
    QCOMPARE(streams->shape(), (std::vector<std::int64_t>{0, 3, 8, 8}));
    QVERIFY(streams->gather(kRgb, {1}).empty());
    QVERIFY(streams->error.find("rgb 24x16") != std::string::npos);
}

void StreamsTest::releasedRowsAreGone()
{
    auto streams = StreamsProbe::live(FakeVideo{}, {kSmall}, kAhead);
    QVERIFY(streams.ok() && streams->ensure(20).ok());
    streams->release(10);
    streams->release(4); // never back
    QVERIFY(streams->gather(kSmall, {9}).empty());
    QVERIFY(streams->error.find("frame 9") != std::string::npos);
    QCOMPARE(streams->gather(kSmall, {10, 19}).size(), 2 * std::size_t{8 * 8 * 3});
    QVERIFY(streams->ensure(50).ok());
    streams->release(1000);
    QVERIFY(streams->gather(kSmall, {49}).empty());
}

void StreamsTest::theDecoderStaysWithinItsBounds()
{
    FakeVideo video;
    video.frames = 400;
    auto streams = StreamsProbe::live(video, {kSmall}, 32 * 8 * 8 * 3);
    QVERIFY(streams.ok());
    for (std::int64_t end = 10; end <= 400; end += 10) {
        QVERIFY(streams->ensure(end).ok());
        QVERIFY(*video.decoded <= end + 32 + 1);
        QCOMPARE(streams->gather(kSmall, {end - 1}), expectedRgb(end - 1, kSmall));
        streams->release(end);
    }
    QCOMPARE(*video.decoded, 400);
    QTRY_VERIFY(streams->producerWaited() >= 0);
}

void StreamsTest::failures()
{
    FakeVideo damaged;
    damaged.failAt = 30;
    auto streams = StreamsProbe::live(damaged, {kSmall}, kAhead);
    QVERIFY(streams.ok() && streams->ensure(30).ok());
    const auto status = streams->ensure(31);
    QVERIFY(!status.ok());
    QCOMPARE(status.error().message, "frame is damaged");

    FakeVideo shorter;
    shorter.endAt = 30;
    auto cut = StreamsProbe::live(shorter, {kSmall}, kAhead);
    QVERIFY(cut.ok() && cut->ensure(30).ok());
    const auto end = cut->ensure(50);
    QVERIFY(!end.ok());
    QVERIFY(end.error().message.find("fake.mp4") != std::string::npos);
    QVERIFY(end.error().message.find("30 of 50") != std::string::npos);
}

void StreamsTest::stopping()
{
    FakeVideo video;
    video.frames = 100000;
    video.microsecondsAFrame = 200;
    std::stop_source stop;
    auto streams = StreamsProbe::live(video, {kSmall}, kAhead, stop.get_token());
    QVERIFY(streams.ok());
    const std::jthread stopper([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(30));
        stop.request_stop();
    });
    const auto status = streams->ensure(100000);
    QVERIFY(!status.ok());
    QVERIFY(status.error().code == Error::Code::Cancelled);
}

void StreamsTest::leftEarly()
{
    FakeVideo video;
    video.frames = 100000;
    {
        auto streams = StreamsProbe::live(video, {kSmall, kFlow}, kAhead);
        QVERIFY(streams.ok() && streams->ensure(5).ok());
    }
    QVERIFY(*video.decoded < 5000);
}

void StreamsTest::badSpecs()
{
    for (const StreamSpec &spec : {StreamSpec{StreamKind::Flow, 15, 40, FlowMethod::Dis},
                                   StreamSpec{StreamKind::Rgb, 0, 40, FlowMethod::Dis},
                                   StreamSpec{StreamKind::Rgb, 40, -1, FlowMethod::Dis},
                                   StreamSpec{StreamKind::Rgb, 40, 100000, FlowMethod::Dis}}) {
        const auto streams = StreamsProbe::live(FakeVideo{}, {spec}, kAhead);
        QVERIFY(!streams.ok());
        QVERIFY(streams.error().code == Error::Code::InvalidArgument);
        QVERIFY(streams.error().message.find(nameOf(spec)) != std::string::npos);
    }
}

QTEST_GUILESS_MAIN(StreamsTest)
#include "streamstest.moc"
