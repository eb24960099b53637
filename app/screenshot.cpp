// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screenshot.h"

#include "app/document/workspace.h"
#include "app/jobs/session.h"

#include <QPixmap>
#include <QTimer>
#include <QWidget>

namespace onset {

namespace {
constexpr int kLookMs = 50;
constexpr int kSettledLooks = 8; ///< nothing missing this often in a row
constexpr int kMostLooks = 2400; ///< two minutes
} // namespace

Screenshot::Screenshot(Workspace &workspace, Session &session, QWidget &window, QString path,
                       std::optional<std::int64_t> frame, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_session(session)
    , m_window(window)
    , m_path(std::move(path))
    , m_frame(frame)
{}

void Screenshot::start(bool project)
{
    m_project = project;
    connect(&m_session, &Session::projectFailed, this,
            [this](const Error &error) { emit done(1, QString::fromStdString(error.message)); });
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &Screenshot::look);
    timer->start(kLookMs);
}

bool Screenshot::ready() const
{
    if (!m_project)
        return true;
    const auto &document = m_workspace.document;
    if (!document.isOpen())
        return false;
    if (document.videos().empty())
        return true;
    const auto &playhead = m_workspace.playhead;
    if (!playhead.frames() || !playhead.current().valid())
        return false;
    return !m_frame || (m_requested && playhead.current() == playhead.requested());
}

void Screenshot::look()
{
    if (++m_looks > kMostLooks) {
        emit done(1, QStringLiteral("the project was not ready to be drawn within two minutes"));
        return;
    }
    const auto &playhead = m_workspace.playhead;
    if (m_frame && !m_requested && playhead.frames() && playhead.current().valid()) {
        m_requested = true;
        m_workspace.playhead.request(FrameIndex{*m_frame});
    }
    m_readyLooks = ready() ? m_readyLooks + 1 : 0;
    if (m_readyLooks >= kSettledLooks)
        grab();
}

void Screenshot::grab()
{
    m_readyLooks = 0;
    const bool saved = m_window.grab().save(m_path, "PNG");
    emit done(saved ? 0 : 1,
              saved ? QString()
                    : m_path + QStringLiteral(" cannot be written; check the folder and its permissions"));
}

} // namespace onset
