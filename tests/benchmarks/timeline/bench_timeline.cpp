// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline at 1600 × 300, drawn by the raster engine: ten curves of 10^6 points and 10 000 segments (and
// a tenth of both, to see that memory is linear and that panning costs pixels, not points). Run with
// QT_QPA_PLATFORM=offscreen.
#include "app/document/workspace.h"
#include "widgets/timeline/timelineview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QWheelEvent>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <map>
#include <memory>

using namespace onset;

namespace {

constexpr VideoId kVideo{1};
constexpr RunId kRun{1};
constexpr int kLanes = 10;

std::shared_ptr<const FrameTable> makeFrames(std::int64_t count)
{
    std::vector<FrameEntry> entries(static_cast<std::size_t>(count));
    for (std::int64_t i = 0; i < count; ++i)
        entries[static_cast<std::size_t>(i)] = {i * 40, 40, i * 40, -1, 0, 0, 0};
    return std::make_shared<FrameTable>(TimeBase{1, 1000}, std::move(entries), 25.0);
}

ProjectContents makeContents(const std::shared_ptr<const FrameTable> &frames, int segments)
{
    ProjectContents c;
    c.path = "bench.onset";
    Video video;
    video.id = kVideo;
    video.frames = frames;
    c.videos = {video};
    for (int i = 1; i <= kLanes; ++i) {
        ActionClass each;
        each.id = ClassId{i};
        each.name = i == 1 ? "motion" : "class " + std::to_string(i);
        each.colour = static_cast<std::uint32_t>(0x1f3b77 * i) & 0xffffffU;
        each.position = i;
        c.classes.push_back(each);
    }
    const auto step = frames->size() / (segments / kLanes);
    for (int i = 0; i < segments; ++i) {
        Segment s;
        s.id = SegmentId{i + 1};
        s.video = kVideo;
        s.actionClass = ClassId{i % kLanes + 1};
        const auto start = i / kLanes * step + i % 7;
        s.range = frameRange(start, std::min(frames->size(), start + step / 4 + step * (i % 5) / 4 + 1));
        s.startPts = s.range.start.value * 40;
        s.endPts = s.range.end.value * 40;
        s.state = static_cast<SegmentState>(1 + i % 5);
        s.origin = SegmentOrigin{kRun, s.range, s.actionClass, 0.5};
        c.segments.push_back(s);
    }
    c.next = {2, kLanes + 1, segments + 1, 1, 1};
    return c;
}

RunProducts makeProducts(std::int64_t points)
{
    RunProducts p;
    p.run.id = kRun;
    p.run.state = RunState::Finished;
    p.run.videos = {kVideo};
    p.video = kVideo;
    for (int i = 1; i <= kLanes; ++i) {
        Curve curve;
        curve.key = {kRun, kVideo, i == 1 ? CurveKind::Motion : CurveKind::Class,
                     i == 1 ? ClassId{} : ClassId{i}, std::nullopt};
        curve.values.resize(static_cast<std::size_t>(points));
        std::uint32_t state = 12345U * static_cast<std::uint32_t>(i);
        for (std::int64_t k = 0; k < points; ++k) {
            state = state * 1664525U + 1013904223U;
            curve.values[static_cast<std::size_t>(k)] =
                static_cast<float>(0.45 + 0.4 * std::sin(static_cast<double>(k) / (points / 200.0) + i) +
                                   (state >> 24) / 2600.0);
        }
        p.curves.push_back(std::move(curve));
    }
    return p;
}

struct World
{
    World(std::int64_t points, int segments)
        : frames(makeFrames(points))
    {
        workspace.document.load(makeContents(frames, segments), Annotator{AnnotatorId{1}, "Bench"});
        const RunProducts products = makeProducts(points);
        workspace.runs.setRuns({products.run});
        workspace.runs.setVideo(kVideo, frames);
        workspace.runs.setProducts(products);
        workspace.runs.setShownRun(kRun);
        workspace.selection.setVideo(kVideo);
        workspace.playhead.setVideo(kVideo, frames);
        view = std::make_unique<TimelineView>(workspace);
        view->resize(1600, 300);
        view->show();
        QApplication::processEvents();
    }

    void show(std::int64_t frame)
    {
        ShownFrame shown;
        shown.video = kVideo;
        shown.index = FrameIndex{frame};
        workspace.playhead.setShown(shown);
    }

    std::size_t curveBytes() const
    {
        std::size_t bytes = 0;
        for (const auto *curve : workspace.runs.curves(kRun))
            bytes += curve->pyramid.bytes();
        return bytes;
    }

    std::shared_ptr<const FrameTable> frames;
    Workspace workspace;
    std::unique_ptr<TimelineView> view;
};

using Worlds = std::map<bool, std::unique_ptr<World>>;

Worlds &worlds()
{
    static Worlds all;
    return all;
}

World &world(bool whole)
{
    auto &each = worlds()[whole];
    if (!each)
        each = whole ? std::make_unique<World>(1'000'000, 10'000) : std::make_unique<World>(100'000, 1'000);
    return *each;
}

/// Times of single repaints: what a person sees is the slowest, not the mean.
class Times
{
public:
    template <class Work> void measure(benchmark::State &state, Work work)
    {
        QElapsedTimer timer;
        timer.start();
        const double before = cpuMs();
        work();
        m_cpuMs.push_back(cpuMs() - before);
        const double ms = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        state.SetIterationTime(ms / 1e3);
        m_ms.push_back(ms);
    }

    void report(benchmark::State &state, double limit)
    {
        const auto at = [](std::vector<double> &ms, double share) {
            std::sort(ms.begin(), ms.end());
            return ms[static_cast<std::size_t>(share * static_cast<double>(ms.size() - 1))];
        };
        state.counters["p50_ms"] = at(m_ms, 0.5);
        state.counters["p95_ms"] = at(m_ms, 0.95);
        // The thread's own time: the same on a machine that others load.
        state.counters["cpu_p50_ms"] = at(m_cpuMs, 0.5);
        state.counters["cpu_p95_ms"] = at(m_cpuMs, 0.95);
        state.counters["cpu_max_ms"] = m_cpuMs.back();
        state.counters["limit_ms"] = limit;
    }

private:
    static double cpuMs()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    }

    std::vector<double> m_ms;
    std::vector<double> m_cpuMs;
};

void panAndZoom(benchmark::State &state)
{
    World &w = world(state.range(0) == 1);
    TimelineView &view = *w.view;
    view.fitAll();
    QApplication::processEvents();
    Times times;
    int step = 0;
    for (auto _ : state) {
        // In to single frames and out again, panning on the way, over all lanes.
        const int phase = step++ % 60;
        const QPointF at(300 + (step * 37) % 1200, 150);
        const bool zooms = step % 2;
        const QPoint angle(0, zooms ? (phase < 30 ? 120 : -120) : -120);
        view.verticalScrollBar()->setValue(step % 20 < 10 ? 0 : view.verticalScrollBar()->maximum());
        times.measure(state, [&] {
            QWheelEvent wheel(at, at, {}, angle, Qt::NoButton, zooms ? Qt::ControlModifier : Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(view.viewport(), &wheel);
            view.viewport()->repaint();
        });
    }
    times.report(state, 16);
    state.counters["curve_MB"] = static_cast<double>(w.curveBytes()) / 1e6;
    state.counters["bytes_per_value"] =
        static_cast<double>(w.curveBytes()) / static_cast<double>(w.frames->size() * kLanes);
}

void frameChange(benchmark::State &state)
{
    World &w = world(state.range(0) == 1);
    w.view->fitAll();
    w.view->viewport()->repaint();
    QApplication::processEvents();
    Times times;
    std::int64_t frame = 0;
    for (auto _ : state) {
        frame = (frame + 997) % w.frames->size();
        times.measure(state, [&] {
            w.show(frame);
            QApplication::processEvents(); // the repaint
        });
    }
    times.report(state, 1);
}

void contentsChange(benchmark::State &state)
{
    World &w = world(state.range(0) == 1);
    Times times;
    for (auto _ : state) {
        times.measure(state, [&] {
            emit w.workspace.runs.detectionsChanged(kRun);
            w.view->viewport()->repaint();
        });
    }
    times.report(state, 50);
}

} // namespace

BENCHMARK(panAndZoom)
    ->ArgName("whole")
    ->Arg(0)
    ->Arg(1)
    ->UseManualTime()
    ->Iterations(240)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(frameChange)
    ->ArgName("whole")
    ->Arg(0)
    ->Arg(1)
    ->UseManualTime()
    ->Iterations(500)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(contentsChange)
    ->ArgName("whole")
    ->Arg(0)
    ->Arg(1)
    ->UseManualTime()
    ->Iterations(40)
    ->Unit(benchmark::kMillisecond);

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    worlds().clear(); // before the application goes
    return 0;
}
