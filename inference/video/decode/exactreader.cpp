// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/decode/exactreader.h"

#include "inference/video/decode/codecframe.h"

extern "C" {
#include <libavcodec/avcodec.h>
}

#include <algorithm>
#include <thread>

namespace onset {

namespace {

/// Decoding on for so many frames is cheaper than a landing, which empties the decoder's threads.
constexpr std::int64_t kWorthDecodingOn = 8;
/// Each attempt at a frame knows more than the one before, so this many mean that something is wrong.
constexpr int kMostAttempts = 64;
/// With so many key frames that no landing reached, the file cannot be sought in: it is read from its start.
constexpr std::size_t kMostDeadKeys = 16;
/// Packets read in vain for the one landed for.
constexpr int kMostSkipped = 20000;

int threadsFor(int wanted)
{
    const int cores = static_cast<int>(std::thread::hardware_concurrency());
    return std::clamp(wanted > 0 ? wanted : cores, 1, 16);
}

} // namespace

ExactReader::ExactReader(std::string path, std::unique_ptr<Demuxer> demuxer,
                         const VideoBackend::ReaderOptions &options)
    : m_path(std::move(path))
    , m_demuxer(std::move(demuxer))
    , m_info(m_demuxer->info())
    , m_cache(options.cacheBytes)
    , m_threads(threadsFor(options.threads))
{}

Result<std::unique_ptr<VideoReader>> ExactReader::open(const std::string &path,
                                                       const VideoBackend::ReaderOptions &options)
{
    auto demuxer = Demuxer::open(path);
    if (!demuxer)
        return demuxer.error();
    std::unique_ptr<ExactReader> reader(new ExactReader(path, std::move(*demuxer), options));
    if (auto decoder = reader->decoderFor(false); !decoder)
        return decoder.error();
    return std::unique_ptr<VideoReader>(std::move(reader));
}

void ExactReader::setFrames(std::shared_ptr<const FrameTable> table)
{
    if (m_table && table && *m_table == *table)
        return;
    m_table = std::move(table);
    m_run.reset();
    m_cache.clear();
    m_suspect.clear();
    m_damaged.clear();
    m_deadKeys.clear();
    m_startIsLenient = false;
}

DecodedFramePtr ExactReader::cached(FrameIndex index) const
{
    return m_cache.find(index);
}

Result<DecodedFramePtr> ExactReader::frame(FrameIndex index, std::stop_token stop)
{
    const std::int64_t count = m_table ? m_table->size() : 1;
    if (index.value < 0 || index.value >= count)
        return Error{Error::Code::InvalidArgument,
                     "'" + m_path + "' has no frame " + std::to_string(index.value) + ".",
                     m_table ? "" : "There is no frame table yet."};
    m_cache.lookAt(index);
    m_keepFrom = 0;
    if (auto known = m_cache.find(index))
        return known;
    return decode(index, stop);
}

bool ExactReader::damaged(std::int64_t index) const
{
    if (!m_table)
        return false;
    return (m_table->at({index}).flags & FrameEntry::Damaged) ||
           m_damaged.contains(m_table->keyFrameBefore({index}).value);
}

bool ExactReader::needsOneThread(std::int64_t index) const
{
    return m_table && (damaged(index) || m_suspect.contains(m_table->keyFrameBefore({index}).value));
}

/// The frame from whose packet decoding gives frame `index`: a key frame, or 0 for the file's start.
std::int64_t ExactReader::startFor(std::int64_t index) const
{
    if (!m_table)
        return 0;
    if (m_deadKeys.size() > kMostDeadKeys)
        return 0;
    auto key = m_table->keyFrameBefore({index}).value;
    while (key > 0 && m_deadKeys.contains(key))
        key = m_table->keyFrameBefore({key - 1}).value;
    return key;
}

/// Whether a picture of the present run may stand for frame `index` for good.
bool ExactReader::belongs(std::int64_t index) const
{
    if (!needsOneThread(index))
        return true;
    return m_run->start().exact && m_run->start().key == startFor(index);
}

bool ExactReader::runServes(std::int64_t index) const
{
    if (!m_run || m_run->next() > index)
        return false;
    if (needsOneThread(index))
        return m_run->start().exact && m_run->start().key == startFor(index);
    const auto start = startFor(index);
    if (m_run->start().exact && !m_run->start().fromFileStart && start > m_run->start().key)
        return false; // a healthy group after a damaged one
    return start <= m_run->next() + kWorthDecodingOn;
}

Result<Decoder *> ExactReader::decoderFor(bool exact)
{
    auto &slot = exact && m_threads > 1 ? m_single : m_fast;
    if (!slot) {
        auto decoder = Decoder::open(m_demuxer->stream(), exact ? 1 : m_threads, m_path);
        if (!decoder)
            return decoder.error();
        slot = std::move(*decoder);
    }
    return slot.get();
}

bool ExactReader::landingIs(const FrameEntry &entry, const PacketInfo &packet, bool &passed) const
{
    const bool place = entry.position < 0 || entry.position == packet.position;
    const bool timed = entry.pts != kNoPts && m_demuxer->timesAreStored();
    const bool right = timed ? entry.pts == packet.pts : entry.ordinal == packet.ordinal;
    if (place && right && entry.size == packet.size)
        return true;
    const bool byPlace = m_demuxer->seeksByBytes() || entry.dts == kNoPts || packet.dts == kNoPts;
    passed = byPlace ? packet.position > entry.position : packet.dts > entry.dts;
    return false;
}

bool ExactReader::land(DecodingRun::Start start, Decoder &decoder)
{
    const auto &entry = m_table->at({start.key});
    for (int attempt = 0; m_demuxer->seekBefore(entry, attempt); ++attempt) {
        auto packet = makePacket();
        PacketInfo info;
        bool passed = false;
        for (int skipped = 0; !passed && skipped < kMostSkipped && m_demuxer->read(*packet, info);
             ++skipped) {
            if (!landingIs(entry, info, passed))
                continue;
            decoder.flush();
            FrameStream stream(*m_demuxer, decoder);
            stream.startWith(std::move(packet), info);
            const bool leads = m_table->at({start.key - 1}).flags & FrameEntry::OpenGroupLead;
            start.timed = m_demuxer->timesAreStored();
            start.complete = info.scan.cleanStart && !leads;
            m_run = std::make_unique<DecodingRun>(start, std::move(stream), m_table);
            return true;
        }
    }
    return false;
}

Status ExactReader::beginAt(DecodingRun::Start start)
{
    m_run.reset();
    m_last.reset();
    auto decoder = decoderFor(start.exact);
    if (!decoder)
        return decoder.error();
    if (!start.fromFileStart) {
        m_fresh = false;
        if (land(start, **decoder))
            return success();
        m_deadKeys.insert(start.key);
        const auto earlier = startFor(start.key);
        return beginAt({earlier, earlier == 0, start.lenient, start.exact});
    }
    if (!m_fresh) {
        auto demuxer = Demuxer::open(m_path);
        if (!demuxer)
            return demuxer.error();
        m_demuxer = std::move(*demuxer);
        // The decoder, too, starts as it does in a forward pass.
        (start.exact && m_threads > 1 ? m_single : m_fast).reset();
        decoder = decoderFor(start.exact);
        if (!decoder)
            return decoder.error();
    }
    m_fresh = false;
    m_run = std::make_unique<DecodingRun>(start, FrameStream(*m_demuxer, **decoder), m_table);
    return success();
}

Status ExactReader::begin(std::int64_t index)
{
    const bool exact = needsOneThread(index) || m_startIsLenient;
    const auto key = startFor(index);
    const bool fromFileStart = key == 0;
    return beginAt({key, fromFileStart, exact || (fromFileStart && m_startIsLenient), exact});
}

/// After a run failed for frame `index`: what is known now makes the next attempt another one.
Status ExactReader::recover(DecodingRun::Event event, std::int64_t index)
{
    const auto start = m_run->start();
    bool learned = false;
    if (event == DecodingRun::Event::Damage) {
        const auto here = std::min(m_run->next(), m_table->size() - 1);
        learned = m_suspect.insert(m_table->keyFrameBefore({here}).value).second;
        for (const auto key : m_run->damagedGroups())
            learned = m_suspect.insert(key).second || learned;
    }
    if (learned) {
        m_run.reset();
        return success();
    }
    m_run.reset();
    if (!start.fromFileStart) {
        m_deadKeys.insert(start.key);
        return success();
    }
    if (!start.lenient && m_table) {
        m_startIsLenient = true;
        return success();
    }
    return Error{Error::Code::BadInput,
                 "Frame " + std::to_string(index) + " of '" + m_path +
                     "' cannot be decoded. If the file changed, index it again.",
                 {}};
}

DecodedFramePtr ExactReader::replaceMissing(std::int64_t from, std::int64_t to, std::int64_t wanted)
{
    DecodedFramePtr result;
    for (auto missing = from; missing < to; ++missing) {
        const auto picture = m_last ? static_cast<const CodecFrame &>(*m_last).picture() : m_run->frame();
        const auto pts = m_table->at({missing}).pts;
        auto frame = std::make_shared<const CodecFrame>(picture, FrameIndex{missing}, pts, true);
        if (belongs(missing) && missing >= m_keepFrom)
            m_cache.insert(frame);
        if (missing == wanted)
            result = frame;
    }
    return result;
}

/// One thread tells in which group the decoder met errors.
void ExactReader::noteDamage()
{
    if (m_run->start().exact)
        m_damaged.insert(m_run->damagedGroups().begin(), m_run->damagedGroups().end());
}

/// Caches the picture that the run just gave; returns frame `wanted` if this was it, or the end of it.
DecodedFramePtr ExactReader::keep(std::int64_t wanted)
{
    noteDamage();
    const auto index = m_run->index();
    auto result = m_run->repeatFrom() < index ? replaceMissing(m_run->repeatFrom(), index, wanted) : nullptr;
    const auto pts = m_table ? m_table->at({index}).pts : m_run->frame()->pts;
    auto frame = std::make_shared<const CodecFrame>(m_run->frame(), FrameIndex{index}, pts, damaged(index));
    m_frameBytes = frame->bytes();
    m_last = frame;
    if (belongs(index) && index >= m_keepFrom)
        m_cache.insert(frame);
    return index == wanted ? frame : result;
}

Result<DecodedFramePtr> ExactReader::decode(FrameIndex index, const std::stop_token &stop)
{
    const auto wanted = index.value;
    for (int attempt = 0; attempt < kMostAttempts; ++attempt) {
        if (!runServes(wanted)) {
            if (const auto status = begin(wanted); !status)
                return status.error();
        }
        auto event = DecodingRun::Event::Nothing;
        while (event == DecodingRun::Event::Nothing || event == DecodingRun::Event::Frame) {
            if (stop.stop_requested())
                return Error{Error::Code::Cancelled, "Decoding '" + m_path + "' was stopped.", {}};
            event = m_run->step();
            if (event != DecodingRun::Event::Frame)
                continue;
            if (auto frame = keep(wanted); frame && belongs(wanted))
                return frame;
            if (m_run->next() > wanted)
                break; // it came from a group found damaged meanwhile
        }
        if (event == DecodingRun::Event::Frame)
            continue;
        if (event == DecodingRun::Event::Ended && m_run->start().lenient && m_last) {
            if (auto frame = replaceMissing(m_run->next(), m_table->size(), wanted))
                return frame;
        }
        if (const auto status = recover(event, wanted); !status)
            return status.error();
    }
    return Error{Error::Code::BadInput,
                 "Frame " + std::to_string(wanted) + " of '" + m_path + "' cannot be decoded.",
                 "no attempt succeeded"};
}

std::int64_t ExactReader::framesThatFit() const
{
    return m_frameBytes > 0 ? static_cast<std::int64_t>(m_cache.limit() / m_frameBytes) : 0;
}

void ExactReader::prefetchBefore(FrameIndex index, std::stop_token stop)
{
    if (!m_table || index.value <= 0 || index.value >= m_table->size())
        return;
    m_cache.lookAt(index);
    while (!stop.stop_requested()) {
        const auto fit = framesThatFit();
        const auto end = m_cache.runBefore(index).value;
        if (end <= 0 || (fit > 0 && index.value - end >= fit / 3))
            return;
        // Half the cache at a time, so that the next part is there before this one is used up.
        const auto part = std::max<std::int64_t>(1, fit / 2);
        const auto from = std::max({end - part, m_table->keyFrameBefore({end - 1}).value, std::int64_t{0}});
        m_keepFrom = from;
        for (auto i = from; i < end; ++i) {
            if (m_cache.find({i}))
                continue;
            if (!decode({i}, stop).ok())
                return;
        }
        if (m_cache.runBefore(index).value >= end)
            return; // the cache is too small for more
    }
}

} // namespace onset
