// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/descriptors/describe.h"
#include "inference/descriptors/encoder.h"
#include "inference/descriptors/trajectoryextractor.h"
#include "tests/runtime/fakesource.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>

using namespace onset;
using namespace onset::test;

/// From frames to stored feature rows: what is decoded, found again, gone on with, and refused.
class TestStore : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void everyFrameIsDecodedOnce();
    void shortVideosHaveRows_data();
    void shortVideosHaveRows();
    void aVideoOfOneColour();
    void rowsDoNotDependOnWhereWorkBegan();
    void stoppedWorkGoesOn();
    void theSameFilesGiveTheSame();
    void aCodebookDoesNotDependOnTheOrder();
    void otherSettingsAreOtherFiles();
    void aDamagedVideoIsNamed();
    void hostileFilesAreMadeAnew_data();
    void hostileFilesAreMadeAnew();
    void aVideoWithoutFramesOrIdentityIsRefused();
    void aTrackHasItsOwnTrajectories();
    void aTurnedVideosBoxes();

private:
    using File = DescriptorStore::File;

    DescriptorStore store(const DescriptorSettings &settings = {}) { return {settings, m_services}; }
    File made(const Video &video) { return *store().trajectories(video, {}, {}); }
    QByteArray features(const Video &video, const CodebookPtr &codebook);
    Video add(const FakeVideo &fake, int number);

    std::unique_ptr<QTemporaryDir> m_folder;
    EngineServices m_services;
    std::map<std::int64_t, FakeVideo> m_videos; ///< by VideoId
};

namespace {

/// A box in the middle of the picture that swings to the left and to the right; the rest stands still.
class BoxFlow final : public FlowEstimator
{
public:
    Result<FlowField> flow(const Picture &from, const Picture &to) override
    {
        const auto pixels = static_cast<std::size_t>(from.width) * static_cast<std::size_t>(from.height);
        FlowField field{from.width, from.height, std::vector<float>(pixels, 0.0F),
                        std::vector<float>(pixels, 0.0F)};
        const float speed = *to.row(0) > *from.row(0) ? 1.0F : -0.7F;
        for (int y = from.height / 3; y < 2 * from.height / 3; ++y) {
            for (int x = from.width / 4; x < from.width / 2; ++x) {
                const auto i = static_cast<std::size_t>(y * from.width + x);
                field.x[i] = speed;
                field.y[i] = 0.3F * speed + 0.02F * static_cast<float>(x % 7);
            }
        }
        return field;
    }
};

/// Texture that does not change but for the brightness of the corner, which says where the box goes.
FakeVideo swinging(std::int64_t frames, int number)
{
    FakeVideo fake;
    fake.frames = frames;
    fake.width = 96;
    fake.height = 64;
    fake.value = [number](std::int64_t frame, int channel, double x, double y) {
        if (x < 0.01 && y < 0.02)
            return static_cast<std::uint8_t>((frame / (3 + number)) % 2 ? 40 + frame % 200
                                                                        : 240 - frame % 200);
        const auto px = static_cast<std::int64_t>(x * 96);
        const auto py = static_cast<std::int64_t>(y * 64);
        return static_cast<std::uint8_t>(
            (px * px * 7 + 13 * px * py + 3 * py * py + 40 * channel + 11 * number) % 256);
    };
    return fake;
}

QByteArray bytesOf(const DescriptorStore::File &file)
{
    const auto bytes = file->bytes(0, file->rows());
    return {reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

std::size_t trajectoriesIn(const DescriptorStore::File &file)
{
    std::size_t count = 0;
    for (std::int64_t row = 0; row < file->rows(); ++row)
        count += unpackRow(file->bytes(row, row + 1)).local.size();
    return count;
}

} // namespace

void TestStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_videos.clear();
    m_services.cacheFolder = m_folder->filePath("cache").toStdString();
    m_services.open = [this](const Video &video, FrameIndex from,
                             std::stop_token stop) -> Result<std::unique_ptr<FrameSource>> {
        return m_videos.at(video.id.value).open(from, std::move(stop));
    };
    m_services.flow = [](FlowMethod) -> Result<std::unique_ptr<FlowEstimator>> {
        return std::unique_ptr<FlowEstimator>(std::make_unique<BoxFlow>());
    };
}

Video TestStore::add(const FakeVideo &fake, int number)
{
    m_videos.insert_or_assign(number, fake);
    return fake.video(number);
}

QByteArray TestStore::features(const Video &video, const CodebookPtr &codebook)
{
    const auto file = store().features(video, codebook, {}, {});
    return file ? bytesOf(*file) : QByteArray();
}

void TestStore::everyFrameIsDecodedOnce()
{
    const auto fake = swinging(100, 1);
    const auto video = add(fake, 1);
    const auto file = made(video);
    QCOMPARE(file->rows(), std::int64_t{13});
    QVERIFY(trajectoriesIn(file) > 100);
    const auto codebook = store().codebook({&video, 1}, {}, {});
    QVERIFY(codebook.ok());
    const auto rows = store().features(video, *codebook, {}, {});
    QVERIFY(rows.ok());
    QCOMPARE((*rows)->rows(), std::int64_t{13});
    QCOMPARE((*rows)->layout().shape.front(), std::int64_t{128 + 64 + 29});
    QCOMPARE(fake.decoded->load(), std::int64_t{100});
    // All is found again.
    QVERIFY(bytesOf(made(video)) == bytesOf(file));
    QCOMPARE((*store().codebook({&video, 1}, {}, {}))->digest(), (*codebook)->digest());
    QCOMPARE(fake.decoded->load(), std::int64_t{100});
    for (const auto value :
         std::span(reinterpret_cast<const float *>((*rows)->bytes(0, 13).data()), 13 * 221))
        QVERIFY(std::isfinite(value));
}

void TestStore::shortVideosHaveRows_data()
{
    QTest::addColumn<int>("frames");
    for (const int frames : {1, 2, 7, 8, 9, 16})
        QTest::addRow("%d", frames) << frames;
}

void TestStore::shortVideosHaveRows()
{
    QFETCH(int, frames);
    const auto video = add(swinging(frames, 1), 1);
    const auto codebook = store().codebook({&video, 1}, {}, {});
    QVERIFY(codebook.ok());
    const auto file = store().features(video, *codebook, {}, {});
    QVERIFY(file.ok());
    QCOMPARE((*file)->rows(), std::int64_t{(frames + 7) / 8});
}

void TestStore::aVideoOfOneColour()
{
    FakeVideo fake;
    fake.width = fake.height = 64;
    fake.value = [](std::int64_t, int, double, double) { return std::uint8_t{200}; };
    const auto video = add(fake, 1);
    QCOMPARE(trajectoriesIn(made(video)), std::size_t{0});
    const auto codebook = store().codebook({&video, 1}, {}, {});
    QVERIFY(codebook.ok());
    const auto file = store().features(video, *codebook, {}, {});
    QVERIFY(file.ok());
    const auto *row = reinterpret_cast<const float *>((*file)->bytes(0, 1).data());
    for (std::size_t i = 0; i < 128; ++i)
        QCOMPARE(row[i], 0.0F);
    QCOMPARE(row[128 + 63], 1.0F); // bright everywhere
}

void TestStore::rowsDoNotDependOnWhereWorkBegan()
{
    const auto fake = swinging(70, 1);
    const auto rowsFrom = [&](std::int64_t first) {
        auto source = fake.open({8 * first});
        TrajectoryExtractor extractor({}, source->info(), std::make_unique<BoxFlow>());
        for (auto frame = 8 * first; frame < 70; ++frame) {
            if (!extractor.take(**nextFrame(*source, frame, 70)))
                return std::vector<TrajectoryRow>();
        }
        extractor.end();
        return extractor.takeRows();
    };
    const auto all = rowsFrom(0);
    QCOMPARE(all.size(), std::size_t{9});
    for (const int first : {1, 4, 8}) {
        const auto rest = rowsFrom(first);
        QCOMPARE(rest.size(), all.size() - static_cast<std::size_t>(first));
        QVERIFY(std::equal(rest.begin(), rest.end(), all.begin() + first));
    }
}

void TestStore::stoppedWorkGoesOn()
{
    auto fake = swinging(400, 1);
    fake.microsecondsAFrame = 200;
    const auto video = add(fake, 1);
    const auto whole = bytesOf(made(video));
    m_services.cacheFolder = m_folder->filePath("other").toStdString();
    fake.decoded->store(0);
    std::stop_source stop;
    const auto stopped = store().trajectories(
        video,
        [&](double share) {
            if (share > 0.4)
                stop.request_stop();
        },
        stop.get_token());
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, Error::Code::Cancelled);
    const auto before = fake.decoded->load();
    QVERIFY(before > 100 && before < 400);
    QVERIFY(bytesOf(made(video)) == whole);
    // Only what no finished row stood for was decoded again.
    QVERIFY(fake.decoded->load() - 400 <= 8 + 15);
}

void TestStore::theSameFilesGiveTheSame()
{
    const auto video = add(swinging(160, 1), 1);
    const auto first = *store().codebook({&video, 1}, {}, {});
    const auto rows = features(video, first);
    QVERIFY(!rows.isEmpty());
    m_services.cacheFolder = m_folder->filePath("other").toStdString();
    const auto second = *store().codebook({&video, 1}, {}, {});
    QCOMPARE(second->digest(), first->digest());
    QVERIFY(features(video, second) == rows);
}

void TestStore::aCodebookDoesNotDependOnTheOrder()
{
    const std::vector<Video> videos{add(swinging(90, 1), 1), add(swinging(60, 2), 2)};
    const auto digest = (*store().codebook(videos, {}, {}))->digest();
    m_services.cacheFolder = m_folder->filePath("other").toStdString();
    QCOMPARE((*store().codebook(std::vector<Video>{videos[1], videos[0]}, {}, {}))->digest(), digest);
    QVERIFY((*store().codebook({&videos[0], 1}, {}, {}))->digest() != digest);
}

void TestStore::otherSettingsAreOtherFiles()
{
    const auto fake = swinging(60, 1);
    const auto video = add(fake, 1);
    const auto digest = (*store().codebook({&video, 1}, {}, {}))->digest();
    DescriptorSettings settings;
    settings.seed = 2;
    QVERIFY((*store(settings).codebook({&video, 1}, {}, {}))->digest() != digest);
    QCOMPARE(fake.decoded->load(), std::int64_t{60}); // the trajectories are the same
    settings.grid = 4;
    QVERIFY((*store(settings).codebook({&video, 1}, {}, {}))->digest() != digest);
    QCOMPARE(fake.decoded->load(), std::int64_t{120});
    QCOMPARE((*store().codebook({&video, 1}, {}, {}))->digest(), digest);
}

void TestStore::aDamagedVideoIsNamed()
{
    auto fake = swinging(60, 1);
    fake.endAt = 33;
    const auto video = add(fake, 1);
    const auto refused = store().trajectories(video, {}, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::BadInput);
    QVERIFY(refused.error().message.find("fake.mp4") != std::string::npos);
    QVERIFY(refused.error().message.find("33") != std::string::npos);
    fake.endAt = -1;
    fake.failAt = 40;
    add(fake, 1);
    QVERIFY(!store().codebook({&video, 1}, {}, {}));
}

void TestStore::hostileFilesAreMadeAnew_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("truncated") << 0;
    QTest::newRow("overwritten header") << 1;
    QTest::newRow("numbers that are none") << 2;
    QTest::newRow("empty") << 3;
}

void TestStore::hostileFilesAreMadeAnew()
{
    QFETCH(int, kind);
    const auto video = add(swinging(80, 1), 1);
    const auto codebook = *store().codebook({&video, 1}, {}, {});
    const auto rows = features(video, codebook);
    const QDir folder(QString::fromStdString(m_services.cacheFolder));
    for (const auto &name : folder.entryList({"*.rows"}, QDir::Files)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadWrite));
        auto bytes = file.readAll();
        if (kind == 0)
            bytes.chop(bytes.size() / 3);
        else if (kind == 1)
            bytes.replace(0, 64, QByteArray(64, '\xff'));
        else if (kind == 2 && bytes.contains("codebook 1"))
            bytes.replace(4096, bytes.size() - 4096, QByteArray(bytes.size() - 4096, '\xff'));
        else if (kind == 3)
            bytes.clear();
        QVERIFY(file.resize(0) && file.seek(0) && file.write(bytes) == bytes.size());
    }
    const auto again = store().codebook({&video, 1}, {}, {});
    QVERIFY2(again.ok(), again ? "" : again.error().message.c_str());
    QCOMPARE((*again)->digest(), codebook->digest());
    QVERIFY(features(video, *again) == rows);
}

void TestStore::aVideoWithoutFramesOrIdentityIsRefused()
{
    auto video = add(swinging(20, 1), 1);
    video.identity = {};
    QVERIFY(!store().trajectories(video, {}, {}));
    video = m_videos.at(1).video(1);
    video.frames = nullptr;
    const auto refused = store().trajectories(video, {}, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::InvalidArgument);
}

void TestStore::aTrackHasItsOwnTrajectories()
{
    const auto fake = swinging(100, 1);
    const auto video = add(fake, 1);
    const auto codebook = *store().codebook({&video, 1}, {}, {});
    const auto all = features(video, codebook);
    Track track;
    track.boxes = {{FrameIndex{0}, 0, 0, 96, 64}, {FrameIndex{99}, 0, 0, 96, 64}};
    const auto everything = store().features(video, track, codebook, {});
    QVERIFY(everything.ok());
    // The box has all trajectories as long as the track goes on.
    QVERIFY(bytesOf(*everything).first(10 * 221 * 4) == all.first(10 * 221 * 4));
    for (auto &box : track.boxes) {
        box.x = 60; // where nothing moves
        box.width = 36;
    }
    const auto nothing = bytesOf(*store().features(video, track, codebook, {}));
    const auto *row = reinterpret_cast<const float *>(nothing.constData());
    for (std::size_t i = 0; i < 128; ++i)
        QCOMPARE(row[i], 0.0F);
    QVERIFY(nothing.mid(128 * 4, 93 * 4) == all.mid(128 * 4, 93 * 4));
    QCOMPARE(fake.decoded->load(), std::int64_t{100});
}

void TestStore::aTurnedVideosBoxes()
{
    // Turned by a quarter, the decoded picture's left half is the upper half of the one shown.
    auto fake = swinging(60, 1);
    fake.rotation = 90;
    const auto video = add(fake, 1);
    const auto file = made(video);
    QVERIFY(trajectoriesIn(file) > 20);
    for (std::int64_t row = 0; row < file->rows(); ++row) {
        for (const auto &one : unpackRow(file->bytes(row, row + 1)).local) {
            QVERIFY(one.x >= 255 / 4 - 12 && one.x <= 255 / 2 + 12); // BoxFlow sees the upright picture
            QVERIFY(one.y >= 255 / 3 - 12 && one.y <= 2 * 255 / 3 + 12);
        }
    }
    const auto codebook = *store().codebook({&video, 1}, {}, {});
    const auto all = features(video, codebook);
    // Upright x in [1/4, 1/2] and y in [1/3, 2/3] is decoded x in [1/3, 2/3] and y in [1/2, 3/4].
    Track track;
    track.boxes = {{FrameIndex{0}, 30, 28, 36, 24}, {FrameIndex{59}, 30, 28, 36, 24}};
    const auto inside = bytesOf(*store().features(video, track, codebook, {}));
    QVERIFY(inside.first(5 * 221 * 4) == all.first(5 * 221 * 4));
}

QTEST_APPLESS_MAIN(TestStore)
#include "teststore.moc"
