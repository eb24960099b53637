// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/actionclass.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace onset {

/// The n-th of a sequence of colours in which neighbours differ well, 0xRRGGBB.
std::uint32_t distinctColour(std::size_t n);

/// Classes for those `names` that `known` lacks, each once, in their order: ids from `nextId` on, after the
/// known ones in the palette, with colours and hotkeys (digits, as far as they go) that none has. Empty names
/// are passed over.
std::vector<ActionClass> newClasses(const std::vector<ActionClass> &known,
                                    const std::vector<std::string> &names, std::int64_t nextId);

/// Likewise those that a run tells of (toldClasses()) of a model with these classes. The one class for all
/// takes no hotkey: it is there to be changed.
std::vector<ActionClass> newClassesOfRun(const std::vector<ActionClass> &known,
                                         const std::vector<std::string> &ofModel, const std::string &oneClass,
                                         std::int64_t nextId);

} // namespace onset
