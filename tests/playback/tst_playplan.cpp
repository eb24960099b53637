// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/playback/playplan.h"

#include <QTest>

#include <cmath>

using namespace onset;

namespace {

/// 25 frames a second, or frames that last 1, 2, 3, 1, 2, 3 … ticks of 10 ms.
std::shared_ptr<const FrameTable> table(int frames, bool variable)
{
    std::vector<FrameEntry> entries;
    Ticks pts = 1000;
    for (int i = 0; i < frames; ++i) {
        FrameEntry entry;
        entry.pts = pts;
        entry.duration = variable ? 1 + i % 3 : 4;
        entry.flags = i % 10 == 0 ? FrameEntry::Key : 0;
        pts += entry.duration;
        entries.push_back(entry);
    }
    return std::make_shared<const FrameTable>(TimeBase{1, 100}, std::move(entries), variable ? 50.0 : 25.0);
}

} // namespace

class TestPlayPlan : public QObject
{
    Q_OBJECT
private slots:
    void everyStepIsFoundByItsTime_data();
    void everyStepIsFoundByItsTime();
    void framesAndTimesOfForwardPlay();
    void framesAndTimesOfReversePlay();
    void loopGoesRound();
    void startOutsideTheLoopMoves();
    void fastPlayHasAStride();
    void findsTheStepOfAFrame();
};

void TestPlayPlan::everyStepIsFoundByItsTime_data()
{
    QTest::addColumn<bool>("variable");
    QTest::addColumn<double>("rate");
    QTest::addColumn<bool>("loop");
    for (const bool variable : {false, true}) {
        for (const double rate : {0.25, 1.0, -0.5, -1.0}) {
            for (const bool loop : {false, true})
                QTest::addRow("%s rate %g %s", variable ? "variable" : "constant", rate,
                              loop ? "loop" : "once")
                    << variable << rate << loop;
        }
    }
}

void TestPlayPlan::everyStepIsFoundByItsTime()
{
    QFETCH(bool, variable);
    QFETCH(double, rate);
    QFETCH(bool, loop);
    const auto frames = table(60, variable);
    const PlayPlan plan(frames, {33}, rate, loop ? std::optional(frameRange(30, 41)) : std::nullopt);
    const auto steps = std::min<std::int64_t>(plan.steps(), 200);
    for (std::int64_t step = 0; step < steps; ++step) {
        const double due = plan.dueSeconds(step);
        const double next = step + 1 < plan.steps() ? plan.dueSeconds(step + 1) : plan.endSeconds();
        QVERIFY2(next > due, qPrintable(QString::number(step)));
        QCOMPARE(plan.stepAt(due + 1e-9), step);
        QCOMPARE(plan.stepAt((due + next) / 2), step);
        // A frame is shown as long as it lasts.
        const auto frame = plan.frameAt(step);
        QVERIFY(std::abs(next - due - (frames->secondsOf(frame + 1) - frames->secondsOf(frame))) < 1e-9);
    }
}

void TestPlayPlan::framesAndTimesOfForwardPlay()
{
    const PlayPlan plan(table(60, false), {10}, 1.0);
    QCOMPARE(plan.steps(), 50);
    QCOMPARE(plan.frameAt(0), FrameIndex{10});
    QCOMPARE(plan.frameAt(7), FrameIndex{17});
    QCOMPARE(plan.dueSeconds(7), 0.28);
    QCOMPARE(plan.endSeconds(), 2.0);
    QCOMPARE(plan.stepAt(99), 49);
}

void TestPlayPlan::framesAndTimesOfReversePlay()
{
    const PlayPlan plan(table(60, false), {10}, -2.0);
    QCOMPARE(plan.steps(), 11);
    QCOMPARE(plan.frameAt(3), FrameIndex{7});
    QCOMPARE(plan.dueSeconds(3), 0.12);
    QCOMPARE(plan.endSeconds(), 0.44);
    QCOMPARE(plan.speed(), 2.0);
}

void TestPlayPlan::loopGoesRound()
{
    const PlayPlan plan(table(60, false), {22}, 1.0, frameRange(20, 25));
    QVERIFY(std::isinf(plan.endSeconds()));
    const std::vector<int> expected{22, 23, 24, 20, 21, 22};
    for (std::size_t i = 0; i < expected.size(); ++i)
        QCOMPARE(plan.frameAt(std::int64_t(i)), FrameIndex{expected[i]});
    QCOMPARE(plan.lapOf(2), 0);
    QCOMPARE(plan.lapOf(3), 1);
    QVERIFY(std::abs(plan.dueSeconds(1003) - 1003 * 0.04) < 1e-6);
}

void TestPlayPlan::startOutsideTheLoopMoves()
{
    QCOMPARE(PlayPlan(table(60, false), {2}, 1.0, frameRange(20, 25)).start(), FrameIndex{20});
    QCOMPARE(PlayPlan(table(60, false), {2}, -1.0, frameRange(20, 25)).start(), FrameIndex{24});
    // A loop outside the video is none.
    QVERIFY(!PlayPlan(table(60, false), {2}, 1.0, frameRange(80, 90)).loop());
}

void TestPlayPlan::fastPlayHasAStride()
{
    QCOMPARE(PlayPlan(table(60, false), {0}, 1.0).stride(), 1);
    QCOMPARE(PlayPlan(table(60, false), {0}, 2.0).stride(), 1);
    const PlayPlan fast(table(60, false), {0}, 4.0);
    QCOMPARE(fast.stride(), 2);
    for (double t = 0; t < 2.5; t += 0.013)
        QCOMPARE(fast.stepAt(t) % 2, 0);
}

void TestPlayPlan::findsTheStepOfAFrame()
{
    const PlayPlan plan(table(60, false), {10}, 1.0);
    QCOMPARE(plan.stepOf({15}, 0), std::optional<std::int64_t>(5));
    QVERIFY(!plan.stepOf({5}, 0));
    const PlayPlan loop(table(60, false), {22}, 1.0, frameRange(20, 25));
    QCOMPARE(loop.stepOf({21}, 0), std::optional<std::int64_t>(4));
    QCOMPARE(loop.stepOf({21}, 5), std::optional<std::int64_t>(9));
}

QTEST_GUILESS_MAIN(TestPlayPlan)
#include "tst_playplan.moc"
