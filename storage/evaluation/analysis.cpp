// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/analysis.h"

#include "storage/evaluation/thumos14.h"

#include <algorithm>
#include <tuple>

namespace onset {

std::vector<double> protocolThresholds(EvaluationProtocol protocol)
{
    return protocol == EvaluationProtocol::ActivityNet ? activityNetThresholds()
                                                       : thumos14Thresholds(Thumos14Kit::Of2015);
}

const ClassAnalysis *RunAnalysis::ofClass(ClassId id) const
{
    const auto it = std::ranges::find_if(classes, [id](const auto &each) { return each->actionClass == id; });
    return it == classes.end() ? nullptr : it->get();
}

bool operator==(const RunAnalysis &a, const RunAnalysis &b)
{
    const auto rest = [](const RunAnalysis &x) {
        return std::tie(x.run, x.options, x.scope, x.shown, x.map, x.average, x.curve, x.confusion, x.profile,
                        x.sensitivity, x.edges, x.reliability, x.missingAnnotations, x.labelErrors);
    };
    return rest(a) == rest(b) &&
           std::ranges::equal(a.classes, b.classes, [](const auto &x, const auto &y) { return *x == *y; });
}

} // namespace onset
