// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/sameperson.h"
#include "tests/document/editgenerator.h"
#include "tests/document/sampleproject.h"

#include <QTest>

using namespace onset;
using namespace onset::test;

/// A thousand random requests, refused ones and undo among them: indices agree after each, the edits alone
/// tell the whole story, and undo leads back to the start.
class TestDocumentProperty : public QObject
{
    Q_OBJECT
private slots:
    void randomEdits_data();
    void randomEdits();
    void runsNeverTouchSegments_data();
    void runsNeverTouchSegments();

private:
    static std::vector<DetectionId> undecidedByHand(const OpenProject &project);
};

/// The rule of decideddetections.h, walked over everything.
std::vector<DetectionId> TestDocumentProperty::undecidedByHand(const OpenProject &project)
{
    std::vector<DetectionId> result;
    const auto run = project.runs.shownRun();
    for (const auto &detection : project.runs.detections(run)) {
        bool decided = false;
        for (const auto *segment : project.document.segments()) {
            if (segment->video != detection.video)
                continue;
            const auto &origin = segment->origin;
            const auto *one = segment->track ? project.runs.track(*segment->track) : nullptr;
            const auto *other = detection.track ? project.runs.track(*detection.track) : nullptr;
            const FrameRange both{std::max(segment->range.start, detection.range.start),
                                  std::min(segment->range.end, detection.range.end)};
            const bool sameTrack = !segment->track || !detection.track || segment->track == detection.track ||
                                   (one && other && !both.empty() && samePerson(*one, *other, both));
            const bool sameClass = segment->actionClass == detection.actionClass ||
                                   detection.actionClass == kMotionClass ||
                                   (origin && origin->proposedClass == detection.actionClass);
            if (origin && origin->run == run)
                decided = decided || (origin->proposedClass == detection.actionClass &&
                                      segment->track == detection.track &&
                                      temporalIou(origin->proposed, detection.range) >= 0.7);
            else
                decided = decided ||
                          (sameTrack && sameClass && temporalIou(segment->range, detection.range) >= 0.5);
        }
        if (!decided)
            result.push_back(detection.id);
    }
    return result;
}

void TestDocumentProperty::randomEdits_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 4; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestDocumentProperty::randomEdits()
{
    QFETCH(unsigned, seed);
    OpenProject project;
    auto &document = project.document;
    document.setWorkClock([] { return 1.25; });
    const auto start = document.contents();
    PlainModel stored(start);
    std::int64_t sequence = 0;
    bool complete = true;
    QObject context;
    connect(&document, &Document::editMade, &context, [&](const std::shared_ptr<const Edit> &edit) {
        complete = complete && edit->sequence == ++sequence && stored.apply(edit->changes);
    });
    EditGenerator generator(document, project.runs, kVideo, seed);
    for (int i = 0; i < 1000; ++i) {
        generator.step();
        const auto errors = document.consistencyErrors();
        QVERIFY2(errors.empty(), errors.empty() ? "" : errors.front().c_str());
        QVERIFY2(complete, "an edit did not fit what the edits before it made");
        if (i % 20 != 0)
            continue;
        QVERIFY(stored.equals(document.contents()));
        std::vector<DetectionId> undecided;
        for (const auto &item : document.items(kVideo)) {
            if (const auto *id = std::get_if<DetectionId>(&item.id))
                undecided.push_back(*id);
        }
        QCOMPARE(undecided, undecidedByHand(project));
    }
    QVERIFY2(
        generator.granted() > 300 && generator.refused() > 100 && generator.undone() > 200,
        qPrintable(
            QString("%1 %2 %3").arg(generator.granted()).arg(generator.refused()).arg(generator.undone())));

    auto *stack = document.undoStack();
    const auto end = undoable(document.contents());
    const int index = stack->index();
    QVERIFY(index > 20);
    stack->setIndex(0);
    QVERIFY(sameValues(undoable(document.contents()), undoable(start)));
    QVERIFY(document.consistencyErrors().empty());
    stack->setIndex(index);
    QVERIFY(sameValues(undoable(document.contents()), end));
    QVERIFY(document.consistencyErrors().empty());
    QVERIFY(complete && stored.equals(document.contents()));
}

void TestDocumentProperty::runsNeverTouchSegments_data()
{
    randomEdits_data();
}

void TestDocumentProperty::runsNeverTouchSegments()
{
    QFETCH(unsigned, seed);
    OpenProject project;
    auto &document = project.document;
    int edits = 0;
    QObject context;
    connect(&document, &Document::editMade, &context, [&](const std::shared_ptr<const Edit> &) { ++edits; });
    EditGenerator generator(document, project.runs, kVideo, seed);
    std::int64_t newest = kSecondRun.value;
    for (int i = 0; i < 60; ++i) {
        for (int step = 0; step < 10; ++step)
            generator.step();
        const auto before = document.contents();
        const int made = edits;
        Run run;
        run.id = {++newest};
        run.system = "motion";
        run.videos = {kVideo};
        project.runs.updateRun(run);
        DetectionUpdate update;
        update.run = run.id;
        update.video = kVideo;
        update.sequence = 1;
        update.detections = sampleDetections(run.id, 5 + i % 20);
        update.detectionsChanged = true;
        project.runs.apply(update);
        project.runs.setShownRun(run.id);
        project.runs.setProducts(sampleProducts(run.id, 3 + i % 20));
        if (i % 3 == 0)
            project.runs.removeRun(run.id);
        document.setDecidedOverlap(i % 2 ? 0.5 : 0.3);
        QCOMPARE(edits, made);
        const auto after = document.contents();
        QVERIFY(after.segments == before.segments && after.coverage == before.coverage);
        const auto errors = document.consistencyErrors();
        QVERIFY2(errors.empty(), errors.empty() ? "" : errors.front().c_str());
    }
    QVERIFY(edits > 100);
}

QTEST_GUILESS_MAIN(TestDocumentProperty)
#include "tst_documentproperty.moc"
