// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/camera/cameramotion.h"
#include "inference/video/motion/appearance.h"
#include "inference/video/motion/boxes.h"
#include "inference/video/motion/cuts.h"
#include "inference/video/motion/motionscore.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <memory>
#include <random>

using namespace onset;

namespace {

template <class At> MotionField field(int width, int height, At at)
{
    MotionField flow{width, height, {}};
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            flow.vectors.push_back(at(x, y));
    }
    return flow;
}

template <class At> Picture picture(int width, int height, PixelLayout layout, At at)
{
    const int bytes = layout == PixelLayout::Gray8 ? 1 : 3;
    auto pixels =
        std::shared_ptr<std::uint8_t>(new std::uint8_t[static_cast<std::size_t>(width * height * bytes)],
                                      std::default_delete<std::uint8_t[]>());
    for (int i = 0; i < width * height * bytes; ++i)
        pixels.get()[i] = at(i / bytes % width, i / bytes / width, i % bytes);
    return {width, height, width * bytes, layout, pixels};
}

TrackBox box(float x, float y, float w, float h, float score = 1)
{
    TrackBox b;
    b.x = x;
    b.y = y;
    b.width = w;
    b.height = h;
    b.score = score;
    return b;
}

} // namespace

class TestMeasures : public QObject
{
    Q_OBJECT

private slots:
    void cameraMotionIgnoresWhatMovesByItself()
    {
        std::mt19937 random(3);
        std::normal_distribution<float> noise(0, 0.05F);
        // A zoom and a pan; a quarter of the picture moves on its own.
        const auto flow = field(160, 120, [&](int x, int y) -> FlowVector {
            if (x > 100 && y > 40)
                return {-9, 5};
            const float dx = static_cast<float>(x) - 79.5F;
            const float dy = static_cast<float>(y) - 59.5F;
            return {2 + 0.01F * dx + noise(random), -1 + 0.01F * dy + noise(random)};
        });
        const auto camera = estimateCameraMotion(flow);
        for (const auto &[x, y] : {std::pair(10.0F, 10.0F), {80.0F, 60.0F}, {150.0F, 110.0F}}) {
            const FlowVector want{2 + 0.01F * (x - 79.5F), -1 + 0.01F * (y - 59.5F)};
            QVERIFY((camera.at(x, y) - want).length() < 0.1F);
        }
        // What is left: the part that moves by itself.
        QVERIFY(videoMotion(flow, camera, 1.0) > 10.0 / 120);
        QVERIFY(videoMotion(field(160, 120,
                                  [](int, int) -> FlowVector {
                                      return {4, 1};
                                  }),
                            estimateCameraMotion(field(160, 120,
                                                       [](int, int) -> FlowVector {
                                                           return {4, 1};
                                                       })),
                            0.1) < 1e-3);
        QCOMPARE(estimateCameraMotion(MotionField{}).at(3, 3).length(), 0.0F);
    }

    void videoMotionHasUnits()
    {
        // 2 % of the picture at 6 pixels a step of 0.1 s, height 120: half a height a second.
        const auto flow = field(160, 120, [](int x, int y) -> FlowVector {
            return {x < 24 && y < 16 ? 6.0F : 0.0F, 0};
        });
        QVERIFY(std::abs(videoMotion(flow, {}, 0.1) - 0.5) < 1e-3);
        QVERIFY(std::abs(videoMotion(flow, {}, 0.2) - 0.25) < 1e-3);
        const auto larger = field(320, 240, [](int x, int y) -> FlowVector {
            return {x < 48 && y < 32 ? 12.0F : 0.0F, 0};
        });
        QVERIFY(std::abs(videoMotion(larger, {}, 0.1) - 0.5) < 1e-3);
    }

    void trackMotionIsAgainstTheBody()
    {
        const auto person = box(40, 20, 30, 80);
        const auto inside = [](int x, int y) { return x >= 40 && x < 70 && y >= 20 && y < 100; };
        // Gliding as a whole: nothing moves against the body.
        const auto glide = field(160, 120, [&](int x, int y) -> FlowVector {
            return {inside(x, y) ? 5.0F : 0.0F, 0};
        });
        QVERIFY(trackMotion(glide, {}, person, 0.1) < 1e-6);
        // The background in the box is no motion of the body either.
        const auto narrow = field(160, 120, [&](int x, int y) -> FlowVector {
            return {inside(x, y) && x > 45 && x < 65 ? 5.0F : 0.0F, 0};
        });
        QVERIFY(trackMotion(narrow, {}, person, 0.1) < 1e-6);
        // Legs (the lowest quarter) swing at 4 pixels against it: 4 / 80 / 0.1 body lengths a second.
        const auto swing = field(160, 120, [&](int x, int y) -> FlowVector {
            return {!inside(x, y) ? 0.0F : y >= 80 ? 9.0F : 5.0F, 0};
        });
        QVERIFY(std::abs(trackMotion(swing, {}, person, 0.1) - 0.5) < 1e-3);
        // The same with a camera that pans: no difference.
        CameraMotion pan;
        pan.x[0] = 3;
        auto panned = swing;
        for (auto &v : panned.vectors)
            v.x += 3;
        QVERIFY(std::abs(trackMotion(panned, pan, person, 0.1) - 0.5) < 1e-3);
        QCOMPARE(trackMotion(swing, {}, box(-50, -50, 20, 20), 0.1), 0.0);
    }

    void normalizingIsMonotonousAndBounded()
    {
        QCOMPARE(normalizedMotion(0.03, 0.03, 0.1), 0.0F);
        QCOMPARE(normalizedMotion(0.13, 0.03, 0.1), 0.5F);
        float before = 0;
        for (double speed = 0.04; speed < 100; speed *= 1.3) {
            const float value = normalizedMotion(speed, 0.03, 0.1);
            QVERIFY(value > before && value < 1);
            before = value;
        }
    }

    void cutsAreFoundOnce()
    {
        const auto shot = [](int seed, int shift) {
            return picture(96, 64, PixelLayout::Gray8, [=](int x, int y, int) {
                return static_cast<std::uint8_t>((seed * 70 + (x + shift) / 3 + y / 2) % 256);
            });
        };
        CutDetector cuts(0.4);
        for (int i = 0; i < 30; ++i)
            QCOMPARE(cuts.isCut(shot(i < 17 ? 0 : 2, i)), i == 17);
    }

    void aBlinkOfLightEverywhereIsNoShotOfItsOwn()
    {
        // Strong flicker: each picture differs as much as the last did.
        CutDetector cuts(0.4);
        int found = 0;
        for (int i = 0; i < 40; ++i)
            found += cuts.isCut(picture(64, 64, PixelLayout::Gray8, [i](int x, int, int) {
                return static_cast<std::uint8_t>(x + (i % 2) * 100);
            }));
        QVERIFY(found <= 1 + 1);
    }

    void coloursTellPeopleApart()
    {
        const auto scene = picture(60, 40, PixelLayout::Bgr24, [](int x, int y, int c) {
            if (x < 30)
                return static_cast<std::uint8_t>(c == 2 ? 200 : 20);
            return static_cast<std::uint8_t>(c == 0 || y < 20 ? 180 : 60);
        });
        const Appearance red(scene, box(2, 2, 20, 36));
        const Appearance redToo(scene, box(6, 0, 18, 38));
        const Appearance blue(scene, box(34, 2, 20, 36));
        QVERIFY(red.similarity(redToo) > 0.95);
        QVERIFY(red.similarity(blue) < 0.2);
        QCOMPARE(red.similarity(Appearance()), 1.0);
        Appearance learned = red;
        for (int i = 0; i < 20; ++i)
            learned.learn(blue, 0.3F);
        QVERIFY(learned.similarity(blue) > 0.95);
        QVERIFY(Appearance(scene, box(-40, 0, 20, 20)).empty());
    }

    void suppressionDoesNotDependOnOrder()
    {
        std::vector<TrackBox> boxes;
        for (int i = 0; i < 12; ++i)
            boxes.push_back(box(static_cast<float>(i % 3) * 100 + static_cast<float>(i), 10, 40, 90,
                                static_cast<float>(i % 4)));
        const auto want = suppressed(boxes, 0.4, 0.7);
        QCOMPARE(want.size(), std::size_t{3});
        QCOMPARE(want.front().support, 4);
        std::mt19937 random(1);
        for (int round = 0; round < 20; ++round) {
            std::shuffle(boxes.begin(), boxes.end(), random);
            const auto got = suppressed(boxes, 0.4, 0.7);
            QCOMPARE(got.size(), want.size());
            for (std::size_t i = 0; i < got.size(); ++i)
                QVERIFY(got[i].box == want[i].box && got[i].support == want[i].support);
        }
    }
};

QTEST_GUILESS_MAIN(TestMeasures)
#include "testmeasures.moc"
