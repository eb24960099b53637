// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QtTest>

#include "app/dataset.h"
#include "app/trainingset.h"
#include "tests/datasets/labelledproject.h"

#include <filesystem>
#include <fstream>

using namespace onset;
using namespace onset::test;

namespace {

/// Takes every file for a video of 100 frames.
VideoBackend backend()
{
    VideoBackend made;
    made.probe = [](const std::string &path) {
        VideoInfo info;
        info.path = path;
        return Result<VideoInfo>(info);
    };
    made.identify = [](const std::string &) { return Result<FileIdentity>(FileIdentity{}); };
    made.index = [](const std::string &, std::stop_token stop,
                    const ProgressSink &) -> Result<std::shared_ptr<const FrameTable>> {
        if (stop.stop_requested())
            return Error{Error::Code::Cancelled, "stopped", {}};
        return table();
    };
    return made;
}

} // namespace

/// What labels become when a system learns from them.
class TestDatasets : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_count = 0;

    /// A data set's folder with these labels and video files.
    std::string dataset(const std::string &labels, const std::vector<std::string> &files)
    {
        const auto folder = m_folder.filePath(QString::number(m_count++)).toStdString();
        std::filesystem::create_directories(folder + "/videos");
        std::ofstream(folder + "/dataset.json") << labels;
        for (const auto &file : files)
            std::ofstream(folder + "/videos/" + file) << file;
        return folder;
    }
    static Result<LabelledVideos> read(const std::string &folder)
    {
        return readLabelledVideos(backend(), folder, {}, {});
    }

private slots:
    void aProjectIsSharedOut()
    {
        const auto labelled = labelledVideos(project());
        QVERIFY(labelled.ok());
        QCOMPARE(labelled->set.classes, (std::vector<std::string>{"hop", "wave"})); // by position, no motion
        QCOMPARE(labelled->set.training.size(), 1U);
        QCOMPARE(labelled->set.validation.size(), 1U);
        QCOMPARE(labelled->testing.size(), 1U);
        const std::vector<LabelledSegment> wave{{frameRange(10, 20), 1}};
        QVERIFY(labelled->set.training[0].segments == wave);
        QVERIFY(labelled->set.training[0].wholly && labelled->set.training[0].reviewed.empty());
        QVERIFY(labelled->set.validation[0].segments[0].actionClass == 0);
        QVERIFY(labelled->warnings.empty());
    }

    void onlyGroundTruthTeaches()
    {
        auto contents = project();
        for (const auto state : {SegmentState::Accepted, SegmentState::Edited, SegmentState::Locked,
                                 SegmentState::Rejected, SegmentState::Predicted})
            contents.segments.push_back(segment(1, 3, 30, 40, state));
        contents.segments.push_back(segment(1, 1, 50, 60));
        const auto labelled = labelledVideos(contents);
        QVERIFY(labelled.ok());
        QCOMPARE(labelled->set.training[0].segments.size(), 5U);
        QCOMPARE(labelled->set.classes.front(), std::string(kMotionClassName)); // somebody labelled with it
    }

    void aVideoWithoutSplitIsToldOf()
    {
        auto contents = project();
        contents.videos.push_back(video(4, "labelled", Split::None));
        contents.videos.push_back(video(5, "nothing", Split::None));
        contents.videos.push_back(video(6, "background", Split::Training));
        contents.segments.push_back(segment(4, 2, 0, 10));
        const auto labelled = labelledVideos(contents);
        QVERIFY(labelled.ok());
        QCOMPARE(labelled->set.training.size(), 3U);
        QCOMPARE(labelled->warnings.size(), 2U);
        QVERIFY(labelled->warnings[0].find("'labelled'") != std::string::npos);
        QVERIFY(labelled->warnings[1].find("'nothing'") != std::string::npos);
    }

    void whatCannotBeLearntFromIsNamed()
    {
        QCOMPARE(labelledVideos(ProjectContents{}).error().code, Error::Code::NotFound);
        auto beyond = project();
        beyond.segments.push_back(segment(2, 2, 90, kFrames + 1));
        const auto late = labelledVideos(beyond);
        QVERIFY(!late.ok());
        QCOMPARE(late.error().code, Error::Code::BadInput);
        QVERIFY2(late.error().message.find("'b'") != std::string::npos, late.error().message.c_str());
        auto uncounted = project();
        uncounted.videos[0].frames = nullptr;
        QVERIFY(labelledVideos(uncounted).error().message.find("'a'") != std::string::npos);
    }

    void aDatasetIsRead()
    {
        const auto folder = dataset(R"({"taxonomy": [{"nodeId": 0, "nodeName": "Root", "parentName": null},
                                     {"nodeId": 1, "nodeName": "wave", "parentName": "Root"},
                                     {"nodeId": 2, "nodeName": "hop", "parentName": "Root"}],
                       "database": {"one": {"subset": "training", "annotations":
                                             [{"segment": [1.0, 2.0], "label": "hop", "track": 3}]},
                                    "two": {"subset": "testing", "annotations": []},
                                    "three": {"subset": "validation", "annotations": []}}})",
                                    {"one.mp4", "one.csv", "v_two.MKV", "three.avi", "unused.mp4"});
        for (const auto &path : {folder, folder + "/dataset.json", folder + "/"}) {
            const auto labelled = read(path);
            QVERIFY2(labelled.ok(), labelled.ok() ? "" : labelled.error().message.c_str());
            QCOMPARE(labelled->set.classes, (std::vector<std::string>{"wave", "hop"}));
            QCOMPARE(labelled->set.training.size(), 1U);
            QCOMPARE(labelled->set.validation.size(), 1U);
            QCOMPARE(labelled->testing.size(), 1U);
            QCOMPARE(labelled->testing[0].video.key, std::string("two"));
            QVERIFY(labelled->set.training[0].segments ==
                    (std::vector<LabelledSegment>{{frameRange(10, 20), 1}}));
            QVERIFY2(labelled->warnings.empty(),
                     labelled->warnings.empty() ? "" : labelled->warnings.front().c_str());
        }
    }

    void aBadDatasetIsRefused_data()
    {
        QTest::addColumn<QByteArray>("labels");
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QByteArray>("mention");
        const QByteArray one = R"({"database": {"one": {"subset": "training", "annotations": []}}})";
        QTest::newRow("no videos named")
            << QByteArray(R"({"database": {}})") << QStringList() << QByteArray("dataset.json");
        QTest::newRow("missing video") << one << QStringList{"two.mp4"} << QByteArray("'one'");
        QTest::newRow("no video file") << one << QStringList{"one.csv"} << QByteArray("'one'");
        QTest::newRow("two of a name") << one << QStringList{"one.mp4", "one.mkv"} << QByteArray("one.m");
        QTest::newRow("label past the end")
            << QByteArray(R"({"database": {"one": {"subset": "training", "annotations":
                             [{"segment": [50, 60], "label": "hop"}]}}})")
            << QStringList{"one.mp4"} << QByteArray("'one'");
        QTest::newRow("no JSON") << QByteArray("hello") << QStringList{"one.mp4"}
                                 << QByteArray("dataset.json");
    }

    void aBadDatasetIsRefused()
    {
        QFETCH(QByteArray, labels);
        QFETCH(QStringList, files);
        QFETCH(QByteArray, mention);
        std::vector<std::string> names;
        for (const auto &file : files)
            names.push_back(file.toStdString());
        const auto labelled = read(dataset(labels.toStdString(), names));
        QVERIFY(!labelled.ok());
        QVERIFY2(labelled.error().message.find(mention.toStdString()) != std::string::npos,
                 labelled.error().message.c_str());
    }

    void readingStops()
    {
        const auto folder =
            dataset(R"({"database": {"one": {"subset": "training", "annotations": []}}})", {"one.mp4"});
        std::stop_source stop;
        stop.request_stop();
        const auto stopped = readLabelledVideos(backend(), folder, stop.get_token(), [](double) {});
        QCOMPARE(stopped.error().code, Error::Code::Cancelled);
        QCOMPARE(read(folder + "/nowhere").error().code, Error::Code::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestDatasets)
#include "tst_datasets.moc"
