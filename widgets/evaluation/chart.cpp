// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/chart.h"

#include "widgets/theme.h"

#include <QApplication>
#include <QGridLayout>
#include <QMouseEvent>
#include <QToolTip>
#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <functional>

namespace onset {

namespace {

/// A layerable of QCustomPlot that a function draws: on screen, and in whatever the plot is exported to.
class ChartCanvas : public QCPAbstractItem
{
public:
    /// Clipped to the axes unless `everywhere`.
    ChartCanvas(QCustomPlot &plot, const QString &layer, bool everywhere,
                std::function<void(QPainter &)> draw)
        : QCPAbstractItem(&plot)
        , m_draw(std::move(draw))
    {
        setLayer(layer);
        setClipToAxisRect(!everywhere);
        setSelectable(false);
    }

    double selectTest(const QPointF &, bool, QVariant *) const override { return -1; }

protected:
    void draw(QCPPainter *painter) override
    {
        painter->save();
        m_draw(*painter);
        painter->restore();
    }

private:
    std::function<void(QPainter &)> m_draw;
};

constexpr double kReach = 6; ///< pixels beside a mark that still mean it

double distance(const QRectF &area, const QPointF &at)
{
    const double x = std::max({area.left() - at.x(), 0.0, at.x() - area.right()});
    const double y = std::max({area.top() - at.y(), 0.0, at.y() - area.bottom()});
    return std::hypot(x, y);
}

/// How far `to` lies in the direction of an arrow key; what lies aside counts four times. Negative: not
/// there.
double wayTo(const QRectF &from, const QRectF &to, int key)
{
    const bool sideways = key == Qt::Key_Left || key == Qt::Key_Right;
    const bool back = key == Qt::Key_Left || key == Qt::Key_Up;
    const auto step = to.center() - from.center();
    const double ahead = (sideways ? step.x() : step.y()) * (back ? -1 : 1);
    const double gap = sideways ? std::max(to.top() - from.bottom(), from.top() - to.bottom())
                                : std::max(to.left() - from.right(), from.left() - to.right());
    // Of two that are equally near the one straight ahead is meant.
    constexpr double kTie = 0.01;
    const double aside = std::max(gap, 0.0) + kTie * std::abs(sideways ? step.y() : step.x());
    return ahead < 0.5 || gap > 3 * ahead ? -1 : ahead + 4 * aside;
}

} // namespace

Chart::Chart(QWidget *parent)
    : QWidget(parent)
    , m_plot(new QCustomPlot)
    , m_grid(new QGridLayout(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(200, 110);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(0);
    m_grid->addWidget(m_plot, 0, 0);
    m_plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setNoAntialiasingOnDrag(false);
    setMouseTracking(true);
    new ChartCanvas(*m_plot, QStringLiteral("main"), false, [this](QPainter &painter) { draw(painter); });
    new ChartCanvas(*m_plot, QStringLiteral("axes"), true,
                    [this](QPainter &painter) { drawLegend(painter); });
    new ChartCanvas(*m_plot, QStringLiteral("overlay"), true,
                    [this](QPainter &painter) { drawRing(painter); });
    m_plot->axisRect()->setupFullAxesBox(false);
    for (auto *axis : {m_plot->xAxis2, m_plot->yAxis2})
        axis->setVisible(false);
    connect(m_plot, &QCustomPlot::beforeReplot, this, [this] { prepare(); });
    connect(m_plot, &QCustomPlot::afterLayout, this, &Chart::takeLayout);
}

Chart::~Chart()
{
    // Its parts draw by functions of this object.
    delete m_plot;
}

void Chart::takeLayout()
{
    m_marks = place();
    fitTitle();
    // What fits depends on the room that the labels left.
    if (inside() != m_laidOut)
        m_plot->replot(QCustomPlot::rpQueuedReplot);
    m_laidOut = inside();
}

const std::vector<ChartMark> &Chart::marks()
{
    m_plot->replot(QCustomPlot::rpImmediateRefresh);
    return m_marks;
}

void Chart::setCurrent(int id)
{
    if (id == m_current)
        return;
    m_current = id;
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void Chart::setTitles(const QString &x, const QString &y)
{
    m_plot->xAxis->setLabel(x);
    m_yTitle = y;
    m_plot->yAxis->setLabel(y);
}

/// A title longer than its axis would be cut at both ends.
void Chart::fitTitle()
{
    const auto room = static_cast<int>(inside().height());
    const auto title = QFontMetrics(m_plot->yAxis->labelFont()).elidedText(m_yTitle, Qt::ElideRight, room);
    if (title == m_plot->yAxis->label())
        return;
    m_plot->yAxis->setLabel(title);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void Chart::setLegend(std::vector<ChartLegend> entries)
{
    m_legend = std::move(entries);
}

QRectF Chart::inside() const
{
    return m_plot->axisRect()->rect();
}

void Chart::refresh()
{
    restyle(TimelineTheme::from(palette(), font()));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void Chart::restyle(const TimelineTheme &theme)
{
    m_theme = theme;
    m_plot->setBackground(theme.background);
    for (auto *axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setBasePen(QPen(theme.separator));
        axis->setTickPen(QPen(theme.separator));
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelColor(theme.dimText);
        axis->setLabelColor(theme.text);
        axis->setTickLabelFont(theme.smallFont);
        axis->setLabelFont(theme.smallFont);
        axis->setTickLabelPadding(4);
        axis->setLabelPadding(3);
        axis->grid()->setPen(QPen(theme.grid));
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
    const int top = m_legend.empty() ? 6 : QFontMetrics(theme.smallFont).height() + 8;
    m_plot->axisRect()->setMinimumMargins(QMargins(6, top, 12, 6));
}

QSize Chart::printSize() const
{
    return size().expandedTo({640, 360});
}

void Chart::print(QPaintDevice &device, QSize size)
{
    auto *ring = m_plot->layer(QStringLiteral("overlay"));
    ring->setVisible(false);
    restyle(TimelineTheme::from(lightPalette(), font()));
    setPrinting(size);
    QCPPainter painter(&device);
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    m_plot->toPainter(&painter, size.width(), size.height());
    painter.end();
    setPrinting({});
    ring->setVisible(true);
    refresh();
}

void Chart::drawLegend(QPainter &painter) const
{
    const QFontMetrics metrics(m_theme.smallFont);
    painter.setFont(m_theme.smallFont);
    const double middle = 4 + metrics.height() / 2.0;
    double x = 8;
    for (const auto &entry : m_legend) {
        const QRectF swatch(x, middle - 5, 16, 10);
        drawSwatch(painter, swatch, m_theme.adapted(entry.colour), entry.earlier);
        x = swatch.right() + 5;
        painter.setPen(m_theme.text);
        painter.drawText(QPointF(x, middle + metrics.ascent() / 2.0 - 1), entry.name);
        x += metrics.horizontalAdvance(entry.name) + 14;
    }
}

void Chart::drawRing(QPainter &painter) const
{
    const auto *chosen = mark(m_current);
    if (!chosen)
        return;
    painter.setClipRect(QRectF(m_plot->rect()));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const auto area = chosen->area.adjusted(-1.5, -1.5, 1.5, 1.5);
    painter.setPen(QPen(m_theme.background, 4));
    painter.drawRoundedRect(area, 2, 2);
    painter.setPen(QPen(hasFocus() ? m_theme.accent : m_theme.text, 2));
    painter.drawRoundedRect(area, 2, 2);
}

const ChartMark *Chart::mark(int id) const
{
    const auto it = std::ranges::find(m_marks, id, &ChartMark::id);
    return it == m_marks.end() ? nullptr : &*it;
}

const ChartMark *Chart::markAt(const QPointF &at) const
{
    const ChartMark *nearest = nullptr;
    double least = kReach;
    for (const auto &one : m_marks) {
        const double away = distance(one.area, at);
        if (away < least ||
            (away == 0 && least == 0 && nearest && one.area.width() < nearest->area.width())) {
            least = away;
            nearest = &one;
        }
    }
    return nearest;
}

const ChartMark *Chart::neighbour(int key) const
{
    const auto *from = mark(m_current);
    if (!from)
        return m_marks.empty() ? nullptr : &m_marks.front();
    if (const int id = next(m_current, key); id >= 0)
        return mark(id);
    const ChartMark *best = nullptr;
    double least = 0;
    for (const auto &one : m_marks) {
        const double way = wayTo(from->area, one.area, key);
        if (way > 0 && (!best || way < least)) {
            best = &one;
            least = way;
        }
    }
    return best;
}

void Chart::moveTo(const ChartMark &mark)
{
    const auto tip = mark.tip;
    const int id = mark.id;
    reveal(id);
    setCurrent(id);
    setAccessibleDescription(tip);
    emit pointed(tip);
    const auto &all = marks();
    const auto it = std::ranges::find(all, id, &ChartMark::id);
    if (it != all.end())
        showTip(&*it, mapToGlobal(it->area.center().toPoint()));
}

void Chart::showTip(const ChartMark *mark, const QPoint &at)
{
    if (mark)
        QToolTip::showText(at, mark->tip, this);
    else
        QToolTip::hideText();
}

void Chart::mouseMoveEvent(QMouseEvent *event)
{
    const auto *over = markAt(event->position());
    const int id = over ? over->id : -1;
    setCursor(over ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (id != m_hovered)
        showTip(over, event->globalPosition().toPoint());
    m_hovered = id;
}

void Chart::mousePressEvent(QMouseEvent *event)
{
    const auto *hit = event->button() == Qt::LeftButton ? markAt(event->position()) : nullptr;
    if (!hit) {
        QWidget::mousePressEvent(event);
        return;
    }
    const int id = hit->id;
    setCurrent(id);
    emit chosen(id);
}

void Chart::leaveEvent(QEvent *event)
{
    m_hovered = -1;
    QWidget::leaveEvent(event);
}

void Chart::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (const auto *next = neighbour(event->key()))
            moveTo(*next);
        return;
    case Qt::Key_Home:
    case Qt::Key_End:
        if (!m_marks.empty())
            moveTo(event->key() == Qt::Key_Home ? m_marks.front() : m_marks.back());
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (mark(m_current))
            emit chosen(m_current);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void Chart::focusInEvent(QFocusEvent *event)
{
    m_plot->replot(QCustomPlot::rpQueuedReplot);
    QWidget::focusInEvent(event);
}

void Chart::focusOutEvent(QFocusEvent *event)
{
    m_plot->replot(QCustomPlot::rpQueuedReplot);
    QWidget::focusOutEvent(event);
}

void Chart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        refresh();
    QWidget::changeEvent(event);
}

void drawSwatch(QPainter &painter, const QRectF &area, const QColor &colour, bool earlier)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (!earlier) {
        painter.fillRect(area, colour);
        return;
    }
    painter.fillRect(area, withAlpha(colour, 50));
    // Lines and no pattern brush: they stay sharp in SVG and PDF.
    constexpr double kSpacing = 5;
    painter.setPen(QPen(withAlpha(colour, 170), 1));
    for (double sum = area.left() + area.top() + kSpacing; sum < area.right() + area.bottom();
         sum += kSpacing) {
        const double left = std::max(area.left(), sum - area.bottom());
        const double right = std::min(area.right(), sum - area.top());
        painter.drawLine(QPointF(left, sum - left), QPointF(right, sum - right));
    }
    painter.setPen(QPen(colour, 1, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace onset
