// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/errorpanel.h"

#include "app/document/workspace.h"
#include "widgets/actions.h"
#include "widgets/blindfilter.h"
#include "widgets/evaluation/errorwalk.h"
#include "widgets/evaluation/evaluationpanel.h"
#include "widgets/evaluation/filtertext.h"
#include "widgets/panels/emptystate.h"
#include "widgets/panels/panelbuttons.h"
#include "widgets/panels/rowdelegate.h"
#include "widgets/reviewarea.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <utility>

namespace onset {

ErrorPanel::ErrorPanel(Workspace &workspace, Actions &actions, ErrorWalk &walk, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_walk(walk)
    , m_words(new QLabel)
    , m_all(new QToolButton)
    , m_missing(new QToolButton)
    , m_labels(new QToolButton)
    , m_listed(new BlindFilter(
          workspace, *workspace.evaluation.entries(), [&walk](int row) { return walk.tellsOfBlind(row); },
          this))
    , m_table(new QTreeView)
    , m_empty(new EmptyState(m_table->viewport()))
{
    setObjectName(QStringLiteral("errorPanel"));
    auto *filter = new QWidget;
    buildFilter(filter);
    buildTable();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(filter);
    layout->addWidget(m_table, 1);
    layout->addWidget(
        panelButtons(actions, {"evaluation.modelWrong", "evaluation.labelWrong", "evaluation.ambiguous",
                               "evaluation.noVerdict", "evaluation.take", "evaluation.previous",
                               "evaluation.next", "edit.undo", "edit.redo"}));
    auto &evaluation = m_workspace.evaluation;
    connect(&evaluation, &EvaluationStore::entriesChanged, this, [this] {
        refresh();
        chooseFirst();
    });
    connect(&evaluation, &EvaluationStore::filterChanged, this, &ErrorPanel::refresh);
    connect(&evaluation, &EvaluationStore::changed, this, &ErrorPanel::refresh);
    connect(&m_workspace.queue, &QueueStore::sampleChanged, this, &ErrorPanel::refresh);
    connect(&m_walk, &ErrorWalk::currentChanged, this, &ErrorPanel::followWalk);
    connectActions();
    retranslate();
}

void ErrorPanel::buildFilter(QWidget *into)
{
    m_words->setObjectName(QStringLiteral("errorFilter"));
    m_words->setWordWrap(true);
    auto *layout = new QVBoxLayout(into);
    layout->setContentsMargins(6, 4, 4, 0);
    layout->setSpacing(2);
    auto *first = new QHBoxLayout;
    first->addWidget(m_words, 1);
    m_all->setDefaultAction(m_actions.action(QStringLiteral("evaluation.all")));
    m_all->setToolButtonStyle(Qt::ToolButtonTextOnly);
    first->addWidget(m_all, 0, Qt::AlignTop);
    layout->addLayout(first);
    auto *second = new QHBoxLayout;
    for (auto *button : {m_missing, m_labels}) {
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        second->addWidget(button);
    }
    second->addStretch();
    layout->addLayout(second);
}

void ErrorPanel::buildTable()
{
    m_table->setObjectName(QStringLiteral("errorTable"));
    m_table->setModel(m_listed);
    m_table->setRootIsDecorated(false);
    m_table->setItemDelegate(new RowDelegate(this));
    m_table->setUniformRowHeights(true);
    m_table->setAlternatingRowColors(true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->header()->setStretchLastSection(false);
    const int digit = fontMetrics().horizontalAdvance(u'0');
    const std::pair<int, int> widths[] = {
        {EntryListModel::Kind, 12},      {EntryListModel::PredictedClass, 10},
        {EntryListModel::TrueClass, 10}, {EntryListModel::Video, 12},
        {EntryListModel::Time, 10},      {EntryListModel::Score, 7},
        {EntryListModel::Tiou, 6},       {EntryListModel::Cost, 8},
        {EntryListModel::Verdict, 12}};
    for (const auto &[column, digits] : widths)
        m_table->header()->resizeSection(column, digits * digit);
    int place = 1;
    for (const auto column : {EntryListModel::PredictedClass, EntryListModel::TrueClass,
                              EntryListModel::Verdict, EntryListModel::Cost, EntryListModel::Time})
        m_table->header()->moveSection(m_table->header()->visualIndex(column), place++);
    markReviewArea(m_table, FocusPlace::Errors);
    connect(m_table, &QTreeView::activated, this,
            [this](const QModelIndex &index) { m_walk.open(m_listed->mapToSource(index).row()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) {
                if (!m_following && index.isValid())
                    m_walk.choose(m_listed->mapToSource(index).row());
            });
}

void ErrorPanel::connectActions()
{
    const auto show = [this](const EntryFilter &filter) { m_workspace.evaluation.setFilter(filter); };
    m_actions.on(QStringLiteral("evaluation.all"), [show] { show({}); });
    for (const auto &[button, id, suspicion] :
         {std::tuple(m_missing, "evaluation.missing", EntryFilter::Suspicion::MissingAnnotation),
          std::tuple(m_labels, "evaluation.labels", EntryFilter::Suspicion::LabelError)}) {
        EntryFilter filter;
        filter.suspicion = suspicion;
        auto *action = m_actions.action(QLatin1String(id));
        m_actions.on(QLatin1String(id), [show, filter] { show(filter); });
        connect(button, &QToolButton::clicked, action, &QAction::trigger);
    }
}

void ErrorPanel::focusList()
{
    m_table->setFocus(Qt::ShortcutFocusReason);
}

void ErrorPanel::takeOver()
{
    focusList();
    m_choosesFirst = true;
}

void ErrorPanel::chooseFirst()
{
    if (!std::exchange(m_choosesFirst, false) || m_walk.row() >= 0 || m_listed->rowCount() == 0)
        return;
    m_walk.choose(m_listed->mapToSource(m_listed->index(0, 0)).row());
}

void ErrorPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ErrorPanel::retranslate()
{
    m_table->setToolTip(tr("Enter or a double click goes to the moment; then W, E, A say who is wrong"));
    for (const auto &[button, id] :
         {std::pair(m_missing, "evaluation.missing"), std::pair(m_labels, "evaluation.labels")})
        button->setToolTip(m_actions.action(QLatin1String(id))->toolTip());
    m_table->header()->viewport()->update();
    refresh();
}

void ErrorPanel::refresh()
{
    const auto view = analysisView(m_workspace);
    const auto &filter = m_workspace.evaluation.filter();
    const auto &entries = *m_workspace.evaluation.entries();
    const auto total = static_cast<qulonglong>(entries.total());
    // How many there are would tell whether the run found what is labelled blind.
    const bool blind = isBlind(m_workspace);
    auto words = view.run ? filterText(filter, view) : QString();
    if (view.run && blind)
        words = tr("%1. What touches the stretch that you label blind is not listed until it is done.")
                    .arg(words);
    else if (view.run && static_cast<qulonglong>(entries.rowCount()) < total)
        words = tr("%1: the costliest %2 of %3")
                    .arg(words, QLocale().toString(entries.rowCount()), QLocale().toString(total));
    else if (view.run)
        words = tr("%1: %2", "filter: how many").arg(words, QLocale().toString(total));
    m_words->setText(words);
    m_all->setVisible(filter != EntryFilter{});
    const auto count = [blind](std::size_t n) {
        return blind ? QString() : QLocale().toString(static_cast<qulonglong>(n));
    };
    m_missing->setText(tr("Missing? %1", "suspected missing annotations")
                           .arg(count(view.run ? view.run->missingAnnotations : 0)));
    m_labels->setText(
        tr("Mislabelled? %1", "suspected label errors").arg(count(view.run ? view.run->labelErrors : 0)));
    m_missing->setEnabled(view.run && view.run->missingAnnotations > 0);
    m_labels->setEnabled(view.run && view.run->labelErrors > 0);
    m_missing->setChecked(filter.suspicion == EntryFilter::Suspicion::MissingAnnotation);
    m_labels->setChecked(filter.suspicion == EntryFilter::Suspicion::LabelError);
    showEmpty();
    followWalk();
}

void ErrorPanel::showEmpty()
{
    const auto &evaluation = m_workspace.evaluation;
    m_empty->setVisible(m_table->model()->rowCount() == 0);
    if (evaluation.state() != EvaluationStore::State::Ready)
        m_empty->setText(
            tr("What a run gets wrong is listed here once it is measured; see the Evaluation panel."));
    else if (isBlind(m_workspace))
        m_empty->setText(tr("Nothing else of this kind is listed."));
    else if (evaluation.filter() == EntryFilter{})
        m_empty->setText(tr("This run makes no error at this tIoU."));
    else
        m_empty->setText(tr("Nothing of this kind. Click another bar, cell or point, or show all errors."));
}

void ErrorPanel::followWalk()
{
    const int row = m_walk.row();
    m_following = true;
    const auto &entries = *m_workspace.evaluation.entries();
    m_table->setCurrentIndex(row < 0 ? QModelIndex() : m_listed->mapFromSource(entries.index(row, 0)));
    m_following = false;
}

} // namespace onset
