// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/document/sampleproject.h"

#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace onset;
using namespace onset::test;

namespace {

constexpr RunId kNewRun{3};

Detection found(int ordinal, ClassId actionClass, std::int64_t start, std::int64_t end,
                std::optional<TrackId> track = {})
{
    return {productId<DetectionId>(kNewRun, ordinal),
            kVideo,
            actionClass,
            track,
            frameRange(start, end),
            0.5,
            false};
}

} // namespace

/// What a newer run proposes that people have decided before.
class TestDecidedDetections : public QObject
{
    Q_OBJECT

    /// The new run is shown and found these.
    static void show(OpenProject &project, const std::vector<Detection> &detections,
                     const std::vector<Track> &tracks = {})
    {
        Run run;
        run.id = kNewRun;
        run.system = "temporalmaxer";
        run.videos = {kVideo};
        project.runs.updateRun(run);
        DetectionUpdate update;
        update.run = kNewRun;
        update.video = kVideo;
        update.sequence = 1;
        update.detections = detections;
        update.tracks = tracks;
        update.detectionsChanged = true;
        project.runs.apply(update);
        project.runs.setShownRun(kNewRun);
    }
    /// Ordinals of the new run's detections that are offered.
    static std::vector<int> offered(const OpenProject &project)
    {
        std::vector<int> ordinals;
        for (const auto &item : project.document.items(kVideo)) {
            if (const auto *id = std::get_if<DetectionId>(&item.id))
                ordinals.push_back(static_cast<int>(ordinalOf(*id)));
        }
        return ordinals;
    }
    using Ordinals = std::vector<int>;

private slots:
    void rejectedOnesDoNotComeBack()
    {
        OpenProject project;
        auto &document = project.document;
        const auto rejected = project.detection(5);
        QVERIFY(document.requestReject(project.detectionId(5)).ok());
        const auto start = rejected.range.start.value;
        const auto end = rejected.range.end.value;
        const auto length = end - start;
        show(project, {found(1, rejected.actionClass, start + 2, end + 2),          // the same, nearly
                       found(2, kRun, start, end),                                  // another class
                       found(3, rejected.actionClass, start, end + 2 * length),     // much longer
                       found(4, rejected.actionClass, end + 5, end + 5 + length)}); // elsewhere
        QCOMPARE(offered(project), (Ordinals{2, 3, 4}));
        QVERIFY(!document.item(productId<DetectionId>(kNewRun, 1)));
        QVERIFY(!document.requestAccept(productId<DetectionId>(kNewRun, 1)).ok());
        QVERIFY(document.consistencyErrors().empty());
    }

    void undoOffersThemAgain()
    {
        OpenProject project;
        const auto rejected = project.detection(5);
        QVERIFY(project.document.requestReject(project.detectionId(5)).ok());
        show(project, {found(1, rejected.actionClass, rejected.range.start.value, rejected.range.end.value)});
        QCOMPARE(offered(project), Ordinals{});
        project.document.undoStack()->undo();
        QCOMPARE(offered(project), Ordinals{1});
        project.document.undoStack()->redo();
        QCOMPARE(offered(project), Ordinals{});
    }

    void whatPeopleConfirmedIsNotOffered()
    {
        OpenProject project; // walk [100, 200) was made by hand
        show(project, {found(1, kWalk, 110, 205), found(2, kRun, 110, 205), found(3, kMotionClass, 100, 190),
                       found(4, kWalk, 180, 280)});
        QCOMPARE(offered(project), (Ordinals{2, 4}));
    }

    void anotherPersonIsAnother()
    {
        OpenProject project;
        const auto first = productId<TrackId>(kSecondRun, 1);
        const auto second = productId<TrackId>(kSecondRun, 2);
        QVERIFY(project.document.requestCreate(kVideo, kRun, frameRange(2000, 2100), first).ok());
        show(project, {found(1, kRun, 2000, 2100, first), found(2, kRun, 2000, 2100, second),
                       found(3, kRun, 2000, 2100)});
        QCOMPARE(offered(project), Ordinals{2});
    }

    /// A newer version's tracks have other ids; their boxes tell who is who.
    void thePersonIsKnownByTheBoxes()
    {
        OpenProject project;
        const auto person = productId<TrackId>(kSecondRun, 2); // of the older run, on frames 2000 … 2490
        QVERIFY(project.document.requestCreate(kVideo, kRun, frameRange(2000, 2100), person).ok());
        const auto shifted = [&](int ordinal, float by) {
            auto track = *project.runs.track(person);
            track.id = productId<TrackId>(kNewRun, ordinal);
            track.run = kNewRun;
            for (auto &box : track.boxes)
                box.x += by;
            return track;
        };
        const auto same = shifted(1, 5);
        const auto neighbour = shifted(2, 60);
        show(project, {found(1, kRun, 2000, 2100, same.id), found(2, kRun, 2000, 2100, neighbour.id)},
             {same, neighbour});
        QCOMPARE(offered(project), Ordinals{2});
        QVERIFY(project.document.consistencyErrors().empty());
        project.document.undoStack()->undo();
        QCOMPARE(offered(project), (Ordinals{1, 2}));
    }

    void theOverlapIsAdjustable()
    {
        OpenProject project;
        show(project, {found(1, kWalk, 100, 160), found(2, kWalk, 100, 190)}); // 0.6 and 0.9
        QCOMPARE(offered(project), Ordinals{});
        QSignalSpy told(&project.runs, &RunStore::detectionsChanged);
        project.document.setDecidedOverlap(0.8);
        QCOMPARE(told.count(), 1);
        QCOMPARE(offered(project), Ordinals{1});
        project.document.setDecidedOverlap(0.8);
        QCOMPARE(told.count(), 1);
        project.document.setDecidedOverlap(7);
        QCOMPARE(project.document.decidedOverlap(), 1.0);
        QCOMPARE(offered(project), (Ordinals{1, 2}));
        QVERIFY(project.document.consistencyErrors().empty());
    }

    void anEditDecidesAtOnce()
    {
        OpenProject project;
        show(project, {found(1, kWalk, 2000, 2100)});
        QCOMPARE(offered(project), Ordinals{1});
        const auto made = *project.document.requestCreate(kVideo, kWalk, frameRange(2000, 2090));
        QCOMPARE(offered(project), Ordinals{});
        QVERIFY(project.document.requestResize(made, frameRange(2000, 2020)).ok());
        QCOMPARE(offered(project), Ordinals{1});
        QVERIFY(project.document.consistencyErrors().empty());
    }
};

QTEST_GUILESS_MAIN(TestDecidedDetections)
#include "tst_decideddetections.moc"
