// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QKeyEvent;
class QWidget;

namespace onset {

class Actions;

/// Turns key presses in the video, the timeline and the queue into review commands before Qt uses them
/// (Tab would move the focus, Space press a button). Keeps K's state for K+J and K+L. GUI thread.
class KeyDispatcher : public QObject
{
    Q_OBJECT
public:
    /// Listens to keys of `window` and its docks; both must outlive it.
    KeyDispatcher(Actions &actions, QWidget &window);

signals:
    /// J or L while K is held: one frame back or forward.
    void singleStep(int direction);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool belongsToWindow(const QObject *object) const;
    bool press(const QKeyEvent &event, const QWidget &focus);
    void release(const QKeyEvent &event);

    Actions &m_actions;
    QWidget &m_window;
    int m_pauseKeyHeld = 0; ///< the key that triggered play.pause, while it is down
};

} // namespace onset
