// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/reportsections.h"

namespace onset::report {

namespace {

std::string row(const std::vector<QString> &cells, bool head)
{
    std::string text = "<tr>";
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const bool names = head || i == 0;
        text += names ? (head ? "<th scope=\"col\">" : "<th scope=\"row\">") : "<td>";
        text += html(cells[i]);
        text += names ? "</th>" : "</td>";
    }
    return text + "</tr>\n";
}

} // namespace

std::string section(const QString &title, const QString &lead, const std::string &content)
{
    if (content.empty())
        return {};
    std::string text = "<section><h2>" + html(title) + "</h2>\n";
    if (!lead.isEmpty())
        text += "<p class=\"lead\">" + html(lead) + "</p>\n";
    return text + content + "</section>\n";
}

std::string figure(const QString &caption, const std::string &content)
{
    std::string text = "<figure>";
    if (!caption.isEmpty())
        text += "<figcaption>" + html(caption) + "</figcaption>";
    return text + content + "</figure>\n";
}

std::string legend(const std::vector<LegendEntry> &entries)
{
    std::string text = "<p class=\"legend\">";
    for (const auto &entry : entries) {
        if (entry.text.isEmpty())
            continue;
        const bool colour = entry.swatch.starts_with('#');
        text += "<span><i ";
        text += colour ? "style=\"background:" + entry.swatch + '"' : "class=\"" + entry.swatch + '"';
        text += "></i>" + html(entry.text) + "</span> ";
    }
    return text + "</p>\n";
}

std::string runLegend(const ReportView &view)
{
    if (!view.compared())
        return {};
    return legend(
        {{"a", view.names.ofRun(view.request.run.run)}, {"b", view.names.ofRun(view.request.compare->run)}});
}

std::string table(const Table &table)
{
    std::string text = "<div class=\"wide\"><table><thead>" + row(table.head, true) + "</thead><tbody>\n";
    for (const auto &cells : table.rows)
        text += row(cells, false);
    return text + "</tbody></table></div>\n";
}

std::string foldedTable(const QString &summary, const Table &values)
{
    return "<details><summary>" + html(summary) + "</summary>" + table(values) + "</details>\n";
}

} // namespace onset::report
