// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/study/studyplan.h"
#include "app/study/studyresults.h"
#include "app/study/studyservices.h"

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace onset {

struct StudyRequest
{
    std::string preset = "tiny";
    std::uint64_t seedBase = 1;
    int seeds = 1;
    std::vector<std::string> systems; ///< empty: all
    std::string folder;               ///< of data, models and results; what is there is not done again
    std::string results;              ///< of the results, where not in `folder`: RESULTS/seed-S/ID.json
    /// Ids of variants that are measured beside the systems; nothing: the preset's.
    std::optional<std::vector<std::string>> variants;
    /// A folder with NAME.safetensors of each shared backbone, trained elsewhere; empty: they are trained.
    std::string backbones;
    double labels = 1;       ///< share of the training videos that is learnt from
    bool storedOnly = false; ///< nothing is made, trained or measured: only what is there counts
};

/// Told what goes on: a line of text and the share of it that is done (NaN: unknown).
using StudySink = std::function<void(const std::string &what, double share)>;

/// What a study of stored results has not.
struct StudyGap
{
    std::uint64_t seed = 0;
    std::string id;
};

struct StudyOutcome
{
    StudyPlan plan;
    std::vector<StudyCell> cells; ///< in the plan's order, seed by seed
    std::vector<ClaimResult> claims;
    std::vector<StudyGap> missing; ///< with storedOnly
    std::vector<std::string> warnings;
};

/// Generates, trains, detects and evaluates everything of the plan for every seed. Each cell's result is a
/// file FOLDER/seed-S/results/ID.json; a cell with one is passed over, so a study that was broken goes on
/// where it was.
Result<StudyOutcome> runStudy(const StudyRequest &request, const StudyServices &services,
                              const StudySink &sink, std::stop_token stop);

/// {"preset", "seeds", "systems": [...], "claims": [...]}.
nlohmann::ordered_json studyJson(const StudyOutcome &outcome);
/// docs/results.md: tables of systems, variants and claims. Where results are missing its first lines say
/// which, and that `command` adds them.
std::string studyReport(const StudyOutcome &outcome, const std::string &command);

} // namespace onset
