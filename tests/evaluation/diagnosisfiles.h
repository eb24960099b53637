// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/evaluation/diagnosis.h"

#include <QByteArray>

#include <nlohmann/json.hpp>
#include <string>

namespace onset::test {

struct DiagnosedFiles
{
    DiagnosisTruth truth;
    std::vector<TimedSegment> predictions;
};

/// ActivityNet files whose truth carries DETAD's characteristics. Video ids go by the order of the videos'
/// names. Aborts the test program on files that cannot be read.
DiagnosedFiles diagnosedFiles(const QByteArray &truth, const QByteArray &predictions,
                              const std::string &subset, const std::vector<Characteristic> &characteristics);

/// Where `actual` differs from `expected` by more than 1e-9, or lacks something of it; empty: nowhere.
std::string differenceOf(const nlohmann::ordered_json &actual, const nlohmann::ordered_json &expected,
                         const std::string &place = {});

} // namespace onset::test
