// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/item.h"
#include "storage/domain/result.h"

#include <QCoreApplication>
#include <QKeySequence>

#include <functional>

class QAction;
class QMenu;

namespace onset {

struct Workspace;

/// The context menu of an item: what can be done with it, each with its key.
class TimelineMenu
{
    Q_DECLARE_TR_FUNCTIONS(onset::TimelineMenu)
public:
    /// Keys by command: "accept", "reject", "split", "merge", "loop", "fit-selection".
    using KeyOf = std::function<QKeySequence(const QString &command)>;
    using Refuse = std::function<void(const QString &reason)>;

    TimelineMenu(Workspace &workspace, KeyOf keyOf, Refuse refuse);
    /// `fit` zooms to the item.
    void fill(QMenu &menu, const Item &item, std::function<void()> fit);
    static QKeySequence defaultKey(const QString &command);

private:
    QAction *add(QMenu &menu, const QString &text, const QString &command, std::function<void()> run);
    void addClasses(QMenu &menu, const Item &item);
    template <class T> void check(const Result<T> &result);

    Workspace &m_workspace;
    KeyOf m_keyOf;
    Refuse m_refuse;
};

} // namespace onset
