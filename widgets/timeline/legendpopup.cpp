// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/legendpopup.h"

#include "widgets/timeline/changepainter.h"
#include "widgets/timeline/overviewpainter.h"
#include "widgets/timeline/segmentpainter.h"
#include "widgets/timeline/timelinetip.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace onset {
namespace {

constexpr double kMargin = 12;
constexpr double kRow = 27;
constexpr double kSample = 74;
constexpr QColor kClassColour(0x3b, 0x82, 0xf6);
constexpr std::pair<SegmentState, bool> kStates[] = {
    {SegmentState::Human, false},    {SegmentState::Predicted, false}, {SegmentState::Predicted, true},
    {SegmentState::Accepted, false}, {SegmentState::Edited, false},    {SegmentState::Rejected, false},
    {SegmentState::Locked, false},
};

QStringList lineTexts()
{
    return {LegendPopup::tr("threshold: drag it to derive anew"),
            LegendPopup::tr("score curve of the compared run"), LegendPopup::tr("playhead")};
}

QStringList changeTexts()
{
    return {LegendPopup::tr("gained since the earlier run"), LegendPopup::tr("lost since the earlier run"),
            LegendPopup::tr("moved since the earlier run")};
}

/// From top to bottom of the strip.
QStringList overviewTexts()
{
    return {LegendPopup::tr("overview: the highest score"),
            LegendPopup::tr("overview: made or accepted by people"), LegendPopup::tr("overview: reviewed"),
            LegendPopup::tr("overview: seen, not reviewed")};
}

QStringList allTexts()
{
    QStringList texts;
    for (const auto &[state, provisional] : kStates)
        texts += TimelineTip::stateName(state, provisional);
    return texts + lineTexts() + changeTexts() + overviewTexts();
}

/// A curve with a peak.
QImage curveSample(const TimelineTheme &theme, double dpr)
{
    QImage image((QSizeF(kSample, kRow - 5) * dpr).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(dpr);
    image.fill(theme.background);
    CurveColumns columns;
    for (int x = 0; x < image.width(); ++x) {
        const double from = (x - image.width() * 0.45) / (image.width() * 0.18);
        columns.high.push_back(static_cast<float>(0.15 + 0.75 * std::exp(-from * from)));
    }
    columns.low = columns.high;
    drawCurve(image, QRectF(0, 0, kSample, kRow - 5), columns, {}, overviewCurve(theme));
    return image;
}

} // namespace

LegendPopup::LegendPopup(const TimelineTheme &theme, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_theme(theme)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Legend of the timeline"));
    setAccessibleDescription(allTexts().join(u'\n'));
}

QSize LegendPopup::sizeHint() const
{
    const QFontMetricsF metrics(m_theme.font);
    double widest = 0;
    const auto texts = allTexts();
    for (const auto &text : texts)
        widest = std::max(widest, metrics.horizontalAdvance(text));
    const auto rows = static_cast<double>(texts.size());
    return {static_cast<int>(kSample + 3 * kMargin + widest), static_cast<int>(2 * kMargin + rows * kRow)};
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
    paintOverview(painter, y);
    painter.end();
    QFrame::paintEvent(event);
}

void LegendPopup::paintText(QPainter &painter, double y, const QString &text) const
{
    painter.setFont(m_theme.font);
    painter.setPen(m_theme.text);
    const double base = y + kRow / 2 + QFontMetricsF(m_theme.font).capHeight() / 2;
    painter.drawText(QPointF(2 * kMargin + kSample, base), text);
}

void LegendPopup::paintStates(QPainter &painter, double &y) const
{
    SegmentPainter segments(m_theme);
    for (const auto &[state, provisional] : kStates) {
        SegmentLook look;
        look.colour = m_theme.adapted(kClassColour);
        look.state = state;
        look.provisional = provisional;
        segments.draw(painter, QRectF(kMargin, y + 3, kSample, kRow - 7), look);
        paintText(painter, y, TimelineTip::stateName(state, provisional));
        y += kRow;
    }
}

void LegendPopup::paintLines(QPainter &painter, double &y) const
{
    const QPen pens[] = {{m_theme.threshold, 1.5, Qt::DashLine, Qt::FlatCap},
                         {m_theme.dimText, 1.5, Qt::DotLine, Qt::FlatCap},
                         {m_theme.playhead, 2, Qt::SolidLine, Qt::FlatCap}};
    const auto texts = lineTexts();
    for (qsizetype i = 0; i < texts.size(); ++i, y += kRow) {
        painter.setPen(pens[i]);
        painter.drawLine(QPointF(kMargin, y + kRow / 2), QPointF(kMargin + kSample, y + kRow / 2));
        paintText(painter, y, texts[i]);
    }
}

void LegendPopup::paintChanges(QPainter &painter, double &y) const
{
    constexpr RunChangeKind kKinds[] = {RunChangeKind::Gained, RunChangeKind::Lost, RunChangeKind::Moved};
    const ChangePainter changes(m_theme);
    const auto texts = changeTexts();
    for (qsizetype i = 0; i < texts.size(); ++i, y += kRow) {
        const QRectF place(kMargin, y + kRow / 2 - 5.5, kSample - 14, 11);
        changes.draw(painter, kKinds[i], place, place.translated(14, 0), m_theme.adapted(kClassColour));
        paintText(painter, y, texts[i]);
    }
}

void LegendPopup::paintOverview(QPainter &painter, double &y) const
{
    const auto texts = overviewTexts();
    painter.drawImage(QPointF(kMargin, y + 2), curveSample(m_theme, devicePixelRatioF()));
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const double top = std::floor(y + kRow / 2 - kOverviewStrip / 2);
        if (i == 1)
            drawAnnotated(painter, kMargin, kSample, top, m_theme.adapted(kClassColour));
        else if (i > 1)
            drawCovered(painter, i == 2 ? CoverageKind::Reviewed : CoverageKind::Seen, kMargin, kSample, top,
                        m_theme);
        paintText(painter, y, texts[i]);
        y += kRow;
    }
}

} // namespace onset
