// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"
#include "storage/formats/activitynet.h"
#include "storage/formats/csv.h"
#include "storage/formats/importplan.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <sstream>
#include <tuple>

using namespace onset;

namespace {

/// The project after the edit, as the document would apply it.
ProjectContents applied(ProjectContents p, const ImportPlan &plan)
{
    for (const auto &change : plan.changes.segments)
        p.segments.push_back(*change.after);
    for (const auto &change : plan.changes.classes)
        p.classes.push_back(*change.after);
    for (const auto &change : plan.changes.videos) {
        for (auto &video : p.videos) {
            if (video.id == change.after->id)
                video = *change.after;
        }
    }
    p.next = plan.next;
    return p;
}

/// The same videos with nothing made by people.
ProjectContents bare(ProjectContents p)
{
    p.segments.clear();
    p.classes = {test::actionClass(1, "motion")};
    p.next.actionClass = 2;
    p.next.segment = 1;
    for (auto &video : p.videos)
        video.split = Split::None;
    return p;
}

ProjectContents randomProject(std::mt19937 &random)
{
    auto p = test::project();
    const SegmentState states[] = {SegmentState::Human, SegmentState::Accepted, SegmentState::Edited,
                                   SegmentState::Locked, SegmentState::Rejected};
    for (int i = 1; i <= 60; ++i) {
        const auto &video = p.videos[random() % 4];
        const auto n = video.frames->size();
        const auto start = static_cast<std::int64_t>(random()) % n;
        const auto length = 1 + static_cast<std::int64_t>(random()) % (n - start);
        auto s = test::segment(i, video.id.value, 1 + static_cast<std::int64_t>(random() % 3),
                               frameRange(start, start + length), states[random() % 5]);
        s.annotator = AnnotatorId{static_cast<std::int64_t>(random() % 3)};
        if (random() % 4 == 0)
            s.note = "note, \"" + std::to_string(i) + "\"\n;";
        p.segments.push_back(s);
    }
    return p;
}

using Essence = std::tuple<std::string, std::string, FrameRange, double, double>;

std::vector<Essence> essence(const ProjectContents &p)
{
    std::vector<Essence> result;
    for (const auto &s : p.segments) {
        if (!isGroundTruth(s))
            continue;
        const auto &video = p.videos[static_cast<std::size_t>(s.video.value - 1)];
        const auto seconds = exportedSeconds(video, s.range, s.imported);
        result.emplace_back(video.key, classNameOf(p.classes, s.actionClass), s.range, seconds->start,
                            seconds->end);
    }
    std::sort(result.begin(), result.end());
    return result;
}

} // namespace

class TestRoundTrip : public QObject
{
    Q_OBJECT
private slots:
    void groundTruthOfOurs()
    {
        std::mt19937 random(21);
        for (int round = 0; round < 30; ++round) {
            const auto p = randomProject(random);
            const auto text = writeGroundTruth(test::exported(p));
            std::istringstream in(*text);
            const auto read = parseGroundTruth(in, "a.json");
            QVERIFY2(read.ok(), read.ok() ? "" : read.error().message.c_str());
            const auto plan = toChanges(*read, bare(p), {});
            QVERIFY2(plan.ok(), plan.ok() ? "" : plan.error().message.c_str());
            const auto again = applied(bare(p), *plan);
            QCOMPARE(essence(again), essence(p)); // frames too, on every kind of frame table
            QCOMPARE(again.videos, p.videos);     // and splits
            QCOMPARE(*writeGroundTruth(test::exported(again)), *text);
            // Into the same project: all there already.
            QCOMPARE(toChanges(*read, p, {})->segments, std::size_t{0});
        }
    }

    void groundTruthOfOthers()
    {
        // Seconds that lie on no frame come back to the last digit.
        std::mt19937_64 random(22);
        for (int round = 0; round < 30; ++round) {
            std::string text = "{\"version\": \"x\", \"taxonomy\": [], \"database\": {";
            std::vector<std::pair<double, double>> times;
            const char *keys[] = {"ntsc", "vfr", "vtest"};
            for (int v = 0; v < 3; ++v) {
                text += std::string(v > 0 ? "," : "") + "\"" + keys[v] + "\": {\"annotations\": [";
                for (int i = 0; i < 20; ++i) {
                    const double start = static_cast<double>(random() % 30000000) / 1e6 / (1 + random() % 3);
                    const double end = start + static_cast<double>(random() % 10000000) / 3e6;
                    times.emplace_back(start, end);
                    std::ostringstream numbers;
                    numbers.precision(17);
                    numbers << "[" << start << "," << end << "]";
                    text += std::string(i > 0 ? "," : "") +
                            "{\"label\": \"walk\", \"segment\": " + numbers.str() + "}";
                }
                text += "]}";
            }
            std::istringstream in(text + "}}");
            const auto read = parseGroundTruth(in, "b.json");
            QVERIFY2(read.ok(), read.ok() ? "" : read.error().message.c_str());
            const auto project = applied(test::project(), *toChanges(*read, test::project(), {}));
            std::istringstream out(*writeGroundTruth(test::exported(project)));
            const auto again = parseGroundTruth(out, "c.json");
            std::vector<std::pair<double, double>> back;
            for (const auto &s : again->segments)
                back.emplace_back(*s.start, *s.end);
            std::sort(times.begin(), times.end());
            std::sort(back.begin(), back.end());
            QCOMPARE(back, times);
        }
    }

    void aMovedEdgeIsWrittenAnew()
    {
        auto p = test::project();
        std::istringstream in("{\"database\": {\"vtest\": {\"annotations\": [{\"label\": \"walk\", "
                              "\"segment\": [1.04, 2.06]}]}}}");
        p = applied(p, *toChanges(*parseGroundTruth(in, "d.json"), p, {}));
        auto &s = p.segments[0];
        s.range.end = FrameIndex{30};
        s.imported.end.reset(); // what the document does with an edge it moves
        QVERIFY(writeGroundTruth(test::exported(p))->find("\"segment\": [1.040, 3.000]") !=
                std::string::npos);
    }

    void csvOfOurs()
    {
        std::mt19937 random(23);
        for (int round = 0; round < 30; ++round) {
            const auto p = randomProject(random);
            const auto text = writeCsv(test::exported(p), true);
            std::istringstream in(*text);
            const auto read = parseCsv(in, "a.csv");
            QVERIFY2(read.ok(), read.ok() ? "" : read.error().message.c_str());
            auto target = bare(p);
            const auto again = applied(target, *toChanges(*read, target, {}));
            QCOMPARE(again.segments.size(), p.segments.size());
            QCOMPARE(essence(again), essence(p));
            QCOMPARE(*writeCsv(test::exported(again), true), *text); // state, annotator and note as well
        }
    }

    void csvWithOtherSeparators()
    {
        auto p = test::project();
        p.segments = {test::segment(1, 1, 2, frameRange(100, 200)), test::segment(2, 4, 2, frameRange(5, 9))};
        auto text = *writeCsv(test::exported(p));
        std::replace(text.begin(), text.end(), ',', ';');
        std::istringstream in("\xEF\xBB\xBF" + text);
        const auto read = parseCsv(in, "a.csv");
        QVERIFY(read.ok());
        QCOMPARE(essence(applied(bare(p), *toChanges(*read, bare(p), {}))), essence(p));
    }

    void resultsAndProposals()
    {
        std::mt19937 random(24);
        for (const bool labels : {true, false}) {
            auto p = test::project();
            std::string text = "{\"results\": {";
            for (const auto key : {"vtest", "vfr"}) {
                text += std::string(key == std::string("vtest") ? "" : ",") + "\"" + key + "\": [";
                for (int i = 0; i < 40; ++i) {
                    const double start = static_cast<double>(random() % 20000) / 997;
                    text += std::string(i > 0 ? "," : "") +
                            "{\"score\": " + std::to_string(random() % 1000 / 1000.0) + ", \"segment\": [" +
                            std::to_string(start) + "," + std::to_string(start + 1.2345) + "]" +
                            (labels ? ", \"label\": \"walk\"}" : "}");
                }
                text += "]";
            }
            const auto parse = labels ? parseResults : parseProposals;
            const auto write = labels ? writeResults : writeProposals;
            std::istringstream in(text + "}}");
            const auto read = parse(in, "r.json");
            QVERIFY2(read.ok(), read.ok() ? "" : read.error().message.c_str());
            const auto run = toRun(*read, p, {});
            QVERIFY(run.ok());
            auto stored = run->run;
            stored.id = RunId{7};
            auto input = test::exported(p);
            input.detections = assignedTo(stored.id, run->detections);
            input.importedTimes = importedTimesOf(stored);
            std::istringstream out(*write(input));
            const auto again = parse(out, "s.json");
            const auto sorted = [](const ImportedAnnotations &a) {
                std::vector<std::tuple<std::string, double, double, double, std::string>> list;
                for (const auto &s : a.segments)
                    list.emplace_back(a.videos[s.video].key, *s.score, *s.start, *s.end, s.label);
                std::sort(list.begin(), list.end());
                return list;
            };
            QCOMPARE(sorted(*again), sorted(*read));
        }
    }
};

QTEST_GUILESS_MAIN(TestRoundTrip)
#include "testroundtrip.moc"
