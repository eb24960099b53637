// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/training/train.h"
#include "tests/ssn/colourset.h"

#include <QByteArray>
#include <QTemporaryDir>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace onset::test {

/// Systems that learn the videos of a ColourSet, each in a folder of its own, and look at the first of them.
/// A base of tests.
class ColourLearner
{
public:
    ColourLearner();
    bool isReady() const { return m_folder.isValid(); }

    ColourSet &world() { return m_world; }
    std::string path(const std::string &name) const;
    /// The model in the system's own folder.
    std::string model(const std::string &system) const;
    TrainRequest request(const std::string &system, const std::string &folder,
                         const std::string &parameters) const;
    Result<TrainOutcome> trained(const TrainRequest &request);
    Result<TrainOutcome> trained(const TrainRequest &request, const TrainingSet &set) const;
    /// With model(system).
    Result<std::vector<DetectionUpdate>> detected(const std::string &system, const std::string &parameters,
                                                  std::stop_token stop = {});
    static QByteArray told(const Error &error);

private:
    QTemporaryDir m_folder;
    ColourSet m_world;
};

/// What updates told of the curves, put together.
struct ToldSamples
{
    std::map<ClassId, std::int64_t> classes; ///< samples of each
    std::int64_t actionness = 0;             ///< samples
    std::int64_t actionnessFrames = 0;
    bool inRange = true;           ///< 0 … 1
    bool unbroken = true;          ///< every curve's chunks follow one another
    DetectionUpdate last;          ///< the last update
    const Detection *best() const; ///< of the last update; null: none
};
ToldSamples toldSamples(const std::vector<DetectionUpdate> &updates);

} // namespace onset::test
