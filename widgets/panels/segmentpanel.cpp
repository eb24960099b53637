// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/segmentpanel.h"

#include "app/document/segmenttablemodel.h"
#include "app/document/workspace.h"
#include "widgets/panels/emptystate.h"
#include "widgets/panels/panelbuttons.h"
#include "widgets/panels/rowdelegate.h"
#include "widgets/panels/segmentfilter.h"
#include "widgets/reviewarea.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QTreeView>
#include <QVBoxLayout>

namespace onset {

SegmentPanel::SegmentPanel(Workspace &workspace, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new SegmentTableModel(workspace.document, workspace.runs, this))
    , m_filter(new SegmentFilter(this))
    , m_text(new QLineEdit)
    , m_class(new QComboBox)
    , m_state(new QComboBox)
    , m_table(new QTreeView)
    , m_empty(new EmptyState(m_table->viewport()))
{
    setObjectName(QStringLiteral("segmentPanel"));
    m_filter->setSourceModel(m_model);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 0);
    layout->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->addWidget(m_class, 1);
    row->addWidget(m_state, 1);
    layout->addWidget(m_text);
    layout->addLayout(row);
    layout->addWidget(m_table, 1);
    layout->addWidget(
        panelButtons(actions, {"review.accept", "review.reject", "segment.split", "segment.merge",
                               "segment.lock", "review.loop", "edit.undo", "edit.redo"}));
    buildFilters();
    buildTable();
    connectWorkspace();
    retranslate();
    m_model->setVideo(m_workspace.selection.video());
    showEmpty();
}

void SegmentPanel::focusFilter()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void SegmentPanel::buildFilters()
{
    m_text->setObjectName(QStringLiteral("segmentText"));
    m_text->setClearButtonEnabled(true);
    for (int i = 0; i < 4; ++i)
        m_state->addItem(QString());
    for (auto *combo : {m_class, m_state}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(8);
    }
    connect(m_text, &QLineEdit::textChanged, m_filter, &SegmentFilter::setText);
    connect(m_class, &QComboBox::currentIndexChanged, this,
            [this] { m_filter->setClass(ClassId{m_class->currentData().toLongLong()}); });
    connect(m_state, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_filter->setStates(static_cast<SegmentFilter::States>(index)); });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, signal, this, &SegmentPanel::showEmpty);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &SegmentPanel::showEmpty);
}

void SegmentPanel::buildTable()
{
    m_table->setObjectName(QStringLiteral("segmentTable"));
    m_table->setModel(m_filter);
    m_table->setRootIsDecorated(false);
    m_table->setItemDelegate(new RowDelegate(this));
    m_table->setUniformRowHeights(true);
    m_table->setAlternatingRowColors(true);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(SegmentTableModel::Start, Qt::AscendingOrder);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->header()->setStretchLastSection(false);
    const int digit = fontMetrics().horizontalAdvance(u'0');
    const std::pair<int, int> widths[] = {{SegmentTableModel::Class, 10},   {SegmentTableModel::Start, 10},
                                          {SegmentTableModel::End, 10},     {SegmentTableModel::Track, 9},
                                          {SegmentTableModel::Duration, 7}, {SegmentTableModel::State, 9},
                                          {SegmentTableModel::Score, 7},    {SegmentTableModel::Frames, 11}};
    for (const auto &[column, digits] : widths)
        m_table->header()->resizeSection(column, digits * digit);
    m_table->header()->resizeSection(SegmentTableModel::Annotator, 10 * digit);
    // The order in which they are needed; what does not fit is scrolled to.
    int place = 1;
    for (const auto column : {SegmentTableModel::Track, SegmentTableModel::State, SegmentTableModel::Start,
                              SegmentTableModel::Duration, SegmentTableModel::Score})
        m_table->header()->moveSection(m_table->header()->visualIndex(column), place++);
    markReviewArea(m_table, FocusPlace::Queue);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SegmentPanel::takeSelection);
}

void SegmentPanel::connectWorkspace()
{
    connect(&m_workspace.selection, &Selection::videoChanged, m_model, &SegmentTableModel::setVideo);
    connect(&m_workspace.selection, &Selection::itemChanged, this, &SegmentPanel::followSelection);
    connect(&m_workspace.document, &Document::loaded, this, &SegmentPanel::fillClasses);
    connect(&m_workspace.document, &Document::changed, this, [this](const ChangeSet &changes) {
        if (!changes.classes.empty())
            fillClasses();
        if (!changes.segments.empty())
            followSelection();
    });
    // As above, after the table, which listens longer: when the selection changes first, it has the old rows.
    connect(&m_workspace.runs, &RunStore::detectionsChanged, this, &SegmentPanel::selectRows);
    connect(&m_workspace.runs, &RunStore::shownRunChanged, this, &SegmentPanel::selectRows);
}

void SegmentPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SegmentPanel::retranslate()
{
    m_text->setPlaceholderText(tr("Find in segments"));
    m_text->setToolTip(tr("Shows only rows that contain this text"));
    m_state->setItemText(0, tr("All states"));
    m_state->setItemText(1, tr("Undecided"));
    m_state->setItemText(2, tr("Decided"));
    m_state->setItemText(3, tr("Rejected"));
    m_state->setToolTip(tr("Shows only rows in this state"));
    m_class->setToolTip(tr("Shows only rows of this class"));
    fillClasses();
    showEmpty();
    m_table->header()->viewport()->update();
}

void SegmentPanel::fillClasses()
{
    const auto before = m_class->currentData();
    const QSignalBlocker blocker(m_class);
    m_class->clear();
    m_class->addItem(tr("All classes"), 0);
    for (const auto &one : m_workspace.document.classes())
        m_class->addItem(QString::fromStdString(one.name), QVariant::fromValue<qlonglong>(one.id.value));
    m_class->setCurrentIndex(std::max(0, m_class->findData(before)));
    m_filter->setClass(ClassId{m_class->currentData().toLongLong()});
}

ItemId SegmentPanel::itemOf(const QModelIndex &index) const
{
    return m_model->item(m_filter->mapToSource(index).row()).id;
}

void SegmentPanel::followSelection()
{
    if (!m_following)
        m_table->scrollTo(selectRows());
}

QModelIndex SegmentPanel::selectRows()
{
    m_following = true;
    QItemSelection rows;
    QModelIndex current;
    for (const auto &id : m_workspace.selection.items()) {
        const int row = m_model->rowOf(id);
        const auto index = row < 0 ? QModelIndex() : m_filter->mapFromSource(m_model->index(row, 0));
        if (!index.isValid())
            continue;
        rows.select(index, index);
        if (!current.isValid())
            current = index;
    }
    auto *selection = m_table->selectionModel();
    selection->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (current.isValid())
        selection->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    m_following = false;
    return current;
}

void SegmentPanel::takeSelection()
{
    // Only what the person does here; rows that come and go change the selection too.
    if (m_following || !m_table->hasFocus())
        return;
    m_following = true;
    const auto rows = m_table->selectionModel()->selectedRows();
    auto &selection = m_workspace.selection;
    if (rows.size() == 1) {
        selection.select(itemOf(rows.first()));
        if (const auto item = m_workspace.document.item(selection.item()))
            m_workspace.playhead.request(item->range.start);
    } else if (rows.size() > 1) {
        selection.select(itemOf(rows.first()));
        for (const auto &row : rows.mid(1))
            selection.extend(itemOf(row));
    }
    m_following = false;
}

void SegmentPanel::showEmpty()
{
    m_empty->setVisible(m_filter->rowCount() == 0);
    if (!m_workspace.selection.video().valid())
        m_empty->setText(tr("Open a video to see its segments."));
    else if (m_model->rowCount() > 0)
        m_empty->setText(tr("No segment passes these filters."));
    else
        m_empty->setText(
            tr("No segments yet. Press I at the first frame of an action and O at its last, or run a "
               "detection with Ctrl+D."));
}

} // namespace onset
