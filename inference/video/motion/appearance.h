// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/picture.h"
#include "storage/domain/track.h"

#include <vector>

namespace onset {

/// Colours of a person: a histogram of 4×4×4 colours for each half of the middle of the box. Works on grey
/// videos too (then it tells by brightness). Pure.
class Appearance
{
public:
    Appearance() = default;
    /// `box` in pixels of `picture` (Bgr24). Empty when no pixel of the box is in the picture.
    Appearance(const Picture &picture, const TrackBox &box);

    bool empty() const { return m_bins.empty(); }
    /// Bhattacharyya coefficient in [0, 1]; 1 if either is empty, as nothing speaks against the pair.
    double similarity(const Appearance &other) const;
    /// Moves this a part `rate` of the way to `other`.
    void learn(const Appearance &other, float rate);

private:
    std::vector<float> m_bins;
};

} // namespace onset
