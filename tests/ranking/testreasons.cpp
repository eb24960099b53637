// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/ranking/disagreement.h"
#include "inference/ranking/edgespread.h"
#include "inference/ranking/uncertainty.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace onset;

namespace {

constexpr float kGap = std::numeric_limits<float>::quiet_NaN();

Curve curve(CurveKind kind, std::vector<float> values, int stride = 1, ClassId actionClass = {})
{
    Curve result;
    result.key.kind = kind;
    result.key.actionClass = actionClass;
    result.stride = stride;
    result.values = std::move(values);
    return result;
}

Candidate proposal(std::int64_t video, std::int64_t start, std::int64_t end, std::int64_t actionClass)
{
    Candidate one;
    one.video = VideoId{video};
    one.range = frameRange(start, end);
    one.actionClass = ClassId{actionClass};
    return one;
}

Detection detection(std::int64_t video, std::int64_t start, std::int64_t end, std::int64_t actionClass,
                    double score)
{
    Detection one;
    one.video = VideoId{video};
    one.range = frameRange(start, end);
    one.actionClass = ClassId{actionClass};
    one.score = score;
    return one;
}

/// A bell of a width in frames around a frame.
std::vector<float> bell(double middle, double width, int frames)
{
    std::vector<float> values;
    for (int i = 0; i < frames; ++i) {
        const double apart = (i + 0.5 - middle) / width;
        values.push_back(static_cast<float>(std::exp(-0.5 * apart * apart)));
    }
    return values;
}

} // namespace

class TestReasons : public QObject
{
    Q_OBJECT
private slots:
    void aMeanIsOfTheSamplesThatTouchTheRange();
    void entropyIsLargestWhereNothingIsSure();
    void withoutClassCurvesTheScoreCounts();
    void theSpreadOfABellIsItsWidth();
    void aFlatCurveSaysAnywhere();
    void aSlopeServesWhereThereAreNoEdgeCurves();
    void disagreementIsWhatTheOtherRunDoesNotShare();
};

void TestReasons::aMeanIsOfTheSamplesThatTouchTheRange()
{
    const auto one = curve(CurveKind::Class, {1, 2, 3, kGap, 5}, 4);
    QCOMPARE(meanOver(one, frameRange(4, 12)), 2.5);
    QCOMPARE(meanOver(one, frameRange(7, 9)), 2.5);  // frames of samples 1 and 2
    QCOMPARE(meanOver(one, frameRange(8, 20)), 4.0); // a gap does not count
    QVERIFY(std::isnan(meanOver(one, frameRange(12, 16))));
    QVERIFY(std::isnan(meanOver(one, frameRange(20, 30))));
    QVERIFY(std::isnan(meanOver(one, frameRange(5, 5))));
    QCOMPARE(meanOver(one, frameRange(-8, 4)), 1.0);
}

void TestReasons::entropyIsLargestWhereNothingIsSure()
{
    const auto range = frameRange(0, 2);
    const auto of = [&](std::vector<float> probabilities) {
        std::vector<Curve> curves;
        std::int64_t id = 1;
        for (const float p : probabilities)
            curves.push_back(curve(CurveKind::Class, {p, p}, 1, ClassId{id++}));
        return classUncertainty(curves, range, 0.5);
    };
    QCOMPARE(of({0, 0, 0}), 0.0); // surely background
    QCOMPARE(of({1, 0, 0}), 0.0);
    QVERIFY(std::abs(of({0.25F, 0.25F, 0.25F}) - 1) < 1e-12);
    QVERIFY(of({0.9F, 0.05F, 0}) < of({0.6F, 0.3F, 0}));
    // Two classes both sure: a tie between them.
    QVERIFY(std::abs(of({1, 1}) - 1 / std::log2(3.0)) < 1e-12);
}

void TestReasons::withoutClassCurvesTheScoreCounts()
{
    const std::vector<Curve> curves{curve(CurveKind::Actionness, {1, 1})};
    QCOMPARE(classUncertainty(curves, frameRange(0, 2), 0.5), 1.0);
    QCOMPARE(classUncertainty(curves, frameRange(0, 2), 1.0), 0.0);
    QCOMPARE(classUncertainty({}, frameRange(0, 2), 0.25), binaryEntropy(0.75));
    QVERIFY(std::isnan(classUncertainty({}, frameRange(0, 2), std::nan(""))));
}

void TestReasons::theSpreadOfABellIsItsWidth()
{
    for (const double width : {3.0, 6.0, 9.0}) {
        const auto edges = curve(CurveKind::Start, bell(100, width, 200));
        const double spread = edgeSpread(edges, FrameIndex{100}, 60);
        QVERIFY2(std::abs(spread - width) < 0.05 * width, qPrintable(QString::number(spread)));
    }
    // Another peak out of reach does not matter.
    auto two = bell(100, 3, 200);
    two[10] = 1;
    QVERIFY(std::abs(edgeSpread(curve(CurveKind::Start, two), FrameIndex{100}, 60) - 3) < 0.2);
    QVERIFY(std::isnan(edgeSpread(curve(CurveKind::Start, {}), FrameIndex{5}, 4)));
}

void TestReasons::aFlatCurveSaysAnywhere()
{
    const auto range = frameRange(100, 140);
    const std::vector<Curve> flat{curve(CurveKind::Start, std::vector<float>(200, 0.3F)),
                                  curve(CurveKind::End, std::vector<float>(200, 0.3F))};
    const double anywhere = edgeUncertainty(flat, range, {});
    QVERIFY2(anywhere > 0.95, qPrintable(QString::number(anywhere)));
    const std::vector<Curve> sharp{curve(CurveKind::Start, bell(100, 1, 200)),
                                   curve(CurveKind::End, bell(140, 1, 200))};
    const double here = edgeUncertainty(sharp, range, {});
    QVERIFY2(here < 0.1, qPrintable(QString::number(here)));
    QVERIFY(std::isnan(edgeUncertainty({}, range, {})));
}

void TestReasons::aSlopeServesWhereThereAreNoEdgeCurves()
{
    std::vector<float> step(200, 0.0F);
    std::vector<float> ramp(200, 0.0F);
    for (std::size_t i = 0; i < 200; ++i) {
        step[i] = i >= 100 && i < 140 ? 1.0F : 0.0F;
        const double up = std::clamp((static_cast<double>(i) - 85) / 30, 0.0, 1.0);
        const double down = std::clamp((155 - static_cast<double>(i)) / 30, 0.0, 1.0);
        ramp[i] = static_cast<float>(std::min(up, down));
    }
    const ClassId own{3};
    const std::vector<Curve> sharp{curve(CurveKind::Class, step, 1, own)};
    const std::vector<Curve> slow{curve(CurveKind::Class, ramp, 1, own)};
    const auto range = frameRange(100, 140);
    QVERIFY(edgeUncertainty(sharp, range, own) < 0.05);
    QVERIFY(edgeUncertainty(slow, range, own) > 0.5);
    // Of another class there is no curve; actionness is next.
    QVERIFY(std::isnan(edgeUncertainty(sharp, range, ClassId{4})));
    const std::vector<Curve> actionness{curve(CurveKind::Actionness, step)};
    QVERIFY(edgeUncertainty(actionness, range, own) < 0.05);
}

void TestReasons::disagreementIsWhatTheOtherRunDoesNotShare()
{
    const std::vector<Candidate> candidates{proposal(1, 0, 10, 1), proposal(1, 20, 30, 1),
                                            proposal(1, 40, 50, 2), proposal(2, 0, 10, 1)};
    const std::vector<Detection> others{detection(1, 0, 10, 1, 0.9), detection(1, 25, 35, 1, 0.8),
                                        detection(1, 40, 50, 1, 0.9), detection(2, 0, 10, 1, 0.01)};
    const auto apart = disagreement(candidates, others);
    QCOMPARE(apart.at(0), 0.0);
    QVERIFY(std::abs(apart.at(1) - 2.0 / 3) < 1e-12);
    QCOMPARE(apart.at(2), 1.0); // it says another class
    QCOMPARE(apart.at(3), 1.0); // it says so with next to no score
    QCOMPARE(disagreement(candidates, {}).at(0), 1.0);
}

QTEST_APPLESS_MAIN(TestReasons)
#include "testreasons.moc"
