// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/classlistmodel.h"
#include "app/document/editlogmodel.h"
#include "app/document/labels.h"
#include "app/document/segmenttablemodel.h"
#include "app/document/videolistmodel.h"
#include "storage/domain/truthstate.h"
#include "tests/document/editgenerator.h"
#include "tests/document/sampleproject.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTest>

using namespace onset;
using namespace onset::test;

class TestItemModels : public QObject
{
    Q_OBJECT
private slots:
    void segmentTable();
    void segmentTableSorts();
    void segmentTableFollows();
    void modelsFollowRandomEdits();
    void videoList();
    void classList();
    void editLog();
};

using Tester = QAbstractItemModelTester;
constexpr auto kReport = Tester::FailureReportingMode::QtTest;

void TestItemModels::segmentTable()
{
    OpenProject project;
    SegmentTableModel model(project.document, project.runs);
    const Tester tester(&model, kReport);
    QCOMPARE(model.rowCount(), 0);
    model.setVideo(kVideo);
    model.setVideo(kVideo);
    QCOMPARE(model.video(), kVideo);
    QCOMPARE(model.rowCount(), 23);
    const int row = model.rowOf(kHuman);
    const auto text = [&](int r, int column) {
        return model.data(model.index(r, column), Qt::DisplayRole).toString();
    };
    QCOMPARE(text(row, SegmentTableModel::Class), QString("walk"));
    QCOMPARE(text(row, SegmentTableModel::Start), QString("0:00:04.000"));
    QCOMPARE(text(row, SegmentTableModel::End), QString("0:00:08.000"));
    QCOMPARE(text(row, SegmentTableModel::Duration), QString("4.000"));
    QCOMPARE(text(row, SegmentTableModel::Frames), QString("100–199"));
    QCOMPARE(text(row, SegmentTableModel::State), QString("human"));
    QCOMPARE(text(row, SegmentTableModel::Annotator), QString("Bob"));
    const int detection = model.rowOf(project.detectionId(1));
    QCOMPARE(text(detection, SegmentTableModel::Score), QString("0.510"));
    QCOMPARE(text(detection, SegmentTableModel::Track), QString("person 1"));
    QCOMPARE(text(detection, SegmentTableModel::State), QString("predicted"));
    QCOMPARE(text(model.rowOf(project.detectionId(3)), SegmentTableModel::Track), QString());
    QCOMPARE(text(detection, SegmentTableModel::Annotator), QString());
    const auto data = [&](int column, int role) { return model.data(model.index(row, column), role); };
    QCOMPARE(data(0, SegmentTableModel::ItemRole).value<Item>().id, ItemId(kHuman));
    QCOMPARE(data(0, SegmentTableModel::StateRole).toInt(), int(SegmentState::Human));
    QCOMPARE(data(0, SegmentTableModel::ClassRole).toLongLong(), kWalk.value);
    QCOMPARE(data(0, Qt::DecorationRole).value<QColor>(), QColor(0x80, 0x80, 0x80));
    QVERIFY(!data(1, Qt::DecorationRole).isValid());
    QVERIFY(data(1, Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
    QVERIFY(!data(1, Qt::EditRole).isValid());
    for (int column = 0; column < SegmentTableModel::ColumnCount; ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
    QCOMPARE(model.rowOf(SegmentId{99}), -1);
    model.setVideo(kUnindexed);
    QVERIFY(
        project.document.requestCreate(kUnindexed, kWalk, frameRange(1, 2), productId<TrackId>({8}, 5)).ok());
    QCOMPARE(text(0, SegmentTableModel::Start), QString("–"));
    QCOMPARE(text(0, SegmentTableModel::Track), QString("Person 5"));
}

void TestItemModels::segmentTableSorts()
{
    OpenProject project;
    SegmentTableModel model(project.document, project.runs);
    model.setVideo(kVideo);
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&model);
    proxy.setSortRole(SegmentTableModel::SortRole);
    for (int column = 0; column < SegmentTableModel::ColumnCount; ++column) {
        proxy.sort(column, Qt::DescendingOrder);
        for (int row = 1; row < proxy.rowCount(); ++row) {
            const auto before = proxy.index(row - 1, column).data(SegmentTableModel::SortRole);
            const auto after = proxy.index(row, column).data(SegmentTableModel::SortRole);
            QVERIFY(QVariant::compare(before, after) != QPartialOrdering::Less);
        }
    }
    proxy.sort(SegmentTableModel::Start);
    QCOMPARE(proxy.index(0, 0).data(SegmentTableModel::ItemRole).value<Item>().id, ItemId(kHuman));
}

void TestItemModels::segmentTableFollows()
{
    OpenProject project;
    SegmentTableModel model(project.document, project.runs);
    const Tester tester(&model, kReport);
    model.setVideo(kVideo);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QVERIFY(project.document.requestResize(kHuman, frameRange(700, 710)).ok());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model.item(model.rowOf(kHuman)).range, frameRange(700, 710));
    const auto id = *project.document.requestAccept(project.detectionId(2));
    QCOMPARE(model.rowOf(project.detectionId(2)), -1);
    QVERIFY(model.rowOf(id) >= 0);
    QCOMPARE(model.rowCount(), 23);
    QCOMPARE(resets.count(), 0);
    auto walk = *project.document.actionClass(kWalk);
    walk.name = "stroll";
    QVERIFY(project.document.requestUpdateClass(walk).ok());
    QCOMPARE(model.data(model.index(model.rowOf(kHuman), 0), Qt::DisplayRole).toString(), QString("stroll"));
    QVERIFY(changed.count() > 1);
    auto video = *project.document.video(kVideo);
    changed.clear();
    project.document.updateVideo(video);
    QCOMPARE(changed.count(), 1);
    project.runs.setProducts(sampleProducts(kSecondRun, 1000)); // many at once
    QCOMPARE(resets.count(), 1);
    QCOMPARE(model.rowCount(), 1003);
    project.document.unload();
    QCOMPARE(model.rowCount(), 0);
}

void TestItemModels::modelsFollowRandomEdits()
{
    OpenProject project;
    SegmentTableModel segments(project.document, project.runs);
    segments.setVideo(kVideo);
    VideoListModel videos(project.document);
    ClassListModel classes(project.document);
    const Tester segmentTester(&segments, kReport);
    const Tester videoTester(&videos, kReport);
    const Tester classTester(&classes, kReport);
    EditGenerator generator(project.document, project.runs, kVideo, 11);
    for (int i = 0; i < 150; ++i) {
        generator.step();
        const auto items = project.document.items(kVideo);
        QCOMPARE(segments.rowCount(), int(items.size()));
        for (const auto &item : items) {
            const int row = segments.rowOf(item.id);
            QVERIFY(row >= 0);
            QCOMPARE(segments.item(row), item);
        }
        QCOMPARE(classes.rowCount(), int(project.document.classes().size()));
        QCOMPARE(videos.data(videos.index(0, VideoListModel::Segments), Qt::DisplayRole).toInt(),
                 int(std::ranges::count_if(project.document.segments(kVideo),
                                           [](const auto *one) { return isTruth(one->state); })));
    }
}

void TestItemModels::videoList()
{
    OpenProject project;
    VideoListModel model(project.document);
    const Tester tester(&model, kReport);
    const auto text = [&](int row, int column) {
        return model.data(model.index(row, column), Qt::DisplayRole).toString();
    };
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(text(0, VideoListModel::Name), QString("street"));
    QCOMPARE(text(0, VideoListModel::Split), QString("none"));
    QCOMPARE(text(0, VideoListModel::Reviewed), QString("0 %"));
    QCOMPARE(text(0, VideoListModel::Segments), QString("3"));
    QCOMPARE(text(0, VideoListModel::Status), QString());
    QVERIFY(!text(2, VideoListModel::Status).isEmpty());
    // Overlapping reviews count once, what was only seen does not.
    QVERIFY(project.document.requestMarkReviewed(kVideo, frameRange(0, 600), {kWalk}).ok());
    QVERIFY(project.document.requestMarkReviewed(kVideo, frameRange(300, 750), {kRun}).ok());
    project.document.recordSeen(kVideo, frameRange(0, 3000));
    QCOMPARE(text(0, VideoListModel::Reviewed), QString("25 %"));
    QCOMPARE(model.data(model.index(0, VideoListModel::Reviewed), VideoListModel::SortRole).toDouble(), 0.25);
    QVERIFY(model.flags(model.index(0, VideoListModel::Split)) & Qt::ItemIsEditable);
    QVERIFY(!(model.flags(model.index(0, VideoListModel::Name)) & Qt::ItemIsEditable));
    QVERIFY(model.setData(model.index(0, 1), int(Split::HeldOut), VideoListModel::SplitRole));
    QCOMPARE(text(0, VideoListModel::Split), QString("held out"));
    QCOMPARE(model.data(model.index(0, 0), VideoListModel::SplitRole).toInt(), int(Split::HeldOut));
    QVERIFY(!model.setData(model.index(0, 1), 99, VideoListModel::SplitRole));
    QVERIFY(!model.setData(model.index(0, 1), 1, Qt::EditRole));
    model.setStatus(kVideo, "missing");
    QCOMPARE(text(0, VideoListModel::Status), QString("missing"));
    QCOMPARE(model.data(model.index(0, 0), Qt::ToolTipRole).toString(), QString("/videos/street.mp4"));
    QCOMPARE(model.data(model.index(1, 0), VideoListModel::VideoIdRole).toLongLong(), kShortVideo.value);
    QCOMPARE(model.video(1), kShortVideo);
    QCOMPARE(model.rowOf(VideoId{99}), -1);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    Video video;
    video.id = {4};
    video.key = "fourth";
    project.document.insertVideo(video);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(text(3, VideoListModel::Name), QString("fourth"));
    for (int column = 0; column < VideoListModel::ColumnCount; ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
    QStringList splits;
    for (int split = 0; split <= int(Split::HeldOut); ++split)
        splits.append(splitText(Split(split)));
    QCOMPARE(splits.removeDuplicates(), qsizetype(0));
    QSignalSpy refused(&model, &VideoListModel::refused);
    project.document.unload();
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.setData({}, 1, VideoListModel::SplitRole));
    QCOMPARE(refused.count(), 0);
}

void TestItemModels::classList()
{
    OpenProject project;
    ClassListModel model(project.document);
    const Tester tester(&model, kReport);
    QSignalSpy refused(&model, &ClassListModel::refused);
    const int walk = model.rowOf(kWalk);
    const auto at = [&](int column) { return model.index(walk, column); };
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(model.data(at(ClassListModel::Name), Qt::DisplayRole).toString(), QString("walk"));
    QCOMPARE(model.data(at(ClassListModel::Hotkey), Qt::EditRole).toString(), QString("1"));
    QCOMPARE(model.data(at(ClassListModel::Segments), Qt::DisplayRole).toInt(), 3);
    QCOMPARE(model.data(at(ClassListModel::Visible), Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QCOMPARE(model.data(at(0), ClassListModel::ClassIdRole).toLongLong(), kWalk.value);
    const auto tip = [&] { return model.data(at(ClassListModel::Segments), Qt::ToolTipRole).toString(); };
    QCOMPARE(tip(), QString("3 segment(s) that stand"));
    const auto decided = project.document.requestSetClass(project.detectionId(1), kWalk);
    QVERIFY(decided.ok());
    QCOMPARE(model.data(at(ClassListModel::Segments), Qt::DisplayRole).toInt(), 4);
    QVERIFY(project.document.requestReject(*decided).ok());
    QCOMPARE(model.data(at(ClassListModel::Segments), Qt::DisplayRole).toInt(), 3);
    QVERIFY(tip().contains("1 rejected"));
    const int motion = model.rowOf(kMotionClass);
    QCOMPARE(model.data(model.index(motion, ClassListModel::Segments), Qt::DisplayRole).toInt(), 0);
    QVERIFY(model.data(model.index(motion, ClassListModel::Segments), Qt::ToolTipRole)
                .toString()
                .contains("1 proposed as this class"));
    QVERIFY(model.setData(at(ClassListModel::Name), "stroll", Qt::EditRole));
    QVERIFY(model.setData(at(ClassListModel::Hotkey), "7", Qt::EditRole));
    QVERIFY(model.setData(at(0), QColor(1, 2, 3), ClassListModel::ColourRole));
    QVERIFY(model.setData(at(ClassListModel::Visible), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(model.setData(at(ClassListModel::Locked), Qt::Checked, Qt::CheckStateRole));
    const auto value = *project.document.actionClass(kWalk);
    QCOMPARE(value.name, std::string("stroll"));
    QCOMPARE(value.hotkey, std::string("7"));
    QCOMPARE(value.colour, std::uint32_t(0x010203));
    QVERIFY(!value.visible && value.locked);
    QCOMPARE(model.actionClass(walk), value);
    QCOMPARE(model.data(at(0), ClassListModel::ColourRole).value<QColor>(), QColor(1, 2, 3));
    QCOMPARE(model.data(at(0), Qt::DecorationRole).value<QColor>(), QColor(1, 2, 3));
    QVERIFY(!model.setData(at(ClassListModel::Name), "run", Qt::EditRole));
    QCOMPARE(refused.count(), 1);
    QVERIFY(!model.setData(at(ClassListModel::Segments), 5, Qt::EditRole));
    QVERIFY(!model.setData({}, 5, Qt::EditRole));
    QVERIFY(model.flags(at(ClassListModel::Name)) & Qt::ItemIsEditable);
    QVERIFY(model.flags(at(ClassListModel::Locked)) & Qt::ItemIsUserCheckable);
    QVERIFY(!(model.flags(at(ClassListModel::Segments)) & Qt::ItemIsEditable));
    QVERIFY(model.data(at(0), Qt::ToolTipRole).toString().isEmpty());
    QVERIFY(project.document.requestCreateClass("jump", 0).ok());
    QCOMPARE(model.rowCount(), 6);
    for (int column = 0; column < ClassListModel::ColumnCount; ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
}

void TestItemModels::editLog()
{
    OpenProject project;
    EditLogModel model(project.document);
    const Tester tester(&model, kReport);
    EditLogEntry entry;
    entry.id = 5;
    entry.action = "reject";
    entry.annotator = "Bob";
    entry.whenMs = 1'700'000'000'000;
    entry.summary = "{}";
    entry.kind = Edit::Kind::Redo;
    model.setEntries({entry});
    entry.id = 4;
    entry.kind = Edit::Kind::Undo;
    model.appendOlder({entry});
    model.appendOlder({});
    const auto text = [&](int row, int column) {
        return model.data(model.index(row, column), Qt::DisplayRole).toString();
    };
    QVERIFY(project.document.requestRemove(kHuman).ok());
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(text(0, EditLogModel::What), QString("Delete segment"));
    QCOMPARE(text(0, EditLogModel::Who), QString("Ada"));
    QCOMPARE(text(1, EditLogModel::What), QString("Redo: Reject"));
    QCOMPARE(text(2, EditLogModel::What), QString("Undo: Reject"));
    QCOMPARE(text(2, EditLogModel::Who), QString("Bob"));
    QVERIFY(!text(1, EditLogModel::When).isEmpty());
    QCOMPARE(model.data(model.index(1, 0), EditLogModel::EntryIdRole).toInt(), 5);
    QCOMPARE(model.data(model.index(1, 0), Qt::ToolTipRole).toString(), QString("{}"));
    QCOMPARE(model.entry(0).action, std::string("remove"));
    for (int column = 0; column < EditLogModel::ColumnCount; ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
    project.document.unload();
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestItemModels)
#include "tst_itemmodels.moc"
