// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/video/decode/decodingrun.h"
#include "inference/video/decode/framecache.h"

#include <memory>
#include <optional>
#include <set>
#include <string>

namespace onset {

/// VideoReader over libav. A frame comes from the cache, from decoding on, or from a landing at the key frame
/// before it; a landing whose packets or pictures are not those of the table is given up for an earlier one,
/// in the end for the start of the file. Damaged groups are always decoded by one thread from their own key
/// frame, so their frames do not depend on the way they were reached.
class ExactReader final : public VideoReader
{
public:
    static Result<std::unique_ptr<VideoReader>> open(const std::string &path,
                                                     const VideoBackend::ReaderOptions &options);

    const VideoInfo &info() const override { return m_info; }
    std::shared_ptr<const FrameTable> frames() const override { return m_table; }
    void setFrames(std::shared_ptr<const FrameTable> table) override;
    Result<DecodedFramePtr> frame(FrameIndex index, std::stop_token stop) override;
    DecodedFramePtr cached(FrameIndex index) const override;
    void prefetchBefore(FrameIndex index, std::stop_token stop) override;

private:
    ExactReader(std::string path, std::unique_ptr<Demuxer> demuxer,
                const VideoBackend::ReaderOptions &options);

    Result<DecodedFramePtr> decode(FrameIndex index, const std::stop_token &stop);
    bool damaged(std::int64_t index) const;
    bool needsOneThread(std::int64_t index) const;
    std::int64_t startFor(std::int64_t index) const;
    bool runServes(std::int64_t index) const;
    Status begin(std::int64_t index);
    Status beginAt(DecodingRun::Start start);
    bool land(DecodingRun::Start start, Decoder &decoder);
    bool landingIs(const FrameEntry &entry, const PacketInfo &packet, bool &passed) const;
    Result<Decoder *> decoderFor(bool exact);
    void noteDamage();
    DecodedFramePtr keep(std::int64_t wanted);
    DecodedFramePtr replaceMissing(std::int64_t from, std::int64_t to, std::int64_t wanted);
    bool belongs(std::int64_t index) const;
    Status recover(DecodingRun::Event event, std::int64_t index);
    std::int64_t framesThatFit() const;

    std::string m_path;
    std::unique_ptr<Demuxer> m_demuxer;
    std::unique_ptr<Decoder> m_fast;
    std::unique_ptr<Decoder> m_single;
    VideoInfo m_info;
    std::shared_ptr<const FrameTable> m_table;
    FrameCache m_cache;
    int m_threads;
    bool m_fresh = true; ///< the demuxer stands at the file's start
    std::unique_ptr<DecodingRun> m_run;
    std::int64_t m_keepFrom = 0; ///< frames before are not worth caching now
    std::size_t m_frameBytes = 0;
    DecodedFramePtr m_last;            ///< of this run, to stand in for frames that never come
    std::set<std::int64_t> m_suspect;  ///< key frames of groups that only one thread may decode
    std::set<std::int64_t> m_damaged;  ///< key frames of groups found damaged that the table does not mark
    std::set<std::int64_t> m_deadKeys; ///< key frames where a landing could not be verified
    bool m_startIsLenient = false;
};

} // namespace onset
