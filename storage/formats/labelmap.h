// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/result.h"

#include <cstdint>
#include <istream>
#include <string>
#include <vector>

namespace onset {

/// One class of a label map.
struct LabelMapItem
{
    std::int64_t id = 0; ///< from 1
    std::string name;

    bool operator==(const LabelMapItem &) const = default;
};

/// Reads AVA's label maps, text protocol buffers with an item { name: "…" id: N } a class; also label_id for
/// id, and items over several lines or on one. Other fields are passed over. A class without id, an id below
/// 1 or one that comes twice is Error::BadInput with file and line.
Result<std::vector<LabelMapItem>> readLabelMap(std::istream &in, const std::string &file);

/// The 60 of AVA's 80 classes that its challenges evaluate (v2.1, v2.2).
std::vector<LabelMapItem> avaClasses();

} // namespace onset
