// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/picture.h"
#include "storage/domain/track.h"

#include <memory>
#include <optional>
#include <vector>

namespace onset {

/// Moves boxes from one picture to the next by the median displacement and the median change of distances of
/// a grid of points inside each (median flow, Kalal et al. 2010), points followed by pyramidal Lucas-Kanade
/// and kept only where following them back leads home. One thread at a time.
class BoxFollower
{
public:
    BoxFollower();
    ~BoxFollower();

    /// The picture (Gray8) that the next follow() starts from.
    void start(const Picture &gray);
    /// The boxes of the picture before, where they are in `gray` (same size as before); nothing for a box
    /// that was lost: fewer than a third of its points came home, or it left the picture. `gray` becomes the
    /// picture to start from. Throws cv::Exception.
    std::vector<std::optional<TrackBox>> follow(const Picture &gray, const std::vector<TrackBox> &boxes);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace onset
