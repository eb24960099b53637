// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clirig.h"

#include "tests/motion/figure.h"

#include <QFile>
#include <QJsonDocument>

#include <cmath>

namespace onset::test {

namespace {

constexpr int kPatience = 120000;

bool ended(QProcess &process)
{
    return process.waitForFinished(kPatience) && process.exitStatus() == QProcess::NormalExit;
}

} // namespace

QJsonObject Outcome::json() const
{
    return QJsonDocument::fromJson(out).object();
}

QList<QByteArray> Outcome::lines() const
{
    auto all = out.split('\n');
    if (!all.isEmpty() && all.last().isEmpty())
        all.removeLast();
    return all;
}

void CliRig::start(QProcess &process, const QStringList &arguments) const
{
    process.setWorkingDirectory(m_folder.path());
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(QStringLiteral(ONSET_BIN_DIR "/onset-cli"), arguments);
}

Outcome CliRig::cli(const QStringList &arguments, const QStringList &environment) const
{
    QProcess process;
    auto variables = QProcessEnvironment::systemEnvironment();
    for (const auto &entry : environment)
        variables.insert(entry.section('=', 0, 0), entry.section('=', 1));
    process.setProcessEnvironment(variables);
    start(process, arguments);
    if (!ended(process))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

bool CliRig::pattern(const QString &name, int frames, const QStringList &encoding) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start("ffmpeg", QStringList{"-v", "error", "-y", "-f", "lavfi", "-i", "testsrc2=s=160x120:r=25",
                                        "-frames:v", QString::number(frames)} +
                                encoding + QStringList{name});
    return ended(process) && process.exitCode() == 0;
}

bool CliRig::people(const QString &name, int frames) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start("ffmpeg", {"-v", "error", "-y", "-f", "rawvideo", "-pix_fmt", "bgr24", "-s", "480x320",
                             "-r", "10", "-i", "-", "-c:v", "ffv1", "-g", "10", name});
    const cv::Mat ground = clouds(480, 320, 11);
    for (int f = 0; f < frames; ++f) {
        cv::Mat picture = ground.clone();
        drawFigure(picture, 60 + 2.0 * f, 280, 170, 0.7 * std::cos(f * 0.8));
        drawFigure(picture, 420, 250, 150, 0.6 * std::sin(f * 0.7));
        process.write(reinterpret_cast<const char *>(picture.data),
                      static_cast<qint64>(picture.total() * picture.elemSize()));
        if (!process.waitForBytesWritten(kPatience))
            return false;
    }
    process.closeWriteChannel();
    return ended(process) && process.exitCode() == 0;
}

bool CliRig::projectWithClip(const QString &project) const
{
    return pattern("clip.avi", 50) && cli({"new", project}).code == 0 &&
           cli({"add", project, "clip.avi"}).code == 0;
}

QList<QByteArray> CliRig::reference(const QString &video) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start("ffmpeg",
                  {"-v", "quiet", "-threads", "1", "-noautorotate", "-i", video, "-map", "0:v:0", "-vsync",
                   "passthrough", "-autoscale", "0", "-enc_time_base", "-1", "-f", "framemd5", "-"});
    if (!ended(process))
        return {};
    QList<QByteArray> lines;
    for (const auto &line : process.readAllStandardOutput().split('\n')) {
        const auto fields = line.split(',');
        if (fields.size() == 6 && !line.startsWith('#'))
            lines << QByteArray::number(lines.size()) + ',' + fields[2].trimmed() + ',' + fields[5].trimmed();
    }
    return lines;
}

bool CliRig::write(const QString &name, const QByteArray &contents) const
{
    QFile file(path(name));
    return file.open(QIODevice::WriteOnly) && file.write(contents) == contents.size();
}

QByteArray CliRig::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace onset::test
