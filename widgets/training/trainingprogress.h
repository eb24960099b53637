// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;

namespace onset {

class Actions;
class TrainingChart;
struct Workspace;

/// How the training goes: in words, as a bar, as curves, with the buttons that steer it. GUI thread.
class TrainingProgressView : public QWidget
{
    Q_OBJECT
public:
    TrainingProgressView(Workspace &workspace, Actions &actions, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void connectActions();
    void retranslate();
    void refresh();
    void showCurves();
    void drawCurves();
    QString words() const;
    QString measures() const;

    Workspace &m_workspace;
    Actions &m_actions;
    QLabel *m_words;
    QLabel *m_measures;
    QProgressBar *m_bar;
    QWidget *m_buttons;
    TrainingChart *m_chart;
    bool m_stale = true; ///< the curves grew while nobody saw them
    QTimer m_drawing;    ///< however fast they grow, they are drawn ten times a second
};

} // namespace onset
