// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/commandstates.h"

#include "app/document/workspace.h"
#include "widgets/actions.h"
#include "widgets/classmark.h"

#include <QAction>
#include <QUndoStack>

#include <algorithm>

namespace onset {

CommandStates::CommandStates(Workspace &workspace, Actions &actions, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_actions(actions)
{
    auto &document = m_workspace.document;
    connect(&document, &Document::loaded, this, &CommandStates::refresh);
    connect(&document, &Document::unloaded, this, &CommandStates::refresh);
    connect(&document, &Document::videosChanged, this, &CommandStates::refresh);
    connect(&m_workspace.playhead, &Playhead::videoChanged, this, &CommandStates::refresh);
    connect(&m_workspace.training, &TrainingStore::statusChanged, this, &CommandStates::refreshTraining);
    connect(document.undoStack(), &QUndoStack::indexChanged, this, &CommandStates::refreshUndo);
    connect(&document, &Document::changed, this, [this](const ChangeSet &changes) {
        if (!changes.classes.empty())
            refreshClasses();
    });
    connect(&m_actions, &Actions::keysChanged, this, &CommandStates::refresh); // they have their texts anew
    connect(&m_actions, &Actions::heldBack, this, [this] {
        if (const auto writable = m_workspace.document.requireWritable(); !writable)
            emit m_workspace.notices.notice(Notices::Warning,
                                            QString::fromStdString(writable.error().message), {});
    });
    m_actions.on(QStringLiteral("edit.undo"), [this] { go(&QUndoStack::undo); });
    m_actions.on(QStringLiteral("edit.redo"), [this] { go(&QUndoStack::redo); });
    refresh();
}

/// Back or forth, and to what changed by it.
void CommandStates::go(void (QUndoStack::*step)())
{
    auto &document = m_workspace.document;
    ChangeSet changed;
    const auto told = connect(&document, &Document::changed, this,
                              [&changed](const ChangeSet &changes) { changed = changes; });
    (document.undoStack()->*step)();
    disconnect(told);
    m_workspace.selection.selectChanged(changed);
}

void CommandStates::refresh()
{
    m_actions.setReadOnly(m_workspace.document.isReadOnly());
    const bool open = m_workspace.document.isOpen();
    const bool video = open && m_workspace.playhead.video().valid();
    const bool indexed = video && m_workspace.playhead.frameCount() > 0;
    m_actions.setEnabled({QStringLiteral("file.close"), QStringLiteral("file.addVideos"),
                          QStringLiteral("file.import"), QStringLiteral("file.snapshot"),
                          QStringLiteral("file.check"), QStringLiteral("class.add"),
                          QStringLiteral("edit.find")},
                         open);
    m_actions.setEnabled({QStringLiteral("file.relink"), QStringLiteral("file.export"),
                          QStringLiteral("run.detect"), QStringLiteral("run.describe")},
                         open && !m_workspace.document.videos().empty());
    for (const auto &command : commandTable()) {
        if (command.menu == MenuId::Segment || command.menu == MenuId::Review || command.menu == MenuId::Play)
            m_actions.setEnabled({QLatin1String(command.id)}, video);
        if (command.menu == MenuId::Evaluation)
            m_actions.setEnabled({QLatin1String(command.id)}, open);
    }
    m_actions.setEnabled({QStringLiteral("review.queue"), QStringLiteral("review.order"),
                          QStringLiteral("review.followQueue"), QStringLiteral("review.blind")},
                         open);
    m_actions.setEnabled({QStringLiteral("play.goto")}, indexed);
    refreshUndo();
    refreshClasses();
    refreshTraining();
}

void CommandStates::refreshClasses()
{
    const auto classes = m_workspace.document.classes();
    for (char digit = '1'; digit <= '9'; ++digit) {
        // As many lines again would hide the others; F1 and the keys' settings have them.
        m_actions.action(QStringLiteral("class.alone.%1").arg(QLatin1Char(digit)))->setVisible(false);
        auto *action = m_actions.action(QStringLiteral("class.%1").arg(QLatin1Char(digit)));
        const auto keyed = std::ranges::find(classes, std::string(1, digit), &ActionClass::hotkey);
        // Its key goes on saying that no class has it.
        action->setVisible(keyed != classes.end());
        if (keyed == classes.end())
            continue;
        action->setText(classMenuText(*keyed));
        action->setIcon(classSwatch(*keyed));
        action->setIconText(QString::fromStdString(keyed->name));
    }
}

void CommandStates::refreshTraining()
{
    const bool open = m_workspace.document.isOpen();
    m_actions.setEnabled({QStringLiteral("training.retrain")},
                         open && !m_workspace.document.videos().empty() && !m_workspace.training.busy());
    m_actions.setEnabled({QStringLiteral("training.show"), QStringLiteral("changes.show")}, open);
}

void CommandStates::refreshUndo()
{
    const auto *stack = m_workspace.document.undoStack();
    auto *undo = m_actions.action(QStringLiteral("edit.undo"));
    auto *redo = m_actions.action(QStringLiteral("edit.redo"));
    m_actions.setEnabled({QStringLiteral("edit.undo")}, stack->canUndo());
    m_actions.setEnabled({QStringLiteral("edit.redo")}, stack->canRedo());
    undo->setText(stack->canUndo() && !stack->undoText().isEmpty() ? tr("&Undo: %1").arg(stack->undoText())
                                                                   : tr("&Undo"));
    redo->setText(stack->canRedo() && !stack->redoText().isEmpty() ? tr("&Redo: %1").arg(stack->redoText())
                                                                   : tr("&Redo"));
}

} // namespace onset
