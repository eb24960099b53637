// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/synthetic/action.h"

namespace onset::synthetic {

namespace {

constexpr std::array<ActionInfo, kActionCount> kActions{{
    {Action::Wave, "wave", 1.8, 5.0, Item::None, View::Front, false},
    {Action::Reach, "reach", 1.8, 4.5, Item::None, View::Front, false},
    {Action::Squat, "squat", 2.4, 8.0, Item::None, View::Side, false},
    {Action::SitDown, "sit-down", 1.4, 2.6, Item::None, View::Side, false},
    {Action::Jump, "jump", 1.8, 5.0, Item::None, View::Any, false},
    {Action::Hop, "hop", 1.8, 5.0, Item::None, View::Any, false},
    {Action::Drink, "drink", 2.0, 6.0, Item::Cup, View::Front, false},
    {Action::Phone, "phone", 2.0, 6.0, Item::Phone, View::Front, true},
    {Action::Hammer, "hammer", 2.4, 7.0, Item::Hammer, View::Any, true},
    {Action::Paint, "paint", 2.4, 7.0, Item::Roller, View::Any, false},
    {Action::PickUp, "pick-up", 1.6, 2.6, Item::Parcel, View::Side, false},
    {Action::TieShoe, "tie-shoe", 3.0, 6.0, Item::None, View::Side, false},
    {Action::Punch, "punch", 0.3, 0.5, Item::None, View::Side, true},
    {Action::Jog, "jog", 4.0, 12.0, Item::None, View::Side, true},
}};

} // namespace

const ActionInfo &infoOf(Action action)
{
    return kActions[static_cast<std::size_t>(action)];
}

std::optional<Action> actionNamed(std::string_view name)
{
    for (const auto &info : kActions) {
        if (info.name == name)
            return info.action;
    }
    return std::nullopt;
}

std::span<const ActionInfo, kActionCount> allActions()
{
    return kActions;
}

} // namespace onset::synthetic
