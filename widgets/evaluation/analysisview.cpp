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

QString percentText(std::optional<double> fraction)
{
    if (!fraction || !std::isfinite(*fraction))
        return QStringLiteral("–");
    return Texts::tr("%1 %", "per cent").arg(QLocale().toString(*fraction * 100, 'f', 1));
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

QString tiouText(double tiou)
{
    return QLocale().toString(tiou, 'g', 3);
}

QString errorText(double milliseconds)
{
    constexpr double kSecond = 1000;
    const QString sign = milliseconds < 0 ? QStringLiteral("−") : QString();
    const double size = std::abs(milliseconds);
    if (size < kSecond)
        return sign + Texts::tr("%1 ms", "milliseconds").arg(QLocale().toString(size, 'f', 0));
    return sign + Texts::tr("%1 s", "seconds").arg(QLocale().toString(size / kSecond, 'f', 2));
}

QColor kindColour(EntryKind kind)
{
    // Okabe and Ito's, which colour-blind eyes tell apart.
    switch (kind) {
    case EntryKind::TruePositive:
        return QColor(0x00, 0x9e, 0x73);
    case EntryKind::DoubleDetection:
        return QColor(0x56, 0xb4, 0xe9);
    case EntryKind::WrongLabel:
        return QColor(0xcc, 0x79, 0xa7);
    case EntryKind::Localization:
        return QColor(0xe6, 0x9f, 0x00);
    case EntryKind::Confusion:
        return QColor(0xd5, 0x5e, 0x00);
    case EntryKind::Background:
        return QColor(0x80, 0x88, 0x90);
    case EntryKind::Missed:
        return QColor(0x00, 0x72, 0xb2);
    }
    return {};
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
