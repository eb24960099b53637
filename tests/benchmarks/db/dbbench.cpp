// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What an edit costs until it is on the disk, beside what the disk and SQLite alone cost in the same run.
#include "storage/db/projectfile.h"
#include "storage/domain/time.h"

#include <algorithm>
#include <benchmark/benchmark.h>
#include <chrono>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <map>
#include <sqlite3.h>
#include <string>
#include <unistd.h>
#include <vector>

using namespace onset;

namespace {

constexpr double kLimitMs = 10; // a durable commit

/// Median and 95th percentile of each measure, for the ratios at the end.
struct Quantiles
{
    double median = 0;
    double p95 = 0;
};
using Measures = std::map<std::string, Quantiles>;

class Folder
{
public:
    Folder()
    {
        char name[] = "bench_db_XXXXXX"; // on the disk of the working folder: /tmp may be memory
        m_path = mkdtemp(name);
    }
    ~Folder() { std::filesystem::remove_all(m_path); }
    Folder(const Folder &) = delete;
    Folder &operator=(const Folder &) = delete;
    std::string file(const char *name) const { return (m_path / name).string(); }

private:
    std::filesystem::path m_path;
};

template <class F> void measure(benchmark::State &state, Measures &measures, const char *name, F once)
{
    std::vector<double> times;
    for (auto _ : state) {
        const auto start = std::chrono::steady_clock::now();
        if (!once()) {
            state.SkipWithError("failed");
            break;
        }
        const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
        state.SetIterationTime(spent.count());
        times.push_back(spent.count() * 1000);
    }
    if (times.empty())
        return;
    std::sort(times.begin(), times.end());
    const auto at = [&](double part) {
        return times[static_cast<std::size_t>(part * static_cast<double>(times.size() - 1))];
    };
    measures[name] = {at(0.5), at(0.95)};
    state.counters["p50_ms"] = at(0.5);
    state.counters["p95_ms"] = at(0.95);
}

Video hour()
{
    Video video;
    video.key = "hour";
    video.absolutePath = "/nowhere/hour.mp4";
    std::vector<FrameEntry> entries(108000);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        entries[i].pts = static_cast<Ticks>(i) * 3003;
        entries[i].position = static_cast<std::int64_t>(i * 9001 + (i * 7919) % 4096);
        entries[i].size = static_cast<std::int32_t>(3000 + (i * 7919) % 9000);
    }
    video.frames = std::make_shared<const FrameTable>(TimeBase{1, 90000}, std::move(entries), 29.97);
    return video;
}

Segment segment(std::int64_t id, VideoId video)
{
    Segment s;
    s.id = {id};
    s.video = video;
    s.actionClass = kMotionClass;
    s.range = frameRange(id, id + 30);
    return s;
}

void edits(benchmark::State &state, Measures &measures)
{
    const Folder folder;
    auto project = ProjectFile::create(folder.file("p.onset")).value();
    const auto video = project->addVideo(hour()).value().id;
    std::int64_t next = 1;
    Edit many; // what a big project has already
    many.action = "import";
    for (; next <= 10000; ++next)
        many.changes.segments.push_back({{}, segment(next, video)});
    if (!project->apply(many))
        return state.SkipWithError("import failed");
    measure(state, measures, "edit", [&] {
        Edit edit;
        edit.action = "create-segment";
        edit.whenMs = nowMs();
        edit.changes.segments.push_back({{}, segment(next++, video)});
        return project->apply(edit).ok();
    });
}

void plainSqlite(benchmark::State &state, Measures &measures)
{
    const Folder folder;
    sqlite3 *db = nullptr;
    sqlite3_open(folder.file("plain.db").c_str(), &db);
    sqlite3_exec(db,
                 "PRAGMA page_size=8192; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE t(a)",
                 nullptr, nullptr, nullptr);
    measure(state, measures, "sqlite", [db] {
        return sqlite3_exec(db, "BEGIN IMMEDIATE; INSERT INTO t VALUES(1); COMMIT", nullptr, nullptr,
                            nullptr) == SQLITE_OK;
    });
    sqlite3_close(db);
}

void writeAndSync(benchmark::State &state, Measures &measures)
{
    const Folder folder;
    const int fd = open(folder.file("raw").c_str(), O_WRONLY | O_CREAT, 0600);
    const std::string page(8192, 'x');
    measure(state, measures, "fdatasync",
            [&] { return write(fd, page.data(), page.size()) > 0 && fdatasync(fd) == 0; });
    close(fd);
}

/// A second's worth of a run: 15 updates with two curves and a hundred boxes.
void appends(benchmark::State &state, Measures &measures)
{
    const Folder folder;
    auto project = ProjectFile::create(folder.file("p.onset")).value();
    const auto video = project->addVideo(hour()).value().id;
    Run run;
    run.system = "motion";
    run.videos = {video};
    const auto id = project->beginRun(run).value();
    std::int64_t sequence = 0;
    measure(state, measures, "append", [&] {
        std::vector<DetectionUpdate> updates(15);
        for (auto &u : updates) {
            u.run = id;
            u.video = video;
            u.sequence = ++sequence;
            for (const CurveKind kind : {CurveKind::Motion, CurveKind::Actionness})
                u.curves.push_back({{id, video, kind, {}, {}}, {0}, 1, sequence * 2, {0.5F, 0.25F}});
            Track track{productId<TrackId>(id, 1 + sequence % 10), video, id, "", {}};
            for (std::int64_t i = 0; i < 7; ++i)
                track.boxes.push_back({{sequence * 7 + i}, 1, 2, 3, 4, 0.5F, true, false});
            u.tracks.push_back(std::move(track));
        }
        return project->append(updates).ok();
    });
}

void opens(benchmark::State &state, Measures &measures)
{
    const Folder folder;
    const auto path = folder.file("p.onset");
    {
        auto project = ProjectFile::create(path).value();
        const auto video = project->addVideo(hour()).value().id;
        Edit many;
        many.action = "import";
        for (std::int64_t i = 1; i <= 10000; ++i)
            many.changes.segments.push_back({{}, segment(i, video)});
        if (!project->apply(many))
            return state.SkipWithError("import failed");
    }
    measure(state, measures, "open", [&] {
        auto project = ProjectFile::open(path);
        return project.ok() && project.value()->load().ok();
    });
}

} // namespace

int main(int argc, char **argv)
{
    Measures measures;
    const auto add = [&](const char *name, void (*function)(benchmark::State &, Measures &), int iterations) {
        benchmark::RegisterBenchmark(name,
                                     [&measures, function](benchmark::State &s) { function(s, measures); })
            ->UseManualTime()
            ->Unit(benchmark::kMillisecond)
            ->Iterations(iterations);
    };
    add("one edit, durable, beside 10 000 segments", edits, 500);
    add("reference: one row by SQLite alone, durable", plainSqlite, 500);
    add("reference: 8 kB and fdatasync", writeAndSync, 500);
    add("a second of a run (15 updates)", appends, 300);
    add("open and load: an hour, 10 000 segments", opens, 10);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    const auto &edit = measures["edit"];
    if (edit.median <= 0)
        return 0; // filtered out
    std::printf("edit: p50 %.2f ms, p95 %.2f ms (limit %.0f ms); %.2f x SQLite alone, %.2f x fdatasync\n",
                edit.median, edit.p95, kLimitMs, edit.median / measures["sqlite"].median,
                edit.median / measures["fdatasync"].median);
    return edit.median <= kLimitMs ? 0 : 1;
}
