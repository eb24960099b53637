// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/audiobackend.h"
#include "inference/video/videobackend.h"
#include "playerrig.h"
#include "testvideo.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace onset;

namespace {

double seconds(PlayerRig::Clock::duration duration)
{
    return std::chrono::duration<double>(duration).count();
}

} // namespace

/// The whole player over real files whose pictures say their number.
class TestPlayer : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void seekStormShowsTheLastRequest();
    void stepsForwardAndBack();
    void playsAtEveryRate_data();
    void playsAtEveryRate();
    void playsBackward();
    void loops();
    void stopsAtTheEndAndBeginsAnew();
    void seeksWhilePlaying();
    void variableRateIsPlayedByItsTimes();
    void soundAndPictureAgree_data();
    void soundAndPictureAgree();
    void volumeAndTracks();
    void tellsWhatWasPlayed();
    void brokenFilesAreReported();
    void thumbnailsAreTheFramesAskedFor();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    std::unique_ptr<PlayerRig> rig(std::unique_ptr<AudioOutput> output = nullptr) const
    {
        return std::make_unique<PlayerRig>(makeVideoBackend(), makeAudioOpener(), std::move(output));
    }
    QTemporaryDir m_folder;
};

void TestPlayer::initTestCase()
{
    QVERIFY(m_folder.isValid());
    const QStringList h264{"-c:v", "libx264", "-preset", "veryfast", "-bf",  "2",
                           "-g",   "60",      "-crf",    "20",       "-c:a", "aac"};
    QVERIFY(makeNumberedVideo(path("long.mp4"), 300, 30, 15, h264));
    QVERIFY(makeNumberedVideo(path("short.mkv"), 24, 24, 12, h264, false));
    // Frames 0, 2, 4 … last 20 ms, frames 1, 3, 5 … 60 ms.
    QVERIFY(makeNumberedVideo(path("variable.mkv"), 100, 25, 10,
                              QStringList{"-vf", "settb=1/1000,setpts='floor(N/2)*80+mod(N,2)*20'",
                                          "-fps_mode", "passthrough", "-enc_time_base", "1:1000"} +
                                  h264,
                              false));
}

void TestPlayer::seekStormShowsTheLastRequest()
{
    const auto r = rig();
    QVERIFY(r->openIndexed(path("long.mp4")));
    QCOMPARE(r->playhead.frameCount(), 300);
    QRandomGenerator random(11);
    std::int64_t last = 0;
    for (int i = 0; i < 500; ++i) {
        last = random.bounded(300);
        r->playhead.request({last});
        if (i % 10 == 0)
            QTest::qWait(int(random.bounded(12)));
    }
    QVERIFY(r->waitShown(last));
    QTest::qWait(50);
    QCOMPARE(r->playhead.current().value, last);
    QCOMPARE(r->firstWrong(), -1);
    QVERIFY(r->shown.size() >= 2);
}

void TestPlayer::stepsForwardAndBack()
{
    const auto r = rig();
    QVERIFY(r->openIndexed(path("long.mp4")));
    r->playhead.request({100});
    QVERIFY(r->waitShown(100));
    for (int i = 1; i <= 30; ++i) {
        r->playhead.step(1);
        QVERIFY(r->waitShown(100 + i));
    }
    for (int i = 1; i <= 80; ++i) { // over two key frames
        r->playhead.step(-1);
        QVERIFY(r->waitShown(130 - i));
    }
    QCOMPARE(r->firstWrong(), -1);
    // What is shown beside the picture is the frame's own.
    QCOMPARE(r->playhead.shown().pts, r->table->ptsOf({50}));
    QCOMPARE(r->playhead.shown().seconds, r->table->secondsOf({50}));
}

void TestPlayer::playsAtEveryRate_data()
{
    QTest::addColumn<double>("rate");
    for (const double rate : {0.25, 1.0, 4.0})
        QTest::addRow("%g", rate) << rate;
}

void TestPlayer::playsAtEveryRate()
{
    QFETCH(double, rate);
    const auto r = rig(std::make_unique<NullAudioOutput>());
    QVERIFY(r->openIndexed(path("long.mp4")));
    r->playhead.request({20});
    QVERIFY(r->waitShown(20));
    r->shown.clear();
    r->playhead.setRate(rate);
    r->playhead.play();
    QTest::qWait(1300);
    QVERIFY(r->player.followsSound());
    r->playhead.pause();
    QVERIFY(r->shown.size() >= 4);
    QCOMPARE(r->firstWrong(), -1);
    for (std::size_t i = 1; i < r->shown.size(); ++i)
        QVERIFY(r->shown[i].index > r->shown[i - 1].index);
    const auto &a = r->shown.front();
    const auto &b = r->shown.back();
    const double speed = double(b.index - a.index) / 30 / seconds(b.at - a.at);
    QVERIFY2(std::abs(speed - rate) < 0.15 * rate, qPrintable(QString::number(speed)));
}

void TestPlayer::playsBackward()
{
    const auto r = rig(std::make_unique<NullAudioOutput>());
    QVERIFY(r->openIndexed(path("long.mp4")));
    r->playhead.request({200});
    QVERIFY(r->waitShown(200));
    r->shown.clear();
    r->playhead.setRate(-2);
    r->playhead.play();
    QTest::qWait(1200);
    QVERIFY(!r->player.followsSound());
    r->playhead.pause();
    QVERIFY(r->shown.size() > 20);
    QCOMPARE(r->firstWrong(), -1);
    for (std::size_t i = 1; i < r->shown.size(); ++i)
        QVERIFY(r->shown[i].index < r->shown[i - 1].index);
    const double speed = double(r->shown.front().index - r->shown.back().index) / 30 /
                         seconds(r->shown.back().at - r->shown.front().at);
    QVERIFY2(std::abs(speed - 2) < 0.3, qPrintable(QString::number(speed)));
}

void TestPlayer::loops()
{
    const auto r = rig(std::make_unique<NullAudioOutput>());
    QVERIFY(r->openIndexed(path("long.mp4")));
    r->playhead.setLoop(frameRange(100, 112));
    r->playhead.play();
    QVERIFY(r->waitShown(105));
    r->shown.clear();
    QTest::qWait(1300); // 0.4 s a lap
    QVERIFY(r->playhead.playing());
    int laps = 0;
    for (std::size_t i = 0; i < r->shown.size(); ++i) {
        QVERIFY(r->shown[i].index >= 100 && r->shown[i].index < 112);
        laps += i > 0 && r->shown[i].index < r->shown[i - 1].index;
    }
    QVERIFY2(laps == 3 || laps == 4, qPrintable(QString::number(laps)));
    QCOMPARE(r->firstWrong(), -1);
    r->playhead.setLoop(std::nullopt);
    QVERIFY(r->waitShown(130));
    r->playhead.pause();
}

void TestPlayer::stopsAtTheEndAndBeginsAnew()
{
    const auto r = rig(std::make_unique<NullAudioOutput>());
    QVERIFY(r->openIndexed(path("short.mkv")));
    for (const double rate : {1.0, 4.0}) {
        r->playhead.request({2});
        QVERIFY(r->waitShown(2));
        r->playhead.setRate(rate);
        r->playhead.play();
        QVERIFY(QTest::qWaitFor([&] { return !r->playhead.playing(); }, 3000));
        QVERIFY(r->waitShown(23));
    }
    r->playhead.setRate(1);
    r->playhead.play(); // from the end
    QVERIFY(r->waitShown(5));
    r->playhead.setRate(-1);
    QVERIFY(QTest::qWaitFor([&] { return !r->playhead.playing(); }, 3000));
    QCOMPARE(r->playhead.current(), FrameIndex{0});
    QCOMPARE(r->firstWrong(), -1);
}

void TestPlayer::seeksWhilePlaying()
{
    const auto r = rig(std::make_unique<NullAudioOutput>());
    QVERIFY(r->openIndexed(path("long.mp4")));
    r->playhead.play();
    QVERIFY(r->waitShown(5));
    for (const std::int64_t target : {250, 30, 31, 180}) {
        r->playhead.request({target});
        QVERIFY(r->waitShown(target));
        QVERIFY(r->waitShown(target + 8, 3000));
        QVERIFY(r->playhead.playing());
        QVERIFY(r->player.followsSound());
    }
    r->playhead.pause();
    QCOMPARE(r->firstWrong(), -1);
}

void TestPlayer::variableRateIsPlayedByItsTimes()
{
    const auto r = rig();
    QVERIFY(r->openIndexed(path("variable.mkv")));
    QVERIFY(r->table->variableRate());
    r->shown.clear();
    r->playhead.play();
    QTest::qWait(1500);
    r->playhead.pause();
    QCOMPARE(r->firstWrong(), -1);
    // Each picture comes at its frame's own time; half a frame's error would be 10 ms and stay.
    std::vector<double> off;
    for (const auto &s : r->shown) {
        const double media = r->table->secondsOf({s.index}) - r->table->secondsOf({r->shown[0].index});
        off.push_back(std::abs(seconds(s.at - r->shown[0].at) - media));
    }
    QVERIFY(off.size() > 25);
    std::nth_element(off.begin(), off.begin() + std::ptrdiff_t(off.size() / 2), off.end());
    QVERIFY2(off[off.size() / 2] < 0.008, qPrintable(QString::number(off[off.size() / 2])));
}

void TestPlayer::soundAndPictureAgree_data()
{
    QTest::addColumn<double>("rate");
    QTest::addColumn<int>("start");
    QTest::addColumn<double>("latency");
    QTest::addRow("from the start") << 1.0 << 0 << 0.1;
    QTest::addRow("from the middle, a slow device") << 1.0 << 97 << 0.3;
    QTest::addRow("half speed") << 0.5 << 40 << 0.1;
    QTest::addRow("double speed") << 2.0 << 40 << 0.1;
}

void TestPlayer::soundAndPictureAgree()
{
    QFETCH(double, rate);
    QFETCH(int, start);
    QFETCH(double, latency);
    std::vector<float> heard;
    PlayerRig::Clock::time_point begun;
    NullAudioOutput::Options options;
    options.latencySeconds = latency;
    options.tap = [&](const std::vector<float> &samples) {
        if (heard.empty())
            begun = PlayerRig::Clock::now();
        for (std::size_t i = 0; i < samples.size(); i += 2)
            heard.push_back(samples[i]);
    };
    const auto r = rig(std::make_unique<NullAudioOutput>(options));
    QVERIFY(r->openIndexed(path("long.mp4")));
    r->playhead.request({start});
    QVERIFY(r->waitShown(start));
    r->shown.clear();
    r->playhead.setRate(rate);
    r->playhead.play();
    QTest::qWait(1800);
    r->playhead.pause();
    // Each flash (one every half second of video) is paired with the burst heard nearest to it.
    std::vector<double> bursts; // their beginnings, from their middles: stretching smears the edges
    std::size_t first = 0;
    std::size_t last = 0;
    for (std::size_t i = 0; i < heard.size(); ++i) {
        if (std::abs(heard[i]) < 0.08F)
            continue;
        if (bursts.empty() || i - last > 3000) {
            first = i;
            bursts.push_back(0);
        }
        last = i;
        bursts.back() = double(first + last) / 2 / 48000 - 0.025 / rate;
    }
    int pairs = 0;
    double worst = 0;
    for (std::size_t i = 1; i < r->shown.size(); ++i) {
        if (!r->shown[i].flash || r->shown[i].index % 15 != 0)
            continue;
        const double at = seconds(r->shown[i].at - begun);
        double nearest = 9;
        for (const double burst : bursts)
            nearest = std::abs(at - burst) < std::abs(nearest) ? at - burst : nearest;
        if (std::abs(nearest) > 0.2)
            continue; // before the sound began
        ++pairs;
        worst = std::max(worst, std::abs(nearest));
    }
    qInfo("offset of sound and picture: at most %.1f ms over %d flashes", worst * 1000, pairs);
    QVERIFY2(pairs >= 2, qPrintable(QString::number(pairs)));
    QVERIFY2(worst <= 0.040, qPrintable(QString::number(worst)));
}

void TestPlayer::volumeAndTracks()
{
    auto owned = std::make_unique<NullAudioOutput>();
    auto *output = owned.get();
    const auto r = rig(std::move(owned));
    QVERIFY(r->openIndexed(path("long.mp4")));
    QCOMPARE(r->playhead.audioTracks().size(), 1);
    r->playhead.setVolume(0.5);
    QCOMPARE(output->volume(), 0.5);
    r->playhead.setMuted(true);
    QCOMPARE(output->volume(), 0.0);
    r->playhead.setMuted(false);
    r->playhead.play();
    QVERIFY(QTest::qWaitFor([&] { return output->started(); }));
    r->playhead.setAudioTrack(-1); // goes on in silence
    QVERIFY(QTest::qWaitFor([&] { return !output->started(); }));
    const auto here = r->playhead.current().value;
    QVERIFY(r->waitShown(here + 10));
    r->playhead.pause();
}

void TestPlayer::tellsWhatWasPlayed()
{
    const auto r = rig();
    QVERIFY(r->openIndexed(path("long.mp4")));
    r->playhead.request({50});
    QVERIFY(r->waitShown(50));
    r->playhead.play();
    QVERIFY(r->waitShown(60));
    r->playhead.request({200});
    QVERIFY(r->waitShown(210));
    r->playhead.pause();
    QCOMPARE(r->played.size(), std::size_t(2));
    QCOMPARE(r->played[0].start, FrameIndex{50});
    QVERIFY(r->played[0].end >= FrameIndex{61} && r->played[0].end < FrameIndex{80});
    QCOMPARE(r->played[1].start, FrameIndex{200});
    QVERIFY(r->played[1].end >= FrameIndex{211});
}

void TestPlayer::brokenFilesAreReported()
{
    QFile broken(path("broken.mp4"));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write(QByteArray(20000, 'x'));
    broken.close();
    QVERIFY(runFfmpeg({"-i", path("long.mp4"), "-vn", "-c:a", "copy", path("onlysound.mp4")}));
    const auto r = rig();
    std::size_t failures = 0;
    for (const auto *name : {"broken.mp4", "nowhere.mp4", "onlysound.mp4"}) {
        r->player.open(PlayerRig::videoOf(path(name)));
        ++failures;
        QVERIFY2(QTest::qWaitFor([&] { return r->failures.size() == failures; }), name);
        QVERIFY(QString::fromStdString(r->failures.back().message).contains(name));
        QVERIFY(!r->player.isOpen());
        r->playhead.play();
        r->playhead.step(1);
    }
    QVERIFY(r->openIndexed(path("short.mkv")));
    r->playhead.request({13});
    QVERIFY(r->waitShown(13));
}

void TestPlayer::thumbnailsAreTheFramesAskedFor()
{
    const auto r = rig();
    QVERIFY(r->openIndexed(path("long.mp4")));
    std::vector<std::int64_t> got;
    connect(&r->pictures, &PictureFeed::ready, this, [&](const QString &, const ShownFrame &frame) {
        QCOMPARE(frame.image.size(), QSize(160, 32));
        QCOMPARE(std::int64_t(framenumber::numberIn(frame.image)), frame.index.value);
        got.push_back(frame.index.value);
    });
    r->pictures.request("edges", {1}, {{222}, {17}, {299}}, {160, 90});
    QVERIFY(QTest::qWaitFor([&] { return got.size() == 3; }));
    QCOMPARE(got, (std::vector<std::int64_t>{222, 17, 299}));
    disconnect(&r->pictures, nullptr, this, nullptr);
}

QTEST_GUILESS_MAIN(TestPlayer)
#include "tst_player.moc"
