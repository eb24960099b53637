// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/motion/boxes.h"
#include "tests/motion/figure.h"
#include "tests/motion/recorder.h"

#include <QTest>

#include <cmath>

using namespace onset;

namespace {

constexpr std::int64_t kFrames = 110;

Clip clipOfTwo()
{
    return drawnClip(480, 320, 10, kFrames, [](std::int64_t f) {
        cv::Mat m = clouds(480, 320, 11);
        drawFigure(m, 60 + 2.0 * static_cast<double>(f), 280, 170,
                   0.7 * std::cos(static_cast<double>(f) * 0.8));
        drawFigure(m, 420, 250, 150, 0.6 * std::sin(static_cast<double>(f) * 0.7));
        return m;
    });
}

/// Runs until frame `until` and stops.
Recorder stoppedRun(const Clip &clip, std::int64_t until)
{
    std::stop_source stop;
    Recorder run;
    const auto status =
        runEngine(clip, requestFor(clip), run, stop.get_token(), [&](const DetectionUpdate &u) {
            if (u.processed.end.value >= until)
                stop.request_stop();
        });
    if (status.ok())
        run.problems.emplace_back("was not stopped");
    return run;
}

} // namespace

class TestResume : public QObject
{
    Q_OBJECT

    Recorder m_whole; // a run without a break

private slots:
    void initTestCase()
    {
        const auto clip = clipOfTwo();
        QVERIFY(runEngine(clip, requestFor(clip), m_whole).ok());
        QCOMPARE(m_whole.products.tracks.size(), std::size_t{2});
    }

    void goesOnWhereItWas_data()
    {
        QTest::addColumn<int>("until");
        QTest::newRow("early") << 1;
        QTest::newRow("middle") << 60;
        QTest::newRow("late") << 100;
    }

    void goesOnWhereItWas()
    {
        QFETCH(int, until);
        const auto clip = clipOfTwo();
        const auto &whole = m_whole;
        auto run = stoppedRun(clip, until);
        QVERIFY(run.problems.empty());
        const auto before = run.products;
        const auto processed = run.updates.back().processed.end;
        QVERIFY(processed.value < kFrames);
        auto request = requestFor(clip);
        request.resume = std::make_shared<const RunProducts>(before);
        request.resumeFrom = processed;
        std::int64_t openedAt = -1;
        auto engine = motionEngineInfo().make();
        const auto status = (*engine)->run(
            request,
            [&](FrameIndex from) {
                openedAt = from.value;
                return clip.opener()(from);
            },
            [&](DetectionUpdate u) { run.take(u); }, {});
        QVERIFY(status.ok());
        // Chunks and boxes join what was there, sequence numbers go on: take() checked it.
        QVERIFY2(run.problems.empty(), run.problems.empty() ? "" : run.problems.front().c_str());
        QVERIFY(openedAt >= processed.value - 50);
        QVERIFY(openedAt <= processed.value);
        QVERIFY(run.updates.back().last);

        QCOMPARE(run.videoCurve()->values, whole.videoCurve()->values);
        QCOMPARE(run.products.tracks.size(), whole.products.tracks.size());
        for (const auto &track : whole.products.tracks) {
            const auto &mine = *std::find_if(run.products.tracks.begin(), run.products.tracks.end(),
                                             [&](const Track &t) { return t.id == track.id; });
            for (std::int64_t f = 5; f < kFrames; f += 5) {
                const auto want = boxAt(track, {f});
                const auto got = boxAt(mine, {f});
                QCOMPARE(got.has_value(), want.has_value());
                if (want)
                    QVERIFY(spatialIou(*got, *want) > 0.7);
            }
        }
    }

    void anAlmostFinishedRunOnlyDerives()
    {
        const auto clip = clipOfTwo();
        const auto &whole = m_whole;
        auto request = requestFor(clip);
        request.resume = std::make_shared<const RunProducts>(whole.products);
        request.resumeFrom = {kFrames};
        Recorder again;
        again.products.run.lastSequence = whole.products.run.lastSequence;
        auto engine = motionEngineInfo().make();
        const auto status = (*engine)->run(
            request,
            [](FrameIndex) -> Result<std::unique_ptr<FrameSource>> {
                return Error{Error::Code::Internal, "must not be read again", {}};
            },
            [&](DetectionUpdate u) { again.updates.push_back(std::move(u)); }, {});
        QVERIFY(status.ok());
        QCOMPARE(again.updates.size(), std::size_t{1});
        QCOMPARE(again.updates.front().sequence, whole.products.run.lastSequence + 1);
        QVERIFY(again.updates.front().last);
        QCOMPARE(again.updates.front().detections, whole.products.detections);
    }

    void anotherRateIsRefused()
    {
        const auto clip = clipOfTwo();
        const auto run = stoppedRun(clip, 10);
        auto request = requestFor(clip, R"({"analysisRate": 3})");
        request.resume = std::make_shared<const RunProducts>(run.products);
        request.resumeFrom = run.updates.back().processed.end;
        Recorder again;
        const auto status = runEngine(clip, request, again);
        QCOMPARE(status.error().code, Error::Code::InvalidArgument);
    }
};

QTEST_GUILESS_MAIN(TestResume)
#include "testresume.moc"
