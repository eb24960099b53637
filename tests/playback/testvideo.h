// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "framenumber.h"

#include <QProcess>
#include <QStringList>

/// Runs ffmpeg to the end; false when it failed.
inline bool runFfmpeg(const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral("ffmpeg"), QStringList{"-v", "error", "-y"} +
                                                (input.isEmpty() ? QStringList{"-nostdin"} : QStringList{}) +
                                                arguments);
    if (!process.waitForStarted())
        return false;
    if (!input.isEmpty())
        process.write(input);
    process.closeWriteChannel();
    return process.waitForFinished(60000) && process.exitCode() == 0;
}

/// A video whose pictures say their number and flash in the frames where number % flashEvery == 0, with a
/// burst of sound that begins with each flash. `coding`: ffmpeg's options for the output.
inline bool makeNumberedVideo(const QString &path, int frames, int rate, int flashEvery,
                              const QStringList &coding, bool sound = true)
{
    QByteArray raw;
    for (int i = 0; i < frames; ++i) {
        const auto gray = framenumber::gray(i, i % flashEvery == 0);
        raw.append(reinterpret_cast<const char *>(gray.data()), qsizetype(gray.size()));
    }
    QStringList arguments{
        "-f",           "rawvideo",
        "-pix_fmt",     "gray",
        "-s",           QStringLiteral("%1x%2").arg(framenumber::kWidth).arg(framenumber::kHeight),
        "-r",           QString::number(rate),
        "-color_range", "tv",
        "-i",           "-"};
    if (sound) {
        const double period = double(flashEvery) / rate;
        arguments += {"-f",
                      "lavfi",
                      "-i",
                      QStringLiteral("aevalsrc='0.8*sin(2*PI*1000*t)*lt(mod(t,%1),0.05)':s=48000:d=%2")
                          .arg(period)
                          .arg(double(frames) / rate),
                      "-map",
                      "0:v",
                      "-map",
                      "1:a"};
    }
    return runFfmpeg(arguments + QStringList{"-pix_fmt", "yuv420p"} + coding + QStringList{path}, raw);
}
