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

/// A colour's channels, taken apart once: QColor's accessors cost more than blending a pixel.
struct Ink
{
    explicit Ink(const QColor &colour)
        : red(colour.red())
        , green(colour.green())
        , blue(colour.blue())
        , alpha(colour.alpha())
    {}

    void over(QRgb &pixel, int share) const ///< share: 0 … 255
    {
        const auto channel = [share](int below, int above) { return below + (above - below) * share / 255; };
        pixel = qRgb(channel(qRed(pixel), red), channel(qGreen(pixel), green), channel(qBlue(pixel), blue));
    }

    int red;
    int green;
    int blue;
    int alpha;
};

/// Writes one column of an image, clipped to the curve's rows.
class Column
{
public:
    Column(QRgb *pixels, qsizetype stride, int top, int bottom)
        : m_pixels(pixels)
        , m_stride(stride)
        , m_top(top)
        , m_bottom(bottom)
    {}

    /// Covers from y0 to y1, with partly covered pixels at both ends.
    void line(double y0, double y1, const Ink &ink)
    {
        const int first = std::max(m_top, static_cast<int>(std::floor(y0)));
        const int last = std::min(m_bottom - 1, static_cast<int>(std::ceil(y1)) - 1);
        for (int y = first; y <= last; ++y) {
            const double covered = std::min(y1, y + 1.0) - std::max(y0, static_cast<double>(y));
            ink.over(at(y), static_cast<int>(covered * ink.alpha));
        }
    }

    void fill(double y0, const Ink &ink, const std::vector<int> &shares)
    {
        for (int y = std::max(m_top, static_cast<int>(std::ceil(y0))); y < m_bottom; ++y)
            ink.over(at(y), shares[static_cast<std::size_t>(y - m_top)]);
    }

private:
    QRgb &at(int y) { return m_pixels[y * m_stride]; }

    QRgb *m_pixels;
    qsizetype m_stride;
    int m_top;
    int m_bottom;
};

/// What a row of the fill takes of its colour: all at the top, a third at the bottom.
std::vector<int> fade(int alpha, int top, int bottom)
{
    std::vector<int> shares;
    for (int y = top; y < bottom; ++y)
        shares.push_back(static_cast<int>(alpha * (0.33 + 0.67 * (bottom - y) / std::max(1, bottom - top))));
    return shares;
}

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

CurveColumns shownColumns(const RunStore &runs, const RunStore::CurveView &curve, const TimeScale &scale,
                          double dpr)
{
    auto columns = curveColumns(curve, scale, dpr);
    const auto hidden = runs.hidden();
    if (hidden.empty())
        return columns;
    const double each = scale.framesPerPixel / dpr;
    for (std::size_t x = 0; x < columns.low.size(); ++x) {
        const double from = scale.first + static_cast<double>(x) * each;
        if (from < static_cast<double>(hidden.end.value) &&
            from + each > static_cast<double>(hidden.start.value))
            columns.low[x] = columns.high[x] = kNone;
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
    auto *pixels = reinterpret_cast<QRgb *>(image.bits());
    const auto stride = image.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb));
    const Ink line(style.line);
    const Ink fill(style.fill);
    const std::vector<int> shares = fade(fill.alpha, rowTop, rowBottom);
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
        Column column(pixels + left + x, stride, rowTop, rowBottom);
        if (style.fill.isValid())
            column.fill(upper, fill, shares);
        // A column reaches to its neighbour's range: the line has no gaps.
        if (!style.dashed || x / static_cast<int>(kDash * dpr) % 2 == 0)
            column.line(std::fmin(upper, lastLower) - half, std::fmax(lower, lastUpper) + half, line);
        lastUpper = upper;
        lastLower = lower;
    }
}

} // namespace onset
