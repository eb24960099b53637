// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/evaluation/chart.h"

namespace onset {

/// Counts in rows and columns of the same names.
struct MatrixData
{
    struct Cell
    {
        std::size_t count = 0;
        QString tip;
    };
    std::vector<QString> names; ///< the last one is the background
    std::vector<Cell> cells;    ///< [row · size + column]
    QString rowTitle;
    QString columnTitle;

    std::size_t size() const { return names.size(); }
    const Cell &at(std::size_t row, std::size_t column) const { return cells[row * size() + column]; }
};

/// Draws MatrixData as a heat map: the darker, the more of its row; right ones (the diagonal) in another hue
/// than wrong ones; with the counts where they fit. Each cell that is not empty is a mark with its index as
/// id. GUI thread.
class MatrixChart : public Chart
{
    Q_OBJECT
public:
    explicit MatrixChart(QWidget *parent = nullptr);

    void setData(MatrixData data);
    const MatrixData &data() const { return m_data; }
    QSize printSize() const override;

protected:
    std::vector<ChartMark> place() const override;
    void draw(QPainter &painter) const override;
    void prepare() override;
    void setPrinting(QSize size) override;

private:
    QRectF cellArea(std::size_t row, std::size_t column) const;
    QColor cellColour(std::size_t row, std::size_t column, double share) const;
    void labelAxes();

    MatrixData m_data;
    QSize m_printed;
};

} // namespace onset
