// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QProgressBar;
class QToolButton;

namespace onset {

class Actions;
struct Workspace;

/// Which run is reviewed and which one it is compared with, "Order", and what the list is narrowed to. GUI
/// thread.
class QueueHeader : public QWidget
{
    Q_OBJECT
public:
    QueueHeader(Workspace &workspace, Actions &actions, QWidget *parent = nullptr);

    void refresh();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fillRuns();
    void fillFilters();
    void chooseRuns();
    void filter();

    Workspace &m_workspace;
    QComboBox *m_run;
    QLabel *m_against;
    QComboBox *m_compare;
    QToolButton *m_order;
    QComboBox *m_class;
    QComboBox *m_video;
    QToolButton *m_follow;
    QToolButton *m_blind;
    QProgressBar *m_progress;
    bool m_filling = false;
};

} // namespace onset
