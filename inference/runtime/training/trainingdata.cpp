// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/training/trainingdata.h"

#include "inference/runtime/features/findorbegin.h"
#include "inference/runtime/features/storable.h"
#include "inference/runtime/streams/storedstreams.h"
#include "inference/runtime/training/preparestreams.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <thread>
#include <tuple>

namespace onset {

namespace {

/// Adds up the shares of several videos that are worked on at once.
class SharedProgress
{
public:
    SharedProgress(std::size_t videos, const std::function<void(double)> &sink)
        : m_shares(videos)
        , m_sink(sink)
    {}
    void set(std::size_t video, double share)
    {
        if (!m_sink)
            return;
        const std::lock_guard lock(m_mutex);
        m_sum += share - std::exchange(m_shares[video], share);
        m_sink(std::min(1.0, m_sum / static_cast<double>(m_shares.size())));
    }

private:
    std::mutex m_mutex;
    std::vector<double> m_shares;
    double m_sum = 0;
    const std::function<void(double)> &m_sink;
};

/// Does `work` for 0 … count - 1 on as many threads as there are cores; the error of the lowest number.
Status forAll(std::size_t count, std::stop_token stop,
              const std::function<Status(std::size_t, std::stop_token)> &work)
{
    std::stop_source failed;
    const std::stop_callback passOn(stop, [&] { failed.request_stop(); });
    std::atomic<std::size_t> next{0};
    std::vector<std::optional<Error>> errors(count);
    const auto run = [&] {
        for (auto i = next++; i < count && !failed.stop_requested(); i = next++) {
            if (auto status = work(i, failed.get_token()); !status) {
                errors[i] = status.error();
                failed.request_stop();
            }
        }
    };
    {
        const auto threads =
            std::min<std::size_t>({count, std::max(1U, std::thread::hardware_concurrency()), 16});
        std::vector<std::jthread> others;
        for (std::size_t i = 1; i < threads; ++i)
            others.emplace_back(run);
        run();
    }
    const Error *first = nullptr;
    for (const auto &error : errors) {
        // The others were only stopped because of it.
        if (error && (!first || first->code == Error::Code::Cancelled))
            first = &*error;
    }
    if (first)
        return *first;
    if (stop.stop_requested())
        return Error{Error::Code::Cancelled, "Preparing the videos was stopped.", {}};
    return success();
}

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
    return forAll(videoCount(), m->stop, [&](std::size_t i, std::stop_token stop) -> Status {
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
