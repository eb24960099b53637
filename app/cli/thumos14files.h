// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/comparedfiles.h"

#include "storage/evaluation/thumos14.h"
#include "storage/formats/thumos14.h"

#include <optional>
#include <string>
#include <vector>

namespace onset::cli {

/// Which text files of THUMOS14's kits to compare.
struct Thumos14Request
{
    std::string truth;                  ///< the folder of a kit's annotations
    std::string predictions;            ///< path of a text of detections
    std::optional<std::string> subset;  ///< none: the only one of the folder
    std::optional<std::string> kit;     ///< "2014" or "2015" (the default)
    std::optional<std::string> classes; ///< path of a list of classes; none: the folder's own
};

/// Both sides, with classes numbered as they are listed from 1 and videos by name, as the kits rank them.
struct Thumos14Files
{
    Thumos14Kit kit = Thumos14Kit::Of2015;
    Thumos14Truth truth;
    std::vector<TimedSegment> segments;
    std::vector<TimedSegment> ambiguous; ///< regions, of no class
    std::vector<TimedSegment> predictions;
    std::size_t unknown = 0; ///< detections whose class is not listed, left out

    static ClassId idAt(std::size_t i) { return ClassId{static_cast<std::int64_t>(i) + 1}; }
    const std::string &className(ClassId id) const
    {
        return truth.classes[static_cast<std::size_t>(id.value) - 1].name;
    }
};

/// InvalidArgument: there is no such kit. Other errors name the file and, in it, the line.
Result<Thumos14Files> readThumos14Files(const Thumos14Request &request);

/// Warnings: detections left out, classes without truth.
std::vector<std::string> notesOn(const Thumos14Request &request, const Thumos14Files &files);

/// The same as ActivityNet's files are compared: ambiguous regions are not looked at, and neither durations
/// nor any of so many `members` are known.
ComparedFiles comparedFiles(const Thumos14Files &files, std::size_t members);

} // namespace onset::cli
