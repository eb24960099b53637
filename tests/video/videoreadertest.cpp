// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/videobackend.h"
#include "tests/video/videofixture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <cmath>

using namespace onset;
using test::VideoFixture;

/// What a reader, the index and probing do besides giving the right frames.
class VideoReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void probesWhatTheFileSays();
    void rotationIsThatOfFfmpeg();
    void firstFrameNeedsNoIndex();
    void cacheStaysWithinItsLimit();
    void prefetchMakesStepsBackHits();
    void stopsWhenAsked();
    void reportsProgress();
    void aTableOfAnotherFileIsNoticed();
    void identityFollowsContents();
    void badFilesGetClearErrors_data();
    void badFilesGetClearErrors();
    void convertsByMatrixAndRange_data();
    void convertsByMatrixAndRange();
    void convertsOddSizes();

private:
    std::unique_ptr<VideoReader> reader(const QString &name, std::size_t cacheBytes = 300'000'000);
    void write(const QString &name, const QByteArray &data);

    VideoFixture m_files;
    VideoBackend m_video = makeVideoBackend();
};

void VideoReaderTest::write(const QString &name, const QByteArray &data)
{
    QFile file(m_files.path(name));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(data) == data.size());
}

void VideoReaderTest::initTestCase()
{
    QVERIFY(m_files.ffmpeg({"-f",
                            "lavfi",
                            "-i",
                            "testsrc2=s=160x120:r=25:d=12",
                            "-f",
                            "lavfi",
                            "-i",
                            "sine=d=12",
                            "-c:v",
                            "libx264",
                            "-preset",
                            "veryfast",
                            "-pix_fmt",
                            "yuv420p",
                            "-x264-params",
                            "keyint=250:bframes=2",
                            "-c:a",
                            "aac",
                            "-metadata:s:a:0",
                            "language=fra",
                            "long.mp4"}));
    QVERIFY(m_files.ffmpeg(
        {"-i", "long.mp4", "-t", "3", "-c", "copy", "-metadata:s:v", "rotate=90", "turned.mp4"}));
    QVERIFY(m_files.make("other.mp4", {"-c:v", "libx264", "-r", "30", "-bf", "0"}, 12));
    QVERIFY(m_files.ffmpeg({"-f", "lavfi", "-i", "sine=d=1", "sound.m4a"}));
    QVERIFY(QDir(m_files.path(".")).mkdir("folder.mp4"));
    QFile(m_files.path("empty.mp4")).open(QIODevice::WriteOnly);
    write("text.mp4", "This is a shopping list, no video.\n");
    write("plain.txt", QByteArray("milk\nbread\n").repeated(400));
    write("list.m3u8", "#EXTM3U\n#EXTINF:4,\nlong.mp4\n#EXT-X-ENDLIST\n");
    write("noise.mkv", QByteArray::fromHex("1a45dfa3ffff").append(QByteArray(5000, 'x')));
}

std::unique_ptr<VideoReader> VideoReaderTest::reader(const QString &name, std::size_t cacheBytes)
{
    auto opened = m_video.open(m_files.file(name), {cacheBytes, 0});
    auto table = m_video.index(m_files.file(name), {}, {});
    if (!opened || !table)
        return nullptr;
    (*opened)->setFrames(*table);
    return std::move(*opened);
}

void VideoReaderTest::probesWhatTheFileSays()
{
    const auto info = m_video.probe(m_files.file("turned.mp4"));
    QVERIFY(info.ok());
    QCOMPARE(info->width, 160);
    QCOMPARE(info->height, 120);
    QCOMPARE(info->codec, std::string("h264"));
    QCOMPARE(info->averageRate, 25.0);
    QVERIFY(info->estimatedFrames >= 70 && info->estimatedFrames <= 80);
    QCOMPARE(info->audioStreams.size(), std::size_t{1});
    QCOMPARE(info->audioStreams[0].language, std::string("fra"));
    QVERIFY(info->audioStreams[0].channels >= 1 && info->audioStreams[0].sampleRate == 44100);
    QCOMPARE(m_video.probe(m_files.file("long.mp4"))->rotation, 0);
}

void VideoReaderTest::rotationIsThatOfFfmpeg()
{
    QVERIFY(m_files.ffmpeg(
        {"-i", "turned.mp4", "-frames:v", "1", "-pix_fmt", "gray", "-f", "rawvideo", "turned.raw"}));
    QFile raw(m_files.path("turned.raw"));
    QVERIFY(raw.open(QIODevice::ReadOnly));
    const auto shown = raw.readAll();
    QCOMPARE(shown.size(), 120 * 160);
    const auto opened = m_video.open(m_files.file("turned.mp4"), {});
    QVERIFY(opened.ok());
    const auto picture = (*opened)->frame({0}).value()->toPicture(PixelLayout::Gray8);
    const int rotation = (*opened)->info().rotation;
    QVERIFY(picture.ok() && (rotation == 90 || rotation == 270));
    qint64 difference = 0;
    for (int y = 0; y < 160; ++y) {
        for (int x = 0; x < 120; ++x) {
            const int decoded = rotation == 90 ? picture->row(119 - x)[y] : picture->row(x)[159 - y];
            difference += std::abs(decoded - static_cast<int>(static_cast<uchar>(shown[y * 120 + x])));
        }
    }
    QVERIFY2(difference < 120 * 160 * 3, qPrintable(QString::number(difference)));
}

void VideoReaderTest::firstFrameNeedsNoIndex()
{
    const auto opened = m_video.open(m_files.file("long.mp4"), {});
    QVERIFY(opened.ok());
    QVERIFY(!(*opened)->frames());
    const auto first = (*opened)->frame({0});
    QVERIFY(first.ok());
    QCOMPARE(QString::fromStdString((*first)->md5()),
             test::referenceDigests(m_files.path("long.mp4")).front());
    QVERIFY(!(*opened)->frame({1}).ok());
    QVERIFY((*opened)->cached({0}));
}

void VideoReaderTest::cacheStaysWithinItsLimit()
{
    constexpr std::size_t kLimit = 400'000;
    const auto video = reader("long.mp4", kLimit);
    QVERIFY(video);
    QVERIFY(video->frame({200}).ok());
    std::size_t held = 0;
    int count = 0;
    for (std::int64_t i = 0; i < video->frames()->size(); ++i) {
        if (const auto frame = video->cached({i})) {
            held += frame->bytes();
            ++count;
        }
    }
    QVERIFY(held <= kLimit);
    QVERIFY2(count >= 4, "the cache may hold part of a group");
    QVERIFY(video->cached({200}) && video->cached({199}));
    QVERIFY(video->frame({-1}).ok() == false && video->frame({300}).ok() == false);
}

void VideoReaderTest::prefetchMakesStepsBackHits()
{
    const auto video = reader("long.mp4", 1'200'000);
    QVERIFY(video);
    for (std::int64_t i = 240; i > 150; --i) {
        if (i < 240)
            QVERIFY2(video->cached({i}), qPrintable(QString::number(i)));
        QVERIFY(video->frame({i}).ok());
        video->prefetchBefore({i}, {});
    }
    std::stop_source stopped;
    stopped.request_stop();
    QVERIFY(video->frame({20}).ok());
    const auto far = reader("long.mp4", 1'200'000);
    QVERIFY(far->frame({0}).ok());
    far->prefetchBefore({250}, stopped.get_token());
    QVERIFY(!far->cached({249}));
}

void VideoReaderTest::stopsWhenAsked()
{
    std::stop_source source;
    source.request_stop();
    const auto index = m_video.index(m_files.file("long.mp4"), source.get_token(), {});
    QVERIFY(!index.ok() && index.error().code == Error::Code::Cancelled);
    const auto video = reader("long.mp4");
    const auto frame = video->frame({200}, source.get_token());
    QVERIFY(!frame.ok() && frame.error().code == Error::Code::Cancelled);
    // A stopped decoding leaves the reader usable.
    QCOMPARE(QString::fromStdString(video->frame({200}).value()->md5()),
             test::referenceDigests(m_files.path("long.mp4"))[200]);
}

void VideoReaderTest::reportsProgress()
{
    std::vector<double> reported;
    const auto index =
        m_video.index(m_files.file("long.mp4"), {}, [&reported](double share) { reported.push_back(share); });
    QVERIFY(index.ok());
    QVERIFY(reported.size() > 2);
    QVERIFY(std::is_sorted(reported.begin(), reported.end()));
    QCOMPARE(reported.back(), 1.0);
}

void VideoReaderTest::aTableOfAnotherFileIsNoticed()
{
    const auto foreign = m_video.index(m_files.file("other.mp4"), {}, {});
    auto opened = m_video.open(m_files.file("long.mp4"), {});
    QVERIFY(foreign.ok() && opened.ok());
    (*opened)->setFrames(*foreign);
    const auto frame = (*opened)->frame({100});
    if (frame.ok())
        QVERIFY2((*frame)->damaged(), "a frame of another file is given as sound");
    else
        QVERIFY(frame.error().message.find("long.mp4") != std::string::npos);
}

void VideoReaderTest::identityFollowsContents()
{
    const auto path = m_files.path("long.mp4");
    const auto identity = m_video.identify(path.toStdString());
    QVERIFY(identity.ok());
    QVERIFY(QFile::copy(path, m_files.path("copy.mp4")));
    QVERIFY(*m_video.identify(m_files.file("copy.mp4")) == *identity);
    QFile file(m_files.path("copy.mp4"));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(file.size() - 3) && file.write("x", 1) == 1);
    file.close();
    QVERIFY(!(*m_video.identify(m_files.file("copy.mp4")) == *identity));
    write("three.bin", "abc");
    QCOMPARE(m_video.identify(m_files.file("three.bin"))->size, 3);
    QVERIFY(m_video.identify(m_files.file("empty.mp4")).ok());
    QVERIFY(!m_video.identify(m_files.file("missing.mp4")).ok());
}

void VideoReaderTest::badFilesGetClearErrors_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("word");
    QTest::newRow("missing") << "missing.mp4"
                             << "does not exist";
    QTest::newRow("folder") << "folder.mp4"
                            << "folder";
    QTest::newRow("empty") << "empty.mp4"
                           << "empty";
    QTest::newRow("text named mp4") << "text.mp4"
                                    << "not a video";
    QTest::newRow("text") << "plain.txt"
                          << "not a video";
    QTest::newRow("playlist") << "list.m3u8"
                              << "not a video";
    QTest::newRow("noise") << "noise.mkv"
                           << "";
    QTest::newRow("sound only") << "sound.m4a"
                                << "no video stream";
}

void VideoReaderTest::badFilesGetClearErrors()
{
    QFETCH(QString, name);
    QFETCH(QString, word);
    const auto path = m_files.file(name);
    const auto check = [&](const auto &result) {
        QVERIFY(!result.ok());
        const auto message = QString::fromStdString(result.error().message);
        QVERIFY2(message.contains(name) && message.contains(word), qPrintable(message));
        QVERIFY(result.error().code != Error::Code::Internal);
    };
    check(m_video.probe(path));
    check(m_video.index(path, {}, {}));
    check(m_video.open(path, {}));
}

void VideoReaderTest::convertsByMatrixAndRange_data()
{
    QTest::addColumn<QString>("matrix");
    QTest::addColumn<bool>("full");
    for (const char *matrix : {"bt709", "smpte170m", "bt2020nc"}) {
        QTest::addRow("%s limited", matrix) << QString(matrix) << false;
        QTest::addRow("%s full", matrix) << QString(matrix) << true;
    }
}

void VideoReaderTest::convertsByMatrixAndRange()
{
    QFETCH(QString, matrix);
    QFETCH(bool, full);
    // One colour, Y = 120, Cb = 90, Cr = 180, in a file that names its matrix and range.
    const auto name = matrix + (full ? "full" : "limited") + ".mkv";
    QVERIFY(m_files.ffmpeg({"-f", "lavfi", "-i", "color=black:s=64x48:d=0.1,format=yuv420p,geq=120:90:180",
                            "-c:v", "libx264", "-qp", "0", "-colorspace", matrix, "-color_range",
                            full ? "pc" : "tv", name}));
    const auto opened = m_video.open(m_files.file(name), {});
    QVERIFY(opened.ok());
    const auto frame = (*opened)->frame({0});
    QVERIFY(frame.ok());
    const double kr = matrix == "bt709" ? 0.2126 : matrix == "smpte170m" ? 0.299 : 0.2627;
    const double kb = matrix == "bt709" ? 0.0722 : matrix == "smpte170m" ? 0.114 : 0.0593;
    const double y = full ? 120 : (120 - 16) * 255.0 / 219;
    const double cb = (90 - 128) * (full ? 1.0 : 255.0 / 224);
    const double cr = (180 - 128) * (full ? 1.0 : 255.0 / 224);
    const double red = y + 2 * (1 - kr) * cr;
    const double blue = y + 2 * (1 - kb) * cb;
    const double green = (y - kr * red - kb * blue) / (1 - kr - kb);
    const auto near = [](double value, int got) {
        return std::abs(std::clamp(value, 0.0, 255.0) - got) <= 2.5;
    };
    const auto rgb = (*frame)->toPicture(PixelLayout::Rgb24);
    QVERIFY(rgb.ok());
    const auto *pixel = rgb->row(20) + 3 * 30;
    QVERIFY2(near(red, pixel[0]) && near(green, pixel[1]) && near(blue, pixel[2]),
             qPrintable(QString("%1 %2 %3, not %4 %5 %6")
                            .arg(pixel[0])
                            .arg(pixel[1])
                            .arg(pixel[2])
                            .arg(red)
                            .arg(green)
                            .arg(blue)));
    const auto grey = (*frame)->toPicture(PixelLayout::Gray8);
    QVERIFY(grey.ok() && near(y, grey->row(20)[30]));
    const auto packed = (*frame)->toPicture(PixelLayout::Rgb32, 32, 24);
    QVERIFY(packed.ok());
    std::uint32_t value = 0;
    std::memcpy(&value, packed->row(10) + 4 * 10, 4);
    QCOMPARE(value >> 24, 0xffU);
    QVERIFY(near(red, static_cast<int>(value >> 16 & 255)) && near(blue, static_cast<int>(value & 255)));
}

void VideoReaderTest::convertsOddSizes()
{
    QVERIFY(m_files.make("odd.mkv", {"-vf", "scale=161:121", "-c:v", "ffv1", "-pix_fmt", "yuv420p"}, 0.2));
    const auto opened = m_video.open(m_files.file("odd.mkv"), {});
    QVERIFY(opened.ok());
    const auto frame = (*opened)->frame({0});
    QVERIFY(frame.ok());
    for (const auto layout :
         {PixelLayout::Gray8, PixelLayout::Bgr24, PixelLayout::Rgb24, PixelLayout::Rgb32}) {
        for (const auto &[width, height] : {std::pair{0, 0}, {1, 1}, {33, 77}, {323, 243}}) {
            const auto picture = (*frame)->toPicture(layout, width, height);
            QVERIFY(picture.ok());
            QCOMPARE(picture->width, width ? width : 161);
            QCOMPARE(picture->height, height ? height : 121);
        }
    }
    QVERIFY(!(*frame)->toPicture(PixelLayout::Rgb24, -1, 5).ok());
}

QTEST_GUILESS_MAIN(VideoReaderTest)
#include "videoreadertest.moc"
