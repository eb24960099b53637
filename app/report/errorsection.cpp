// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/reportsections.h"
#include "app/report/svg.h"

namespace onset::report {

namespace {

QString rangeText(const ReportView &view, VideoId video, const FrameRange &range)
{
    return QStringLiteral("%1 – %2").arg(view.names.time(video, range.start),
                                         view.names.time(video, range.end - 1));
}

std::string strip(const ReportView &view, const AnalysisEntry &entry, bool isTruth,
                  const FrameTriple &pictures)
{
    const auto &range = isTruth ? entry.trueRange : entry.predictedRange;
    if (range.empty())
        return {};
    auto words = isTruth ? ReportTexts::tr("Annotated: %1").arg(view.names.ofClass(entry.trueClass))
                         : ReportTexts::tr("Predicted: %1").arg(view.names.ofClass(entry.predictedClass));
    words += QStringLiteral(" · ") + rangeText(view, entry.video, range);
    if (!isTruth && entry.kind != EntryKind::Missed)
        words += QStringLiteral(" · ") + ReportTexts::tr("score %1").arg(entry.score, 0, 'f', 3);
    std::string text = std::string("<div class=\"strip ") + (isTruth ? "truth" : "made") + "\"><p>" +
                       html(words) + "</p><div class=\"frames\">";
    const auto frames = framesOf(range);
    for (std::size_t i = 0; i < frames.size(); ++i) {
        const auto time = html(view.names.time(entry.video, frames[i]));
        text += "<figure>";
        text += pictures[i].empty() ? "<div class=\"gone\"></div>"
                                    : "<img alt=\"" + time + "\" src=\"" + pictures[i] + "\"/>";
        text += "<figcaption>" + time + "</figcaption></figure>";
    }
    return text + "</div></div>\n";
}

std::string article(const ReportView &view, std::size_t number, const AnalysisEntry &entry,
                    const EntryPictures &pictures)
{
    QString facts = view.names.ofVideo(entry.video);
    if (entry.tiou > 0)
        facts += QStringLiteral(" · ") + ReportTexts::tr("tIoU %1").arg(entry.tiou, 0, 'f', 2);
    if (entry.cost > 0)
        facts += QStringLiteral(" · ") +
                 ReportTexts::tr("costs %1 of its class's average precision").arg(percentText(entry.cost));
    std::string text = "<article><h3><i style=\"background:" + hexColour(kindColour(entry.kind)) + "\"></i>" +
                       std::to_string(number) + ". " + html(EntryListModel::kindText(entry.kind)) +
                       "</h3><p class=\"soft\">" + html(facts) + "</p>\n";
    text += strip(view, entry, false, pictures.prediction);
    text += strip(view, entry, true, pictures.truth);
    return text + "</article>\n";
}

} // namespace

std::string errorSection(const ReportView &view)
{
    const auto &worst = view.values.worst;
    if (worst.entries.empty())
        return {};
    std::string content = "<div class=\"errors\">\n";
    for (std::size_t i = 0; i < worst.entries.size(); ++i)
        content += article(view, i + 1, worst.entries[i], view.pictures.entries[i]);
    content += "</div>\n";
    for (const auto &note : view.pictures.notes)
        content += "<p class=\"note\">" + escaped(note) + "</p>\n";
    return section(ReportTexts::tr("The worst errors"),
                   ReportTexts::tr("%1 of %2, costliest first: first, middle and last frame.")
                       .arg(worst.entries.size())
                       .arg(worst.total),
                   content);
}

} // namespace onset::report
