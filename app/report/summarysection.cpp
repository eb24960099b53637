// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/labels.h"
#include "app/report/reportsections.h"

#include <QStringList>

namespace onset::report {

namespace {

struct Card
{
    QString name;
    QString value;
    QString change; ///< against the compared run
    bool isWorse = false;
};

std::string card(const Card &card)
{
    std::string text = "<div class=\"card\"><b>" + html(card.value) + "</b>";
    if (!card.change.isEmpty())
        text += std::string("<em class=\"") + (card.isWorse ? "worse" : "better") + "\">" +
                html(card.change) + "</em>";
    return text + "<span>" + html(card.name) + "</span></div>\n";
}

std::optional<double> shownMap(const RunAnalysis &run)
{
    return run.map.empty() ? std::nullopt : run.map[run.shown];
}

Card shareCard(const QString &name, std::optional<double> value, const RunAnalysis *compared,
               std::optional<double> before)
{
    Card card{name, percentText(value), {}, false};
    if (compared && value && before) {
        card.change = pointsText(value, before);
        card.isWorse = *value < *before;
    }
    return card;
}

QString leftOut(const AnalysisScope &scope)
{
    const auto number = [](std::size_t n) { return static_cast<int>(n); };
    QStringList parts;
    if (scope.withoutAnnotation > 0)
        parts += ReportTexts::tr("%n video(s) without annotation", nullptr, number(scope.withoutAnnotation));
    if (scope.incomplete > 0)
        parts += ReportTexts::tr("%n video(s) that the run did not come to the end of", nullptr,
                                 number(scope.incomplete));
    if (scope.notIndexed > 0)
        parts +=
            ReportTexts::tr("%n video(s) whose frames are not known yet", nullptr, number(scope.notIndexed));
    if (scope.unreviewed > 0)
        parts += ReportTexts::tr("%n prediction(s) where nobody looked", nullptr, number(scope.unreviewed));
    return parts.isEmpty() ? QString()
                           : ReportTexts::tr("Left out: %1.").arg(parts.join(QStringLiteral(", ")));
}

QString protocolText(const AnalysisOptions &options)
{
    return options.protocol == EvaluationProtocol::Thumos14 ? ReportTexts::tr("protocol of THUMOS14")
                                                            : ReportTexts::tr("protocol of ActivityNet");
}

QString settingsText(const ReportView &view)
{
    const auto &options = view.run().options;
    QStringList parts{protocolText(options)};
    parts += options.tiou.size() > 1 ? ReportTexts::tr("tIoU %1 to %2")
                                           .arg(tiouText(options.tiou.front()), tiouText(options.tiou.back()))
                                     : ReportTexts::tr("tIoU %1").arg(tiouText(options.tiou.front()));
    parts += options.split ? ReportTexts::tr("videos for %1").arg(splitText(*options.split))
                           : ReportTexts::tr("all videos");
    if (!options.reviewedOnly)
        parts += ReportTexts::tr("predictions where nobody looked count too");
    return parts.join(QStringLiteral(" · "));
}

} // namespace

std::string summarySection(const ReportView &view)
{
    const auto &run = view.run();
    const auto *before = view.compared();
    std::string text = "<p class=\"settings\">" + html(settingsText(view)) + "</p>\n";
    text += runLegend(view) + "<div class=\"cards\">\n";
    text += card(shareCard(ReportTexts::tr("mAP at tIoU %1").arg(tiouText(run.options.tiou[run.shown])),
                           shownMap(run), before, before ? shownMap(*before) : std::nullopt));
    text += card(shareCard(ReportTexts::tr("mAP, average over the tIoUs"), run.average, before,
                           before ? before->average : std::nullopt));
    text += card({ReportTexts::tr("videos"), QString::number(run.scope.videos), {}, false});
    text += card({ReportTexts::tr("annotations"), QString::number(run.scope.truths), {}, false});
    text += card({ReportTexts::tr("predictions"), QString::number(run.scope.predictions), {}, false});
    text += "</div>\n";
    if (const auto left = leftOut(run.scope); !left.isEmpty())
        text += "<p class=\"note\">" + html(left) + "</p>\n";
    if (run.scope.truths == 0)
        text +=
            "<p class=\"note\">" +
            html(ReportTexts::tr("No annotation can be measured here, so there is no average precision.")) +
            "</p>\n";
    if (run.missingAnnotations + run.labelErrors > 0)
        text +=
            "<p class=\"note\">" +
            html(ReportTexts::tr("Worth a look: %1 suspected missing annotations, %2 suspected wrong labels.")
                     .arg(run.missingAnnotations)
                     .arg(run.labelErrors)) +
            "</p>\n";
    return text;
}

} // namespace onset::report
