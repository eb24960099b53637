// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/scnn/windowlabels.h"

#include <QtTest>

#include <algorithm>
#include <array>

using namespace onset;

/// S-CNN's windows and their labels, by hand.
class TestWindows : public QObject
{
    Q_OBJECT
private slots:
    void stepIsAQuarter();
    void lastWindowEndsWithTheVideo();
    void videoShorterThanAllLengths();
    void orderedByEnd();
    void sixteenFramesAreTakenUniformly();
    void shortWindowsRepeatFrames();
    void labelsByIou();
    void bestWindowOfAnInstanceWithoutOne();
    void highestOverlapDecides();
    void unreviewedIsNotBackground();
    void instancesCountAsTrimmedVideos();
    void frequenciesOfLengths();
};

namespace {

constexpr std::array<std::int64_t, 6> kPaperLengths{16, 32, 64, 128, 256, 512};

std::vector<FrameRange> rangesOf(const std::vector<Window> &windows, int lengthIndex)
{
    std::vector<FrameRange> ranges;
    for (const auto &window : windows)
        if (window.lengthIndex == lengthIndex)
            ranges.push_back(window.range);
    return ranges;
}

Window window(std::int64_t start, std::int64_t end)
{
    return {frameRange(start, end), 0};
}

LabelledSegment instance(std::int64_t start, std::int64_t end, int actionClass)
{
    return {frameRange(start, end), actionClass};
}

} // namespace

void TestWindows::stepIsAQuarter()
{
    const auto windows = slidingWindows(1024, kPaperLengths);
    for (int i = 0; i < 6; ++i) {
        const auto ranges = rangesOf(windows, i);
        const auto length = kPaperLengths[static_cast<std::size_t>(i)];
        QCOMPARE(static_cast<std::int64_t>(ranges.size()), (1024 - length) / (length / 4) + 1);
        QCOMPARE(ranges[0], frameRange(0, length));
        QCOMPARE(ranges[1], frameRange(length / 4, length / 4 + length));
        QCOMPARE(ranges.back().end.value, 1024);
    }
}

void TestWindows::lastWindowEndsWithTheVideo()
{
    const std::array<std::int64_t, 1> lengths{16};
    const auto windows = slidingWindows(26, lengths);
    QCOMPARE(rangesOf(windows, 0), (std::vector<FrameRange>{frameRange(0, 16), frameRange(4, 20),
                                                            frameRange(8, 24), frameRange(10, 26)}));
}

void TestWindows::videoShorterThanAllLengths()
{
    const auto windows = slidingWindows(5, kPaperLengths);
    QCOMPARE(windows.size(), std::size_t{1});
    QCOMPARE(windows[0].range, frameRange(0, 16));
    QVERIFY(slidingWindows(0, kPaperLengths).empty());
    // Above the video's length, one more length and no other.
    const auto longer = slidingWindows(40, kPaperLengths);
    QCOMPARE(rangesOf(longer, 2), (std::vector<FrameRange>{frameRange(0, 64)}));
    QVERIFY(rangesOf(longer, 3).empty());
}

void TestWindows::orderedByEnd()
{
    const auto windows = slidingWindows(300, kPaperLengths);
    QVERIFY(std::is_sorted(windows.begin(), windows.end(),
                           [](const Window &a, const Window &b) { return a.range.end < b.range.end; }));
}

void TestWindows::sixteenFramesAreTakenUniformly()
{
    std::vector<std::int64_t> frames;
    sampleFrames(frameRange(100, 164), 16, frames);
    QCOMPARE(frames.size(), std::size_t{16});
    for (std::size_t i = 0; i < 16; ++i)
        QCOMPARE(frames[i], 100 + 4 * static_cast<std::int64_t>(i));
}

void TestWindows::shortWindowsRepeatFrames()
{
    std::vector<std::int64_t> frames;
    sampleFrames(frameRange(10, 14), 8, frames);
    QCOMPARE(frames, (std::vector<std::int64_t>{10, 10, 11, 11, 12, 12, 13, 13}));
}

void TestWindows::labelsByIou()
{
    // IoU with [0, 10): 8/10 positive, 6/14 neither, 2/18 and 0 background; class 3 counts as 4.
    const std::vector<Window> windows{window(2, 10), window(4, 14), window(8, 18), window(30, 40)};
    const std::vector<LabelledSegment> instances{instance(0, 10, 3)};
    const auto labels = labelWindows(windows, instances);
    QCOMPARE(labels[0], (WindowLabel{4, 0.8}));
    QCOMPARE(labels[1].label, WindowLabel::kIgnored);
    QCOMPARE(labels[2].label, WindowLabel::kBackground);
    QCOMPARE(labels[3], (WindowLabel{WindowLabel::kBackground, 0}));
    // Exactly 0.7 and exactly 0.3 are neither.
    const std::vector<Window> edges{window(0, 7), window(0, 3)};
    const auto edgeLabels =
        labelWindows(edges, std::vector<LabelledSegment>{instance(0, 10, 0), instance(0, 8, 1)});
    QCOMPARE(edgeLabels[0], (WindowLabel{2, 7.0 / 8})); // the other instance's
    QCOMPARE(labelWindows(std::vector<Window>{window(0, 3), window(0, 9)}, instances)[0].label,
             WindowLabel::kIgnored);
}

void TestWindows::bestWindowOfAnInstanceWithoutOne()
{
    const std::vector<LabelledSegment> instances{instance(0, 10, 0)};
    // 0.6 is the best of the instance; 0.52 is above a half too, but not the best.
    const auto labels =
        labelWindows(std::vector<Window>{window(0, 6), window(0, 5), window(4, 20)}, instances);
    QCOMPARE(labels[0], (WindowLabel{1, 0.6}));
    QCOMPARE(labels[1].label, WindowLabel::kIgnored);
    // Nothing above a half: no positive at all.
    const auto none = labelWindows(std::vector<Window>{window(0, 5)}, instances);
    QCOMPARE(none[0].label, WindowLabel::kIgnored);
    // One above 0.7: the best rule does not make a second one.
    const auto two = labelWindows(std::vector<Window>{window(0, 8), window(0, 6)}, instances);
    QCOMPARE(two[1].label, WindowLabel::kIgnored);
}

void TestWindows::highestOverlapDecides()
{
    const std::vector<LabelledSegment> instances{instance(0, 10, 0), instance(0, 12, 1)};
    const auto labels = labelWindows(std::vector<Window>{window(0, 12)}, instances);
    QCOMPARE(labels[0].label, 2);
    QCOMPARE(labels[0].overlap, 1.0);
}

void TestWindows::unreviewedIsNotBackground()
{
    TrainingVideo video;
    video.segments = {instance(0, 16, 0)};
    video.reviewed = {frameRange(0, 40)};
    video.wholly = false;
    WindowSamples samples;
    const std::array<std::int64_t, 1> lengths{16};
    collectSamples(7, video, 96, lengths, 0.75, {}, false, samples);
    QCOMPARE(samples.positives.size(), std::size_t{1});
    QCOMPARE(samples.positives[0].video, std::size_t{7});
    for (const auto &background : samples.backgrounds)
        QVERIFY(background.range.end <= FrameIndex{40});
    QCOMPARE(samples.backgrounds.size(), std::size_t{4}); // from 12, 16, 20, 24
}

void TestWindows::instancesCountAsTrimmedVideos()
{
    TrainingVideo video;
    video.segments = {instance(3, 8, 2)};
    WindowSamples samples;
    const std::array<std::int64_t, 1> lengths{16};
    collectSamples(0, video, 64, lengths, 0.75, {}, true, samples);
    QCOMPARE(samples.positives.size(), std::size_t{1});
    QCOMPARE(samples.positives[0].range, frameRange(3, 8));
    QCOMPARE(samples.positives[0].label, 3);
    QCOMPARE(samples.positives[0].overlap, 1.0);
    QCOMPARE(samples.positives[0].lengthIndex, -1);
}

void TestWindows::frequenciesOfLengths()
{
    std::vector<WindowSample> positives(5);
    for (auto &sample : positives)
        sample.label = 1;
    positives[0].lengthIndex = positives[1].lengthIndex = positives[2].lengthIndex = 0;
    positives[3].lengthIndex = 1;
    positives[4].lengthIndex = -1; // a whole instance has no length of the list
    const auto table = lengthFrequencies(positives, 2, 2, 0);
    QCOMPARE(table[0], (std::vector<double>{0.75, 0.25}));
    QCOMPARE(table[1], (std::vector<double>{0.5, 0.5})); // no sample: even
    QCOMPARE(lengthFrequencies(positives, 1, 2, 1)[0], (std::vector<double>{4.0 / 6, 2.0 / 6}));
}

QTEST_GUILESS_MAIN(TestWindows)
#include "tst_windows.moc"
