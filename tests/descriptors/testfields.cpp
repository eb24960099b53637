// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/descriptors/framefields.h"
#include "inference/descriptors/generation.h"
#include "inference/descriptors/motionstatistics.h"
#include "inference/descriptors/patch.h"
#include "inference/descriptors/texture.h"
#include "tests/descriptors/handmade.h"

#include <QtTest>

#include <cmath>
#include <numbers>
#include <numeric>
#include <random>

using namespace onset;
using namespace onset::test;

/// Histograms, trajectories and figures of pictures and flows made by hand.
class TestFields : public QObject
{
    Q_OBJECT
private slots:
    void turnsEqualTheArcTangent();
    void aVoteIsSharedByNeighbours();
    void integralSumsEqualPlainSums();
    void aSlopeVotesForItsDirection();
    void pureTranslationHasNoMotionBoundaries();
    void theCamerasShareIsNoFlow();
    void anEdgeOfMotionIsAMotionBoundary();
    void patchesStayInThePicture();
    void colourOfAPatchByHand();
    void pointsAreWhereTextureIs();
    void trajectoriesFollowTheFlow();
    void whatStandsStillIsLeftOut();
    void whatTheCameraMovesIsLeftOut();
    void aJumpIsLeftOut();
    void atMostSoManyAreKept();
    void motionByHand();
};

namespace {

constexpr std::uint32_t kOne = static_cast<std::uint32_t>(kVoteScale);

template <class Sums> double total(const Sums &sums)
{
    return std::accumulate(sums.begin(), sums.end(), 0.0) / kVoteScale;
}

/// Trajectories of a picture whose flow is the same in every step.
std::vector<LocalDescriptor> followed(const DescriptorSettings &settings, const Picture &gray,
                                      const FlowField &flow, const CameraMotion &camera, int steps)
{
    FrameFields fields;
    fields.compute(gray, flow, camera);
    Generation generation(settings, gray, plainColour(gray.width, gray.height, 10, 20, 30));
    for (int i = 0; i < steps; ++i)
        generation.advance(fields, flow, camera);
    return generation.descriptors();
}

} // namespace

void TestFields::turnsEqualTheArcTangent()
{
    QCOMPARE(turnOf(0, 0), 0.0F);
    for (int i = 0; i < 720; ++i) {
        const double angle = i * std::numbers::pi / 360;
        const float turn =
            turnOf(static_cast<float>(3 * std::cos(angle)), static_cast<float>(3 * std::sin(angle)));
        QVERIFY(turn >= 0 && turn < 1);
        const double away = std::abs(turn - i / 720.0);
        QVERIFY2(std::min(away, 1 - away) < 1e-5, qPrintable(QString::number(i)));
    }
}

void TestFields::aVoteIsSharedByNeighbours()
{
    // A sixteenth of a turn is halfway between bins 0 and 1 of 8.
    const double angle = std::numbers::pi / 8;
    const auto vote =
        voteOf(static_cast<float>(2 * std::cos(angle)), static_cast<float>(2 * std::sin(angle)), 8);
    QCOMPARE(int{vote.first}, 0);
    QCOMPARE(int{vote.second}, 1);
    QCOMPARE(vote.firstWeight + vote.secondWeight, 2 * kOne);
    QVERIFY(std::abs(static_cast<double>(vote.firstWeight) - kOne) <= 1);
    // Between the last and the first.
    const auto last = voteOf(static_cast<float>(std::cos(angle)), static_cast<float>(-std::sin(angle)), 8);
    QCOMPARE(int{last.first}, 7);
    QCOMPARE(int{last.second}, 0);
}

void TestFields::integralSumsEqualPlainSums()
{
    constexpr int kWidth = 7;
    constexpr int kHeight = 5;
    std::mt19937 random(3);
    std::vector<std::vector<OrientationVote>> rows(kHeight, std::vector<OrientationVote>(kWidth));
    IntegralHistogram<4> integral;
    integral.begin(kWidth, kHeight);
    for (int y = 0; y < kHeight; ++y) {
        for (auto &vote : rows[static_cast<std::size_t>(y)])
            // So large that the sums from the corner overflow.
            vote = {static_cast<std::uint8_t>(random() % 4), static_cast<std::uint8_t>(random() % 4),
                    static_cast<std::uint32_t>(random() % 0x8000000U),
                    static_cast<std::uint32_t>(random() % 9)};
        integral.addRow(y, rows[static_cast<std::size_t>(y)]);
    }
    for (int y0 = 0; y0 < kHeight; ++y0) {
        for (int x0 = 0; x0 < kWidth; ++x0) {
            IntegralHistogram<4>::Sums plain{};
            for (int y = y0; y < std::min(kHeight, y0 + 2); ++y) {
                for (int x = x0; x < std::min(kWidth, x0 + 3); ++x) {
                    const auto &vote = rows[static_cast<std::size_t>(y)][static_cast<std::size_t>(x)];
                    plain[vote.first] += vote.firstWeight;
                    plain[vote.second] += vote.secondWeight;
                }
            }
            QVERIFY(integral.sum(x0, y0, std::min(kWidth, x0 + 3), std::min(kHeight, y0 + 2)) == plain);
        }
    }
}

void TestFields::aSlopeVotesForItsDirection()
{
    // Three grey levels brighter with every pixel to the right; then with every pixel down.
    FrameFields fields;
    const auto still = evenFlow(12, 10, 0, 0);
    fields.compute(drawnGray(12, 10, [](int x, int) { return 3 * x; }), still, {});
    auto sums = fields.hog().sum(1, 1, 11, 9);
    QCOMPARE(sums[0], 80 * 3 * kOne);
    QCOMPARE(total(sums), 240.0);
    fields.compute(drawnGray(12, 10, [](int, int y) { return 3 * y; }), still, {});
    sums = fields.hog().sum(1, 1, 11, 9);
    QCOMPARE(sums[2], 80 * 3 * kOne);
    QCOMPARE(total(sums), 240.0);
    // Nothing flows: all pixels are still, one vote each.
    QCOMPARE(fields.hof().sum(1, 1, 11, 9)[kDirections], 80 * kOne);
}

void TestFields::pureTranslationHasNoMotionBoundaries()
{
    FrameFields fields;
    fields.compute(texturedGray(20, 16), evenFlow(20, 16, 2.3F, -1.7F), {});
    QCOMPARE(total(fields.mbhX().sum(0, 0, 20, 16)), 0.0);
    QCOMPARE(total(fields.mbhY().sum(0, 0, 20, 16)), 0.0);
    const auto hof = fields.hof().sum(0, 0, 20, 16);
    QVERIFY(std::abs(total(hof) - 320 * std::hypot(2.3, 1.7)) < 1);
    QCOMPARE(hof[kDirections], 0U);
    // Right and up: between bins 7 (an eighth of a turn up) and 0.
    QCOMPARE(total(hof), (static_cast<double>(hof[7]) + hof[0]) / kVoteScale);
}

void TestFields::theCamerasShareIsNoFlow()
{
    CameraMotion camera;
    camera.x[0] = 2;
    camera.y[0] = -1;
    FrameFields fields;
    fields.compute(texturedGray(20, 16), evenFlow(20, 16, 2, -1), camera);
    const auto hof = fields.hof().sum(0, 0, 20, 16);
    QCOMPARE(hof[kDirections], 320 * kOne);
    QCOMPARE(total(hof), 320.0);
}

void TestFields::anEdgeOfMotionIsAMotionBoundary()
{
    // The right half moves down by 4, the left stands: the flow's y grows to the right over two columns.
    auto flow = evenFlow(20, 16, 0, 0);
    for (int y = 0; y < 16; ++y) {
        for (int x = 10; x < 20; ++x)
            flow.y[static_cast<std::size_t>(20 * y + x)] = 4;
    }
    FrameFields fields;
    fields.compute(texturedGray(20, 16), flow, {});
    QCOMPARE(total(fields.mbhX().sum(0, 0, 20, 16)), 0.0);
    const auto y = fields.mbhY().sum(0, 0, 20, 16);
    QCOMPARE(y[0], 16 * 4 * kOne);
    QCOMPARE(total(y), 64.0);
    QCOMPARE(total(fields.mbhY().sum(0, 0, 9, 16)), 0.0);
    QCOMPARE(total(fields.mbhY().sum(9, 0, 11, 16)), 64.0);
}

void TestFields::patchesStayInThePicture()
{
    for (const float x : {-5.0F, 0.0F, 7.4F, 30.0F, 500.0F}) {
        for (const int side : {2, 8, 64}) {
            const auto patch = patchAround(x, 3, side, 31, 9);
            QVERIFY(patch.left >= 0 && patch.right <= 31 && patch.top >= 0 && patch.bottom <= 9);
            QCOMPARE(patch.right - patch.left, std::min(side, 31));
            for (int c = 0; c < 4; ++c) {
                const auto [x0, y0, x1, y1] = patch.cell(c);
                QVERIFY(x0 >= patch.left && x0 < x1 && x1 <= patch.right);
                QVERIFY(y0 >= patch.top && y0 < y1 && y1 <= patch.bottom);
            }
        }
    }
    const auto one = patchAround(0, 0, 8, 1, 1); // of one pixel, all cells are that pixel
    for (int c = 0; c < 4; ++c)
        QCOMPARE(one.cell(c), (std::array<int, 4>{0, 0, 1, 1}));
}

void TestFields::colourOfAPatchByHand()
{
    // Red 100 and 200 in columns by turns, green 50, blue 0: mean 150, deviation 50 (told twofold).
    const auto picture = drawnColour(8, 8, [](int x, int) {
        return std::array<int, 3>{x % 2 ? 200 : 100, 50, 0};
    });
    const auto colour = colourOf(picture, patchAround(4, 4, 8, 8, 8));
    for (std::size_t c = 0; c < 4; ++c) {
        const std::array<int, 6> cell{colour[6 * c],     colour[6 * c + 1], colour[6 * c + 2],
                                      colour[6 * c + 3], colour[6 * c + 4], colour[6 * c + 5]};
        QCOMPARE(cell, (std::array<int, 6>{150, 50, 0, 100, 0, 0}));
    }
}

void TestFields::pointsAreWhereTextureIs()
{
    QVERIFY(texturedPoints(drawnGray(40, 40, [](int, int) { return 77; }), 4).empty());
    // A line has no place along itself; the left half alone has corners.
    const auto half =
        drawnGray(40, 40, [](int x, int y) { return x < 20 ? (x * x + 3 * x * y + y * 7) % 251 : 90; });
    const auto points = texturedPoints(half, 4);
    QVERIFY(points.size() > 20);
    for (const auto point : points)
        QVERIFY(point.x < 23);
    const auto line = drawnGray(40, 40, [](int x, int) { return x < 20 ? 0 : 200; });
    QVERIFY(texturedPoints(line, 4).empty());
    QVERIFY(texturedPoints(drawnGray(3, 3, [](int x, int) { return x; }), 4).empty());
}

void TestFields::trajectoriesFollowTheFlow()
{
    const DescriptorSettings settings;
    const auto all =
        followed(settings, texturedGray(96, 72), evenFlow(96, 72, 1.5F, 0.5F), {}, settings.length);
    QVERIFY(all.size() > 10);
    for (const auto &one : all) {
        // Every step is the mean step; its x and y are as 3 to 1.
        const double step = 32 / std::hypot(1.5, 0.5);
        for (int i = 0; i < kShapeSteps; ++i) {
            QVERIFY(std::abs(one.shape[static_cast<std::size_t>(2 * i)] - (128 + 1.5 * step)) <= 1);
            QVERIFY(std::abs(one.shape[static_cast<std::size_t>(2 * i + 1)] - (128 + 0.5 * step)) <= 1);
        }
        QVERIFY(std::all_of(one.mbh.begin(), one.mbh.end(), [](auto v) { return v == 0; }));
        QVERIFY(std::any_of(one.hog.begin(), one.hog.end(), [](auto v) { return v > 0; }));
        QCOMPARE(int{one.colour[0]}, 10);
        QCOMPARE(int{one.colour[2]}, 30);
    }
    // Half-way, nothing is complete, but a third is enough at a video's end.
    QVERIFY(followed(settings, texturedGray(96, 72), evenFlow(96, 72, 1.5F, 0.5F), {}, 4).empty());
    QVERIFY(!followed(settings, texturedGray(96, 72), evenFlow(96, 72, 1.5F, 0.5F), {}, 5).empty());
}

void TestFields::whatStandsStillIsLeftOut()
{
    const DescriptorSettings settings;
    const auto gray = texturedGray(96, 72);
    QVERIFY(followed(settings, gray, evenFlow(96, 72, 0, 0), {}, settings.length).empty());
    QVERIFY(followed(settings, gray, evenFlow(96, 72, 0.1F, 0), {}, settings.length).empty());
}

void TestFields::whatTheCameraMovesIsLeftOut()
{
    const DescriptorSettings settings;
    CameraMotion camera;
    camera.x[0] = 2;
    const auto gray = texturedGray(96, 72);
    QVERIFY(followed(settings, gray, evenFlow(96, 72, 2, 0), camera, settings.length).empty());
    QVERIFY(!followed(settings, gray, evenFlow(96, 72, 2, 0), {}, settings.length).empty());
}

void TestFields::aJumpIsLeftOut()
{
    const DescriptorSettings settings;
    const auto gray = texturedGray(200, 72);
    FrameFields fields;
    const auto slow = evenFlow(200, 72, 0.4F, 0);
    const auto jump = evenFlow(200, 72, 40, 0);
    fields.compute(gray, slow, {});
    Generation generation(settings, gray, plainColour(200, 72, 0, 0, 0));
    for (int i = 0; i < settings.length; ++i)
        generation.advance(fields, i == 7 ? jump : slow, {});
    QVERIFY(generation.complete());
    QVERIFY(generation.descriptors().empty());
}

void TestFields::atMostSoManyAreKept()
{
    DescriptorSettings settings;
    const auto gray = texturedGray(200, 150);
    const auto flow = evenFlow(200, 150, 1, 0);
    settings.perRow = 1024;
    const auto all = followed(settings, gray, flow, {}, settings.length);
    QVERIFY(all.size() > 100);
    settings.perRow = 10;
    const auto few = followed(settings, gray, flow, {}, settings.length);
    QCOMPARE(few.size(), std::size_t{10});
    for (const auto &one : few)
        QVERIFY(std::find(all.begin(), all.end(), one) != all.end());
    QVERIFY(few == followed(settings, gray, flow, {}, settings.length));
}

void TestFields::motionByHand()
{
    MotionStatistics statistics;
    auto values = statistics.take();
    QCOMPARE(values[8], 1.0F);
    // The left half goes right by 2, then by 4.
    for (const float speed : {2.0F, 4.0F}) {
        auto flow = evenFlow(60, 30, 0, 0);
        for (std::size_t i = 0; i < flow.x.size(); ++i)
            flow.x[i] = i % 60 < 30 ? speed : 0;
        statistics.add(flow, {});
    }
    values = statistics.take();
    QCOMPARE(values[0], 1.5F);                     // mean over the picture of 1 and 2
    QCOMPARE(values[8], 0.5F);                     // still
    QCOMPARE(values[9], 1.5F);                     // speed
    QCOMPARE(values[10], 0.5F);                    // its deviation
    QVERIFY(std::abs(values[11] + 0.25F) < 0.02F); // left of the middle
    QVERIFY(std::abs(values[12]) < 0.03F);
    QCOMPARE(values[19], 3.0F); // upper left part
    QCOMPARE(values[21], 0.0F); // upper right part
    QCOMPARE(values[28], 0.5F); // one change of 1 in two frames
    const auto colours = colourHistogram(plainColour(4, 4, 255, 64, 0));
    QCOMPARE(colours[3 * 16 + 1 * 4 + 0], 1.0F);
}

QTEST_APPLESS_MAIN(TestFields)
#include "testfields.moc"
