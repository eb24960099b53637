// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/evaluation/analysis.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace onset {

// How numbers of an analysis are told, in the language of the program.

/// "43.2 %"; "–" where there is no value.
QString percentText(std::optional<double> fraction);
/// "0.5" as short as it can be.
QString tiouText(double tiou);
/// "120 ms", "−1.2 s".
QString offsetText(double milliseconds);
/// 0xRRGGBB
std::uint32_t kindColour(EntryKind kind);
/// "Share of the video", "Length", "Instances".
QString traitText(TruthTrait trait);
/// The stretch of a bin: "≤ 30 s", "30–60 s", "> 180 s".
QString binText(TruthTrait trait, const SensitivityBin &bin);

} // namespace onset
