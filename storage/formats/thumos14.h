// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/result.h"

#include <cstddef>
#include <cstdint>
#include <istream>
#include <set>
#include <string>
#include <vector>

namespace onset {

// The text files of THUMOS14's evaluation kits; words parted by any white space, seconds as they stand:
//   detclasslist.txt        7 BaseballPitch
//   CLASS_SUBSET.txt        video_test_0000324  49.2 53.5       (Ambiguous_SUBSET.txt: regions to be ignored)
//   detections              video_test_0000324.mp4 49.2 53.5 7 0.81
// Any fault is an Error::BadInput that names the file and the line. Memory follows what is kept.

struct Thumos14Class
{
    std::int64_t id = 0; ///< in files of detections
    std::string name;
};

struct Thumos14Row
{
    std::size_t video = 0; ///< index into the list of videos
    std::int64_t id = 0;   ///< of the class; of annotations 0
    double start = 0;      ///< seconds; also after the end
    double end = 0;        ///< seconds
    double score = 0;      ///< of annotations 0
    std::int64_t line = 0; ///< of the file, from 1
};

struct Thumos14Rows
{
    std::vector<std::string> videos; ///< every one once, in the order of the file
    std::vector<Thumos14Row> rows;   ///< in the order of the file
};

/// Ids and names are there once.
Result<std::vector<Thumos14Class>> readThumos14Classes(std::istream &in, const std::string &file);

Result<Thumos14Rows> readThumos14Annotations(std::istream &in, const std::string &file);

/// From names of videos every `ending` is taken out (the kits: ".mp4", before ".mpeg").
Result<Thumos14Rows> readThumos14Detections(std::istream &in, const std::string &file,
                                            const std::string &ending);

/// The annotations of a kit.
struct Thumos14Truth
{
    std::string subset; ///< "test", "val"
    std::vector<Thumos14Class> classes;
    std::vector<Thumos14Rows> ofClass; ///< as `classes`
    Thumos14Rows ambiguous;
};

/// "test", "val": the folder has an Ambiguous_SUBSET.txt of each. NotFound where it cannot be read, BadInput
/// where it has none.
Result<std::set<std::string>> thumos14Subsets(const std::string &folder);

/// A folder of annotations. `classFile`: the list of classes; empty: the folder's detclasslist.txt. `subset`:
/// empty where the folder holds one subset only, found by its Ambiguous_SUBSET.txt.
Result<Thumos14Truth> readThumos14Folder(const std::string &folder, const std::string &classFile,
                                         const std::string &subset);

} // namespace onset
