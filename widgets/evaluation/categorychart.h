// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/evaluation/chart.h"

#include <optional>
#include <utility>

class QScrollBar;

namespace onset {

/// Bars over named categories: one beside the other, or stacked.
struct CategoryData
{
    struct Bar
    {
        std::optional<double> value; ///< none: no bar
        QString tip;
        std::optional<std::pair<double, double>> interval = {}; ///< a whisker from … to; not where stacked
    };
    struct Series
    {
        QString name;
        QColor colour;         ///< none: the category's
        bool earlier = false;  ///< hatched
        std::vector<Bar> bars; ///< one a category
    };
    struct Category
    {
        QString name;
        QColor colour;
        QString note;  ///< after the bars: what was gained or lost
        QString group; ///< not empty: a group of categories with this heading begins here
    };
    std::vector<Category> categories;
    std::vector<Series> series;
    bool horizontal = false; ///< names on the left, bars to the right; else bars upward
    bool stacked = false;
    bool percent = true; ///< values are fractions shown in per cent; else counts
    bool narrow = false; ///< bins of a histogram: as many as there are in the width, not every one named
    std::optional<double> reference; ///< a line across
    QString referenceName;
    QString valueTitle;
    QString categoryTitle;
};

/// Draws CategoryData. Each bar is a mark with the id series · categories + category. Scrolls where there is
/// no room for all. GUI thread.
class CategoryChart : public Chart
{
    Q_OBJECT
public:
    explicit CategoryChart(QWidget *parent = nullptr);

    void setData(CategoryData data);
    const CategoryData &data() const { return m_data; }
    QSize printSize() const override;

protected:
    std::vector<ChartMark> place() const override;
    void draw(QPainter &painter) const override;
    int next(int id, int key) const override;
    void prepare() override;
    void setPrinting(QSize size) override;
    void reveal(int id) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    QRectF barArea(std::size_t series, std::size_t category) const;
    std::pair<double, double> valuesOf(std::size_t series, std::size_t category) const; ///< base and top
    std::pair<double, double> valueRange() const;
    double slotLength() const;   ///< least pixels of a category
    double roomForSlots() const; ///< pixels along the categories
    void labelCategories(double slot);
    void drawGroups(QPainter &painter) const;
    void drawNotes(QPainter &painter) const;
    void drawReference(QPainter &painter) const;
    void drawWhisker(QPainter &painter, std::size_t series, std::size_t category) const;
    void drawZero(QPainter &painter) const; ///< where bars go to both sides

    CategoryData m_data;
    QScrollBar *m_scroll;
    QSize m_printed; ///< while it prints
};

} // namespace onset
