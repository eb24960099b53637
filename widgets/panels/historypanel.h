// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QTreeView;
class QUndoView;

namespace onset {

class EditLogModel;
class EmptyState;
struct Workspace;

/// Above: what was done since the project was opened, undone and redone with a click. Below: the stored edit
/// log of everybody, read when the panel is first seen. GUI thread.
class HistoryPanel : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryPanel(Workspace &workspace, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();
    void load();

    Workspace &m_workspace;
    EditLogModel *m_model;
    QUndoView *m_steps;
    QTreeView *m_log;
    QLabel *m_logTitle;
    EmptyState *m_empty;
    bool m_loaded = false;
};

} // namespace onset
