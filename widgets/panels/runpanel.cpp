// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/runpanel.h"

#include "app/document/workspace.h"
#include "widgets/actions.h"
#include "widgets/icons.h"
#include "widgets/panels/derivepanel.h"
#include "widgets/panels/emptystate.h"
#include "widgets/panels/panelbuttons.h"
#include "widgets/panels/panelsize.h"
#include "widgets/panels/rowdelegate.h"
#include "widgets/panels/runtext.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace onset {

namespace {

enum Column { TitleColumn, StateColumn };

} // namespace

RunPanel::RunPanel(Workspace &workspace, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_list(new QTreeWidget)
    , m_empty(new EmptyState(m_list->viewport()))
{
    setObjectName(QStringLiteral("runPanel"));
    m_list->setMinimumHeight(kLeastListHeight);
    m_list->setRootIsDecorated(false);
    m_list->setItemDelegate(new RowDelegate(this));
    m_list->setColumnCount(2);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(TitleColumn, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(StateColumn, QHeaderView::ResizeToContents);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_list, 1);
    layout->addWidget(panelButtons(actions, {"run.detect", "run.show", "run.resume", "run.remove"}));
    layout->addWidget(new DerivePanel(m_workspace.runs));
    connect(&m_workspace.runs, &RunStore::runsChanged, this, &RunPanel::fill);
    connect(&m_workspace.runs, &RunStore::shownRunChanged, this, &RunPanel::fill);
    connect(&m_workspace.jobs, &JobList::jobChanged, this, &RunPanel::showJob);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &RunPanel::enableActions);
    connect(m_list, &QTreeWidget::itemActivated, this,
            [this] { m_actions.trigger(QStringLiteral("run.show")); });
    connectActions(actions);
    retranslate();
}

RunId RunPanel::chosen() const
{
    const auto *item = m_list->currentItem();
    return item ? RunId{item->data(TitleColumn, Qt::UserRole).toLongLong()} : RunId{};
}

void RunPanel::connectActions(Actions &actions)
{
    actions.on(QStringLiteral("run.show"), [this] { m_workspace.runs.setShownRun(chosen()); });
    actions.on(QStringLiteral("run.resume"), [this] { resume(); });
    actions.on(QStringLiteral("run.remove"), [this] { remove(); });
}

void RunPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RunPanel::retranslate()
{
    m_list->setHeaderLabels({tr("Run"), tr("State")});
    m_empty->setText(tr("No run yet. Add a video, then press Ctrl+D to look for people and actions in it."));
    fill();
}

void RunPanel::fill()
{
    const auto before = chosen();
    m_list->clear();
    QTreeWidgetItem *current = nullptr;
    for (const auto &run : m_workspace.runs.runs()) {
        auto *item = new QTreeWidgetItem(m_list);
        fillItem(*item, run);
        if (run.id == before || (!current && run.id == m_workspace.runs.shownRun()))
            current = item;
    }
    m_list->setCurrentItem(current);
    m_empty->setVisible(m_workspace.runs.runs().empty());
    enableActions();
}

void RunPanel::fillItem(QTreeWidgetItem &item, const Run &run) const
{
    const bool shown = run.id == m_workspace.runs.shownRun();
    item.setData(TitleColumn, Qt::UserRole, QVariant::fromValue<qlonglong>(run.id.value));
    item.setText(TitleColumn, runTitle(run));
    item.setIcon(TitleColumn, shown ? themedIcon(QStringLiteral("eye")) : QIcon());
    auto font = item.font(TitleColumn);
    font.setBold(shown);
    item.setFont(TitleColumn, font);
    auto state = runStateText(run.state);
    const auto &jobs = m_workspace.jobs.jobs();
    const auto job = std::ranges::find_if(
        jobs, [&](const JobInfo &info) { return info.run == run.id && info.state == JobState::Running; });
    if (run.state == RunState::Running && job != jobs.end())
        state = tr("%1 %", "progress").arg(static_cast<int>(100 * job->progress));
    item.setText(StateColumn, state);
    const auto parameters = QString::fromStdString(run.parameters);
    item.setToolTip(TitleColumn, tr("Settings: %1").arg(parameters));
    item.setToolTip(StateColumn, QString::fromStdString(run.message));
}

void RunPanel::showJob(int id)
{
    const auto *job = m_workspace.jobs.job(id);
    const auto *run = job ? m_workspace.runs.run(job->run) : nullptr;
    for (int row = 0; run && row < m_list->topLevelItemCount(); ++row) {
        auto *item = m_list->topLevelItem(row);
        if (item->data(TitleColumn, Qt::UserRole).toLongLong() == run->id.value)
            fillItem(*item, *run);
    }
}

void RunPanel::enableActions()
{
    const auto *run = m_workspace.runs.run(chosen());
    m_actions.setEnabled({QStringLiteral("run.show")}, run && run->id != m_workspace.runs.shownRun());
    m_actions.setEnabled({QStringLiteral("run.resume")},
                         run && (run->state == RunState::Partial || run->state == RunState::Failed));
    m_actions.setEnabled({QStringLiteral("run.remove")}, run && run->state != RunState::Running);
}

void RunPanel::resume()
{
    emit m_workspace.requests.resumeRun(chosen());
}

void RunPanel::remove()
{
    const auto *run = m_workspace.runs.run(chosen());
    if (!run)
        return;
    auto *question =
        new QMessageBox(QMessageBox::Question, tr("Remove run"),
                        tr("Remove “%1” with its curves, boxes and proposals? This cannot be undone. "
                           "Segments that people made or confirmed stay.")
                            .arg(runTitle(*run)),
                        QMessageBox::Cancel, this);
    auto *yes = question->addButton(tr("&Remove"), QMessageBox::DestructiveRole);
    question->setAttribute(Qt::WA_DeleteOnClose);
    const auto id = run->id;
    connect(yes, &QAbstractButton::clicked, this, [this, id] { emit m_workspace.requests.removeRun(id); });
    question->open();
}

} // namespace onset
