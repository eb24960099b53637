// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/result.h"
#include "storage/domain/tube.h"

#include <cstddef>
#include <cstdint>
#include <istream>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace onset {

// AVA's tables, without header:
//   video,second,left,top,right,bottom,class,person  (truth)    …,class,score  (predictions)
// Boxes are shares of the picture; the eighth column may lack. A row of video and second alone is a picture
// without boxes. Excluded pictures: video,second. Any fault is Error::BadInput with file and line.

/// "VIDEO,0902": a picture's name, whole seconds with at least four digits.
using AvaPicture = std::string;

struct AvaBox
{
    std::int64_t actionClass = 0;
    EdgeBox box;
    double score = 1; ///< of the eighth column

    bool operator==(const AvaBox &) const = default;
};

/// Pictures in the order in which they come up first, their boxes by score, best first.
struct AvaTable
{
    struct Picture
    {
        AvaPicture name;
        std::vector<AvaBox> boxes;
    };
    std::vector<Picture> pictures;
};

struct AvaReading
{
    std::set<std::int64_t> classes; ///< those that are kept; empty: all
    std::size_t mostBoxes = 0;      ///< on a picture, the best ones; 0: all
    bool truth = false;             ///< the eighth column is a person's number; reversed boxes are an error
};

/// Reads as read_csv() of AVA's evaluator does, in one pass and in memory that follows what is kept; boxes
/// with equal scores come in the order in which Python's heapq leaves them.
Result<AvaTable> readAvaTable(std::istream &in, const std::string &file, const AvaReading &reading);

Result<std::set<AvaPicture>> readAvaExclusions(std::istream &in, const std::string &file);

} // namespace onset
