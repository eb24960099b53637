// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/picture.h"
#include "storage/domain/track.h"

#include <memory>
#include <vector>

namespace onset {

/// Finds upright people by histograms of oriented gradients (Dalal and Triggs 2005) with OpenCV's built-in
/// detector of 64×128 windows, over a pyramid of scales. People of about 95 pixels and more in the picture
/// given are found; the caller chooses its size. One thread at a time.
class PeopleDetector
{
public:
    struct Settings
    {
        double hitThreshold = 0.0; ///< distance from the SVM's plane a window needs
        double pyramidScale = 1.2;
        double nmsIou = 0.4;
        double nmsContainment = 0.7;
        int leastSupport = 2; ///< windows that must agree on a person
    };

    explicit PeopleDetector(Settings settings);
    ~PeopleDetector();

    /// `gray` (Gray8) is turned clockwise by `rotation` (0, 90, 180, 270) first, as people stand upright
    /// only in the picture shown; the boxes are those of `gray` itself, tight around the person, best first,
    /// with the SVM's margin as score. Empty for a picture smaller than a window. Throws cv::Exception.
    std::vector<TrackBox> detect(const Picture &gray, int rotation);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace onset
