// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/result.h"

#include <cstddef>
#include <istream>
#include <string>
#include <vector>

namespace onset {

// The files of Charades' temporal localization. Any fault is an Error::BadInput that names file and line.

/// Charades_v1_test.csv: a table with the columns id, actions ("c092 11.90 21.20;c147 0.00 12.60", or
/// nothing) and length (seconds); others are passed over. Classes are below `classes`.
struct CharadesTruth
{
    struct Action
    {
        std::size_t actionClass = 0;
        double start = 0; ///< seconds
        double end = 0;   ///< seconds
    };
    struct Video
    {
        std::string id;
        double length = 0; ///< seconds
        std::vector<Action> actions;
    };
    std::vector<Video> videos; ///< in the order of the file
};
Result<CharadesTruth> readCharadesTruth(std::istream &in, const std::string &file, std::size_t classes);

/// Charades_v1_classes.txt: "c000 Holding some clothes", one a line, in order. The names.
Result<std::vector<std::string>> readCharadesClasses(std::istream &in, const std::string &file);

/// A submission: lines "ID FRAME SCORE…" with a score for each class, frames from 1 to 25. Where the lowest
/// is 0 they count from 0, which is noted and put right. Of repeated frames the last counts.
struct CharadesSubmission
{
    /// [(video · 25 + frame) · classes + class]; −infinity where nothing is said.
    std::vector<double> scores;
    bool fromZero = false;
    std::size_t missing = 0;   ///< frames of the videos given that nothing is said of
    std::size_t elsewhere = 0; ///< lines of other videos or frames
};
Result<CharadesSubmission> readCharadesSubmission(std::istream &in, const std::string &file,
                                                  const CharadesTruth &truth, std::size_t classes);

} // namespace onset
