// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/features/cachelimit.h"
#include "inference/runtime/features/featurecache.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <chrono>
#include <filesystem>
#include <memory>

using namespace onset;

namespace {

constexpr std::int64_t kBytes = 100000; ///< of a file's rows

FeatureLayout layout()
{
    FeatureLayout layout;
    layout.type = FeatureType::U8;
    layout.shape = {kBytes};
    return layout;
}

FeatureKey key(int video)
{
    FeatureKey key;
    key.video.size = video;
    key.stream = "rgb";
    key.extractor = "frames";
    return key;
}

} // namespace

/// The folder of kept features is measured and trimmed.
class TestCacheLimit : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void allIsCounted();
    void whatWasUsedLongestAgoGoesFirst();
    void whatIsBeingWrittenStays();
    void interruptedWorkGoesToo();
    void whatIsReadStaysReadable();
    void otherFilesStay();
    void aFolderThatIsNotThereIsEmpty();
    void whatOnlyLooksLikeAFileStays();

private:
    std::string folder() const { return m_folder->filePath("cache").toStdString(); }
    FeatureCache cache() const { return FeatureCache(folder()); }
    std::unique_ptr<FeatureWriter> begun(int video) const;
    void keep(int video) const { QVERIFY((*begun(video)).finish().ok()); }
    bool isKept(int video) const { return *cache().find(key(video)) != nullptr; }
    /// All files were last used so many hours ago.
    void age(int hours) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

std::unique_ptr<FeatureWriter> TestCacheLimit::begun(int video) const
{
    auto writer = cache().begin(key(video), layout());
    const std::vector<std::byte> row(kBytes);
    if (!writer || !(*writer)->append(row))
        qFatal("not written");
    return std::move(*writer);
}

void TestCacheLimit::age(int hours) const
{
    const auto then = std::filesystem::file_time_type::clock::now() - std::chrono::hours(hours);
    for (const auto &file : std::filesystem::directory_iterator(folder()))
        std::filesystem::last_write_time(file, then);
}

void TestCacheLimit::allIsCounted()
{
    keep(1);
    keep(2);
    const auto writer = begun(3);
    const auto kept = measureCache(folder());
    QCOMPARE(kept.files, 3);
    QVERIFY(kept.bytes >= 3 * kBytes && kept.bytes < 4 * kBytes);
}

void TestCacheLimit::whatWasUsedLongestAgoGoesFirst()
{
    for (const int video : {1, 2, 3})
        keep(video);
    age(24);
    QVERIFY(isKept(1)); // a use
    const auto kept = measureCache(folder());
    QCOMPARE(*trimCache(folder(), kept.bytes), kept); // nothing is too much
    const auto left = trimCache(folder(), 2 * kBytes);
    QVERIFY(left.ok());
    QCOMPARE(left->files, 1); // headers count too: two do not fit
    QCOMPARE(*left, measureCache(folder()));
    QVERIFY(isKept(1) && !isKept(2) && !isKept(3));
}

void TestCacheLimit::whatIsBeingWrittenStays()
{
    keep(1);
    auto writer = begun(2);
    age(1);
    const auto left = trimCache(folder(), 0);
    QCOMPARE(left->files, 1);
    QVERIFY(!isKept(1));
    QVERIFY(writer->finish().ok());
    QVERIFY(isKept(2));
}

void TestCacheLimit::interruptedWorkGoesToo()
{
    begun(1).reset();
    QCOMPARE(measureCache(folder()).files, 1);
    QCOMPARE(trimCache(folder(), 0)->files, 0);
    QCOMPARE(begun(1)->rows(), 1); // from the beginning
}

void TestCacheLimit::whatIsReadStaysReadable()
{
    keep(1);
    const auto rows = *cache().find(key(1));
    QCOMPARE(trimCache(folder(), 0)->bytes, 0);
    QCOMPARE(rows->bytes(0, 1).size(), static_cast<std::size_t>(kBytes));
    QCOMPARE(rows->bytes(0, 1).back(), std::byte{0});
}

void TestCacheLimit::otherFilesStay()
{
    keep(1);
    for (const auto *name : {"notes.txt", "video.mp4.part", "rows"}) {
        QFile file(QDir(QString::fromStdString(folder())).filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
    }
    QCOMPARE(measureCache(folder()).files, 1);
    QCOMPARE(trimCache(folder(), 0)->files, 0);
    QCOMPARE(QDir(QString::fromStdString(folder())).entryList(QDir::Files).size(), 3);
}

void TestCacheLimit::aFolderThatIsNotThereIsEmpty()
{
    QCOMPARE(measureCache(folder()), KeptFeatures{});
    QCOMPARE(*trimCache(folder(), 0), KeptFeatures{});
}

void TestCacheLimit::whatOnlyLooksLikeAFileStays()
{
    QDir kept(QString::fromStdString(folder()));
    const QString name = "folder.rows";
    QVERIFY(kept.mkpath(name + "/inside"));
    QCOMPARE(measureCache(folder()), KeptFeatures{});
    QCOMPARE(trimCache(folder(), 0)->files, 0);
    QVERIFY(kept.exists(name));
}

QTEST_GUILESS_MAIN(TestCacheLimit)
#include "testcachelimit.moc"
