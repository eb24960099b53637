// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/placefeatures.h"
#include "inference/ranking/reviewqueue.h"
#include "inference/runtime/features/storedrows.h"
#include "storage/domain/track.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <chrono>
#include <cmath>
#include <filesystem>
#include <limits>

using namespace onset;

namespace {

Video video(std::int64_t number)
{
    Video made;
    made.id = VideoId{number};
    made.key = "video " + std::to_string(number);
    made.identity.size = 1000 + number;
    made.identity.digests[0] = static_cast<std::uint64_t>(number);
    return made;
}

} // namespace

/// Features that are kept of videos are found again whoever made them, and tell what places look like.
class TestStoredRows : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void theOneThatKnowsMostIsTaken();
    void ofTwoTheOneUsedLastIsTaken();
    void streamsThatKnowAllStandTogether();
    void whatIsNoFeatureIsPassedOver();
    void damagedAndUnfinishedFilesAreMissing();
    void placesAreMeans();
    void aPersonHasRowsOfItsOwn();
    void nothingIsKept();
    void newPlacesComeFirst();

private:
    std::string folder() const { return m_folder->filePath("cache").toStdString(); }
    /// Two numbers a row, of 10 frames each.
    void keep(const FileIdentity &of, const std::string &stream, const std::string &extractor,
              const std::vector<float> &values, FeatureType type = FeatureType::F32) const;
    std::vector<StoredRows> found() const { return findStoredRows(folder(), m_videos); }

    std::unique_ptr<QTemporaryDir> m_folder;
    const std::vector<Video> m_videos{video(1), video(2), video(3)};
};

void TestStoredRows::keep(const FileIdentity &of, const std::string &stream, const std::string &extractor,
                          const std::vector<float> &values, FeatureType type) const
{
    FeatureLayout layout;
    layout.type = type;
    layout.shape = {type == FeatureType::F32 ? 2 : 8};
    layout.stride = 10;
    auto writer = FeatureCache(folder()).begin({of, stream, extractor}, layout);
    QVERIFY(writer.ok());
    QVERIFY((*writer)->append(std::as_bytes(std::span(values))).ok());
    QVERIFY((*writer)->finish().ok());
}

void TestStoredRows::theOneThatKnowsMostIsTaken()
{
    for (const auto &one : m_videos)
        keep(one.identity, "descriptors", "whole project", {1, 2, 3, 4});
    keep(m_videos[0].identity, "rgb", "network", {5, 6, 7, 8});
    keep(video(9).identity, "rgb", "network", {5, 6, 7, 8}); // of another project
    const auto streams = found();
    QCOMPARE(streams.size(), std::size_t{1});
    const auto &rows = streams.front();
    QCOMPARE(rows.extractor, std::string("whole project"));
    QCOMPARE(rows.rowValues, std::size_t{2});
    QVERIFY(rows.files[0] && rows.files[1] && rows.files[2]);
    QCOMPARE(rows.files[0]->rows(), std::int64_t{2});
}

void TestStoredRows::ofTwoTheOneUsedLastIsTaken()
{
    using namespace std::chrono_literals;
    for (const auto &one : m_videos) {
        keep(one.identity, "rgb", "network", {5, 6, 7, 8});
        keep(one.identity, "rgb", "another network", {1, 2, 3, 4});
    }
    for (const auto &file : std::filesystem::directory_iterator(folder()))
        std::filesystem::last_write_time(file, std::filesystem::file_time_type::clock::now() - 24h);
    for (const std::string used : {"network", "another network", "network"}) {
        QVERIFY(*FeatureCache(folder()).find({m_videos[1].identity, "rgb", used}));
        const auto streams = found();
        QCOMPARE(streams.size(), std::size_t{1});
        QCOMPARE(streams.front().extractor, used);
    }
}

void TestStoredRows::streamsThatKnowAllStandTogether()
{
    for (const auto &one : m_videos) {
        keep(one.identity, "rgb", "network", {5, 6, 7, 8});
        keep(one.identity, "descriptors", "words", {1, 2, 3, 4});
    }
    keep(m_videos[0].identity, "rgb", "half a network", {9, 9, 9, 9});
    const auto streams = found();
    QCOMPARE(streams.size(), std::size_t{2});
    QCOMPARE(streams[0].extractor, std::string("words"));
    QCOMPARE(streams[1].extractor, std::string("network"));
    ProjectContents contents;
    contents.videos = m_videos;
    const auto feature = placeFeatures(folder(), contents);
    QCOMPARE(feature(VideoId{2}, frameRange(0, 10), {}), (std::vector<float>{1, 2, 5, 6}));
    QCOMPARE(feature(VideoId{2}, frameRange(0, 20), {}), (std::vector<float>{2, 3, 6, 7}));
}

void TestStoredRows::whatIsNoFeatureIsPassedOver()
{
    keep(m_videos[1].identity, "rgb", "network", {5, 6, 7, 8});
    for (const auto &one : m_videos) {
        keep(one.identity, "descriptors of a track", "a person", {1, 2});
        keep(one.identity, "trajectories", "packed", {1, 2}, FeatureType::U8);
    }
    keep({}, "codebook", "of some", {1, 2});
    const auto streams = findStoredRows(folder(), std::vector{m_videos[0], m_videos[1], Video{}});
    QCOMPARE(streams.size(), std::size_t{1});
    const auto &rows = streams.front();
    QCOMPARE(rows.extractor, std::string("network"));
    QVERIFY(!rows.files[0] && rows.files[1] && !rows.files[2]);
}

void TestStoredRows::damagedAndUnfinishedFilesAreMissing()
{
    keep(m_videos[0].identity, "rgb", "network", {5, 6, 7, 8});
    const QDir kept(QString::fromStdString(folder()));
    const auto files = kept.entryList({"*.rows"});
    QCOMPARE(files.size(), 1);
    QFile file(kept.filePath(files.front()));
    QVERIFY(file.resize(file.size() - 3));
    QFile noise(kept.filePath("noise.rows"));
    QVERIFY(noise.open(QIODevice::WriteOnly) && noise.write("ONSETROW and nothing behind it") > 0);
    noise.close();
    QVERIFY(found().empty());
}

void TestStoredRows::placesAreMeans()
{
    keep(m_videos[0].identity, "rgb", "network", {0, 10, 2, 20, 4, 30});
    keep(m_videos[1].identity, "rgb", "network", {std::numeric_limits<float>::quiet_NaN(), 1});
    ProjectContents contents;
    contents.videos = m_videos;
    const auto feature = placeFeatures(folder(), contents);
    QVERIFY(feature);
    QCOMPARE(feature(VideoId{1}, frameRange(0, 30), {}), (std::vector<float>{2, 20}));
    QCOMPARE(feature(VideoId{1}, frameRange(12, 18), {}), (std::vector<float>{2, 20}));
    QCOMPARE(feature(VideoId{1}, frameRange(10, 30), {}), (std::vector<float>{3, 25}));
    QCOMPARE(feature(VideoId{1}, frameRange(25, 5000), {}),
             (std::vector<float>{4, 30}));                       // beyond the last row
    QVERIFY(feature(VideoId{2}, frameRange(0, 10), {}).empty()); // not finite
    QVERIFY(feature(VideoId{3}, frameRange(0, 10), {}).empty()); // not kept
}

void TestStoredRows::aPersonHasRowsOfItsOwn()
{
    Track track;
    track.boxes = {{FrameIndex{0}, 10, 10, 40, 80, 0.5F, true, false}};
    const auto person = boxesDigest(track);
    keep(m_videos[0].identity, "descriptors", "words", {1, 2, 3, 4});
    keep(m_videos[1].identity, "descriptors", "words", {1, 2, 3, 4});
    const auto key = personKey({m_videos[0].identity, "descriptors", "words"}, person);
    keep(key.video, key.stream, key.extractor, {50, 60, 70, 80});
    ProjectContents contents;
    contents.videos = m_videos;
    const auto feature = placeFeatures(folder(), contents);
    QVERIFY(feature);
    QCOMPARE(feature(VideoId{1}, frameRange(0, 10), {}), (std::vector<float>{1, 2}));
    QCOMPARE(feature(VideoId{1}, frameRange(0, 10), person), (std::vector<float>{50, 60}));
    QCOMPARE(feature(VideoId{1}, frameRange(10, 20), person), (std::vector<float>{70, 80}));
    QCOMPARE(feature(VideoId{2}, frameRange(0, 10), person), (std::vector<float>{1, 2})); // not kept there
    track.boxes.front().score = 0.9F;
    QCOMPARE(boxesDigest(track), person);
    track.boxes.front().x = 11; // whoever has other boxes is somebody else
    QCOMPARE(feature(VideoId{1}, frameRange(0, 10), boxesDigest(track)), (std::vector<float>{1, 2}));
}

void TestStoredRows::nothingIsKept()
{
    ProjectContents contents;
    contents.videos = m_videos;
    QVERIFY(!placeFeatures(folder(), contents)); // there is not even a folder
    QVERIFY(!placeFeatures({}, contents));
}

/// What looks unlike everything that was decided is newer than what looks like it.
void TestStoredRows::newPlacesComeFirst()
{
    keep(m_videos[0].identity, "rgb", "network", {0, 0, 0, 1, 9, 9, 1, 0});
    ProjectContents contents;
    contents.videos = m_videos;
    QueueVideo one;
    one.video = VideoId{1};
    one.frames = 40;
    for (const auto start : {20, 30}) {
        Detection detection;
        detection.id = productId<DetectionId>(RunId{1}, start);
        detection.video = VideoId{1};
        detection.actionClass = ClassId{2};
        detection.range = frameRange(start, start + 10);
        detection.score = 0.5;
        one.open.push_back(detection);
    }
    Decided decided;
    decided.places = {{VideoId{1}, frameRange(0, 10), {}}, {VideoId{1}, frameRange(10, 20), {}}};
    const auto kept = placeFeatures(folder(), contents);
    const auto order = reviewQueue(
        std::vector{one}, decided, [&kept](const Place &at) { return kept(at.video, at.range, {}); },
        QueueSettings{});
    QVERIFY(order.ok());
    QCOMPARE(order->front().candidate.range, frameRange(20, 30));
    QCOMPARE(order->front().reasons.novelty, 1.0);
}

QTEST_GUILESS_MAIN(TestStoredRows)
#include "teststoredrows.moc"
