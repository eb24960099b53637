// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QLabel;
class QStatusBar;
class QToolButton;

namespace onset {

class ReviewCommands;
struct Workspace;

/// The status bar: a segment that was begun, dropped frames while playing, the position, corrections since
/// the last training (a click retrains), and whether everything is
/// stored or the project is read only. GUI thread.
class StatusView : public QObject
{
    Q_OBJECT
public:
    StatusView(Workspace &workspace, ReviewCommands &review, QStatusBar &bar);

    void retranslate();

signals:
    void retrainWanted(); ///< the corrections were clicked

private:
    void showPending();
    void showPlaying();
    void showStored();
    void showJobs();

    Workspace &m_workspace;
    ReviewCommands &m_review;
    QLabel *m_pending;
    QLabel *m_dropped;
    QLabel *m_jobs;
    QToolButton *m_corrections;
    QLabel *m_stored;
};

} // namespace onset
