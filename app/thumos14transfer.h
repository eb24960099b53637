// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/result.h"
#include "storage/formats/exportinput.h"
#include "storage/formats/importedannotations.h"

#include <string>

namespace onset {

/// Writes the files of a kit into a folder, which is made where there is none. A list of classes that is
/// there keeps its numbers, ambiguous regions stay. Conflict where the folder holds another subset too: its
/// segments would be taken for the project's. Each file is written whole or not at all, and none where any
/// cannot be made.
Status exportThumos14(const std::string &folder, const ExportInput &input);

/// Writes a text of detections, and detclasslist.txt beside it unless there is one, whose numbers count then
/// (InvalidArgument: it does not list a class).
Status exportThumos14Detections(const std::string &path, const ExportInput &input);

/// Reads a text of detections, with the detclasslist.txt beside it.
Result<ImportedAnnotations> importThumos14Detections(const std::string &path);

} // namespace onset
