// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace onset {

/// A format in which annotations or results go into a project and out of it.
struct TransferFormat
{
    std::string_view name; ///< as --format takes it
    bool ofRun;            ///< an export writes what a run put out, and nothing without one
    bool folder;           ///< of a folder's files
};

inline constexpr std::array kTransferFormats{
    TransferFormat{"activitynet", false, false},          TransferFormat{"activitynet-results", true, false},
    TransferFormat{"activitynet-proposals", true, false}, TransferFormat{"thumos14", false, true},
    TransferFormat{"thumos14-detections", true, false},   TransferFormat{"csv", false, false},
};

/// Null where there is none of that name.
constexpr const TransferFormat *transferFormat(std::string_view name)
{
    const auto it = std::ranges::find(kTransferFormats, name, &TransferFormat::name);
    return it == kTransferFormats.end() ? nullptr : &*it;
}

} // namespace onset
