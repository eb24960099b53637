// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QString>

#include <cstddef>
#include <map>
#include <optional>
#include <vector>

namespace onset {

/// The losses and the validation mAP of a training over the seconds it took. However long it goes on, at most
/// kMostPoints of each curve are kept: then every second one is dropped, the first and the last never.
class TrainingCurves
{
public:
    static constexpr std::size_t kMostPoints = 4000;

    struct Report
    {
        double seconds = 0;
        QString stage;
        std::map<QString, double> losses;    ///< by name; "loss" is the total; what is not finite is left out
        std::optional<double> validationMap; ///< the last one measured; repeated ones are one point
    };
    struct Stage
    {
        QString name;
        double from = 0; ///< seconds
    };

    void add(const Report &report);

    const std::map<QString, std::vector<QPointF>> &losses() const { return m_losses; }
    const std::vector<QPointF> &validation() const { return m_validation; }
    const std::vector<Stage> &stages() const { return m_stages; }
    std::optional<QPointF> best() const; ///< of the validation mAP of the last stage; the earlier of two
    double seconds() const { return m_seconds; } ///< of the last report
    bool empty() const { return m_losses.empty() && m_validation.empty(); }

private:
    std::map<QString, std::vector<QPointF>> m_losses;
    std::vector<QPointF> m_validation;
    std::vector<Stage> m_stages;
    double m_seconds = 0;
};

} // namespace onset
