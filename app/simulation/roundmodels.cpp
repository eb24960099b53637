// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulation/roundmodels.h"

#include "storage/domain/sha256.h"

#include <cmath>
#include <limits>

namespace onset {

namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kNameLength = 16; // hexadecimal digits

std::string textOf(const FrameRange &range)
{
    return std::to_string(range.start.value) + '-' + std::to_string(range.end.value) + ' ';
}

/// Names what a training learns from.
std::string digestOf(const SimulationRequest &request, const std::vector<TrainingVideo> &known)
{
    auto text = request.system + '\n' + request.parameters + '\n';
    for (const auto &video : known) {
        text += video.video.key + (video.wholly ? " wholly " : " ") + std::to_string(video.weight) + ' ';
        for (const auto &segment : video.segments)
            text += std::to_string(segment.actionClass) + ':' + textOf(segment.range);
        for (const auto &range : video.reviewed)
            text += "r:" + textOf(range);
        for (const auto &one : video.reviewedFor)
            text += 'r' + std::to_string(one.actionClass) + ':' + textOf(one.range);
        text += '\n';
    }
    return sha256Hex(text).substr(0, kNameLength);
}

} // namespace

RoundModels::RoundModels(const SimulationRequest &request, const StudyServices &services, std::uint64_t seed)
    : m_request(request)
    , m_services(services)
    , m_seed(seed)
    , m_files(request.folder, seed)
{}

Result<StudyData> RoundModels::data(const SimulationSink &sink, const std::stop_token &stop) const
{
    const auto made = m_services.generate(m_request.preset, m_seed, m_files.data(), stop, [&](double share) {
        sink("seed " + std::to_string(m_seed) + ": making videos", share);
    });
    if (!made)
        return made.error();
    auto data = m_services.load(m_files.data(), stop);
    if (!data)
        return data.error();
    if (data->set.training.empty() || data->testing.empty())
        return Error{Error::Code::BadInput,
                     m_files.data() + " has no videos to learn from, or none of the subset testing",
                     {}};
    // Its labels would cost actions as well.
    data->set.validation.clear();
    return data;
}

Result<std::string> RoundModels::trained(const StudyData &data, const std::vector<TrainingVideo> &known,
                                         const std::string &strategy, int round, const SimulationSink &sink,
                                         const std::stop_token &stop) const
{
    const auto folder = m_files.models("simulation/" + digestOf(m_request, known));
    if (const auto done = m_files.readMarker(folder, "trained"))
        return *done;
    TrainRequest request;
    request.system = m_request.system;
    request.parameters = m_request.parameters;
    request.seed = m_seed;
    request.folder = folder;
    request.resume = true;
    const auto outcome = m_services.train(
        request, TrainingSet{data.set.classes, known, {}},
        [&](const TrainProgress &progress) {
            sink("seed " + std::to_string(m_seed) + ", " + strategy + ", round " + std::to_string(round) +
                     ": training, " + progress.stage,
                 progress.steps > 0 ? static_cast<double>(progress.step) / static_cast<double>(progress.steps)
                                    : kUnknown);
        },
        stop);
    if (!outcome)
        return outcome.error();
    if (const auto written = m_files.writeMarker(folder, "trained", outcome->modelPath); !written)
        return written.error();
    return outcome->modelPath;
}

} // namespace onset
