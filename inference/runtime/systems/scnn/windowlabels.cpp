// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/scnn/windowlabels.h"

#include "inference/runtime/training/reviewed.h"

#include <algorithm>

namespace onset {

namespace {

struct Best
{
    std::size_t place = 0;
    double overlap = 0;
};

/// For each window the instance of the highest IoU and, in `windows`, the other way round.
void bestOverlaps(std::span<const Window> windows, std::span<const LabelledSegment> instances,
                  std::vector<Best> &ofWindow, std::vector<Best> &ofInstance)
{
    ofWindow.assign(windows.size(), {});
    ofInstance.assign(instances.size(), {});
    for (std::size_t w = 0; w < windows.size(); ++w) {
        for (std::size_t i = 0; i < instances.size(); ++i) {
            const double overlap = temporalIou(windows[w].range, instances[i].range);
            if (overlap > ofWindow[w].overlap)
                ofWindow[w] = {i, overlap};
            if (overlap > ofInstance[i].overlap)
                ofInstance[i] = {w, overlap};
        }
    }
}

} // namespace

std::vector<WindowLabel> labelWindows(std::span<const Window> windows,
                                      std::span<const LabelledSegment> instances, const WindowLabelRule &rule)
{
    std::vector<Best> ofWindow;
    std::vector<Best> ofInstance;
    bestOverlaps(windows, instances, ofWindow, ofInstance);
    std::vector<WindowLabel> labels(windows.size());
    for (std::size_t w = 0; w < windows.size(); ++w) {
        const auto &best = ofWindow[w];
        if (best.overlap > rule.positive) {
            labels[w] = {instances[best.place].actionClass + 1, best.overlap};
        } else if (best.overlap < rule.background) {
            labels[w] = {WindowLabel::kBackground, best.overlap};
        }
    }
    for (std::size_t i = 0; i < instances.size(); ++i) {
        const auto &best = ofInstance[i];
        const bool hasPositive = best.overlap > rule.positive;
        if (!hasPositive && best.overlap > rule.best && labels[best.place].label <= WindowLabel::kBackground)
            labels[best.place] = {instances[i].actionClass + 1, best.overlap};
    }
    return labels;
}

void collectSamples(std::size_t video, const TrainingVideo &source, std::int64_t frameCount,
                    std::span<const std::int64_t> lengths, double overlap, const WindowLabelRule &rule,
                    bool trimmed, WindowSamples &samples)
{
    const auto windows = slidingWindows(frameCount, lengths, overlap);
    const auto labels = labelWindows(windows, source.segments, rule);
    for (std::size_t w = 0; w < windows.size(); ++w) {
        const WindowSample sample{video, windows[w].range, windows[w].lengthIndex, labels[w].label,
                                  labels[w].overlap};
        if (sample.label > WindowLabel::kBackground)
            samples.positives.push_back(sample);
        else if (sample.label == WindowLabel::kBackground && wasReviewed(source, sample.range))
            samples.backgrounds.push_back(sample);
    }
    if (!trimmed)
        return;
    for (const auto &instance : source.segments)
        samples.positives.push_back({video, instance.range, -1, instance.actionClass + 1, 1.0});
}

std::vector<std::vector<double>> lengthFrequencies(const std::vector<WindowSample> &positives,
                                                   std::size_t classes, std::size_t lengths, double smoothing)
{
    std::vector<std::vector<double>> table(classes, std::vector<double>(lengths, smoothing));
    for (const auto &sample : positives) {
        if (sample.lengthIndex >= 0 && sample.label > WindowLabel::kBackground)
            table[static_cast<std::size_t>(sample.label - 1)][static_cast<std::size_t>(sample.lengthIndex)] +=
                1;
    }
    for (auto &row : table) {
        double sum = 0;
        for (const double count : row)
            sum += count;
        for (double &count : row)
            count = sum > 0 ? count / sum : 1.0 / static_cast<double>(lengths);
    }
    return table;
}

} // namespace onset
