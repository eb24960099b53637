// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/ids.h"

#include <QMetaType>
#include <QString>

#include <vector>

namespace onset {

/// What a person asks of a training.
struct TrainingSettings
{
    QString system;               ///< "temporalmaxer", …
    ModelVersionId base;          ///< to go on from; none: from scratch
    std::vector<ClassId> classes; ///< empty: all that have examples
    std::vector<VideoId> videos;  ///< to learn from; empty: all that are not held out
    double budgetMinutes = 5;     ///< 0: as the system's schedule says
    QString parameters;           ///< JSON object over the system's defaults
    QString device;               ///< "auto", "cpu", "cuda"
    quint64 seed = 1;
    bool detectAfter = true; ///< the new version runs over the videos below, and what changed is shown
    std::vector<VideoId> detectIn = {}; ///< empty: the held-out videos and those that were learnt from
};

/// Whether a system is a head on rows of features that are computed once: "features" among its parameters
/// says which. The others learn from pixels, or bring what they see with.
inline bool readsRows(const QString &system)
{
    return system == QLatin1String("temporalmaxer") || system == QLatin1String("ms-tcn");
}

} // namespace onset

Q_DECLARE_METATYPE(onset::TrainingSettings)
