// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/descriptors/codebooklearning.h"

#include "inference/descriptors/encoder.h"
#include "inference/runtime/training/random.h"

#include <algorithm>

namespace onset {

namespace {

using File = std::shared_ptr<const FeatureFile>;

constexpr std::size_t kLocalSamples = 20000;
constexpr std::size_t kRowSamples = 1500;
constexpr std::array<std::size_t, kChannels> kComponents{16, 24, 24, 32, 12};

Error stopped()
{
    return {Error::Code::Cancelled, "Learning the codebook was stopped.", {}};
}

/// Which rows there are trajectories in.
struct Place
{
    std::size_t file = 0;
    std::int64_t row = 0;
    std::size_t local = 0; ///< how many
};

std::vector<Place> placesIn(std::span<const File> files)
{
    std::vector<Place> places;
    for (std::size_t f = 0; f < files.size(); ++f) {
        for (std::int64_t row = 0; row < files[f]->rows(); ++row) {
            const auto count = unpackRow(files[f]->bytes(row, row + 1)).local.size();
            if (count > 0)
                places.push_back({f, row, count});
        }
        files[f]->release(0, files[f]->rows());
    }
    return places;
}

/// About `most` of all trajectories, each with the same chance.
std::vector<LocalDescriptor> sampledLocal(std::span<const File> files, const std::vector<Place> &places,
                                          std::uint64_t seed)
{
    std::size_t all = 0;
    for (const auto &place : places)
        all += place.local;
    const double chance =
        static_cast<double>(kLocalSamples) / static_cast<double>(std::max<std::size_t>(1, all));
    Random random(seed, "local", 0);
    std::vector<LocalDescriptor> sample;
    for (const auto &place : places) {
        for (const auto &local : unpackRow(files[place.file]->bytes(place.row, place.row + 1)).local) {
            if (random.chance(chance))
                sample.push_back(local);
        }
    }
    return sample;
}

Codebook::Channel learnChannel(const std::vector<LocalDescriptor> &local, std::size_t channel,
                               const DescriptorSettings &settings)
{
    Matrix samples{channelValues({}, channel).size(), {}};
    for (const auto &one : local) {
        const auto values = channelValues(one, channel);
        samples.values.insert(samples.values.end(), values.begin(), values.end());
    }
    Codebook::Channel learnt;
    learnt.pca = learnPca(samples, kComponents[channel], Whiten::No);
    Matrix reduced{learnt.pca.outputs(), std::vector<float>(samples.rows() * learnt.pca.outputs())};
    for (std::size_t i = 0; i < samples.rows(); ++i)
        learnt.pca.apply(samples.row(i), reduced.row(i));
    learnt.mixture = learnMixture(reduced, static_cast<std::size_t>(settings.words), settings.seed + channel);
    return learnt;
}

/// Fisher vectors of a sample of rows, as the encoder makes them.
Result<Matrix> sampledVectors(const Codebook &codebook, std::span<const File> files,
                              std::vector<Place> places, const std::stop_token &stop)
{
    Random random(codebook.settings.seed, "rows", 0);
    for (std::size_t i = 0; i < std::min(kRowSamples, places.size()); ++i) {
        const auto left = static_cast<std::int64_t>(places.size() - i);
        std::swap(places[i], places[i + static_cast<std::size_t>(random.below(left))]);
    }
    places.resize(std::min(kRowSamples, places.size()));
    Matrix vectors;
    for (const auto &place : places) {
        if (stop.stop_requested())
            return stopped();
        const auto &file = *files[place.file];
        auto sums = sumsOf(codebook, unpackRow(file.bytes(place.row, place.row + 1)).local);
        if (place.row > 0)
            add(sums, sumsOf(codebook, unpackRow(file.bytes(place.row - 1, place.row)).local));
        const auto vector = fisherVectors(codebook, sums);
        vectors.columns = vector.size();
        vectors.values.insert(vectors.values.end(), vector.begin(), vector.end());
    }
    return vectors;
}

} // namespace

Result<Codebook> learnCodebook(const DescriptorSettings &settings, std::span<const File> trajectories,
                               const std::function<void(double)> &progress, std::stop_token stop)
{
    constexpr double kSteps = kChannels + 3;
    const auto tell = [&](double step) {
        if (progress)
            progress(step / kSteps);
    };
    Codebook codebook;
    codebook.settings = settings;
    const auto places = placesIn(trajectories);
    const auto local = sampledLocal(trajectories, places, settings.seed);
    for (std::size_t c = 0; c < kChannels && !local.empty(); ++c) {
        tell(static_cast<double>(c) + 1);
        if (stop.stop_requested())
            return stopped();
        codebook.channels[c] = learnChannel(local, c, settings);
    }
    auto vectors = sampledVectors(codebook, trajectories, places, stop);
    if (!vectors)
        return vectors.error();
    tell(kSteps - 1);
    codebook.last =
        learnLargePca(*vectors, static_cast<std::size_t>(settings.outputs), Whiten::Yes, settings.seed);
    return codebook;
}

} // namespace onset
