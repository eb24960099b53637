// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/jobpanel.h"

#include "app/document/workspace.h"
#include "widgets/actions.h"
#include "widgets/panels/emptystate.h"
#include "widgets/panels/jobdelegate.h"
#include "widgets/panels/panelbuttons.h"

#include <QEvent>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

namespace onset {

namespace {

bool active(const JobInfo &job)
{
    return job.state == JobState::Running || job.state == JobState::Waiting;
}

} // namespace

JobPanel::JobPanel(Workspace &workspace, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_list(new QListView)
    , m_empty(new EmptyState(m_list->viewport()))
{
    setObjectName(QStringLiteral("jobPanel"));
    m_list->setModel(&m_workspace.jobs);
    m_list->setItemDelegate(new JobDelegate(m_list));
    m_list->setResizeMode(QListView::Adjust);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_list, 1);
    layout->addWidget(panelButtons(actions, {"jobs.cancel", "jobs.clear"}));
    auto &jobs = m_workspace.jobs;
    connect(&jobs, &JobList::jobChanged, this, &JobPanel::refresh);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&jobs, signal, this, &JobPanel::refresh);
    connect(&jobs, &QAbstractItemModel::modelReset, this, &JobPanel::refresh);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &JobPanel::refresh);
    actions.on(QStringLiteral("jobs.cancel"), [this] {
        if (const int id = cancellable())
            m_workspace.jobs.requestCancel(id);
    });
    actions.on(QStringLiteral("jobs.clear"), [this] { m_workspace.jobs.clearFinished(); });
    retranslate();
}

void JobPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void JobPanel::retranslate()
{
    m_empty->setText(
        tr("Nothing is being worked on. Detection, indexing and imports show their progress here."));
    refresh();
}

void JobPanel::refresh()
{
    const auto &jobs = m_workspace.jobs.jobs();
    m_empty->setVisible(jobs.empty());
    m_actions.setEnabled({QStringLiteral("jobs.cancel")}, cancellable() != 0);
    m_actions.setEnabled({QStringLiteral("jobs.clear")},
                         std::ranges::any_of(jobs, [](const JobInfo &job) { return !active(job); }));
    m_list->viewport()->update();
}

int JobPanel::cancellable() const
{
    const auto &jobs = m_workspace.jobs.jobs();
    const auto row = static_cast<std::size_t>(std::max(0, m_list->currentIndex().row()));
    if (m_list->currentIndex().isValid() && row < jobs.size() && active(jobs[row]))
        return jobs[row].id;
    const auto first = std::ranges::find_if(jobs, active);
    return first == jobs.end() ? 0 : first->id;
}

} // namespace onset
