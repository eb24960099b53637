// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/matching.h"
#include "storage/evaluation/sameperson.h"

#include <QTest>

using namespace onset;

namespace {

/// A box of 40 × 80 that stands at x on the frames from … to.
Track standing(std::int64_t id, float x, std::int64_t from, std::int64_t to)
{
    Track track;
    track.id = TrackId{id};
    track.video = VideoId{1};
    for (const auto frame : {from, to - 1})
        track.boxes.push_back({{frame}, x, 10, 40, 80, 0.9F, true, false});
    return track;
}

} // namespace

/// Which tracks of two runs are one person.
class TestSamePerson : public QObject
{
    Q_OBJECT
private slots:
    void boxesTell()
    {
        const auto one = standing(1, 100, 0, 100);
        QCOMPARE(trackOverlap(one, standing(2, 100, 0, 100), frameRange(0, 100)), 1.0);
        QCOMPARE(trackOverlap(one, standing(2, 120, 0, 100), frameRange(0, 100)), 1.0 / 3);
        QCOMPARE(trackOverlap(one, standing(2, 140, 0, 100), frameRange(0, 100)), 0.0); // side by side
        QVERIFY(samePerson(one, standing(2, 110, 0, 100), frameRange(20, 60)));
        QVERIFY(!samePerson(one, standing(2, 130, 0, 100), frameRange(20, 60)));
    }

    void framesWithOneOfThemCount()
    {
        const auto one = standing(1, 100, 0, 100);
        // There for a half of the range: half of the areas are common.
        QCOMPARE(trackOverlap(one, standing(2, 100, 50, 100), frameRange(40, 60)), 0.5);
        QCOMPARE(trackOverlap(one, standing(2, 100, 50, 100), frameRange(0, 50)), 0.0);
        QCOMPARE(trackOverlap(one, one, frameRange(200, 300)), 0.0); // neither is there
        auto hidden = standing(2, 100, 0, 100);
        for (auto &box : hidden.boxes)
            box.outside = true;
        QCOMPARE(trackOverlap(one, hidden, frameRange(0, 100)), 0.0);
    }

    void longRangesAreSampled()
    {
        const auto one = standing(1, 100, 0, 1'000'000);
        QCOMPARE(trackOverlap(one, standing(2, 100, 0, 1'000'000), frameRange(0, 1'000'000)), 1.0);
    }

    void videosAreApart()
    {
        const auto one = standing(1, 100, 0, 100);
        auto other = standing(2, 100, 0, 100);
        other.video = VideoId{2};
        QVERIFY(!samePerson(one, other, frameRange(0, 100)));
    }

    /// What was decided of a person is decided of the same person in another run, and of nobody else.
    void aDecisionIsOfThePerson()
    {
        Detection d;
        d.id = productId<DetectionId>(RunId{2}, 1);
        d.video = VideoId{1};
        d.actionClass = ClassId{4};
        d.range = frameRange(10, 50);
        d.track = TrackId{7};
        Segment s;
        s.video = VideoId{1};
        s.actionClass = ClassId{4};
        s.range = frameRange(10, 52);
        s.track = TrackId{1};
        s.state = SegmentState::Rejected;
        const auto undecidedWith = [&](const PersonMatch &people) {
            return undecided(std::vector{d}, std::vector{s}, 0.5, people).size();
        };
        QCOMPARE(undecidedWith({}), std::size_t{1});
        QCOMPARE(undecidedWith([](TrackId, TrackId, const FrameRange &) { return false; }), std::size_t{1});
        QCOMPARE(undecidedWith([](TrackId a, TrackId b, const FrameRange &range) {
                     return a == TrackId{1} && b == TrackId{7} && range == frameRange(10, 50);
                 }),
                 std::size_t{0});
    }
};

QTEST_GUILESS_MAIN(TestSamePerson)
#include "testsameperson.moc"
