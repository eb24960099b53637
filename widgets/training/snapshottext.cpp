// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/snapshottext.h"

#include "app/document/document.h"
#include "app/document/labels.h"
#include "storage/domain/taughtsegments.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace onset {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SnapshotText)
};

QString videosText(const TrainingSnapshot &snapshot, const Document &document, Split use)
{
    QStringList names;
    for (const auto &one : snapshot.videos) {
        const auto *video = document.video(one.video);
        if (one.use == use)
            names << (video ? QString::fromStdString(video->key) : Texts::tr("a removed video"));
    }
    if (names.isEmpty())
        return Texts::tr("%1: none").arg(splitText(use));
    constexpr int kShown = 6;
    const auto count = names.size();
    if (count > kShown) {
        names = names.mid(0, kShown);
        names << QStringLiteral("…");
    }
    return Texts::tr("%1: %2 (%3)", "split: how many (names)")
        .arg(splitText(use))
        .arg(count)
        .arg(names.join(QStringLiteral(", ")));
}

} // namespace

QString snapshotText(const TrainingSnapshot &snapshot, const Document &document)
{
    QStringList lines;
    lines << Texts::tr("Frozen on %1")
                 .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(snapshot.createdMs),
                                         QLocale::ShortFormat));
    for (const auto use : {Split::Training, Split::Validation, Split::HeldOut})
        lines << videosText(snapshot, document, use);
    lines << QString();
    const auto taught = taughtSegments(snapshot);
    for (const auto &known : snapshot.classes) {
        const auto found = taught.find(known.id);
        const auto learnt = found == taught.end() ? 0 : static_cast<qulonglong>(found->second);
        lines << Texts::tr("%1: %2 segments").arg(QString::fromStdString(known.name)).arg(learnt);
    }
    const auto rejected = std::ranges::count(snapshot.segments, SegmentState::Rejected, &Segment::state);
    lines << Texts::tr("Rejected proposals, learnt as background: %1").arg(rejected);
    return lines.join(QLatin1Char('\n'));
}

} // namespace onset
