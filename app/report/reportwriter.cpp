// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/reportwriter.h"

#include "app/jobs/wholefile.h"
#include "app/report/reportpage.h"

namespace onset {

namespace {

constexpr double kMeasured = 0.1; // of the progress

} // namespace

Result<ReportOutcome> writeReport(const VideoBackend &backend, const std::string &path,
                                  const ReportRequest &request, const ProgressSink &progress,
                                  std::stop_token stop)
{
    const Error stopped{Error::Code::Cancelled, "the report was stopped", {}};
    if (stop.stop_requested())
        return stopped;
    const auto values = report::measure(request);
    progress(kMeasured);
    const auto pictures = report::readPictures(
        *request.contents, values.worst.entries, backend,
        [&progress](double done) { progress(kMeasured + (1 - kMeasured) * done); }, stop);
    if (!pictures)
        return pictures.error();
    const auto text = report::page({request, values, *pictures, report::Names(*request.contents)});
    if (stop.stop_requested())
        return stopped;
    if (const auto written = writeWhole(path, text); !written)
        return written.error();
    progress(1);
    ReportOutcome outcome;
    if (!values.run->map.empty())
        outcome.map = values.run->map[values.run->shown];
    outcome.average = values.run->average;
    if (values.compared)
        outcome.compared = values.compared->average;
    outcome.errors = values.worst.total;
    outcome.shown = values.worst.entries.size();
    outcome.notes = pictures->notes;
    return outcome;
}

} // namespace onset
