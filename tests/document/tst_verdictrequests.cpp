// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/document/sampleproject.h"

#include <QTest>
#include <QUndoStack>

using namespace onset;
using namespace onset::test;

/// What people say of disagreements between a run and the annotations.
class TestVerdictRequests : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void judges();
    void refusesVerdicts();

private:
    std::unique_ptr<OpenProject> m_project;
    std::unique_ptr<EditRecorder> m_recorder;
};

void TestVerdictRequests::init()
{
    m_project = std::make_unique<OpenProject>();
    m_recorder = std::make_unique<EditRecorder>(m_project->document);
}

void TestVerdictRequests::cleanup()
{
    QVERIFY(m_project->document.consistencyErrors().empty());
    m_recorder.reset();
    m_project.reset();
}

void TestVerdictRequests::judges()
{
    auto &document = m_project->document;
    const auto before = document.verdicts().size();
    Verdict about;
    about.video = kVideo;
    about.run = kFirstRun;
    about.range = frameRange(50, 90);
    about.actionClass = kWalk;
    QVERIFY(document.requestVerdict(about, VerdictKind::Ambiguous).ok());
    QVERIFY(document.requestVerdict(about, VerdictKind::Ambiguous).ok()); // changes nothing
    QCOMPARE(m_recorder->edits.size(), 1U);
    QVERIFY(document.requestVerdict(about, VerdictKind::ModelWrong).ok());
    QCOMPARE(document.verdicts().size(), before + 1);
    QCOMPARE(int(document.verdicts().back().kind), int(VerdictKind::ModelWrong));
    QCOMPARE(document.verdicts().back().annotator, document.annotator().id);
    const auto fixed = document.requestRelabel(kHuman, kRun, about);
    QVERIFY(fixed);
    QCOMPARE(document.segment(kHuman)->actionClass, kRun);
    QCOMPARE(int(document.verdicts().back().kind), int(VerdictKind::LabelWrong));
    QCOMPARE(m_recorder->edits.back()->action, std::string("correct-class"));
    document.undoStack()->undo();
    QCOMPARE(document.segment(kHuman)->actionClass, kWalk);
    QCOMPARE(int(document.verdicts().back().kind), int(VerdictKind::ModelWrong));
    QVERIFY(document.requestVerdict(about, std::nullopt).ok());
    QCOMPARE(document.verdicts().size(), before);

    // A prediction that was rejected before is the same segment again.
    const auto rejected = m_project->detection(1);
    QVERIFY(document.requestReject(rejected.id).ok());
    about.run = kSecondRun;
    about.range = rejected.range;
    about.actionClass = rejected.actionClass;
    const auto made = document.requestAnnotate(
        kVideo, {kSecondRun, rejected.range, rejected.actionClass, rejected.score}, about);
    QVERIFY(made);
    QCOMPARE(int(document.segment(*made)->state), int(SegmentState::Accepted));
    QCOMPARE(document.segments(kVideo).size(), 4U);
}

void TestVerdictRequests::refusesVerdicts()
{
    auto &document = m_project->document;
    Verdict about;
    about.video = kVideo;
    about.run = kFirstRun;
    about.range = frameRange(50, 90);
    about.actionClass = kWalk;
    const auto isRefused = [&](Verdict changed) {
        return !document.requestVerdict(changed, VerdictKind::Ambiguous).ok() &&
               !document.requestRelabel(kHuman, kRun, changed).ok();
    };
    auto changed = about;
    changed.run = RunId{77};
    QVERIFY(isRefused(changed));
    changed = about;
    changed.range = frameRange(90, 90);
    QVERIFY(isRefused(changed));
    changed = about;
    changed.video = VideoId{77};
    QVERIFY(isRefused(changed));
    changed = about;
    changed.actionClass = ClassId{77};
    QVERIFY(isRefused(changed));
    QVERIFY(!document.requestRelabel(kLockedOne, kRun, about).ok());
    QVERIFY(!document.requestRelabel(kHuman, kLocked, about).ok());
    QVERIFY(!document.requestAnnotate(kVideo, {kSecondRun, frameRange(1, 9), kWalk, 0.5}, about).ok());
    QVERIFY(!document.requestAnnotate(kVideo, {kFirstRun, frameRange(2990, 3009), kWalk, 0.5}, about).ok());
    QVERIFY(m_recorder->edits.empty());
}

QTEST_GUILESS_MAIN(TestVerdictRequests)
#include "tst_verdictrequests.moc"
