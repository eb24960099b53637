// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/framemap.h"
#include "storage/evaluation/tubeoverlap.h"
#include "storage/evaluation/videomap.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace onset;

namespace {

constexpr EdgeBox kBox{10, 10, 19, 29};
const std::vector<ClassId> kClasses{{1}, {2}};
const std::vector<VideoId> kVideos{{1}, {2}};

Tube tube(std::int64_t first, std::size_t frames, double score = 0, EdgeBox box = kBox)
{
    return {VideoId{1}, ClassId{1}, FrameIndex{first}, std::vector<EdgeBox>(frames, box), score};
}

OverlapScores scoresOf(const std::vector<Tube> &truth, const std::vector<Tube> &made, TubeRule rule,
                       double threshold = 0.5)
{
    return evaluateVideoMap(truth, made, kClasses, kVideos, {rule, {threshold}, {}});
}

double precisionOf(const std::vector<Tube> &truth, const std::vector<Tube> &made, TubeRule rule,
                   double threshold = 0.5)
{
    return scoresOf(truth, made, rule, threshold).classes[0].averagePrecision[0];
}

constexpr TubeRule kAll[] = {TubeRule::Act, TubeRule::ActNms, TubeRule::RetinaNet, TubeRule::MultiSports,
                             TubeRule::Gurkirt};

double framePrecision(const std::vector<FrameBox> &truth, const std::vector<FrameBox> &made, FrameRule rule)
{
    return evaluateFrameMap(truth, made, kClasses, std::vector<double>{0.5}, rule)
        .classes[0]
        .averagePrecision[0];
}

} // namespace

/// What the reference programs do at the edges, one by one.
class TestSpatialCases : public QObject
{
    Q_OBJECT

private slots:
    void framesAreInclusive()
    {
        // Frames 0–9 and 5–14: 5 of 15 are common, but 4 of 14 lengths.
        QCOMPARE(tubeOverlap(tube(0, 10), tube(5, 10), TubeGeometry::Inclusive).product, 5.0 / 15);
        QCOMPARE(tubeOverlap(tube(0, 10), tube(5, 10), TubeGeometry::Exclusive).product, 4.0 / 14);
        QCOMPARE(tubeOverlap(tube(0, 10), tube(10, 10), TubeGeometry::Inclusive).product, 0.0);
    }

    void pixelsAreInclusive()
    {
        const auto left = tube(0, 1, 0, {0, 0, 9, 9});
        const auto right = tube(0, 1, 0, {5, 0, 14, 9});
        QCOMPARE(tubeOverlap(left, right, TubeGeometry::Inclusive).spatial, 50.0 / 150);
        QCOMPARE(tubeOverlap(left, right, TubeGeometry::Exclusive).spatial, 36.0 / 126);
        // x, y, w, h: the truth is 0, 0, 9, 9, the prediction becomes 6, 1, 10, 10.
        const auto two = [](Tube t) {
            t.boxes.push_back(t.boxes[0]);
            return t;
        };
        QCOMPARE(tubeOverlap(two(left), two(right), TubeGeometry::Gurkirt).spatial, 24.0 / (81 + 100 - 24));
    }

    void oneCommonFrameIsNothingToGurkirt()
    {
        QCOMPARE(tubeOverlap(tube(0, 5), tube(4, 5), TubeGeometry::Gurkirt).product, 0.0);
        QVERIFY(tubeOverlap(tube(0, 5), tube(3, 5), TubeGeometry::Gurkirt).product > 0);
        QVERIFY(tubeOverlap(tube(0, 5), tube(4, 5), TubeGeometry::Inclusive).product > 0);
    }

    void aFrameOnItselfIsNothingToMultiSports()
    {
        QVERIFY(std::isnan(tubeOverlap(tube(3, 1), tube(3, 1), TubeGeometry::Exclusive).product));
        QCOMPARE(precisionOf({tube(3, 1)}, {tube(3, 1, 0.5)}, TubeRule::MultiSports), 0.0);
        // The undefined overlap comes before a perfect one.
        const std::vector<Tube> truth{tube(3, 1), tube(3, 1, 0, {0, 0, 5, 5})};
        QCOMPARE(precisionOf(truth, {tube(3, 1, 0.5)}, TubeRule::MultiSports), 0.0);
        QCOMPARE(precisionOf({tube(3, 1)}, {tube(3, 1, 0.5)}, TubeRule::Act), 1.0);
    }

    void atTheThreshold()
    {
        for (const auto rule : {TubeRule::Act, TubeRule::ActNms, TubeRule::RetinaNet})
            QCOMPARE(precisionOf({tube(0, 10)}, {tube(0, 5, 1)}, rule, 0.5), 1.0);
        QCOMPARE(precisionOf({tube(0, 11)}, {tube(0, 6, 1)}, TubeRule::MultiSports, 0.5), 1.0);
        const double exact = tubeOverlap(tube(0, 10), tube(0, 7), TubeGeometry::Gurkirt).product;
        QCOMPARE(precisionOf({tube(0, 10)}, {tube(0, 7, 1)}, TubeRule::Gurkirt, exact), 0.0);
        QCOMPARE(precisionOf({tube(0, 10)}, {tube(0, 7, 1)}, TubeRule::Gurkirt, std::nextafter(exact, 0)),
                 1.0);
    }

    void singlePrecisionAtTheThreshold()
    {
        // 7 / 10 is below 0.7 in single precision, which MultiSports computes in.
        QCOMPARE(precisionOf({tube(0, 11)}, {tube(0, 8, 1)}, TubeRule::MultiSports, 0.7), 0.0);
        QCOMPARE(precisionOf({tube(0, 11)}, {tube(0, 8, 1)}, TubeRule::MultiSports, 0.6999), 1.0);
        QCOMPARE(precisionOf({tube(0, 10)}, {tube(0, 7, 1)}, TubeRule::Act, 0.7), 1.0);
    }

    void onlyMultiSportsDoesNotFallThrough()
    {
        const std::vector<Tube> truth{tube(0, 10), tube(2, 10)};
        const std::vector<Tube> made{tube(0, 10, 0.9), tube(0, 11, 0.8)};
        for (const auto rule : {TubeRule::Act, TubeRule::RetinaNet, TubeRule::Gurkirt})
            QCOMPARE(precisionOf(truth, made, rule, 0.4), 1.0);
        QCOMPARE(precisionOf(truth, made, TubeRule::MultiSports, 0.4), 0.5);
    }

    void actSuppressesFirst()
    {
        const std::vector<Tube> truth{tube(0, 10), tube(2, 10)};
        const std::vector<Tube> made{tube(0, 10, 0.9), tube(0, 11, 0.8)};
        QCOMPARE(precisionOf(truth, made, TubeRule::ActNms), 0.5);
        QCOMPARE(scoresOf(truth, made, TubeRule::ActNms).classes[0].predictions, std::size_t{1});
        // Only above 0.3, and only within a video.
        const auto far = tube(7, 10, 0.8); // 3 of 17
        QCOMPARE(scoresOf(truth, {tube(0, 10, 0.9), far}, TubeRule::ActNms).classes[0].predictions,
                 std::size_t{2});
        auto other = tube(0, 10, 0.8);
        other.video = VideoId{2};
        QCOMPARE(scoresOf(truth, {tube(0, 10, 0.9), other}, TubeRule::ActNms).classes[0].predictions,
                 std::size_t{2});
    }

    void ofEqualScoresTheFirstIsJudgedFirst()
    {
        const std::vector<Tube> truth{tube(0, 10)};
        const std::vector<Tube> made{tube(100, 10, 0.5), tube(0, 10, 0.5)};
        QCOMPARE(precisionOf(truth, made, TubeRule::MultiSports), 0.5);
        QCOMPARE(precisionOf(truth, {made[1], made[0]}, TubeRule::MultiSports), 1.0);
        // ACT's suppression leaves the last of them first.
        QCOMPARE(precisionOf(truth, made, TubeRule::ActNms), 1.0);
        QCOMPARE(precisionOf(truth, {made[1], made[0]}, TubeRule::ActNms), 0.25);
        // To Gurkirt's ranking these are equal, but not within a video.
        const std::vector<Tube> close{tube(100, 10, 0.5), tube(0, 10, 0.5 + 1e-12)};
        QCOMPARE(precisionOf(truth, close, TubeRule::Gurkirt), 1.0);
    }

    void areas()
    {
        const std::vector<Tube> made{tube(100, 10, 0.9), tube(0, 10, 0.8)};
        QCOMPARE(precisionOf({tube(0, 10)}, made, TubeRule::Act), 0.25); // (0 + ½) / 2
        QCOMPARE(precisionOf({tube(0, 10)}, made, TubeRule::Gurkirt), 0.5);
    }

    void classWithoutTruth()
    {
        auto other = tube(0, 10, 0.5);
        other.actionClass = ClassId{2};
        const std::vector<Tube> made{tube(0, 10, 0.9), other};
        for (const auto rule : kAll) {
            const auto scores = scoresOf({tube(0, 10)}, made, rule, 0.2);
            const bool counts = rule != TubeRule::MultiSports;
            QCOMPARE(std::isnan(scores.classes[1].averagePrecision[0]), !counts);
            QCOMPARE(scores.meanAveragePrecision[0], counts ? 0.5 : 1.0);
        }
    }

    void videoThatIsNotListed()
    {
        auto elsewhere = tube(0, 10, 0.9);
        elsewhere.video = VideoId{};
        for (const auto rule : kAll) {
            const auto scores = scoresOf({tube(0, 10)}, {elsewhere, tube(0, 10, 0.5)}, rule, 0.2);
            QCOMPARE(scores.elsewhere, std::size_t{1});
            QCOMPARE(scores.classes[0].averagePrecision[0], rule == TubeRule::MultiSports ? 0.5 : 1.0);
        }
    }

    void pooled()
    {
        auto truth = tube(0, 10);
        truth.actionClass = ClassId{2};
        auto wrong = tube(100, 10, 0.7);
        wrong.actionClass = ClassId{2};
        // Ranking of both classes: right (class 1), wrong (class 2), right (class 2).
        auto right = tube(0, 10, 0.6);
        right.actionClass = ClassId{2};
        const auto scores =
            scoresOf({tube(0, 10), truth}, {wrong, right, tube(0, 10, 0.8)}, TubeRule::MultiSports);
        QCOMPARE(scores.pooled[0], 0.5 * 1 + 0.5 * (2.0 / 3));
        QCOMPARE(scores.meanAveragePrecision[0], (1 + 0.5) / 2);
    }

    void nothing()
    {
        for (const auto rule : kAll) {
            QCOMPARE(precisionOf({tube(0, 10)}, {}, rule), 0.0);
            const auto noTruth = scoresOf({}, {tube(0, 10, 1)}, rule);
            QCOMPARE(std::isnan(noTruth.average), rule == TubeRule::MultiSports);
            QVERIFY(std::isnan(noTruth.pooled[0]));
            QVERIFY(evaluateVideoMap({}, {}, {}, {}, {rule, {0.5}, {}}).classes.empty());
        }
    }

    void avaHasNoFallThrough()
    {
        const std::vector<FrameBox> truth{{1, ClassId{1}, {0, 0, 10, 10}, 0},
                                          {1, ClassId{1}, {2, 0, 12, 10}, 0}};
        const std::vector<FrameBox> made{{1, ClassId{1}, {0, 0, 10, 10}, 0.9},
                                         {1, ClassId{1}, {0, 0, 11, 10}, 0.8}};
        QCOMPARE(framePrecision(truth, made, FrameRule::Ava), 0.5);
        QCOMPARE(framePrecision(truth, made, FrameRule::MultiSports), 0.5);
        QCOMPARE(framePrecision(truth, made, FrameRule::Act), 1.0);
    }

    void avaDropsBoxesWithoutArea()
    {
        const std::vector<FrameBox> truth{{1, ClassId{1}, {0, 0, 10, 10}, 0}};
        const std::vector<FrameBox> made{{1, ClassId{1}, {5, 5, 5, 9}, 0.9},
                                         {1, ClassId{1}, {9, 0, 0, 10}, 0.8},
                                         {1, ClassId{1}, {0, 0, 10, 10}, 0.7}};
        QCOMPARE(framePrecision(truth, made, FrameRule::Ava), 1.0);
        QCOMPARE(framePrecision(truth, made, FrameRule::MultiSports), 1.0 / 3);
    }

    void framesOfEqualScores()
    {
        const std::vector<FrameBox> truth{{2, ClassId{1}, {0, 0, 10, 10}, 0}};
        const std::vector<FrameBox> made{{1, ClassId{1}, {0, 0, 10, 10}, 0.5},
                                         {2, ClassId{1}, {0, 0, 10, 10}, 0.5}};
        QCOMPARE(framePrecision(truth, made, FrameRule::Ava), 1.0); // the last first
        QCOMPARE(framePrecision(truth, made, FrameRule::MultiSports), 0.5);
    }

    void boxesWithoutAreaAreUndefined()
    {
        const EdgeBox point{5, 5, 5, 5};
        QVERIFY(std::isnan(boxIou(point, point, false)));
        QCOMPARE(boxIou(point, point, true), 1.0);
        const std::vector<FrameBox> truth{{1, ClassId{1}, point, 0}};
        const std::vector<FrameBox> made{{1, ClassId{1}, point, 0.5}};
        QCOMPARE(framePrecision(truth, made, FrameRule::MultiSports), 0.0);
        QCOMPARE(framePrecision(truth, made, FrameRule::Act), 1.0);
    }
};

QTEST_APPLESS_MAIN(TestSpatialCases)
#include "testspatialcases.moc"
