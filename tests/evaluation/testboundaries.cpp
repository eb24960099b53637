// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/boundaryerrors.h"

#include <QTest>

using namespace onset;

namespace {

Video tenFramesASecond(std::int64_t id)
{
    std::vector<FrameEntry> entries(1000);
    for (std::size_t i = 0; i < entries.size(); ++i)
        entries[i] = {static_cast<Ticks>(i) + 7, 1};
    Video video;
    video.id = VideoId{id};
    video.frames = std::make_shared<FrameTable>(TimeBase{1, 10}, entries, 10);
    return video;
}

Segment corrected(FrameRange proposed, FrameRange range, SegmentState state = SegmentState::Edited)
{
    Segment segment;
    segment.video = VideoId{1};
    segment.range = range;
    segment.state = state;
    segment.origin = SegmentOrigin{RunId{1}, proposed, ClassId{1}, 0.5};
    return segment;
}

bool near(double a, double b)
{
    return std::abs(a - b) < 1e-6;
}

} // namespace

class TestBoundaries : public QObject
{
    Q_OBJECT
private slots:
    void byHand()
    {
        // Starts move by +2, -1, 0, +3 frames of 100 ms; ends by -4, 0, 0, 0.
        const std::vector<Segment> segments{
            corrected(frameRange(10, 50), frameRange(12, 46)),
            corrected(frameRange(100, 150), frameRange(99, 150)),
            corrected(frameRange(200, 250), frameRange(200, 250), SegmentState::Accepted),
            corrected(frameRange(300, 350), frameRange(303, 350), SegmentState::Locked),
        };
        const auto errors = boundaryErrors(segments, std::vector{tenFramesASecond(1)});
        QCOMPARE(errors.count, std::size_t{4});
        QVERIFY(near(errors.start.bias, 100));
        QVERIFY(near(errors.start.median, 150));
        QVERIFY(near(errors.start.percent90, 300));
        QVERIFY(near(errors.end.bias, -100));
        QVERIFY(near(errors.end.median, 0));
        QVERIFY(near(errors.end.percent90, 400));
    }

    void ninetyPercentIsTheNearestRank()
    {
        std::vector<Segment> segments;
        for (int i = 1; i <= 10; ++i)
            segments.push_back(corrected(frameRange(100, 200), frameRange(100 + i, 200)));
        QVERIFY(near(boundaryErrors(segments, std::vector{tenFramesASecond(1)}).start.percent90, 900));
        segments.push_back(corrected(frameRange(100, 200), frameRange(111, 200)));
        QVERIFY(near(boundaryErrors(segments, std::vector{tenFramesASecond(1)}).start.percent90, 1000));
        segments.resize(1);
        QVERIFY(near(boundaryErrors(segments, std::vector{tenFramesASecond(1)}).start.percent90, 100));
    }

    void onlyCorrectedProposalsCount()
    {
        auto byHand = corrected(frameRange(1, 2), frameRange(5, 9), SegmentState::Human);
        byHand.origin.reset();
        auto elsewhere = corrected(frameRange(1, 2), frameRange(5, 9));
        elsewhere.video = VideoId{2};
        const std::vector<Segment> segments{
            byHand, elsewhere, corrected(frameRange(1, 2), frameRange(5, 9), SegmentState::Rejected),
            corrected(frameRange(1, 5000), frameRange(5, 9))};
        Video notIndexed;
        notIndexed.id = VideoId{2};
        QCOMPARE(boundaryErrors(segments, std::vector{tenFramesASecond(1), notIndexed}), BoundaryErrors{});
        QCOMPARE(boundaryErrors({}, {}), BoundaryErrors{});
    }
};

QTEST_GUILESS_MAIN(TestBoundaries)
#include "testboundaries.moc"
