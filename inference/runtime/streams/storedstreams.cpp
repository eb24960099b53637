// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/streams/storedstreams.h"

#include "inference/runtime/streams/gather.h"

#include <algorithm>
#include <stdexcept>

namespace onset {

namespace {

constexpr const char *kRowsVersion = "rows 1"; // counts up when framerows or flowplanes give other bytes
constexpr std::int64_t kReleaseStep = 256;     // rows; a system call each is enough

} // namespace

FeatureLayout storedLayout(const StreamSpec &spec)
{
    return {FeatureType::U8, {kStreamPlanes, spec.height, spec.width}, 0, 1};
}

FeatureKey storedKey(const FileIdentity &video, const StreamSpec &spec)
{
    return {video, spec.kind == StreamKind::Rgb ? "rgb" : "flow", nameOf(spec) + " " + kRowsVersion};
}

StoredStreams::StoredStreams(std::vector<File> files, std::int64_t frameCount)
    : m_files(std::move(files))
    , m_frameCount(frameCount)
{}

Status StoredStreams::ensure(std::int64_t)
{
    return success();
}

torch::Tensor StoredStreams::gather(const StreamSpec &stream, std::span<const std::int64_t> frames) const
{
    const auto found =
        std::find_if(m_files.begin(), m_files.end(), [&](const File &file) { return file.first == stream; });
    if (found == m_files.end())
        throw std::logic_error("the stream " + nameOf(stream) + " was not prepared");
    std::vector<const std::uint8_t *> rows;
    rows.reserve(frames.size());
    for (const auto frame : clampedFrames(frames, m_frameCount))
        rows.push_back(reinterpret_cast<const std::uint8_t *>(found->second->bytes(frame, frame + 1).data()));
    return gathered(stream, rows);
}

void StoredStreams::release(std::int64_t before)
{
    const auto end = std::min(before, m_frameCount);
    if (end < m_released + kReleaseStep && end < m_frameCount)
        return;
    for (const auto &file : m_files) {
        if (end > m_released)
            file.second->release(m_released, end);
    }
    m_released = std::max(m_released, end);
}

} // namespace onset
