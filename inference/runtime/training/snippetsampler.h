// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/training/random.h"
#include "inference/runtime/training/trainingdata.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace onset {

struct SnippetSample
{
    std::size_t video = 0;
    std::int64_t start = 0; ///< first frame; may lie up to half a snippet outside of the video
    std::int64_t label = 0; ///< class, or the number of classes for background
};

/// Draws snippets with labels from some of the videos of a set. A snippet is of a class where its middle lies
/// in one of its segments; background where all segments together cover less than a tenth of it and, where
/// a video is not labelled wholly, somebody looked at all of it. Classes are drawn equally often.
class SnippetSampler
{
public:
    /// Videos [from, to) of `data`.
    SnippetSampler(const TrainingData &data, std::size_t from, std::size_t to, int frames);

    /// `backgroundShare`: how often background is drawn, where there is some.
    SnippetSample draw(Random &random, double backgroundShare) const;
    bool empty() const { return m_byClass.empty(); }
    /// Classes without any segment.
    std::vector<int> missingClasses() const;

private:
    struct Place
    {
        std::size_t video = 0;
        FrameRange range;
    };
    SnippetSample drawAction(Random &random) const;
    std::optional<SnippetSample> drawBackground(Random &random) const;
    bool isBackground(std::size_t video, FrameRange range) const;

    const TrainingData &m_data;
    std::size_t m_from;
    std::size_t m_to;
    std::int64_t m_frames;
    int m_classes;
    std::vector<std::vector<Place>> m_places; ///< by class
    std::vector<int> m_byClass;               ///< classes that have places
};

} // namespace onset
