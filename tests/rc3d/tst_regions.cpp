// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/rc3d/regions.h"

#include <QtTest>

#include <array>

using namespace onset;

/// R-C3D's anchors, labels and buffers, by hand.
class TestRegions : public QObject
{
    Q_OBJECT
private slots:
    void anchorsAreStepsTimesScales();
    void iouOfSpans();
    void anchorLabels();
    void bestAnchorIsPositive();
    void proposalLabels();
    void instancesAreCutToTheBuffer();
    void oneWayAndTwoWayBuffers();
};

namespace {

BufferInstance instance(double start, double end, int actionClass = 0)
{
    return {{start, end}, actionClass};
}

} // namespace

void TestRegions::anchorsAreStepsTimesScales()
{
    const std::array<double, 3> scales{2, 4, 5};
    const auto anchors = anchorSegments(96, scales); // 768 frames
    QCOMPARE(anchors.size(), std::size_t{96 * 3});
    QCOMPARE(anchors[0], (Span{-4, 12})); // 16 frames around 4
    QCOMPARE(anchors[1], (Span{-12, 20}));
    QCOMPARE(anchors[5], (Span{-8, 32})); // step 1: 40 frames around 12
}

void TestRegions::iouOfSpans()
{
    QCOMPARE(iou({0, 10}, {5, 15}), 5.0 / 15);
    QCOMPARE(iou({0, 10}, {10, 20}), 0.0);
    QCOMPARE(iou({3, 3}, {3, 3}), 0.0);
}

void TestRegions::anchorLabels()
{
    const std::vector<BufferInstance> instances{instance(0, 10), instance(50, 60)};
    const std::vector<Span> anchors{{0, 9}, {0, 8}, {0, 5}, {8, 20}, {50, 60}, {100, 110}};
    const auto labels = labelAnchors(anchors, instances);
    QCOMPARE(labels[0], (RegionLabel{1, 0}));            // 0.9
    QCOMPARE(labels[1], (RegionLabel{1, 0}));            // 0.8
    QCOMPARE(labels[2].label, RegionLabel::kIgnored);    // 0.5
    QCOMPARE(labels[3].label, RegionLabel::kBackground); // 0.1
    QCOMPARE(labels[4], (RegionLabel{1, 1}));
    QCOMPARE(labels[5].label, RegionLabel::kBackground);
}

void TestRegions::bestAnchorIsPositive()
{
    // The best of the instance overlaps it by 0.25 only, and two anchors share that.
    const std::vector<BufferInstance> instances{instance(0, 10, 5)};
    const auto labels = labelAnchors(std::vector<Span>{{0, 40}, {-15, 25}, {0, 90}}, instances);
    QCOMPARE(labels[0], (RegionLabel{1, 0}));
    QCOMPARE(labels[1], (RegionLabel{1, 0}));
    QCOMPARE(labels[2].label, RegionLabel::kBackground);
    QCOMPARE(labelAnchors(std::vector<Span>{{0, 8}}, {})[0].label, RegionLabel::kBackground);
}

void TestRegions::proposalLabels()
{
    const std::vector<BufferInstance> instances{instance(0, 10, 2), instance(0, 12, 6)};
    const auto labels = labelProposals(std::vector<Span>{{0, 12}, {0, 9}, {0, 5}, {0, 40}}, instances);
    QCOMPARE(labels[0], (RegionLabel{7, 1}));
    QCOMPARE(labels[1], (RegionLabel{3, 0}));
    QCOMPARE(labels[2].label, RegionLabel::kBackground); // 0.5 is not above a half
    QCOMPARE(labels[3].label, RegionLabel::kBackground);
}

void TestRegions::instancesAreCutToTheBuffer()
{
    const std::vector<LabelledSegment> segments{{frameRange(90, 130), 0},   // 30 of 40 inside
                                                {frameRange(150, 260), 1},  // 50 of 110, less than half
                                                {frameRange(0, 1000), 2},   // fills the buffer
                                                {frameRange(300, 310), 3}}; // outside
    const auto instances = instancesWithin(segments, 100, 100);
    QCOMPARE(instances.size(), std::size_t{3});
    QCOMPARE(instances[0].span, (Span{0, 30}));
    QCOMPARE(instances[1].span, (Span{50, 100})); // but half of the buffer
    QCOMPARE(instances[2].span, (Span{0, 100}));
    QCOMPARE(instances[2].actionClass, 2);
    QVERIFY(instancesWithin(std::vector<LabelledSegment>{{frameRange(190, 230), 0}}, 100, 100).empty());
}

void TestRegions::oneWayAndTwoWayBuffers()
{
    using Starts = std::vector<std::int64_t>;
    QCOMPARE(bufferStarts(100, 40, 40, false), (Starts{0, 40, 80}));
    QCOMPARE(bufferStarts(100, 40, 20, false), (Starts{0, 20, 40, 60}));
    QCOMPARE(bufferStarts(100, 40, 40, true), (Starts{0, 40, 80, 60, 20}));
    QCOMPARE(bufferStarts(40, 40, 10, true), (Starts{0}));
    QCOMPARE(bufferStarts(15, 40, 10, true), (Starts{0}));
}

QTEST_GUILESS_MAIN(TestRegions)
#include "tst_regions.moc"
