// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/classbars.h"

#include <utility>

namespace onset {

ClassBars::ClassBars(const QString &valueTitle, const QString &runName,
                     const std::optional<QString> &comparedName)
{
    auto &data = m_made.data;
    data.horizontal = true;
    data.valueTitle = valueTitle;
    data.series.push_back({comparedName ? runName : QString(), {}, false, {}});
    if (comparedName)
        data.series.push_back({*comparedName, {}, true, {}});
}

void ClassBars::add(ClassId actionClass, const CategoryData::Category &category, std::optional<double> now,
                    std::optional<double> before, const QString &tip)
{
    auto &data = m_made.data;
    data.categories.push_back(category);
    data.series[0].bars.push_back({now, tip});
    if (data.series.size() > 1)
        data.series[1].bars.push_back({before, tip});
    EntryFilter filter;
    filter.ofClass = actionClass;
    m_made.filters.push_back(filter);
}

Clickable<CategoryData> ClassBars::finished() &&
{
    if (m_made.data.series.size() > 1) {
        const auto once = m_made.filters;
        m_made.filters.insert(m_made.filters.end(), once.begin(), once.end());
    }
    return std::move(m_made);
}

} // namespace onset
