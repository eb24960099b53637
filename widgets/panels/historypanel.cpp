// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/historypanel.h"

#include "app/document/editlogmodel.h"
#include "app/document/workspace.h"
#include "widgets/panels/emptystate.h"
#include "widgets/panels/panelsize.h"
#include "widgets/panels/rowdelegate.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QTreeView>
#include <QUndoView>
#include <QVBoxLayout>

namespace onset {

HistoryPanel::HistoryPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new EditLogModel(workspace.document, this))
    , m_steps(new QUndoView(workspace.document.undoStack()))
    , m_log(new QTreeView)
    , m_logTitle(new QLabel)
    , m_empty(new EmptyState(m_log->viewport()))
{
    setObjectName(QStringLiteral("historyPanel"));
    for (QAbstractItemView *view : std::initializer_list<QAbstractItemView *>{m_steps, m_log})
        view->setMinimumHeight(kLeastListHeight);
    m_log->setModel(m_model);
    m_log->setRootIsDecorated(false);
    m_log->setUniformRowHeights(true);
    m_log->setItemDelegate(new RowDelegate(this));
    m_steps->setItemDelegate(new RowDelegate(this));
    m_log->setAlternatingRowColors(true);
    m_log->header()->setSectionResizeMode(EditLogModel::When, QHeaderView::ResizeToContents);
    auto *lower = new QWidget;
    auto *lowerLayout = new QVBoxLayout(lower);
    lowerLayout->setContentsMargins(0, 4, 0, 0);
    m_logTitle->setContentsMargins(6, 0, 6, 0);
    lowerLayout->addWidget(m_logTitle);
    lowerLayout->addWidget(m_log, 1);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(m_steps);
    splitter->addWidget(lower);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    const auto showEmpty = [this] { m_empty->setVisible(m_model->rowCount() == 0); };
    connect(m_model, &QAbstractItemModel::modelReset, this, showEmpty);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, showEmpty);
    connect(&m_workspace.notices, &Notices::editLogLoaded, m_model, &EditLogModel::setEntries);
    connect(&m_workspace.document, &Document::loaded, this, [this] {
        m_loaded = false;
        load();
    });
    retranslate();
    showEmpty();
}

void HistoryPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    load();
}

void HistoryPanel::load()
{
    if (m_loaded || !isVisible() || !m_workspace.document.isOpen())
        return;
    m_loaded = true;
    emit m_workspace.requests.loadEditLog();
}

void HistoryPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void HistoryPanel::retranslate()
{
    m_steps->setEmptyLabel(tr("As it was opened"));
    m_steps->setToolTip(tr("Click a step to go back or forward to it"));
    m_logTitle->setText(tr("Stored edit log"));
    m_empty->setText(tr("No edits are stored yet. Every edit is kept here with who made it and when."));
    m_log->header()->viewport()->update();
}

} // namespace onset
