// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/result.h"
#include "storage/evaluation/timedsegment.h"
#include "storage/formats/activitynetraw.h"

#include <optional>
#include <string>
#include <vector>

namespace onset::cli {

/// Which two ActivityNet files to compare.
struct ComparedRequest
{
    std::string truth;       ///< path
    std::string predictions; ///< path
    /// Of the truth; none: "validation" as in the evaluator, or, with onlySubset, the only one that has
    /// segments.
    std::optional<std::string> subset;
    bool onlySubset = false;
    RawLabels labels = RawLabels::Needed;
    std::vector<std::string> members; ///< of the truth's entries to keep, as readRawGroundTruth() takes them
};

/// Both files, numbered alike: ids count from 1 in the order of the truth's file.
struct ComparedFiles
{
    std::string subset;
    std::vector<TimedSegment> truth;
    std::vector<double> durations;           ///< [truth] of its video, seconds; 0 where not told
    std::vector<std::vector<double>> values; ///< [member][truth]
    std::vector<TimedSegment> predictions;   ///< VideoId{} in videos without truth
    std::vector<std::string> classes;        ///< class n is classes[n - 1]
    std::size_t elsewhere = 0;               ///< predictions in videos without truth

    const std::string &className(ClassId id) const { return classes[static_cast<std::size_t>(id.value) - 1]; }
};

/// A prediction's label that no truth of the subset has is an error that names the entry (with labels
/// needed).
Result<ComparedFiles> readComparedFiles(const ComparedRequest &request);

/// Warnings: nothing of the subset, predictions in videos without truth.
std::vector<std::string> notesOn(const ComparedRequest &request, const ComparedFiles &files);

} // namespace onset::cli
