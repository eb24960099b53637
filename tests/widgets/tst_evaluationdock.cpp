// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluationwindow.h"

#include "widgets/actions.h"
#include "widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace onset;

/// The dock of the evaluation with real events: what it says where there is nothing to measure, what it is
/// measured by, and that it has room.
class TestEvaluationDock : public EvaluationWindow
{
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(Theme::Light); }
    void init() { begin(); }
    void cleanup() { end(); }
    void everyStateSaysWhatToDo();
    void settingsMeasureAnew();
    void ownBinsAreTaken();
    void theReportIsAskedFor();
    void allDocksFitASmallScreen();
    void looks_data();
    void looks();
};

void TestEvaluationDock::everyStateSaysWhatToDo()
{
    m_window = &m_world->showWindow();
    QTest::keyClick(m_window, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    auto *sentence = find<QLabel>("evaluationSentence");
    const auto offered = [this](const char *name) { return find<QPushButton>(name); };
    QTRY_VERIFY(sentence->isVisible());
    QVERIFY(sentence->text().contains(QStringLiteral("Open a project")));
    QVERIFY(offered("offer.file.open"));
    open({});
    QTest::keyClick(m_window, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    sentence = find<QLabel>("evaluationSentence");
    QTRY_VERIFY(sentence->text().contains(QStringLiteral("no run yet")));
    QSignalSpy asked(m_window->actions().action(QStringLiteral("run.detect")), &QAction::triggered);
    QTest::mouseClick(offered("offer.run.detect"), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    if (auto *dialog = QApplication::activeModalWidget())
        dialog->close();
    w().runs.setRuns({newRun()});
    auto settings = store().settings();
    settings.options.split = Split::HeldOut;
    store().setSettings(settings);
    QTRY_VERIFY(offered("offer.allVideos"));
    QTest::mouseClick(offered("offer.allVideos"), Qt::LeftButton);
    QTRY_VERIFY(settled());
    QVERIFY(find<QLabel>("evaluationSummary")->text().startsWith(QStringLiteral("mAP ")));
    QVERIFY(!find<QLabel>("evaluationSummary")->text().contains(QStringLiteral("nan"), Qt::CaseInsensitive));
}

void TestEvaluationDock::settingsMeasureAnew()
{
    open();
    showEvaluation();
    auto *tiou = find<QComboBox>("evaluationTiou");
    QCOMPARE(tiou->currentText(), QStringLiteral("0.5"));
    pages().showPage(AnalysisPages::Overlap);
    click(AnalysisPages::OverlapCurve, 9);
    QTRY_VERIFY(settled() && store().analysis()->shown == 9);
    QCOMPARE(tiou->currentText(), QStringLiteral("0.95"));
    auto *protocol = find<QComboBox>("evaluationProtocol");
    protocol->setFocus();
    QTest::keyClick(protocol, Qt::Key_Down);
    QTRY_COMPARE(store().analysis()->options.protocol, EvaluationProtocol::Thumos14);
    QTRY_VERIFY(settled());
    QVERIFY(find<QLabel>("evaluationSummary")->text().contains(QStringLiteral("0.1 to 0.7")));
}

void TestEvaluationDock::ownBinsAreTaken()
{
    open();
    showEvaluation();
    pages().showPage(AnalysisPages::Truths);
    QTest::mouseClick(find<QToolButton>("bins"), Qt::LeftButton);
    auto *dialog = QApplication::activeModalWidget();
    QVERIFY(dialog);
    auto *ok = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    auto *lengths = dialog->findChild<QLineEdit *>(QStringLiteral("edges1"));
    QCOMPARE(lengths->text(), QStringLiteral("30; 60; 120; 180"));
    lengths->selectAll();
    QTest::keyClicks(lengths, QStringLiteral("5; 3"));
    QVERIFY(!ok->isEnabled());
    QVERIFY(!dialog->findChild<QLabel *>(QStringLiteral("problem"))->text().isEmpty());
    lengths->selectAll();
    QTest::keyClicks(lengths, QStringLiteral("4,5; 5.5"));
    QTest::mouseClick(ok, Qt::LeftButton);
    const auto bins = [this] { return store().analysis()->sensitivity[1].bins; };
    QTRY_VERIFY(settled() && bins().size() == 3);
    QCOMPARE(bins()[0].truths, std::size_t{1}); // 4 s; the others last 6 s
    QCOMPARE(bins()[1].truths, std::size_t{0});
    QVERIFY(!bins()[1].missedShare);
    QCOMPARE(bins()[2].truths, std::size_t{2});
}

void TestEvaluationDock::theReportIsAskedFor()
{
    open();
    auto chooser = FileChooser::dialogs();
    chooser.save = [](QWidget *, const FileChooser::Question &) { return QStringLiteral("/tmp/what"); };
    m_window->setFileChooser(chooser);
    QSignalSpy asked(&w().requests, &Requests::writeReport);
    m_window->actions().trigger(QStringLiteral("evaluation.report"));
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().toString(), QStringLiteral("/tmp/what.html"));
}

void TestEvaluationDock::allDocksFitASmallScreen()
{
    open();
    showEvaluation();
    TrainingStatus status;
    status.state = TrainingState::Running;
    status.stage = QStringLiteral("head");
    status.stages = status.stageNumber = 3;
    status.step = 5;
    status.steps = 100;
    status.secondsLeft = 90;
    w().training.setStatus(status);
    for (auto *dock : m_window->findChildren<QDockWidget *>()) {
        dock->show();
        dock->raise();
        QCoreApplication::processEvents();
        const auto least = m_window->minimumSizeHint();
        QVERIFY2(least.width() <= 1280 && least.height() <= 720, qPrintable(QStringLiteral("%1: %2 x %3")
                                                                                .arg(dock->objectName())
                                                                                .arg(least.width())
                                                                                .arg(least.height())));
    }
}

void TestEvaluationDock::looks_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    QTest::newRow("1280-light") << QSize(1280, 720) << false;
    QTest::newRow("1280-dark") << QSize(1280, 720) << true;
    QTest::newRow("1920-dark") << QSize(1920, 1080) << true;
}

void TestEvaluationDock::looks()
{
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    applyTheme(dark ? Theme::Dark : Theme::Light);
    open();
    m_window = &m_world->showWindow(size);
    showEvaluation();
    QTest::qWait(100);
    QCOMPARE(m_world->window->grab().size(), size); // nothing asks for more room than there is
    applyTheme(Theme::Light);
}

QTEST_MAIN(TestEvaluationDock)
#include "tst_evaluationdock.moc"
