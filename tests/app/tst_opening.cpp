// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services.h"
#include "app/windowprogram.h"
#include "tests/db/projectfixture.h"
#include "widgets/mainwindow.h"
#include "widgets/noticebar.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QPointer>
#include <QSettings>
#include <QToolButton>
#include <QtTest>

using namespace onset;

/// Projects as they are named to the window when it starts, or chosen in its menu.
class TestOpening : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup() { m_program.reset(); }
    void upgradeIsToldUntilClosed();

private:
    MainWindow &window() { return m_program->window(); }
    Workspace &w() { return m_program->workspace(); }
    NoticeBar &bar() { return *window().findChild<NoticeBar *>(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowProgram> m_program;
};

void TestOpening::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("OnsetTest"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QGuiApplication::setQuitOnLastWindowClosed(false);
}

void TestOpening::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder->path());
    m_program = std::make_unique<WindowProgram>(makeServices());
    window().resize(1280, 720);
    window().show();
    QApplication::setActiveWindow(&window());
}

void TestOpening::upgradeIsToldUntilClosed()
{
    const auto project = QString::fromStdString(test::oldProject(*m_folder, 3));
    emit w().requests.openProject(project); // as when it is named on the command line, at the first start
    QTRY_VERIFY(w().document.isOpen());
    QTRY_VERIFY(window().findChild<QDialog *>(QStringLiteral("annotatorDialog")));
    const QPointer<QDialog> dialog = window().findChild<QDialog *>(QStringLiteral("annotatorDialog"));
    QTest::qWait(4500); // a name takes its time, and what passes is gone by then
    auto *name = dialog->findChild<QLineEdit *>();
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("Ada"));
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(!dialog || !dialog->isVisible());
    const auto backup = m_folder->filePath(QStringLiteral("old.backup-v3.onset"));
    QVERIFY(QFile::exists(backup));
    QStringList told; // its video is not there: that problem comes first
    while (!bar().isHidden() && told.size() < 9) {
        told << bar().text();
        QTest::mouseClick(bar().findChild<QToolButton *>(), Qt::LeftButton);
    }
    QVERIFY2(told.join(u' ').contains(backup), qPrintable(told.join(u'\n')));
    QVERIFY(bar().isHidden());
}

QTEST_MAIN(TestOpening)
#include "tst_opening.moc"
