// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/analysistext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace onset {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Analysis)
};

QString binEnd(TruthTrait trait, double value)
{
    const QLocale locale;
    switch (trait) {
    case TruthTrait::Coverage:
        return Texts::tr("%1 %", "per cent").arg(locale.toString(value * 100, 'g', 4));
    case TruthTrait::Length:
        return Texts::tr("%1 s", "seconds").arg(locale.toString(value, 'g', 4));
    case TruthTrait::Instances:
        return locale.toString(value, 'g', 6);
    }
    return {};
}

} // namespace

QString percentText(std::optional<double> fraction)
{
    if (!fraction || !std::isfinite(*fraction))
        return QStringLiteral("–");
    return Texts::tr("%1 %", "per cent").arg(QLocale().toString(*fraction * 100, 'f', 1));
}

QString tiouText(double tiou)
{
    return QLocale().toString(tiou, 'g', 3);
}

QString offsetText(double milliseconds)
{
    constexpr double kSecond = 1000;
    const QString sign = milliseconds < 0 ? QStringLiteral("−") : QString();
    const double size = std::abs(milliseconds);
    if (size < kSecond)
        return sign + Texts::tr("%1 ms", "milliseconds").arg(QLocale().toString(size, 'f', 0));
    return sign + Texts::tr("%1 s", "seconds").arg(QLocale().toString(size / kSecond, 'f', 2));
}

std::uint32_t kindColour(EntryKind kind)
{
    // Okabe and Ito's, which colour-blind eyes tell apart.
    switch (kind) {
    case EntryKind::TruePositive:
        return 0x009e73;
    case EntryKind::DoubleDetection:
        return 0x56b4e9;
    case EntryKind::WrongLabel:
        return 0xcc79a7;
    case EntryKind::Localization:
        return 0xe69f00;
    case EntryKind::Confusion:
        return 0xd55e00;
    case EntryKind::Missed:
        return 0x0072b2;
    case EntryKind::Background:
        break;
    }
    return 0x808890;
}

QString traitText(TruthTrait trait)
{
    switch (trait) {
    case TruthTrait::Coverage:
        return Texts::tr("Share of the video");
    case TruthTrait::Length:
        return Texts::tr("Length");
    case TruthTrait::Instances:
        return Texts::tr("Instances");
    }
    return {};
}

QString binText(TruthTrait trait, const SensitivityBin &bin)
{
    const bool fromZero = bin.from <= 0;
    if (!std::isfinite(bin.upTo))
        return fromZero ? Texts::tr("all") : Texts::tr("> %1").arg(binEnd(trait, bin.from));
    if (trait == TruthTrait::Instances && bin.upTo - std::max(bin.from, 0.0) <= 1)
        return binEnd(trait, bin.upTo);
    if (fromZero)
        return Texts::tr("≤ %1").arg(binEnd(trait, bin.upTo));
    if (trait == TruthTrait::Instances)
        return QStringLiteral("%1–%2").arg(binEnd(trait, bin.from + 1), binEnd(trait, bin.upTo));
    const double from = trait == TruthTrait::Coverage ? bin.from * 100 : bin.from;
    return QStringLiteral("%1–%2").arg(QLocale().toString(from, 'g', 4), binEnd(trait, bin.upTo));
}

} // namespace onset
