// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/training/snippetsampler.h"

#include "inference/runtime/training/reviewed.h"

#include <algorithm>

namespace onset {

namespace {

constexpr int kTries = 30;
constexpr double kBackgroundOverlap = 0.1;

std::int64_t overlap(FrameRange a, FrameRange b)
{
    return std::max<std::int64_t>(0, std::min(a.end, b.end) - std::max(a.start, b.start));
}

} // namespace

SnippetSampler::SnippetSampler(const TrainingData &data, std::size_t from, std::size_t to, int frames)
    : m_data(data)
    , m_from(from)
    , m_to(to)
    , m_frames(frames)
    , m_classes(static_cast<int>(data.set().classes.size()))
    , m_places(data.set().classes.size())
{
    for (std::size_t video = from; video < to; ++video) {
        for (const auto &segment : data.video(video).segments)
            m_places[static_cast<std::size_t>(segment.actionClass)].push_back({video, segment.range});
    }
    for (int c = 0; c < m_classes; ++c) {
        if (!m_places[static_cast<std::size_t>(c)].empty())
            m_byClass.push_back(c);
    }
}

std::vector<int> SnippetSampler::missingClasses() const
{
    std::vector<int> missing;
    for (int c = 0; c < m_classes; ++c) {
        if (m_places[static_cast<std::size_t>(c)].empty())
            missing.push_back(c);
    }
    return missing;
}

SnippetSample SnippetSampler::draw(Random &random, double backgroundShare) const
{
    if (random.chance(backgroundShare)) {
        if (const auto background = drawBackground(random))
            return *background;
    }
    return drawAction(random);
}

SnippetSample SnippetSampler::drawAction(Random &random) const
{
    const int label =
        m_byClass[static_cast<std::size_t>(random.below(static_cast<std::int64_t>(m_byClass.size())))];
    const auto &places = m_places[static_cast<std::size_t>(label)];
    const auto &place =
        places[static_cast<std::size_t>(random.below(static_cast<std::int64_t>(places.size())))];
    const auto middle =
        place.range.start.value + random.below(std::max<std::int64_t>(1, place.range.length()));
    return {place.video, middle - m_frames / 2, label};
}

bool SnippetSampler::isBackground(std::size_t video, FrameRange range) const
{
    std::int64_t covered = 0;
    for (const auto &segment : m_data.video(video).segments)
        covered += overlap(range, segment.range);
    if (static_cast<double>(covered) > kBackgroundOverlap * static_cast<double>(range.length()))
        return false;
    return wasReviewed(m_data.video(video), range);
}

std::optional<SnippetSample> SnippetSampler::drawBackground(Random &random) const
{
    for (int i = 0; i < kTries; ++i) {
        const auto video =
            m_from + static_cast<std::size_t>(random.below(static_cast<std::int64_t>(m_to - m_from)));
        const auto frames = m_data.video(video).video.frames->size();
        const auto start = random.below(std::max<std::int64_t>(1, frames - m_frames + 1));
        if (isBackground(video, frameRange(start, start + m_frames)))
            return SnippetSample{video, start, m_classes};
    }
    return std::nullopt;
}

} // namespace onset
