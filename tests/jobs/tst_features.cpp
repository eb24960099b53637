// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluationproject.h"
#include "fakevideo.h"

#include "app/document/workspace.h"
#include "app/jobs/session.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <atomic>

using namespace onset;
using namespace onset::test;

namespace {

/// Describes nothing, and says what it was asked for.
struct FakeDescriber
{
    std::vector<VideoId> videos;
    std::vector<Track> people;
    std::atomic<int> calls = 0;
    std::atomic<bool> waits = false; ///< until it is stopped
    std::optional<Error> fails;

    Status operator()(const std::vector<Video> &all, const std::vector<Track> &tracks,
                      const std::function<void(double)> &progress, const std::stop_token &stop)
    {
        ++calls;
        for (const auto &video : all) {
            if (!video.frames)
                return Error{Error::Code::Internal, "not counted", {}};
            videos.push_back(video.id);
        }
        people = tracks;
        progress(0.5);
        while (waits && !stop.stop_requested())
            QThread::msleep(5);
        if (stop.stop_requested())
            return Error{Error::Code::Cancelled, "stopped", {}};
        return fails ? Status(*fails) : success();
    }
};

} // namespace

/// Videos are described beside everything else, as a job.
class TestFeatures : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void allVideosAndThePeopleOfTheShownRun();
    void cancelledOneCanBeginAgain();
    void onlyOneAtATime();
    void closingTheProjectStopsIt();
    void whatFailedIsTold();

private:
    void begin() { emit m_workspace->requests.describeVideos(); }
    JobState job() const { return m_workspace->jobs.jobs().back().state; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<FakeDescriber> m_describer;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<QSignalSpy> m_notices;
};

void TestFeatures::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const auto path = m_folder->filePath("p.onset");
    makePeopleProject(path);
    m_describer = std::make_shared<FakeDescriber>();
    const auto behaviour = std::make_shared<fakevideo::Behaviour>();
    behaviour->frames = 1000;
    Services services;
    services.video = fakevideo::backend(behaviour);
    services.describe = [fake = m_describer](const auto &...asked) { return (*fake)(asked...); };
    m_workspace = std::make_unique<Workspace>();
    m_session = std::make_unique<Session>(*m_workspace, services);
    m_session->setAnnotatorName("Ada");
    QSignalSpy opened(m_session.get(), &Session::projectOpened);
    emit m_workspace->requests.openProject(path);
    QVERIFY(opened.wait());
    m_notices = std::make_unique<QSignalSpy>(&m_workspace->notices, &Notices::notice);
}

void TestFeatures::cleanup()
{
    m_session.reset();
    m_notices.reset();
    m_workspace.reset();
    m_folder.reset();
}

void TestFeatures::allVideosAndThePeopleOfTheShownRun()
{
    QTRY_VERIFY(m_workspace->runs.shownRun().valid());
    begin();
    QTRY_VERIFY2(job() == JobState::Finished, qPrintable(m_workspace->jobs.jobs().back().message));
    std::vector<VideoId> all;
    for (const auto &video : m_workspace->document.videos())
        all.push_back(video.id);
    QCOMPARE(m_describer->videos, all);
    QCOMPARE(m_describer->people.size(), 2U);
    for (const auto &track : m_describer->people)
        QCOMPARE(runOf(track.id), m_workspace->runs.shownRun());
    QCOMPARE(m_workspace->jobs.jobs().back().progress, 1.0);
    const auto told = m_notices->last().at(1).toString();
    QVERIFY2(told.contains(QString::number(all.size())) && told.contains('2'), qPrintable(told));
}

void TestFeatures::cancelledOneCanBeginAgain()
{
    m_describer->waits = true;
    begin();
    QTRY_COMPARE(m_describer->calls.load(), 1);
    QTRY_COMPARE(m_workspace->jobs.jobs().back().progress, 0.5);
    m_workspace->jobs.requestCancel(m_workspace->jobs.jobs().back().id);
    QTRY_COMPARE(int(job()), int(JobState::Cancelled));
    m_describer->waits = false;
    begin();
    QTRY_COMPARE(int(job()), int(JobState::Finished));
    QCOMPARE(m_describer->calls.load(), 2);
}

void TestFeatures::onlyOneAtATime()
{
    m_describer->waits = true;
    begin();
    QTRY_COMPARE(m_describer->calls.load(), 1);
    const auto jobs = m_workspace->jobs.jobs().size();
    begin();
    QCOMPARE(m_workspace->jobs.jobs().size(), jobs);
    QVERIFY(m_notices->last().at(1).toString().contains("already"));
    QCOMPARE(m_describer->calls.load(), 1);
}

void TestFeatures::closingTheProjectStopsIt()
{
    m_describer->waits = true;
    begin();
    QTRY_COMPARE(m_describer->calls.load(), 1);
    emit m_workspace->requests.closeProject();
    QTRY_VERIFY(!m_workspace->document.isOpen());
    QCOMPARE(int(job()), int(JobState::Cancelled));
    m_session.reset(); // waits for it
    QCOMPARE(int(job()), int(JobState::Cancelled));
}

void TestFeatures::whatFailedIsTold()
{
    m_describer->fails = Error{Error::Code::BadInput, "one.mp4 does not decode", {}};
    begin();
    QTRY_COMPARE(int(job()), int(JobState::Failed));
    QVERIFY(m_workspace->jobs.jobs().back().message.contains("one.mp4"));
    QVERIFY(m_notices->last().at(1).toString().contains("one.mp4"));
}

QTEST_GUILESS_MAIN(TestFeatures)
#include "tst_features.moc"
