// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest> // first: moc 6.4 cannot parse <concepts> when it meets that before any Qt header

#include "inference/runtime/features/featurecache.h"
#include "tests/db/hardships.h"

#include <QDir>
#include <QTemporaryDir>

#include <cstring>
#include <random>

using namespace onset;

namespace {

FeatureKey key(int number = 1)
{
    FeatureKey key;
    key.video.size = 12345;
    key.video.digests[3] = static_cast<std::uint64_t>(number);
    key.stream = "rgb";
    key.extractor = "rows";
    return key;
}

const FeatureLayout kLayout{FeatureType::F32, {2, 3}, 0, 8};

std::vector<std::byte> rows(std::int64_t from, std::int64_t to)
{
    std::vector<float> values;
    for (auto row = from; row < to; ++row) {
        for (int i = 0; i < 6; ++i)
            values.push_back(static_cast<float>(row * 10 + i));
    }
    std::vector<std::byte> bytes(values.size() * sizeof(float));
    if (!bytes.empty())
        std::memcpy(bytes.data(), values.data(), bytes.size());
    return bytes;
}

bool equal(std::span<const std::byte> a, const std::vector<std::byte> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

} // namespace

class FeaturesTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void layouts();
    void writtenAndFound();
    void keysDoNotMix();
    void noRowsAtAll();
    void goesOnAfterAKill();
    void uncountedBytesAreDropped();
    void anotherLayoutStartsAnew();
    void oneWriterAKey();
    void finishedWhileAnotherOpens();
    void damagedFilesAreMissing();
    void hostileFilesAreMissing();
    void fullDisk();
    void noPermission();
    void releasedRowsAreReadAgain();

private:
    FeatureCache cache() const { return FeatureCache(m_folder->filePath("cache").toStdString()); }
    QString onlyFile(const QString &pattern) const
    {
        const QDir folder(m_folder->filePath("cache"));
        const auto names = folder.entryList({pattern});
        return names.size() == 1 ? folder.filePath(names.front()) : QString();
    }
    std::shared_ptr<const FeatureFile> write(const FeatureKey &key, std::int64_t count) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void FeaturesTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

std::shared_ptr<const FeatureFile> FeaturesTest::write(const FeatureKey &key, std::int64_t count) const
{
    auto writer = cache().begin(key, kLayout);
    if (!writer || !(*writer)->append(rows(0, count)))
        return nullptr;
    auto file = (*writer)->finish();
    return file ? *file : nullptr;
}

void FeaturesTest::layouts()
{
    QCOMPARE(kLayout.rowValues(), 6U);
    QCOMPARE(kLayout.rowBytes(), 24U);
    QCOMPARE((FeatureLayout{FeatureType::U8, {3, 64, 86}, 0, 1}.rowBytes()), std::size_t{3 * 64 * 86});
    const std::int64_t huge = std::int64_t{1} << 62;
    for (const auto &shape : std::vector<std::vector<std::int64_t>>{{0}, {-3, 2}, {huge, 8}, {huge}})
        QVERIFY(!cache().begin(key(), {FeatureType::F32, shape, 0, 1}).ok());
    QVERIFY(!cache().begin(key(), {FeatureType::F32, {4}, 0, 0}).ok());
}

void FeaturesTest::writtenAndFound()
{
    auto missing = cache().find(key());
    QVERIFY(missing.ok() && !*missing);
    auto writer = cache().begin(key(), kLayout);
    QVERIFY(writer.ok());
    QCOMPARE((*writer)->rows(), 0);
    QVERIFY((*writer)->append(rows(0, 3)).ok());
    QVERIFY((*writer)->append(rows(3, 3)).ok());
    QVERIFY((*writer)->append(rows(3, 7)).ok());
    QVERIFY(!(*writer)->append(std::vector<std::byte>(5)).ok()); // no whole row
    QVERIFY(!cache().find(key()).value());                       // not finished
    auto file = (*writer)->finish();
    QVERIFY(file.ok());
    QCOMPARE((*file)->rows(), 7);
    QVERIFY((*file)->layout() == kLayout);
    auto found = cache().find(key());
    QVERIFY(found.ok() && *found);
    QCOMPARE((*found)->rows(), 7);
    QVERIFY(equal((*found)->bytes(2, 6), rows(2, 6)));
    QVERIFY((*found)->bytes(7, 7).empty());
    QVERIFY(!onlyFile("*.rows").isEmpty());
    QVERIFY(onlyFile("*.part").isEmpty());
}

void FeaturesTest::keysDoNotMix()
{
    QVERIFY(write(key(), 3));
    auto other = key();
    other.stream = "flow";
    QVERIFY(!cache().find(other).value());
    other = key();
    other.extractor += " ";
    QVERIFY(!cache().find(other).value());
    QVERIFY(!cache().find(key(2)).value());
    other = key();
    other.video.mtimeNs = 77; // says nothing of the contents
    QVERIFY(cache().find(other).value());
    // a file under another key's name is not taken for it
    QVERIFY(write(key(2), 5));
    const QDir folder(m_folder->filePath("cache"));
    const auto names = folder.entryList({"*.rows"});
    QCOMPARE(names.size(), 2);
    QVERIFY(QFile::remove(folder.filePath(names[0])));
    QVERIFY(QFile::copy(folder.filePath(names[1]), folder.filePath(names[0])));
    QCOMPARE(int(bool(cache().find(key()).value())) + int(bool(cache().find(key(2)).value())), 1);
}

void FeaturesTest::noRowsAtAll()
{
    const auto file = write(key(), 0);
    QVERIFY(file);
    QCOMPARE(file->rows(), 0);
    QVERIFY(cache().find(key()).value());
}

void FeaturesTest::goesOnAfterAKill()
{
    {
        auto writer = cache().begin(key(), kLayout);
        QVERIFY(writer.ok() && (*writer)->append(rows(0, 4)).ok());
    } // as a cancelled job leaves it
    auto writer = cache().begin(key(), kLayout);
    QVERIFY(writer.ok());
    QCOMPARE((*writer)->rows(), 4);
    QVERIFY((*writer)->append(rows(4, 6)).ok());
    auto file = (*writer)->finish();
    QVERIFY(file.ok());
    QVERIFY(equal((*file)->bytes(0, 6), rows(0, 6)));
}

void FeaturesTest::uncountedBytesAreDropped()
{
    {
        auto writer = cache().begin(key(), kLayout);
        QVERIFY((*writer)->append(rows(0, 4)).ok());
    }
    QFile part(onlyFile("*.part"));
    QVERIFY(part.open(QIODevice::Append));
    part.write(QByteArray(37, 'x')); // rows that a kill left uncounted
    part.close();
    auto writer = cache().begin(key(), kLayout);
    QCOMPARE((*writer)->rows(), 4);
    auto file = (*writer)->finish();
    QVERIFY(file.ok());
    QVERIFY(equal((*file)->bytes(0, 4), rows(0, 4)));
    // a count of more rows than there are starts anew
    {
        auto again = cache().begin(key(2), kLayout);
        QVERIFY((*again)->append(rows(0, 4)).ok());
    }
    QFile cut(onlyFile("*.part"));
    QVERIFY(cut.resize(cut.size() - 1));
    QCOMPARE((*cache().begin(key(2), kLayout))->rows(), 0);
}

void FeaturesTest::anotherLayoutStartsAnew()
{
    {
        auto writer = cache().begin(key(), kLayout);
        QVERIFY((*writer)->append(rows(0, 4)).ok());
    }
    auto layout = kLayout;
    layout.stride = 4;
    auto writer = cache().begin(key(), layout);
    QVERIFY(writer.ok());
    QCOMPARE((*writer)->rows(), 0);
    QVERIFY((*writer)->append(rows(0, 2)).ok());
    auto file = (*writer)->finish();
    QVERIFY(file.ok() && (*file)->layout() == layout);
}

void FeaturesTest::oneWriterAKey()
{
    auto first = cache().begin(key(), kLayout);
    QVERIFY(first.ok());
    auto second = cache().begin(key(), kLayout);
    QVERIFY(!second.ok());
    QVERIFY(second.error().code == Error::Code::Conflict);
    QVERIFY(cache().begin(key(2), kLayout).ok());
    first->reset();
    QVERIFY(cache().begin(key(), kLayout).ok());
}

void FeaturesTest::finishedWhileAnotherOpens()
{
    QVERIFY(write(key(), 3));
    auto again = cache().begin(key(), kLayout); // does not touch the finished file
    QVERIFY(again.ok());
    QCOMPARE((*again)->rows(), 0);
    QVERIFY((*again)->append(rows(10, 12)).ok());
    const auto kept = cache().find(key()).value();
    QVERIFY(equal(kept->bytes(0, 3), rows(0, 3)));
    QVERIFY((*again)->finish().ok());
    QVERIFY(equal(kept->bytes(0, 3), rows(0, 3))); // who has it mapped goes on reading it
    QVERIFY(equal((*cache().find(key()))->bytes(0, 2), rows(10, 12)));
}

void FeaturesTest::damagedFilesAreMissing()
{
    QVERIFY(write(key(), 20));
    const auto path = onlyFile("*.rows");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto whole = file.readAll();
    file.close();
    const auto put = [&](const QByteArray &bytes) {
        QFile out(path);
        return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size();
    };
    for (qsizetype size : {0, 1, 8, 23, 24, 100, 4095, 4096, 4097, int(whole.size()) - 1}) {
        QVERIFY(put(whole.left(size)));
        QVERIFY(!cache().find(key()).value());
    }
    QVERIFY(put(whole + QByteArray(1, '\0')));
    QVERIFY(!cache().find(key()).value());
    QVERIFY(put(whole + QByteArray(24, '\0')));
    QVERIFY(!cache().find(key()).value());
    QVERIFY(put(whole));
    QVERIFY(cache().find(key()).value());
    QVERIFY(QFile::remove(path) && QDir().mkdir(path));
    QVERIFY(!cache().find(key()).value());
}

void FeaturesTest::hostileFilesAreMissing()
{
    QVERIFY(write(key(), 5));
    const auto path = onlyFile("*.rows");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto whole = file.readAll();
    file.close();
    std::mt19937_64 random(7);
    for (int round = 0; round < 1000; ++round) {
        auto bytes = whole;
        for (int i = static_cast<int>(random() % 4); i >= 0; --i)
            bytes[static_cast<qsizetype>(random() % 300)] = static_cast<char>(random());
        if (random() % 4 == 0)
            bytes.truncate(static_cast<qsizetype>(random() % static_cast<std::uint64_t>(bytes.size())));
        QFile out(path); // made anew: a file system may flush one that was overwritten
        QVERIFY(!out.exists() || out.remove());
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size());
        out.close();
        const auto found = cache().find(key());
        QVERIFY(found.ok());
        if (*found) { // the change was in nothing that counts
            QCOMPARE((*found)->rows(), 5);
            QVERIFY(equal((*found)->bytes(0, 5), rows(0, 5)));
        }
    }
    // the same as a growing file: begin() never trusts more than is there
    QVERIFY(QFile::remove(path));
    for (int round = 0; round < 300; ++round) {
        auto bytes = whole;
        for (int i = 0; i < 3; ++i)
            bytes[static_cast<qsizetype>(random() % 300)] = static_cast<char>(random());
        QFile out(path + ".part");
        QVERIFY(!out.exists() || out.remove());
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size());
        out.close();
        auto writer = cache().begin(key(), kLayout);
        QVERIFY(writer.ok());
        QVERIFY((*writer)->rows() <= 5);
    }
}

void FeaturesTest::fullDisk()
{
    auto writer = cache().begin(key(), kLayout);
    QVERIFY(writer.ok() && (*writer)->append(rows(0, 100)).ok());
    {
        const test::FileSizeLimit limit(8192);
        const auto status = (*writer)->append(rows(100, 1000));
        QVERIFY(!status.ok());
        QVERIFY(status.error().code == Error::Code::Io);
        QVERIFY(status.error().message.find(".part") != std::string::npos);
        QVERIFY(status.error().message.find("Make room") != std::string::npos);
        QCOMPARE((*writer)->rows(), 100);
        writer->reset();
    }
    auto again = cache().begin(key(), kLayout); // what was written is kept
    QVERIFY(again.ok());
    QCOMPARE((*again)->rows(), 100);
    QVERIFY((*again)->append(rows(100, 1000)).ok());
    auto file = (*again)->finish();
    QVERIFY(file.ok() && equal((*file)->bytes(0, 1000), rows(0, 1000)));
}

void FeaturesTest::noPermission()
{
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::ExeOwner));
    Result<std::unique_ptr<FeatureWriter>> writer = Error{};
    {
        const test::Unprivileged nobody;
        writer = cache().begin(key(), kLayout);
    }
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(!writer.ok());
    QVERIFY(writer.error().code == Error::Code::Io);
    QVERIFY(writer.error().message.find("cache") != std::string::npos);
}

void FeaturesTest::releasedRowsAreReadAgain()
{
    const auto file = write(key(), 5000);
    QVERIFY(file);
    QVERIFY(equal(file->bytes(0, 5000), rows(0, 5000)));
    file->release(0, 5000);
    file->release(17, 18);
    QVERIFY(equal(file->bytes(0, 5000), rows(0, 5000)));
}

QTEST_GUILESS_MAIN(FeaturesTest)
#include "featurestest.moc"
