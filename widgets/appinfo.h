// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPair>
#include <QString>

#include <functional>

namespace onset {

/// What main tells the window of the program; the window knows no library by itself.
struct AppInfo
{
    QString version;
    QList<QPair<QString, QString>> libraries; ///< name and version
    QString logFile;
    /// Further text for a bug report (the log's end, the sound device …); may be empty. GUI thread.
    std::function<QString()> diagnostics;
};

/// The text that "Copy diagnostics" puts on the clipboard: versions, system, screen, settings, then
/// AppInfo::diagnostics. English, for the developers.
QString diagnosticsText(const AppInfo &info);

} // namespace onset
