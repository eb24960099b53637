// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/curvechart.h"

#include "widgets/evaluation/valueticker.h"

#include <qcustomplot.h>

#include <algorithm>

namespace onset {

namespace {

constexpr double kDot = 3.5;   ///< radius
constexpr double kRoom = 0.02; ///< beside the outmost points, so that their dots are whole

} // namespace

void CurveChart::setData(CurveData data)
{
    m_data = std::move(data);
    std::vector<ChartLegend> legend;
    for (const auto &one : m_data.series) {
        if (!one.name.isEmpty())
            legend.push_back({one.name, one.colour, one.earlier});
    }
    setLegend(std::move(legend));
    setTitles(m_data.xTitle, m_data.yTitle);
    refresh();
}

void CurveChart::prepare()
{
    double most = m_data.yTo;
    for (const auto &one : m_data.series) {
        for (const auto &point : one.points)
            most = std::max(most, point.y);
    }
    most = most > 0 ? most : 1;
    const double room = kRoom * (m_data.xTo - m_data.xFrom);
    plot().xAxis->setRange(m_data.xFrom - room, m_data.xTo + room);
    plot().yAxis->setRange(-kRoom * most, most * (1 + 2 * kRoom));
    plot().yAxis->setTicker(valueTicker(true));
    plot().xAxis->setTicker(m_data.xShares ? valueTicker(true) : QSharedPointer<QCPAxisTicker>::create());
}

std::optional<double> CurveChart::xOf(int mark) const
{
    auto place = static_cast<std::size_t>(std::max(0, mark));
    for (const auto &one : m_data.series) {
        if (place < one.points.size())
            return one.points[place].x;
        place -= one.points.size();
    }
    return std::nullopt;
}

QPointF CurveChart::pixelOf(const CurveData::Point &point) const
{
    return {plot().xAxis->coordToPixel(point.x), plot().yAxis->coordToPixel(point.y)};
}

std::vector<ChartMark> CurveChart::place() const
{
    std::vector<ChartMark> marks;
    int id = 0;
    for (const auto &one : m_data.series) {
        for (const auto &point : one.points) {
            const auto at = pixelOf(point);
            marks.push_back({id++, QRectF(at.x() - kDot, at.y() - kDot, 2 * kDot, 2 * kDot), point.tip});
        }
    }
    return marks;
}

int CurveChart::next(int id, int key) const
{
    if (key != Qt::Key_Left && key != Qt::Key_Right)
        return -1;
    const int wanted = id + (key == Qt::Key_Left ? -1 : 1);
    int first = 0;
    for (const auto &one : m_data.series) {
        const int end = first + static_cast<int>(one.points.size());
        if (id >= first && id < end)
            return wanted >= first && wanted < end ? wanted : id;
        first = end;
    }
    return -1;
}

void CurveChart::draw(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    // The earlier run lies below the newer one.
    for (auto it = m_data.series.rbegin(); it != m_data.series.rend(); ++it) {
        QPolygonF line;
        for (const auto &point : it->points)
            line << pixelOf(point);
        const auto colour = theme().adapted(it->colour);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, 2, it->earlier ? Qt::DashLine : Qt::SolidLine));
        painter.drawPolyline(line);
        if (!it->dots)
            continue;
        painter.setPen(QPen(colour, 1.5));
        painter.setBrush(it->earlier ? theme().background : colour);
        for (const auto &at : line)
            painter.drawEllipse(at, kDot, kDot);
    }
}

} // namespace onset
