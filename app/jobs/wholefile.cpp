// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/wholefile.h"

#include <QFileInfo>
#include <QSaveFile>

#include <memory>

namespace onset {

Status writeWhole(const std::string &path, std::string_view text)
{
    const auto name = QFile::decodeName(path.c_str());
    if (QFile::encodeName(name) != path.c_str())
        return Error{Error::Code::Io, path + " cannot be written: its name is not valid UTF-8", {}};
    const QFileInfo info(name);
    std::unique_ptr<QFileDevice> file;
    if (info.exists() && !info.isFile() && !info.isDir())
        file = std::make_unique<QFile>(name);
    else
        file = std::make_unique<QSaveFile>(name);
    const auto size = static_cast<qint64>(text.size());
    bool written =
        file->open(QIODevice::WriteOnly) && file->write(text.data(), size) == size && file->flush();
    if (auto *whole = qobject_cast<QSaveFile *>(file.get()))
        written = written && whole->commit();
    if (written)
        return success();
    return Error{Error::Code::Io,
                 path + " cannot be written; check the folder, its permissions and the space left",
                 file->errorString().toStdString()};
}

} // namespace onset
