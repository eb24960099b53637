// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/curveraster.h"
#include "widgets/timeline/itemhit.h"
#include "widgets/timeline/rulerticks.h"
#include "widgets/timeline/snapping.h"
#include "widgets/timeline/timelinetheme.h"
#include "widgets/timeline/timetext.h"

#include <QtTest>

#include <cmath>
#include <limits>
#include <random>

using namespace onset;

namespace {

FrameTable steady(std::int64_t count, Ticks length)
{
    std::vector<FrameEntry> entries(static_cast<std::size_t>(count));
    for (std::int64_t i = 0; i < count; ++i) {
        entries[static_cast<std::size_t>(i)].pts = i * length;
        entries[static_cast<std::size_t>(i)].duration = length;
    }
    return FrameTable(TimeBase{1, 1000}, std::move(entries), 1000.0 / static_cast<double>(length));
}

FrameTable uneven(std::mt19937 &random, std::int64_t count)
{
    std::vector<FrameEntry> entries(static_cast<std::size_t>(count));
    Ticks pts = 0;
    for (auto &entry : entries) {
        entry.pts = pts;
        entry.duration = 1 + static_cast<Ticks>(random() % 400);
        pts += entry.duration;
    }
    return FrameTable(TimeBase{1, 1000}, std::move(entries), 5.0);
}

Lane laneWith(std::initializer_list<FrameRange> ranges)
{
    Lane lane;
    std::int64_t id = 1;
    for (const FrameRange &range : ranges) {
        LaneItem each;
        each.item.id = SegmentId{id++};
        each.item.range = range;
        lane.items.push_back(each);
    }
    lane.arrange();
    return lane;
}

TimeScale scaleOf(double framesPerPixel, double first = 0)
{
    TimeScale scale;
    scale.left = 100;
    scale.width = 1000;
    scale.total = 100000;
    scale.framesPerPixel = framesPerPixel;
    scale.first = first;
    return scale;
}

} // namespace

class TestTimelineGeometry : public QObject
{
    Q_OBJECT
private slots:
    void framesAndPixelsRoundTrip();
    void zoomKeepsWhatIsUnderTheMouse();
    void scaleStaysWithinTheVideo();
    void resizingKeepsShowingEverything();
    void timeTexts();
    void timesAndPositionsRoundTrip();
    void ticksAreRoundAndApart();
    void overlappingItemsStack();
    void candidatesMissNothing();
    void lanesShareTheRoom();
    void hitPrefersSelectedAndInside();
    void everyItemsMiddleCanBeGrabbed();
    void snapsToTheNearestByPrecedence();
    void findsThresholdCrossings();
    void columnsHideNoPeak();
    void curvesAreDrawnWhereTheirValuesAre();
    void coloursStandOut();
};

void TestTimelineGeometry::framesAndPixelsRoundTrip()
{
    std::mt19937 random(7);
    for (int i = 0; i < 20000; ++i) {
        TimeScale scale;
        scale.total = 1 + static_cast<std::int64_t>(random() % 5'000'000);
        scale.left = random() % 300;
        scale.width = 1 + random() % 4000;
        scale.framesPerPixel = std::exp(std::uniform_real_distribution<double>(-5, 12)(random));
        scale.first = std::uniform_real_distribution<double>(0, static_cast<double>(scale.total))(random);
        scale.clamp();
        const FrameIndex frame{static_cast<std::int64_t>(random() % static_cast<unsigned>(scale.total))};
        QCOMPARE(scale.edgeAt(scale.xOf(frame)), frame);
        QCOMPARE(scale.frameAt(scale.xOf(static_cast<double>(frame.value) + 0.5)), frame);
        const double x = scale.left + std::uniform_real_distribution<double>(0, scale.width)(random);
        QVERIFY(std::abs(scale.xOf(scale.positionAt(x)) - x) < 1e-6);
    }
}

void TestTimelineGeometry::zoomKeepsWhatIsUnderTheMouse()
{
    TimeScale scale = scaleOf(20, 30000);
    const double x = 600;
    const double position = scale.positionAt(x);
    for (int i = 0; i < 30; ++i) {
        scale.zoomAt(x, 1.3);
        QVERIFY(std::abs(scale.positionAt(x) - position) < 1e-6);
    }
    QCOMPARE(scale.pixelsPerFrame(), TimeScale::kMaxPixelsPerFrame);
}

void TestTimelineGeometry::scaleStaysWithinTheVideo()
{
    std::mt19937 random(11);
    TimeScale scale = scaleOf(1);
    for (int i = 0; i < 5000; ++i) {
        if (random() % 2)
            scale.zoomAt(100 + random() % 1000, std::uniform_real_distribution<double>(0.3, 3)(random));
        else
            scale.panPixels(std::uniform_real_distribution<double>(-5000, 5000)(random));
        QVERIFY(scale.first >= 0);
        QVERIFY(scale.positionAt(scale.right()) <= 100000 + 1e-6);
    }
    scale.fit(frameRange(5000, 5100), 0.5);
    QVERIFY(scale.xOf(FrameIndex{5000}) > scale.left && scale.xOf(FrameIndex{5100}) < scale.right());
    QVERIFY(scale.xOf(FrameIndex{5100}) - scale.xOf(FrameIndex{5000}) > 400);
}

void TestTimelineGeometry::resizingKeepsShowingEverything()
{
    TimeScale scale = scaleOf(1);
    scale.fitAll();
    scale.setExtent(80, 500);
    QVERIFY(scale.showsAll());
    QCOMPARE(scale.visible(), frameRange(0, 100000));
    scale.zoomAt(200, 10);
    scale.setExtent(80, 900);
    QVERIFY(!scale.showsAll());
}

void TestTimelineGeometry::timeTexts()
{
    QCOMPARE(timeText(0, 0), QStringLiteral("0:00"));
    QCOMPARE(timeText(63.45), QStringLiteral("1:03.450"));
    QCOMPARE(timeText(3723.4, 1), QStringLiteral("1:02:03.4"));
    QCOMPARE(timeText(59.9996), QStringLiteral("1:00.000"));
}

void TestTimelineGeometry::timesAndPositionsRoundTrip()
{
    std::mt19937 random(3);
    const FrameTable frames = uneven(random, 500);
    for (int i = 0; i < 5000; ++i) {
        const double position = std::uniform_real_distribution<double>(0, 500)(random);
        const double back = positionOfSeconds(frames, secondsOfPosition(frames, position));
        QVERIFY2(std::abs(back - position) < 1e-3, qPrintable(QString::number(position - back)));
    }
    QCOMPARE(secondsOfPosition(frames, 500), frames.durationSeconds());
}

void TestTimelineGeometry::ticksAreRoundAndApart()
{
    const FrameTable frames = steady(100000, 40);
    for (double framesPerPixel : {0.0126, 0.05, 0.3, 1.0, 7.0, 40.0, 100.0}) {
        TimeScale scale = scaleOf(framesPerPixel, 1000);
        scale.clamp();
        const auto ticks = rulerTicks(scale, frames, 80);
        double last = -1e9;
        int labels = 0;
        for (const RulerTick &tick : ticks) {
            if (tick.label.isEmpty())
                continue;
            ++labels;
            QVERIFY(scale.xOf(tick.position) - last >= 79);
            last = scale.xOf(tick.position);
        }
        QVERIFY2(labels >= 2 && labels <= 14, qPrintable(QString::number(labels)));
    }
    std::mt19937 random(5);
    TimeScale scale = scaleOf(0.5, 0);
    scale.total = 500;
    scale.clamp();
    QVERIFY(rulerTicks(scale, uneven(random, 500), 80).size() < 200);
    QVERIFY(rulerTicks(scale, FrameTable(), 80).empty());
}

void TestTimelineGeometry::overlappingItemsStack()
{
    const Lane lane =
        laneWith({frameRange(0, 10), frameRange(5, 15), frameRange(10, 20), frameRange(12, 14)});
    QCOMPARE(lane.rows, 3);
    for (std::size_t i = 0; i < lane.items.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j)
            QVERIFY(lane.items[i].row != lane.items[j].row ||
                    !lane.items[i].item.range.overlaps(lane.items[j].item.range));
    }
    Lane crowd;
    for (int i = 0; i < 50; ++i)
        crowd.items.push_back({Item{SegmentId{i + 1}, {}, {}, {}, frameRange(0, 100)}, {}, 0});
    crowd.arrange();
    QCOMPARE(crowd.rows, Lane::kMaxRows);
}

void TestTimelineGeometry::candidatesMissNothing()
{
    std::mt19937 random(13);
    Lane lane;
    for (int i = 0; i < 300; ++i) {
        const auto start = static_cast<std::int64_t>(random() % 10000);
        const auto length = 1 + static_cast<std::int64_t>(random() % (i % 10 ? 100 : 3000));
        lane.items.push_back({Item{SegmentId{i + 1}, {}, {}, {}, frameRange(start, start + length)}, {}, 0});
    }
    lane.arrange();
    for (int i = 0; i < 500; ++i) {
        const auto start = static_cast<std::int64_t>(random() % 12000);
        const FrameRange range = frameRange(start, start + 1 + static_cast<std::int64_t>(random() % 500));
        const auto [first, last] = lane.candidates(range);
        for (std::size_t k = 0; k < lane.items.size(); ++k)
            QVERIFY(!lane.items[k].item.range.overlaps(range) || (k >= first && k < last));
    }
}

void TestTimelineGeometry::lanesShareTheRoom()
{
    std::vector<Lane> lanes(3);
    lanes[1].rows = 4;
    const auto boxes = layoutLanes(lanes, 300);
    QCOMPARE(boxes[0].y, 0.0);
    for (std::size_t i = 1; i < boxes.size(); ++i)
        QCOMPARE(boxes[i].y, boxes[i - 1].y + boxes[i - 1].height);
    QVERIFY(boxes[1].height > boxes[0].height);
    QVERIFY(std::abs(boxes[2].y + boxes[2].height - 300) < 1e-9);
    QVERIFY(layoutLanes({}, 300).empty());
}

void TestTimelineGeometry::hitPrefersSelectedAndInside()
{
    const Lane lane = laneWith({frameRange(100, 200), frameRange(200, 300)});
    const TimeScale scale = scaleOf(1);
    const auto at = [&](double position, const ItemId &selected) {
        return hitItem(lane, 0, 60, scale, QPointF(scale.xOf(position), 30), selected);
    };
    QCOMPARE(at(201, {}).item->item.id, ItemId(SegmentId{2}));
    QCOMPARE(*at(201, {}).edge, Edge::Start);
    QCOMPARE(at(201, SegmentId{1}).item->item.id, ItemId(SegmentId{1}));
    QCOMPARE(*at(201, SegmentId{1}).edge, Edge::End);
    QVERIFY(!at(150, {}).edge);
    QVERIFY(!at(80, {}).item);
    QVERIFY(!hitItem(lane, 0, 60, scale, QPointF(scale.xOf(150), 1), {}).item);
}

void TestTimelineGeometry::everyItemsMiddleCanBeGrabbed()
{
    std::mt19937 random(17);
    for (int i = 0; i < 2000; ++i) {
        const TimeScale scale = scaleOf(0.02 + (random() % 1000) / 20.0);
        const auto length = 1 + static_cast<std::int64_t>(random() % 3000);
        const Lane lane = laneWith({frameRange(500, 500 + length)});
        const QRectF rect = itemRect(lane.items[0], lane, 10, 50, scale);
        const ItemHit hit = hitItem(lane, 10, 50, scale, rect.center(), {});
        QVERIFY(hit.item && !hit.edge);
        const ItemHit edge = hitItem(lane, 10, 50, scale, QPointF(rect.left() - 3, rect.center().y()), {});
        QVERIFY(edge.item && edge.edge == Edge::Start);
    }
}

void TestTimelineGeometry::snapsToTheNearestByPrecedence()
{
    const SnapTarget targets[] = {{FrameIndex{100}, SnapKind::Edge},
                                  {FrameIndex{100}, SnapKind::Playhead},
                                  {FrameIndex{106}, SnapKind::Threshold}};
    QCOMPARE(snapTo(101.2, targets, 5), (SnapTarget{FrameIndex{100}, SnapKind::Playhead}));
    QCOMPARE(snapTo(104.0, targets, 5), (SnapTarget{FrameIndex{106}, SnapKind::Threshold}));
    QCOMPARE(snapTo(112.4, targets, 5), (SnapTarget{FrameIndex{112}, SnapKind::Frame}));
    QCOMPARE(snapTo(101.2, {}, 5), (SnapTarget{FrameIndex{101}, SnapKind::Frame}));
}

void TestTimelineGeometry::findsThresholdCrossings()
{
    constexpr float none = std::numeric_limits<float>::quiet_NaN();
    CurvePyramid curve;
    const std::vector<float> values{0.1F, 0.2F, 0.8F, 0.9F, 0.3F, none, 0.6F, 0.6F};
    curve.write(0, values);
    const auto near = [&](double position, double tolerance) {
        return nearestCrossing(curve, FrameIndex{10}, 4, 0.5, position, tolerance);
    };
    QCOMPARE(near(17, 5), std::optional(FrameIndex{18}));
    QCOMPARE(near(25, 5), std::optional(FrameIndex{26}));
    QCOMPARE(near(33, 5), std::optional(FrameIndex{34})); // after a gap the curve begins above
    QCOMPARE(near(10, 3), std::nullopt);
    QCOMPARE(near(22, 3), std::nullopt);
}

void TestTimelineGeometry::columnsHideNoPeak()
{
    RunStore::CurveView view;
    view.first = FrameIndex{50};
    view.stride = 2;
    std::vector<float> values(20000, 0.1F);
    values[12345] = 0.97F;
    view.pyramid.write(0, values);
    for (const double framesPerPixel : {0.1, 1.0, 3.7, 39.0}) {
        TimeScale scale = scaleOf(framesPerPixel, std::max(0.0, 24740 - 400 * framesPerPixel));
        scale.clamp();
        const CurveColumns columns = curveColumns(view, scale, 1.5);
        QCOMPARE(columns.high.size(), std::size_t{1500});
        float highest = 0;
        std::size_t where = 0;
        for (std::size_t x = 0; x < columns.high.size(); ++x) {
            if (columns.high[x] > highest) {
                highest = columns.high[x];
                where = x;
            }
        }
        QCOMPARE(highest, 0.97F);
        const double expected = (scale.xOf(50.0 + 2 * 12345) - scale.left) * 1.5;
        QVERIFY(std::abs(static_cast<double>(where) - expected) <= 1.5);
    }
}

void TestTimelineGeometry::curvesAreDrawnWhereTheirValuesAre()
{
    QImage image(100, 100, QImage::Format_RGB32);
    image.fill(Qt::black);
    CurveColumns columns{std::vector<float>(100, 0.25F), std::vector<float>(100, 0.25F)};
    columns.low[50] = columns.high[50] = std::numeric_limits<float>::quiet_NaN();
    drawCurve(image, QRectF(0, 0, 100, 100), columns, CurveAxis{}, {Qt::white, QColor(), 2, false});
    QVERIFY(qGray(image.pixel(10, 75)) > 200);
    QCOMPARE(qGray(image.pixel(10, 60)), 0);
    QCOMPARE(qGray(image.pixel(10, 90)), 0);
    QCOMPARE(qGray(image.pixel(50, 75)), 0); // no value, no line
    CurvePyramid high;
    high.write(0, std::vector<float>{-1.0F, 3.0F});
    const CurveAxis axis = CurveAxis::of(high);
    QCOMPARE(axis.yOf(3, 10, 40), 10.0);
    QCOMPARE(axis.yOf(-1, 10, 40), 50.0);
    QCOMPARE(axis.valueAt(axis.yOf(0.5, 10, 40), 10, 40), 0.5);
}

void TestTimelineGeometry::coloursStandOut()
{
    QPalette light(QColor(240, 240, 240));
    light.setColor(QPalette::Base, Qt::white);
    light.setColor(QPalette::Text, Qt::black);
    QPalette dark(QColor(40, 40, 40));
    dark.setColor(QPalette::Base, QColor(25, 27, 31));
    dark.setColor(QPalette::Text, QColor(230, 230, 230));
    for (const QRgb rgb : {0xffffffU, 0x000000U, 0xffff00U, 0x0000ffU, 0x808080U}) {
        const QColor onLight = TimelineTheme::from(light, QFont()).adapted(QColor::fromRgb(rgb));
        const QColor onDark = TimelineTheme::from(dark, QFont()).adapted(QColor::fromRgb(rgb));
        QVERIFY(onLight.lightness() < 120);
        QVERIFY(onDark.lightness() > 140);
    }
    // The hue stays, so that classes stay recognizable.
    for (const QRgb rgb : {0xeb5757U, 0x27ae60U, 0xf2c94cU, 0x2f80edU}) {
        for (const QPalette &palette : {light, dark}) {
            const QColor shown = TimelineTheme::from(palette, QFont()).adapted(QColor::fromRgb(rgb));
            QVERIFY(std::abs(shown.hslHue() - QColor::fromRgb(rgb).hslHue()) <= 2);
            QVERIFY(shown.hslSaturation() > 100);
        }
    }
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastRatio(Qt::white, Qt::black), 21.0);
    QFont tiny;
    tiny.setPointSizeF(6);
    QVERIFY(TimelineTheme::from(light, tiny).font.pointSizeF() >= 9);
}

QTEST_MAIN(TestTimelineGeometry)
#include "tst_timelinegeometry.moc"
