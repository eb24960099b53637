// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluationrig.h"

#include <QSignalSpy>
#include <QtTest>

namespace onset::test {

EvaluationRig::EvaluationRig()
{
    video->frames = 1000;
    Services services;
    services.video = fakevideo::backend(video);
    services.engines = {fakeengine::info(engine)};
    session = std::make_unique<Session>(workspace, services);
    session->setAnnotatorName("Ada");
}

void EvaluationRig::open(const QString &path)
{
    QSignalSpy opened(session.get(), &Session::projectOpened);
    emit workspace.requests.openProject(path);
    QVERIFY(opened.wait());
    store().setWanted(true);
    settle();
}

void EvaluationRig::settle()
{
    QTRY_VERIFY(!store().behind());
    QTRY_VERIFY(store().state() != EvaluationStore::State::Computing);
}

AnalysisEntry EvaluationRig::entry(EntryKind kind)
{
    EntryFilter filter;
    filter.kinds = {kind};
    QSignalSpy listed(&store(), &EvaluationStore::entriesChanged);
    if (store().filter() == filter)
        return store().entries()->entry(0);
    store().setFilter(filter);
    while (store().entries()->rowCount() == 0 || store().entries()->entry(0).kind != kind) {
        if (!listed.wait())
            return {};
    }
    return store().entries()->entry(0);
}

} // namespace onset::test
