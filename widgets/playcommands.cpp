// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/playcommands.h"

#include "app/document/workspace.h"
#include "widgets/actions.h"

#include <cmath>

namespace onset {

PlayCommands::PlayCommands(Workspace &workspace, Actions &actions, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    auto &playhead = m_workspace.playhead;
    const auto on = [&](const char *id, auto handler) { actions.on(QLatin1String(id), handler); };
    on("play.toggle", [&playhead] { playhead.togglePlay(); });
    on("play.backward", [&playhead] { playhead.shuttle(-1); });
    on("play.forward", [&playhead] { playhead.shuttle(1); });
    on("play.pause", [&playhead] { playhead.pause(); });
    on("play.stepBack", [&playhead] { playhead.step(-1); });
    on("play.stepForward", [&playhead] { playhead.step(1); });
    on("play.secondBack", [&playhead] { playhead.jumpSeconds(-1); });
    on("play.secondForward", [&playhead] { playhead.jumpSeconds(1); });
    on("play.first", [&playhead] { playhead.request(FrameIndex{0}); });
    on("play.last", [&playhead] { playhead.request(FrameIndex{playhead.frameCount() - 1}); });
    on("play.previousEdge", [this] { jumpEdge(-1); });
    on("play.nextEdge", [this] { jumpEdge(1); });
    on("play.mute", [&playhead] { playhead.setMuted(!playhead.muted()); });
    on("play.slower", [this] { changeSpeed(0.5); });
    on("play.faster", [this] { changeSpeed(2); });
}

void PlayCommands::singleStep(int direction)
{
    m_workspace.playhead.step(direction);
}

void PlayCommands::jumpEdge(int direction)
{
    auto &playhead = m_workspace.playhead;
    const auto here = playhead.requested();
    std::optional<FrameIndex> best;
    const auto consider = [&](FrameIndex edge) {
        const auto distance = (edge - here) * direction;
        if (distance > 0 && (!best || distance < (*best - here) * direction))
            best = edge;
    };
    for (const auto &item : m_workspace.document.items(m_workspace.selection.video())) {
        consider(item.range.start);
        consider(item.range.end);
    }
    if (best)
        playhead.request(*best);
}

void PlayCommands::changeSpeed(double factor)
{
    auto &playhead = m_workspace.playhead;
    const double wanted = std::clamp(std::abs(playhead.rate()) * factor, 0.25, 4.0);
    playhead.setRate(std::copysign(wanted, playhead.rate()));
}

} // namespace onset
