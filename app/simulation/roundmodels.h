// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulation/simulation.h"
#include "app/study/studyfiles.h"

#include <string>
#include <vector>

namespace onset {

/// The videos and trainings of one seed, in the folders of a study (FOLDER/seed-S/{data,models}). A training
/// is named by its strategy, round and what it learns from; one that is there is not done again.
class RoundModels
{
public:
    RoundModels(const SimulationRequest &request, const StudyServices &services, std::uint64_t seed);

    /// Makes the videos where they are missing, and reads their labels.
    Result<StudyData> data(const SimulationSink &sink, const std::stop_token &stop) const;
    /// The path of a model trained on these videos of the set, from scratch.
    Result<std::string> trained(const StudyData &data, const std::vector<TrainingVideo> &known,
                                const std::string &strategy, int round, const SimulationSink &sink,
                                const std::stop_token &stop) const;

private:
    const SimulationRequest &m_request;
    const StudyServices &m_services;
    std::uint64_t m_seed;
    StudyFiles m_files;
};

} // namespace onset
