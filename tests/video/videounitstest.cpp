// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/decode/framecache.h"
#include "inference/video/decode/packetindex.h"
#include "inference/video/decode/packetscan.h"
#include "inference/video/framelisting.h"

#include <QTest>

#include <set>

using namespace onset;

namespace {

class FakeFrame final : public DecodedFrame
{
public:
    FakeFrame(std::int64_t index, std::size_t bytes)
        : m_index{index}
        , m_bytes(bytes)
    {}
    FrameIndex index() const override { return m_index; }
    Ticks pts() const override { return m_index.value; }
    bool damaged() const override { return false; }
    std::size_t bytes() const override { return m_bytes; }
    std::string md5() const override { return {}; }
    Result<Picture> toPicture(PixelLayout, int, int) const override { return Picture{}; }

private:
    FrameIndex m_index;
    std::size_t m_bytes;
};

DecodedFramePtr fake(std::int64_t index)
{
    return std::make_shared<FakeFrame>(index, 10);
}

PacketInfo packet(Ticks pts, bool key)
{
    PacketInfo info;
    info.pts = pts;
    info.dts = pts;
    info.size = 100;
    info.scan = {key, true, key};
    return info;
}

std::vector<std::int64_t> values(const std::vector<FrameIndex> &frames)
{
    std::vector<std::int64_t> result;
    for (const auto frame : frames)
        result.push_back(frame.value);
    return result;
}

using Bytes = std::vector<std::uint8_t>;

} // namespace

/// The pure parts of exact video.
class VideoUnitsTest : public QObject
{
    Q_OBJECT

private slots:
    void listsForwardAndReverse();
    void listsDistinctRandomFrames();
    void refusesBadLists();
    void cacheKeepsWhatIsNear();
    void cacheKnowsUnbrokenRuns();
    void packetsMakeEntries();
    void packetsThatNeedDecoding();
    void scansH264();
    void scansHevcAndVp();
    void survivesHostileBytes();
};

void VideoUnitsTest::listsForwardAndReverse()
{
    using V = std::vector<std::int64_t>;
    QCOMPARE(values(listFrames(5, FrameOrder::Forward, 3, 0)), (V{0, 1, 2}));
    QCOMPARE(values(listFrames(5, FrameOrder::Reverse, 3, 0)), (V{4, 3, 2}));
    QCOMPARE(values(listFrames(3, FrameOrder::Reverse, 9, 0)), (V{2, 1, 0}));
    QCOMPARE(values(listFrames(2, FrameOrder::Forward, std::nullopt, 0)), (V{0, 1}));
    QVERIFY(listFrames(0, FrameOrder::Random, 4, 0).empty());
    QVERIFY(listFrames(9, FrameOrder::Random, -4, 0).empty());
}

void VideoUnitsTest::listsDistinctRandomFrames()
{
    const auto first = listFrames(1000, FrameOrder::Random, 200, 42);
    QCOMPARE(first.size(), std::size_t{200});
    QCOMPARE(std::set<FrameIndex>(first.begin(), first.end()).size(), std::size_t{200});
    QCOMPARE(values(listFrames(1000, FrameOrder::Random, 200, 42)), values(first));
    QVERIFY(values(listFrames(1000, FrameOrder::Random, 200, 43)) != values(first));
    const auto all = listFrames(50, FrameOrder::Random, 80, 1);
    QCOMPARE(std::set<FrameIndex>(all.begin(), all.end()).size(), std::size_t{50});
    QVERIFY(!std::is_sorted(all.begin(), all.end()));
}

void VideoUnitsTest::refusesBadLists()
{
    QCOMPARE(values(parseFrameList("7,3,7", 8).value()), (std::vector<std::int64_t>{7, 3, 7}));
    for (const char *text : {"", "8", "-1", "1,,2", "1,", "x", "1 ", "99999999999999999999"})
        QVERIFY2(!parseFrameList(text, 8).ok(), text);
    QVERIFY(parseFrameOrder("reverse").value() == FrameOrder::Reverse);
    QVERIFY(!parseFrameOrder("backwards").ok());
}

void VideoUnitsTest::cacheKeepsWhatIsNear()
{
    FrameCache cache(50);
    for (int i = 0; i < 20; ++i) {
        cache.lookAt({i});
        cache.insert(fake(i));
        QVERIFY(cache.bytes() <= 50);
    }
    for (int i = 0; i < 20; ++i)
        QCOMPARE(cache.find({i}) != nullptr, i >= 15);
    // Going back, the frames behind make room first.
    cache.lookAt({16});
    cache.insert(fake(14));
    QVERIFY(cache.find({14}) && cache.find({16}) && !cache.find({19}));
    cache.insert(std::make_shared<FakeFrame>(3, 51));
    QVERIFY(!cache.find({3}));
}

void VideoUnitsTest::cacheKnowsUnbrokenRuns()
{
    FrameCache cache(1000);
    for (const int i : {3, 5, 6, 7})
        cache.insert(fake(i));
    QCOMPARE(cache.runBefore({8}).value, 5);
    QCOMPARE(cache.runBefore({7}).value, 5);
    QCOMPARE(cache.runBefore({5}).value, 5);
    QCOMPARE(cache.runBefore({4}).value, 3);
    cache.clear();
    QCOMPARE(cache.bytes(), std::size_t{0});
    QCOMPARE(cache.runBefore({8}).value, 8);
}

void VideoUnitsTest::packetsMakeEntries()
{
    PacketIndex index(2);
    // I0 P3 B1 B2, then an open group: I6 with B4 and B5 before it, P7
    for (const auto &[pts, key] : {std::pair{0, true},
                                   {3, false},
                                   {1, false},
                                   {2, false},
                                   {6, true},
                                   {4, false},
                                   {5, false},
                                   {7, false}})
        QVERIFY(index.add(packet(pts, key)));
    const auto entries = index.entries();
    QVERIFY(entries.has_value());
    for (std::size_t i = 0; i < entries->size(); ++i) {
        QCOMPARE((*entries)[i].pts, static_cast<Ticks>(i));
        QCOMPARE((*entries)[i].isKey(), i == 0 || i == 6);
        QCOMPARE((*entries)[i].flags & FrameEntry::OpenGroupLead ? 1 : 0, i == 4 || i == 5 ? 1 : 0);
    }
}

void VideoUnitsTest::packetsThatNeedDecoding()
{
    const auto refused = [](auto change) {
        PacketIndex index(2);
        auto bad = packet(1, false);
        change(bad);
        return index.add(packet(0, true)) && !index.add(bad);
    };
    QVERIFY(refused([](PacketInfo &p) { p.pts = kNoPts; }));
    QVERIFY(refused([](PacketInfo &p) { p.discard = true; }));
    QVERIFY(refused([](PacketInfo &p) { p.corrupt = true; }));
    QVERIFY(refused([](PacketInfo &p) { p.newHeaders = true; }));
    QVERIFY(refused([](PacketInfo &p) { p.scan.oneToOne = false; }));
    QVERIFY(!PacketIndex(2).add(packet(0, false)));
    const auto decided = [](int depth, std::initializer_list<Ticks> pts) {
        PacketIndex index(depth);
        bool first = true;
        for (const auto value : pts)
            index.add(packet(value, std::exchange(first, false)));
        return index.entries().has_value();
    };
    QVERIFY(decided(1, {0, 2, 1}));
    QVERIFY2(!decided(0, {0, 2, 1}), "the decoder would drop a frame");
    QVERIFY2(!decided(2, {0, 1, 1}), "two packets with one time");
    QVERIFY2(!decided(2, {2, 1, 3}), "a leading frame without the group before");
}

void VideoUnitsTest::scansH264()
{
    const Bytes idr{0, 0, 0, 1, 0x65, 0x88, 0x84};
    QVERIFY(scanPacket(ScanCodec::H264, idr, 0, true).randomAccess);
    QVERIFY(!scanPacket(ScanCodec::H264, idr, 0, false).randomAccess);
    // A recovery point with recovery_frame_cnt 0 ("1") and an I slice (first_mb 0 "1", type 7 "0001000")
    const Bytes recovery{0, 0, 1, 0x06, 6, 1, 0xc4, 0x80, 0, 0, 1, 0x41, 0x88, 0x80};
    const auto open = scanPacket(ScanCodec::H264, recovery, 0, true);
    QVERIFY(open.randomAccess && !open.cleanStart);
    auto gradual = recovery;
    gradual[6] = 0x22; // recovery_frame_cnt 3 ("00100"): intra refresh
    QVERIFY(!scanPacket(ScanCodec::H264, gradual, 0, true).randomAccess);
    auto predicted = recovery;
    predicted[12] = 0x9a; // slice type 5 ("00110"): P
    QVERIFY(!scanPacket(ScanCodec::H264, predicted, 0, true).randomAccess);
    const Bytes prefixed{0, 0, 0, 3, 0x65, 0x88, 0x84};
    QVERIFY(scanPacket(ScanCodec::H264, prefixed, 4, true).randomAccess);
    // avcC with a baseline sequence set: frame_mbs_only_flag 1, then 0
    const auto avcc = [](std::uint8_t last) {
        return Bytes{1, 66, 0, 10, 0xff, 0xe1, 0, 6, 0x67, 66, 0, 10, 0xf4, last, 0};
    };
    // 0xf4: four zeros, 1 reference frame ("010"), no gaps; then width and height of 1 and the flag
    QVERIFY(headersAreOneToOne(ScanCodec::H264, avcc(0xe0)));
    QVERIFY(!headersAreOneToOne(ScanCodec::H264, avcc(0xc0)));
    QVERIFY(!headersAreOneToOne(ScanCodec::H264, {}));
    QCOMPARE(nalLengthSize(ScanCodec::H264, avcc(0)), 4);
}

void VideoUnitsTest::scansHevcAndVp()
{
    const auto hevc = [](int type) {
        return scanPacket(ScanCodec::Hevc, Bytes{0, 0, 1, static_cast<std::uint8_t>(type << 1), 1, 0x80}, 0,
                          true);
    };
    QVERIFY(hevc(19).randomAccess && hevc(21).randomAccess && !hevc(1).randomAccess);
    QVERIFY(hevc(19).oneToOne && !hevc(16).oneToOne);
    QVERIFY(!scanPacket(ScanCodec::Vp8, Bytes{0x00, 0, 0}, 0, true).oneToOne);
    QVERIFY(scanPacket(ScanCodec::Vp8, Bytes{0x10, 0, 0}, 0, true).oneToOne);
    const std::uint8_t shownKey = 0x82;    // marker 10, profile 00, existing 0, key 0, shown 1, resilient 0
    const std::uint8_t hiddenInter = 0x84; // not shown, not key
    QVERIFY(scanPacket(ScanCodec::Vp9, Bytes{shownKey, 0}, 0, true).randomAccess);
    QVERIFY(!scanPacket(ScanCodec::Vp9, Bytes{hiddenInter, 0}, 0, false).oneToOne);
    // A superframe of a hidden picture of 2 bytes and a shown one of 1 byte
    const std::uint8_t marker = 0xc1;
    QVERIFY(scanPacket(ScanCodec::Vp9, Bytes{hiddenInter, 0, 0x86, marker, 2, 1, marker}, 0, false).oneToOne);
    QVERIFY(!scanPacket(ScanCodec::Vp9, Bytes{0x86, 0, 0x86, marker, 2, 1, marker}, 0, false).oneToOne);
    QVERIFY(scanPacket(ScanCodec::Mpeg2, Bytes{0, 0, 1, 0xb3}, 0, true).randomAccess);
    QVERIFY(!scanPacket(ScanCodec::Mpeg2, Bytes{0, 0, 1, 0x00}, 0, true).randomAccess);
}

void VideoUnitsTest::survivesHostileBytes()
{
    std::uint32_t state = 1;
    for (int round = 0; round < 3000; ++round) {
        Bytes bytes(static_cast<std::size_t>(round % 64));
        for (auto &byte : bytes) {
            state = state * 1664525 + 1013904223;
            byte = static_cast<std::uint8_t>((state >> 24) & (state >> 31 ? 0xff : 1));
        }
        if (bytes.size() > 30 && round % 3 == 0)
            bytes[0] = 1;
        for (const auto codec :
             {ScanCodec::H264, ScanCodec::Hevc, ScanCodec::Mpeg2, ScanCodec::Vp8, ScanCodec::Vp9}) {
            for (const int length : {0, 1, 2, 4})
                scanPacket(codec, bytes, length, true);
            headersAreOneToOne(codec, bytes);
        }
    }
    QVERIFY(!scanPacket(ScanCodec::H264, {}, 4, true).randomAccess);
}

QTEST_GUILESS_MAIN(VideoUnitsTest)
#include "videounitstest.moc"
