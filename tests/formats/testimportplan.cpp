// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"
#include "storage/formats/activitynet.h"
#include "storage/formats/importplan.h"
#include "storage/formats/importresolver.h"

#include <QTest>

#include <random>
#include <set>

using namespace onset;

namespace {

ImportedAnnotations fileWith(std::vector<ImportedSegment> segments, std::vector<std::string> keys = {"vtest"})
{
    ImportedAnnotations result;
    result.file = "f.json";
    for (auto &key : keys)
        result.videos.push_back({key, std::nullopt, "/database/" + key});
    result.segments = std::move(segments);
    return result;
}

ImportedSegment entry(double start, double end, std::string label = "walk", std::size_t video = 0)
{
    ImportedSegment s;
    s.video = video;
    s.start = start;
    s.end = end;
    s.label = std::move(label);
    s.where = "/x";
    return s;
}

} // namespace

class TestImportPlan : public QObject
{
    Q_OBJECT
private slots:
    void roundsAndKeepsTheSeconds()
    {
        const auto p = test::project();
        ImportOptions options;
        options.annotator = AnnotatorId{2};
        options.nowMs = 99;
        const auto plan = toChanges(fileWith({entry(1.04, 2.06)}), p, options);
        QVERIFY(plan.ok());
        QCOMPARE(plan->segments, std::size_t{1});
        const auto &s = *plan->changes.segments[0].after;
        QVERIFY(!plan->changes.segments[0].before);
        QCOMPARE(s.id, SegmentId{1});
        QCOMPARE(plan->next.segment, std::int64_t{2});
        QCOMPARE(s.range, frameRange(10, 21));
        QCOMPARE(s.startPts, Ticks{10});
        QCOMPARE(s.endPts, Ticks{21});
        QCOMPARE(s.imported, (ImportedTimes{1.04, 2.06}));
        QCOMPARE(s.state, SegmentState::Human);
        QCOMPARE(s.annotator, AnnotatorId{2});
        QCOMPARE(s.changedMs, std::int64_t{99});
        QCOMPARE(s.actionClass, ClassId{2});
        QVERIFY(plan->changes.classes.empty());
    }

    void nearestFramesNeverEmpty()
    {
        const auto frames = test::table(100, {1, 10}, 1);
        QCOMPARE(nearestFrames(frames, 1.0, 1.0), frameRange(10, 11));
        QCOMPARE(nearestFrames(frames, 1.06, 1.09), frameRange(10, 11));
        QCOMPARE(nearestFrames(frames, 9.99, 12), frameRange(99, 100));
        QCOMPARE(nearestFrames(frames, 10.5, 12), frameRange(99, 100));
        QCOMPARE(nearestFrames(frames, 0, 1e6), frameRange(0, 100));
        std::mt19937 random(8);
        const auto variable = test::variableTable(50);
        for (int i = 0; i < 3000; ++i) {
            const double start = static_cast<double>(random() % 4000) / 1000;
            const double end = start + static_cast<double>(random() % 300) / 1000;
            const auto range = nearestFrames(variable, start, end);
            QVERIFY(!range.empty() && range.start.value >= 0 && range.end.value <= 50);
        }
    }

    void missingClassesAreMade()
    {
        const auto p = test::project();
        std::vector<ImportedSegment> segments;
        for (int i = 0; i < 30; ++i)
            segments.push_back(entry(i, i + 1, "class " + std::to_string(i)));
        segments.push_back(entry(40, 41, "class 3"));
        const auto plan = toChanges(fileWith(segments), p, {});
        QVERIFY(plan.ok());
        QCOMPARE(plan->changes.classes.size(), std::size_t{30});
        std::set<std::uint32_t> colours;
        std::set<ClassId> ids;
        for (const auto &change : plan->changes.classes) {
            colours.insert(change.after->colour);
            ids.insert(change.after->id);
        }
        QCOMPARE(colours.size(), std::size_t{30});
        QCOMPARE(ids.size(), std::size_t{30});
        QCOMPARE(*ids.begin(), ClassId{4});
        QCOMPARE(plan->next.actionClass, std::int64_t{34});
        QCOMPARE(plan->changes.classes[0].after->hotkey, std::string("1"));
        QVERIFY(plan->changes.classes[9].after->hotkey.empty());
        QCOMPARE(plan->changes.segments[30].after->actionClass, plan->changes.segments[3].after->actionClass);
    }

    void unknownClasses()
    {
        const auto p = test::project();
        ImportOptions options;
        options.classes = ImportOptions::Unknown::Refuse;
        auto plan = toChanges(fileWith({entry(1, 2, "fly")}), p, options);
        QVERIFY(!plan.ok());
        QCOMPARE(plan.error().code, Error::Code::BadInput);
        QVERIFY(plan.error().message.find("f.json: /x: the class 'fly'") == 0);
        options.classes = ImportOptions::Unknown::Skip;
        plan = toChanges(fileWith({entry(1, 2, "fly"), entry(1, 2)}), p, options);
        QCOMPARE(plan->segments, std::size_t{1});
        QCOMPARE(plan->notices.size(), std::size_t{1});
        // A file whose taxonomy does not name its own label contradicts itself.
        auto file = fileWith({entry(1, 2, "fly")});
        file.classes = {"swim"};
        QVERIFY(!toChanges(file, p, {}).ok());
        file.classes = {"swim", "fly"};
        QCOMPARE(toChanges(file, p, {})->changes.classes.size(), std::size_t{2});
        options = {};
        options.taxonomyClasses = false;
        QCOMPARE(toChanges(file, p, options)->changes.classes.size(), std::size_t{1});
        // A model's labels must be known, unless one says otherwise.
        auto results = fileWith({entry(1, 2, "fly")});
        results.kind = ImportedKind::Detections;
        QCOMPARE(toRun(results, p, {}).error().code, Error::Code::BadInput);
        options = {};
        options.classes = ImportOptions::Unknown::Create;
        QCOMPARE(toRun(results, p, options)->plan.changes.classes.size(), std::size_t{1});
    }

    void videosByKey()
    {
        auto p = test::project();
        p.videos[0].key = "v_abc";
        const auto found = toChanges(fileWith({entry(1, 2)}, {"abc"}), p, {});
        QVERIFY(found.ok());
        QCOMPARE(found->changes.segments[0].after->video, VideoId{1});
        QVERIFY(!toChanges(fileWith({entry(1, 2)}, {"abc", "v_abc"}), p, {}).ok());
        const auto unknown = toChanges(fileWith({entry(1, 2)}, {"other"}), p, {});
        QVERIFY(!unknown.ok());
        QCOMPARE(unknown.error().code, Error::Code::NotFound);
        QVERIFY(unknown.error().message.find("/database/other") != std::string::npos);
        ImportOptions options;
        options.videos = ImportOptions::Unknown::Skip;
        const auto skipped =
            toChanges(fileWith({entry(1, 2), entry(1, 2, "walk", 1)}, {"other", "vtest"}), p, options);
        QCOMPARE(skipped->segments, std::size_t{1});
        QCOMPARE(skipped->notices.size(), std::size_t{1});
    }

    void timesBeyondTheVideo()
    {
        const auto p = test::project();
        QVERIFY(!toChanges(fileWith({entry(81, 90)}), p, {}).ok());
        const auto cut = toChanges(fileWith({entry(79, 90)}), p, {});
        QVERIFY(cut.ok());
        QCOMPARE(cut->changes.segments[0].after->range, frameRange(790, 795));
        QCOMPARE(cut->changes.segments[0].after->imported.end, std::optional(90.0));
        QCOMPARE(cut->notices.size(), std::size_t{1});
        ImportedSegment frames;
        frames.startFrame = 790;
        frames.endFrame = 796;
        frames.label = "walk";
        QVERIFY(!toChanges(fileWith({frames}), p, {}).ok());
        frames.endFrame = 795;
        const auto exact = toChanges(fileWith({frames}), p, {});
        QCOMPARE(exact->changes.segments[0].after->range, frameRange(790, 795));
        QCOMPARE(exact->changes.segments[0].after->imported, ImportedTimes{});
        auto notIndexed = p;
        notIndexed.videos[3].frames.reset();
        QVERIFY(!toChanges(fileWith({entry(1, 2)}), notIndexed, {}).ok());
    }

    void subsetsBecomeSplits()
    {
        const auto p = test::project();
        auto file = fileWith({}, {"vtest", "ntsc", "vfr"});
        file.videos[0].split = Split::HeldOut;
        file.videos[1].split = Split::Training; // as it is
        file.videos[2].split = Split::None;     // says nothing
        const auto plan = toChanges(file, p, {});
        QCOMPARE(plan->changes.videos.size(), std::size_t{1});
        QCOMPARE(plan->changes.videos[0].before->split, Split::Validation);
        QCOMPARE(plan->changes.videos[0].after->split, Split::HeldOut);
        ImportOptions options;
        options.subsets = false;
        QVERIFY(toChanges(file, p, options)->changes.empty());
    }

    void importedTwiceIsThereOnce()
    {
        auto p = test::project();
        const auto file = fileWith({entry(1, 2), entry(1, 2), entry(5, 6)});
        const auto first = toChanges(file, p, {});
        QCOMPARE(first->segments, std::size_t{3}); // the file's own repetition is its matter
        for (const auto &change : first->changes.segments)
            p.segments.push_back(*change.after);
        p.next = first->next;
        const auto second = toChanges(file, p, {});
        QCOMPARE(second->existing, std::size_t{3});
        QVERIFY(second->changes.empty());
        ImportOptions options;
        options.skipExisting = false;
        QCOMPARE(toChanges(file, p, options)->segments, std::size_t{3});
    }

    void tracksAndAnnotators()
    {
        const auto p = test::project();
        auto a = entry(1, 2);
        a.track = 5;
        a.annotator = "Ada";
        auto b = entry(3, 4);
        b.track = 6;
        b.annotator = "Nobody";
        ImportOptions options;
        options.tracks = {TrackId{5}};
        options.annotator = AnnotatorId{2};
        const auto plan = toChanges(fileWith({a, b}), p, options);
        QCOMPARE(plan->changes.segments[0].after->track, std::optional(TrackId{5}));
        QCOMPARE(plan->changes.segments[0].after->annotator, AnnotatorId{1});
        QVERIFY(!plan->changes.segments[1].after->track);
        QCOMPARE(plan->changes.segments[1].after->annotator, AnnotatorId{2});
        QCOMPARE(plan->notices.size(), std::size_t{1});
    }

    void resultsBecomeARun()
    {
        const auto p = test::project();
        auto file = fileWith({entry(1.04, 2), entry(3, 4)});
        QVERIFY(!toRun(file, p, {}).ok());
        file.kind = ImportedKind::Proposals;
        file.segments[0].score = 0.5;
        file.segments[1].score = 0.25;
        QVERIFY(!toChanges(file, p, {}).ok());
        const auto made = toRun(file, p, {});
        QVERIFY(made.ok());
        QCOMPARE(made->run.system, std::string("import"));
        QCOMPARE(made->run.videos, std::vector{VideoId{4}});
        QCOMPARE(made->detections.size(), std::size_t{2});
        auto run = made->run;
        run.id = RunId{9};
        const auto detections = assignedTo(run.id, made->detections);
        QCOMPARE(detections[0].id, productId<DetectionId>(RunId{9}, 1));
        QCOMPARE(detections[0].range, frameRange(10, 20));
        QCOMPARE(detections[0].actionClass, kMotionClass);
        QCOMPARE(detections[1].score, 0.25);
        // Only what the frames do not give back is kept aside.
        const auto times = importedTimesOf(run);
        QCOMPARE(times.size(), std::size_t{1});
        QCOMPARE(times.at(detections[0].id), (ImportedTimes{1.04, 2.0}));
        run.parameters = "{\"seconds\": [[1, \"x\", 3], 5, []]}";
        QVERIFY(importedTimesOf(run).empty());
        run.parameters = "nonsense";
        QVERIFY(importedTimesOf(run).empty());
        run.system = "motion";
        QVERIFY(importedTimesOf(run).empty());
    }
};

QTEST_GUILESS_MAIN(TestImportPlan)
#include "testimportplan.moc"
