// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampleanalysis.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace onset {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

std::shared_ptr<ClassAnalysis> sampleClass(int number, int classes, double shift)
{
    auto made = std::make_shared<ClassAnalysis>();
    made->actionClass = ClassId{number};
    made->predictions = static_cast<std::size_t>(40 + 7 * number);
    if (number == classes)
        return made; // without annotation: nothing is defined
    made->truths = static_cast<std::size_t>(10 + number);
    made->shown = std::clamp(0.9 - 0.7 * number / classes + shift * ((number % 3) - 0.5), 0.0, 1.0);
    made->average = *made->shown * 0.6;
    for (int i = 0; i < 10; ++i)
        made->averagePrecision.push_back(*made->shown * (1 - i / 12.0));
    for (int i = 0; i <= 300; ++i) {
        const double recall = *made->shown * i / 300.0;
        made->curve.push_back({recall, 1 - 0.6 * recall * recall, 1 - i / 320.0});
    }
    return made;
}

void addSensitivity(RunAnalysis &analysis, double shift)
{
    const std::array<std::vector<double>, kTruthTraits> ends{
        std::vector<double>{0.2, 0.4, 0.6, 0.8, kInfinity}, std::vector<double>{30, 60, 120, 180, kInfinity},
        std::vector<double>{1, 4, 8, kInfinity}};
    for (std::size_t c = 0; c < kTruthTraits; ++c) {
        auto &one = analysis.sensitivity[c];
        one.trait = static_cast<TruthTrait>(c);
        std::size_t truths = 60;
        double from = 0;
        for (const double end : ends[c]) {
            SensitivityBin bin;
            bin.name = std::array{"XS", "S", "M", "L", "XL"}[one.bins.size()];
            bin.from = std::exchange(from, end);
            bin.upTo = end;
            bin.truths = truths;
            bin.missed = truths / 3;
            if (truths > 0) {
                bin.missedShare = static_cast<double>(bin.missed) / static_cast<double>(truths);
                bin.normalizedPrecision = 0.5 + shift + 0.1 * static_cast<double>(c);
            }
            one.bins.push_back(bin);
            truths = truths > 15 ? truths - 15 : 0; // the last bin is empty
        }
    }
}

void addConfusion(RunAnalysis &analysis, int classes)
{
    auto &confusion = analysis.confusion;
    for (int i = 1; i <= classes; ++i)
        confusion.classes.push_back(ClassId{i});
    const auto size = confusion.size();
    confusion.counts.assign(size * size, 0);
    for (std::size_t row = 0; row < size; ++row) {
        confusion.counts[row * size + row] = row + 1 < size ? 20 + row : 0;
        confusion.counts[row * size + (row + 1) % size] = 3 + row % 5;
        confusion.counts[row * size + size - 1] = row + 1 < size ? 6 : 0;
        confusion.counts[(size - 1) * size + row] = row + 1 < size ? 9 : 0;
    }
}

} // namespace

std::shared_ptr<RunAnalysis> sampleAnalysis(int classes, double shift)
{
    auto made = std::make_shared<RunAnalysis>();
    made->run = RunId{shift == 0 ? 2 : 1};
    made->scope = {12, 140, 2400, 3, 0, 1, 25};
    for (std::size_t i = 0; i < made->options.tiou.size(); ++i)
        made->map.push_back(0.55 + shift / 4 - 0.045 * static_cast<double>(i));
    made->average = 0.34 + shift / 4;
    for (int i = 1; i <= classes; ++i)
        made->classes.push_back(sampleClass(i, classes, shift));
    for (int i = 0; i <= 100; ++i)
        made->curve.push_back({i / 100.0, std::max(0.0, 0.95 - i / 100.0 * (0.8 - shift)), 0});
    addConfusion(*made, classes);
    for (std::size_t b = 0; b < 10; ++b)
        made->profile.bands.push_back({b == 0 ? 60U : 10U, 8 + b, 12, 20, 15 + b, 20 + 4 * b, 0});
    made->profile.cost = {std::nullopt, 0.012, 0.034, 0.11, 0.02, 0.056, std::nullopt};
    addSensitivity(*made, shift);
    for (int i = 0; i < 200; ++i) {
        made->edges.start.push_back(static_cast<float>(120 + 400 * std::sin(i * 1.7) * std::cos(i * 0.31)));
        made->edges.end.push_back(static_cast<float>(-60 + 700 * std::sin(i * 0.9) * std::sin(i * 2.3)));
    }
    made->edges.summary = {200, {120, 180, 420}, {-60, 240, 610}};
    for (int i = 0; i < 400; ++i)
        made->reliability.add(i / 400.0,
                              (i * 37) % 400 < i * (1 + shift)); // too sure by as much as the shift
    made->missingAnnotations = 12;
    made->labelErrors = 5;
    return made;
}

AnalysisView sampleView(int classes, bool compared)
{
    AnalysisView view;
    view.run = sampleAnalysis(classes, 0);
    view.runName = QStringLiteral("Run 2 · ssn");
    if (compared) {
        view.compared = sampleAnalysis(classes, -0.2);
        view.comparedName = QStringLiteral("Run 1 · scnn");
    }
    constexpr unsigned kColours[] = {0x56b4e9, 0xe69f00, 0x009e73, 0xcc79a7, 0xd55e00, 0x0072b2, 0xf0e442};
    for (int i = 1; i <= classes; ++i)
        view.classes[ClassId{i}] = {QStringLiteral("class %1").arg(i),
                                    QColor(QRgb(0xff000000 | kColours[i % 7]))};
    return view;
}

} // namespace onset
