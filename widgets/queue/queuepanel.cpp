// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/queue/queuepanel.h"

#include "app/document/workspace.h"
#include "widgets/panels/emptystate.h"
#include "widgets/panels/panelbuttons.h"
#include "widgets/panels/rowdelegate.h"
#include "widgets/queue/queueheader.h"
#include "widgets/queue/queuetext.h"
#include "widgets/queue/queuewalk.h"
#include "widgets/reviewarea.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <utility>

namespace onset {

QueuePanel::QueuePanel(Workspace &workspace, Actions &actions, QueueWalk &walk, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_walk(walk)
    , m_header(new QueueHeader(workspace, actions))
    , m_listed(new QSortFilterProxyModel(this))
    , m_state(new QLabel)
    , m_table(new QTreeView)
    , m_empty(new EmptyState(m_table->viewport()))
    , m_measures(new QLabel)
{
    setObjectName(QStringLiteral("queuePanel"));
    m_state->setObjectName(QStringLiteral("queueState"));
    m_state->setContentsMargins(6, 0, 6, 0);
    m_measures->setObjectName(QStringLiteral("queueMeasures"));
    // In a narrow dock they are cut rather than widening it; the tooltip has all of it.
    for (auto *line : {m_state, m_measures})
        line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_measures->setTextInteractionFlags(Qt::TextSelectableByMouse);
    buildTable();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    layout->addWidget(m_header);
    layout->addWidget(m_state);
    layout->addWidget(m_table, 1);
    auto *last = new QHBoxLayout;
    last->addWidget(panelButtons(actions, {"review.previous", "review.next", "review.accept", "review.reject",
                                           "review.reviewed", "edit.undo", "edit.redo"}));
    last->addWidget(m_measures, 1);
    layout->addLayout(last);
    auto &queue = m_workspace.queue;
    for (const auto signal : {&QueueStore::changed, &QueueStore::measuresChanged, &QueueStore::sampleChanged})
        connect(&queue, signal, this, &QueuePanel::refresh);
    connect(&queue, &QueueStore::currentChanged, this, &QueuePanel::followCurrent);
    connect(&m_workspace.runs, &RunStore::runsChanged, this, &QueuePanel::refresh);
    connect(&m_workspace.document, &Document::loaded, this, &QueuePanel::refresh);
    retranslate();
}

void QueuePanel::buildTable()
{
    m_listed->setSourceModel(m_workspace.queue.entries());
    m_listed->setFilterRole(QueueListModel::ListedRole);
    m_listed->setFilterFixedString(QStringLiteral("1"));
    m_table->setObjectName(QStringLiteral("queueTable"));
    m_table->setModel(m_listed);
    m_table->setRootIsDecorated(false);
    m_table->setItemDelegate(new RowDelegate(this));
    m_table->setUniformRowHeights(true);
    m_table->setAlternatingRowColors(true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    const int digit = fontMetrics().horizontalAdvance(u'0');
    const std::pair<int, int> widths[] = {{QueueListModel::What, 14}, {QueueListModel::Video, 11},
                                          {QueueListModel::Time, 10}, {QueueListModel::Score, 6},
                                          {QueueListModel::Gain, 6},  {QueueListModel::Why, 30}};
    for (const auto &[column, digits] : widths)
        m_table->header()->resizeSection(column, digits * digit);
    // What is needed first stands first; the rest is scrolled to.
    m_table->header()->moveSection(m_table->header()->visualIndex(QueueListModel::Why), 1);
    markReviewArea(m_table, FocusPlace::Errors);
    connect(m_table, &QTreeView::activated, this, &QueuePanel::open);
}

void QueuePanel::open(const QModelIndex &index)
{
    m_walk.open(m_listed->mapToSource(index).row());
}

void QueuePanel::takeOver()
{
    m_table->setFocus(Qt::ShortcutFocusReason);
    m_choosesFirst = true;
    chooseFirst();
}

void QueuePanel::chooseFirst()
{
    if (m_workspace.queue.state() != QueueStore::State::Ready || m_listed->rowCount() == 0 ||
        !std::exchange(m_choosesFirst, false))
        return;
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_listed->index(0, 0));
}

void QueuePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void QueuePanel::retranslate()
{
    m_table->setAccessibleName(tr("Review queue"));
    m_table->setToolTip(
        tr("Enter or a double click goes to the moment; then Enter accepts, Delete rejects and "
           "Tab goes on"));
    m_table->header()->viewport()->update();
    refresh();
}

void QueuePanel::refresh()
{
    const auto &queue = m_workspace.queue;
    m_header->refresh();
    m_state->setText(queueStateText(m_workspace));
    m_state->setToolTip(queue.queue().notices.join(u'\n'));
    m_state->setVisible(!m_state->text().isEmpty());
    m_measures->setVisible(queue.measures().has_value());
    if (queue.measures())
        showMeasures(*queue.measures());
    const auto empty = emptyQueueText(m_workspace, m_listed->rowCount());
    m_empty->setText(empty);
    m_empty->setVisible(!empty.isEmpty());
    chooseFirst();
}

void QueuePanel::showMeasures(const SampleMeasures &measures)
{
    m_measures->setText(recallText(measures));
    m_measures->setToolTip(tr("From the random stretches that were labelled: how much the run misses, and "
                              "whether people agree with it more where they see what it found") +
                           QStringLiteral("\n\n") + measuresText(measures));
}

void QueuePanel::followCurrent()
{
    const int row = m_workspace.queue.current();
    const auto index =
        row < 0 ? QModelIndex() : m_listed->mapFromSource(m_workspace.queue.entries()->index(row, 0));
    m_table->setCurrentIndex(index);
}

} // namespace onset
