// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/ids.h"

#include <QMetaType>
#include <QString>

#include <vector>

namespace onset {

/// What a person asks of a detection.
struct RunSettings
{
    QString system; ///< "motion", "scnn", …
    std::vector<VideoId> videos;
    QString parameters;     ///< JSON object
    ModelVersionId model;   ///< none for systems without
    QString device;         ///< "auto", "cpu", "cuda"; empty where the system has no choice
    QString precision;      ///< "fp32", "bf16"; empty likewise
    QString modelFile = {}; ///< in place of `model`: a weights file that the project does not know yet
};

} // namespace onset

Q_DECLARE_METATYPE(onset::RunSettings)
