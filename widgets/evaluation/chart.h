// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/timeline/timelinetheme.h"

#include <QWidget>

#include <vector>

class QCustomPlot;
class QGridLayout;
class QPaintDevice;

namespace onset {

/// What can be pointed at in a chart: a bar, a cell, a point.
struct ChartMark
{
    int id = 0;
    QRectF area; ///< in the chart's pixels; may lie outside where it is scrolled away
    QString tip; ///< exact values
};

struct ChartLegend
{
    QString name;
    QColor colour;
    bool earlier = false; ///< hatched, dashed: the run compared with
};

/// Fills a bar or a legend's swatch: solid, or hatched with a dashed edge.
void drawSwatch(QPainter &painter, const QRectF &area, const QColor &colour, bool earlier);

/// What all charts share: axes in the colours of the theme, tips under the mouse, one mark that is chosen by
/// a click or by the arrow keys, Enter that opens it as a click does. Draws nothing itself: kinds of charts
/// draw inside the axes and tell where their marks are. GUI thread.
class Chart : public QWidget
{
    Q_OBJECT
public:
    explicit Chart(QWidget *parent = nullptr);
    ~Chart() override;

    const std::vector<ChartMark> &marks(); ///< as laid out now
    int current() const { return m_current; }
    /// Rings a mark without telling anybody; -1: none.
    void setCurrent(int id);
    void setTitles(const QString &x, const QString &y);
    void setLegend(std::vector<ChartLegend> entries);

    /// Draws the whole chart, with what is scrolled away, in the light theme and without the ring, so that it
    /// fits into papers.
    void print(QPaintDevice &device, QSize size);
    /// The size at which nothing is scrolled away.
    virtual QSize printSize() const;

signals:
    void chosen(int id);              ///< clicked, or Enter
    void pointed(const QString &tip); ///< the arrow keys moved to another mark

protected:
    QCustomPlot &plot() const { return *m_plot; }
    QGridLayout &grid() const { return *m_grid; } ///< the plot is at 0, 0
    const TimelineTheme &theme() const { return m_theme; }
    QRectF inside() const; ///< of the axes, in pixels
    void refresh();        ///< the data changed

    virtual std::vector<ChartMark> place() const = 0;
    virtual void draw(QPainter &painter) const = 0;
    /// The mark that an arrow key moves to; -1: the nearest one in that direction.
    virtual int next(int /*id*/, int /*key*/) const { return -1; }
    virtual void prepare() {}                   ///< ranges and ticks, before each layout
    virtual void setPrinting(QSize /*size*/) {} ///< shows all of it in that size; invalid: as before
    virtual void reveal(int /*id*/) {}          ///< scrolls so that the mark is visible

    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void takeLayout();
    void fitTitle();
    const ChartMark *markAt(const QPointF &at) const;
    const ChartMark *mark(int id) const;
    const ChartMark *neighbour(int key) const;
    void moveTo(const ChartMark &mark);
    void restyle(const TimelineTheme &theme);
    void drawRing(QPainter &painter) const;
    void drawLegend(QPainter &painter) const;
    void showTip(const ChartMark *mark, const QPoint &at);

    QCustomPlot *m_plot;
    QGridLayout *m_grid;
    TimelineTheme m_theme;
    std::vector<ChartMark> m_marks;
    std::vector<ChartLegend> m_legend;
    int m_current = -1;
    int m_hovered = -1;
    QString m_yTitle;
    QRectF m_laidOut; ///< the inside when it was prepared last
};

} // namespace onset
