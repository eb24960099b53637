// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/runtext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace onset {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(RunText)
};

} // namespace

QString runTitle(const Run &run)
{
    const auto when = QDateTime::fromMSecsSinceEpoch(run.startedMs);
    return Texts::tr("Run %1 · %2 · %3", "number · system · date")
        .arg(run.id.value)
        .arg(QString::fromStdString(run.system), QLocale().toString(when, QLocale::ShortFormat));
}

QString runStateText(RunState state)
{
    switch (state) {
    case RunState::Running:
        return Texts::tr("running");
    case RunState::Finished:
        return Texts::tr("finished");
    case RunState::Partial:
        return Texts::tr("stopped; can be resumed");
    case RunState::Failed:
        return Texts::tr("failed");
    }
    return {};
}

} // namespace onset
