// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/synthetic/spec.h"

#include <tuple>

namespace onset::synthetic {

std::vector<Label> labelsOf(const VideoSpec &video)
{
    std::vector<Label> labels;
    for (const auto &person : video.persons) {
        for (const auto &move : person.moves) {
            if (move.kind == MoveKind::Act)
                labels.push_back({move.action, person.id, move.range});
        }
    }
    std::sort(labels.begin(), labels.end(), [](const Label &a, const Label &b) {
        return std::tie(a.range, a.action, a.person) < std::tie(b.range, b.action, b.person);
    });
    return labels;
}

const Shot &shotAt(const VideoSpec &video, std::int64_t frame)
{
    std::size_t found = 0;
    for (std::size_t i = 1; i < video.shots.size() && video.shots[i].start <= frame; ++i)
        found = i;
    return video.shots[found];
}

const Move *moveAt(const Person &person, std::int64_t frame)
{
    const auto after = std::upper_bound(person.moves.begin(), person.moves.end(), FrameIndex{frame},
                                        [](FrameIndex f, const Move &move) { return f < move.range.start; });
    if (after == person.moves.begin())
        return nullptr;
    const Move &move = *(after - 1);
    return move.range.contains(FrameIndex{frame}) ? &move : nullptr;
}

} // namespace onset::synthetic
