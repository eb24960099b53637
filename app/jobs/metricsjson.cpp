// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/metricsjson.h"

#include "storage/domain/taughtsegments.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace onset {

namespace {

QJsonObject parsed(const std::string &metrics)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(metrics)).object();
}

std::string text(const QJsonObject &metrics)
{
    return QJsonDocument(metrics).toJson(QJsonDocument::Compact).toStdString();
}

} // namespace

std::string validationMetrics(double map)
{
    QJsonObject metrics;
    if (std::isfinite(map))
        metrics[QStringLiteral("validation_map50")] = map;
    return text(metrics);
}

std::string withLearnt(const std::string &metrics, const TrainingSnapshot &snapshot)
{
    auto json = parsed(metrics);
    const auto segments = taughtCount(snapshot);
    const auto videos = std::ranges::count(snapshot.videos, Split::Training, &SnapshotVideo::use);
    json[QStringLiteral("trained_segments")] = static_cast<qint64>(segments);
    json[QStringLiteral("trained_videos")] = static_cast<qint64>(videos);
    return text(json);
}

std::string withHeldOut(const std::string &metrics, double map)
{
    auto json = parsed(metrics);
    if (std::isfinite(map))
        json[QStringLiteral("held_out_map50")] = map;
    return text(json);
}

std::string withDecided(const std::string &metrics)
{
    auto json = parsed(metrics);
    json[QStringLiteral("decided")] = true;
    return text(json);
}

bool isDecided(const std::string &metrics)
{
    const auto json = parsed(metrics);
    return json.value(QLatin1String("decided")).toBool() || json.contains(QLatin1String("held_out_map50"));
}

} // namespace onset
