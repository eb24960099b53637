// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/evaluation/chartdata.h"

namespace onset {

/// Puts together a chart of one bar a class, beside that of a compared run where there is one. A bar: the
/// class's errors.
class ClassBars
{
public:
    /// `comparedName`: none where no other run is compared with.
    ClassBars(const QString &valueTitle, const QString &runName, const std::optional<QString> &comparedName);

    void add(ClassId actionClass, const CategoryData::Category &category, std::optional<double> now,
             std::optional<double> before, const QString &tip);
    Clickable<CategoryData> finished() &&;

private:
    Clickable<CategoryData> m_made;
};

} // namespace onset
