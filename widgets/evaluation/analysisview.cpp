// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/analysisview.h"

#include "app/document/document.h"
#include "app/document/labels.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace onset {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Analysis)
};

} // namespace

QString AnalysisView::className(ClassId id) const
{
    if (!id.valid())
        return Texts::tr("background");
    const auto it = classes.find(id);
    return it == classes.end() ? Texts::tr("class %1").arg(id.value) : it->second.name;
}

QColor AnalysisView::classColour(ClassId id) const
{
    const auto it = classes.find(id);
    return it == classes.end() ? QColor(0x80, 0x88, 0x90) : it->second.colour;
}

std::unordered_map<ClassId, AnalysisView::ClassLook> classLooks(const Document &document)
{
    std::unordered_map<ClassId, AnalysisView::ClassLook> looks;
    for (const auto &one : document.classes())
        looks[one.id] = {QString::fromStdString(one.name), colourOf(one.colour)};
    return looks;
}

QString differenceText(std::optional<double> now, std::optional<double> before)
{
    if (!now || !before)
        return {};
    const double points = (*now - *before) * 100;
    if (std::abs(points) < 0.05)
        return {};
    return (points > 0 ? QStringLiteral("▲ %1") : QStringLiteral("▼ %1"))
        .arg(QLocale().toString(std::abs(points), 'f', 1));
}

} // namespace onset
