// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/cli/clirig.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>

#include <cmath>

namespace onset::test {

/// `onset-cli eval` at hand.
class EvalRig : public CliRig
{
public:
    Outcome eval(const QString &protocol, const QString &truth, const QString &predictions,
                 const QStringList &more = {}) const
    {
        return cli(
            QStringList{"eval", "--protocol", protocol, "--truth", truth, "--predictions", predictions} +
            more);
    }
};

/// What an official program said, from the data of the tests. Python's NaN becomes null.
inline QJsonObject expectedIn(const QString &name)
{
    QFile file(QStringLiteral(ONSET_TEST_DATA "/evaluation/") + name);
    const auto text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    return QJsonDocument::fromJson(QByteArray(text).replace("NaN", "null")).object();
}

inline bool near(const QJsonValue &value, double expected)
{
    return value.isDouble() && std::abs(value.toDouble() - expected) <= 1e-9;
}

} // namespace onset::test
