// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/descriptors/describe.h"

#include "inference/descriptors/codebooklearning.h"
#include "inference/descriptors/encoder.h"
#include "inference/descriptors/trackpooling.h"
#include "inference/descriptors/trajectoryextractor.h"
#include "inference/runtime/features/findorbegin.h"
#include "inference/runtime/features/storable.h"
#include "inference/runtime/features/storedrows.h"
#include "storage/domain/sha256.h"

#include <algorithm>
#include <utility>

namespace onset {

namespace {

constexpr std::int64_t kProgressEvery = 32; // frames

Error stopped()
{
    return {Error::Code::Cancelled, "Making features was stopped.", {}};
}

/// Decodes a video from the writer's next row on and appends the rows that are missing.
class TrajectoryPass
{
public:
    using Taker = std::function<Status(const TrajectoryRow &)>;

    /// `also` is given each row that was appended, as it will be read again; may be empty.
    TrajectoryPass(const Video &video, const DescriptorSettings &settings, FeatureWriter &writer,
                   Taker also = {})
        : m_video(video)
        , m_settings(settings)
        , m_writer(writer)
        , m_also(std::move(also))
        , m_packed(trajectoryRowBytes(settings.perRow))
    {}

    Status run(const EngineServices &services, const DescriptorStore::Progress &progress,
               const std::stop_token &stop)
    {
        const auto first = m_writer.rows() * m_settings.stride;
        const auto end = m_video.frames->size();
        if (first >= end)
            return success();
        auto source = services.open(m_video, {first}, stop);
        if (!source)
            return source.error();
        auto flow = services.flow(FlowMethod::Dis);
        if (!flow)
            return flow.error();
        TrajectoryExtractor extractor(m_settings, (*source)->info(), *std::move(flow));
        for (auto frame = first; frame < end; ++frame) {
            if (stop.stop_requested())
                return stopped();
            const auto decoded = nextFrame(**source, frame, end);
            if (!decoded)
                return decoded.error();
            if (auto taken = extractor.take(**decoded); !taken)
                return taken;
            if (auto written = append(extractor.takeRows()); !written)
                return written;
            if (progress && frame % kProgressEvery == 0)
                progress(static_cast<double>(frame) / static_cast<double>(end));
        }
        extractor.end();
        return append(extractor.takeRows());
    }

private:
    Status append(const std::vector<TrajectoryRow> &rows)
    {
        for (const auto &row : rows) {
            packRow(row, m_settings.perRow, m_packed);
            if (auto written = m_writer.append(m_packed); !written)
                return written;
            if (!m_also)
                continue;
            if (auto taken = m_also(unpackRow(m_packed)); !taken)
                return taken;
        }
        return success();
    }

    const Video &m_video;
    const DescriptorSettings &m_settings;
    FeatureWriter &m_writer;
    Taker m_also;
    std::vector<std::byte> m_packed;
};

using File = DescriptorStore::File;

/// Gives the trajectories of a row, for an encoder; of all or of a track alone.
using RowReader = std::function<TrajectoryRow(std::int64_t row)>;

Status encodeRows(std::int64_t rows, const CodebookPtr &codebook, const RowReader &read,
                  FeatureWriter &writer, const DescriptorStore::Progress &progress,
                  const std::stop_token &stop)
{
    DescriptorEncoder encoder(codebook);
    const auto first = writer.rows();
    if (first > 0 && first < rows)
        encoder.prime(read(first - 1).local);
    std::vector<float> out(codebook->featureSize());
    for (auto row = first; row < rows; ++row) {
        if (stop.stop_requested())
            return stopped();
        encoder.encode(read(row), out);
        if (auto written = writer.append(std::as_bytes(std::span(out))); !written)
            return written;
        if (progress && row % kProgressEvery == 0)
            progress(static_cast<double>(row) / static_cast<double>(rows));
    }
    return success();
}

/// Names videos by what is in them, whatever their order.
std::string namesOf(std::span<const Video> videos)
{
    std::vector<std::string> names;
    for (const auto &video : videos) {
        std::string name = std::to_string(video.identity.size);
        for (const auto digest : video.identity.digests)
            name += ' ' + std::to_string(digest);
        names.push_back(std::move(name));
    }
    std::sort(names.begin(), names.end());
    std::string all;
    for (const auto &name : names)
        all += name + '\n';
    return sha256Hex(all);
}

std::span<const float> numbersIn(const FeatureFile &file)
{
    const auto bytes = file.bytes(0, file.rows());
    return {reinterpret_cast<const float *>(bytes.data()), bytes.size() / sizeof(float)};
}

/// Whoever was first has stored the same.
Status keep(const FeatureCache &cache, const FeatureKey &key, const Codebook &codebook)
{
    const auto numbers = toNumbers(codebook);
    FeatureLayout layout;
    layout.shape = {static_cast<std::int64_t>(numbers.size())};
    auto writer = cache.begin(key, layout);
    if (!writer)
        return writer.error().code == Error::Code::Conflict ? success() : Status(writer.error());
    if ((*writer)->rows() == 0) {
        if (auto written = (*writer)->append(std::as_bytes(std::span(numbers))); !written)
            return written;
    }
    auto file = (*writer)->finish();
    return file ? success() : Status(file.error());
}

/// All trajectories of a row.
RowReader readerOf(const File &file)
{
    return [file](std::int64_t row) { return unpackRow(file->bytes(row, row + 1)); };
}

std::int64_t rowsOf(const Video &video, const Codebook &codebook)
{
    return descriptorRows(video.frames->size(), codebook.settings.stride);
}

} // namespace

std::int64_t descriptorRows(std::int64_t frames, int stride)
{
    return (frames + stride - 1) / stride;
}

FeatureRows featureRowsOf(const Codebook &codebook)
{
    FeatureRows rows{"descriptors", "descriptors 1 " + codebook.digest(), {}};
    rows.layout.shape = {static_cast<std::int64_t>(codebook.featureSize())};
    rows.layout.stride = codebook.settings.stride;
    return rows;
}

DescriptorStore::DescriptorStore(const DescriptorSettings &settings, const EngineServices &services)
    : m_settings(settings)
    , m_services(services)
    , m_cache(services.cacheFolder)
{}

Result<RowsOrWriter> DescriptorStore::trajectoriesOrWriter(const Video &video, std::stop_token stop) const
{
    FeatureLayout layout;
    layout.type = FeatureType::U8;
    layout.shape = {static_cast<std::int64_t>(trajectoryRowBytes(m_settings.perRow))};
    layout.stride = m_settings.stride;
    const FeatureKey key{video.identity, "trajectories", trajectoryKey(m_settings)};
    return findOrBegin(m_cache, key, layout, descriptorRows(video.frames->size(), m_settings.stride),
                       std::move(stop));
}

Result<File> DescriptorStore::trajectories(const Video &video, const Progress &progress,
                                           std::stop_token stop) const
{
    if (auto status = checkStorable(video); !status)
        return status.error();
    auto one = trajectoriesOrWriter(video, stop);
    if (!one)
        return one.error();
    if (one->rows)
        return one->rows;
    TrajectoryPass pass(video, m_settings, *one->writer);
    if (auto status = pass.run(m_services, progress, stop); !status)
        return status.error();
    return one->writer->finish();
}

Result<CodebookPtr> DescriptorStore::codebook(std::span<const Video> videos, const Progress &progress,
                                              std::stop_token stop) const
{
    const FeatureKey key{{}, "codebook", codebookKey(m_settings) + " videos " + namesOf(videos)};
    auto found = m_cache.find(key);
    if (!found)
        return found.error();
    if (*found) {
        auto read = codebookFrom(numbersIn(**found));
        if (read && read->settings == m_settings)
            return std::make_shared<const Codebook>(*std::move(read));
    }
    std::vector<std::pair<std::string, File>> files;
    for (const auto &video : videos) {
        auto file = trajectories(video, {}, stop);
        if (!file)
            return file.error();
        files.emplace_back(namesOf({&video, 1}), *std::move(file));
    }
    std::sort(files.begin(), files.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<File> inOrder;
    for (auto &[name, file] : files)
        inOrder.push_back(std::move(file));
    auto learnt = learnCodebook(m_settings, inOrder, progress, stop);
    if (!learnt)
        return learnt.error();
    if (auto status = keep(m_cache, key, *learnt); !status)
        return status.error();
    return std::make_shared<const Codebook>(*std::move(learnt));
}

Result<File> DescriptorStore::features(const Video &video, const CodebookPtr &codebook,
                                       const Progress &progress, std::stop_token stop) const
{
    if (auto status = checkStorable(video); !status)
        return status.error();
    const auto said = featureRowsOf(*codebook);
    auto one = findOrBegin(m_cache, {video.identity, said.stream, said.extractor}, said.layout,
                           rowsOf(video, *codebook), stop);
    if (!one)
        return one.error();
    if (one->rows)
        return one->rows;
    if (auto status = write(video, codebook, *one->writer, progress, stop); !status)
        return status.error();
    return one->writer->finish();
}

Status DescriptorStore::stream(const Video &video, const CodebookPtr &codebook, const RowSink &sink,
                               std::stop_token stop) const
{
    if (auto status = checkStorable(video); !status)
        return status;
    const DescriptorStore own(codebook->settings, m_services);
    auto one = own.trajectoriesOrWriter(video, stop);
    if (!one)
        return one.error();
    DescriptorEncoder encoder(codebook);
    std::vector<float> out(codebook->featureSize());
    const auto put = [&](const TrajectoryRow &row) {
        encoder.encode(row, out);
        return sink(out);
    };
    if (one->writer) {
        // Rows from before a break can be read again only when all are there.
        const bool begun = one->writer->rows() > 0;
        TrajectoryPass pass(video, codebook->settings, *one->writer, begun ? TrajectoryPass::Taker() : put);
        if (auto status = pass.run(m_services, {}, stop); !status)
            return status;
        auto file = one->writer->finish();
        if (!file)
            return file.error();
        if (!begun)
            return success();
        one->rows = *std::move(file);
    }
    const auto read = readerOf(one->rows);
    for (std::int64_t row = 0; row < rowsOf(video, *codebook); ++row) {
        if (stop.stop_requested())
            return stopped();
        if (auto taken = put(read(row)); !taken)
            return taken;
    }
    return success();
}

Status DescriptorStore::write(const Video &video, const CodebookPtr &codebook, FeatureWriter &writer,
                              const Progress &progress, std::stop_token stop) const
{
    const DescriptorStore own(codebook->settings, m_services);
    const auto file = own.trajectories(video, progress, stop);
    if (!file)
        return file.error();
    return encodeRows(rowsOf(video, *codebook), codebook, readerOf(*file), writer, progress, stop);
}

Result<File> DescriptorStore::features(const Video &video, const Track &track, const CodebookPtr &codebook,
                                       std::stop_token stop) const
{
    if (auto status = checkStorable(video); !status)
        return status.error();
    const TrackPooling pooling(track, video, codebook->settings);
    const auto said = featureRowsOf(*codebook);
    const auto key = personKey({video.identity, said.stream, said.extractor}, boxesDigest(track));
    auto one = findOrBegin(m_cache, key, said.layout, rowsOf(video, *codebook), stop);
    if (!one)
        return one.error();
    if (one->rows)
        return one->rows;
    const DescriptorStore own(codebook->settings, m_services);
    const auto file = own.trajectories(video, {}, stop);
    if (!file)
        return file.error();
    const auto read = [&, all = readerOf(*file)](std::int64_t row) {
        auto kept = all(row);
        kept.local = pooling.within(kept.local, row);
        return kept;
    };
    if (auto status = encodeRows(rowsOf(video, *codebook), codebook, read, *one->writer, {}, stop); !status)
        return status.error();
    return one->writer->finish();
}

} // namespace onset
