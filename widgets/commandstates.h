// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QUndoStack;

namespace onset {

class Actions;
struct Workspace;

/// Greys out what cannot be done now or in a project that is read only, and names what undo would take back
/// and the classes that keys give. GUI thread.
class CommandStates : public QObject
{
    Q_OBJECT
public:
    CommandStates(Workspace &workspace, Actions &actions, QObject *parent = nullptr);

    void refresh();

private:
    void go(void (QUndoStack::*step)());
    void refreshUndo();
    void refreshClasses();
    void refreshTraining();

    Workspace &m_workspace;
    Actions &m_actions;
};

} // namespace onset
