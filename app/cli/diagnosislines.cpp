// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/diagnosislines.h"

#include "app/cli/evalreport.h"

#include <cstdio>

namespace onset::cli {

namespace {

constexpr std::array<const char *, kPredictionKinds> kHeads{"true",         "double",    "wrong label",
                                                            "localization", "confusion", "background"};
constexpr int kFirstColumn = 16;
constexpr int kColumn = 13;

std::string padded(const std::string &text, int width)
{
    char line[256];
    std::snprintf(line, sizeof line, "%*s", width, text.c_str());
    return line;
}

std::string row(const std::string &head, const std::vector<std::string> &cells)
{
    std::string line = padded(head, -kFirstColumn);
    for (const auto &cell : cells)
        line += padded(cell, kColumn);
    return line;
}

/// Shares of the kinds, mean over the thresholds.
std::string kindsRow(const std::string &head, const std::vector<KindCounts> &counts)
{
    KindCounts sums{};
    double whole = 0;
    for (const auto &each : counts) {
        for (std::size_t k = 0; k < kPredictionKinds; ++k) {
            sums[k] += each[k];
            whole += static_cast<double>(each[k]);
        }
    }
    std::vector<std::string> cells;
    for (const auto sum : sums)
        cells.push_back(whole > 0 ? percentText(static_cast<double>(sum) / whole) : "-");
    return row(head, cells);
}

void addKinds(std::vector<std::string> &lines, const Diagnosis &diagnosis)
{
    lines.push_back(row("predictions", {kHeads.begin(), kHeads.end()}));
    for (std::size_t band = 0; band < diagnosis.bandCounts.size(); ++band)
        lines.push_back(kindsRow("  " + std::to_string(band + 1) + "G", diagnosis.bandCounts[band]));
    lines.push_back(kindsRow("  all of them", diagnosis.counts));
    std::vector<std::string> gains{""};
    for (std::size_t k = 1; k < kPredictionKinds; ++k)
        gains.push_back(percentText(diagnosis.gain[k]));
    lines.push_back(row("mAP_N they cost", gains));
}

void addBins(std::vector<std::string> &lines, const Characteristic &characteristic,
             const std::vector<Diagnosis::Bin> &bins)
{
    std::vector<std::string> truths;
    std::vector<std::string> missed;
    std::vector<std::string> normalized;
    for (const auto &bin : bins) {
        truths.push_back(std::to_string(bin.truths));
        missed.push_back(bin.truths > 0 ? percentText(bin.missedShare) : "-");
        normalized.push_back(bin.truths > 0 ? percentText(bin.normalized) : "-");
    }
    lines.push_back({});
    lines.push_back(row(characteristic.name, characteristic.bins));
    lines.push_back(row("  truths", truths));
    lines.push_back(row("  missed", missed));
    lines.push_back(row("  mAP_N", normalized));
}

} // namespace

std::vector<std::string> diagnosisLines(const Diagnosis &diagnosis)
{
    std::vector<std::string> lines{
        std::to_string(diagnosis.predictions) + " predictions and " + std::to_string(diagnosis.truths) +
            " truths of " + std::to_string(diagnosis.classes.size()) + " classes; " +
            std::to_string(diagnosis.topPredictions) + " predictions are among the top " +
            std::to_string(diagnosis.rules.bands) + " G of their class (G: its truths)",
        "average mAP      " + percentText(diagnosis.map.average),
        "average mAP_N    " + percentText(diagnosis.normalized.average),
        "  of the top     " + percentText(diagnosis.topNormalized.average),
        {}};
    addKinds(lines, diagnosis);
    for (std::size_t c = 0; c < diagnosis.bins.size(); ++c)
        addBins(lines, diagnosis.rules.characteristics[c], diagnosis.bins[c]);
    return lines;
}

} // namespace onset::cli
