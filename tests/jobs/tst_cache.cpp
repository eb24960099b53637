// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/workspace.h"
#include "app/jobs/session.h"

#include <QSignalSpy>
#include <QtTest>

#include <atomic>
#include <memory>

using namespace onset;

namespace {

constexpr std::int64_t kGigabyte = 1'000'000'000;

/// A folder of features, without files.
struct FakeFolder
{
    std::atomic<std::int64_t> bytes = 30 * kGigabyte;
    std::atomic<int> trims = 0;
    std::atomic<bool> fails = false;

    KeptFeatures kept() const { return {bytes, bytes / kGigabyte}; }
    Result<KeptFeatures> trim(std::int64_t most)
    {
        ++trims;
        if (fails)
            return Error{Error::Code::Io, "'a.rows' cannot be removed.", {}};
        bytes = std::min<std::int64_t>(bytes, most);
        return kept();
    }
};

} // namespace

/// The folder of kept features stays below its limit.
class TestCache : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void nothingIsRemovedBeforeSomebodySaysHowMuch();
    void theLimitHoldsAtOnceAndAfterEveryJob();
    void zeroIsNoLimit();
    void emptiedWhenAsked();
    void notWhileAJobGoesOn();
    void whatCannotBeRemovedIsTold();

private:
    std::int64_t gigabytes() const { return m_folder->bytes / kGigabyte; }
    QString told() const { return m_notices->isEmpty() ? QString() : m_notices->last().at(1).toString(); }

    std::shared_ptr<FakeFolder> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<QSignalSpy> m_notices;
};

void TestCache::init()
{
    m_folder = std::make_shared<FakeFolder>();
    Services services;
    services.keptFeatures = [folder = m_folder] { return folder->kept(); };
    services.trimFeatures = [folder = m_folder](std::int64_t most) { return folder->trim(most); };
    m_workspace = std::make_unique<Workspace>();
    m_session = std::make_unique<Session>(*m_workspace, services);
    m_notices = std::make_unique<QSignalSpy>(&m_workspace->notices, &Notices::notice);
}

void TestCache::cleanup()
{
    m_session.reset();
    m_notices.reset();
    m_workspace.reset();
}

void TestCache::nothingIsRemovedBeforeSomebodySaysHowMuch()
{
    QVERIFY(!m_workspace->cache.kept());
    emit m_workspace->requests.measureFeatures();
    QTRY_VERIFY(m_workspace->cache.kept());
    QCOMPARE(m_workspace->cache.kept()->files, 30);
    m_workspace->jobs.end(m_workspace->jobs.add("a job"), JobState::Finished);
    QTest::qWait(50);
    QCOMPARE(m_folder->trims, 0);
}

void TestCache::theLimitHoldsAtOnceAndAfterEveryJob()
{
    m_workspace->cache.setLimitGigabytes(20);
    QTRY_VERIFY(m_workspace->cache.kept());
    QCOMPARE(gigabytes(), 20);
    QTRY_VERIFY2(told().contains("20 GB") && told().contains("10"), qPrintable(told()));
    m_notices->clear();
    const int job = m_workspace->jobs.add("a training");
    m_workspace->jobs.tellProgress(job, 0.5);
    m_folder->bytes = 25 * kGigabyte;
    QTest::qWait(50);
    QCOMPARE(gigabytes(), 25); // it may need them
    m_workspace->jobs.end(job, JobState::Finished);
    QTRY_COMPARE(gigabytes(), 20);
    QTRY_COMPARE(m_notices->count(), 1);
    // Nothing was too much: nobody is told.
    m_workspace->jobs.end(m_workspace->jobs.add("another"), JobState::Finished);
    QTRY_COMPARE(m_folder->trims, 3);
    QTest::qWait(50);
    QCOMPARE(m_notices->count(), 1);
}

void TestCache::zeroIsNoLimit()
{
    m_workspace->cache.setLimitGigabytes(0);
    m_workspace->jobs.end(m_workspace->jobs.add("a job"), JobState::Finished);
    QTest::qWait(50);
    QCOMPARE(gigabytes(), 30);
}

void TestCache::emptiedWhenAsked()
{
    emit m_workspace->requests.emptyFeatures();
    QTRY_VERIFY(m_workspace->cache.kept());
    QCOMPARE(m_workspace->cache.kept()->bytes, 0);
    QTRY_VERIFY(told().contains("30"));
}

void TestCache::notWhileAJobGoesOn()
{
    const int job = m_workspace->jobs.add("a training");
    emit m_workspace->requests.emptyFeatures();
    QVERIFY(!told().isEmpty());
    QTest::qWait(50);
    QCOMPARE(gigabytes(), 30);
    m_workspace->jobs.end(job, JobState::Cancelled);
    emit m_workspace->requests.emptyFeatures();
    QTRY_COMPARE(gigabytes(), 0);
}

void TestCache::whatCannotBeRemovedIsTold()
{
    m_folder->fails = true;
    emit m_workspace->requests.emptyFeatures();
    QTRY_VERIFY(told().contains("a.rows"));
    QCOMPARE(m_notices->last().at(0).value<Notices::Level>(), Notices::Problem);
    m_folder->fails = false;
    emit m_workspace->requests.emptyFeatures(); // it can be tried again
    QTRY_COMPARE(gigabytes(), 0);
}

QTEST_GUILESS_MAIN(TestCache)
#include "tst_cache.moc"
