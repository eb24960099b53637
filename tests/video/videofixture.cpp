// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/video/videofixture.h"

#include <QFile>
#include <QProcess>

namespace onset::test {

namespace {

constexpr int kPatience = 120000;

bool run(const QStringList &arguments, const QString &folder, QByteArray *output)
{
    QProcess process;
    if (!folder.isEmpty())
        process.setWorkingDirectory(folder);
    process.setStandardInputFile(QProcess::nullDevice());
    process.start("ffmpeg", arguments);
    if (!process.waitForFinished(kPatience))
        return false;
    if (output)
        *output = process.readAllStandardOutput();
    const bool good = process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    if (!good)
        qWarning("%s", process.readAllStandardError().constData());
    return good;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &data)
{
    QFile file(path);
    return !data.isEmpty() && file.open(QIODevice::WriteOnly) && file.write(data) == data.size();
}

} // namespace

bool VideoFixture::ffmpeg(const QStringList &arguments) const
{
    return run(QStringList{"-v", "error", "-y"} + arguments, m_folder.path(), nullptr);
}

bool VideoFixture::make(const QString &name, const QStringList &encoding, double seconds,
                        const QString &size) const
{
    const auto pattern = QString("testsrc2=s=%1:r=25:d=%2").arg(size).arg(seconds);
    return ffmpeg(QStringList{"-f", "lavfi", "-i", pattern} + encoding + QStringList{name});
}

bool VideoFixture::cut(const QString &source, const QString &name, double from, double to) const
{
    const auto data = contents(path(source));
    const auto begin = static_cast<qsizetype>(from * static_cast<double>(data.size()));
    const auto end = static_cast<qsizetype>(to * static_cast<double>(data.size()));
    return write(path(name), data.mid(begin, end - begin));
}

bool VideoFixture::spoil(const QString &source, const QString &name, int count, int length) const
{
    auto data = contents(path(source));
    const auto half = data.size() / 2;
    for (int i = 0; i < count && half > length; ++i) {
        const auto at = half + (half - length) / (count + 1) * (i + 1) / 2;
        for (int k = 0; k < length; ++k)
            data[at + k] = static_cast<char>(data[at + k] ^ 0x55);
    }
    return write(path(name), data);
}

std::vector<QString> referenceDigests(const QString &path)
{
    QByteArray output;
    run({"-v", "quiet", "-threads", "1", "-noautorotate", "-i", path, "-map", "0:v:0", "-vsync",
         "passthrough", "-autoscale", "0", "-f", "framemd5", "-"},
        {}, &output);
    std::vector<QString> digests;
    for (const auto &line : output.split('\n')) {
        if (!line.isEmpty() && !line.startsWith('#'))
            digests.push_back(QString::fromLatin1(line.mid(line.lastIndexOf(',') + 1)).trimmed());
    }
    return digests;
}

bool hasEncoder(const QString &name)
{
    QByteArray output;
    run({"-hide_banner", "-encoders"}, {}, &output);
    return output.contains(' ' + name.toLatin1() + ' ');
}

} // namespace onset::test
