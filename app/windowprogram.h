// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/workspace.h"
#include "app/jobs/services.h"

#include <memory>

namespace onset {

class MainWindow;
class Session;

/// The window with everything behind it: workspace, services and session joined. The caller shows the window.
/// The destructor stops the jobs and stores what waits before the widgets go. GUI thread; needs a
/// QApplication.
class WindowProgram
{
public:
    explicit WindowProgram(Services services);
    ~WindowProgram();
    WindowProgram(const WindowProgram &) = delete;
    WindowProgram &operator=(const WindowProgram &) = delete;

    /// The annotator's name is asked for once and kept between starts.
    void keepAnnotator();

    Workspace &workspace() { return m_workspace; }
    Session &session() { return *m_session; }
    MainWindow &window() { return *m_window; }

private:
    Workspace m_workspace;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Session> m_session; ///< goes first
};

} // namespace onset
