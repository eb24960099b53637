// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/comparedfiles.h"
#include "app/cli/diagnosisbins.h"

#include "storage/evaluation/diagnosis.h"

namespace onset::cli {

/// A truth with the values that bins ask for, and the characteristics that it has values of.
struct DiagnosisInput
{
    DiagnosisTruth truth;
    std::vector<Characteristic> characteristics;
    std::vector<std::string> missing; ///< names of characteristics left out: no truth has a value
};

/// The members of the truth's entries that bins ask for, for ComparedRequest.
std::vector<std::string> membersOf(const DiagnosisBins &bins);

/// Values are those that the file carries, and otherwise coverage, length and num-instances are worked out
/// (coverage where the file tells the videos' durations). `files` were read with membersOf(bins).
DiagnosisInput diagnosisInput(const ComparedFiles &files, const DiagnosisBins &bins);

} // namespace onset::cli
