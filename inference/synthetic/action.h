// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace onset::synthetic {

/// The labelled classes. Told apart by motion only: Wave and Reach, Squat and SitDown, Jump and Hop. By the
/// thing in the hand only: Drink and Phone, Hammer and Paint. With a shared beginning: PickUp and TieShoe.
enum class Action : std::uint8_t {
    Wave,
    Reach,
    Squat,
    SitDown,
    Jump,
    Hop,
    Drink,
    Phone,
    Hammer,
    Paint,
    PickUp,
    TieShoe,
    Punch,
    Jog,
};
inline constexpr std::size_t kActionCount = 14;

/// A thing held in the hand.
enum class Item : std::uint8_t { None, Cup, Phone, Hammer, Roller, Parcel };

/// From where an action is seen, as the angle between the person's front and the camera.
enum class View : std::uint8_t {
    Front, ///< mostly within 45°
    Side,  ///< mostly between 35° and 90°
    Any,   ///< within 90°
};

struct ActionInfo
{
    Action action;
    std::string_view name; ///< the label
    double shortest;       ///< seconds
    double longest;        ///< seconds, of an ordinary performance
    Item item;
    View view;
    bool sounds; ///< has a sound of its own, see renderSound()
};

const ActionInfo &infoOf(Action action);
/// Of the label; none: there is no such action.
std::optional<Action> actionNamed(std::string_view name);
/// By value of Action: the label ids.
std::span<const ActionInfo, kActionCount> allActions();

} // namespace onset::synthetic
