// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/actionclass.h"
#include "storage/domain/ids.h"
#include "storage/domain/modelversion.h"
#include "storage/domain/result.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace onset {

class Document;

/// The classes that a model's card names, in its order; empty if the card cannot be read.
std::vector<std::string> classesOf(const ModelVersion &model);

/// Those classes that a run of the model with these parameters (JSON) tells of and that are not known.
std::vector<ActionClass> newClassesFor(const ModelVersion &model, const std::string &parameters,
                                       const std::vector<ActionClass> &known, std::int64_t nextId);

/// Ids of the document's classes by name, once those that a run of the model with these parameters tells of
/// and the document lacks were made (one undo step).
Result<std::map<std::string, ClassId>> ensureClasses(Document &document, const ModelVersion &model,
                                                     const std::string &parameters);

} // namespace onset
