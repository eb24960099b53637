// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QStackedWidget;

namespace onset {

class Actions;
class VideoView;
class WelcomePage;
struct Workspace;

/// The middle of the window: notices, the picture (or how to begin), the transport bar. GUI thread.
class VideoPane : public QWidget
{
    Q_OBJECT
public:
    VideoPane(Workspace &workspace, Actions &actions, QWidget *parent = nullptr);

    VideoView &view() const { return *m_view; }

private:
    void refresh();

    Workspace &m_workspace;
    QStackedWidget *m_stack;
    VideoView *m_view;
    WelcomePage *m_welcome;
    QWidget *m_transport;
};

} // namespace onset
