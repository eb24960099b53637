// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/agreementreport.h"

#include "app/cli/evaldetails.h"
#include "app/cli/evalreport.h"

#include "storage/evaluation/agreement.h"
#include "storage/evaluation/segmentmatching.h"

#include <cmath>
#include <cstdio>
#include <limits>

namespace onset::cli {

namespace {

using Json = nlohmann::ordered_json;

std::string kappaText(double kappa)
{
    char text[32];
    std::snprintf(text, sizeof text, "%7.3f", kappa);
    return std::isfinite(kappa) ? text : "undefined";
}

Json classesJson(const SegmentAgreement &segments, const FrameAgreement &frames,
                 const std::function<std::string(ClassId)> &className)
{
    Json classes = Json::object();
    for (const auto &each : segments.classes) {
        const auto kappa = frames.ofClass.find(each.actionClass);
        const double known =
            kappa == frames.ofClass.end() ? std::numeric_limits<double>::quiet_NaN() : kappa->second;
        classes[className(each.actionClass)] = {{"segments", {each.first, each.second}},
                                                {"f1", numbersOrNull(each.f1)},
                                                {"frame_kappa", numberOrNull(known)}};
    }
    return classes;
}

} // namespace

EvalReport agreementReport(const ComparedAnnotators &both, const std::vector<double> &wanted,
                           const std::function<std::string(ClassId)> &className)
{
    const auto tiou = wanted.empty() ? std::vector{0.1, 0.25, 0.5, 0.75} : wanted;
    const auto segments = segmentAgreement(both.first, both.second, tiou);
    const auto frames = frameAgreement(both.first, both.second, both.lengths);
    EvalReport report;
    for (std::size_t t = 0; t < tiou.size(); ++t)
        report.lines.push_back("F1 at tIoU " + thresholdText(tiou[t]) + percentText(segments.f1[t]) +
                               "   kappa of segments " + kappaText(segments.kappa[t]) +
                               "   of their labels " + kappaText(segments.labelKappa[t]));
    report.lines.push_back("kappa over time  " + kappaText(frames.kappa) + "   the same " +
                           percentText(frames.observed) + " of the time");
    for (const auto &each : segments.classes)
        report.lines.push_back("  F1 " + percentText(each.f1.front()) + "  " + className(each.actionClass));
    const auto pairs = matchSegments(both.first, both.second, tiou.front(), MatchedClasses::Same);
    report.json = {{"tiou", tiou},
                   {"f1", numbersOrNull(segments.f1)},
                   {"segment_kappa", numbersOrNull(segments.kappa)},
                   {"label_kappa", numbersOrNull(segments.labelKappa)},
                   {"frame_kappa", numberOrNull(frames.kappa)},
                   {"frame_agreement", numberOrNull(frames.observed)},
                   {"boundary_errors_ms", boundaryJson(both.first, both.second, pairs)},
                   {"per_class", classesJson(segments, frames, className)}};
    return report;
}

} // namespace onset::cli
