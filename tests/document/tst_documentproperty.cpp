// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
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
            decided = decided ||
                      (segment->video == detection.video && segment->origin && segment->origin->run == run &&
                       segment->origin->proposedClass == detection.actionClass &&
                       segment->track == detection.track &&
                       temporalIou(segment->origin->proposed, detection.range) >= 0.7);
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

QTEST_GUILESS_MAIN(TestDocumentProperty)
#include "tst_documentproperty.moc"
