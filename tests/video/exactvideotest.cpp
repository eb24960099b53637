// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/framelisting.h"
#include "inference/video/videobackend.h"
#include "tests/video/videofixture.h"

#include <QDir>
#include <QTest>

#include <map>

using namespace onset;
using test::VideoFixture;

/// Every frame of hostile files, in every order, against one forward pass of the ffmpeg tool.
class ExactVideoTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(makeFiles()); }
    void equalsFfmpeg_data();
    void equalsFfmpeg();
    void damagedGroupsAreMarkedAndSteady_data();
    void damagedGroupsAreMarkedAndSteady();

private:
    bool makeFiles();
    bool makeH264Files();
    bool makeOtherCodecs();
    bool makeDerivedFiles();
    void compare(const std::string &path, FrameOrder order, std::size_t cacheBytes, int threads,
                 std::optional<std::int64_t> count);
    std::shared_ptr<const FrameTable> m_table;
    std::vector<QString> m_reference;

    VideoFixture m_files;
    VideoBackend m_video = makeVideoBackend();
};

namespace {

QStringList x264(const QString &parameters, const QStringList &more = {})
{
    return QStringList{"-c:v",     "libx264", "-preset",      "veryfast",
                       "-pix_fmt", "yuv420p", "-x264-params", parameters + ":scenecut=0"} +
           more;
}

/// Room for six frames of the test pattern: most frames have to be decoded again.
constexpr std::size_t kTinyCache = 200 * 1000;
constexpr std::size_t kLargeCache = 300 * 1000 * 1000;

} // namespace

bool ExactVideoTest::makeH264Files()
{
    const QStringList vfr{"-vf", "select='not(mod(n,3))+gt(n,80)'", "-vsync", "vfr"};
    return m_files.make("pyramid.mp4", x264("bframes=4:b-adapt=0:b-pyramid=normal:keyint=30")) &&
           m_files.make("opengop250.mkv", x264("open-gop=1:keyint=250:min-keyint=250:bframes=3:b-adapt=0"),
                        21) &&
           m_files.make("h264.ts", x264("open-gop=1:keyint=25:min-keyint=25:bframes=3:b-adapt=0",
                                        {"-output_ts_offset", "3600"})) &&
           m_files.make("raw.h264", x264("bframes=3:keyint=30")) &&
           m_files.make("rawopen.h264", x264("open-gop=1:keyint=30:min-keyint=30:bframes=3:b-adapt=0")) &&
           m_files.make("vfr.mp4", x264("keyint=30", vfr), 6) &&
           m_files.make("vfr.mkv", x264("keyint=30", vfr), 6) &&
           m_files.make("interlaced.mp4", x264("tff=1:keyint=30", {"-flags", "+ilme+ildct"})) &&
           m_files.make("refresh.ts", x264("intra-refresh=1:keyint=40")) &&
           m_files.make("tenbit.mkv", {"-c:v", "libx264", "-pix_fmt", "yuv420p10le"}) &&
           m_files.make("oneframe.mp4", x264("keyint=30", {"-frames:v", "1"})) &&
           m_files.make("odd444.mp4", {"-vf", "scale=161:121", "-c:v", "libx264", "-pix_fmt", "yuv444p"},
                        2) &&
           m_files.make("whole.mp4", x264("keyint=30:bframes=3", {"-movflags", "+faststart"})) &&
           m_files.make("whole.mkv", x264("keyint=30:bframes=3"));
}

bool ExactVideoTest::makeOtherCodecs()
{
    const QStringList mpeg2{"-c:v", "mpeg2video", "-bf", "2", "-g", "15", "-b:v", "500k"};
    const QStringList x265{"-c:v",         "libx265",
                           "-preset",      "ultrafast",
                           "-x265-params", "keyint=30:bframes=4:log-level=none:pools=none:frame-threads=1"};
    const QStringList vpx{"-deadline",     "realtime", "-cpu-used",      "8", "-g", "30",
                          "-auto-alt-ref", "1",        "-lag-in-frames", "10"};
    bool good =
        m_files.make("x265.mkv", x265) && m_files.make("x265.ts", x265) &&
        m_files.make("vp9.webm", QStringList{"-c:v", "libvpx-vp9"} + vpx) &&
        m_files.make("vp8.webm", QStringList{"-c:v", "libvpx", "-deadline", "good", "-cpu-used", "8", "-g",
                                             "30", "-auto-alt-ref", "1", "-lag-in-frames", "16"}) &&
        m_files.make("mpeg2.mpg", mpeg2 + QStringList{"-muxdelay", "3.7"}) &&
        m_files.make("mpeg2.ts", mpeg2 + QStringList{"-output_ts_offset", "1234"}) &&
        m_files.make("mpeg2interlaced.ts", mpeg2 + QStringList{"-flags", "+ilme+ildct"}) &&
        m_files.make("mpeg4.avi", {"-c:v", "mpeg4", "-bf", "2", "-g", "30"}) &&
        m_files.make("mjpeg.avi", {"-c:v", "mjpeg"}) && m_files.make("mjpeg.mov", {"-c:v", "mjpeg"}) &&
        m_files.make("wmv2.wmv", {"-c:v", "wmv2", "-g", "40"}) &&
        m_files.make("odd.mkv", {"-vf", "scale=161:121", "-c:v", "ffv1", "-pix_fmt", "yuv420p"}, 2);
    if (test::hasEncoder("libxvid"))
        good = good && m_files.make("packed.avi", {"-c:v", "libxvid", "-bf", "2", "-g", "50"});
    if (test::hasEncoder("libsvtav1"))
        good = good && m_files.make("av1.mkv", {"-c:v", "libsvtav1", "-preset", "12", "-g", "30"}, 2);
    else if (test::hasEncoder("libaom-av1"))
        good = good &&
               m_files.make("av1.mkv", {"-c:v", "libaom-av1", "-cpu-used", "8", "-usage", "realtime"}, 2);
    return good;
}

bool ExactVideoTest::makeDerivedFiles()
{
    return m_files.ffmpeg({"-ss", "1.3", "-i", "whole.mp4", "-c", "copy", "editlist.mp4"}) &&
           m_files.ffmpeg({"-i", "whole.mp4", "-c", "copy", "-metadata:s:v", "rotate=90", "rotated.mp4"}) &&
           m_files.cut("whole.mp4", "noextension", 0, 1) &&
           m_files.cut("whole.mkv", "truncated.mkv", 0, 0.6) &&
           m_files.cut("whole.mp4", "truncated.mp4", 0, 0.6) && m_files.cut("h264.ts", "cut.ts", 0.33, 1) &&
           m_files.cut("mpeg2.ts", "cutmpeg2.ts", 0.33, 1) && m_files.cut("mpeg2.mpg", "cut.mpg", 0.33, 1) &&
           m_files.cut("raw.h264", "cut.h264", 0.33, 1) && m_files.cut("x265.ts", "cut265.ts", 0.33, 1) &&
           m_files.spoil("whole.mp4", "spoilt.mp4", 3, 8) && m_files.spoil("mpeg2.ts", "spoilt.ts", 3, 40);
}

bool ExactVideoTest::makeFiles()
{
    return makeH264Files() && makeOtherCodecs() && makeDerivedFiles();
}

void ExactVideoTest::compare(const std::string &path, FrameOrder order, std::size_t cacheBytes, int threads,
                             std::optional<std::int64_t> count)
{
    const auto reader = m_video.open(path, {cacheBytes, threads});
    QVERIFY(reader.ok());
    (*reader)->setFrames(m_table);
    for (const auto index : listFrames(m_table->size(), order, count, 1)) {
        const auto frame = (*reader)->frame(index);
        QVERIFY2(frame.ok(), frame.ok() ? "" : frame.error().message.c_str());
        QCOMPARE((*frame)->index(), index);
        QCOMPARE((*frame)->pts(), m_table->at(index).pts);
        if (!(*frame)->damaged())
            QCOMPARE(QString::fromStdString((*frame)->md5()),
                     m_reference[static_cast<std::size_t>(index.value)]);
    }
}

void ExactVideoTest::equalsFfmpeg_data()
{
    QTest::addColumn<QString>("path");
    for (const auto &file : QDir(m_files.path(".")).entryInfoList(QDir::Files, QDir::Name))
        QTest::newRow(qPrintable(file.fileName())) << file.absoluteFilePath();
    const QString vtest = "/usr/share/doc/opencv-doc/examples/data/vtest.avi";
    if (QFile::exists(vtest))
        QTest::newRow("vtest.avi") << vtest;
    for (const auto &file : QDir(ONSET_SHARED_DATA "/videos").entryInfoList(QDir::Files, QDir::Name)) {
        if (file.size() < 600 * 1000)
            QTest::newRow(qPrintable(file.fileName())) << file.absoluteFilePath();
    }
}

void ExactVideoTest::equalsFfmpeg()
{
    QFETCH(QString, path);
    const auto file = path.toStdString();
    m_reference = test::referenceDigests(path);
    QVERIFY(!m_reference.empty());
    const auto table = m_video.index(file, {}, {});
    QVERIFY2(table.ok(), table.ok() ? "" : table.error().message.c_str());
    m_table = *table;
    QCOMPARE(m_table->size(), static_cast<std::int64_t>(m_reference.size()));
    compare(file, FrameOrder::Forward, kTinyCache, 2, std::nullopt);
    if (!QTest::currentTestFailed())
        compare(file, FrameOrder::Reverse, kLargeCache, 0, std::nullopt);
    if (!QTest::currentTestFailed())
        compare(file, FrameOrder::Random, kTinyCache, 3, 20);
}

void ExactVideoTest::damagedGroupsAreMarkedAndSteady_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"spoilt.mp4", "spoilt.ts", "cut265.ts", "truncated.mp4"})
        QTest::newRow(name) << QString(name);
}

void ExactVideoTest::damagedGroupsAreMarkedAndSteady()
{
    QFETCH(QString, name);
    const auto path = m_files.file(name);
    const auto table = m_video.index(path, {}, {});
    QVERIFY(table.ok());
    std::map<FrameIndex, std::string> digests;
    int marked = 0;
    int clean = 0;
    for (const auto order :
         {FrameOrder::Forward, FrameOrder::Random, FrameOrder::Reverse, FrameOrder::Forward}) {
        for (const int threads : {1, 4}) {
            const auto reader = m_video.open(path, {kTinyCache, threads});
            QVERIFY(reader.ok());
            (*reader)->setFrames(*table);
            for (const auto index : listFrames((*table)->size(), order, std::nullopt, 7)) {
                const auto frame = (*reader)->frame(index);
                QVERIFY(frame.ok());
                const auto &first = digests.try_emplace(index, (*frame)->md5()).first->second;
                QCOMPARE((*frame)->md5(), first);
                ++((*frame)->damaged() ? marked : clean);
            }
        }
    }
    QVERIFY2(marked > 0, "damage was not noticed");
    QVERIFY2(clean > 0, "healthy groups are marked damaged");
}

QTEST_GUILESS_MAIN(ExactVideoTest)
#include "exactvideotest.moc"
