// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/playhead.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace onset;

class TestPlayhead : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void requestIsClamped();
    void stepsAddUpAndPause();
    void picturesOnTheWayKeepTheRequest();
    void jumpsBySeconds();
    void shuttleDoubles();
    void ratesAreLimited();
    void playStartsAnewAtTheEnd();
    void loopIsClamped();
    void sound();
    void statisticsStartAnew();
    void anotherVideoStartsAfresh();
    void tableOfTheSameVideoKeepsThePlace();
    void withoutVideoNothingIsAsked();

private:
    ShownFrame frame(std::int64_t index, VideoId video = {1}) const;
    std::unique_ptr<Playhead> m_head;
};

void TestPlayhead::init()
{
    m_head = std::make_unique<Playhead>();
    std::vector<FrameEntry> entries(100);
    for (std::size_t i = 0; i < entries.size(); ++i)
        entries[i].pts = std::int64_t(i) * 40;
    m_head->setVideo({1}, std::make_shared<FrameTable>(TimeBase{1, 1000}, entries, 25.0));
}

ShownFrame TestPlayhead::frame(std::int64_t index, VideoId video) const
{
    ShownFrame shown;
    shown.video = video;
    shown.index = {index};
    return shown;
}

void TestPlayhead::requestIsClamped()
{
    QSignalSpy requests(m_head.get(), &Playhead::frameRequested);
    m_head->request({1000});
    m_head->request({-5});
    QCOMPARE(requests.at(0).at(0).value<FrameIndex>().value, std::int64_t(99));
    QCOMPARE(requests.at(1).at(0).value<FrameIndex>().value, std::int64_t(0));
    QCOMPARE(m_head->requested().value, std::int64_t(0));
}

void TestPlayhead::stepsAddUpAndPause()
{
    m_head->setShown(frame(10));
    m_head->play();
    m_head->step(1);
    QVERIFY(!m_head->playing());
    m_head->step(1);
    m_head->step(-5);
    QCOMPARE(m_head->requested().value, std::int64_t(7));
    QCOMPARE(m_head->current().value, std::int64_t(10));
}

void TestPlayhead::picturesOnTheWayKeepTheRequest()
{
    QSignalSpy shown(m_head.get(), &Playhead::shownChanged);
    m_head->request({20});
    m_head->request({30});
    m_head->setShown(frame(20)); // what is seen while dragging, under its own number
    QCOMPARE(shown.count(), 1);
    QCOMPARE(m_head->current().value, std::int64_t(20));
    QCOMPARE(m_head->requested().value, std::int64_t(30));
    m_head->step(1); // from where the person wants to be
    QCOMPARE(m_head->requested().value, std::int64_t(31));
    m_head->setShown(frame(31, VideoId{2}));
    QCOMPARE(shown.count(), 1);
    m_head->setShown(frame(31));
    QCOMPARE(m_head->current().value, std::int64_t(31));
    m_head->setShown(frame(30)); // nothing is waited for: what comes is where one stands
    QCOMPARE(m_head->requested().value, std::int64_t(30));
    shown.clear();
    m_head->setShown(frame(30));
    // While playing every frame counts, and pausing goes on from the last.
    m_head->play();
    m_head->setShown(frame(31));
    m_head->setShown(frame(32));
    m_head->pause();
    QCOMPARE(m_head->requested().value, std::int64_t(32));
    QCOMPARE(shown.count(), 3);
}

void TestPlayhead::jumpsBySeconds()
{
    m_head->setShown(frame(50));
    m_head->jumpSeconds(1);
    QCOMPARE(m_head->requested().value, std::int64_t(75));
    m_head->jumpSeconds(-2);
    QCOMPARE(m_head->requested().value, std::int64_t(25));
    m_head->jumpSeconds(0.001);
    QCOMPARE(m_head->requested().value, std::int64_t(26));
    m_head->jumpSeconds(-0.001);
    QCOMPARE(m_head->requested().value, std::int64_t(25));
    m_head->jumpSeconds(NAN);
    m_head->jumpSeconds(1e9);
    QCOMPARE(m_head->requested().value, std::int64_t(99));
    m_head->setVideo({5}, nullptr);
    m_head->jumpSeconds(2); // nothing is known of it yet: 25 frames a second
    QCOMPARE(m_head->requested().value, std::int64_t(50));
}

void TestPlayhead::shuttleDoubles()
{
    m_head->setShown(frame(50));
    m_head->shuttle(0);
    QVERIFY(!m_head->playing());
    for (const double rate : {1.0, 2.0, 4.0, 4.0}) {
        m_head->shuttle(1);
        QVERIFY(m_head->playing());
        QCOMPARE(m_head->rate(), rate);
    }
    for (const double rate : {-1.0, -2.0, -4.0, -4.0}) {
        m_head->shuttle(-1);
        QCOMPARE(m_head->rate(), rate);
    }
    m_head->pause();
    m_head->shuttle(-1);
    QCOMPARE(m_head->rate(), -1.0);
}

void TestPlayhead::ratesAreLimited()
{
    QSignalSpy rates(m_head.get(), &Playhead::rateChanged);
    for (const auto &[asked, got] : std::vector<std::pair<double, double>>{
             {9, 4}, {-9, -4}, {0.01, 0.25}, {-0.01, -0.25}, {0, -0.25}, {NAN, -0.25}, {1.5, 1.5}}) {
        m_head->setRate(asked);
        QCOMPARE(m_head->rate(), got);
    }
    QCOMPARE(rates.count(), 5);
}

void TestPlayhead::playStartsAnewAtTheEnd()
{
    m_head->setShown(frame(99));
    m_head->togglePlay();
    QCOMPARE(m_head->requested().value, std::int64_t(0));
    m_head->togglePlay();
    m_head->setRate(-1);
    m_head->request({0});
    m_head->play();
    QCOMPARE(m_head->requested().value, std::int64_t(99));
    m_head->pause();
    m_head->setLoop(frameRange(10, 20));
    m_head->request({50});
    m_head->setRate(1);
    m_head->play();
    QCOMPARE(m_head->requested().value, std::int64_t(10));
    m_head->pause();
    m_head->setRate(-1);
    m_head->request({50});
    m_head->play();
    QCOMPARE(m_head->requested().value, std::int64_t(19));
}

void TestPlayhead::loopIsClamped()
{
    QSignalSpy loops(m_head.get(), &Playhead::loopChanged);
    m_head->setLoop(frameRange(-5, 500));
    QCOMPARE(*m_head->loop(), frameRange(0, 100));
    m_head->setLoop(frameRange(0, 100));
    QCOMPARE(loops.count(), 1);
    m_head->setLoop(frameRange(20, 20));
    QVERIFY(!m_head->loop());
}

void TestPlayhead::sound()
{
    QSignalSpy audio(m_head.get(), &Playhead::audioChanged);
    m_head->setVolume(3);
    QCOMPARE(audio.count(), 0); // it was at its loudest
    m_head->setVolume(-1);
    QCOMPARE(m_head->volume(), 0.0);
    m_head->setVolume(NAN);
    QCOMPARE(m_head->volume(), 0.0);
    m_head->setMuted(true);
    m_head->setMuted(true);
    QVERIFY(m_head->muted());
    m_head->setAudioTracks({"English", "Deutsch"});
    m_head->setAudioTracks({"English", "Deutsch"});
    m_head->setAudioTrack(7);
    QCOMPARE(m_head->audioTrack(), 1);
    m_head->setAudioTrack(-9);
    QCOMPARE(m_head->audioTrack(), -1);
    m_head->setAudioTrack(-1);
    QCOMPARE(audio.count(), 5);
    m_head->setAudioTrack(1);
    m_head->setAudioTracks({"English"});
    QCOMPARE(m_head->audioTrack(), 0);
    QCOMPARE(m_head->audioTracks().size(), 1);
}

void TestPlayhead::statisticsStartAnew()
{
    QSignalSpy statistics(m_head.get(), &Playhead::statisticsChanged);
    m_head->play();
    m_head->setStatistics(100, 3);
    m_head->setStatistics(100, 3);
    QCOMPARE(statistics.count(), 1);
    QCOMPARE(m_head->playedFrames(), std::int64_t(100));
    QCOMPARE(m_head->droppedFrames(), std::int64_t(3));
    m_head->play(); // plays already
    QCOMPARE(m_head->droppedFrames(), std::int64_t(3));
    m_head->pause();
    m_head->play();
    QCOMPARE(m_head->droppedFrames(), std::int64_t(0));
}

void TestPlayhead::anotherVideoStartsAfresh()
{
    QSignalSpy videos(m_head.get(), &Playhead::videoChanged);
    m_head->setShown(frame(40));
    m_head->setLoop(frameRange(10, 20));
    m_head->setRate(2);
    m_head->play();
    m_head->setVideo({2}, nullptr);
    QCOMPARE(videos.count(), 1);
    QVERIFY(!m_head->playing());
    QVERIFY(!m_head->loop());
    QCOMPARE(m_head->rate(), 1.0);
    QVERIFY(!m_head->current().valid());
    QCOMPARE(m_head->requested().value, std::int64_t(0));
    QCOMPARE(m_head->frameCount(), std::int64_t(0));
}

void TestPlayhead::tableOfTheSameVideoKeepsThePlace()
{
    m_head->setVideo({2}, nullptr);
    m_head->request({500});
    m_head->setShown(frame(60, VideoId{2})); // the player knows that there are no more
    QCOMPARE(m_head->current().value, std::int64_t(60));
    QCOMPARE(m_head->requested().value, std::int64_t(60));
    m_head->setLoop(frameRange(10, 90));
    m_head->setVideo({2}, std::make_shared<FrameTable>(TimeBase{1, 25}, std::vector<FrameEntry>(50), 25.0));
    QCOMPARE(m_head->current().value, std::int64_t(60));
    QCOMPARE(m_head->requested().value, std::int64_t(49));
    QCOMPARE(*m_head->loop(), frameRange(10, 50));
}

void TestPlayhead::withoutVideoNothingIsAsked()
{
    Playhead head;
    QSignalSpy requests(&head, &Playhead::frameRequested);
    head.request({3});
    head.step(1);
    head.play();
    head.setShown(frame(1, VideoId{}));
    QCOMPARE(requests.count(), 0);
    QVERIFY(!head.playing());
    QVERIFY(!head.current().valid());
}

QTEST_GUILESS_MAIN(TestPlayhead)
#include "tst_playhead.moc"
