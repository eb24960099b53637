// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "programs.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace onset {

namespace {

std::optional<double> startTime(const QString &folder)
{
    const QString log = folder + QStringLiteral("/Onset/Onset/onset.log");
    QFile::remove(log);
    QProcess program;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("XDG_DATA_HOME"), folder);
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), folder);
    environment.remove(QStringLiteral("OMP_WAIT_POLICY")); // starting itself again belongs to it
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(ONSET_BIN_DIR "/onset"), QStringList());
    static const QRegularExpression shown(QStringLiteral("window shown after (\\d+) ms"));
    QRegularExpressionMatch match;
    const bool come = QTest::qWaitFor(
        [&] {
            QFile file(log);
            if (file.open(QIODevice::ReadOnly))
                match = shown.match(QString::fromUtf8(file.readAll()));
            return match.hasMatch() || program.state() == QProcess::NotRunning;
        },
        20000);
    program.kill();
    program.waitForFinished();
    if (!come || !match.hasMatch())
        return {};
    return match.captured(1).toDouble();
}

} // namespace

QList<double> startTimes(int times)
{
    const QTemporaryDir folder;
    QList<double> taken;
    for (int i = 0; i <= times; ++i) {
        const auto time = startTime(folder.path());
        if (time && i > 0)
            taken << *time;
    }
    std::sort(taken.begin(), taken.end());
    return taken;
}

std::optional<TrainingTimes> trainingStep(const char *policy)
{
    QProcess program;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("OMP_WAIT_POLICY"), QLatin1String(policy));
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(ONSET_BIN_DIR "/onset-trainstep"), QStringList());
    constexpr int kLongestMs = 300000;
    if (!program.waitForStarted() || !program.waitForFinished(kLongestMs) || program.exitCode() != 0)
        return {};
    const auto told = QJsonDocument::fromJson(program.readAllStandardOutput()).object();
    return TrainingTimes{told[QLatin1String("alone_ms")].toDouble(),
                         told[QLatin1String("beside_busy_ms")].toDouble()};
}

} // namespace onset
