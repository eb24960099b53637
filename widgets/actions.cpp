// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/actions.h"

#include "widgets/icons.h"
#include "widgets/physicalkey.h"
#include "widgets/writingcommands.h"

#include <QAction>
#include <QKeyEvent>
#include <QSettings>

namespace onset {

namespace {

QString settingsKey(const QString &id)
{
    return QStringLiteral("keys/%1").arg(id);
}

/// Qt makes one empty key of an empty text; here that is no key.
QList<QKeySequence> keysFrom(const QString &text)
{
    auto keys = QKeySequence::listFromString(text);
    keys.removeAll(QKeySequence());
    return keys;
}

bool sameTime(const Command &a, const Command &b)
{
    // A window-wide key is also heard where review keys act.
    return a.id != b.id;
}

/// Whether a review key acts where the focus is.
bool actsIn(KeyScope scope, FocusPlace place)
{
    switch (scope) {
    case KeyScope::Window:
        return false; // Qt's shortcuts do that
    case KeyScope::Review:
        return place != FocusPlace::Elsewhere;
    case KeyScope::ReviewView:
        return place == FocusPlace::View;
    case KeyScope::Decide:
        return place == FocusPlace::View || place == FocusPlace::Queue;
    }
    return false;
}

} // namespace

Actions::Actions(QObject *parent)
    : QObject(parent)
{
    const QSettings settings;
    for (const auto &command : commandTable()) {
        const auto id = QString::fromLatin1(command.id);
        auto *action = new QAction(this);
        action->setObjectName(id);
        action->setCheckable(command.checkable);
        // Review keys are shown in the menu but never fire there: nothing has the focus for them.
        action->setShortcutContext(command.scope == KeyScope::Window ? Qt::WindowShortcut
                                                                     : Qt::WidgetShortcut);
        auto &entry = m_entries.emplace(id, Entry{&command, action, {}, writesProject(id)}).first->second;
        const auto stored = settings.value(settingsKey(id));
        setKeys(entry, stored.isValid() ? keysFrom(stored.toString()) : defaultKeys(command));
    }
    retranslate();
    refreshIcons();
}

QAction *Actions::action(const QString &id) const
{
    const auto it = m_entries.find(id);
    return it == m_entries.end() ? nullptr : it->second.action;
}

const Command *Actions::command(const QString &id) const
{
    const auto it = m_entries.find(id);
    return it == m_entries.end() ? nullptr : it->second.command;
}

void Actions::on(const QString &id, std::function<void()> handler)
{
    auto *target = action(id);
    Q_ASSERT(target);
    connect(target, &QAction::triggered, this, [handler = std::move(handler)] { handler(); });
}

void Actions::trigger(const QString &id)
{
    const auto it = m_entries.find(id);
    if (it == m_entries.end())
        return;
    if (m_readOnly && it->second.writes)
        emit heldBack();
    else
        it->second.action->trigger();
}

void Actions::setEnabled(const QStringList &ids, bool enabled)
{
    for (const auto &id : ids) {
        if (const auto it = m_entries.find(id); it != m_entries.end()) {
            it->second.enabled = enabled;
            enable(it->second);
        }
    }
}

void Actions::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (const auto &[id, entry] : m_entries) {
        if (entry.writes)
            enable(entry);
    }
}

void Actions::enable(const Entry &entry) const
{
    entry.action->setEnabled(entry.enabled && !(m_readOnly && entry.writes));
}

QList<QKeySequence> Actions::keys(const QString &id) const
{
    const auto it = m_entries.find(id);
    return it == m_entries.end() ? QList<QKeySequence>{} : it->second.keys;
}

QList<QKeySequence> Actions::defaultKeys(const Command &command)
{
    return keysFrom(QString::fromLatin1(command.keys));
}

QString Actions::conflict(const QString &id, const QList<QKeySequence> &keys) const
{
    const auto *asking = command(id);
    for (const auto &[otherId, other] : m_entries) {
        if (!asking || !sameTime(*asking, *other.command))
            continue;
        for (const auto &key : keys) {
            if (other.keys.contains(key))
                return otherId;
        }
    }
    return {};
}

void Actions::rebind(const QString &id, const QList<QKeySequence> &keys)
{
    const auto it = m_entries.find(id);
    if (it == m_entries.end())
        return;
    for (auto other = conflict(id, keys); !other.isEmpty(); other = conflict(id, keys)) {
        auto &entry = m_entries.at(other);
        auto left = entry.keys;
        for (const auto &key : keys)
            left.removeAll(key);
        setKeys(entry, left);
        store(entry);
    }
    setKeys(it->second, keys);
    store(it->second);
    retranslate();
    emit keysChanged();
}

void Actions::resetKeys()
{
    QSettings settings;
    settings.remove(QStringLiteral("keys"));
    for (auto &[id, entry] : m_entries)
        setKeys(entry, defaultKeys(*entry.command));
    retranslate();
    emit keysChanged();
}

const Command *Actions::reviewCommandFor(const QKeyEvent &event, FocusPlace place) const
{
    const QKeySequence pressed(reviewCombination(event));
    for (const auto &[id, entry] : m_entries) {
        if (!actsIn(entry.command->scope, place))
            continue;
        if (entry.keys.contains(pressed))
            return entry.command;
    }
    return nullptr;
}

void Actions::retranslate()
{
    for (auto &[id, entry] : m_entries) {
        const auto tip = entry.command->translatedTip();
        entry.action->setText(entry.command->translatedText());
        // What buttons show. Qt's own would leave the appended key of 文件(&F) in it.
        entry.action->setIconText(withoutMnemonic(entry.command->translatedText()));
        entry.action->setStatusTip(tip);
        const auto key =
            entry.keys.isEmpty() ? QString() : entry.keys.first().toString(QKeySequence::NativeText);
        entry.action->setToolTip(key.isEmpty() ? tip : tr("%1 (%2)", "tip (key)").arg(tip, key));
    }
}

void Actions::refreshIcons()
{
    for (auto &[id, entry] : m_entries) {
        if (*entry.command->icon)
            entry.action->setIcon(themedIcon(QString::fromLatin1(entry.command->icon)));
    }
}

void Actions::setKeys(Entry &entry, const QList<QKeySequence> &keys)
{
    entry.keys = keys;
    entry.action->setShortcuts(keys);
}

void Actions::store(const Entry &entry) const
{
    QSettings settings;
    settings.setValue(settingsKey(QString::fromLatin1(entry.command->id)),
                      QKeySequence::listToString(entry.keys, QKeySequence::PortableText));
}

} // namespace onset
