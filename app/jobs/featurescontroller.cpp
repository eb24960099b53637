// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/featurescontroller.h"

#include "app/jobs/errortext.h"
#include "app/jobs/lowpriority.h"
#include "app/jobs/readonly.h"
#include "app/jobs/runpeople.h"
#include "app/jobs/sharegate.h"
#include "app/jobs/videocontroller.h"

namespace onset {

struct FeaturesController::Wanted
{
    int job = 0;
    RunId run; ///< whose people are described
    std::vector<VideoId> listed;
    std::vector<Video> videos; ///< with frames
    std::vector<Track> people;
};

FeaturesController::FeaturesController(Workspace &workspace, StorageThread &storage, VideoController &videos,
                                       const Services &services, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_storage(storage)
    , m_videos(videos)
    , m_services(services)
{
    connect(&m_workspace.requests, &Requests::describeVideos, this, &FeaturesController::describe);
    connect(&m_workspace.jobs, &JobList::cancelRequested, this, &FeaturesController::cancel);
}

void FeaturesController::describe()
{
    if (refusedForReading(m_workspace) || !m_services.describe || m_workspace.document.videos().empty())
        return;
    if (m_job != 0) {
        emit m_workspace.notices.notice(Notices::Info, tr("The videos are being described already."), {});
        return;
    }
    m_stop = {};
    m_job = m_workspace.jobs.add(tr("Describing the videos"));
    m_workspace.jobs.tellProgress(m_job, 0);
    const auto wanted = std::make_shared<Wanted>();
    wanted->job = m_job;
    wanted->run = m_workspace.runs.shownRun();
    for (const auto &video : m_workspace.document.videos())
        wanted->listed.push_back(video.id);
    count(wanted, 0);
}

bool FeaturesController::isCurrent(const WantedPtr &wanted) const
{
    return m_job != 0 && wanted->job == m_job;
}

/// Videos that cannot be read are left out; it was said why.
void FeaturesController::count(const WantedPtr &wanted, std::size_t place)
{
    if (place == wanted->listed.size())
        return readPeople(wanted);
    m_videos.withFrames(wanted->listed[place], [this, wanted, place](const Result<Video> &video) {
        if (!isCurrent(wanted))
            return;
        if (video)
            wanted->videos.push_back(*video);
        count(wanted, place + 1);
    });
}

void FeaturesController::readPeople(const WantedPtr &wanted)
{
    const auto *run = m_workspace.runs.run(wanted->run);
    if (!run)
        return work(wanted);
    m_storage.call(
        [run = *run, videos = wanted->videos](ProjectFile &file) { return peopleOf(file, run, videos); },
        [this, wanted](Result<std::vector<Track>> people) {
            if (!isCurrent(wanted))
                return;
            if (!people)
                return finish(wanted, people.error());
            wanted->people = std::move(*people);
            work(wanted);
        });
}

void FeaturesController::work(const WantedPtr &wanted)
{
    m_background.run(
        [this, wanted, describe = m_services.describe, own = m_stop, closing = m_background.stopToken(),
         &background = m_background]() mutable {
            giveWay();
            const std::stop_callback whenClosing(closing, [&own] { own.request_stop(); });
            ShareGate gate;
            const auto tell = [&](double done) {
                if (!gate.passes(done))
                    return;
                background.tell([this, wanted, done] {
                    if (isCurrent(wanted))
                        m_workspace.jobs.tellProgress(wanted->job, done);
                });
            };
            return describe(wanted->videos, wanted->people, tell, own.get_token());
        },
        [this, wanted](const Status &status) {
            if (isCurrent(wanted))
                finish(wanted, status);
        });
}

void FeaturesController::finish(const WantedPtr &wanted, const Status &status)
{
    if (!status) {
        const auto text = errorText(status.error());
        if (status.error().code == Error::Code::Cancelled)
            return end(JobState::Cancelled);
        end(JobState::Failed, text);
        emit m_workspace.notices.notice(Notices::Problem, text,
                                        QString::fromStdString(status.error().detail));
        return;
    }
    end(JobState::Finished);
    const auto videos = tr("%n video(s)", nullptr, static_cast<int>(wanted->videos.size()));
    const auto what =
        wanted->people.empty()
            ? videos
            : tr("%1 and %2 in them")
                  .arg(videos, tr("%n person(s)", nullptr, static_cast<int>(wanted->people.size())));
    emit m_workspace.notices.notice(
        Notices::Info, tr("Described: %1. Order the queue anew to see first what looks new.").arg(what), {});
}

void FeaturesController::end(JobState state, const QString &message)
{
    m_workspace.jobs.end(m_job, state, message);
    m_job = 0;
}

void FeaturesController::cancel(int job)
{
    if (job == 0 || job != m_job)
        return;
    m_stop.request_stop();
    end(JobState::Cancelled);
}

void FeaturesController::forget()
{
    cancel(m_job);
}

} // namespace onset
