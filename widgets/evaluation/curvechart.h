// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/evaluation/chart.h"

#include <optional>

namespace onset {

/// Lines through points; both axes show fractions.
struct CurveData
{
    struct Point
    {
        double x = 0;
        double y = 0; ///< a share
        QString tip;
    };
    struct Series
    {
        QString name;
        QColor colour;
        bool earlier = false;      ///< dashed
        bool dots = true;          ///< each point is drawn, not only the line
        std::vector<Point> points; ///< by x
    };
    std::vector<Series> series;
    QString xTitle;
    QString yTitle;
    double xFrom = 0;
    double xTo = 1;
    bool xShares = false; ///< x is a share too: told in percent
    double yTo = 0;       ///< 0: as high as the points need
};

/// Draws CurveData. Each point is a mark; ids count the points through all series. GUI thread.
class CurveChart : public Chart
{
    Q_OBJECT
public:
    using Chart::Chart;

    void setData(CurveData data);
    const CurveData &data() const { return m_data; }
    std::optional<double> xOf(int mark) const; ///< none: there is no such mark

protected:
    std::vector<ChartMark> place() const override;
    void draw(QPainter &painter) const override;
    int next(int id, int key) const override; ///< sideways along the curve
    void prepare() override;

private:
    QPointF pixelOf(const CurveData::Point &point) const;

    CurveData m_data;
};

} // namespace onset
