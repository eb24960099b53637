// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/audiobackend.h"
#include "testvideo.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <numbers>

using namespace onset;

namespace {

constexpr int kRate = 48000;

struct Format
{
    const char *name;
    QStringList coding;
};

/// Containers and codecs that differ in where they put time zero.
std::vector<Format> formats()
{
    return {
        {"aac.mp4", {"-c:v", "libx264", "-preset", "ultrafast", "-bf", "2", "-c:a", "aac"}},
        {"flac.mkv", {"-c:v", "libx264", "-preset", "ultrafast", "-c:a", "flac"}},
        // In Matroska ffmpeg itself writes the picture 7 ms after the sound.
        {"opus.mp4", {"-c:v", "libx264", "-preset", "ultrafast", "-c:a", "libopus"}},
        {"mp2.ts", {"-c:v", "mpeg2video", "-bf", "2", "-c:a", "mp2", "-output_ts_offset", "1000"}},
        {"pcm.avi", {"-c:v", "mjpeg", "-c:a", "pcm_s16le"}},
        {"pcm.mov", {"-c:v", "libx264", "-preset", "ultrafast", "-c:a", "pcm_s16le"}},
        {"mp3.mp4", {"-c:v", "libx264", "-preset", "ultrafast", "-c:a", "libmp3lame"}},
    };
}

std::unique_ptr<AudioReader> openReader(const QString &path, int stream = 0, int rate = kRate,
                                        int channels = 2)
{
    auto reader = makeAudioOpener()(path.toStdString(), stream, rate, channels);
    return reader ? std::move(*reader) : nullptr;
}

std::vector<float> leftChannel(AudioReader &reader, int frames)
{
    std::vector<float> left;
    while (int(left.size()) < frames) {
        auto some = reader.read(std::min(5000, frames - int(left.size())));
        if (!some || some->empty())
            break;
        for (std::size_t i = 0; i < some->size(); i += std::size_t(reader.channels()))
            left.push_back((*some)[i]);
    }
    return left;
}

/// Seconds at which the sound rises from silence, by the first sample above a tenth of the burst's height.
std::vector<double> onsets(const std::vector<float> &sound, int rate, double silence = 0.2)
{
    std::vector<double> found;
    std::size_t quiet = std::size_t(rate);
    for (std::size_t i = 0; i < sound.size(); ++i) {
        if (std::abs(sound[i]) < 0.08F) {
            ++quiet;
            continue;
        }
        if (double(quiet) >= silence * rate)
            found.push_back(double(i) / rate);
        quiet = 0;
    }
    return found;
}

/// Seconds of the middle of each burst.
std::vector<double> middles(const std::vector<float> &sound, int rate)
{
    std::vector<double> found;
    std::size_t first = 0;
    std::size_t last = 0;
    for (std::size_t i = 0; i < sound.size(); ++i) {
        if (std::abs(sound[i]) < 0.08F)
            continue;
        if (found.empty() || i - last > std::size_t(rate / 20)) {
            first = i;
            found.push_back(0);
        }
        last = i;
        found.back() = double(first + last) / 2 / rate;
    }
    return found;
}

/// Of the frequencies asked for, the one with the most energy (Goertzel's sum).
double dominantFrequency(const std::vector<float> &sound, const std::vector<double> &candidates)
{
    double best = 0;
    double most = -1;
    for (const double frequency : candidates) {
        double re = 0;
        double im = 0;
        for (std::size_t i = 0; i < sound.size(); ++i) {
            const double phase = 2 * std::numbers::pi * frequency * double(i) / kRate;
            re += sound[i] * std::cos(phase);
            im += sound[i] * std::sin(phase);
        }
        if (re * re + im * im > most) {
            most = re * re + im * im;
            best = frequency;
        }
    }
    return best;
}

} // namespace

class TestAudioReader : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void soundAtTIsAtT_data();
    void soundAtTIsAtT();
    void seekIsExactEverywhere_data();
    void seekIsExactEverywhere();
    void tempoKeepsThePitch_data();
    void tempoKeepsThePitch();
    void lateSoundBeginsWithSilence();
    void editListIsObeyed();
    void surroundBecomesStereo();
    void secondTrackIsItsOwn();
    void otherRatesAndChannels();
    void refusals();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
};

void TestAudioReader::initTestCase()
{
    QVERIFY(m_folder.isValid());
    for (const auto &format : formats())
        QVERIFY2(makeNumberedVideo(path(format.name), 200, 25, 25, format.coding), format.name);
}

void TestAudioReader::soundAtTIsAtT_data()
{
    QTest::addColumn<QString>("file");
    for (const auto &format : formats())
        QTest::addRow("%s", format.name) << format.name;
}

void TestAudioReader::soundAtTIsAtT()
{
    QFETCH(QString, file);
    const auto reader = openReader(path(file));
    QVERIFY(reader);
    QVERIFY(reader->start(0, 1).ok());
    const auto sound = leftChannel(*reader, 8 * kRate);
    QVERIFY(sound.size() > 7.9 * kRate);
    const auto found = onsets(sound, kRate);
    QCOMPARE(found.size(), std::size_t(8));
    for (std::size_t i = 0; i < found.size(); ++i)
        QVERIFY2(std::abs(found[i] - double(i)) <= 0.001 + (i == 0 ? 0.001 : 0),
                 qPrintable(QString::number(found[i], 'f', 5)));
}

void TestAudioReader::seekIsExactEverywhere_data()
{
    soundAtTIsAtT_data();
}

void TestAudioReader::seekIsExactEverywhere()
{
    QFETCH(QString, file);
    const auto reader = openReader(path(file));
    QVERIFY(reader);
    for (const double from : {5.6, 0.3, 6.95, 2.0004, 0.0, 3.5, 0.6, 4.9}) {
        QVERIFY(reader->start(from, 1).ok());
        const auto sound = leftChannel(*reader, kRate * 6 / 5);
        const auto found = onsets(sound, kRate, 0.05);
        const double next = std::ceil(from);
        bool near = false;
        for (const double at : found)
            near = near || std::abs(from + at - next) <= 0.001;
        QVERIFY2(near, qPrintable(QStringLiteral("from %1: first at %2")
                                      .arg(from)
                                      .arg(found.empty() ? -1.0 : from + found.front(), 0, 'f', 5)));
    }
    // Past the end there is nothing, and the reader goes on after it.
    QVERIFY(reader->start(100, 1).ok());
    const auto beyond = reader->read(1000);
    QVERIFY(beyond.ok() && beyond->empty());
    QVERIFY(reader->start(1, 1).ok());
    QVERIFY(!leftChannel(*reader, 100).empty());
}

void TestAudioReader::tempoKeepsThePitch_data()
{
    QTest::addColumn<double>("tempo");
    for (const double tempo : {0.25, 0.5, 1.5, 2.0, 4.0})
        QTest::addRow("%g", tempo) << tempo;
}

void TestAudioReader::tempoKeepsThePitch()
{
    QFETCH(double, tempo);
    const auto file = path("sine.mkv");
    QVERIFY(runFfmpeg({"-f", "lavfi", "-i", "testsrc=s=64x64:r=25:d=4", "-f", "lavfi", "-i",
                       "sine=f=1000:r=48000:d=4", "-c:v", "mjpeg", "-c:a", "pcm_s16le", file}));
    const auto reader = openReader(file);
    QVERIFY(reader);
    QVERIFY(reader->start(0, tempo).ok());
    const auto sound = leftChannel(*reader, 100 * kRate);
    const double seconds = double(sound.size()) / kRate;
    QVERIFY2(std::abs(seconds - 4 / tempo) < 0.05 + 0.03 / tempo, qPrintable(QString::number(seconds)));
    const std::vector<float> middle(sound.begin() + kRate / 4, sound.begin() + kRate * 3 / 4);
    QCOMPARE(dominantFrequency(middle, {250, 500, 667, 900, 1000, 1100, 1500, 2000, 4000}), 1000.0);
    // Bursts come when they should: stretching smears their edges, their middles stay.
    const auto bursts = openReader(path("pcm.mov"));
    QVERIFY(bursts && bursts->start(0.5, tempo).ok());
    const auto found = middles(leftChannel(*bursts, int(5.2 / tempo * kRate)), kRate);
    QCOMPARE(found.size(), std::size_t(5));
    for (std::size_t i = 0; i < 5; ++i) {
        const double expected = (0.525 + double(i)) / tempo;
        QVERIFY2(std::abs(found[i] - expected) < (tempo < 0.5 ? 0.05 : 0.025),
                 qPrintable(QStringLiteral("%1 at %2").arg(expected).arg(found[i])));
    }
}

void TestAudioReader::lateSoundBeginsWithSilence()
{
    const auto file = path("late.mkv");
    QVERIFY(runFfmpeg({"-f", "lavfi", "-i", "testsrc=s=64x64:r=25:d=3", "-itsoffset", "0.7", "-f", "lavfi",
                       "-i", "sine=f=1000:r=48000:d=1", "-c:v", "mjpeg", "-c:a", "pcm_s16le", file}));
    const auto reader = openReader(file);
    QVERIFY(reader);
    for (const double from : {0.0, 0.4}) {
        QVERIFY(reader->start(from, 1).ok());
        const auto found = onsets(leftChannel(*reader, kRate), kRate);
        QCOMPARE(found.size(), std::size_t(1));
        QVERIFY2(std::abs(found.front() + from - 0.7) <= 0.001, qPrintable(QString::number(found.front())));
    }
}

void TestAudioReader::editListIsObeyed()
{
    // Copied from the middle of a group: the file holds more than it shows, and an edit list says so.
    const auto file = path("cut.mp4");
    QVERIFY(runFfmpeg({"-ss", "1.48", "-i", path("aac.mp4"), "-c", "copy", file}));
    const auto reader = openReader(file);
    QVERIFY(reader && reader->start(0, 1).ok());
    const auto found = onsets(leftChannel(*reader, 3 * kRate), kRate);
    QVERIFY(found.size() >= 2);
    // Whatever frame comes first, sound and picture keep their distance: bursts stay a second apart and
    // begin with a flash, that is on a whole frame.
    QVERIFY(std::abs(found[1] - found[0] - 1) <= 0.001);
    const double frame = found[0] * 25;
    QVERIFY2(std::abs(frame - std::round(frame)) <= 0.05, qPrintable(QString::number(frame)));
}

void TestAudioReader::surroundBecomesStereo()
{
    // Sound in the back left channel alone is heard on the left.
    const auto file = path("surround.mkv");
    QVERIFY(runFfmpeg({"-f", "lavfi", "-i", "testsrc=s=64x64:r=25:d=1", "-f", "lavfi", "-i",
                       "aevalsrc=0|0|0|0|0.8*sin(2*PI*1000*t)|0:c=5.1:s=48000:d=1", "-c:v", "mjpeg", "-c:a",
                       "flac", file}));
    const auto reader = openReader(file);
    QVERIFY(reader);
    QCOMPARE(reader->channels(), 2);
    QVERIFY(reader->start(0, 1).ok());
    const auto sound = reader->read(kRate / 2);
    QVERIFY(sound.ok());
    double left = 0;
    double right = 0;
    for (std::size_t i = 0; i + 1 < sound->size(); i += 2) {
        left += std::abs((*sound)[i]);
        right += std::abs((*sound)[i + 1]);
    }
    QVERIFY(left > 1000);
    QVERIFY(right < left / 100);
}

void TestAudioReader::secondTrackIsItsOwn()
{
    const auto file = path("two.mkv");
    QVERIFY(runFfmpeg({"-f",   "lavfi",     "-i",   "testsrc=s=64x64:r=25:d=1",
                       "-f",   "lavfi",     "-i",   "sine=f=500:d=1",
                       "-f",   "lavfi",     "-i",   "sine=f=2000:d=1",
                       "-map", "0",         "-map", "1",
                       "-map", "2",         "-c:v", "mjpeg",
                       "-c:a", "pcm_s16le", file}));
    for (const int track : {0, 1}) {
        const auto reader = openReader(file, track);
        QVERIFY(reader && reader->start(0, 1).ok());
        QCOMPARE(dominantFrequency(leftChannel(*reader, kRate / 2), {500, 1000, 2000}),
                 track ? 2000.0 : 500.0);
    }
}

void TestAudioReader::otherRatesAndChannels()
{
    const auto reader = openReader(path("aac.mp4"), 0, 22050, 1);
    QVERIFY(reader && reader->start(1.5, 1).ok());
    const auto found = onsets(leftChannel(*reader, 22050), 22050);
    QCOMPARE(found.size(), std::size_t(1));
    QVERIFY2(std::abs(found.front() - 0.5) <= 0.001, qPrintable(QString::number(found.front())));
}

void TestAudioReader::refusals()
{
    const auto open = makeAudioOpener();
    const auto silent = path("silent.mp4");
    QVERIFY(makeNumberedVideo(silent, 10, 25, 5, {"-c:v", "mjpeg"}, false));
    const auto code = [&](const QString &file, int track) {
        const auto reader = open(file.toStdString(), track, kRate, 2);
        return reader ? Error::Code::Internal : reader.error().code;
    };
    QCOMPARE(code(silent, 0), Error::Code::NotFound);
    QCOMPARE(code(path("aac.mp4"), 1), Error::Code::NotFound);
    QCOMPARE(code(path("nowhere.mp4"), 0), Error::Code::NotFound);
    QFile broken(path("broken.mp4"));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write(QByteArray(5000, 'x'));
    broken.close();
    QCOMPARE(code(broken.fileName(), 0), Error::Code::BadInput);
    const auto reader = openReader(path("aac.mp4"));
    QVERIFY(!reader->start(0, 9).ok());
    QVERIFY(!reader->start(std::nan(""), 1).ok());
}

QTEST_GUILESS_MAIN(TestAudioReader)
#include "tst_audioreader.moc"
