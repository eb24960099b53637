// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/actions.h"
#include "widgets/cachelimit.h"
#include "widgets/decidedoverlap.h"
#include "widgets/dialogs/annotatordialog.h"
#include "widgets/dialogs/gotodialog.h"
#include "widgets/dialogs/keycapture.h"
#include "widgets/dialogs/preferencesdialog.h"
#include "widgets/dialogs/shortcutsdialog.h"
#include "widgets/dialogs/transferdialog.h"
#include "widgets/recentprojects.h"
#include "widgets/video/videoview.h"
#include "windowworld.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>
#include <QToolTip>
#include <QTreeWidget>
#include <QtTest>

using namespace onset;

/// The dialogs, driven by keys and clicks.
class TestDialogs : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_world.reset(); }
    void goToChecksWhatIsTyped_data();
    void goToChecksWhatIsTyped();
    void goToMovesThePlayhead();
    void shortcutsWarnOfConflicts();
    void shortcutsShowWholeTexts();
    void exportNamesFormatAndRun();
    void importSaysWhatWasLabelled();
    void theOverlapOfTheDecidedIsKept();
    void keptFeaturesAreLimitedAndEmptied();
    void longTipsAreBroken();
    void annotatorIsAskedOnce();
    void filesAndRecentProjects();
    void recentProjectsOfOneNameAreToldApart();
    void diagnosticsNameVersions();

private:
    Workspace &w() { return m_world->workspace; }
    template <class T> T *dialog(const char *name)
    {
        return qobject_cast<T *>(m_window->findChild<QDialog *>(QLatin1String(name)));
    }

    std::unique_ptr<WindowWorld> m_world;
    MainWindow *m_window = nullptr;
};

void TestDialogs::init()
{
    m_world = std::make_unique<WindowWorld>();
    m_world->openProject();
    m_window = &m_world->showWindow();
    m_window->videoView().setFocus();
}

void TestDialogs::goToChecksWhatIsTyped_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("frame");
    const auto time = static_cast<int>(GotoKind::Time), frame = static_cast<int>(GotoKind::Frame);
    const auto pts = static_cast<int>(GotoKind::Pts);
    QTest::newRow("seconds") << time << "12.34" << 123;
    QTest::newRow("minutes") << time << "1:02.5" << 625;
    QTest::newRow("comma") << time << "1:02,5" << 625;
    QTest::newRow("not a time") << time << "soon" << -1;
    QTest::newRow("nan") << time << "nan" << -1;
    QTest::newRow("after the end") << time << "2:00" << -1;
    QTest::newRow("frame") << frame << "799" << 799;
    QTest::newRow("no such frame") << frame << "800" << -1;
    QTest::newRow("negative") << frame << "-1" << -1;
    QTest::newRow("pts") << pts << "5100" << 1;
    QTest::newRow("pts within a frame") << pts << "5101" << 1;
    QTest::newRow("pts before the video") << pts << "99" << -1;
    QTest::newRow("nothing") << pts << "" << -1;
}

void TestDialogs::goToChecksWhatIsTyped()
{
    QFETCH(int, kind);
    QFETCH(QString, text);
    QFETCH(int, frame);
    const auto target = findTarget(static_cast<GotoKind>(kind), text, *m_world->frames);
    QCOMPARE(target.frame.has_value(), frame >= 0);
    QCOMPARE(target.problem.isEmpty(), frame >= 0);
    if (frame >= 0)
        QCOMPARE(target.frame->value, frame);
}

void TestDialogs::goToMovesThePlayhead()
{
    QTest::keyClick(&m_window->videoView(), Qt::Key_G, Qt::ControlModifier);
    auto *dialog = m_window->findChild<GotoDialog *>();
    QVERIFY(dialog);
    dialog->setKind(GotoKind::Frame);
    auto *text = dialog->findChild<QLineEdit *>();
    auto *go = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    text->clear();
    QTest::keyClicks(text, QStringLiteral("9999"));
    QVERIFY(!go->isEnabled());
    text->clear();
    QTest::keyClicks(text, QStringLiteral("432"));
    QVERIFY(go->isEnabled());
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(m_world->shown(), FrameIndex{432});
}

void TestDialogs::shortcutsShowWholeTexts()
{
    QTest::keyClick(&m_window->videoView(), Qt::Key_F1);
    auto *dialog = m_window->findChild<ShortcutsDialog *>();
    QVERIFY(dialog);
    const auto *table = dialog->findChild<QTreeWidget *>();
    const auto cut = [table] {
        const int margin = table->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, table) + 1;
        QStringList texts;
        for (QTreeWidgetItemIterator item(const_cast<QTreeWidget *>(table)); *item; ++item) {
            for (int column = 0; (*item)->parent() && column < table->columnCount(); ++column) {
                const auto cell = table->visualRect(table->indexFromItem(*item, column));
                const auto needed = table->fontMetrics().boundingRect(
                    QRect(0, 0, cell.width() - 2 * margin, 1), Qt::TextWordWrap, (*item)->text(column));
                if (needed.height() > cell.height() || needed.width() > cell.width() - 2 * margin)
                    texts << (*item)->text(column);
            }
        }
        return texts.join(u'\n');
    };
    QVERIFY2(cut().isEmpty(), qPrintable(cut()));
    dialog->resize(680, 500);
    QTRY_VERIFY2(cut().isEmpty(), qPrintable(cut()));
    dialog->close();
}

void TestDialogs::shortcutsWarnOfConflicts()
{
    QTest::keyClick(&m_window->videoView(), Qt::Key_F1);
    auto *dialog = m_window->findChild<ShortcutsDialog *>();
    QVERIFY(dialog);
    dialog->choose(QStringLiteral("segment.split"));
    auto *capture = dialog->findChild<KeyCapture *>();
    QTest::keyClick(capture, Qt::Key_X);
    QVERIFY(dialog->warning().isEmpty());
    QTest::keyClick(capture, Qt::Key_M);
    QVERIFY2(dialog->warning().contains(QStringLiteral("Merge")), qPrintable(dialog->warning()));
    QPushButton *assign = nullptr;
    for (auto *button : dialog->findChildren<QPushButton *>()) {
        if (button->text() == QStringLiteral("A&ssign"))
            assign = button;
    }
    QTest::mouseClick(assign, Qt::LeftButton);
    const auto &actions = m_window->actions();
    QCOMPARE(actions.keys(QStringLiteral("segment.split")), QList{QKeySequence(Qt::Key_M)});
    QVERIFY(actions.keys(QStringLiteral("segment.merge")).isEmpty());
    dialog->close();
    // The new key works, and is there again in the next window.
    w().selection.select(WindowWorld::kHuman);
    w().playhead.request(FrameIndex{120});
    QTest::keyClick(&m_window->videoView(), Qt::Key_M);
    QCOMPARE(m_world->segment(WindowWorld::kHuman)->range, frameRange(100, 120));
    QCOMPARE(Actions().keys(QStringLiteral("segment.split")), QList{QKeySequence(Qt::Key_M)});
    Actions().resetKeys();
    QCOMPARE(Actions().keys(QStringLiteral("segment.merge")), QList{QKeySequence(Qt::Key_M)});
}

void TestDialogs::exportNamesFormatAndRun()
{
    auto chooser = FileChooser::dialogs();
    chooser.save = [](QWidget *, const FileChooser::Question &) {
        return QStringLiteral("/out/results.json");
    };
    m_window->setFileChooser(chooser);
    QSignalSpy exported(&w().requests, &Requests::exportFile);
    QTest::keyClick(&m_window->videoView(), Qt::Key_E, Qt::ControlModifier);
    auto *transfer = m_window->findChild<QDialog *>(QStringLiteral("transferDialog"));
    QVERIFY(transfer);
    auto *ok = transfer->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    QVERIFY(!ok->isEnabled());
    transfer->findChild<QComboBox *>(QStringLiteral("format"))->setCurrentIndex(1);
    for (auto *button : transfer->findChildren<QPushButton *>()) {
        if (button->text() == QStringLiteral("&Browse…"))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTest::mouseClick(ok, Qt::LeftButton);
    QCOMPARE(exported.count(), 1);
    QCOMPARE(exported.first().at(0).toString(), QStringLiteral("/out/results.json"));
    QCOMPARE(exported.first().at(1).toString(), QStringLiteral("activitynet-results"));
    QCOMPARE(exported.first().at(2).value<RunId>(), RunId{});
}

void TestDialogs::importSaysWhatWasLabelled()
{
    QSignalSpy imported(&w().requests, &Requests::importFile);
    TransferDialog dialog(w(), TransferDialog::Import, FileChooser::dialogs());
    dialog.show();
    dialog.findChild<QLineEdit *>()->setText(QStringLiteral("/in/labels.json"));
    auto *reviewed = dialog.findChild<QCheckBox *>(QStringLiteral("reviewed"));
    QVERIFY(reviewed->isVisible() && !reviewed->isChecked());
    auto *format = dialog.findChild<QComboBox *>(QStringLiteral("format"));
    format->setCurrentIndex(1);
    QVERIFY(!reviewed->isEnabled()); // results say nothing of what people looked at
    format->setCurrentIndex(0);
    QTest::keyClick(reviewed, Qt::Key_Space);
    QTest::mouseClick(dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok), Qt::LeftButton);
    QCOMPARE(imported.count(), 1);
    QCOMPARE(imported.first().at(0).toString(), QStringLiteral("/in/labels.json"));
    QCOMPARE(imported.first().at(2).toBool(), true);
}

void TestDialogs::theOverlapOfTheDecidedIsKept()
{
    PreferencesDialog dialog(w(), nullptr);
    auto *overlap = dialog.findChild<QDoubleSpinBox *>(QStringLiteral("decidedOverlap"));
    QCOMPARE(overlap->value(), w().document.decidedOverlap());
    overlap->setValue(0.7);
    QCOMPARE(w().document.decidedOverlap(), 0.7);
    QCOMPARE(storedDecidedOverlap(), 0.7);
    overlap->setValue(0.5);
}

void TestDialogs::keptFeaturesAreLimitedAndEmptied()
{
    QSignalSpy measured(&w().requests, &Requests::measureFeatures);
    QSignalSpy emptied(&w().requests, &Requests::emptyFeatures);
    PreferencesDialog preferences(w(), nullptr);
    preferences.show();
    QCOMPARE(measured.count(), 1);
    auto *empty = preferences.findChild<QPushButton *>(QStringLiteral("emptyCache"));
    QVERIFY(!empty->isEnabled()); // nobody knows yet whether there is anything
    w().cache.setKept({1'500'000'000, 12});
    auto *kept = preferences.findChild<QLabel *>(QStringLiteral("cacheKept"));
    QVERIFY2(kept->text().contains("1.5 GB"), qPrintable(kept->text()));
    const int job = w().jobs.add(QStringLiteral("a training"));
    QVERIFY(!empty->isEnabled());
    w().jobs.end(job, JobState::Finished);
    QTest::mouseClick(empty, Qt::LeftButton);
    QCOMPARE(emptied.count(), 1);
    auto *limit = preferences.findChild<QSpinBox *>(QStringLiteral("cacheLimit"));
    QCOMPARE(limit->value(), 50);
    limit->setFocus();
    limit->selectAll();
    QTest::keyClicks(limit, QStringLiteral("7"));
    QTest::keyClick(limit, Qt::Key_Enter);
    QCOMPARE(w().cache.limitGigabytes(), std::optional(7));
    QCOMPARE(storedCacheLimit(), 7);
}

void TestDialogs::longTipsAreBroken()
{
    PreferencesDialog preferences(w(), nullptr);
    preferences.show();
    auto *limit = preferences.findChild<QSpinBox *>(QStringLiteral("cacheLimit"));
    QVERIFY(limit->fontMetrics().horizontalAdvance(limit->toolTip()) > 900);
    QHelpEvent event(QEvent::ToolTip, {5, 5}, limit->mapToGlobal(QPoint{5, 5}));
    QCoreApplication::sendEvent(limit, &event);
    QVERIFY(QToolTip::isVisible());
    for (const auto *shown : QApplication::topLevelWidgets()) {
        if (shown->inherits("QTipLabel") && shown->isVisible())
            QVERIFY2(shown->width() < 700, qPrintable(QString::number(shown->width())));
    }
    QToolTip::hideText();
}

void TestDialogs::annotatorIsAskedOnce()
{
    QSignalSpy named(&w().requests, &Requests::setAnnotator);
    emit w().notices.annotatorNeeded();
    auto *dialog = m_window->findChild<AnnotatorDialog *>();
    QVERIFY(dialog);
    auto *text = dialog->findChild<QLineEdit *>();
    text->clear();
    QVERIFY(!dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled());
    QTest::keyClicks(text, QStringLiteral("Grace"));
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(named.first().first().toString(), QStringLiteral("Grace"));
}

void TestDialogs::filesAndRecentProjects()
{
    QVERIFY(RecentProjects::paths().isEmpty() || RecentProjects::paths().first().endsWith(u".onset"));
    auto chooser = FileChooser::dialogs();
    chooser.save = [](QWidget *, const FileChooser::Question &) { return QStringLiteral("/data/new"); };
    chooser.openMany = [](QWidget *, const FileChooser::Question &) {
        return QStringList{QStringLiteral("/v/a.avi")};
    };
    m_window->setFileChooser(chooser);
    QSignalSpy made(&w().requests, &Requests::newProject);
    QSignalSpy added(&w().requests, &Requests::addVideos);
    QTest::keyClick(&m_window->videoView(), Qt::Key_N, Qt::ControlModifier);
    QTest::keyClick(&m_window->videoView(), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(made.first().first().toString(), QStringLiteral("/data/new.onset"));
    QCOMPARE(added.first().first().toStringList(), QStringList{QStringLiteral("/v/a.avi")});
    m_world->openProject(); // now with the window there, which remembers it
    QVERIFY(RecentProjects::paths().first().endsWith(QStringLiteral("/crossing.onset")));
}

void TestDialogs::recentProjectsOfOneNameAreToldApart()
{
    const QStringList paths{QStringLiteral("/data/monday/mice.onset"),
                            QStringLiteral("/data/tuesday/mice.onset"),
                            QStringLiteral("/data/tuesday/rats.onset")};
    WindowWorld world; // with settings of its own
    for (const auto &path : paths)
        RecentProjects::add(path);
    auto &window = world.showWindow();
    QStringList texts;
    for (const auto &path : paths) {
        for (const auto *link : window.findChildren<QToolButton *>()) {
            if (link->toolTip() == path)
                texts += link->text();
        }
    }
    QCOMPARE(texts, (QStringList{QStringLiteral("mice in monday"), QStringLiteral("mice in tuesday"),
                                 QStringLiteral("rats")}));
}

void TestDialogs::diagnosticsNameVersions()
{
    AppInfo info;
    info.version = QStringLiteral("9.8.7");
    info.libraries = {{QStringLiteral("SQLite"), QStringLiteral("3.40.1")}};
    info.diagnostics = [] { return QStringLiteral("the log’s end"); };
    m_window->setInfo(info);
    m_window->actions().trigger(QStringLiteral("help.diagnostics"));
    const auto text = QGuiApplication::clipboard()->text();
    for (const auto *part : {"Onset 9.8.7", "SQLite: 3.40.1", "the log’s end"})
        QVERIFY2(text.contains(QString::fromUtf8(part)), part);
}

QTEST_MAIN(TestDialogs)
#include "tst_dialogs.moc"
