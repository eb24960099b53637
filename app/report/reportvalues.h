// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/reportrequest.h"
#include "storage/evaluation/analysis.h"
#include "storage/evaluation/oracletable.h"

#include <memory>

namespace onset::report {

/// What is measured for a report.
struct ReportValues
{
    std::shared_ptr<const RunAnalysis> run;      ///< never null
    std::shared_ptr<const RunAnalysis> compared; ///< null: nothing to compare with
    EntryList worst;                             ///< the costliest errors
    OracleTable
        oracle; ///< at the shown tIoU; with boxes where all annotations and some predictions have tracks
};

/// Takes time with many predictions; any thread.
ReportValues measure(const ReportRequest &request);

} // namespace onset::report
