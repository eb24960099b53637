// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QProgressBar;

namespace onset {

class Actions;
struct Workspace;

/// Why there is nothing to measure, in a sentence, with the buttons that lead on. GUI thread.
class EvaluationState : public QWidget
{
    Q_OBJECT
public:
    EvaluationState(Workspace &workspace, Actions &actions, QWidget *parent = nullptr);

    void refresh();

private:
    void say(const QString &sentence);
    void offer(const char *command);
    void offerAllVideos();
    void clearButtons();

    Workspace &m_workspace;
    Actions &m_actions;
    QLabel *m_sentence;
    QProgressBar *m_busy;
    QHBoxLayout *m_buttons;
};

} // namespace onset
