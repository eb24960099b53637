// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/svg.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace onset::report {

namespace {

/// Two decimals at most, with a point whatever the locale.
std::string shortNumber(double value)
{
    constexpr double kHundredth = 100;
    double rounded = std::round(value * kHundredth) / kHundredth;
    if (!std::isfinite(rounded) || rounded == 0)
        rounded = 0; // also -0
    std::array<char, 32> buffer{};
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), rounded);
    return {buffer.data(), result.ptr};
}

} // namespace

std::string escaped(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    for (const char c : text) {
        switch (c) {
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '&':
            result += "&amp;";
            break;
        case '"':
            result += "&quot;";
            break;
        case '\'':
            result += "&#39;";
            break;
        default:
            result += c;
        }
    }
    return result;
}

std::string hexColour(std::uint32_t rgb)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text = "#";
    for (int shift = 20; shift >= 0; shift -= 4)
        text += kDigits[(rgb >> shift) & 0xFU];
    return text;
}

Svg::Svg(double width, double height, std::string_view label)
{
    m_text = "<svg viewBox=\"0 0 " + shortNumber(width) + ' ' + shortNumber(height) +
             "\" style=\"max-width:" + shortNumber(width) + "px\" role=\"img\" aria-label=\"" +
             escaped(label) + "\">";
}

void Svg::begin(std::string_view element, std::string_view cssClass)
{
    m_text += '<';
    m_text += element;
    if (!cssClass.empty())
        m_text += " class=\"" + std::string(cssClass) + '"';
}

void Svg::attribute(std::string_view name, double value)
{
    m_text += ' ';
    m_text += name;
    m_text += "=\"" + shortNumber(value) + '"';
}

void Svg::end(std::string_view element, std::string_view title)
{
    if (title.empty()) {
        m_text += "/>";
        return;
    }
    m_text += "><title>" + escaped(title) + "</title></" + std::string(element) + '>';
}

void Svg::rect(const PlotPoint &corner, double width, double height, std::string_view cssClass,
               std::string_view fill, std::string_view title)
{
    begin("rect", cssClass);
    attribute("x", corner.x);
    attribute("y", corner.y);
    attribute("width", std::max(0.0, width));
    attribute("height", std::max(0.0, height));
    if (!fill.empty())
        m_text += " fill=\"" + escaped(fill) + '"';
    end("rect", title);
}

void Svg::line(const PlotPoint &from, const PlotPoint &to, std::string_view cssClass)
{
    begin("line", cssClass);
    attribute("x1", from.x);
    attribute("y1", from.y);
    attribute("x2", to.x);
    attribute("y2", to.y);
    end("line", {});
}

void Svg::polyline(std::span<const PlotPoint> points, std::string_view cssClass)
{
    begin("polyline", cssClass);
    m_text += " points=\"";
    for (const auto &point : points)
        m_text += shortNumber(point.x) + ',' + shortNumber(point.y) + ' ';
    if (!points.empty())
        m_text.pop_back();
    m_text += '"';
    end("polyline", {});
}

void Svg::circle(const PlotPoint &centre, double radius, std::string_view cssClass, std::string_view title)
{
    begin("circle", cssClass);
    attribute("cx", centre.x);
    attribute("cy", centre.y);
    attribute("r", radius);
    end("circle", title);
}

void Svg::writeText(const PlotPoint &at, std::string_view text, Anchor anchor, std::string_view cssClass,
                    bool upward)
{
    begin("text", cssClass);
    if (upward)
        m_text += " transform=\"translate(" + shortNumber(at.x) + ' ' + shortNumber(at.y) + ") rotate(-90)\"";
    else {
        attribute("x", at.x);
        attribute("y", at.y);
    }
    if (anchor != Anchor::Start)
        m_text += anchor == Anchor::Middle ? " text-anchor=\"middle\"" : " text-anchor=\"end\"";
    m_text += '>' + escaped(text) + "</text>";
}

void Svg::text(const PlotPoint &at, std::string_view text, Anchor anchor, std::string_view cssClass)
{
    writeText(at, text, anchor, cssClass, false);
}

void Svg::upwardText(const PlotPoint &at, std::string_view text, Anchor anchor)
{
    writeText(at, text, anchor, {}, true);
}

std::string Svg::take()
{
    m_text += "</svg>\n";
    return std::move(m_text);
}

} // namespace onset::report
