// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/study/studyresults.h"
#include "storage/domain/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace onset {

/// Where a study keeps what belongs to one seed: FOLDER/seed-S/{data,backbones,models,results}; the results
/// in RESULTS/seed-S where a folder of their own was named. What was learnt from a share of the labels stands
/// apart, in seed-S/labels-PERCENT; the data are the same.
class StudyFiles
{
public:
    StudyFiles(const std::string &folder, std::uint64_t seed, const std::string &results = {},
               double labels = 1);

    std::string data() const { return m_data; }
    std::string backbone(const std::string &name) const { return m_folder + "/backbones/" + name; }
    std::string models(const std::string &id) const; ///< of a variant

    /// The stored result; NotFound if there is none, BadInput names a damaged file.
    Result<StudyCell> readCell(const std::string &id) const;
    Status writeCell(const StudyCell &cell) const;

    /// A line that says what a folder's finished work left (a path within it); none if unfinished or gone.
    std::optional<std::string> readMarker(const std::string &folder, const std::string &name) const;
    Status writeMarker(const std::string &folder, const std::string &name, const std::string &text) const;

    /// Copies what stages other than `anew` left in a system's folder, without its model. Once: what is
    /// there stays.
    Status copyStages(const std::string &from, const std::string &to, const std::string &system,
                      const std::vector<std::string> &anew) const;

private:
    std::string m_data;
    std::string m_folder;
    std::string m_results;
};

} // namespace onset
