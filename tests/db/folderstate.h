// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QMap>

namespace onset::test {

/// The digests of all files of a folder, by name: equal where nothing in it was changed, made or removed.
inline QMap<QString, QByteArray> folderState(const QString &folder)
{
    QMap<QString, QByteArray> state;
    for (const auto &name : QDir(folder).entryList(QDir::Files | QDir::Hidden | QDir::System)) {
        QFile file(QDir(folder).filePath(name));
        QCryptographicHash digest(QCryptographicHash::Sha256);
        if (file.open(QIODevice::ReadOnly))
            digest.addData(&file);
        state.insert(name, digest.result());
    }
    return state;
}

} // namespace onset::test
