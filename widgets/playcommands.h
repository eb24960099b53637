// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace onset {

class Actions;
struct Workspace;

/// The commands that move the playhead. GUI thread.
class PlayCommands : public QObject
{
    Q_OBJECT
public:
    PlayCommands(Workspace &workspace, Actions &actions, QObject *parent = nullptr);

    void singleStep(int direction);

private:
    void jumpEdge(int direction);
    void changeSpeed(double factor);

    Workspace &m_workspace;
};

} // namespace onset
