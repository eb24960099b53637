// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/matching.h"

#include "storage/domain/actionclass.h"

#include <QTest>

#include <random>

using namespace onset;

namespace {

std::vector<Match> slowMatches(const std::vector<FrameRange> &a, const std::vector<FrameRange> &b,
                               double minTiou)
{
    std::vector<bool> aUsed(a.size());
    std::vector<bool> bUsed(b.size());
    std::vector<Match> result;
    for (;;) {
        Match best;
        for (std::size_t i = 0; i < a.size(); ++i) {
            for (std::size_t j = 0; j < b.size(); ++j) {
                const double iou = temporalIou(a[i], b[j]);
                if (!aUsed[i] && !bUsed[j] && iou >= minTiou && iou > best.iou)
                    best = {i, j, iou};
            }
        }
        if (best.iou == 0)
            return result;
        aUsed[best.first] = bUsed[best.second] = true;
        result.push_back(best);
    }
}

Detection detection(std::int64_t ordinal, FrameRange range, ClassId actionClass = kMotionClass)
{
    Detection d;
    d.id = productId<DetectionId>(RunId{2}, ordinal);
    d.video = VideoId{1};
    d.actionClass = actionClass;
    d.range = range;
    return d;
}

Segment segment(FrameRange range, ClassId actionClass)
{
    Segment s;
    s.video = VideoId{1};
    s.actionClass = actionClass;
    s.range = range;
    return s;
}

} // namespace

class TestMatching : public QObject
{
    Q_OBJECT
private slots:
    void byHand()
    {
        const std::vector<FrameRange> a{frameRange(0, 10), frameRange(5, 15), frameRange(50, 60)};
        const std::vector<FrameRange> b{frameRange(6, 15), frameRange(0, 9), frameRange(59, 80)};
        QCOMPARE(matchRanges(a, b, 0.5), (std::vector<Match>{{0, 1, 0.9}, {1, 0, 0.9}}));
        QCOMPARE(matchRanges(a, b, 0).size(), std::size_t{3});
        QVERIFY(matchRanges(a, b, 0.95).empty());
        QVERIFY(matchRanges({}, b, 0).empty());
    }

    void touchingIsNoMatch()
    {
        QVERIFY(matchRanges(std::vector{frameRange(0, 10)}, std::vector{frameRange(10, 20)}, 0).empty());
        QVERIFY(matchRanges(std::vector{frameRange(5, 5)}, std::vector{frameRange(0, 10)}, 0).empty());
    }

    void randomAgainstAllPairs()
    {
        std::mt19937 random(4);
        const auto ranges = [&] {
            std::vector<FrameRange> result(random() % 25);
            for (auto &range : result) {
                const auto start = static_cast<std::int64_t>(random() % 100);
                range = frameRange(start, start + static_cast<std::int64_t>(random() % 30));
            }
            return result;
        };
        for (int round = 0; round < 300; ++round) {
            const auto a = ranges();
            const auto b = ranges();
            for (const double minTiou : {0.0, 0.3, 0.7})
                QCOMPARE(matchRanges(a, b, minTiou), slowMatches(a, b, minTiou));
        }
    }

    void decidedOnesGo()
    {
        const std::vector<Detection> detections{
            detection(1, frameRange(0, 10)), detection(2, frameRange(1, 10)),
            detection(3, frameRange(50, 60)), detection(4, frameRange(80, 90))};
        auto rejected = segment(frameRange(50, 61), kMotionClass);
        rejected.state = SegmentState::Rejected;
        const std::vector<Segment> segments{segment(frameRange(0, 10), ClassId{5}), rejected};
        // One segment decides about one proposal: the second of two alike stays.
        QCOMPARE(undecided(detections, segments, 0.5),
                 (std::vector<Detection>{detections[1], detections[3]}));
        QCOMPARE(undecided(detections, {}, 0.5), detections);
    }

    void whereItCameFromGoesHoweverFarItWasMoved()
    {
        const std::vector<Detection> detections{detection(1, frameRange(0, 10)),
                                                detection(2, frameRange(100, 130))};
        auto moved = segment(frameRange(100, 130), ClassId{5});
        moved.origin = SegmentOrigin{RunId{2}, frameRange(0, 10), kMotionClass, 0.5};
        QCOMPARE(undecided(detections, std::vector{moved}, 0.5), (std::vector<Detection>{detections[1]}));
        moved.origin->run = RunId{3}; // another run's: by overlap then
        QCOMPARE(undecided(detections, std::vector{moved}, 0.5), (std::vector<Detection>{detections[0]}));
    }

    void othersStay()
    {
        auto d = detection(1, frameRange(0, 10), ClassId{4});
        auto s = segment(frameRange(0, 10), ClassId{5});
        QCOMPARE(undecided(std::vector{d}, std::vector{s}, 0.5).size(), std::size_t{1}); // another class
        s.origin = SegmentOrigin{RunId{9}, frameRange(0, 9), ClassId{4}, 0.5}; // proposed as that class
        QVERIFY(undecided(std::vector{d}, std::vector{s}, 0.5).empty());
        d.track = TrackId{1};
        QVERIFY(undecided(std::vector{d}, std::vector{s}, 0.5).empty()); // a segment for all people
        s.track = TrackId{2};
        QCOMPARE(undecided(std::vector{d}, std::vector{s}, 0.5).size(), std::size_t{1}); // another person
        s.track = TrackId{1};
        s.video = VideoId{2};
        QCOMPARE(undecided(std::vector{d}, std::vector{s}, 0.5).size(), std::size_t{1}); // another video
    }
};

QTEST_GUILESS_MAIN(TestMatching)
#include "testmatching.moc"
