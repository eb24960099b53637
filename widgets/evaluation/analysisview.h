// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/analysistext.h"
#include "storage/evaluation/analysis.h"

#include <QColor>
#include <QString>

#include <memory>
#include <optional>
#include <unordered_map>

namespace onset {

class Document;

/// The analyses on screen with the names and colours they are shown by: a value, good for as long as it is
/// shown.
struct AnalysisView
{
    std::shared_ptr<const RunAnalysis> run;      ///< never null
    std::shared_ptr<const RunAnalysis> compared; ///< may be null
    QString runName;
    QString comparedName;
    struct ClassLook
    {
        QString name;
        QColor colour;
    };
    std::unordered_map<ClassId, ClassLook> classes;

    QString className(ClassId id) const; ///< "background" for none
    QColor classColour(ClassId id) const;
};

std::unordered_map<ClassId, AnalysisView::ClassLook> classLooks(const Document &document);

/// "▲ 2.1" or "▼ 0.4" percentage points; empty where there is no difference to tell.
QString differenceText(std::optional<double> now, std::optional<double> before);

} // namespace onset
