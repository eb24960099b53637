// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/labels.h"

#include <QCoreApplication>

#include <cmath>

namespace onset {

QString stateText(SegmentState state)
{
    switch (state) {
    case SegmentState::Predicted:
        return QCoreApplication::translate("State", "predicted");
    case SegmentState::Accepted:
        return QCoreApplication::translate("State", "accepted");
    case SegmentState::Edited:
        return QCoreApplication::translate("State", "edited");
    case SegmentState::Rejected:
        return QCoreApplication::translate("State", "rejected");
    case SegmentState::Human:
        return QCoreApplication::translate("State", "human");
    case SegmentState::Locked:
        return QCoreApplication::translate("State", "locked");
    }
    return {};
}

QString splitText(Split split)
{
    switch (split) {
    case Split::None:
        return QCoreApplication::translate("Split", "none");
    case Split::Training:
        return QCoreApplication::translate("Split", "training");
    case Split::Validation:
        return QCoreApplication::translate("Split", "validation");
    case Split::HeldOut:
        return QCoreApplication::translate("Split", "held out");
    }
    return {};
}

QColor colourOf(std::uint32_t rgb)
{
    return QColor::fromRgb(static_cast<QRgb>(0xff000000U | (rgb & 0xffffffU)));
}

QString trackText(TrackId id, const Track *track)
{
    if (track && !track->name.empty())
        return QString::fromStdString(track->name);
    return QCoreApplication::translate("onset::LaneTexts", "Person %1").arg(ordinalOf(id));
}

QColor trackColour(TrackId id)
{
    constexpr double goldenAngle = 137.50776405;
    const auto number = static_cast<double>(ordinalOf(id));
    const auto hue = static_cast<float>(std::fmod(number * goldenAngle + 40.0, 360.0) / 360.0);
    return QColor::fromHslF(hue, 0.85F, 0.58F);
}

} // namespace onset
