// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/runtime/trainingdataprobe.h"

#include "inference/runtime/training/trainingdata.h"

#include <torch/types.h>

#include <exception>
#include <numeric>

namespace onset::test {

namespace {

constexpr std::int64_t kRows = 10;

} // namespace

struct TrainingDataProbe::State
{
    TrainingData data;
    std::int64_t extracted = 0;

    TrainingData::Extraction extraction(const std::string &extractor, std::int64_t width,
                                        std::int64_t failAfter)
    {
        const FeatureLayout layout{FeatureType::F32, {width}, 0, 5};
        return {"rgb", extractor, layout,
                [this, width, failAfter](std::size_t, std::int64_t first, FeatureWriter &writer) -> Status {
                    for (auto row = first; row < kRows; ++row) {
                        if (row == failAfter)
                            return Error{Error::Code::Io, "no more", {}};
                        std::vector<float> values(static_cast<std::size_t>(width));
                        std::iota(values.begin(), values.end(), static_cast<float>(row * width));
                        if (auto status = writer.append(std::as_bytes(std::span(values))); !status)
                            return status;
                        ++extracted;
                    }
                    return success();
                }};
    }
};

TrainingDataProbe::TrainingDataProbe(const TrainingSet &set, const EngineServices &services,
                                     std::stop_token stop)
    : m(new State{TrainingData(set, services, stop)})
{}

TrainingDataProbe::~TrainingDataProbe() = default;

Status TrainingDataProbe::prepare(const std::vector<StreamSpec> &streams,
                                  const std::function<void(double)> &progress)
{
    return m->data.prepare(streams, progress);
}

std::vector<std::uint8_t> TrainingDataProbe::row(std::size_t video, const StreamSpec &spec,
                                                 std::int64_t frame) const
{
    const auto row = m->data.rows(video)->gather(spec, std::span(&frame, 1));
    const auto *data = row.data_ptr<std::uint8_t>();
    return {data, data + row.numel()};
}

Status TrainingDataProbe::extract(const std::string &extractor, std::int64_t width, std::int64_t failAfter,
                                  const std::function<void(double)> &progress)
{
    return m->data.extract(m->extraction(extractor, width, failAfter), progress);
}

std::int64_t TrainingDataProbe::extractedRows() const
{
    return m->extracted;
}

std::vector<float> TrainingDataProbe::features(std::size_t video, const std::string &extractor,
                                               std::int64_t width)
{
    try {
        const auto values = m->data.features(video, m->extraction(extractor, width, -1));
        const auto *data = values.data_ptr<float>();
        return {data, data + values.numel()};
    } catch (const std::exception &exception) {
        error = exception.what();
        return {};
    }
}

std::vector<std::int64_t> TrainingDataProbe::featureShape(std::size_t video, const std::string &extractor,
                                                          std::int64_t width)
{
    return m->data.features(video, m->extraction(extractor, width, -1)).sizes().vec();
}

double TrainingDataProbe::sumAfterTheDataIsGone(const TrainingSet &set, const EngineServices &services,
                                                const std::string &extractor, std::int64_t width)
{
    at::Tensor values;
    {
        TrainingDataProbe data(set, services);
        if (!data.extract(extractor, width, -1))
            return -1;
        values = data.m->data.features(0, data.m->extraction(extractor, width, -1));
    }
    return values.sum().item<double>();
}

} // namespace onset::test
