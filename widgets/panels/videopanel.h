// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QTreeView;

namespace onset {

class Actions;
class EmptyState;
class VideoListModel;
struct Workspace;

/// The project's videos with split and share reviewed; a double click or Enter opens one. GUI thread.
class VideoPanel : public QWidget
{
    Q_OBJECT
public:
    VideoPanel(Workspace &workspace, Actions &actions, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildTable();
    void retranslate();
    void refresh();

    Workspace &m_workspace;
    VideoListModel *m_model;
    QTreeView *m_table;
    EmptyState *m_empty;
};

} // namespace onset
