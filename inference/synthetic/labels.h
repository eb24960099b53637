// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/synthetic/scene.h"
#include "inference/synthetic/spec.h"
#include "storage/domain/result.h"

#include <string>
#include <vector>

namespace onset::synthetic {

/// The ground truth of videos as ActivityNet JSON (docs/formats.md); a label's `track` is the person's number
/// in the people file. Segments of several people may overlap. `actions`: the classes; none given: all.
Result<std::string> groundTruthJson(const std::vector<VideoSpec> &videos,
                                    const std::vector<Action> &actions = {});

/// The header line of a people file: frame, person, action, x, y, width, height, seen, then x and y of every
/// joint (docs/synthetic.md).
std::string peopleHeader();

/// Appends a line for everybody in a frame. Boxes are cut off at the picture's edges; joints may lie outside.
/// Pixels with one decimal.
void appendPeople(std::string &text, std::int64_t frame, const std::vector<PersonView> &people, int width,
                  int height);

} // namespace onset::synthetic
