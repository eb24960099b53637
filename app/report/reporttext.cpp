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

QString shareText(std::optional<double> share)
{
    if (!share || !std::isfinite(*share))
        return QStringLiteral("–");
    return ReportTexts::tr("%1 %", "per cent").arg(*share * 100, 0, 'f', 1);
}

QString pointsText(std::optional<double> now, std::optional<double> before)
{
    if (!now || !before)
        return {};
    const double points = (*now - *before) * 100;
    const auto size = QString::number(std::abs(points), 'f', 1);
    return (points < 0 ? QStringLiteral("−") : QStringLiteral("+")) + size;
}

QString thresholdText(double tiou)
{
    return QString::number(tiou, 'g', 3);
}

QString durationText(double milliseconds)
{
    constexpr double kSecond = 1000;
    const QString sign = milliseconds < 0 ? QStringLiteral("−") : QString();
    const double size = std::abs(milliseconds);
    if (size < kSecond)
        return sign + ReportTexts::tr("%1 ms", "milliseconds").arg(size, 0, 'f', 0);
    return sign + ReportTexts::tr("%1 s", "seconds").arg(size / kSecond, 0, 'f', 2);
}

QString kindText(EntryKind kind)
{
    switch (kind) {
    case EntryKind::TruePositive:
        return ReportTexts::tr("Right");
    case EntryKind::DoubleDetection:
        return ReportTexts::tr("Double");
    case EntryKind::WrongLabel:
        return ReportTexts::tr("Wrong label");
    case EntryKind::Localization:
        return ReportTexts::tr("Localization");
    case EntryKind::Confusion:
        return ReportTexts::tr("Confusion");
    case EntryKind::Background:
        return ReportTexts::tr("Background");
    case EntryKind::Missed:
        return ReportTexts::tr("Missed");
    }
    return {};
}

std::uint32_t kindColour(EntryKind kind)
{
    // Okabe and Ito's, which colour-blind eyes tell apart.
    switch (kind) {
    case EntryKind::TruePositive:
        return 0x009e73;
    case EntryKind::DoubleDetection:
        return 0x56b4e9;
    case EntryKind::WrongLabel:
        return 0xcc79a7;
    case EntryKind::Localization:
        return 0xe69f00;
    case EntryKind::Confusion:
        return 0xd55e00;
    case EntryKind::Missed:
        return 0x0072b2;
    case EntryKind::Background:
        break;
    }
    return 0x808890;
}

QString traitText(TruthTrait trait)
{
    switch (trait) {
    case TruthTrait::Coverage:
        return ReportTexts::tr("Share of the video");
    case TruthTrait::Length:
        return ReportTexts::tr("Length");
    case TruthTrait::Instances:
        break;
    }
    return ReportTexts::tr("Instances of the class in the video");
}

QString binText(TruthTrait trait, const SensitivityBin &bin)
{
    const auto value = [trait](double edge) {
        return trait == TruthTrait::Coverage ? QString::number(edge * 100, 'g', 3)
                                             : QString::number(edge, 'g', 6);
    };
    const QString unit = trait == TruthTrait::Coverage ? QStringLiteral(" %")
                         : trait == TruthTrait::Length ? QStringLiteral(" s")
                                                       : QString();
    if (std::isinf(bin.upTo))
        return QStringLiteral("> ") + value(bin.from) + unit;
    if (bin.from <= 0)
        return QStringLiteral("≤ ") + value(bin.upTo) + unit;
    return value(bin.from) + QStringLiteral("–") + value(bin.upTo) + unit;
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
