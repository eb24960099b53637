// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/queue/queuepanel.h"

#include "app/document/workspace.h"
#include "widgets/actions.h"
#include "widgets/command.h"
#include "widgets/panels/emptystate.h"
#include "widgets/panels/rowdelegate.h"
#include "widgets/queue/queueheader.h"
#include "widgets/queue/queuetext.h"
#include "widgets/queue/queuewalk.h"
#include "widgets/reviewarea.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <utility>

namespace onset {

QueuePanel::QueuePanel(Workspace &workspace, Actions &actions, QueueWalk &walk, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_actions(actions)
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
    m_measures->setObjectName(QStringLiteral("queueMeasures"));
    // In a narrow dock it is cut rather than widening it; the tooltip has all of it.
    m_state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_measures->setTextInteractionFlags(Qt::TextSelectableByMouse);
    buildTable();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    layout->addWidget(m_header);
    layout->addWidget(m_table, 1);
    auto *last = new QHBoxLayout;
    last->setContentsMargins(6, 1, 6, 2);
    last->addWidget(m_state, 1);
    last->addWidget(m_measures);
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
    m_table->setTextElideMode(Qt::ElideRight);
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setMinimumSectionSize(0);
    const int digit = fontMetrics().horizontalAdvance(u'0');
    const std::pair<int, int> widths[] = {{QueueListModel::What, 13},
                                          {QueueListModel::Where, 17},
                                          {QueueListModel::Score, 6},
                                          {QueueListModel::Gain, 6}};
    for (const auto &[column, digits] : widths)
        m_table->header()->resizeSection(column, digits * digit);
    m_table->header()->setSectionResizeMode(QueueListModel::Why, QHeaderView::Stretch);
    markReviewArea(m_table, FocusPlace::Errors);
    m_table->installEventFilter(this);
    connect(m_table, &QTreeView::activated, this, &QueuePanel::open);
}

/// The key that goes to the next entry goes from the list to the chosen one, which nobody saw yet.
bool QueuePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table ||
        (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return QWidget::eventFilter(watched, event);
    const auto *command =
        m_actions.reviewCommandFor(static_cast<const QKeyEvent &>(*event), FocusPlace::View);
    const auto index = m_table->currentIndex().isValid() ? m_table->currentIndex() : m_listed->index(0, 0);
    if (!command || command->id != QLatin1String("review.next") || !index.isValid())
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress)
        open(index);
    event->accept();
    return true;
}

/// In a narrow dock the figures give way to the words; a row's tooltip has them.
void QueuePanel::fitColumns()
{
    const bool narrow = m_table->viewport()->width() < 60 * fontMetrics().horizontalAdvance(u'0');
    for (const auto column : {QueueListModel::Score, QueueListModel::Gain})
        m_table->setColumnHidden(column, narrow);
}

void QueuePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
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
        tr("Enter, Tab or a double click goes to the moment; then Enter accepts, Delete rejects and "
           "Tab goes on"));
    m_table->header()->viewport()->update();
    refresh();
}

void QueuePanel::refresh()
{
    const auto &queue = m_workspace.queue;
    m_header->refresh();
    m_state->setText(queueStateText(m_workspace));
    m_state->setToolTip(queueStateTip(m_workspace));
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
