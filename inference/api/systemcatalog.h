// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <span>
#include <string_view>

namespace onset {

/// A detection system that learns, as lists and dialogs show it; the system itself lives behind the engines
/// module (inference/runtime/systems).
struct SystemDescription
{
    std::string_view id;
    std::string_view title;   ///< as its paper calls it
    std::string_view summary; ///< one English sentence
};

inline std::span<const SystemDescription> learningSystems()
{
    static constexpr std::array<SystemDescription, 8> kSystems{{
        {"scnn", "S-CNN",
         "Windows of many lengths through three C3D networks: proposal, classification, localization."},
        {"rc3d", "R-C3D", "One C3D pass over the video, anchors of many lengths, 3D RoI pooling."},
        {"ssn", "SSN with TAG", "Actionness grouped into proposals, structured temporal pyramid pooling."},
        {"etp", "ETP",
         "Actionness, refinement by a bidirectional GRU, localization with a non-local pyramid."},
        {"prop-ssad", "Prop-SSAD",
         "Temporal convolution anchors whose boundaries grouped actionness refines."},
        {"glimpse", "Glimpse", "A recurrent network that looks at a few places of a clip and learns where."},
        {"temporalmaxer", "TemporalMaxer",
         "Learns from few labels in minutes: a pyramid of max pooling over features that are computed once."},
        {"ms-tcn", "MS-TCN",
         "A label for every step, for dense labels that exclude each other: dilated convolutions in stages."},
    }};
    return kSystems;
}

} // namespace onset
