// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/reportrequest.h"

namespace onset {

/// The ReportWriter: measures (the first tenth of the progress), decodes, writes.
Result<ReportOutcome> writeReport(const VideoBackend &backend, const std::string &path,
                                  const ReportRequest &request, const ProgressSink &progress,
                                  std::stop_token stop);

} // namespace onset
