// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/command.h"
#include "widgets/reviewarea.h"

#include <QKeySequence>
#include <QObject>

#include <functional>
#include <map>

class QAction;
class QKeyEvent;

namespace onset {

/// The actions of the command table with their keys: the defaults, or what the person chose (kept in
/// QSettings, group "keys"). Window-wide keys fire through Qt's shortcuts; review keys are only shown by the
/// actions and matched by KeyDispatcher, which knows the focus and the keyboard's places. GUI thread.
class Actions : public QObject
{
    Q_OBJECT
public:
    explicit Actions(QObject *parent = nullptr);

    QAction *action(const QString &id) const; ///< null for an unknown id
    const Command *command(const QString &id) const;
    /// Calls `handler` when the command is triggered.
    void on(const QString &id, std::function<void()> handler);
    void trigger(const QString &id);
    /// What writes (writesProject()) stays disabled while the project is read only, and is enabled after
    /// that.
    void setEnabled(const QStringList &ids, bool enabled);
    void setReadOnly(bool readOnly);

    QList<QKeySequence> keys(const QString &id) const;
    static QList<QKeySequence> defaultKeys(const Command &command);
    /// The command that already has one of `keys` and would act at the same time as `id`; empty if none.
    QString conflict(const QString &id, const QList<QKeySequence> &keys) const;
    /// Gives a command other keys (none: no key) and stores them. A command that had one of them loses it.
    void rebind(const QString &id, const QList<QKeySequence> &keys);
    void resetKeys();

    /// The review command that a key press means while `place` has the focus; null if none.
    const Command *reviewCommandFor(const QKeyEvent &event, FocusPlace place) const;

    void retranslate();
    void refreshIcons();

signals:
    void keysChanged();
    void heldBack(); ///< by trigger(): it writes, and the project is read only

private:
    struct Entry
    {
        const Command *command;
        QAction *action;
        QList<QKeySequence> keys;
        bool writes = false;
        bool enabled = true; ///< as it was set
    };
    void enable(const Entry &entry) const;
    void setKeys(Entry &entry, const QList<QKeySequence> &keys);
    void store(const Entry &entry) const;

    std::map<QString, Entry> m_entries;
    bool m_readOnly = false;
};

} // namespace onset
