// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/reportpictures.h"
#include "app/report/reporttext.h"
#include "app/report/reportvalues.h"

#include <string>

namespace onset::report {

/// Everything that the page shows.
struct ReportView
{
    const ReportRequest &request;
    const ReportValues &values;
    const PictureSet &pictures;
    Names names;

    const RunAnalysis &run() const { return *values.run; }
    const RunAnalysis *compared() const { return values.compared.get(); }
};

// The sections of the page as HTML, in the order in which they stand; empty where there is nothing to show.

std::string summarySection(const ReportView &view);
std::string classSection(const ReportView &view);       ///< AP per class
std::string overlapSection(const ReportView &view);     ///< mAP over tIoU, precision over recall
std::string reliabilitySection(const ReportView &view); ///< how far scores are probabilities
std::string confusionSection(const ReportView &view);
std::string diagnosisSection(const ReportView &view); ///< kinds of errors and what they cost
std::string oracleSection(const ReportView &view);
std::string sensitivitySection(const ReportView &view);
std::string edgeSection(const ReportView &view); ///< boundary errors
std::string errorSection(const ReportView &view);

// Building blocks.

std::string section(const QString &title, const QString &lead, const std::string &content);
std::string figure(const QString &caption, const std::string &content);
/// Colours and what they stand for; empty entries are left out.
struct LegendEntry
{
    std::string swatch; ///< CSS class, or "#rrggbb"
    QString text;
};
std::string legend(const std::vector<LegendEntry> &entries);
/// Of the run and the one it is compared with; empty where nothing is compared.
std::string runLegend(const ReportView &view);
struct Table
{
    std::vector<QString> head;
    std::vector<std::vector<QString>> rows; ///< the first column names the row
};
std::string table(const Table &table);
/// A table that is folded away until somebody asks.
std::string foldedTable(const QString &summary, const Table &table);

} // namespace onset::report
