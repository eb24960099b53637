// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/document/sampleproject.h"

#include <QSignalSpy>
#include <QTest>

#include <limits>

using namespace onset;
using namespace onset::test;

namespace {

constexpr RunId kNewRun{3};

Detection found(int ordinal, ClassId actionClass, double score)
{
    const auto start = 1000 + 100 * ordinal;
    return {productId<DetectionId>(kNewRun, ordinal),
            kVideo,
            actionClass,
            {},
            frameRange(start, start + 50),
            score,
            false};
}

} // namespace

/// What a run is next to nothing sure of is not listed; and proposals that tell classes are not derived away.
class TestWeakProposals : public QObject
{
    Q_OBJECT

    static void show(OpenProject &project, const std::vector<Detection> &detections,
                     std::optional<CurveKind> kind = {})
    {
        Run run;
        run.id = kNewRun;
        run.system = "etp";
        run.videos = {kVideo};
        project.runs.updateRun(run);
        RunProducts products;
        products.run = run;
        products.video = kVideo;
        products.detections = detections;
        if (kind) {
            Curve curve;
            curve.key = {kNewRun, kVideo, *kind, *kind == CurveKind::Class ? kWalk : ClassId{}, {}};
            curve.values.assign(3000, 0.2F);
            std::fill(curve.values.begin() + 400, curve.values.begin() + 500, 0.9F);
            products.curves = {curve};
        }
        project.runs.setProducts(products);
        project.runs.setShownRun(kNewRun);
    }
    static std::vector<int> listed(const OpenProject &project)
    {
        std::vector<int> ordinals;
        for (const auto &item : project.document.items(kVideo)) {
            if (const auto *id = std::get_if<DetectionId>(&item.id))
                ordinals.push_back(static_cast<int>(ordinalOf(*id)));
        }
        return ordinals;
    }
    static DetectionId id(int ordinal) { return productId<DetectionId>(kNewRun, ordinal); }
    using Ordinals = std::vector<int>;

private slots:
    void theyAreNotListed()
    {
        OpenProject project;
        show(project, {found(1, kWalk, 2), found(2, kRun, 0.05), found(3, kWalk, 0.1), found(4, kWalk, 0)});
        QCOMPARE(listed(project), (Ordinals{1, 2, 3, 4}));
        QSignalSpy changed(&project.runs, &RunStore::detectionsChanged);
        project.runs.setLeastShown(0.05); // of the best, 2
        QCOMPARE(changed.size(), 1);
        QCOMPARE(listed(project), (Ordinals{1, 3}));
        QCOMPARE(project.runs.weak(kNewRun), 2);
        QCOMPARE(project.runs.detections(kNewRun).size(), std::size_t{4}); // the run has them
        QVERIFY(project.document.item(id(4)));
        project.runs.setLeastShown(0.05);
        QCOMPARE(changed.size(), 1);
        project.runs.setLeastShown(std::numeric_limits<double>::quiet_NaN());
        QCOMPARE(listed(project), (Ordinals{1, 2, 3, 4}));
        project.runs.setLeastShown(7);
        QCOMPARE(project.runs.leastShown(), 1.0);
        QCOMPARE(listed(project), Ordinals{1});
    }

    void whereSomebodyGoesItIsListed()
    {
        OpenProject project;
        show(project, {found(1, kWalk, 1), found(2, kRun, 0.01), found(3, kRun, 0.01)});
        project.runs.setLeastShown(0.05);
        QSignalSpy changed(&project.runs, &RunStore::detectionsChanged);
        project.runs.reveal(id(2));
        QCOMPARE(listed(project), (Ordinals{1, 2}));
        project.runs.reveal(id(3));
        QCOMPARE(listed(project), (Ordinals{1, 3}));
        QCOMPARE(changed.size(), 2);
        project.runs.reveal(id(1)); // 3 goes
        QCOMPARE(listed(project), Ordinals{1});
    }

    void classesAreNotDerivedAway_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<qlonglong>("actionClass");
        QTest::addColumn<bool>("derives");
        QTest::newRow("motion") << int(CurveKind::Motion) << qlonglong(kMotionClass.value) << true;
        QTest::newRow("actionness") << int(CurveKind::Actionness) << qlonglong(kMotionClass.value) << true;
        QTest::newRow("classes") << int(CurveKind::Actionness) << qlonglong(kWalk.value) << false;
        QTest::newRow("curves of classes") << int(CurveKind::Class) << qlonglong(kMotionClass.value) << false;
    }
    void classesAreNotDerivedAway()
    {
        QFETCH(int, kind);
        QFETCH(qlonglong, actionClass);
        QFETCH(bool, derives);
        OpenProject project;
        show(project, {found(1, ClassId{actionClass}, 1)}, static_cast<CurveKind>(kind));
        QCOMPARE(project.runs.derives(), derives);
        QSignalSpy kept(&project.runs, &RunStore::derivationAccepted);
        auto settings = project.runs.deriveSettings();
        settings.threshold = 0.6;
        project.runs.deriveWith(settings, true);
        if (derives) {
            QTRY_COMPARE(kept.size(), 1);
            QVERIFY(temporalIou(project.runs.detections(kNewRun).front().range, frameRange(400, 500)) > 0.9);
            return;
        }
        QTest::qWait(100);
        QCOMPARE(kept.size(), 0);
        QCOMPARE(project.runs.deriveSettings().threshold, 0.5);
        QCOMPARE(listed(project), Ordinals{1});
    }
};

QTEST_GUILESS_MAIN(TestWeakProposals)
#include "tst_weakproposals.moc"
