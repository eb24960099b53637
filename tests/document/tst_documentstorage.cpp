// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/db/projectfile.h"
#include "tests/document/editgenerator.h"
#include "tests/document/sampleproject.h"

#include <QTemporaryDir>
#include <QTest>

using namespace onset;
using namespace onset::test;

/// The document's edits, applied to a real project file one by one: the database, which checks every before,
/// takes them all and holds the same values at the end.
class TestDocumentStorage : public QObject
{
    Q_OBJECT
private slots:
    void databaseFollows();

private:
    void prepare(ProjectFile &file);
};

void TestDocumentStorage::prepare(ProjectFile &file)
{
    Video video;
    video.key = "street";
    video.absolutePath = "/videos/street.mp4";
    const auto added = file.addVideo(video);
    QVERIFY(added);
    QVERIFY(file.setFrames(added->id, {}, *frameTable(3000)).ok());
    QVERIFY(file.annotator("Ada").ok());
    const std::string parameters = "{}";
    for (int i = 0; i < 2; ++i) {
        Run run;
        run.system = "motion";
        run.parameters = parameters;
        run.videos = {added->id};
        const auto id = file.beginRun(run);
        QVERIFY2(id.ok(), id ? "" : id.error().message.c_str());
        DetectionUpdate update;
        update.run = *id;
        update.video = added->id;
        update.sequence = 1;
        update.detections = sampleDetections(*id, 20);
        update.tracks = sampleProducts(*id).tracks;
        update.detectionsChanged = true;
        update.last = true;
        const auto stored = file.append({&update, 1});
        QVERIFY2(stored.ok(), stored ? "" : stored.error().message.c_str());
        QVERIFY(file.finishRun(*id, RunState::Finished, {}).ok());
    }
}

void TestDocumentStorage::databaseFollows()
{
    const QTemporaryDir folder;
    auto created = ProjectFile::create(folder.filePath("p.onset").toStdString());
    QVERIFY2(created.ok(), created ? "" : created.error().message.c_str());
    auto &file = **created;
    prepare(file);
    if (QTest::currentTestFailed())
        return;
    const auto loaded = file.load();
    QVERIFY(loaded);
    RunStore runs;
    Document document(runs);
    document.load(*loaded, loaded->annotators.front());
    const auto video = document.videos().front();
    runs.setVideo(video.id, video.frames);
    for (const auto &run : loaded->runs) {
        const auto products = file.products(run.id, video.id);
        QVERIFY(products);
        runs.setProducts(*products);
    }
    std::string problem;
    int stored = 0;
    QObject context;
    connect(&document, &Document::editMade, &context, [&](const std::shared_ptr<const Edit> &edit) {
        const auto status = file.apply(*edit);
        ++stored;
        if (!status && problem.empty())
            problem = edit->action + ": " + status.error().message;
        document.editStored(edit->sequence);
    });
    EditGenerator generator(document, runs, video.id, 5);
    for (int i = 0; i < 400; ++i) {
        generator.step();
        QVERIFY2(problem.empty(), problem.c_str());
    }
    QCOMPARE(document.editsWaiting(), 0);
    QVERIFY(stored > 200);
    document.undoStack()->setIndex(0);
    document.undoStack()->setIndex(document.undoStack()->count() / 2);
    QVERIFY2(problem.empty(), problem.c_str());

    const auto again = file.load();
    QVERIFY(again);
    const auto contents = document.contents();
    QCOMPARE(again->segments, contents.segments);
    QCOMPARE(again->classes, contents.classes);
    QCOMPARE(again->coverage, contents.coverage);
    QCOMPARE(again->verdicts, contents.verdicts);
    QCOMPARE(again->videos.front().split, contents.videos.front().split);
    QVERIFY(contents.next.segment >= again->next.segment);
    const auto problems = file.check();
    QVERIFY(problems);
    QVERIFY2(problems->empty(), problems->empty() ? "" : problems->front().c_str());
}

QTEST_GUILESS_MAIN(TestDocumentStorage)
#include "tst_documentstorage.moc"
