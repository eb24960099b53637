// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace onset {

/// A backbone that several systems share within one seed.
struct SharedBackbone
{
    std::string name; ///< "c3d-rgb": names its folder
    nlohmann::json parameters;
};

/// What is measured for one id: a system as it is, or a variant of it.
struct StudyVariant
{
    std::string system; ///< "scnn"
    std::string name;   ///< empty for the system itself, otherwise "no-proposal"
    nlohmann::json train = nlohmann::json::object();
    nlohmann::json detect = nlohmann::json::object();
    /// Stages trained anew on top of what the system itself left; empty: its model is taken as it is.
    std::vector<std::string> stages;

    /// "scnn" or "scnn/no-proposal".
    std::string id() const { return name.empty() ? system : system + '/' + name; }
};

/// A relation that a paper states: over the seeds, is `measure` of the best of `better` above (or at least)
/// that of the best of `worse` times `factor`?
struct StudyClaim
{
    enum class Relation { Greater, AtLeast };
    std::string system;
    std::string text;                ///< as papers put it
    std::string measure;             ///< "map50", "average_map", "ar100", "ar10", "auc", "fps"
    std::vector<std::string> better; ///< ids
    std::vector<std::string> worse;
    Relation relation = Relation::Greater;
    double factor = 1;
};

struct StudyPlan
{
    std::string preset;
    std::vector<SharedBackbone> backbones;
    /// Options of each system's training that name shared backbones: system → option → backbone.
    std::map<std::string, std::map<std::string, std::string>> shares;
    std::vector<StudyVariant> variants; ///< the systems, then their variants
    std::vector<StudyClaim> claims;
};

/// The systems and variants for a preset ("tiny": the systems alone; "small" and "standard": the
/// variants of the papers' claims too), cut down to `systems` if that is not empty, and to those `variants`
/// that are named; the claims whose ids are all there.
StudyPlan studyPlan(const std::string &preset, const std::vector<std::string> &systems,
                    const std::optional<std::vector<std::string>> &variants = {});

/// All ids that --variants may name.
std::vector<std::string> studyVariants();

/// All ids that --systems may name.
std::vector<std::string> studySystems();

} // namespace onset
