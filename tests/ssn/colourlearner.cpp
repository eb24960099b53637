// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ssn/colourlearner.h"

#include <algorithm>

namespace onset::test {

ColourLearner::ColourLearner()
    : m_world(m_folder.path().toStdString())
{}

std::string ColourLearner::path(const std::string &name) const
{
    return m_folder.path().toStdString() + '/' + name;
}

std::string ColourLearner::model(const std::string &system) const
{
    return path(system + '/' + system + ".safetensors");
}

TrainRequest ColourLearner::request(const std::string &system, const std::string &folder,
                                    const std::string &parameters) const
{
    TrainRequest request;
    request.system = system;
    request.parameters = parameters;
    request.device = Device::Cpu;
    request.folder = path(folder);
    return request;
}

Result<TrainOutcome> ColourLearner::trained(const TrainRequest &request)
{
    return trained(request, m_world.set());
}

Result<TrainOutcome> ColourLearner::trained(const TrainRequest &request, const TrainingSet &set) const
{
    return train(request, set, m_world.services(), {}, {});
}

Result<std::vector<DetectionUpdate>>
ColourLearner::detected(const std::string &system, const std::string &parameters, std::stop_token stop)
{
    return m_world.detect(system, model(system), parameters, stop);
}

QByteArray ColourLearner::told(const Error &error)
{
    return QByteArray::fromStdString(error.message + ' ' + error.detail);
}

const Detection *ToldSamples::best() const
{
    const auto found = std::ranges::max_element(last.detections, {}, &Detection::score);
    return found == last.detections.end() ? nullptr : &*found;
}

ToldSamples toldSamples(const std::vector<DetectionUpdate> &updates)
{
    ToldSamples told;
    for (const auto &update : updates) {
        for (const auto &chunk : update.curves) {
            const auto count = static_cast<std::int64_t>(chunk.values.size());
            const bool isActionness = chunk.key.kind == CurveKind::Actionness;
            auto &samples = isActionness ? told.actionness : told.classes[chunk.key.actionClass];
            told.unbroken = told.unbroken && chunk.sampleStart == samples;
            samples += count;
            if (isActionness)
                told.actionnessFrames += count * chunk.stride;
            told.inRange = told.inRange && std::ranges::all_of(chunk.values, [](float value) {
                               return value >= 0 && value <= 1;
                           });
        }
    }
    if (!updates.empty())
        told.last = updates.back();
    return told;
}

} // namespace onset::test
