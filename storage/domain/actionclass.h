// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/ids.h"

#include <cstdint>
#include <string>

namespace onset {

/// The class that engines without a vocabulary put their detections in; every project has it, as ClassId 1.
inline constexpr const char *kMotionClassName = "motion";
inline constexpr ClassId kMotionClass{1};

struct ActionClass
{
    ClassId id;
    std::string name;
    std::uint32_t colour = 0x808080; ///< 0xRRGGBB
    std::string hotkey;              ///< "1" … "9" or empty
    std::string description;
    bool visible = true;
    bool locked = false;
    int position = 0; ///< order in the palette

    bool operator==(const ActionClass &) const = default;
};

} // namespace onset
