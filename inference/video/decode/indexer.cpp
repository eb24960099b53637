// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/decode/indexer.h"

#include "inference/video/decode/framestream.h"
#include "inference/video/decode/packetindex.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
}

#include <algorithm>
#include <cmath>
#include <set>
#include <thread>

namespace onset {

namespace {

using Entries = std::vector<FrameEntry>;

Error cancelled(const std::string &path)
{
    return {Error::Code::Cancelled, "Indexing '" + path + "' was stopped.", {}};
}

/// Reports at most every 64th packet, by the place in the file.
class Progress
{
public:
    Progress(const ProgressSink &sink, std::int64_t fileSize)
        : m_sink(sink)
        , m_fileSize(fileSize)
    {}
    void at(std::int64_t position)
    {
        if (m_sink && m_fileSize > 0 && position > m_last && ++m_calls % 64 == 0) {
            m_last = position;
            m_sink(std::min(1.0, static_cast<double>(position) / static_cast<double>(m_fileSize)));
        }
    }

private:
    const ProgressSink &m_sink;
    std::int64_t m_fileSize;
    std::int64_t m_last = 0;
    std::int64_t m_calls = 0;
};

/// Empty: decoding has to tell.
Result<Entries> indexByDemuxing(Demuxer &demuxer, const std::string &path, const std::stop_token &stop,
                                Progress &progress)
{
    if (!demuxer.containerIsExact())
        return Entries{};
    PacketIndex packets(demuxer.stream().codecpar->video_delay);
    auto packet = makePacket();
    PacketInfo info;
    while (demuxer.read(*packet, info)) {
        if (stop.stop_requested())
            return cancelled(path);
        if (!packets.add(info))
            return Entries{};
        progress.at(info.position);
    }
    if (!demuxer.endedWell())
        return Entries{};
    return packets.entries().value_or(Entries{});
}

/// One forward pass of the decoder; with more than one thread it gives up at the first sign of damage.
class DecodingPass
{
public:
    DecodingPass(Demuxer &demuxer, Decoder &decoder, bool exact)
        : m_stream(demuxer, decoder)
        , m_exact(exact)
    {}
    /// False: damage was met and this pass was not exact.
    Result<bool> run(const std::string &path, const std::stop_token &stop, Progress &progress)
    {
        while (!m_stream.ended()) {
            if (stop.stop_requested())
                return cancelled(path);
            auto output = m_stream.step();
            noteSent();
            if (m_damageSeen && !m_exact)
                return false;
            if (output)
                add(*output);
            progress.at(m_stream.lastPacket().position);
        }
        if (m_damageSeen && !m_exact)
            return false;
        mark();
        return true;
    }
    Entries takeEntries() { return std::move(m_entries); }

private:
    void noteSent()
    {
        const auto &packet = m_stream.lastPacket();
        if (m_stream.packetsSent() > static_cast<std::int64_t>(m_groupOf.size())) {
            if (packet.scan.randomAccess)
                ++m_group;
            m_groupOf.push_back(m_group);
            if (packet.corrupt)
                damage(m_group);
            if (m_group < 0)
                m_damageSeen = true;
        }
        const bool complained = m_stream.takeComplaint();
        if (m_stream.takeError() || complained)
            damage(m_group);
    }
    void damage(int group)
    {
        m_damageSeen = true;
        m_damaged.insert(group);
    }
    void add(const FrameStream::Output &output)
    {
        auto entry = entryOf(output.packet);
        entry.pts = output.frame->pts;
        if (output.frame->pkt_duration > 0)
            entry.duration = output.frame->pkt_duration;
        const bool known = output.packetNumber >= 0;
        const int group = known ? m_groupOf[static_cast<std::size_t>(output.packetNumber)] : m_group;
        // One key packet may give a frame and, broken, repeat it: only the first is where decoding starts.
        if (entry.isKey() && !m_keysShown.insert(group).second)
            entry.flags &= static_cast<std::uint8_t>(~FrameEntry::Key);
        if (output.damaged)
            damage(group);
        // Shown before the first key frame: what it refers to may be missing, with or without a complaint.
        if (!entry.isKey() && m_keysShown.empty())
            m_damageSeen = true;
        m_entries.push_back(entry);
        m_entryGroup.push_back(group);
    }
    /// Leading frames also need the group before theirs.
    void mark()
    {
        int shown = -1;
        for (std::size_t i = 0; i < m_entries.size(); ++i) {
            auto &entry = m_entries[i];
            if (entry.isKey())
                shown = std::max(shown, m_entryGroup[i]);
            if (m_entryGroup[i] > shown)
                entry.flags |= FrameEntry::OpenGroupLead;
            const bool lead = entry.flags & FrameEntry::OpenGroupLead;
            if (m_damaged.contains(m_entryGroup[i]) || (lead && m_damaged.contains(m_entryGroup[i] - 1)) ||
                m_entryGroup[i] < 0)
                entry.flags |= FrameEntry::Damaged;
        }
    }

    FrameStream m_stream;
    bool m_exact;
    int m_group = -1;           ///< counts key packets; before the first: -1
    std::vector<int> m_groupOf; ///< by packet
    Entries m_entries;
    std::vector<int> m_entryGroup;
    std::set<int> m_damaged;
    std::set<int> m_keysShown;
    bool m_damageSeen = false;
};

Result<Entries> indexByDecoding(const std::string &path, const std::stop_token &stop,
                                const ProgressSink &progress)
{
    const int cores = static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1U, 16U));
    for (const int threads : {cores, 1}) {
        auto demuxer = Demuxer::open(path);
        if (!demuxer)
            return demuxer.error();
        auto decoder = Decoder::open((*demuxer)->stream(), threads, path);
        if (!decoder)
            return decoder.error();
        DecodingPass pass(**demuxer, **decoder, threads == 1);
        Progress report(progress, (*demuxer)->fileSize());
        const auto done = pass.run(path, stop, report);
        if (!done)
            return done.error();
        if (*done)
            return pass.takeEntries();
    }
    return Entries{};
}

/// The stream's own statement where the table agrees with it, else what the table says.
double averageRateOf(const Entries &entries, const VideoInfo &info)
{
    const auto hasPts =
        std::all_of(entries.begin(), entries.end(), [](const auto &e) { return e.pts != kNoPts; });
    const auto span = entries.size() > 1 && hasPts ? entries.back().pts - entries.front().pts : 0;
    if (span <= 0)
        return info.averageRate;
    const double counted = static_cast<double>(entries.size() - 1) / info.timeBase.seconds(span);
    return std::abs(counted / info.averageRate - 1.0) < 0.002 ? info.averageRate : counted;
}

} // namespace

Result<std::shared_ptr<const FrameTable>> indexVideo(const std::string &path, std::stop_token stop,
                                                     const ProgressSink &progress)
{
    auto demuxer = Demuxer::open(path);
    if (!demuxer)
        return demuxer.error();
    const auto info = (*demuxer)->info();
    Progress report(progress, (*demuxer)->fileSize());
    auto entries = indexByDemuxing(**demuxer, path, stop, report);
    demuxer->reset();
    if (entries && entries->empty())
        entries = indexByDecoding(path, stop, progress);
    if (!entries)
        return entries.error();
    if (entries->empty())
        return Error{Error::Code::BadInput,
                     "No frame of '" + path + "' can be decoded: the file is damaged or cut short.",
                     {}};
    const double rate = averageRateOf(*entries, info);
    if (progress)
        progress(1.0);
    return std::make_shared<const FrameTable>(info.timeBase, std::move(*entries), rate);
}

} // namespace onset
