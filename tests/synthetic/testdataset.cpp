// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "digest.h"
#include "inference/synthetic/generator.h"
#include "inference/video/videobackend.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace onset;
using namespace onset::synthetic;

/// Whole data sets on disk.
class TestDataset : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    DatasetOptions m_options{{"test", 2, 1, 1, 3, 4, 0.1, 1000}, 11, {64, 64, 5}, 2};

    std::string path(const char *name) const { return m_folder.filePath(name).toStdString(); }
    Result<DatasetSummary> make(const char *name, const DatasetOptions &options,
                                std::stop_token stop = {}) const
    {
        return generateDataset(options, path(name), stop, {});
    }
    /// All files below a folder with their digests.
    std::map<QString, std::uint64_t> files(const char *name) const
    {
        std::map<QString, std::uint64_t> all;
        const QDir root(m_folder.filePath(name));
        for (const char *part : {".", "videos", "people"}) {
            for (const auto &file : QDir(root.filePath(part)).entryList(QDir::Files))
                all[QString(part) + '/' + file] =
                    test::digest(test::contents(root.filePath(QString(part) + '/' + file).toStdString()));
        }
        return all;
    }

private slots:
    void initTestCase()
    {
        const auto summary = make("whole", m_options);
        QVERIFY2(summary.ok(), summary.ok() ? "" : summary.error().message.c_str());
        QCOMPARE(summary->videos, 4);
        QCOMPARE(summary->rendered, 4);
        QVERIFY(summary->labels >= 3 * static_cast<std::int64_t>(kActionCount));
        QCOMPARE(files("whole").size(), std::size_t{2 + 4 + 4});
    }

    void theGroundTruthFitsTheVideos()
    {
        const auto json =
            QJsonDocument::fromJson(QByteArray::fromStdString(test::contents(path("whole/dataset.json"))))
                .object();
        const auto database = json["database"].toObject();
        QCOMPARE(database.size(), 4);
        const auto video = makeVideoBackend();
        for (auto it = database.begin(); it != database.end(); ++it) {
            const auto entry = it->toObject();
            const auto frames =
                video.index(path("whole/videos/") + it.key().toStdString() + ".mp4", {}, [](double) {});
            QVERIFY(frames.ok());
            QVERIFY(std::abs(entry["duration"].toDouble() - (*frames)->durationSeconds()) < 1e-3);
            QCOMPARE(entry["resolution"].toString(), QString("64x64"));
            QCOMPARE(entry["fps"].toInt(), 5);
        }
        QCOMPARE(database["test_0001"].toObject()["subset"].toString(), QString("testing"));
    }

    void againIsNoWork()
    {
        const auto before = files("whole");
        const auto summary = make("whole", m_options);
        QVERIFY(summary.ok());
        QCOMPARE(summary->rendered, 0);
        QVERIFY(files("whole") == before);
    }

    void oneThreadGivesTheSameBytes()
    {
        auto options = m_options;
        options.threads = 1;
        QVERIFY(make("single", options).ok());
        QVERIFY(files("single") == files("whole"));
    }

    void whatWasStoppedGoesOn()
    {
        std::stop_source stop;
        const auto stopped = generateDataset(m_options, path("part"), stop.get_token(), [&](double share) {
            if (share > 0.5)
                stop.request_stop();
        });
        QVERIFY(!stopped.ok());
        QCOMPARE(stopped.error().code, Error::Code::Cancelled);
        QVERIFY(!files("part").contains("./dataset.json"));
        const auto resumed = make("part", m_options);
        QVERIFY(resumed.ok());
        QVERIFY(resumed->rendered > 0);
        QVERIFY(files("part") == files("whole"));
    }

    void whatIsMissingIsMadeAgain()
    {
        QVERIFY(QFile::remove(m_folder.filePath("single/videos/val_0001.mp4")));
        QVERIFY(QFile::remove(m_folder.filePath("single/dataset.json")));
        const auto summary = make("single", m_options);
        QVERIFY(summary.ok());
        QCOMPARE(summary->rendered, 1);
        QVERIFY(files("single") == files("whole"));
    }

    void otherFoldersAreLeftAlone()
    {
        auto other = m_options;
        other.seed = 12;
        const auto before = files("whole");
        const auto conflict = make("whole", other);
        QVERIFY(!conflict.ok());
        QCOMPARE(conflict.error().code, Error::Code::Conflict);
        QVERIFY(files("whole") == before);

        QVERIFY(QDir(m_folder.path()).mkdir("mine"));
        QFile letter(m_folder.filePath("mine/letter.txt"));
        QVERIFY(letter.open(QIODevice::WriteOnly));
        letter.close();
        const auto foreign = make("mine", m_options);
        QVERIFY(!foreign.ok());
        QCOMPARE(foreign.error().code, Error::Code::Conflict);
        QVERIFY(foreign.error().message.find(path("mine")) != std::string::npos);
        QCOMPARE(
            QDir(m_folder.filePath("mine")).entryList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot).size(),
            1);
    }

    void foldersThatCannotBeAreTold()
    {
        QCOMPARE(make("mine/letter.txt", m_options).error().code, Error::Code::Conflict);
        QCOMPARE(make("mine/letter.txt/below", m_options).error().code, Error::Code::Io);
        QCOMPARE(generateDataset(m_options, "", {}, {}).error().code, Error::Code::InvalidArgument);
        QCOMPARE(generateDataset(m_options, "/proc/onset", {}, {}).error().code, Error::Code::Io);
    }

    void formatsThatMakeNoSense()
    {
        for (const PictureFormat &format :
             {PictureFormat{161, 120, 15}, {160, 32, 15}, {4000, 120, 15}, {160, 120, 0}}) {
            auto options = m_options;
            options.format = format;
            const auto refused = make("never", options);
            QVERIFY(!refused.ok());
            QCOMPARE(refused.error().code, Error::Code::InvalidArgument);
        }
        QVERIFY(!QDir(m_folder.filePath("never")).exists());
    }
};

QTEST_GUILESS_MAIN(TestDataset)
#include "testdataset.moc"
