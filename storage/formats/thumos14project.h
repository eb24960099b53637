// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/result.h"
#include "storage/formats/exportinput.h"
#include "storage/formats/importedannotations.h"
#include "storage/formats/thumos14.h"

#include <string>
#include <vector>

namespace onset {

// A project's annotations and detections as the text of THUMOS14's kits (thumos14.h). Subsets are splits:
// "train", "val", "test", and "all" for videos of none.

struct NamedText
{
    std::string name; ///< of the file
    std::string text;
};

/// The classes of a project as numbered in detclasslist.txt: names that `known` lists keep its numbers,
/// others follow the largest. Names that the text cannot hold (with white space or a slash, "Ambiguous") are
/// left out.
std::vector<Thumos14Class> thumos14Classes(const std::vector<ActionClass> &classes,
                                           const std::vector<Thumos14Class> &known);
std::string thumos14ClassText(const std::vector<Thumos14Class> &classes);

/// A file CLASS_SUBSET.txt of each class in each subset that has videos, and an empty Ambiguous_SUBSET.txt.
/// Holds segments that are ground truth. InvalidArgument names a class or a video whose name the text cannot
/// hold.
Result<std::vector<NamedText>> writeThumos14Annotations(const ExportInput &input,
                                                        const std::vector<Thumos14Class> &classes);
/// Lines VIDEO START END CLASS SCORE, best first within a video; errors likewise.
Result<std::string> writeThumos14Detections(const ExportInput &input,
                                            const std::vector<Thumos14Class> &classes);

/// People's segments of all subsets of a kit's folder. Ambiguous regions are passed over with a notice.
/// BadInput names the file and the line: reversed or negative times, a video in two subsets.
Result<ImportedAnnotations> parseThumos14Annotations(const std::string &folder);
/// A model's detections; ".mp4" is taken out of the videos' names. BadInput names the line also where the
/// number of a class is none of `classes`, which were read from `listed`.
Result<ImportedAnnotations> parseThumos14Detections(std::istream &in, const std::string &file,
                                                    const std::vector<Thumos14Class> &classes,
                                                    const std::string &listed);

} // namespace onset
