// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/builtinmodels.h"

#include "app/document/modelclasses.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

namespace onset {

namespace {

constexpr quint64 kLargestHeader = 1 << 20;

} // namespace

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

std::vector<std::string> builtinClasses(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    if (path.empty() || !file.open(QIODevice::ReadOnly))
        return {};
    // safetensors: the length of the header in eight bytes, little-endian, then the header, in JSON.
    const auto length = file.read(sizeof(quint64));
    if (length.size() != sizeof(quint64))
        return {};
    const auto bytes = qFromLittleEndian<quint64>(length.constData());
    if (bytes > kLargestHeader)
        return {};
    const auto header = QJsonDocument::fromJson(file.read(static_cast<qint64>(bytes))).object();
    const auto metadata = header.value(QStringLiteral("__metadata__")).toObject();
    ModelVersion model;
    model.card = metadata.value(QStringLiteral("onset.card")).toString().toStdString();
    return classesOf(model);
}

} // namespace onset
