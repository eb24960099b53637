// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace onset::report {

/// Text as HTML and SVG hold it: <, >, & and quotes as entities. UTF-8.
std::string escaped(std::string_view text);
/// "#1f6fc4"
std::string hexColour(std::uint32_t rgb);

struct PlotPoint
{
    double x = 0;
    double y = 0;
};

enum class Anchor { Start, Middle, End };

/// Writes one picture as SVG to stand within an HTML page, whose style sheet colours it by class: no library,
/// no display. Coordinates in pixels of the view box, two decimals.
class Svg
{
public:
    /// label: what the picture shows, for those who cannot see it.
    Svg(double width, double height, std::string_view label);

    /// title: shown when pointed at; empty: none. fill empty: the class's.
    void rect(const PlotPoint &corner, double width, double height, std::string_view cssClass,
              std::string_view fill = {}, std::string_view title = {});
    void line(const PlotPoint &from, const PlotPoint &to, std::string_view cssClass);
    void polyline(std::span<const PlotPoint> points, std::string_view cssClass);
    void circle(const PlotPoint &centre, double radius, std::string_view cssClass,
                std::string_view title = {});
    void text(const PlotPoint &at, std::string_view text, Anchor anchor = Anchor::Start,
              std::string_view cssClass = {});
    /// Turned by a quarter, reading upwards.
    void upwardText(const PlotPoint &at, std::string_view text, Anchor anchor = Anchor::Start);

    std::string take(); ///< the whole element; nothing may be drawn after

private:
    void begin(std::string_view element, std::string_view cssClass);
    void attribute(std::string_view name, double value);
    void end(std::string_view element, std::string_view title);
    void writeText(const PlotPoint &at, std::string_view text, Anchor anchor, std::string_view cssClass,
                   bool upward);

    std::string m_text;
};

} // namespace onset::report
