// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/training/trainingdata.h"

#include "inference/runtime/features/findorbegin.h"
#include "inference/runtime/features/storable.h"
#include "inference/runtime/streams/storedstreams.h"
#include "inference/runtime/training/parallelvideos.h"
#include "inference/runtime/training/preparestreams.h"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <tuple>

namespace onset {

namespace {

Result<std::shared_ptr<const FeatureFile>> extracted(const FeatureCache &cache, const FeatureKey &key,
                                                     const TrainingData::Extraction &extraction,
                                                     std::size_t video, std::stop_token stop)
{
    auto one = findOrBegin(cache, key, extraction.layout, 0, std::move(stop));
    if (!one)
        return one.error();
    if (one->rows)
        return one->rows;
    if (auto status = extraction.extract(video, one->writer->rows(), *one->writer); !status)
        return status.error();
    return one->writer->finish();
}

using FeaturesKey = std::tuple<std::size_t, std::string, std::string>; // video, stream, extractor

} // namespace

struct TrainingData::State
{
    const TrainingSet &set;
    EngineServices services;
    std::stop_token stop;
    FeatureCache cache;
    std::vector<std::vector<StoredStreams::File>> streams; ///< of each video
    std::map<FeaturesKey, std::shared_ptr<const FeatureFile>> features;
};

TrainingData::TrainingData(const TrainingSet &set, const EngineServices &services, std::stop_token stop)
    : m(std::make_unique<State>(
          State{set, services, std::move(stop), FeatureCache(services.cacheFolder), {}, {}}))
{
    m->streams.resize(videoCount());
}

TrainingData::~TrainingData() = default;

const TrainingSet &TrainingData::set() const
{
    return m->set;
}

std::size_t TrainingData::videoCount() const
{
    return m->set.training.size() + m->set.validation.size();
}

const TrainingVideo &TrainingData::video(std::size_t index) const
{
    return index < trainingCount() ? m->set.training[index] : m->set.validation[index - trainingCount()];
}

std::size_t TrainingData::trainingCount() const
{
    return m->set.training.size();
}

Status TrainingData::prepare(std::span<const StreamSpec> streams, const std::function<void(double)> &progress)
{
    for (std::size_t i = 0; i < videoCount(); ++i) {
        if (auto status = checkStorable(video(i).video); !status)
            return status;
    }
    SharedProgress shared(videoCount(), progress);
    return forAllVideos(videoCount(), m->stop, [&](std::size_t i, std::stop_token stop) -> Status {
        const Video &one = video(i).video;
        const auto share = [&](double done) { shared.set(i, done); };
        if (auto status = storeStreams(one, streams, m->services, m->cache, share, stop); !status)
            return status;
        auto &known = m->streams[i];
        for (const auto &spec : streams) {
            const auto same = [&](const StoredStreams::File &file) { return file.first == spec; };
            if (std::any_of(known.begin(), known.end(), same))
                continue;
            auto file = storedStream(one, spec, m->cache);
            if (!file)
                return Error{Error::Code::Io,
                             "The stored frames of '" + one.key + "' vanished from '" + m->cache.folder() +
                                 "'. Start again.",
                             {}};
            known.emplace_back(spec, std::move(file));
        }
        shared.set(i, 1);
        return success();
    });
}

std::unique_ptr<StreamRows> TrainingData::rows(std::size_t video) const
{
    return std::make_unique<StoredStreams>(m->streams[video], this->video(video).video.frames->size());
}

Status TrainingData::extract(const Extraction &extraction, const std::function<void(double)> &progress)
{
    for (std::size_t i = 0; i < videoCount(); ++i) {
        if (m->stop.stop_requested())
            return Error{Error::Code::Cancelled, "Computing features was stopped.", {}};
        const Video &one = video(i).video;
        if (auto status = checkStorable(one); !status)
            return status;
        const FeatureKey key{one.identity, extraction.stream, extraction.extractor};
        auto &file = m->features[{i, extraction.stream, extraction.extractor}];
        if (!file || file->layout() != extraction.layout) {
            auto made = extracted(m->cache, key, extraction, i, m->stop);
            if (!made)
                return made.error();
            file = *std::move(made);
        }
        if (progress)
            progress(static_cast<double>(i + 1) / static_cast<double>(videoCount()));
    }
    return success();
}

torch::Tensor TrainingData::features(std::size_t video, const Extraction &extraction) const
{
    const auto found = m->features.find({video, extraction.stream, extraction.extractor});
    if (found == m->features.end() || !found->second)
        throw std::logic_error("the features '" + extraction.extractor + "' were not extracted");
    const auto file = found->second;
    auto shape = file->layout().shape;
    shape.insert(shape.begin(), file->rows());
    if (file->rows() == 0)
        return at::empty(shape, torch::kFloat32);
    // Only read, whatever the type says: the mapping cannot be written to.
    auto *data = const_cast<std::byte *>(file->bytes(0, file->rows()).data());
    return at::from_blob(
        data, shape, [file](void *) {}, torch::kFloat32);
}

FeatureCache &TrainingData::cache()
{
    return m->cache;
}

const EngineServices &TrainingData::services() const
{
    return m->services;
}

std::stop_token TrainingData::stop() const
{
    return m->stop;
}

} // namespace onset
