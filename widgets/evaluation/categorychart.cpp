// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/categorychart.h"

#include "widgets/evaluation/valueticker.h"

#include <QGridLayout>
#include <QScrollBar>
#include <QWheelEvent>
#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace onset {

namespace {

constexpr double kBarThickness = 9; ///< least pixels of one bar
constexpr double kNameWidth = 150;  ///< most pixels of a category's name
constexpr double kFill = 0.74;      ///< of a category's room, by its bars
constexpr double kNoteWidth = 74;   ///< beside horizontal bars

QCPAxis &axisAlong(QCustomPlot &plot, bool horizontal)
{
    return horizontal ? *plot.yAxis : *plot.xAxis;
}

QCPAxis &axisOfValues(QCustomPlot &plot, bool horizontal)
{
    return horizontal ? *plot.xAxis : *plot.yAxis;
}

} // namespace

CategoryChart::CategoryChart(QWidget *parent)
    : Chart(parent)
    , m_scroll(new QScrollBar(this))
{
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->hide();
    connect(m_scroll, &QScrollBar::valueChanged, this,
            [this] { plot().replot(QCustomPlot::rpQueuedReplot); });
}

void CategoryChart::setData(CategoryData data)
{
    m_data = std::move(data);
    const bool flat = m_data.horizontal;
    m_scroll->setOrientation(flat ? Qt::Vertical : Qt::Horizontal);
    grid().addWidget(m_scroll, flat ? 0 : 1, flat ? 1 : 0);
    std::vector<ChartLegend> legend;
    for (const auto &one : m_data.series) {
        if (!one.name.isEmpty())
            legend.push_back(
                {one.name, one.colour.isValid() ? one.colour : QColor(0x80, 0x88, 0x90), one.earlier});
    }
    setLegend(std::move(legend));
    setTitles(flat ? m_data.valueTitle : m_data.categoryTitle,
              flat ? m_data.categoryTitle : m_data.valueTitle);
    auto &along = axisAlong(plot(), flat);
    auto &values = axisOfValues(plot(), flat);
    along.setRangeReversed(flat);
    values.setRangeReversed(false);
    along.grid()->setVisible(false);
    values.grid()->setVisible(true);
    values.setTicker(valueTicker(m_data.percent));
    values.ticker()->setTickCount(6);
    values.setTickLabelRotation(0);
    refresh();
}

std::pair<double, double> CategoryChart::valuesOf(std::size_t series, std::size_t category) const
{
    const double value = m_data.series[series].bars[category].value.value_or(0);
    double base = 0;
    for (std::size_t below = 0; m_data.stacked && below < series; ++below)
        base += m_data.series[below].bars[category].value.value_or(0);
    return {base, base + value};
}

std::pair<double, double> CategoryChart::valueRange() const
{
    double least = 0;
    double most = m_data.reference.value_or(0);
    for (std::size_t s = 0; s < m_data.series.size(); ++s) {
        for (std::size_t c = 0; c < m_data.categories.size(); ++c) {
            least = std::min(least, valuesOf(s, c).second);
            most = std::max(most, valuesOf(s, c).second);
            if (const auto &interval = m_data.series[s].bars[c].interval) {
                least = std::min(least, interval->first);
                most = std::max(most, interval->second);
            }
        }
    }
    if (m_data.percent && most > 0.5)
        most = std::max(most, m_data.stacked ? 1.0 : most);
    const bool grouped =
        std::ranges::any_of(m_data.categories, [](const auto &c) { return !c.group.isEmpty(); });
    const double room = m_data.horizontal ? 0.02 : grouped ? 0.2 : 0.06; // headings stand above the bars
    const double span = most - least > 0 ? most - least : 1;
    return {least < 0 ? least - 0.04 * span : 0, most + room * span};
}

double CategoryChart::slotLength() const
{
    const auto bars =
        m_data.stacked ? 1.0 : static_cast<double>(std::max<std::size_t>(1, m_data.series.size()));
    if (m_data.narrow)
        return 1;
    const double text = m_data.horizontal ? QFontMetrics(theme().smallFont).height() + 3.0 : 20.0;
    return std::max(text, bars * kBarThickness / kFill);
}

double CategoryChart::roomForSlots() const
{
    auto &rect = *plot().axisRect();
    const auto margins = rect.margins();
    const auto size = m_printed.isValid() ? m_printed : plot().size();
    return m_data.horizontal ? size.height() - margins.top() - margins.bottom()
                             : size.width() - margins.left() - margins.right();
}

void CategoryChart::prepare()
{
    const auto count = static_cast<double>(m_data.categories.size());
    const double room = std::max(roomForSlots(), 1.0);
    const double fitting = std::max(1.0, std::floor(room / slotLength()));
    const bool scrolls = !m_printed.isValid() && count > fitting;
    const double visible = scrolls ? fitting : std::max(count, 1.0);
    if (!m_printed.isValid()) {
        const QSignalBlocker blocker(m_scroll);
        m_scroll->setRange(0, scrolls ? static_cast<int>(count - fitting) : 0);
        m_scroll->setPageStep(static_cast<int>(fitting));
        m_scroll->setVisible(scrolls);
    }
    const double first = scrolls ? m_scroll->value() : 0;
    axisAlong(plot(), m_data.horizontal).setRange(first - 0.5, first + visible - 0.5);
    const auto [least, most] = valueRange();
    auto &values = axisOfValues(plot(), m_data.horizontal);
    const bool noted =
        std::ranges::any_of(m_data.categories, [](const auto &c) { return !c.note.isEmpty(); });
    const double extra = noted && m_data.horizontal ? kNoteWidth / std::max(inside().width(), 200.0) : 0;
    values.setRange(least, most + extra / (1 - std::min(extra, 0.5)) * (most - least));
    labelCategories(room / visible);
}

void CategoryChart::labelCategories(double slot)
{
    const QFontMetrics metrics(theme().smallFont);
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    double widest = 1;
    for (const auto &one : m_data.categories)
        widest = std::max(widest, std::min<double>(kNameWidth, metrics.horizontalAdvance(one.name)));
    const bool slanted = !m_data.horizontal && !m_data.narrow && widest > slot - 4;
    const double needed = m_data.horizontal || slanted ? metrics.height() : widest + 12;
    const auto every = static_cast<std::size_t>(std::max(1.0, std::ceil(needed / std::max(slot, 0.5))));
    for (std::size_t i = 0; i < m_data.categories.size(); i += every)
        ticker->addTick(static_cast<double>(i), metrics.elidedText(m_data.categories[i].name, Qt::ElideRight,
                                                                   static_cast<int>(kNameWidth)));
    auto &axis = axisAlong(plot(), m_data.horizontal);
    axis.setTicker(ticker);
    axis.setTickLabelRotation(slanted ? -35 : 0);
    axis.setTickLength(0, m_data.narrow ? 4 : 0);
}

QRectF CategoryChart::barArea(std::size_t series, std::size_t category) const
{
    auto &along = axisAlong(plot(), m_data.horizontal);
    auto &values = axisOfValues(plot(), m_data.horizontal);
    const auto place = static_cast<double>(category);
    const double begin = along.coordToPixel(place - 0.5);
    const double slot = along.coordToPixel(place + 0.5) - begin;
    const double fill = m_data.narrow ? 0.9 : kFill;
    const auto bars = m_data.stacked ? 1.0 : static_cast<double>(m_data.series.size());
    const double thick = std::min(slot * fill / bars, 46.0);
    const double left =
        begin + (slot - thick * bars) / 2 + (m_data.stacked ? 0 : thick * static_cast<double>(series));
    const auto [base, top] = valuesOf(series, category);
    const double from = values.coordToPixel(base);
    const double to = values.coordToPixel(top);
    return m_data.horizontal ? QRectF(QPointF(from, left), QPointF(to, left + thick)).normalized()
                             : QRectF(QPointF(left, from), QPointF(left + thick, to)).normalized();
}

std::vector<ChartMark> CategoryChart::place() const
{
    std::vector<ChartMark> marks;
    const auto count = m_data.categories.size();
    for (std::size_t s = 0; s < m_data.series.size(); ++s) {
        for (std::size_t c = 0; c < count; ++c) {
            const auto &bar = m_data.series[s].bars[c];
            if (!bar.value)
                continue;
            auto area = barArea(s, c);
            // A bar of nothing can be pointed at as well.
            if (!m_data.stacked && m_data.horizontal)
                area.setWidth(std::max(area.width(), 3.0));
            else if (!m_data.stacked && area.height() < 3)
                area.setTop(area.bottom() - 3);
            if (m_data.stacked && *bar.value <= 0)
                continue;
            marks.push_back({static_cast<int>(s * count + c), area, bar.tip});
        }
    }
    return marks;
}

int CategoryChart::next(int id, int key) const
{
    if (m_data.stacked)
        return -1;
    // Bar by bar, those of a category one after the other.
    const int categories = static_cast<int>(m_data.categories.size());
    const int series = static_cast<int>(m_data.series.size());
    const int step = key == Qt::Key_Left || key == Qt::Key_Up ? -1 : 1;
    int place = id % categories * series + id / categories + step;
    for (; place >= 0 && place < categories * series; place += step) {
        const int category = place / series;
        const int one = place % series;
        if (m_data.series[static_cast<std::size_t>(one)].bars[static_cast<std::size_t>(category)].value)
            return one * categories + category;
    }
    return id;
}

void CategoryChart::draw(QPainter &painter) const
{
    drawGroups(painter);
    for (std::size_t s = 0; s < m_data.series.size(); ++s) {
        const auto &series = m_data.series[s];
        for (std::size_t c = 0; c < m_data.categories.size(); ++c) {
            if (!series.bars[c].value)
                continue;
            const auto colour = series.colour.isValid() ? series.colour : m_data.categories[c].colour;
            drawSwatch(painter, barArea(s, c), theme().adapted(colour), series.earlier);
            drawWhisker(painter, s, c);
        }
    }
    drawZero(painter);
    drawReference(painter);
    drawNotes(painter);
}

void CategoryChart::drawWhisker(QPainter &painter, std::size_t series, std::size_t category) const
{
    const auto &interval = m_data.series[series].bars[category].interval;
    if (!interval)
        return;
    constexpr double kCap = 3;
    auto &values = axisOfValues(plot(), m_data.horizontal);
    const double from = values.coordToPixel(interval->first);
    const double to = values.coordToPixel(interval->second);
    const auto middle = barArea(series, category).center();
    painter.setPen(QPen(theme().text, 1.4));
    if (m_data.horizontal) {
        painter.drawLine(QPointF(from, middle.y()), QPointF(to, middle.y()));
        for (const double end : {from, to})
            painter.drawLine(QPointF(end, middle.y() - kCap), QPointF(end, middle.y() + kCap));
    } else {
        painter.drawLine(QPointF(middle.x(), from), QPointF(middle.x(), to));
        for (const double end : {from, to})
            painter.drawLine(QPointF(middle.x() - kCap, end), QPointF(middle.x() + kCap, end));
    }
}

void CategoryChart::drawZero(QPainter &painter) const
{
    if (valueRange().first >= 0)
        return;
    const double zero = axisOfValues(plot(), m_data.horizontal).coordToPixel(0);
    painter.setPen(QPen(theme().text, 1));
    if (m_data.horizontal)
        painter.drawLine(QPointF(zero, inside().top()), QPointF(zero, inside().bottom()));
    else
        painter.drawLine(QPointF(inside().left(), zero), QPointF(inside().right(), zero));
}

void CategoryChart::drawGroups(QPainter &painter) const
{
    auto &along = axisAlong(plot(), m_data.horizontal);
    const QFontMetrics metrics(theme().smallFont);
    painter.setFont(theme().smallFont);
    const auto edge = [&along](std::size_t c) { return along.coordToPixel(static_cast<double>(c) - 0.5); };
    const auto &all = m_data.categories;
    for (std::size_t c = 0; c < all.size(); ++c) {
        if (all[c].group.isEmpty())
            continue;
        auto end = c + 1;
        while (end < all.size() && all[end].group.isEmpty())
            ++end;
        painter.setPen(QPen(theme().separator, 1));
        if (c > 0)
            painter.drawLine(QPointF(edge(c), inside().top()), QPointF(edge(c), inside().bottom()));
        painter.setPen(theme().text);
        const int width = static_cast<int>(edge(end) - edge(c)) - 10;
        painter.drawText(QPointF(edge(c) + 6, inside().top() + metrics.ascent() + 1),
                         metrics.elidedText(all[c].group, Qt::ElideRight, width));
    }
}

void CategoryChart::drawNotes(QPainter &painter) const
{
    if (!m_data.horizontal)
        return;
    const QFontMetrics metrics(theme().smallFont);
    painter.setFont(theme().smallFont);
    painter.setPen(theme().text);
    for (std::size_t c = 0; c < m_data.categories.size(); ++c) {
        if (m_data.categories[c].note.isEmpty())
            continue;
        QRectF all;
        for (std::size_t s = 0; s < m_data.series.size(); ++s)
            all = all.united(barArea(s, c));
        painter.drawText(QPointF(all.right() + 6, all.center().y() + metrics.ascent() / 2.0 - 1),
                         m_data.categories[c].note);
    }
}

void CategoryChart::drawReference(QPainter &painter) const
{
    if (!m_data.reference || m_data.horizontal)
        return;
    const double y = plot().yAxis->coordToPixel(*m_data.reference);
    painter.setPen(QPen(theme().threshold, 1.5, Qt::DashLine));
    painter.drawLine(QPointF(inside().left(), y), QPointF(inside().right(), y));
    painter.setFont(theme().smallFont);
    painter.setPen(theme().threshold);
    const double width = QFontMetrics(theme().smallFont).horizontalAdvance(m_data.referenceName);
    painter.drawText(QPointF(inside().right() - width - 4, y - 4), m_data.referenceName);
}

QSize CategoryChart::printSize() const
{
    const auto size = Chart::printSize();
    const double length = slotLength() * static_cast<double>(m_data.categories.size()) + 90;
    return m_data.horizontal ? QSize(size.width(), std::max(size.height(), static_cast<int>(length)))
                             : QSize(std::max(size.width(), static_cast<int>(length)), size.height());
}

void CategoryChart::setPrinting(QSize size)
{
    m_printed = size;
    prepare();
}

void CategoryChart::reveal(int id)
{
    if (m_data.categories.empty() || m_scroll->maximum() == 0)
        return;
    const int category = id % static_cast<int>(m_data.categories.size());
    const int first = m_scroll->value();
    m_scroll->setValue(std::clamp(first, category - m_scroll->pageStep() + 1, category));
}

void CategoryChart::wheelEvent(QWheelEvent *event)
{
    if (m_scroll->maximum() == 0)
        return;
    const auto delta = event->angleDelta();
    constexpr int kNotch = 120;
    constexpr int kLines = 3;
    m_scroll->setValue(m_scroll->value() - (delta.y() ? delta.y() : delta.x()) * kLines / kNotch);
    event->accept();
}

} // namespace onset
