// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/filtertext.h"

#include "app/document/entrylistmodel.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace onset {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Filter)
};

QString cellText(const ConfusionCell &cell, const AnalysisView &view)
{
    if (!cell.trueClass.valid())
        return Texts::tr("predicted as “%1” where nothing is annotated")
            .arg(view.className(cell.predictedClass));
    if (!cell.predictedClass.valid())
        return Texts::tr("“%1” that no prediction found").arg(view.className(cell.trueClass));
    return Texts::tr("“%1” predicted as “%2”")
        .arg(view.className(cell.trueClass), view.className(cell.predictedClass));
}

QString kindsText(const std::vector<EntryKind> &kinds)
{
    QStringList names;
    for (const auto kind : kinds)
        names += EntryListModel::kindText(kind);
    return names.join(QStringLiteral(", "));
}

QString edgeText(const EntryFilter::EdgeError &error)
{
    constexpr double kFar = 1e11;
    const auto edge = error.start ? Texts::tr("start") : Texts::tr("end");
    if (error.from < -kFar)
        return Texts::tr("%1 off by less than %2").arg(edge, offsetText(error.to));
    if (error.to > kFar)
        return Texts::tr("%1 off by %2 and more").arg(edge, offsetText(error.from));
    return Texts::tr("%1 off by %2 to %3").arg(edge, offsetText(error.from), offsetText(error.to));
}

QString binPhrase(const EntryFilter::Bin &bin, const AnalysisView &view)
{
    const auto &sensitivity = view.run->sensitivity[static_cast<std::size_t>(bin.trait)];
    const auto place = static_cast<std::size_t>(bin.bin);
    const auto range =
        place < sensitivity.bins.size() ? binText(bin.trait, sensitivity.bins[place]) : QString();
    return QStringLiteral("%1 %2").arg(traitText(bin.trait).toLower(), range);
}

} // namespace

QString filterText(const EntryFilter &filter, const AnalysisView &view)
{
    QStringList parts;
    if (filter.suspicion == EntryFilter::Suspicion::MissingAnnotation)
        parts += Texts::tr("Suspected missing annotations");
    if (filter.suspicion == EntryFilter::Suspicion::LabelError)
        parts += Texts::tr("Suspected label errors");
    if (!filter.kinds.empty())
        parts += kindsText(filter.kinds);
    if (filter.cell)
        parts += cellText(*filter.cell, view);
    if (filter.ofClass)
        parts += Texts::tr("of “%1”").arg(view.className(*filter.ofClass));
    if (filter.predictedClass)
        parts += Texts::tr("predicted as “%1”").arg(view.className(*filter.predictedClass));
    if (filter.trueClass)
        parts += Texts::tr("annotated as “%1”").arg(view.className(*filter.trueClass));
    if (filter.band)
        parts += Texts::tr("in step %1G").arg(*filter.band + 1);
    if (filter.bin && view.run)
        parts += binPhrase(*filter.bin, view);
    if (filter.edgeError)
        parts += edgeText(*filter.edgeError);
    if (filter.video)
        parts += Texts::tr("of one video");
    const auto score = [](double value) { return QLocale().toString(value, 'f', 3); };
    if (filter.leastScore && filter.scoreBelow)
        parts += Texts::tr("score of %1 to %2").arg(score(*filter.leastScore), score(*filter.scoreBelow));
    else if (filter.scoreBelow)
        parts += Texts::tr("score below %1").arg(score(*filter.scoreBelow));
    else if (filter.leastScore)
        parts += Texts::tr("score of %1 and more").arg(score(*filter.leastScore));
    const bool onlyOthers = filter.kinds.empty() && !filter.cell && !filter.suspicion;
    if (onlyOthers)
        parts.prepend(Texts::tr("All errors"));
    return parts.join(QStringLiteral(" · "));
}

} // namespace onset
