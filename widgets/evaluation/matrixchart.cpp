// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/matrixchart.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace onset {

namespace {

constexpr int kNameWidth = 120;
constexpr double kPrintedCell = 26;
constexpr double kSlant = 1.7; ///< slanted names need more room than their height

} // namespace

MatrixChart::MatrixChart(QWidget *parent)
    : Chart(parent)
{
    for (auto *axis : {plot().xAxis, plot().yAxis}) {
        axis->grid()->setVisible(false);
        axis->setTickLength(0, 0);
    }
    plot().yAxis->setRangeReversed(true);
}

void MatrixChart::setData(MatrixData data)
{
    m_data = std::move(data);
    setTitles(m_data.columnTitle, m_data.rowTitle);
    refresh();
}

void MatrixChart::prepare()
{
    const double end = std::max<double>(1.0, static_cast<double>(m_data.size())) - 0.5;
    plot().xAxis->setRange(-0.5, end);
    plot().yAxis->setRange(-0.5, end);
    labelAxes();
}

void MatrixChart::labelAxes()
{
    const QFontMetrics metrics(theme().smallFont);
    const auto size = m_printed.isValid() ? m_printed : plot().size();
    const auto margins = plot().axisRect()->margins();
    const double count = std::max<double>(1.0, static_cast<double>(m_data.size()));
    const double row = (size.height() - margins.top() - margins.bottom()) / count;
    const double column = (size.width() - margins.left() - margins.right()) / count;
    double widest = 0;
    for (const auto &name : m_data.names)
        widest = std::max<double>(widest, std::min(kNameWidth, metrics.horizontalAdvance(name)));
    const bool slanted = widest + 8 > column;
    const auto ticks = [&](double slot) {
        auto ticker = QSharedPointer<QCPAxisTickerText>::create();
        const auto every =
            static_cast<std::size_t>(std::max(1.0, std::ceil(metrics.height() / std::max(slot, 0.5))));
        for (std::size_t i = 0; i < m_data.size(); i += every)
            ticker->addTick(static_cast<double>(i),
                            metrics.elidedText(m_data.names[i], Qt::ElideRight, kNameWidth));
        return ticker;
    };
    plot().yAxis->setTicker(ticks(row));
    plot().xAxis->setTicker(ticks(slanted ? column / kSlant : std::max<double>(column, metrics.height())));
    plot().xAxis->setTickLabelRotation(slanted ? -35 : 0);
}

QRectF MatrixChart::cellArea(std::size_t row, std::size_t column) const
{
    const auto x = static_cast<double>(column);
    const auto y = static_cast<double>(row);
    const QPointF from(plot().xAxis->coordToPixel(x - 0.5), plot().yAxis->coordToPixel(y - 0.5));
    const QPointF to(plot().xAxis->coordToPixel(x + 0.5), plot().yAxis->coordToPixel(y + 0.5));
    return QRectF(from, to).normalized();
}

QColor MatrixChart::cellColour(std::size_t row, std::size_t column, double share) const
{
    // Sky blue and vermilion stay apart for colour-blind eyes.
    const QColor hue = theme().adapted(row == column ? QColor(0x00, 0x72, 0xb2) : QColor(0xd5, 0x5e, 0x00));
    return mixed(theme().background, hue, 0.12 + 0.78 * std::sqrt(share));
}

std::vector<ChartMark> MatrixChart::place() const
{
    std::vector<ChartMark> marks;
    for (std::size_t i = 0; i < m_data.cells.size(); ++i) {
        if (m_data.cells[i].count > 0)
            marks.push_back(
                {static_cast<int>(i), cellArea(i / m_data.size(), i % m_data.size()), m_data.cells[i].tip});
    }
    return marks;
}

void MatrixChart::draw(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setFont(theme().smallFont);
    const QFontMetrics metrics(theme().smallFont);
    for (std::size_t row = 0; row < m_data.size(); ++row) {
        std::size_t most = 1;
        for (std::size_t column = 0; column < m_data.size(); ++column)
            most = std::max(most, m_data.at(row, column).count);
        for (std::size_t column = 0; column < m_data.size(); ++column) {
            const auto count = m_data.at(row, column).count;
            const auto area = cellArea(row, column);
            if (count > 0) {
                const auto colour =
                    cellColour(row, column, static_cast<double>(count) / static_cast<double>(most));
                painter.fillRect(area, colour);
                const auto text = QLocale().toString(static_cast<qulonglong>(count));
                if (area.height() < metrics.ascent() || area.width() < metrics.horizontalAdvance(text) + 2)
                    continue;
                const auto &dark = theme().dark ? theme().background : theme().text;
                const auto &light = theme().dark ? theme().text : theme().background;
                painter.setPen(contrastRatio(colour, dark) > contrastRatio(colour, light) ? dark : light);
                painter.drawText(area, Qt::AlignCenter, text);
            }
        }
    }
    // The background's row and column stand apart.
    const auto corner = cellArea(m_data.size() - 1, m_data.size() - 1);
    painter.setPen(QPen(theme().separator, 2));
    painter.drawLine(QPointF(inside().left(), corner.top()), QPointF(inside().right(), corner.top()));
    painter.drawLine(QPointF(corner.left(), inside().top()), QPointF(corner.left(), inside().bottom()));
}

QSize MatrixChart::printSize() const
{
    const int side = static_cast<int>(kPrintedCell * static_cast<double>(m_data.size())) + 160;
    return Chart::printSize().expandedTo({side, side});
}

void MatrixChart::setPrinting(QSize size)
{
    m_printed = size;
    prepare();
}

} // namespace onset
