// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/curveraster.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace onset {
namespace {

constexpr float kNone = std::numeric_limits<float>::quiet_NaN();
constexpr int kDash = 6;

void blend(QRgb &pixel, const QColor &colour, double coverage)
{
    const int alpha = static_cast<int>(coverage * colour.alpha());
    if (alpha <= 0)
        return;
    const auto channel = [alpha](int below, int above) { return below + (above - below) * alpha / 255; };
    pixel = qRgb(channel(qRed(pixel), colour.red()), channel(qGreen(pixel), colour.green()),
                 channel(qBlue(pixel), colour.blue()));
}

/// Writes one column of an image, clipped to the curve's rows.
class Column
{
public:
    Column(QImage &image, int x, int top, int bottom)
        : m_pixels(reinterpret_cast<QRgb *>(image.bits()) + x)
        , m_stride(image.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb)))
        , m_top(top)
        , m_bottom(bottom)
    {}

    /// Covers from y0 to y1, with partly covered pixels at both ends.
    void line(double y0, double y1, const QColor &colour)
    {
        const int first = std::max(m_top, static_cast<int>(std::floor(y0)));
        const int last = std::min(m_bottom - 1, static_cast<int>(std::ceil(y1)) - 1);
        for (int y = first; y <= last; ++y)
            blend(at(y), colour, std::min(y1, y + 1.0) - std::max(y0, static_cast<double>(y)));
    }

    void fill(double y0, const QColor &colour)
    {
        const double height = std::max(1, m_bottom - m_top);
        for (int y = std::max(m_top, static_cast<int>(std::ceil(y0))); y < m_bottom; ++y)
            blend(at(y), colour, 0.33 + 0.67 * (m_bottom - y) / height);
    }

private:
    QRgb &at(int y) { return m_pixels[y * m_stride]; }

    QRgb *m_pixels;
    qsizetype m_stride;
    int m_top;
    int m_bottom;
};

} // namespace

void CurveColumns::include(const CurveColumns &other)
{
    if (low.empty()) {
        *this = other;
        return;
    }
    for (std::size_t i = 0; i < low.size(); ++i) {
        low[i] = std::fmin(low[i], other.low[i]);
        high[i] = std::fmax(high[i], other.high[i]);
    }
}

CurveAxis CurveAxis::of(const CurvePyramid &curve)
{
    const auto [low, high] = curve.over(0, curve.size());
    CurveAxis axis;
    if (std::isfinite(low) && std::isfinite(high)) {
        axis.low = std::min(0.0, static_cast<double>(low));
        axis.high = std::max(1.0, static_cast<double>(high));
    }
    return axis;
}

void CurveAxis::include(const CurveAxis &other)
{
    low = std::min(low, other.low);
    high = std::max(high, other.high);
}

double CurveAxis::yOf(double value, double top, double height) const
{
    return top + height * (high - value) / (high - low);
}

double CurveAxis::valueAt(double y, double top, double height) const
{
    return high - (y - top) / height * (high - low);
}

CurveColumns curveColumns(const RunStore::CurveView &curve, const TimeScale &scale, double dpr)
{
    const auto count = static_cast<std::size_t>(std::max(0.0, std::ceil(scale.width * dpr)));
    CurveColumns columns{std::vector<float>(count, kNone), std::vector<float>(count, kNone)};
    const double samplesPerColumn = scale.framesPerPixel / dpr / curve.stride;
    const double start = (scale.first - static_cast<double>(curve.first.value)) / curve.stride;
    const auto size = curve.pyramid.size();
    for (std::size_t x = 0; x < count; ++x) {
        const double from = start + static_cast<double>(x) * samplesPerColumn;
        const auto first = static_cast<std::int64_t>(std::floor(from));
        const auto last = std::max(first + 1, static_cast<std::int64_t>(std::floor(from + samplesPerColumn)));
        if (first >= size)
            break;
        if (last <= 0)
            continue;
        const auto [low, high] = curve.pyramid.over(std::max<std::int64_t>(0, first), std::min(size, last));
        columns.low[x] = low;
        columns.high[x] = high;
    }
    return columns;
}

void drawCurve(QImage &image, const QRectF &rect, const CurveColumns &columns, const CurveAxis &axis,
               const CurveStyle &style)
{
    const double dpr = image.devicePixelRatio();
    const double top = rect.top() * dpr;
    const double height = rect.height() * dpr;
    const int rowTop = std::max(0, static_cast<int>(std::floor(top)));
    const int rowBottom = std::min(image.height(), static_cast<int>(std::ceil(top + height)));
    const int left = static_cast<int>(std::lround(rect.left() * dpr));
    const int count = std::min({static_cast<int>(columns.high.size()), image.width() - left,
                                static_cast<int>(std::lround(rect.width() * dpr))});
    const double half = style.lineWidth * dpr / 2;
    double lastUpper = std::numeric_limits<double>::quiet_NaN();
    double lastLower = lastUpper;
    for (int x = 0; x < count; ++x) {
        const auto i = static_cast<std::size_t>(x);
        if (std::isnan(columns.high[i])) {
            lastUpper = lastLower = std::numeric_limits<double>::quiet_NaN();
            continue;
        }
        const double upper = axis.yOf(columns.high[i], top, height);
        const double lower = axis.yOf(columns.low[i], top, height);
        Column column(image, left + x, rowTop, rowBottom);
        if (style.fill.isValid())
            column.fill(upper, style.fill);
        // A column reaches to its neighbour's range: the line has no gaps.
        if (!style.dashed || x / static_cast<int>(kDash * dpr) % 2 == 0)
            column.line(std::fmin(upper, lastLower) - half, std::fmax(lower, lastUpper) + half, style.line);
        lastUpper = upper;
        lastLower = lower;
    }
}

} // namespace onset
