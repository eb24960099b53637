// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/agreementdialog.h"
#include "windowworld.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QPointer>
#include <QTreeWidget>
#include <QUndoStack>
#include <QtTest>

using namespace onset;

namespace {

constexpr AnnotatorId kBob{2};

} // namespace

/// The dialog that compares two annotators, over a document that changes meanwhile.
class TestAgreement : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_world = std::make_unique<WindowWorld>(); }
    void cleanup() { m_world.reset(); }
    void twoPeopleAreCompared();
    void oneAloneIsTold();

private:
    Document &document() { return m_world->workspace.document; }
    /// Bob annotates the video too: once as Ada did, who has three segments, and once ten frames later.
    void annotate();
    AgreementDialog *open();
    QString cell(const char *table, int row, int column)
    {
        const auto *item = m_dialog->findChild<QTreeWidget *>(QLatin1String(table))->topLevelItem(row);
        return item ? item->text(column) : QString();
    }

    std::unique_ptr<WindowWorld> m_world;
    QPointer<AgreementDialog> m_dialog;
};

void TestAgreement::annotate()
{
    document().addAnnotator({kBob, "Bob"});
    ChangeSet changes;
    for (const auto id : {WindowWorld::kHuman, WindowWorld::kNext}) {
        auto his = *document().segment(id);
        his.id = {};
        his.annotator = kBob;
        if (id == WindowWorld::kNext)
            his.range = frameRange(his.range.start.value + 10, his.range.end.value + 10);
        changes.segments.push_back({std::nullopt, his});
    }
    const auto status = document().requestApply("import", changes);
    QVERIFY2(status.ok(), status ? "" : status.error().message.c_str());
}

AgreementDialog *TestAgreement::open()
{
    auto &window = m_world->showWindow();
    window.findChild<QAction *>(QStringLiteral("evaluation.agreement"))->trigger();
    return window.findChild<AgreementDialog *>();
}

void TestAgreement::twoPeopleAreCompared()
{
    m_world->openProject();
    annotate();
    m_dialog = open();
    QVERIFY(m_dialog && m_dialog->isVisible());
    const auto *words = m_dialog->findChild<QLabel *>(QStringLiteral("agreementWords"));
    QTRY_VERIFY2(words->text().contains(QStringLiteral("in 1 video")), qPrintable(words->text()));
    // Both of his are two of Ada's three, one of them moved by 10 of 40 frames: tIoU 0.6.
    QCOMPARE(cell("agreementOverlaps", 2, 1), QStringLiteral("80.0 %"));
    QCOMPARE(cell("agreementOverlaps", 3, 1), QStringLiteral("40.0 %"));
    QCOMPARE(cell("agreementClasses", 0, 0), QStringLiteral("walk"));
    QCOMPARE(cell("agreementClasses", 0, 3), QStringLiteral("100.0 %"));
    QVERIFY(!words->text().contains(QStringLiteral("nan")));
    // What is corrected shows at once: his second segment goes.
    SegmentId his;
    for (const auto *segment : document().segments(WindowWorld::kVideo)) {
        if (segment->annotator == kBob && segment->range == frameRange(210, 250))
            his = segment->id;
    }
    QVERIFY(document().requestRemove(his).ok());
    QTRY_COMPARE(cell("agreementOverlaps", 2, 1), QStringLiteral("50.0 %"));
    document().undoStack()->undo();
    QTRY_COMPARE(cell("agreementOverlaps", 2, 1), QStringLiteral("80.0 %"));
    // By real keys: the same person twice is no comparison.
    auto *second = m_dialog->findChild<QComboBox *>(QStringLiteral("agreementSecond"));
    second->setFocus();
    QTest::keyClick(second, second->currentIndex() == 1 ? Qt::Key_Up : Qt::Key_Down);
    QTRY_COMPARE(words->text(), QStringLiteral("Choose two annotators."));
    QCOMPARE(cell("agreementOverlaps", 0, 0), QString());
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog || !m_dialog->isVisible());
}

void TestAgreement::oneAloneIsTold()
{
    m_world->openProject();
    m_dialog = open();
    QVERIFY(m_dialog && m_dialog->isVisible());
    QVERIFY(m_dialog->findChild<QLabel *>(QStringLiteral("agreementWords"))
                ->text()
                .contains(QStringLiteral("Fewer than two people")));
    m_dialog->close();
}

QTEST_MAIN(TestAgreement)
#include "tst_agreement.moc"
