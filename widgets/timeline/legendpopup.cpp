// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/legendpopup.h"

#include "widgets/timeline/changepainter.h"
#include "widgets/timeline/segmentpainter.h"
#include "widgets/timeline/timelinetip.h"

#include <QFontMetricsF>
#include <QPainter>

#include <utility>

namespace onset {
namespace {

constexpr double kMargin = 12;
constexpr double kRow = 27;
constexpr double kSample = 74;
constexpr std::pair<SegmentState, bool> kStates[] = {
    {SegmentState::Human, false},    {SegmentState::Predicted, false}, {SegmentState::Predicted, true},
    {SegmentState::Accepted, false}, {SegmentState::Edited, false},    {SegmentState::Rejected, false},
    {SegmentState::Locked, false},
};
constexpr int kLines = 4;
constexpr int kChanges = 3;

} // namespace

LegendPopup::LegendPopup(const TimelineTheme &theme, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_theme(theme)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Legend of the timeline"));
}

QSize LegendPopup::sizeHint() const
{
    const QFontMetricsF metrics(m_theme.font);
    const double text =
        std::max({metrics.horizontalAdvance(TimelineTip::stateName(SegmentState::Predicted, true)),
                  metrics.horizontalAdvance(tr("reviewed (band) and seen (thin line)")),
                  metrics.horizontalAdvance(tr("score curve of the compared run"))});
    const auto rows = static_cast<double>(std::size(kStates)) + kLines + kChanges;
    return {static_cast<int>(kSample + 3 * kMargin + text), static_cast<int>(2 * kMargin + rows * kRow)};
}

void LegendPopup::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.background);
    painter.setRenderHint(QPainter::Antialiasing);
    double y = kMargin;
    paintStates(painter, y);
    paintLines(painter, y);
    paintChanges(painter, y);
    painter.end();
    QFrame::paintEvent(event);
}

void LegendPopup::paintStates(QPainter &painter, double &y) const
{
    SegmentPainter segments(m_theme);
    const QFontMetricsF metrics(m_theme.font);
    for (const auto &[state, provisional] : kStates) {
        SegmentLook look;
        look.colour = m_theme.adapted(QColor(0x3b, 0x82, 0xf6));
        look.state = state;
        look.provisional = provisional;
        segments.draw(painter, QRectF(kMargin, y + 3, kSample, kRow - 7), look);
        painter.setFont(m_theme.font);
        painter.setPen(m_theme.text);
        painter.drawText(QPointF(2 * kMargin + kSample, y + kRow / 2 + metrics.capHeight() / 2),
                         TimelineTip::stateName(state, provisional));
        y += kRow;
    }
}

void LegendPopup::paintLines(QPainter &painter, double &y) const
{
    const QFontMetricsF metrics(m_theme.font);
    const auto line = [&](const QString &text, const QColor &colour, double width, Qt::PenStyle style) {
        painter.setPen(QPen(colour, width, style, Qt::FlatCap));
        painter.drawLine(QPointF(kMargin, y + kRow / 2), QPointF(kMargin + kSample, y + kRow / 2));
        painter.setFont(m_theme.font);
        painter.setPen(m_theme.text);
        painter.drawText(QPointF(2 * kMargin + kSample, y + kRow / 2 + metrics.capHeight() / 2), text);
        y += kRow;
    };
    line(tr("threshold: drag it to derive anew"), m_theme.threshold, 1.5, Qt::DashLine);
    line(tr("score curve of the compared run"), m_theme.dimText, 1.5, Qt::DotLine);
    line(tr("playhead"), m_theme.playhead, 2, Qt::SolidLine);
    painter.fillRect(QRectF(kMargin, y + kRow / 2 + 3, kSample, 1), m_theme.seen);
    line(tr("reviewed (band) and seen (thin line)"), m_theme.reviewed, 3, Qt::SolidLine);
}

void LegendPopup::paintChanges(QPainter &painter, double &y) const
{
    const QFontMetricsF metrics(m_theme.font);
    const ChangePainter changes(m_theme);
    const auto colour = m_theme.adapted(QColor(0x3b, 0x82, 0xf6));
    for (const auto &[kind, text] : {std::pair(RunChangeKind::Gained, tr("gained since the earlier run")),
                                     std::pair(RunChangeKind::Lost, tr("lost since the earlier run")),
                                     std::pair(RunChangeKind::Moved, tr("moved since the earlier run"))}) {
        const QRectF place(kMargin, y + kRow / 2 - 5.5, kSample - 14, 11);
        changes.draw(painter, kind, place, place.translated(14, 0), colour);
        painter.setFont(m_theme.font);
        painter.setPen(m_theme.text);
        painter.drawText(QPointF(2 * kMargin + kSample, y + kRow / 2 + metrics.capHeight() / 2), text);
        y += kRow;
    }
}

} // namespace onset
