// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <cstdint>
#include <functional>
#include <optional>

class QWidget;

namespace onset {

class Session;
struct Workspace;

/// Waits until the window shows what was asked for (project open, frame on screen, the shown run's products
/// loaded, nothing changed for a moment), draws it into a PNG and tells how it went. GUI thread.
class Screenshot : public QObject
{
    Q_OBJECT
public:
    Screenshot(Workspace &workspace, Session &session, QWidget &window, QString path,
               std::optional<std::int64_t> frame, QObject *parent = nullptr);

    /// Begins waiting. With no project only the window is waited for.
    void start(bool project);

signals:
    /// exitCode: 0, or 1 with a message.
    void done(int exitCode, const QString &message);

private:
    void look();
    bool ready() const;
    void grab();

    Workspace &m_workspace;
    Session &m_session;
    QWidget &m_window;
    QString m_path;
    std::optional<std::int64_t> m_frame;
    bool m_project = false;
    bool m_requested = false;
    int m_readyLooks = 0;
    int m_looks = 0;
};

} // namespace onset
