// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/joblist.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace onset;

class TestJobList : public QObject
{
    Q_OBJECT
private slots:
    void jobsComeAndGo();
};

void TestJobList::jobsComeAndGo()
{
    JobList jobs;
    const QAbstractItemModelTester tester(&jobs, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy changed(&jobs, &JobList::jobChanged);
    QSignalSpy cancelled(&jobs, &JobList::cancelRequested);
    const int first = jobs.add("motion – a");
    const int second = jobs.add("motion – b");
    QVERIFY(first != second);
    QCOMPARE(jobs.running(), 2); // waiting ones count: closing would lose them
    auto info = *jobs.job(first);
    info.state = JobState::Running;
    info.progress = 0.5;
    jobs.update(info);
    QCOMPARE(jobs.data(jobs.index(0), JobList::InfoRole).value<JobInfo>().progress, 0.5);
    QCOMPARE(jobs.data(jobs.index(1), Qt::DisplayRole).toString(), QString("motion – b"));
    QVERIFY(!jobs.data(jobs.index(1), Qt::DecorationRole).isValid());
    QVERIFY(!jobs.data({}, Qt::DisplayRole).isValid());
    info.state = JobState::Failed;
    jobs.update(info);
    QCOMPARE(jobs.running(), 1);
    info.id = 77;
    jobs.update(info);
    QCOMPARE(changed.count(), 4);
    jobs.clearFinished();
    QCOMPARE(jobs.rowCount(), 1);
    QVERIFY(!jobs.job(first));
    QCOMPARE(jobs.jobs().front().id, second);
    QVERIFY(jobs.add("third") > second);
    jobs.requestCancel(second);
    QCOMPARE(cancelled.at(0).at(0).toInt(), second);
}

QTEST_GUILESS_MAIN(TestJobList)
#include "tst_joblist.moc"
