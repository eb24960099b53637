// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <vector>

/// tests/data/proposals/tag_nms.json: inputs with the outputs of the reference programs.
inline QJsonObject proposalOracle()
{
    QFile file(QStringLiteral(ONSET_TEST_DATA "/proposals/tag_nms.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

template <class T = double> std::vector<T> numbers(const QJsonValue &value)
{
    std::vector<T> result;
    for (const auto entry : value.toArray())
        result.push_back(static_cast<T>(entry.toDouble()));
    return result;
}
