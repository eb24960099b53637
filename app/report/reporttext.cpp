// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/reporttext.h"

#include "app/document/timetext.h"
#include "app/report/svg.h"

#include <QFileInfo>

#include <cmath>

namespace onset::report {

std::string html(const QString &text)
{
    return escaped(text.toStdString());
}

std::string plain(const QString &text)
{
    return text.toStdString();
}

QString pointsText(std::optional<double> now, std::optional<double> before)
{
    if (!now || !before)
        return {};
    const double points = (*now - *before) * 100;
    const auto size = QString::number(std::abs(points), 'f', 1);
    return (points < 0 ? QStringLiteral("−") : QStringLiteral("+")) + size;
}

Names::Names(const ProjectContents &contents)
    : m_contents(contents)
{
    for (const auto &each : contents.classes)
        m_classes[each.id] = QString::fromStdString(each.name);
    for (const auto &video : contents.videos)
        m_videos[video.id] = &video;
}

QString Names::project() const
{
    return QFileInfo(QString::fromStdString(m_contents.path)).completeBaseName();
}

QString Names::ofClass(ClassId id) const
{
    const auto it = m_classes.find(id);
    return it == m_classes.end() ? ReportTexts::tr("background") : it->second;
}

QString Names::ofVideo(VideoId id) const
{
    const auto it = m_videos.find(id);
    return it == m_videos.end() ? QStringLiteral("–") : QString::fromStdString(it->second->key);
}

QString Names::ofRun(const Run &run) const
{
    auto name = QStringLiteral("%1 #%2").arg(QString::fromStdString(run.system)).arg(run.id.value);
    for (const auto &model : m_contents.models) {
        if (run.modelVersion.valid() && model.id == run.modelVersion)
            name += QStringLiteral(" (%1)").arg(QString::fromStdString(model.name));
    }
    return name;
}

QString Names::time(VideoId video, FrameIndex frame) const
{
    const auto it = m_videos.find(video);
    const bool known = it != m_videos.end() && it->second->frames;
    return known ? formatTime(it->second->frames->secondsOf(frame)) : QStringLiteral("#%1").arg(frame.value);
}

} // namespace onset::report
