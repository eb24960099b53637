// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/videoreader.h"

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <vector>

namespace onset::test {

/// A folder of videos made by the ffmpeg tool.
class VideoFixture
{
public:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    std::string file(const QString &name) const { return path(name).toStdString(); }
    /// Runs ffmpeg in the folder; false with a message on stderr where it fails.
    bool ffmpeg(const QStringList &arguments) const;
    /// A moving test pattern of `seconds` at 25 fps, encoded as `encoding` says.
    bool make(const QString &name, const QStringList &encoding, double seconds = 4,
              const QString &size = "160x120") const;
    /// Bytes [from, to) of a file, in shares of its length.
    bool cut(const QString &source, const QString &name, double from, double to) const;
    /// Overwrites `count` runs of `length` bytes in the second half of a file.
    bool spoil(const QString &source, const QString &name, int count, int length) const;

private:
    QTemporaryDir m_folder;
};

/// MD5 of every frame as `ffmpeg -threads 1 … -f framemd5` prints them.
std::vector<QString> referenceDigests(const QString &path);
bool hasEncoder(const QString &name);

} // namespace onset::test
