// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest> // first: moc 6.4 cannot parse <concepts> when it meets that before any Qt header

#include "storage/domain/edit.h"
#include "storage/domain/frameranges.h"
#include "storage/domain/frametable.h"
#include "storage/domain/ids.h"
#include "storage/domain/result.h"
#include "storage/domain/sha256.h"
#include "storage/domain/sha256blocks.h"
#include "storage/domain/taughtsegments.h"
#include "storage/domain/track.h"

#include <limits>
#include <unordered_set>

using namespace onset;

namespace {

FrameTable table(const std::vector<Ticks> &pts, TimeBase timeBase = {1, 1000}, double rate = 25,
                 Ticks lastDuration = 0)
{
    std::vector<FrameEntry> entries;
    for (const Ticks p : pts) {
        FrameEntry entry;
        entry.pts = p;
        entries.push_back(entry);
    }
    if (!entries.empty())
        entries.back().duration = lastDuration;
    return {timeBase, std::move(entries), rate};
}

TrackBox box(std::int64_t frame, float x, bool outside = false)
{
    return {{frame}, x, 2 * x, 10, 20, x / 100, true, outside};
}

} // namespace

class DomainTest : public QObject
{
    Q_OBJECT

private slots:
    void ranges();
    void coveredLengthCountsAFrameOnce();
    void reviewsOfOneClassAreNotOfAll();
    void iou_data();
    void iou();
    void productIds();
    void idsHash();
    void emptyTable();
    void secondsCountFromTheFirstPts();
    void lastFrameEndsAfterItsDuration();
    void lastFrameWithoutDuration();
    void singleFrameLastsOneFrame();
    void framesWithoutPtsCountByRate();
    void repeatedPtsAreNoPts();
    void variableRateIsMoreThanRounding();
    void frameAtSecondsIsTheOneShown();
    void nearestEdgePrefersTheEarlier();
    void everyEdgeFindsItself();
    void frameWithPtsIsExact();
    void keyFrames();
    void impossibleRateIsReplaced();
    void fileIdentityIgnoresTime();
    void boxesAreInterpolated();
    void boxesEndWhereOutside();
    void spatialIouOfBoxes();
    void editsInvert();
    void invertedTwiceIsTheSame();
    void results();
    void sha256Vectors();
    void onlyTrainingVideosTeach();
};

void DomainTest::ranges()
{
    constexpr auto r = frameRange(5, 9);
    static_assert(r.length() == 4 && !r.empty());
    static_assert(r.contains({5}) && r.contains({8}) && !r.contains({9}) && !r.contains({4}));
    static_assert(frameRange(3, 3).empty() && frameRange(4, 3).empty());
    QVERIFY(r.overlaps(frameRange(8, 10)) && !r.overlaps(frameRange(9, 10)) && !r.overlaps(frameRange(0, 5)));
    QCOMPARE(overlapLength(r, frameRange(0, 7)), 2);
    QCOMPARE(overlapLength(r, frameRange(20, 30)), 0);
    QVERIFY(!FrameIndex{}.valid() && FrameIndex{0}.valid());
    QCOMPARE((FrameIndex{7} - FrameIndex{3}), 4);
    QVERIFY((FrameIndex{7} - 3) == (FrameIndex{3} + 1));
    QCOMPARE((TimeBase{1001, 30000}.seconds(30)), 1.001);
}

void DomainTest::coveredLengthCountsAFrameOnce()
{
    const std::vector<FrameRange> ranges{frameRange(50, 60), frameRange(0, 12), frameRange(8, 20)};
    QCOMPARE(coveredLength(ranges, frameRange(10, 55)), std::int64_t(10 + 5));
    QCOMPARE(coveredLength(ranges, frameRange(20, 50)), std::int64_t(0));
    QCOMPARE(coveredLength({}, frameRange(0, 5)), std::int64_t(0));
}

void DomainTest::reviewsOfOneClassAreNotOfAll()
{
    const auto row = [](std::int64_t start, std::int64_t end, CoverageKind kind, ClassId actionClass = {},
                        std::int64_t video = 1) {
        return Coverage{{}, VideoId{video}, actionClass, frameRange(start, end), kind, {}, 0};
    };
    const std::vector<Coverage> rows{row(40, 60, CoverageKind::Reviewed), row(0, 100, CoverageKind::Seen),
                                     row(0, 100, CoverageKind::Reviewed, ClassId{2}),
                                     row(0, 100, CoverageKind::Reviewed, {}, 2),
                                     row(10, 40, CoverageKind::Reviewed)};
    QVERIFY(reviewedForAll(rows, VideoId{1}) == std::vector{frameRange(10, 60)});
}

void DomainTest::iou_data()
{
    QTest::addColumn<int>("a0");
    QTest::addColumn<int>("a1");
    QTest::addColumn<int>("b0");
    QTest::addColumn<int>("b1");
    QTest::addColumn<double>("expected");
    QTest::newRow("same") << 3 << 9 << 3 << 9 << 1.0;
    QTest::newRow("half") << 0 << 10 << 0 << 5 << 0.5;
    QTest::newRow("third") << 0 << 10 << 5 << 15 << 1.0 / 3;
    QTest::newRow("touching") << 0 << 10 << 10 << 20 << 0.0;
    QTest::newRow("apart") << 0 << 10 << 15 << 20 << 0.0;
    QTest::newRow("inside") << 0 << 100 << 40 << 50 << 0.1;
    QTest::newRow("empty") << 4 << 4 << 4 << 4 << 0.0;
    QTest::newRow("empty inside") << 0 << 8 << 4 << 4 << 0.0;
}

void DomainTest::iou()
{
    QFETCH(int, a0);
    QFETCH(int, a1);
    QFETCH(int, b0);
    QFETCH(int, b1);
    QFETCH(double, expected);
    QCOMPARE(temporalIou(frameRange(a0, a1), frameRange(b0, b1)), expected);
    QCOMPARE(temporalIou(frameRange(b0, b1), frameRange(a0, a1)), expected);
}

void DomainTest::productIds()
{
    const auto id = productId<TrackId>(RunId{12}, 345);
    QVERIFY(runOf(id) == RunId{12});
    QCOMPARE(ordinalOf(id), 345);
    QVERIFY(id != productId<TrackId>(RunId{12}, 346) && id != productId<TrackId>(RunId{13}, 345));
    const std::int64_t largest = (std::int64_t{1} << kRunShift) - 1;
    QVERIFY(runOf(productId<TrackId>(RunId{1}, largest)) == RunId{1});
    QCOMPARE(ordinalOf(productId<TrackId>(RunId{1}, largest)), largest);
    QVERIFY(!TrackId{}.valid() && id.valid());
    const auto later = placed(productId<TrackId>(RunId{12}, largest), 700);
    QVERIFY(runOf(later) == RunId{12});
    QCOMPARE(ordinalOf(later), largest);
    QVERIFY(placed(later, 0) == productId<TrackId>(RunId{12}, largest) && placed(later, 701) != later);
}

void DomainTest::idsHash()
{
    std::unordered_set<SegmentId> ids{{1}, {2}, {1}};
    QCOMPARE(ids.size(), 2U);
    QVERIFY(ids.contains(SegmentId{2}) && !ids.contains(SegmentId{3}));
}

void DomainTest::emptyTable()
{
    const FrameTable empty;
    QVERIFY(empty.empty() && empty.size() == 0 && !empty.hasPts() && !empty.variableRate());
    QCOMPARE(empty.secondsOf({0}), 0.0);
    QCOMPARE(empty.durationSeconds(), 0.0);
    QCOMPARE(empty.ptsOf({0}), kNoPts);
    QCOMPARE(empty.frameAtSeconds(3).value, 0);
    QCOMPARE(empty.nearestEdge(3).value, 0);
    QVERIFY(!empty.frameWithPts(0));
    QCOMPARE(empty.keyFrameBefore({5}).value, 0);
    QCOMPARE(empty.keyFrameCount(), 0);
}

void DomainTest::secondsCountFromTheFirstPts()
{
    const auto t = table({126000, 129003, 132006}, {1, 90000}, 29.97, 3003);
    QCOMPARE(t.secondsOf({0}), 0.0);
    QCOMPARE(t.secondsOf({1}), 3003 / 90000.0);
    QCOMPARE(t.durationSeconds(), 3 * 3003 / 90000.0);
    QCOMPARE(t.ptsOf({1}), 129003);
    QVERIFY(t.hasPts());
}

void DomainTest::lastFrameEndsAfterItsDuration()
{
    QCOMPARE(table({0, 40, 80}, {1, 1000}, 25, 500).ptsOf({3}), 580);
}

void DomainTest::lastFrameWithoutDuration()
{
    QCOMPARE(table({0, 40, 90}).ptsOf({3}), 140); // lasts as long as the one before
}

void DomainTest::singleFrameLastsOneFrame()
{
    QCOMPARE(table({7}).ptsOf({1}), 47);            // by the rate
    QCOMPARE(table({7}, {1, 1}, 25).ptsOf({1}), 8); // at least a tick
    QCOMPARE(table({7}, {1, 1000}, 25, 11).ptsOf({1}), 18);
}

void DomainTest::framesWithoutPtsCountByRate()
{
    const auto t = table({kNoPts, kNoPts, kNoPts}, {1, 1000}, 10);
    QVERIFY(!t.hasPts() && !t.variableRate());
    QCOMPARE(t.secondsOf({2}), 0.2);
    QCOMPARE(t.durationSeconds(), 0.3);
    QCOMPARE(t.frameAtSeconds(0.25).value, 2);
    QCOMPARE(t.nearestEdge(0.29).value, 3);
    QCOMPARE(t.ptsOf({1}), kNoPts);
    QCOMPARE(t.ptsOf({3}), kNoPts);
    QVERIFY(!t.frameWithPts(kNoPts));
    const auto some = table({kNoPts, 40, 80}, {1, 1000}, 10);
    QVERIFY(!some.hasPts());
    QCOMPARE(some.frameWithPts(80)->value, 2);
}

void DomainTest::repeatedPtsAreNoPts()
{
    QVERIFY(!table({0, 40, 40, 80}).hasPts());
    QVERIFY(!table({0, 40, 30}).hasPts());
}

void DomainTest::variableRateIsMoreThanRounding()
{
    QVERIFY(!table({0, 33, 67, 100}).variableRate()); // 30 frames a second in milliseconds
    QVERIFY(table({0, 33, 67, 200}).variableRate());
    QVERIFY(!table({0, 500}).variableRate());
}

void DomainTest::frameAtSecondsIsTheOneShown()
{
    const auto t = table({1000, 1040, 1100, 1140}, {1, 1000}, 25, 40);
    QCOMPARE(t.frameAtSeconds(-5).value, 0);
    QCOMPARE(t.frameAtSeconds(0).value, 0);
    QCOMPARE(t.frameAtSeconds(0.0399).value, 0);
    QCOMPARE(t.frameAtSeconds(0.04).value, 1);
    QCOMPARE(t.frameAtSeconds(0.04 - 1e-7).value, 1); // rounding of whoever computed it
    QCOMPARE(t.frameAtSeconds(0.0999).value, 1);
    QCOMPARE(t.frameAtSeconds(1e9).value, 3);
}

void DomainTest::nearestEdgePrefersTheEarlier()
{
    const auto t = table({0, 40, 80, 120}, {1, 1000}, 25, 40);
    QCOMPARE(t.nearestEdge(0.019).value, 0);
    QCOMPARE(t.nearestEdge(0.021).value, 1);
    const auto coarse = table({0, 2, 4}, {1, 1}, 0.5, 2);
    QCOMPARE(coarse.nearestEdge(1.0).value, 0); // a tie
    QCOMPARE(coarse.nearestEdge(3.0).value, 1);
    QCOMPARE(t.nearestEdge(0.15).value, 4); // the end of the last frame is an edge too
    QCOMPARE(t.nearestEdge(99).value, 4);
    QCOMPARE(t.nearestEdge(-1).value, 0);
}

void DomainTest::everyEdgeFindsItself()
{
    std::vector<Ticks> pts;
    for (int i = 0; i < 5000; ++i)
        pts.push_back(90000 + i * 3003 + i % 2);
    const auto t = table(pts, {1, 90000}, 29.97, 3003);
    for (std::int64_t i = 0; i <= t.size(); ++i) {
        QCOMPARE(t.nearestEdge(t.secondsOf({i})).value, i);
        if (i < t.size()) {
            QCOMPARE(t.frameAtSeconds(t.secondsOf({i})).value, i);
            QCOMPARE(t.frameWithPts(t.ptsOf({i}))->value, i);
        }
    }
}

void DomainTest::frameWithPtsIsExact()
{
    const auto t = table({10, 20, 30});
    QCOMPARE(t.frameWithPts(20)->value, 1);
    QVERIFY(!t.frameWithPts(21) && !t.frameWithPts(0) && !t.frameWithPts(99));
}

void DomainTest::keyFrames()
{
    std::vector<FrameEntry> entries(10);
    entries[0].flags = entries[4].flags = FrameEntry::Key;
    entries[8].flags = FrameEntry::Key | FrameEntry::Damaged;
    entries[5].flags = FrameEntry::OpenGroupLead;
    const FrameTable t({1, 25}, entries, 25);
    QCOMPARE(t.keyFrameCount(), 3);
    QCOMPARE(t.keyFrameBefore({3}).value, 0);
    QCOMPARE(t.keyFrameBefore({4}).value, 4);
    QCOMPARE(t.keyFrameBefore({7}).value, 4);
    QCOMPARE(t.keyFrameBefore({9}).value, 8);
    QVERIFY(t.at({8}).isKey() && !t.at({5}).isKey());
    entries[0].flags = 0;
    QCOMPARE(FrameTable({1, 25}, entries, 25).keyFrameBefore({2}).value, 0);
}

void DomainTest::impossibleRateIsReplaced()
{
    for (const double rate :
         {0.0, -3.0, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()})
        QCOMPARE(table({0, 40}, {1, 1000}, rate).averageRate(), 25.0);
    QVERIFY(table({0, 40}) == table({0, 40}));
    QVERIFY(!(table({0, 40}) == table({0, 41})));
}

void DomainTest::fileIdentityIgnoresTime()
{
    FileIdentity a;
    a.size = 5;
    FileIdentity b = a;
    b.mtimeNs = 77;
    QVERIFY(a == b);
    b.digests[9] = 1;
    QVERIFY(!(a == b));
}

void DomainTest::boxesAreInterpolated()
{
    Track track;
    track.boxes = {box(10, 0), box(20, 50), box(21, 8)};
    QVERIFY(!boxAt(track, {9}) && !boxAt(track, {22}));
    QVERIFY(*boxAt(track, {20}) == track.boxes[1]);
    const auto middle = boxAt(track, {13});
    QVERIFY(middle.has_value());
    QCOMPARE(middle->x, 15.0F);
    QCOMPARE(middle->y, 30.0F);
    QCOMPARE(middle->width, 10.0F);
    QCOMPARE(middle->score, 0.15F);
    QCOMPARE(middle->frame.value, 13);
    QVERIFY(!middle->keyFrame);
    QVERIFY(!boxAt(Track{}, {0}));
}

void DomainTest::boxesEndWhereOutside()
{
    Track track;
    track.boxes = {box(10, 0), box(20, 50, true), box(30, 8)};
    QVERIFY(boxAt(track, {19}).has_value());
    QVERIFY(!boxAt(track, {20}) && !boxAt(track, {25}));
    QVERIFY(boxAt(track, {30}).has_value());
}

void DomainTest::spatialIouOfBoxes()
{
    const TrackBox a{{0}, 0, 0, 10, 10, 1, true, false};
    const TrackBox b{{0}, 5, 0, 10, 10, 1, true, false};
    QCOMPARE(spatialIou(a, a), 1.0);
    QCOMPARE(spatialIou(a, b), 50.0 / 150.0);
    const TrackBox beside{{0}, 10, 0, 10, 10, 1, true, false};
    QCOMPARE(spatialIou(a, beside), 0.0);
    const TrackBox below{{0}, 0, 30, 10, 10, 1, true, false};
    QCOMPARE(spatialIou(a, below), 0.0);
    const TrackBox nothing{{0}, 0, 0, 0, 0, 1, true, false};
    QCOMPARE(spatialIou(nothing, nothing), 0.0);
}

void DomainTest::editsInvert()
{
    Segment a;
    a.id = {1};
    Segment b = a;
    b.revision = 2;
    ActionClass c;
    c.id = {2};
    Coverage seen;
    seen.id = {3};
    Verdict verdict;
    verdict.id = {4};
    Video video;
    video.id = {5};
    ChangeSet changes;
    QVERIFY(changes.empty());
    changes.segments = {{{}, a}, {a, b}};
    changes.classes = {{c, {}}};
    changes.coverage = {{{}, seen}};
    changes.verdicts = {{verdict, {}}};
    changes.videos = {{video, video}};
    QVERIFY(!changes.empty());
    const auto back = inverted(changes);
    // The last change is taken back first, so that a row changed twice ends where it began.
    QVERIFY((back.segments[0] == Change<Segment>{b, a}));
    QVERIFY((back.segments[1] == Change<Segment>{a, {}}));
    QVERIFY((back.classes[0] == Change<ActionClass>{{}, c}));
    QVERIFY((back.coverage[0] == Change<Coverage>{seen, {}}));
    QVERIFY((back.verdicts[0] == Change<Verdict>{{}, verdict}));
    QVERIFY((back.videos[0] == Change<Video>{video, video}));
}

void DomainTest::invertedTwiceIsTheSame()
{
    ChangeSet changes;
    for (int i = 1; i < 20; ++i) {
        Segment s;
        s.id = {i};
        changes.segments.push_back(i % 3 == 0   ? Change<Segment>{s, {}}
                                   : i % 3 == 1 ? Change<Segment>{{}, s}
                                                : Change<Segment>{s, s});
    }
    QVERIFY(inverted(inverted(changes)) == changes);
    QVERIFY(!(inverted(changes) == changes));
}

void DomainTest::results()
{
    Result<int> good(5);
    QVERIFY(good.ok() && good && *good == 5 && good.value() == 5);
    const Result<int> bad(Error{Error::Code::Io, "no", "why"});
    QVERIFY(!bad.ok() && bad.error().message == "no");
    QVERIFY(success().ok());
    Result<std::vector<int>> list(std::vector<int>{1, 2});
    QCOMPARE(list->size(), 2U);
    QCOMPARE(std::move(list).value(), (std::vector<int>{1, 2}));
}

void DomainTest::sha256Vectors()
{
    // FIPS 180-4's examples
    QCOMPARE(sha256Hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    QCOMPARE(sha256Hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    QCOMPARE(sha256Hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
             "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    const std::string million(1000000, 'a');
    QCOMPARE(sha256Hex(million), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    // with and without the processor's own instructions
    Sha256State plain{1, 2, 3, 4, 5, 6, 7, 0xffffffff};
    auto other = plain;
    const auto *bytes = reinterpret_cast<const std::uint8_t *>("The quick brown fox jumps over the lazy dog. "
                                                               "It was a bright cold day in April, and the "
                                                               "clocks were striking thirteen; so it goes.");
    addSha256BlocksPlainly(plain, bytes, 2);
    addSha256Blocks(other, bytes, 2);
    QCOMPARE(other, plain);
    // in pieces of every size
    for (std::size_t piece = 1; piece < 200; ++piece) {
        Sha256 sha;
        for (std::size_t at = 0; at < 1000; at += piece)
            sha.add(std::string_view(million).substr(at, std::min(piece, 1000 - at)));
        QCOMPARE(sha.finishHex(), sha256Hex(million.substr(0, 1000)));
    }
}

void DomainTest::onlyTrainingVideosTeach()
{
    const auto segment = [](std::int64_t video, std::int64_t start, std::int64_t actionClass,
                            SegmentState state) {
        Segment made;
        made.video = VideoId{video};
        made.range = frameRange(start, start + 10);
        made.actionClass = ClassId{actionClass};
        made.state = state;
        return made;
    };
    TrainingSnapshot snapshot;
    snapshot.videos = {{VideoId{1}, Split::Training, 1, {}},
                       {VideoId{2}, Split::Validation, 1, {}},
                       {VideoId{3}, Split::Training, 1, frameRange(0, 100)},     // one part of it …
                       {VideoId{3}, Split::Validation, 1, frameRange(100, 200)}, // … and the other
                       {VideoId{4}, Split::HeldOut, 1, {}}};
    snapshot.segments = {segment(1, 0, 5, SegmentState::Human),     segment(1, 50, 6, SegmentState::Accepted),
                         segment(1, 90, 5, SegmentState::Rejected), segment(2, 0, 5, SegmentState::Human),
                         segment(3, 20, 5, SegmentState::Edited),   segment(3, 120, 5, SegmentState::Human)};
    QCOMPARE(taughtSegments(snapshot), (std::map<ClassId, std::size_t>{{ClassId{5}, 2}, {ClassId{6}, 1}}));
    QCOMPARE(taughtCount(snapshot), std::size_t{3});
}

QTEST_GUILESS_MAIN(DomainTest)
#include "domaintest.moc"
