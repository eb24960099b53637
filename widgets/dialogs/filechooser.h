// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace onset {

/// How the window asks for files and folders; tests answer in its stead. Each returns nothing when the person
/// gives up.
struct FileChooser
{
    struct Question
    {
        QString title;
        QString filter;
        QString suggestion; ///< folder or path to begin with
    };
    std::function<QString(QWidget *, const Question &)> open;
    std::function<QStringList(QWidget *, const Question &)> openMany;
    std::function<QString(QWidget *, const Question &)> save;
    std::function<QString(QWidget *, const Question &)> folder;

    /// Qt's dialogs.
    static FileChooser dialogs();
};

} // namespace onset
