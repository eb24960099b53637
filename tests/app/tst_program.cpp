// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/startup.h"
#include "tests/app/walk.h"

#include <QApplication>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

using namespace onset;

/// The program `onset` itself, as it is started from a shell.
class TestProgram : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void processAgeGrows();
    void windowStandsWithoutLibTorch();
    void projectIsOpenedWithoutLibTorch();
    void whatIsNoProjectDoesNotEndIt();
    void programStartsItselfWithPassiveOpenMp();

private:
    void start(const QStringList &arguments);
    QByteArray log() const;
    QByteArray ofProcess(const char *file) const;

    QTemporaryDir m_folder;
    QProcess m_program;
};

void TestProgram::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("OnsetTest"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
}

void TestProgram::start(const QStringList &arguments)
{
    m_program.kill();
    m_program.waitForFinished();
    QFile::remove(m_folder.filePath(QStringLiteral("Onset/Onset/onset.log")));
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("XDG_DATA_HOME"), m_folder.path());
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_folder.path());
    environment.remove(QStringLiteral("OMP_WAIT_POLICY"));
    m_program.setProcessEnvironment(environment);
    m_program.setProcessChannelMode(QProcess::ForwardedChannels);
    m_program.start(QStringLiteral(ONSET_BIN_DIR "/onset"), arguments);
    QVERIFY2(m_program.waitForStarted(), qPrintable(m_program.errorString()));
    QTRY_VERIFY_WITH_TIMEOUT(log().contains("window shown after"), 30000);
    QCOMPARE(m_program.state(), QProcess::Running);
}

QByteArray TestProgram::log() const
{
    QFile file(m_folder.filePath(QStringLiteral("Onset/Onset/onset.log")));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray TestProgram::ofProcess(const char *name) const
{
    QFile file(QStringLiteral("/proc/%1/%2").arg(m_program.processId()).arg(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestProgram::processAgeGrows()
{
    const auto before = processAge();
    QVERIFY(before && *before >= 0 && *before < 3600);
    QTest::qWait(50);
    QVERIFY(*processAge() > *before + 0.03);
}

void TestProgram::windowStandsWithoutLibTorch()
{
    start({});
    const QByteArray maps = ofProcess("maps");
    QVERIFY(maps.contains("libQt6Widgets")); // else the test would look at nothing
    QVERIFY(!maps.contains("libtorch"));
    QVERIFY(!maps.contains("libc10"));
}

void TestProgram::projectIsOpenedWithoutLibTorch()
{
    const QString clip = pedestrians(m_folder.path(), 4);
    if (clip.isEmpty())
        QSKIP("vtest.avi of the package opencv-doc is not installed");
    const QString project = m_folder.filePath(QStringLiteral("program.onset"));
    {
        Walk walk(project);
        walk.makeProject();
        walk.addVideo(clip);
        walk.startMotion();
        QVERIFY(waitFor([&] { return walk.runState() == RunState::Finished; }, 60000));
        walk.closeWindow();
    }
    start({project});
    // Held open by the program: its video too, which is the last thing opening a project does.
    QTRY_VERIFY_WITH_TIMEOUT(
        QProcess::execute(
            QStringLiteral("grep"),
            {"-qs", "libavcodec", QStringLiteral("/proc/%1/maps").arg(m_program.processId())}) == 0,
        10000);
    const auto holdsVideo = [&] {
        const QDir open(QStringLiteral("/proc/%1/fd").arg(m_program.processId()));
        const auto links = open.entryInfoList(QDir::Files | QDir::System);
        return std::ranges::any_of(links,
                                   [&](const QFileInfo &link) { return link.symLinkTarget() == clip; });
    };
    QTRY_VERIFY_WITH_TIMEOUT(holdsVideo(), 20000);
    QVERIFY(!ofProcess("maps").contains("libtorch"));
}

void TestProgram::whatIsNoProjectDoesNotEndIt()
{
    const QString text = m_folder.filePath(QStringLiteral("text.onset"));
    QFile file(text);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("not a project") > 0);
    file.close();
    start({text});
    QTest::qWait(1500); // it has answered long since
    QCOMPARE(m_program.state(), QProcess::Running);
    // A picture has nothing to show then.
    QProcess drawing;
    drawing.start(QStringLiteral(ONSET_BIN_DIR "/onset"),
                  {text, QStringLiteral("--screenshot"), m_folder.filePath(QStringLiteral("p.png"))});
    QVERIFY(drawing.waitForFinished(30000));
    QCOMPARE(drawing.exitCode(), 1);
    QVERIFY(drawing.readAllStandardError().contains("text.onset"));
}

void TestProgram::programStartsItselfWithPassiveOpenMp()
{
    start({});
    QVERIFY(ofProcess("environ").contains("OMP_WAIT_POLICY=PASSIVE"));
    m_program.terminate();
    QVERIFY(m_program.waitForFinished());
}

QTEST_MAIN(TestProgram)
#include "tst_program.moc"
