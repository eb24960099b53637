// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/domain/newclasses.h"

#include "storage/domain/oneclass.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace onset {

namespace {

std::uint32_t hsv(double hue, double saturation, double value)
{
    const auto channel = [&](double shift) {
        const double k = std::fmod(shift + hue * 6, 6.0);
        const double level = value - value * saturation * std::max(0.0, std::min({k, 4 - k, 1.0}));
        return static_cast<std::uint32_t>(std::lround(level * 255));
    };
    return channel(5) << 16 | channel(3) << 8 | channel(1);
}

/// What known classes take already.
struct Taken
{
    std::set<std::string> names;
    std::set<std::uint32_t> colours;
    std::set<std::string> hotkeys;
    int position = 0;

    void add(const ActionClass &c)
    {
        names.insert(c.name);
        colours.insert(c.colour);
        hotkeys.insert(c.hotkey);
        position = std::max(position, c.position);
    }
};

std::uint32_t freeColour(const Taken &taken)
{
    std::size_t n = taken.names.size();
    while (taken.colours.contains(distinctColour(n)) && n < taken.names.size() + 4096)
        ++n;
    return distinctColour(n);
}

std::string freeHotkey(const Taken &taken)
{
    for (char digit = '1'; digit <= '9'; ++digit) {
        if (!taken.hotkeys.contains(std::string(1, digit)))
            return std::string(1, digit);
    }
    return {};
}

} // namespace

std::uint32_t distinctColour(std::size_t n)
{
    // Steps of the golden angle never come close to an earlier hue soon; brightness alternates beside it.
    constexpr std::array<double, 3> kValues{0.90, 0.70, 0.98};
    constexpr std::array<double, 3> kSaturations{0.75, 0.80, 0.50};
    const double hue = std::fmod(0.58 + 0.61803398875 * static_cast<double>(n), 1.0);
    return hsv(hue, kSaturations[n % 3], kValues[n % 3]);
}

std::vector<ActionClass> newClasses(const std::vector<ActionClass> &known,
                                    const std::vector<std::string> &names, std::int64_t nextId)
{
    Taken taken;
    for (const auto &c : known)
        taken.add(c);
    std::vector<ActionClass> made;
    for (const auto &name : names) {
        if (name.empty() || taken.names.contains(name))
            continue;
        ActionClass c;
        c.id = ClassId{nextId++};
        c.name = name;
        c.position = taken.position + 1;
        c.colour = freeColour(taken);
        c.hotkey = freeHotkey(taken);
        taken.add(c);
        made.push_back(std::move(c));
    }
    return made;
}

std::vector<ActionClass> newClassesOfRun(const std::vector<ActionClass> &known,
                                         const std::vector<std::string> &ofModel, const std::string &oneClass,
                                         std::int64_t nextId)
{
    auto made = newClasses(known, toldClasses(ofModel, oneClass), nextId);
    for (auto &one : made) {
        if (one.name == oneClass)
            one.hotkey.clear();
    }
    return made;
}

} // namespace onset
