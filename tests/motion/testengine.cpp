// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/motion/boxes.h"
#include "storage/domain/actionclass.h"
#include "tests/motion/figure.h"
#include "tests/motion/recorder.h"

#include <QTest>

#include <opencv2/imgproc.hpp>

#include <cmath>

using namespace onset;

namespace {

constexpr int kWidth = 480;
constexpr int kHeight = 320;

/// At 10 frames a second: from `start` to `end` one figure walks to the right; another stands still.
cv::Mat walkAndStand(std::int64_t frame, std::int64_t start, std::int64_t end)
{
    cv::Mat m = clouds(kWidth, kHeight, 11);
    const double step = static_cast<double>(std::clamp(frame, start, end) - start);
    drawFigure(m, 90 + 4 * step, 280, 170, 0.75 * std::cos(step * 0.9));
    drawFigure(m, 420, 250, 150, 0.6);
    return m;
}

Clip walk(double rate = 10, std::int64_t frames = 60)
{
    return drawnClip(kWidth, kHeight, rate, frames, [rate](std::int64_t f) {
        const auto step = static_cast<std::int64_t>(std::llround(static_cast<double>(f) * 10 / rate));
        return walkAndStand(step, 20, 48);
    });
}

const Track *trackAt(const RunProducts &products, FrameIndex frame, double x, double y)
{
    for (const auto &track : products.tracks) {
        const auto box = boxAt(track, frame);
        if (box && std::abs(centreX(*box) - x) < 20 && std::abs(centreY(*box) - y) < 40)
            return &track;
    }
    return nullptr;
}

double meanOf(const Curve &curve, std::int64_t fromFrame, std::int64_t toFrame)
{
    double sum = 0;
    int count = 0;
    for (std::size_t i = 0; i < curve.values.size(); ++i) {
        const auto frame = curve.first.value + static_cast<std::int64_t>(i) * curve.stride;
        if (frame < fromFrame || frame >= toFrame)
            continue;
        sum += curve.values[i];
        ++count;
    }
    return count > 0 ? sum / count : -1;
}

void verifyContract(const Recorder &run, const Clip &clip, int stride = 1)
{
    QVERIFY2(run.problems.empty(), run.problems.empty() ? "" : run.problems.front().c_str());
    QVERIFY(!run.updates.empty());
    QVERIFY(run.updates.back().last);
    QCOMPARE(run.updates.back().processed, frameRange(0, clip.frames));
    QCOMPARE(run.updates.back().totalFrames, clip.frames);
    QVERIFY(run.videoCurve());
    QCOMPARE(run.videoCurve()->stride, stride);
    QCOMPARE(static_cast<std::int64_t>(run.videoCurve()->values.size()), (clip.frames + stride - 1) / stride);
    for (const auto &track : run.products.tracks) {
        const auto *curve = run.curveOf(track.id);
        QVERIFY(curve);
        QCOMPARE(curve->first, track.boxes.front().frame);
        QCOMPARE(curve->values.size(), track.boxes.size());
        QCOMPARE(runOf(track.id), RunId{5});
    }
}

} // namespace

class TestEngine : public QObject
{
    Q_OBJECT

private slots:
    void oneWalksOneStands()
    {
        const auto clip = walk();
        Recorder run;
        // Without the watershed, which splits a walk into its fastest stretches.
        const auto request = requestFor(clip, R"({"maxUpscale": 1, "derive": {"watershed": false}})");
        QVERIFY(runEngine(clip, request, run).ok());
        verifyContract(run, clip);
        QCOMPARE(run.products.tracks.size(), std::size_t{2});
        const auto *walker = trackAt(run.products, {20}, 90, 195);
        const auto *stander = trackAt(run.products, {20}, 420, 175);
        QVERIFY(walker && stander && walker != stander);
        QCOMPARE(trackAt(run.products, {50}, 202, 195), walker);
        QCOMPARE(trackAt(run.products, {55}, 420, 175), stander);

        const auto &curve = *run.curveOf(walker->id);
        QVERIFY(meanOf(curve, 22, 46) > 0.4);
        QVERIFY(meanOf(curve, 2, 18) < 0.05);
        QVERIFY(meanOf(*run.curveOf(stander->id), 0, 60) < 0.05);
        QVERIFY(run.videoMean(22, 46) > 0.4);
        QVERIFY(run.videoMean(2, 18) < 0.02 && run.videoMean(52, 60) < 0.02);

        QVERIFY(!run.products.detections.empty());
        double best = 0;
        for (const auto &d : run.products.detections) {
            QCOMPARE(d.actionClass, kMotionClass);
            QVERIFY(!d.provisional);
            QVERIFY(d.track != stander->id);
            best = std::max(best, temporalIou(d.range, frameRange(20, 48)));
        }
        QVERIFY2(best > 0.75, qPrintable(QString::number(best)));
        QVERIFY(run.updates.size() >= 6); // about one a second of video
    }

    void sameInputSameOutput()
    {
        const auto clip = walk(10, 45);
        Recorder one;
        Recorder two;
        QVERIFY(runEngine(clip, requestFor(clip, R"({"threads": 1})"), one).ok());
        QVERIFY(runEngine(clip, requestFor(clip, R"({"threads": 3})"), two).ok());
        QCOMPARE(one.updates.size(), two.updates.size());
        QVERIFY(one.products == two.products);
        QVERIFY(!one.products.tracks.empty());
    }

    void scoresDoNotDependOnTheRate()
    {
        const auto slow = walk(10, 60);
        const auto fast = walk(30, 180);
        Recorder a;
        Recorder b;
        QVERIFY(runEngine(slow, requestFor(slow), a).ok());
        QVERIFY(runEngine(fast, requestFor(fast, R"({"analysisRate": 10, "maxUpscale": 1})"), b).ok());
        verifyContract(b, fast, 3);
        QVERIFY(std::abs(a.videoMean(20, 50) - b.videoMean(20, 50)) < 0.03);
        const auto *walker = trackAt(b.products, {120}, 170, 195);
        QVERIFY(walker);
        for (const auto &box : walker->boxes)
            QCOMPARE(box.frame.value % 3, 0);
    }

    void aCutEndsEverything()
    {
        constexpr std::int64_t kCut = 23;
        const auto clip = drawnClip(kWidth, kHeight, 10, 45, [](std::int64_t f) {
            cv::Mat m = clouds(kWidth, kHeight, f < kCut ? 11 : 12);
            if (f >= kCut)
                m = m * 0.6;
            drawFigure(m, 240, 280, 170, 0.7); // the same place in both shots
            return m;
        });
        Recorder run;
        QVERIFY(runEngine(clip, requestFor(clip), run).ok());
        verifyContract(run, clip);
        QCOMPARE(run.products.tracks.size(), std::size_t{2});
        for (const auto &track : run.products.tracks) {
            const bool before = track.boxes.front().frame.value < kCut;
            QCOMPARE(track.boxes.back().frame.value < kCut, before);
        }
        QVERIFY(trackAt(run.products, {kCut - 1}, 240, 195));
        QVERIFY(trackAt(run.products, {kCut}, 240, 195));
        QCOMPARE(run.videoMean(0, 45), 0.0); // the cut itself is no motion
        QVERIFY(run.products.detections.empty());
    }

    void nothingMovesInAStillClip()
    {
        const cv::Mat still = walkAndStand(0, 0, 0);
        const auto clip = drawnClip(kWidth, kHeight, 10, 40, [still](std::int64_t f) {
            cv::Mat m = still.clone();
            cv::Mat noise(m.size(), CV_8SC3);
            cv::RNG random(static_cast<unsigned>(f));
            random.fill(noise, cv::RNG::NORMAL, 0, 2); // a sensor's
            cv::add(m, noise, m, cv::noArray(), CV_8U);
            return m;
        });
        Recorder run;
        QVERIFY(runEngine(clip, requestFor(clip), run).ok());
        verifyContract(run, clip);
        QCOMPARE(run.products.tracks.size(), std::size_t{2});
        QVERIFY(run.videoMean(0, 40) < 0.1);
        QVERIFY(run.products.detections.empty());
    }

    void aPanIsNoMotion()
    {
        const cv::Mat world = clouds(800, 400, 21);
        const auto clip = drawnClip(kWidth, kHeight, 10, 40, [world](std::int64_t f) {
            const int x = static_cast<int>(f < 10 ? 0 : 3 * (f - 10));
            return world(cv::Rect(x, 40, kWidth, kHeight)).clone();
        });
        Recorder run;
        QVERIFY(runEngine(clip, requestFor(clip), run).ok());
        verifyContract(run, clip);
        // With the camera's part every pixel would move by 3 / 320 / 0.1 s: a score of 0.44 and more.
        QVERIFY2(run.videoMean(12, 40) < 0.3, qPrintable(QString::number(run.videoMean(12, 40))));
    }

    void aGreyVideo()
    {
        const auto clip = drawnClip(kWidth, kHeight, 10, 40, [](std::int64_t f) {
            cv::Mat gray;
            cv::Mat m;
            cv::cvtColor(walkAndStand(f, 5, 33), gray, cv::COLOR_BGR2GRAY);
            cv::cvtColor(gray, m, cv::COLOR_GRAY2BGR);
            return m;
        });
        Recorder run;
        QVERIFY(runEngine(clip, requestFor(clip), run).ok());
        verifyContract(run, clip);
        QCOMPARE(run.products.tracks.size(), std::size_t{2});
        QVERIFY(run.videoMean(6, 32) > 0.4);
    }

    void anySize_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::addColumn<int>("frames");
        QTest::newRow("odd") << 353 << 287 << 12;
        QTest::newRow("tiny") << 17 << 9 << 12;
        QTest::newRow("one pixel") << 1 << 1 << 12;
        QTest::newRow("wide") << 1000 << 21 << 12;
        QTest::newRow("one frame") << 320 << 240 << 1;
        QTest::newRow("two frames") << 320 << 240 << 2;
    }

    void anySize()
    {
        QFETCH(int, width);
        QFETCH(int, height);
        QFETCH(int, frames);
        const auto clip = drawnClip(width, height, 10, frames, [=](std::int64_t f) {
            return clouds(width, height, static_cast<unsigned>(f / 3));
        });
        Recorder run;
        const auto status = runEngine(clip, requestFor(clip), run);
        QVERIFY2(status.ok(), status.ok() ? "" : status.error().detail.c_str());
        verifyContract(run, clip);
    }

    void aTurnedVideo()
    {
        auto clip = drawnClip(kHeight, kWidth, 10, 30, [](std::int64_t f) {
            cv::Mat turned;
            cv::rotate(walkAndStand(f, 5, 25), turned, cv::ROTATE_90_COUNTERCLOCKWISE);
            return turned;
        });
        clip.rotation = 90;
        Recorder run;
        QVERIFY(runEngine(clip, requestFor(clip), run).ok());
        verifyContract(run, clip);
        QCOMPARE(run.products.tracks.size(), std::size_t{2});
        // (420, 175) of the picture shown is (175, 480 − 420) of the one stored.
        QVERIFY(trackAt(run.products, {20}, 175, 60));
    }

    void stopsAtOnce()
    {
        const auto clip = walk(10, 60);
        std::stop_source stop;
        Recorder run;
        const auto status =
            runEngine(clip, requestFor(clip), run, stop.get_token(), [&](const DetectionUpdate &u) {
                if (u.processed.end.value >= 25)
                    stop.request_stop();
            });
        QVERIFY(!status.ok());
        QCOMPARE(status.error().code, Error::Code::Cancelled);
        QVERIFY(run.problems.empty());
        QVERIFY(!run.updates.back().last);
        QVERIFY(run.updates.back().processed.end.value < 35);
    }

    void refusesNonsense()
    {
        const auto clip = walk(10, 5);
        Recorder run;
        auto status = runEngine(clip, requestFor(clip, R"({"speed": 3})"), run);
        QVERIFY(!status.ok());
        QCOMPARE(status.error().code, Error::Code::InvalidArgument);
        auto request = requestFor(clip);
        request.video.frames = nullptr;
        auto engine = motionEngineInfo().make();
        status = (*engine)->run(request, clip.opener(), [&](DetectionUpdate u) { run.take(u); }, {});
        QVERIFY(!status.ok());
        QCOMPARE(status.error().code, Error::Code::InvalidArgument);
        QVERIFY(run.updates.empty());
    }

    void handsOnTheReadersError()
    {
        const auto clip = walk(10, 5);
        auto engine = motionEngineInfo().make();
        const auto status = (*engine)->run(
            requestFor(clip),
            [](FrameIndex) -> Result<std::unique_ptr<FrameSource>> {
                return Error{Error::Code::Io, "clip.avi is gone", {}};
            },
            [](DetectionUpdate) {}, {});
        QVERIFY(!status.ok());
        QCOMPARE(status.error().code, Error::Code::Io);
    }
};

QTEST_GUILESS_MAIN(TestEngine)
#include "testengine.moc"
