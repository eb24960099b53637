// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/mailbox.h"
#include "fakevideo.h"
#include "playerrig.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace onset;
using namespace std::chrono_literals;

namespace {

std::shared_ptr<fakevideo::Behaviour> behaviour()
{
    return std::make_shared<fakevideo::Behaviour>();
}

/// Sound that never ends: every sample says how many seconds of the video's clock it stands for.
class FakeSound : public AudioReader
{
public:
    int sampleRate() const override { return 8000; }
    int channels() const override { return 1; }
    Status start(double seconds, double tempo) override
    {
        m_seconds = seconds;
        m_tempo = tempo;
        return success();
    }
    Result<std::vector<float>> read(int maxFrames) override
    {
        std::vector<float> samples(static_cast<std::size_t>(maxFrames));
        for (auto &sample : samples) {
            sample = static_cast<float>(m_seconds);
            m_seconds += m_tempo / 8000;
        }
        return samples;
    }

private:
    double m_seconds = 0;
    double m_tempo = 1;
};

AudioOpener fakeSound()
{
    return [](const std::string &, int, int, int) -> Result<std::unique_ptr<AudioReader>> {
        return std::unique_ptr<AudioReader>(std::make_unique<FakeSound>());
    };
}

} // namespace

class TestPlayerThreads : public QObject
{
    Q_OBJECT
private slots:
    void mailboxKeepsOrderAndCloses();
    void newestMailboxKeepsTheNewest();
    void frameZeroComesBeforeTheIndex();
    void seekStormEndsAtTheLastRequest();
    void newerRequestCancelsTheRunningDecode();
    void aLongDragShowsPicturesOnItsWay();
    void requestOnTheWayDoesNotCancel();
    void slowReaderDropsAndCounts();
    void fastReaderDropsNothing();
    void reverseIsServedInOrder();
    void feedLoopsSeamlessly();
    void feedMakesUpForUnderruns();
    void deadDeviceDoesNotStopPlaying();
    void indexingIsCancelled();
    void brokenIndexIsReported();
    void missingFileIsReported();
    void changedFileIsIndexedAnew();
    void matchingTableIsUsed();
    void thumbnailsAreServedAndReplaced();
    void shutDownWhileBusy_data();
    void shutDownWhileBusy();
};

void TestPlayerThreads::mailboxKeepsOrderAndCloses()
{
    Mailbox<int> box;
    std::jthread sender([&] {
        for (int i = 0; i < 1000; ++i)
            box.push(i);
        box.close();
    });
    int expected = 0;
    while (auto value = box.pop({}))
        QCOMPARE(*value, expected++);
    QCOMPARE(expected, 1000);
    QVERIFY(!box.push(1));
    std::stop_source stop;
    stop.request_stop();
    Mailbox<int> empty;
    QVERIFY(!empty.pop(stop.get_token()));
    QVERIFY(!empty.popFor(1ms, {}));
}

void TestPlayerThreads::newestMailboxKeepsTheNewest()
{
    NewestMailbox<int> box;
    box.push(1);
    box.push(2);
    QCOMPARE(box.tryPop(), std::optional<int>(2));
    QVERIFY(box.empty());
    QVERIFY(!box.popFor(1ms, {}));
}

void TestPlayerThreads::frameZeroComesBeforeTheIndex()
{
    auto video = behaviour();
    video->indexing = 300ms;
    PlayerRig rig(fakevideo::backend(video), {}, nullptr);
    QSignalSpy progress(&rig.player, &Player::indexProgress);
    rig.player.open(PlayerRig::videoOf("a"), {77});
    QVERIFY(rig.waitShown(0));
    QVERIFY(!rig.table);
    QVERIFY(QTest::qWaitFor([&] { return rig.table != nullptr; }));
    QVERIFY(progress.size() >= 2);
    QCOMPARE(rig.playhead.frameCount(), 500);
    QVERIFY(rig.waitShown(77)); // where it was asked to begin
    QCOMPARE(rig.playhead.requested(), FrameIndex{77});
    QCOMPARE(rig.firstWrong(), -1);
}

void TestPlayerThreads::seekStormEndsAtTheLastRequest()
{
    auto video = behaviour();
    PlayerRig rig(fakevideo::backend(video), {}, nullptr);
    QVERIFY(rig.openIndexed("a"));
    QRandomGenerator random(7);
    std::int64_t last = 0;
    for (int i = 0; i < 500; ++i) {
        last = random.bounded(500);
        rig.playhead.request({last});
        if (i % 5 == 0)
            QTest::qWait(1);
    }
    QVERIFY(rig.waitShown(last));
    QTest::qWait(30);
    QCOMPARE(rig.playhead.shown().index.value, last);
    QCOMPARE(rig.firstWrong(), -1);
}

void TestPlayerThreads::newerRequestCancelsTheRunningDecode()
{
    auto video = behaviour();
    video->group = 500;
    video->perFrame = 1ms;
    PlayerRig rig(fakevideo::backend(video), {}, nullptr);
    QVERIFY(rig.openIndexed("a"));
    rig.playhead.request({490});
    QTest::qWait(20);
    rig.playhead.request({5});
    QVERIFY(rig.waitShown(5));
    QVERIFY(video->cancelled >= 1);
    QVERIFY2(video->decoded < 400, "the far request was decoded to its end");
}

void TestPlayerThreads::aLongDragShowsPicturesOnItsWay()
{
    auto video = behaviour();
    video->group = 500;
    video->perFrame = 500us; // a quarter of a second to the place: slower than the hand
    PlayerRig rig(fakevideo::backend(video), {}, nullptr);
    QVERIFY(rig.openIndexed("a"));
    rig.shown.clear();
    std::int64_t last = 0;
    for (std::int64_t frame = 499; frame >= 300; frame -= 2) {
        last = frame;
        rig.playhead.request({frame});
        QTest::qWait(15);
    }
    const auto onTheWay = rig.shown.size();
    QVERIFY2(onTheWay >= 3, qPrintable(QStringLiteral("%1 pictures in 1.5 s").arg(onTheWay)));
    QVERIFY(rig.waitShown(last));
    QTest::qWait(300);
    QCOMPARE(rig.playhead.shown().index.value, last); // the newest request is the last picture
    QCOMPARE(rig.firstWrong(), -1);
    QVERIFY(std::ranges::is_sorted(rig.shown, std::ranges::greater(), &PlayerRig::Shown::index));
}

void TestPlayerThreads::requestOnTheWayDoesNotCancel()
{
    auto video = behaviour();
    video->group = 500;
    video->perFrame = 1ms;
    PlayerRig rig(fakevideo::backend(video), {}, nullptr);
    QVERIFY(rig.openIndexed("a"));
    QTest::qWait(20);
    rig.playhead.request({100});
    QTest::qWait(20);
    const int before = video->cancelled;
    rig.playhead.request({104});
    QVERIFY(rig.waitShown(104));
    QCOMPARE(video->cancelled.load(), before);
}

void TestPlayerThreads::slowReaderDropsAndCounts()
{
    auto video = behaviour();
    video->perFrame = 100ms; // frames last 40 ms
    video->group = 25;
    PlayerRig rig(fakevideo::backend(video), {}, nullptr);
    QVERIFY(rig.openIndexed("a"));
    const auto first = rig.playhead.current().value;
    rig.shown.clear();
    rig.playhead.play();
    QTest::qWait(2500);
    rig.playhead.pause();
    QVERIFY(rig.shown.size() >= 3);
    QCOMPARE(rig.firstWrong(), -1);
    const auto last = rig.shown.back().index;
    QCOMPARE(rig.playhead.playedFrames(), std::int64_t(rig.shown.size()));
    // Every frame from the first on was either shown or counted.
    QCOMPARE(rig.playhead.playedFrames() + rig.playhead.droppedFrames(), last - first);
    QVERIFY2(rig.playhead.droppedFrames() > rig.playhead.playedFrames() / 2,
             qPrintable(QString::number(rig.playhead.droppedFrames())));
    // It jumps over groups rather than fall behind for ever.
    QVERIFY2(last >= 25, qPrintable(QString::number(last)));
    for (std::size_t i = 1; i < rig.shown.size(); ++i)
        QVERIFY(rig.shown[i].index > rig.shown[i - 1].index);
}

void TestPlayerThreads::fastReaderDropsNothing()
{
    auto video = behaviour();
    PlayerRig rig(fakevideo::backend(video), {}, nullptr);
    QVERIFY(rig.openIndexed("a"));
    rig.playhead.request({100});
    QVERIFY(rig.waitShown(100));
    rig.shown.clear();
    rig.playhead.play();
    QTest::qWait(1000);
    rig.playhead.pause();
    QVERIFY(rig.shown.size() > 15);
    for (std::size_t i = 1; i < rig.shown.size(); ++i)
        QVERIFY(rig.shown[i].index > rig.shown[i - 1].index);
    const auto dropped = rig.playhead.droppedFrames();
    QCOMPARE(dropped, rig.shown.back().index - 100 - std::int64_t(rig.shown.size()));
    QVERIFY2(dropped <= 3, qPrintable(QString::number(dropped)));
    // What was played is told, in one piece.
    QCOMPARE(rig.played.size(), std::size_t(1));
    QCOMPARE(rig.played.front(), frameRange(100, rig.shown.back().index + 1));
    QCOMPARE(rig.firstWrong(), -1);
}

void TestPlayerThreads::reverseIsServedInOrder()
{
    auto video = behaviour();
    PlayerRig rig(fakevideo::backend(video), {}, nullptr);
    QVERIFY(rig.openIndexed("a"));
    rig.playhead.request({120});
    QVERIFY(rig.waitShown(120));
    rig.shown.clear();
    rig.playhead.setRate(-2.0);
    rig.playhead.play();
    QTest::qWait(1000);
    rig.playhead.pause();
    QCOMPARE(rig.firstWrong(), -1);
    QVERIFY(rig.shown.size() > 10);
    QVERIFY(rig.shown.back().index < 95);
    for (std::size_t i = 1; i < rig.shown.size(); ++i)
        QVERIFY(rig.shown[i].index < rig.shown[i - 1].index);
    QVERIFY(video->prefetches > 0);
}

void TestPlayerThreads::feedLoopsSeamlessly()
{
    AudioFeed feed(fakeSound(), [] {});
    AudioFeed::Order order;
    order.format = {8000, 1};
    order.seconds = 1.5;
    order.looped = true;
    order.loopStart = 1.0;
    order.loopEnd = 2.0;
    feed.start(order);
    std::vector<float> heard;
    while (heard.size() < 24000) {
        QVERIFY(QTest::qWaitFor([&] { return feed.state() == AudioFeed::State::Ready; }));
        std::vector<float> some(800);
        feed.read(some.data(), 800);
        heard.insert(heard.end(), some.begin(), some.end());
        QTest::qWait(5);
    }
    for (std::size_t i = 0; i < heard.size(); ++i) {
        const double expected = 1.0 + std::fmod(0.5 + double(i) / 8000, 1.0);
        const double off = std::abs(heard[i] - expected);
        QVERIFY2(std::min(off, 1.0 - off) < 0.001, qPrintable(QString::number(i)));
    }
}

void TestPlayerThreads::feedMakesUpForUnderruns()
{
    AudioFeed feed(fakeSound(), [] {});
    AudioFeed::Order order;
    order.format = {8000, 1};
    order.seconds = 10;
    feed.start(order);
    QVERIFY(QTest::qWaitFor([&] { return feed.state() == AudioFeed::State::Ready; }));
    std::vector<float> tooMuch(16000, -1.0F);
    feed.read(tooMuch.data(), 16000); // more than is ever decoded ahead
    QCOMPARE(tooMuch.back(), 0.0F);
    // Two seconds were heard: what comes next is the sound of second 12.
    std::vector<float> next(8);
    QVERIFY(QTest::qWaitFor([&] {
        QTest::qWait(20);
        feed.read(next.data(), 1);
        return next[0] > 0;
    }));
    QVERIFY2(next[0] >= 12.0F && next[0] < 12.2F, qPrintable(QString::number(next[0])));
}

void TestPlayerThreads::deadDeviceDoesNotStopPlaying()
{
    // A device whose clock stands still.
    NullAudioOutput::Options options;
    options.format = {8000, 1};
    options.clock = [] { return 0.0; };
    AudioFeed feed(fakeSound(), [] {});
    AudioFeed::Order order;
    order.format = options.format;
    feed.start(order);
    auto output = std::make_unique<NullAudioOutput>(options);
    QVERIFY(output->start(feed, options.format).ok());
    PlayClock clock;
    clock.start(1.0, output.get());
    QVERIFY(clock.followsSound());
    QVERIFY(clock.elapsed() < 0.05);
    QVERIFY(QTest::qWaitFor([&] { return clock.elapsed() > 0.2; }, 3000));
    QVERIFY(!clock.followsSound());
}

void TestPlayerThreads::indexingIsCancelled()
{
    auto video = behaviour();
    video->indexing = 60s;
    PlayerRig rig(fakevideo::backend(video), {}, nullptr);
    rig.player.open(PlayerRig::videoOf("a"));
    QVERIFY(rig.waitShown(0));
    rig.player.cancelIndexing();
    QVERIFY(QTest::qWaitFor([&] { return !rig.failures.empty(); }));
    QCOMPARE(rig.failures.front().code, Error::Code::Cancelled);
    QVERIFY(rig.player.isOpen());
    rig.playhead.play(); // without a frame table there is nothing to play
    QTest::qWait(20);
    QVERIFY(!rig.playhead.playing());
}

void TestPlayerThreads::brokenIndexIsReported()
{
    auto video = behaviour();
    video->brokenIndex = true;
    PlayerRig rig(fakevideo::backend(video), {}, nullptr);
    rig.player.open(PlayerRig::videoOf("a"));
    QVERIFY(QTest::qWaitFor([&] { return !rig.failures.empty(); }));
    QCOMPARE(rig.failures.front().code, Error::Code::BadInput);
    QCOMPARE(rig.playhead.shown().index, FrameIndex{0});
}

void TestPlayerThreads::missingFileIsReported()
{
    auto video = behaviour();
    PlayerRig rig(fakevideo::backend(video), {}, nullptr);
    rig.player.open(PlayerRig::videoOf("missing"));
    QVERIFY(QTest::qWaitFor([&] { return !rig.failures.empty(); }));
    QVERIFY(!rig.player.isOpen());
    QVERIFY(!rig.playhead.video().valid());
    QVERIFY(rig.openIndexed("a")); // and the next file opens
}

void TestPlayerThreads::changedFileIsIndexedAnew()
{
    auto video = behaviour();
    PlayerRig rig(fakevideo::backend(video), {}, nullptr);
    QSignalSpy changed(&rig.player, &Player::fileChanged);
    auto known = PlayerRig::videoOf("a");
    fakevideo::Behaviour other;
    other.frames = 20;
    known.frames = fakevideo::makeTable(other);
    known.identity.size = 1000;
    known.identity.digests[0] = 2;
    rig.player.open(known, {10});
    QVERIFY(QTest::qWaitFor([&] { return rig.table != nullptr; }));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(rig.playhead.frameCount(), 500);
    QCOMPARE(rig.fileIdentity.digests[0], std::uint64_t(1));
    QVERIFY(rig.waitShown(10));
}

void TestPlayerThreads::matchingTableIsUsed()
{
    auto video = behaviour();
    PlayerRig rig(fakevideo::backend(video), {}, nullptr);
    auto known = PlayerRig::videoOf("a");
    known.frames = fakevideo::makeTable(*video);
    known.identity.size = 1000;
    known.identity.digests[0] = 1;
    rig.player.open(known, {321});
    QVERIFY(rig.waitShown(321));
    QVERIFY2(rig.shown.size() == 1,
             qPrintable(QStringLiteral("%1, %2").arg(rig.shown[0].index).arg(rig.shown.back().index)));
    QTest::qWait(50);
    QVERIFY(!rig.table);
}

void TestPlayerThreads::thumbnailsAreServedAndReplaced()
{
    auto video = behaviour();
    video->perFrame = 1ms;
    PlayerRig rig(fakevideo::backend(video), {}, nullptr);
    QVERIFY(rig.openIndexed("a"));
    std::map<QString, std::vector<std::int64_t>> got;
    connect(&rig.pictures, &PictureFeed::ready, this, [&](const QString &purpose, const ShownFrame &frame) {
        QCOMPARE(std::int64_t(framenumber::numberIn(frame.image)), frame.index.value);
        got[purpose].push_back(frame.index.value);
    });
    rig.pictures.request("edges", {1}, {{49}, {99}, {149}, {199}}, {160, 90});
    rig.pictures.request("queue", {1}, {{7}}, {160, 90});
    rig.pictures.request("edges", {1}, {{210}, {220}}, {160, 90});
    rig.pictures.request("other video", {2}, {{3}}, {160, 90});
    QVERIFY(QTest::qWaitFor([&] { return got["edges"].size() >= 2 && !got["queue"].empty(); }));
    QTest::qWait(20);
    QCOMPARE(got["queue"], std::vector<std::int64_t>{7});
    QCOMPARE(got["edges"].back(), 220);
    QVERIFY2(got["edges"].size() <= 3, "the older request was answered to its end");
    QVERIFY(got["other video"].empty());
    disconnect(&rig.pictures, nullptr, this, nullptr);
}

void TestPlayerThreads::shutDownWhileBusy_data()
{
    QTest::addColumn<QString>("busy");
    for (const auto *busy :
         {"opening", "indexing", "decoding", "playing", "reverse", "thumbnails", "reopening"})
        QTest::addRow("%s", busy) << QString::fromLatin1(busy);
}

void TestPlayerThreads::shutDownWhileBusy()
{
    QFETCH(QString, busy);
    auto video = behaviour();
    video->group = 500;
    video->perFrame = 5ms;
    if (busy == "indexing")
        video->indexing = 60s;
    QElapsedTimer timer;
    {
        PlayerRig rig(fakevideo::backend(video), fakeSound(), std::make_unique<NullAudioOutput>());
        if (busy == "opening" || busy == "indexing") {
            rig.player.open(PlayerRig::videoOf("a"));
            QTest::qWait(busy == "indexing" ? 50 : 0);
        } else {
            QVERIFY(rig.openIndexed("a"));
        }
        if (busy == "decoding")
            rig.playhead.request({480});
        if (busy == "reverse") {
            rig.playhead.request({60});
            QVERIFY(rig.waitShown(60));
            rig.playhead.setRate(-1);
        }
        if (busy == "reverse" || busy == "playing")
            rig.playhead.play();
        if (busy == "thumbnails")
            rig.pictures.request("x", {1}, {{400}}, {10, 10});
        if (busy == "reopening") {
            for (int i = 0; i < 20; ++i)
                rig.player.open(PlayerRig::videoOf(i % 3 ? "a" : "missing"));
        }
        QTest::qWait(30);
        timer.start();
    }
    QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(video->readers.load(), 0);
}

QTEST_GUILESS_MAIN(TestPlayerThreads)
#include "tst_playerthreads.moc"
