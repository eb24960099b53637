// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/videopanel.h"

#include "app/document/videolistmodel.h"
#include "app/document/workspace.h"
#include "widgets/panels/emptystate.h"
#include "widgets/panels/panelbuttons.h"
#include "widgets/panels/rowdelegate.h"
#include "widgets/panels/splitdelegate.h"

#include <QEvent>
#include <QHeaderView>
#include <QTreeView>
#include <QVBoxLayout>

namespace onset {

VideoPanel::VideoPanel(Workspace &workspace, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new VideoListModel(workspace.document, this))
    , m_table(new QTreeView)
    , m_empty(new EmptyState(m_table->viewport()))
{
    setObjectName(QStringLiteral("videoPanel"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_table, 1);
    layout->addWidget(panelButtons(actions, {"file.addVideos", "file.relink"}));
    buildTable();
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, signal, this, &VideoPanel::refresh);
    connect(m_model, &QAbstractItemModel::modelReset, this, &VideoPanel::refresh);
    connect(&m_workspace.selection, &Selection::videoChanged, this, &VideoPanel::refresh);
    connect(&m_workspace.document, &Document::loaded, this, &VideoPanel::retranslate);
    connect(&m_workspace.document, &Document::unloaded, this, &VideoPanel::retranslate);
    connect(m_model, &VideoListModel::refused, this,
            [this](const QString &why) { emit m_workspace.notices.notice(Notices::Warning, why, {}); });
    connect(&m_workspace.notices, &Notices::videoDiffers, this,
            [this](VideoId id) { m_model->setStatus(id, tr("differs")); });
    retranslate();
}

void VideoPanel::buildTable()
{
    m_table->setObjectName(QStringLiteral("videoTable"));
    m_table->setModel(m_model);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setItemDelegate(new RowDelegate(this));
    m_table->setItemDelegateForColumn(VideoListModel::Split, new SplitDelegate(this));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(VideoListModel::Name, QHeaderView::Interactive);
    const int digit = fontMetrics().horizontalAdvance(u'0');
    const std::pair<int, int> widths[] = {{VideoListModel::Name, 11},
                                          {VideoListModel::Split, 8},
                                          {VideoListModel::Reviewed, 10},
                                          {VideoListModel::Segments, 10},
                                          {VideoListModel::Status, 12}};
    for (const auto &[column, digits] : widths)
        m_table->header()->resizeSection(column, digits * digit);
    const auto edit = [this](const QModelIndex &index) {
        if (index.flags().testFlag(Qt::ItemIsEditable))
            m_table->edit(index);
    };
    connect(m_table, &QTreeView::clicked, this, edit);
    connect(m_table, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (index.column() != VideoListModel::Split)
            emit m_workspace.requests.openVideo(m_model->video(index.row()));
    });
}

void VideoPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void VideoPanel::retranslate()
{
    m_empty->setText(m_workspace.document.isReadOnly() ? tr("This project has no videos yet.")
                     : m_workspace.document.isOpen()
                         ? tr("No videos yet. Add some with Ctrl+Shift+O, or drop them on the window.")
                         : tr("Make a project with Ctrl+N or open one with Ctrl+O."));
    m_table->setToolTip(m_workspace.document.isReadOnly()
                            ? tr("Double-click opens a video")
                            : tr("Double-click opens a video; a click on its split changes it"));
    m_table->header()->viewport()->update();
    refresh();
}

void VideoPanel::refresh()
{
    m_empty->setVisible(m_model->rowCount() == 0);
    const int row = m_model->rowOf(m_workspace.selection.video());
    if (row >= 0)
        m_table->setCurrentIndex(m_model->index(row, VideoListModel::Name));
}

} // namespace onset
