// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/ranking/discovery.h"
#include "inference/ranking/reviewqueue.h"

#include <QTest>

#include <algorithm>

using namespace onset;

namespace {

constexpr VideoId kVideo{1};

/// 100 s at 10 frames a second. From frame 300 on it looks a little, from 600 on very much unlike its
/// beginning, and at 800 like neither.
std::vector<float> looks(const Place &place)
{
    const auto at = place.range.start.value;
    const float ripple = at % 20 < 10 ? 0.0F : 0.1F;
    if (at >= 800 && at < 850)
        return {-12, -12 + ripple};
    return {at < 300 ? ripple : at < 600 ? 2 + ripple : 9 + ripple, at % 40 < 20 ? 0.0F : 0.2F};
}

QueueVideo video()
{
    QueueVideo one;
    one.video = kVideo;
    one.frames = 1000;
    one.framesPerSecond = 10;
    one.looked = {frameRange(0, 300)};
    return one;
}

Detection proposal(std::int64_t number, FrameRange range, double score)
{
    Detection one;
    one.id = DetectionId{number};
    one.video = kVideo;
    one.range = range;
    one.actionClass = ClassId{1};
    one.score = score;
    return one;
}

/// So many classes without a label.
Decided lacking(std::size_t classes, std::vector<Place> places = {})
{
    Decided decided;
    decided.places = std::move(places);
    for (std::size_t i = 0; i < classes; ++i)
        decided.labels[ClassId{static_cast<std::int64_t>(i) + 7}] = 0;
    return decided;
}

std::vector<Candidate> explored(const QueueVideo &video, const Decided &decided,
                                const PlaceFeature &feature = &looks)
{
    const auto found = stretchesToExplore(std::vector{video}, decided, feature, {});
    return found ? *found : std::vector<Candidate>(99);
}

std::vector<Candidate> novel(const QueueVideo &video, std::size_t count, std::vector<Place> places = {})
{
    return explored(video, lacking(count, std::move(places)));
}

/// One label, that looks as frames 300 to 600 do.
Decided oneExample()
{
    Decided decided;
    decided.labels = {{ClassId{1}, 9}, {ClassId{2}, 1}};
    decided.places = {{kVideo, frameRange(320, 350), {}, ClassId{2}},
                      {kVideo, frameRange(10, 40), {}, ClassId{1}}};
    return decided;
}

std::size_t stretchesIn(const Decided &decided, const PlaceFeature &feature)
{
    auto one = video();
    for (int i = 0; i < 40; ++i)
        one.open.push_back(proposal(i + 1, frameRange(300 + i, 330 + i), 0.5));
    QueueSettings settings;
    settings.ranking.randomShare = 0;
    const auto order = reviewQueue(std::vector{one}, decided, feature, settings);
    if (!order)
        return 99;
    return static_cast<std::size_t>(std::ranges::count_if(
        *order, [](const RankedCandidate &entry) { return entry.candidate.kind == Candidate::Kind::Novel; }));
}

} // namespace

/// What no proposal tells of, and is unlike all that people looked at.
class TestDiscovery : public QObject
{
    Q_OBJECT
private slots:
    void theStrangestComesFirst();
    void eachNextOneIsUnlikeThoseBefore();
    void whatIsProposedIsNotNew();
    void whatWasDecidedIsKnown();
    void stretchesLieInTheVideo();
    void nothingKnownTellsNothing();
    void rowsOfTwoLengthsAreAnError();
    void whatLooksLikeOneOfTheFewIsFound();
    void aClassWithProposalsOrLabelsEnoughIsNotLookedFor();
    void theQueueHasThemWhileAClassHasNoLabel();
};

void TestDiscovery::theStrangestComesFirst()
{
    const auto found = novel(video(), 1);
    QCOMPARE(found.size(), std::size_t{1});
    QVERIFY(found.front().kind == Candidate::Kind::Novel);
    QCOMPARE(found.front().video, kVideo);
    QVERIFY(found.front().range.overlaps(frameRange(800, 850)));
    QCOMPARE(found.front().range.length(), 40); // 4 s
    QVERIFY(!found.front().detection.valid() && !found.front().actionClass.valid());
}

void TestDiscovery::eachNextOneIsUnlikeThoseBefore()
{
    const auto found = novel(video(), 3);
    QCOMPARE(found.size(), std::size_t{3});
    // Of 350 frames that look as unlike the beginning one is enough: then comes what is between.
    QVERIFY(found[1].range.overlaps(frameRange(600, 1000)));
    QVERIFY(found[2].range.overlaps(frameRange(300, 600)));
    QVERIFY(novel(video(), 3) == found);
}

void TestDiscovery::whatIsProposedIsNotNew()
{
    auto one = video();
    one.open = {proposal(1, frameRange(790, 860), 0.5), proposal(2, frameRange(600, 1000), 0.01)};
    const auto found = novel(one, 1);
    QVERIFY(!found.front().range.overlaps(frameRange(800, 850))); // but a guess tells nothing
    QVERIFY(found.front().range.overlaps(frameRange(600, 1000)));
}

void TestDiscovery::whatWasDecidedIsKnown()
{
    const auto found = novel(video(), 1, {{kVideo, frameRange(800, 850), {}}});
    QVERIFY(!found.front().range.overlaps(frameRange(800, 850)));
    // A place of another video is not one of this.
    const auto same = novel(video(), 1, {{VideoId{2}, frameRange(800, 850), {}}});
    QVERIFY(same.front().range.overlaps(frameRange(800, 850)));
}

void TestDiscovery::stretchesLieInTheVideo()
{
    auto brief = video();
    brief.frames = 25;
    brief.looked = {frameRange(0, 5)};
    const auto found = explored(brief, lacking(5), [](const Place &place) {
        return std::vector<float>{place.range.start < FrameIndex{20} ? 0.F : 1.F};
    });
    QCOMPARE(found.size(), std::size_t{1}); // then all of it is in it
    QCOMPARE(found.front().range, frameRange(0, 25));
}

void TestDiscovery::nothingKnownTellsNothing()
{
    auto unseen = video();
    unseen.looked.clear();
    QVERIFY(novel(unseen, 3).empty());
    QVERIFY(novel(video(), 0).empty());
    QVERIFY(explored(video(), lacking(3), [](const Place &) { return std::vector<float>(); }).empty());
}

void TestDiscovery::rowsOfTwoLengthsAreAnError()
{
    for (const auto &decided : {lacking(3), oneExample()}) {
        int calls = 0;
        const PlaceFeature uneven = [&calls](const Place &) {
            return std::vector<float>(static_cast<std::size_t>(++calls), 1.0F);
        };
        QVERIFY(!stretchesToExplore(std::vector{video()}, decided, uneven, {}));
    }
}

void TestDiscovery::whatLooksLikeOneOfTheFewIsFound()
{
    const auto found = explored(video(), oneExample());
    QCOMPARE(found.size(), std::size_t{1});
    QVERIFY(found.front().kind == Candidate::Kind::Novel);
    QCOMPARE(found.front().actionClass, ClassId{2});
    QVERIFY(found.front().range.overlaps(frameRange(350, 600)));
    QVERIFY(!found.front().range.overlaps(frameRange(600, 1000)));
    QVERIFY(mainReasons(found.front(), {}) == std::vector{Reason::FewExamples});
}

void TestDiscovery::aClassWithProposalsOrLabelsEnoughIsNotLookedFor()
{
    auto proposed = video();
    proposed.open = {proposal(1, frameRange(900, 950), 0.5)};
    proposed.open.front().actionClass = ClassId{2};
    QVERIFY(explored(proposed, oneExample()).empty());
    proposed.open.push_back(proposal(2, frameRange(700, 750), 5.0)); // against it that is next to nothing
    QCOMPARE(explored(proposed, oneExample()).size(), std::size_t{1});
    auto enough = oneExample();
    enough.labels[ClassId{2}] = 3;
    QVERIFY(explored(video(), enough).empty());
    auto untold = oneExample(); // its label lies in a video that is not looked at here
    untold.places.front().video = VideoId{2};
    QVERIFY(explored(video(), untold).empty());
}

void TestDiscovery::theQueueHasThemWhileAClassHasNoLabel()
{
    Decided decided;
    decided.labels = {{ClassId{1}, 3}, {ClassId{2}, 0}, {ClassId{3}, 0}};
    QCOMPARE(stretchesIn(decided, &looks), std::size_t{2});
    decided.labels[ClassId{2}] = 3;
    QCOMPARE(stretchesIn(decided, &looks), std::size_t{1});
    decided.labels[ClassId{3}] = 3;
    QCOMPARE(stretchesIn(decided, &looks), std::size_t{0});
    decided.labels[ClassId{3}] = 0;
    QCOMPARE(stretchesIn(decided, {}), std::size_t{0}); // no features tell
}

QTEST_APPLESS_MAIN(TestDiscovery)
#include "testdiscovery.moc"
