// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/reportpage.h"

#include "app/report/reportstyle.h"

#include <QDateTime>
#include <QLocale>

namespace onset::report {

namespace {

QString dateText(std::int64_t milliseconds)
{
    return milliseconds > 0
               ? QLocale().toString(QDateTime::fromMSecsSinceEpoch(milliseconds), QLocale::ShortFormat)
               : QString();
}

QString subtitle(const ReportView &view)
{
    const auto &run = view.request.run.run;
    auto text =
        ReportTexts::tr("Run %1 of the project “%2”").arg(view.names.ofRun(run), view.names.project());
    if (const auto date = dateText(run.startedMs); !date.isEmpty())
        text += QStringLiteral(" · ") + date;
    if (run.state != RunState::Finished)
        text += QStringLiteral(" · ") + ReportTexts::tr("not finished");
    return text;
}

} // namespace

std::string page(const ReportView &view)
{
    const auto title = ReportTexts::tr("What %1 gets wrong").arg(view.names.ofRun(view.request.run.run));
    const auto language = QLocale().name().section('_', 0, 0);
    std::string text = "<!DOCTYPE html>\n<html lang=\"" +
                       html(language == "C" ? QStringLiteral("en") : language) +
                       "\">\n<head><meta charset=\"utf-8\"/>\n"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
                       "<meta name=\"generator\" content=\"Onset\"/>\n<title>" +
                       html(title) + "</title>\n<style>" + styleSheet() + "</style></head>\n<body><main>\n";
    text +=
        "<header><h1>" + html(title) + "</h1>\n<p class=\"soft\">" + html(subtitle(view)) + "</p></header>\n";
    for (auto *part : {summarySection, classSection, overlapSection, reliabilitySection, confusionSection,
                       diagnosisSection, oracleSection, sensitivitySection, edgeSection, errorSection})
        text += part(view);
    text += "<footer>" + html(ReportTexts::tr("Written by Onset.")) + "</footer>\n</main></body>\n</html>\n";
    return text;
}

} // namespace onset::report
