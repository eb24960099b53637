// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/jobdelegate.h"

#include "app/document/joblist.h"
#include "app/document/timetext.h"

#include <QApplication>
#include <QPainter>

#include <cmath>

namespace onset {

namespace {

constexpr int kMargin = 6;
constexpr int kBarHeight = 6;

QString timeLeft(double seconds)
{
    const auto whole = static_cast<qint64>(std::ceil(seconds));
    const auto two = [](qint64 value) { return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0')); };
    if (whole >= 3600)
        return QStringLiteral("%1:%2:%3").arg(whole / 3600).arg(two(whole / 60 % 60), two(whole % 60));
    return QStringLiteral("%1:%2").arg(whole / 60).arg(two(whole % 60));
}

} // namespace

QString JobDelegate::statusText(const JobInfo &job)
{
    switch (job.state) {
    case JobState::Waiting:
        return tr("Waiting");
    case JobState::Finished:
        return tr("Finished");
    case JobState::Cancelled:
        return tr("Cancelled");
    case JobState::Failed:
        return job.message.isEmpty() ? tr("Failed") : tr("Failed: %1").arg(job.message);
    case JobState::Running:
        break;
    }
    QStringList parts{tr("%1 %", "progress").arg(static_cast<int>(100 * job.progress))};
    if (job.secondsLeft)
        parts += tr("%1 left", "time").arg(timeLeft(*job.secondsLeft));
    if (!job.speed.isEmpty())
        parts += job.speed;
    return parts.join(QStringLiteral(" · "));
}

void JobDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto job = index.data(JobList::InfoRole).value<JobInfo>();
    const bool selected = option.state & QStyle::State_Selected;
    const auto &palette = option.palette;
    painter->save();
    if (selected)
        painter->fillRect(option.rect, palette.highlight());
    const auto area = option.rect.adjusted(kMargin, kMargin, -kMargin, -kMargin);
    const int line = option.fontMetrics.height();
    const auto text = palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    painter->setPen(text);
    painter->drawText(QRect(area.left(), area.top(), area.width(), line), Qt::AlignVCenter,
                      option.fontMetrics.elidedText(job.title, Qt::ElideMiddle, area.width()));
    const QRectF bar(area.left(), area.top() + line + 3, area.width(), kBarHeight);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    auto ground = text;
    ground.setAlpha(45);
    painter->setBrush(ground);
    painter->drawRoundedRect(bar, 3, 3);
    const double progress = job.state == JobState::Finished ? 1.0 : job.progress;
    painter->setBrush(job.state == JobState::Failed ? QColor(0xd0, 0x45, 0x30)
                      : selected                    ? text
                                                    : palette.color(QPalette::Highlight));
    painter->drawRoundedRect(QRectF(bar.left(), bar.top(), bar.width() * progress, bar.height()), 3, 3);
    painter->setPen(text);
    painter->drawText(QRectF(area.left(), bar.bottom() + 2, area.width(), line), Qt::AlignVCenter,
                      option.fontMetrics.elidedText(statusText(job), Qt::ElideRight, area.width()));
    painter->restore();
}

QSize JobDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {160, 2 * option.fontMetrics.height() + kBarHeight + 2 * kMargin + 7};
}

} // namespace onset
