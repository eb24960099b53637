// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluationproject.h"
#include "evaluationrig.h"

#include "app/jobs/runtubes.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QUndoStack>
#include <QtTest>

#include <cmath>

using namespace onset;
using namespace onset::test;

/// The scores of people's tracks behind the window: they follow every edit and equal what a script would say
/// of the reopened file.
class TestPeopleScores : public QObject
{
    Q_OBJECT
private slots:
    void cleanup();
    void peopleEqualWhatAScriptSays();
    void peopleFollowARunThatIsGone();
    void withoutPeopleItSaysSo();

private:
    QString path() const { return m_folder->filePath("p.onset"); }
    void open(void (*make)(const QString &path));
    void openPeople();
    void settlePeople();
    void verifyPeople(RunId run);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<EvaluationRig> m_rig;
};

void TestPeopleScores::cleanup()
{
    m_rig.reset();
    m_folder.reset();
}

void TestPeopleScores::open(void (*make)(const QString &path))
{
    cleanup();
    m_folder = std::make_unique<QTemporaryDir>();
    make(path());
    m_rig = std::make_unique<EvaluationRig>();
    m_rig->open(path());
}

void TestPeopleScores::openPeople()
{
    open(makePeopleProject);
    m_rig->workspace.people.setWanted(true);
    settlePeople();
}

void TestPeopleScores::settlePeople()
{
    auto &people = m_rig->workspace.people;
    QTRY_VERIFY(!people.behind() && people.state() != PeopleStore::State::Computing);
}

/// What a script says of the stored project.
void TestPeopleScores::verifyPeople(RunId run)
{
    settlePeople();
    m_rig->session->drain();
    auto file = ProjectFile::openReadOnly(path().toStdString());
    QVERIFY(file.ok());
    const auto contents = (*file)->load();
    const auto &evaluation = m_rig->store();
    const auto tubes = tubesOf(**file, *contents, run, evaluation.settings().options.split);
    QVERIFY(tubes.ok());
    std::vector<NamedClass> classes;
    for (const auto &each : contents->classes)
        classes.push_back({each.id, each.name});
    const auto &people = m_rig->workspace.people;
    const auto shown = run == evaluation.run() ? people.scores() : people.comparison();
    QVERIFY(shown);
    QCOMPARE(shown->run, run);
    QCOMPARE(shown->truths, tubes->truth.size());
    QCOMPARE(shown->predictions, tubes->predictions.size());
    QCOMPARE(shown->withoutTrack, tubes->withoutTrack);
    const auto scores = personScores(*tubes, classes, people.measure(), peopleThresholds());
    QCOMPARE(shown->classes.size(), scores.classes.size());
    for (std::size_t i = 0; i < scores.thresholds.size(); ++i) {
        QCOMPARE(shown->map[i].has_value(), !std::isnan(scores.meanAveragePrecision[i]));
        QCOMPARE(shown->map[i].value_or(0), shown->map[i] ? scores.meanAveragePrecision[i] : 0.0);
        QCOMPARE(shown->pooled[i].value_or(0), shown->pooled[i] ? scores.pooled[i] : 0.0);
    }
}

void TestPeopleScores::peopleEqualWhatAScriptSays()
{
    openPeople();
    auto &people = m_rig->workspace.people;
    auto &document = m_rig->workspace.document;
    QCOMPARE(int(people.state()), int(PeopleStore::State::Ready));
    verifyPeople(RunId{3});
    const auto at = [&](double threshold) {
        for (std::size_t i = 0; i < people.scores()->thresholds.size(); ++i) {
            if (qAbs(people.scores()->thresholds[i] - threshold) < 1e-9)
                return people.scores()->map[i].value_or(-1);
        }
        return -1.0;
    };
    // The surer prediction is another person. The other overlaps by 0.9 in time and 2 / 3 in space.
    QVERIFY(qAbs(at(0.5) - 0.125) < 1e-6);
    QCOMPARE(at(0.65), 0.0);
    // An edit is followed, and so is its undo.
    const auto before = *people.scores();
    QVERIFY(document.requestResize(SegmentId{1}, frameRange(100, 190)).ok());
    QVERIFY(people.behind());
    verifyPeople(RunId{3});
    QVERIFY(at(0.65) > 0.1); // the same frames now: 2 / 3
    QVERIFY(document.requestRemove(SegmentId{2}).ok());
    verifyPeople(RunId{3});
    QCOMPARE(people.scores()->truths, 1U);
    document.undoStack()->undo();
    document.undoStack()->undo();
    verifyPeople(RunId{3});
    QVERIFY(*people.scores() == before);
    // Each metric and rule, and a run to compare with.
    auto settings = m_rig->store().settings();
    settings.compare = {1};
    m_rig->store().setSettings(settings);
    for (const auto &measure : {PersonMeasure{PersonMeasure::Metric::FrameMap, {}, FrameRule::MultiSports},
                                PersonMeasure{PersonMeasure::Metric::Ava, {}, {}},
                                PersonMeasure{PersonMeasure::Metric::VideoMap, TubeRule::MultiSports, {}}}) {
        people.setMeasure(measure);
        verifyPeople(RunId{3});
        QVERIFY(people.scores()->measure == measure);
        QCOMPARE(people.scores()->truths, 2U);
        verifyPeople(RunId{1});
        QCOMPARE(people.comparison()->predictions, 0U);
    }
    // The split counts here too.
    settings.options.split = Split::HeldOut;
    m_rig->store().setSettings(settings);
    settlePeople();
    QCOMPARE(int(people.state()), int(PeopleStore::State::NoTruth));
    QVERIFY(document.requestSetSplit({1}, Split::HeldOut).ok());
    verifyPeople(RunId{3});
    QCOMPARE(int(people.state()), int(PeopleStore::State::Ready));
}

/// The annotations' person is of run 2: without that nobody knows where she is.
void TestPeopleScores::peopleFollowARunThatIsGone()
{
    openPeople();
    auto &people = m_rig->workspace.people;
    emit m_rig->workspace.requests.removeRun(RunId{2});
    QTRY_COMPARE(int(people.state()), int(PeopleStore::State::NoTruth));
    QCOMPARE(people.scores()->lost, 2U);
    // Who looks away and back again sees what happened meanwhile.
    openPeople();
    auto &again = m_rig->workspace.people;
    again.setWanted(false);
    QVERIFY(m_rig->workspace.document.requestRemove(SegmentId{1}).ok());
    QCOMPARE(again.scores()->truths, 2U);
    again.setWanted(true);
    verifyPeople(RunId{3});
    QCOMPARE(again.scores()->truths, 1U);
}

void TestPeopleScores::withoutPeopleItSaysSo()
{
    open(makeEvaluationProject);
    auto &people = m_rig->workspace.people;
    QVERIFY(!people.behind());
    people.setWanted(true);
    settlePeople();
    QCOMPARE(int(people.state()), int(PeopleStore::State::NoTruth));
    QVERIFY(!people.scores()->average);
    openPeople();
    auto settings = m_rig->store().settings();
    settings.run = {1}; // follows nobody
    m_rig->store().setSettings(settings);
    settlePeople();
    QCOMPARE(int(m_rig->workspace.people.state()), int(PeopleStore::State::NoPredictions));
    QCOMPARE(m_rig->workspace.people.scores()->average.value_or(-1), 0.0);
    emit m_rig->workspace.requests.closeProject();
    QTRY_COMPARE(int(m_rig->workspace.people.state()), int(PeopleStore::State::NoRun));
    QVERIFY(!m_rig->workspace.people.scores());
}

QTEST_GUILESS_MAIN(TestPeopleScores)
#include "tst_peoplescores.moc"
