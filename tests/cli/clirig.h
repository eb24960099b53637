// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace onset::test {

/// What a run of onset-cli left behind.
struct Outcome
{
    int code = -1; ///< -1: did not end by itself
    QByteArray out;
    QByteArray err;

    QJsonObject json() const;        ///< of standard output; empty where that is no JSON object
    QList<QByteArray> lines() const; ///< of standard output, without an empty last one
    bool silent() const { return err.isEmpty(); }
};

/// A folder with the real program at hand.
class CliRig
{
public:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    Outcome cli(const QStringList &arguments, const QStringList &environment = {}) const;
    /// Started, not waited for.
    void start(QProcess &process, const QStringList &arguments) const;

    /// A moving pattern, 25 frames a second; true when ffmpeg made it.
    bool pattern(const QString &name, int frames, const QStringList &encoding = {"-c:v", "mpeg4"}) const;
    /// Two people, one of them walking, 10 frames a second, no loss.
    bool people(const QString &name, int frames) const;
    /// `project` with a pattern of 50 frames as its video `clip`.
    bool projectWithClip(const QString &project) const;
    /// The lines "index,pts,md5" that ffmpeg's framemd5 gives for a video, by index.
    QList<QByteArray> reference(const QString &video) const;

    bool write(const QString &name, const QByteArray &contents) const;
    QByteArray read(const QString &name) const;

private:
    QTemporaryDir m_folder;
};

} // namespace onset::test
