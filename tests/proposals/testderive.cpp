// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/proposals/derive.h"
#include "storage/domain/actionclass.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>
#include <set>

using namespace onset;

namespace {

constexpr RunId kRun{3};
constexpr VideoId kVideo{8};

FrameTable constantRate(std::int64_t n, int fps)
{
    std::vector<FrameEntry> entries(static_cast<std::size_t>(n));
    for (std::int64_t i = 0; i < n; ++i)
        entries[static_cast<std::size_t>(i)] = {i, 1};
    return FrameTable({1, fps}, std::move(entries), fps);
}

Curve curve(std::vector<float> values, std::int64_t first = 0, int stride = 1, std::int64_t track = 0)
{
    Curve result;
    result.key = {kRun, kVideo, CurveKind::Motion, {}, std::nullopt};
    if (track > 0)
        result.key.track = TrackId{track};
    result.first = FrameIndex{first};
    result.stride = stride;
    result.values = std::move(values);
    return result;
}

std::vector<float> plateau(std::size_t n, std::size_t from, std::size_t to)
{
    std::vector<float> values(n, 0.0F);
    std::fill(values.begin() + static_cast<std::ptrdiff_t>(from),
              values.begin() + static_cast<std::ptrdiff_t>(to), 0.9F);
    return values;
}

std::vector<Detection> derive(const std::vector<Curve> &curves, const DeriveSettings &settings,
                              const FrameTable &frames)
{
    return deriveDetections(curves, frames, settings, kRun, kVideo, kMotionClass);
}

} // namespace

class TestDerive : public QObject
{
    Q_OBJECT
private slots:
    void aPlateauBecomesADetection()
    {
        const auto table = constantRate(400, 10);
        const auto found = derive({curve(plateau(200, 50, 80), 0, 2)}, {}, table);
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found[0].range, frameRange(100, 160));
        QCOMPARE(found[0].id, productId<DetectionId>(kRun, 1));
        QCOMPARE(found[0].video, kVideo);
        QCOMPARE(found[0].actionClass, ClassId{1});
        QVERIFY(!found[0].track && !found[0].provisional);
        QVERIFY(std::abs(found[0].score - 0.9) < 1e-6);
    }

    void limitsAreInSeconds()
    {
        const auto table = constantRate(400, 10);
        const std::vector<Curve> curves{curve(plateau(400, 100, 140))};
        DeriveSettings settings;
        settings.minSeconds = 5;
        QVERIFY(derive(curves, settings, table).empty());
        settings.minSeconds = 3;
        QCOMPARE(derive(curves, settings, table).size(), std::size_t{1});
        settings.maxSeconds = 3.5;
        QVERIFY(derive(curves, settings, table).empty());
    }

    void limitsInTrueSecondsWhereTheRateVaries()
    {
        // The second half runs four times slower: its 20 frames last 8 s, those of the first half 2 s.
        std::vector<FrameEntry> entries;
        for (std::int64_t i = 0; i < 200; ++i)
            entries.push_back({i < 100 ? i : 100 + (i - 100) * 4, i < 100 ? 1 : 4});
        const FrameTable table({1, 10}, entries, 4);
        auto values = plateau(200, 20, 40);
        std::fill(values.begin() + 150, values.begin() + 170, 0.9F);
        DeriveSettings settings;
        settings.minSeconds = 1;
        settings.maxSeconds = 100;
        QCOMPARE(derive({curve(values)}, settings, table).size(), std::size_t{2});
        settings.minSeconds = 4;
        const auto slow = derive({curve(values)}, settings, table);
        QCOMPARE(slow.size(), std::size_t{1});
        QVERIFY(slow[0].range.start.value >= 140);
    }

    void medianRemovesASpike()
    {
        const auto table = constantRate(400, 10);
        auto values = plateau(400, 100, 140);
        values[119] = values[120] = 0;
        DeriveSettings settings;
        settings.components = false;
        settings.watershedTolerances = {0.0};
        settings.watershedLevels = {0.0};
        settings.medianWindow = 1;
        QCOMPARE(derive({curve(values)}, settings, table).size(), std::size_t{2});
        settings.medianWindow = 5;
        const auto whole = derive({curve(values)}, settings, table);
        QCOMPARE(whole.size(), std::size_t{1});
        QCOMPARE(whole[0].range, frameRange(100, 140));
    }

    void thresholdMoves()
    {
        const auto table = constantRate(400, 10);
        DeriveSettings settings;
        settings.threshold = 0.95;
        QVERIFY(derive({curve(plateau(400, 100, 140))}, settings, table).empty());
    }

    void eachAlgorithmCanBeOff()
    {
        const auto table = constantRate(400, 10);
        const std::vector<Curve> curves{curve(plateau(400, 100, 140))};
        DeriveSettings settings;
        settings.components = settings.watershed = false;
        QVERIFY(derive(curves, settings, table).empty());
        settings.components = true;
        settings.smoothSigma = 0;
        QCOMPARE(derive(curves, settings, table).at(0).range, frameRange(99, 141)); // the growth stays
        settings.components = false;
        settings.watershed = true;
        QCOMPARE(derive(curves, settings, table).at(0).range, frameRange(100, 140));
    }

    void tracksKeepTheirId()
    {
        const auto table = constantRate(400, 10);
        const std::vector<Curve> curves{curve(plateau(400, 100, 140)), curve(plateau(200, 20, 60), 80, 1, 77),
                                        curve(plateau(200, 20, 60), 80, 1, 78)};
        DeriveSettings settings;
        const auto found = derive(curves, settings, table);
        QCOMPARE(found.size(), std::size_t{2}); // the video's says nothing more
        QCOMPARE(found[0].track, std::optional(TrackId{77}));
        QCOMPARE(found[1].track, std::optional(TrackId{78}));
        QCOMPARE(found[0].range, frameRange(100, 140));
        settings.preferTracks = false;
        const auto all = derive(curves, settings, table);
        QCOMPARE(all.size(), std::size_t{3});
        QVERIFY(!all[0].track);
    }

    void aWalkIsOneProposal()
    {
        // Motion as of a walk: it swings across the threshold, and dips below it for less than a second.
        std::vector<float> values(300, 0.1F);
        for (std::size_t i = 50; i < 200; ++i)
            values[i] = 0.62F + 0.25F * static_cast<float>(std::sin(static_cast<double>(i) * 0.7));
        std::fill(values.begin() + 120, values.begin() + 127, 0.3F);
        const auto table = constantRate(300, 10);
        const auto found = derive({curve(values)}, {}, table);
        QCOMPARE(found.size(), std::size_t{1});
        QVERIFY(temporalIou(found[0].range, frameRange(50, 200)) > 0.95);
        DeriveSettings byMean;
        byMean.preferLong = false;
        QVERIFY(derive({curve(values)}, byMean, table).size() > 1);
    }

    void aLongPauseDivides()
    {
        auto values = plateau(300, 50, 200);
        std::fill(values.begin() + 100, values.begin() + 150, 0.1F);
        const auto found = derive({curve(values)}, {}, constantRate(300, 10));
        QCOMPARE(found.size(), std::size_t{2});
        QCOMPARE(found[0].range, frameRange(50, 100));
        QCOMPARE(found[1].range, frameRange(150, 200));
    }

    void severalPeopleSpeakForTheVideo()
    {
        const auto table = constantRate(400, 10);
        const auto whole = curve(plateau(400, 100, 300));
        DeriveSettings settings;
        const auto isOfVideo = [](const Detection &d) { return !d.track; };
        const auto halves =
            derive({whole, curve(plateau(400, 100, 170), 0, 1, 77), curve(plateau(400, 220, 300), 0, 1, 78)},
                   settings, table);
        QVERIFY(std::ranges::none_of(halves, isOfVideo));
        const auto little = derive({whole, curve(plateau(400, 100, 170), 0, 1, 77)}, settings, table);
        QVERIFY(std::ranges::any_of(little, isOfVideo));
    }

    void othersCurvesArePassedOver()
    {
        const auto table = constantRate(400, 10);
        auto otherRun = curve(plateau(400, 100, 140));
        otherRun.key.run = RunId{4};
        auto otherVideo = curve(plateau(400, 100, 140));
        otherVideo.key.video = VideoId{9};
        auto start = curve(plateau(400, 100, 140));
        start.key.kind = CurveKind::Start;
        auto broken = curve(plateau(400, 100, 140));
        broken.stride = 0;
        QVERIFY(derive({otherRun, otherVideo, start, broken, curve({})}, {}, table).empty());
    }

    void staysWithinTheVideo()
    {
        const auto table = constantRate(95, 10);
        const auto found = derive({curve(plateau(10, 5, 10), 0, 10)}, {}, table);
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found[0].range, frameRange(50, 95));
        QVERIFY(!derive({curve(plateau(100, 50, 90))}, {}, FrameTable{}).empty());
    }

    void sameInputSameIds()
    {
        std::mt19937 random(9);
        std::vector<Curve> curves;
        for (int t = 0; t < 8; ++t) {
            std::vector<float> values(1000);
            float at = 0.5F;
            for (auto &v : values)
                v = at = std::clamp(at + (static_cast<float>(random() % 100) - 49.5F) / 200, 0.0F, 1.0F);
            curves.push_back(curve(values, t * 10, 1, t));
        }
        const auto table = constantRate(1100, 25);
        const auto a = derive(curves, {}, table);
        auto shuffled = curves;
        std::reverse(shuffled.begin(), shuffled.end());
        QCOMPARE(derive(shuffled, {}, table), a);
        QVERIFY(a.size() > 10);
        std::set<DetectionId> ids;
        for (const auto &d : a) {
            ids.insert(d.id);
            QVERIFY(!d.range.empty() && d.range.start.value >= 0 && d.range.end.value <= 1100);
            QCOMPARE(runOf(d.id), kRun);
        }
        QCOMPARE(ids.size(), a.size());
    }
};

QTEST_GUILESS_MAIN(TestDerive)
#include "testderive.moc"
