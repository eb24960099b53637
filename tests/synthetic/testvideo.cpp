// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "digest.h"
#include "inference/synthetic/generator.h"
#include "inference/synthetic/sound.h"
#include "inference/video/audiobackend.h"
#include "inference/video/videobackend.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace onset;
using namespace onset::synthetic;

/// Encoded clips, read back by the program's own reader.
class TestVideo : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    VideoSpec m_clip = planClip(Action::Phone, 4, {}, 2.0);

    std::string path(const char *name) const { return m_folder.filePath(name).toStdString(); }

private slots:
    void initTestCase() { QVERIFY(renderVideo(m_clip, path("a.mp4"), path("a.csv")).ok()); }

    void theSameClipTwiceIsTheSameFile()
    {
        QVERIFY(renderVideo(m_clip, path("b.mp4"), path("b.csv")).ok());
        QVERIFY(!test::contents(path("a.mp4")).empty());
        QCOMPARE(test::digest(test::contents(path("a.mp4"))), test::digest(test::contents(path("b.mp4"))));
        QVERIFY(test::contents(path("a.csv")) == test::contents(path("b.csv")));
    }

    void hasItsFrames()
    {
        const auto video = makeVideoBackend();
        const auto info = video.probe(path("a.mp4"));
        QVERIFY(info.ok());
        QCOMPARE(info->width, m_clip.width);
        QCOMPARE(info->height, m_clip.height);
        const auto frames = video.index(path("a.mp4"), {}, [](double) {});
        QVERIFY(frames.ok());
        QCOMPARE((*frames)->size(), m_clip.frames);
        const double seconds = static_cast<double>(m_clip.frames) / m_clip.fps;
        QVERIFY(std::abs((*frames)->durationSeconds() - seconds) < 1e-3);
        QVERIFY(std::abs((*frames)->averageRate() - m_clip.fps) < 1e-6);
        QVERIFY((*frames)->hasPts() && !(*frames)->variableRate());
    }

    void rings()
    {
        const auto reader = makeAudioOpener()(path("a.mp4"), 0, kSampleRate, 1);
        QVERIFY(reader.ok());
        QVERIFY((*reader)->start(0, 1).ok());
        const auto label = labelsOf(m_clip)[0].range;
        const auto sound = (*reader)->read(static_cast<int>(m_clip.frames) * kSampleRate / m_clip.fps);
        QVERIFY(sound.ok());
        const auto energy = [&](std::int64_t from, std::int64_t to) {
            double sum = 0;
            for (auto i = from * kSampleRate / m_clip.fps; i < to * kSampleRate / m_clip.fps; ++i)
                sum += std::abs(sound->at(static_cast<std::size_t>(i)));
            return sum / static_cast<double>(to - from);
        };
        QVERIFY(energy(label.start.value, label.end.value) > 5 * energy(2, label.start.value - 1));
    }

    void peopleAreListedFrameByFrame()
    {
        const auto lines = QString::fromStdString(test::contents(path("a.csv"))).split('\n');
        QCOMPARE(lines.size(), m_clip.frames + 2); // a header, and nothing after the last newline
        const auto columns = lines[0].split(',');
        QCOMPARE(columns.size(), 48);
        QCOMPARE(columns[8], QString("pelvis_x"));
        const auto label = labelsOf(m_clip)[0].range;
        for (std::int64_t f = 0; f < m_clip.frames; ++f) {
            const auto values = lines[static_cast<int>(f) + 1].split(',');
            QCOMPARE(values.size(), columns.size());
            QCOMPARE(values[0].toLongLong(), f);
            QCOMPARE(values[2], label.contains(FrameIndex{f}) ? QString("phone") : QString());
            const QRectF box(values[3].toDouble(), values[4].toDouble(), values[5].toDouble(),
                             values[6].toDouble());
            QVERIFY(box.left() >= 0 && box.top() >= 0 && box.right() <= m_clip.width &&
                    box.bottom() <= m_clip.height);
            for (int j = 8; j + 1 < values.size(); j += 2) {
                const QPointF joint(values[j].toDouble(), values[j + 1].toDouble());
                const bool inside = joint.x() >= 0 && joint.x() <= m_clip.width && joint.y() >= 0 &&
                                    joint.y() <= m_clip.height;
                QVERIFY(!inside || box.adjusted(-0.2, -0.2, 0.2, 0.2).contains(joint));
            }
        }
    }

    void aFullDiskIsTold()
    {
        const auto status = renderVideo(m_clip, "/dev/full", {});
        QVERIFY(!status.ok());
        QCOMPARE(status.error().code, Error::Code::Io);
        QVERIFY(status.error().message.find("/dev/full") != std::string::npos);
        const auto people = renderVideo(m_clip, path("c.mp4"), "/nowhere/c.csv");
        QVERIFY(!people.ok() && people.error().message.find("/nowhere/c.csv") != std::string::npos);
        QVERIFY(!QFile::exists(m_folder.filePath("c.mp4")));
    }

    void stoppingLeavesNothing()
    {
        std::stop_source stop;
        int frames = 0;
        const auto status = renderVideo(m_clip, path("d.mp4"), path("d.csv"), stop.get_token(), [&] {
            if (++frames == 10)
                stop.request_stop();
        });
        QVERIFY(!status.ok());
        QCOMPARE(status.error().code, Error::Code::Cancelled);
        QCOMPARE(frames, 10);
        QVERIFY(!QFile::exists(m_folder.filePath("d.mp4")) && !QFile::exists(m_folder.filePath("d.csv")));
    }
};

QTEST_GUILESS_MAIN(TestVideo)
#include "testvideo.moc"
