// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace onset {

/// Setting of a run of every system that learns, a class's name: all that is found is of this class, whatever
/// the model knows ("", as it begins: of the model's classes). For footage with other actions than those that
/// a model learnt: it finds where something happens, and a person names it.
inline constexpr const char *kOneClass = "oneClass";
/// The class that the program proposes for it.
inline constexpr const char *kAnyAction = "action";

/// The classes that a run tells of, out of the model's.
inline std::vector<std::string> toldClasses(std::vector<std::string> ofModel, const std::string &oneClass)
{
    return oneClass.empty() ? std::move(ofModel) : std::vector{oneClass};
}

} // namespace onset
