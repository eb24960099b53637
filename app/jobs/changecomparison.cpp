// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/changecomparison.h"

#include <algorithm>
#include <iterator>

namespace onset {

ChangeReport changesBetween(RunId before, RunId after, const std::vector<ComparedVideo> &videos,
                            double leastScore)
{
    RunDiffOptions options;
    options.beforeScore = options.afterScore = leastScore;
    ChangeReport report;
    report.before = before;
    report.after = after;
    report.videos = videos.size();
    std::vector<ComparedVideo> heldOut;
    for (const auto &video : videos) {
        std::ranges::move(diffRuns(video.before, video.after, options), std::back_inserter(report.changes));
        if (video.video.split == Split::HeldOut)
            heldOut.push_back(video);
    }
    report.kept = std::erase_if(report.changes,
                                [](const RunChange &change) { return change.kind == RunChangeKind::Kept; });
    report.heldOut = compareRuns(heldOut);
    report.verdict = judge(report.heldOut);
    return report;
}

} // namespace onset
