// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/builtinmodels.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace onset {

std::string builtinModel(const std::string &system)
{
    const QDir bin(QCoreApplication::applicationDirPath());
    const auto name = QStringLiteral("/%1.safetensors").arg(QString::fromStdString(system));
    for (const auto &folder :
         {QStringLiteral("../share/onset/models"), QStringLiteral("../" ONSET_MODELS_INSTALLED),
          QStringLiteral(ONSET_MODELS_BUILD)}) {
        const QFileInfo file(bin.filePath(folder + name));
        if (file.isFile())
            return file.canonicalFilePath().toStdString();
    }
    return {};
}

} // namespace onset
