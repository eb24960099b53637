// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/changecontroller.h"

#include "app/jobs/changecomparison.h"
#include "app/jobs/comparedruns.h"
#include "app/jobs/errortext.h"

#include <memory>

namespace onset {

ChangeController::ChangeController(Workspace &workspace, StorageThread &storage, BackgroundTasks &background,
                                   QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_storage(storage)
    , m_background(background)
{
    connect(&m_workspace.requests, &Requests::compareRuns, this, &ChangeController::compare);
}

void ChangeController::forget()
{
    ++m_asked;
    m_workspace.changes.clear();
}

void ChangeController::compare(RunId before, RunId after)
{
    const int asked = ++m_asked;
    m_workspace.changes.begin();
    auto contents = std::make_shared<const ProjectContents>(m_workspace.document.contents());
    const double leastScore = m_workspace.changes.leastScore();
    m_storage.call(
        [before, after, contents](ProjectFile &file) {
            return comparedVideos(file, *contents, before, after);
        },
        [this, asked, before, after, leastScore](Result<std::vector<ComparedVideo>> read) {
            if (asked != m_asked)
                return;
            if (!read)
                return fail(errorText(read.error()));
            if (read->empty())
                return fail(tr("The two runs have no video in common that both came to the end of. Run both "
                               "over the same videos."));
            m_background.run(
                [before, after, leastScore,
                 videos = std::make_shared<const std::vector<ComparedVideo>>(std::move(*read))] {
                    return std::make_shared<const ChangeReport>(
                        changesBetween(before, after, *videos, leastScore));
                },
                [this, asked](std::shared_ptr<const ChangeReport> report) {
                    if (asked == m_asked)
                        m_workspace.changes.finish(std::move(report));
                });
        });
}

void ChangeController::fail(const QString &problem)
{
    m_workspace.changes.fail(problem);
}

} // namespace onset
