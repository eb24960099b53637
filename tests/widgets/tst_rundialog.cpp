// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/video/videoview.h"
#include "windowworld.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace onset;

namespace {

SystemInfo learningSystem(const QString &id, const QString &title)
{
    SystemInfo learning;
    learning.id = id;
    learning.title = title;
    learning.needsNetwork = learning.needsModel = true;
    return learning;
}

} // namespace

/// Detection → Run detection, driven by keys and clicks.
class TestRunDialog : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_world.reset(); }
    void sendsItsSettings();
    void asksForAModel();
    void offersTheBuiltInModel();
    void namesNoForeignClasses();

private:
    Workspace &w() { return m_world->workspace; }
    QDialog *opened();

    std::unique_ptr<WindowWorld> m_world;
    MainWindow *m_window = nullptr;
};

void TestRunDialog::init()
{
    m_world = std::make_unique<WindowWorld>();
    m_world->openProject();
    m_window = &m_world->showWindow();
    m_window->videoView().setFocus();
}

/// By its key.
QDialog *TestRunDialog::opened()
{
    QTest::keyClick(&m_window->videoView(), Qt::Key_D, Qt::ControlModifier);
    return m_window->findChild<QDialog *>(QStringLiteral("runDialog"));
}

void TestRunDialog::sendsItsSettings()
{
    QSignalSpy started(&w().requests, &Requests::startRun);
    auto *run = opened();
    QVERIFY(run);
    run->findChild<QDoubleSpinBox *>(QStringLiteral("detectionRate"))->setValue(3);
    run->findChild<QDoubleSpinBox *>(QStringLiteral("derive.threshold"))->setValue(0.65);
    run->findChild<QCheckBox *>(QStringLiteral("people"))->setChecked(false);
    QTest::mouseClick(run->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok), Qt::LeftButton);
    QCOMPARE(started.count(), 1);
    const auto asked = started.first().at(0).value<RunSettings>();
    QCOMPARE(asked.system, QStringLiteral("motion"));
    QCOMPARE(asked.videos, std::vector<VideoId>{WindowWorld::kVideo});
    QVERIFY(!asked.model.valid() && asked.device.isEmpty());
    const auto settings = QJsonDocument::fromJson(asked.parameters.toUtf8()).object();
    QCOMPARE(settings,
             (QJsonObject{{"detectionRate", 3},
                          {"people", false},
                          {"derive", QJsonObject{{"threshold", 0.65}, {"levels", QJsonArray{0, 0.3}}}}}));
}

void TestRunDialog::asksForAModel()
{
    w().systems.push_back(learningSystem(QStringLiteral("rc3d"), QStringLiteral("R-C3D")));
    QSignalSpy started(&w().requests, &Requests::startRun);
    auto *run = opened();
    QVERIFY(run);
    auto *models = run->findChild<QComboBox *>(QStringLiteral("model"));
    QVERIFY(!models->isVisible()); // motion needs none
    auto *systems = run->findChild<QComboBox *>();
    systems->setFocus();
    QTest::keyClick(systems, Qt::Key_Down);
    QCOMPARE(systems->currentText(), QStringLiteral("R-C3D"));
    auto *ok = run->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    QVERIFY(models->isVisible() && models->count() == 0 && !ok->isEnabled());
    w().document.insertModel(
        {ModelVersionId{7}, {}, "rc3d", "first", "{}", "{}", "abc", "/m.safetensors", 5, {}});
    w().document.insertModel(
        {ModelVersionId{8}, {}, "ssn", "other", "{}", "{}", "def", "/n.safetensors", 5, {}});
    QCOMPARE(models->count(), 1);
    QVERIFY(ok->isEnabled());
    auto *device = run->findChild<QComboBox *>(QStringLiteral("device"));
    QTest::keyClick(device, Qt::Key_Down);
    Run earlier;
    earlier.id = RunId{91};
    earlier.system = "rc3d";
    earlier.modelVersion = ModelVersionId{7};
    earlier.device = "cpu";
    earlier.precision = "bf16";
    earlier.framesPerSecond = 321.5;
    w().runs.updateRun(earlier);
    auto *speed = run->findChild<QLabel *>(QStringLiteral("measuredSpeed"));
    QVERIFY(!speed->text().contains("321")); // that was in another precision
    QTest::keyClick(run->findChild<QComboBox *>(QStringLiteral("precision")), Qt::Key_Down);
    QVERIFY2(speed->text().contains("321"), qPrintable(speed->text()));
    QTest::mouseClick(ok, Qt::LeftButton);
    QCOMPARE(started.count(), 1);
    const auto asked = started.first().at(0).value<RunSettings>();
    QCOMPARE(asked.system, QStringLiteral("rc3d"));
    QCOMPARE(asked.model.value, 7);
    QCOMPARE(asked.device, QStringLiteral("cpu"));
    QCOMPARE(asked.precision, QStringLiteral("bf16"));
}

void TestRunDialog::offersTheBuiltInModel()
{
    auto learning = learningSystem(QStringLiteral("etp"), QStringLiteral("ETP"));
    learning.builtinModel = QStringLiteral("/models/etp.safetensors");
    w().systems.push_back(learning);
    QSignalSpy started(&w().requests, &Requests::startRun);
    QSignalSpy withFile(&w().requests, &Requests::startRunWithFile);
    auto *run = opened();
    QVERIFY(run);
    auto *models = run->findChild<QComboBox *>(QStringLiteral("model"));
    QTest::keyClick(run->findChild<QComboBox *>(), Qt::Key_Down);
    QCOMPARE(models->count(), 1);
    auto *ok = run->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    QVERIFY(ok->isEnabled()); // nothing has to be trained or fetched first
    // A model of the project's own comes first; the built-in one stays to be chosen.
    w().document.insertModel(
        {ModelVersionId{7}, {}, "etp", "own", "{}", "{}", "abc", "/own.safetensors", 5, {}});
    QCOMPARE(models->count(), 2);
    QCOMPARE(models->currentIndex(), 0);
    QTest::keyClick(models, Qt::Key_Down);
    QTest::mouseClick(ok, Qt::LeftButton);
    QCOMPARE(started.count(), 0);
    QCOMPARE(withFile.count(), 1);
    const auto asked = withFile.first().at(0).value<RunSettings>();
    QCOMPARE(asked.modelFile, QStringLiteral("/models/etp.safetensors"));
    QVERIFY(!asked.model.valid());
    QCOMPARE(asked.device, QStringLiteral("auto"));
    // Once the project knows it, it is a model as any other.
    w().document.insertModel(
        {ModelVersionId{8}, {}, "etp", "ETP", "{}", "{}", "def", "/models/etp.safetensors", 6, {}});
    auto *again = opened();
    QVERIFY(again);
    QTest::keyClick(again->findChild<QComboBox *>(), Qt::Key_Down);
    QCOMPARE(again->findChild<QComboBox *>(QStringLiteral("model"))->count(), 2);
}

void TestRunDialog::namesNoForeignClasses()
{
    auto learning = learningSystem(QStringLiteral("etp"), QStringLiteral("ETP"));
    learning.builtinModel = QStringLiteral("/models/etp.safetensors");
    learning.builtinClasses = {"dive", "vault"};
    w().systems.push_back(learning);
    QSignalSpy withFile(&w().requests, &Requests::startRunWithFile);
    QSignalSpy started(&w().requests, &Requests::startRun);
    const auto withModel = [this] {
        auto *run = opened();
        QTest::keyClick(run->findChild<QComboBox *>(), Qt::Key_Down);
        return run;
    };
    const auto accepted = [](QDialog *run) {
        QTest::mouseClick(run->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok), Qt::LeftButton);
    };
    const auto oneClass = [](const QSignalSpy &spy) {
        const auto text = spy.last().at(0).value<RunSettings>().parameters;
        return QJsonDocument::fromJson(text.toUtf8()).object().value(QLatin1String("oneClass"));
    };
    // The project's classes are others: what the model finds is not named by it, unless a person says so.
    auto *run = withModel();
    auto *classes = run->findChild<QComboBox *>(QStringLiteral("classes"));
    QVERIFY(classes && classes->isVisible());
    QCOMPARE(classes->currentIndex(), 1);
    accepted(run);
    QCOMPARE(oneClass(withFile), QJsonValue(QStringLiteral("action")));
    run = withModel();
    QTest::keyClick(run->findChild<QComboBox *>(QStringLiteral("classes")), Qt::Key_Up);
    accepted(run);
    QVERIFY(oneClass(withFile).isUndefined());
    // A model that knows one of the project's classes names its actions.
    const auto known = QString::fromStdString(w().document.classes().front().name);
    w().document.insertModel({ModelVersionId{7},
                              {},
                              "etp",
                              "own",
                              QStringLiteral(R"({"classes": ["%1", "spin"]})").arg(known).toStdString(),
                              "{}",
                              "abc",
                              "/own.safetensors",
                              5,
                              {}});
    run = withModel();
    QCOMPARE(run->findChild<QComboBox *>(QStringLiteral("classes"))->currentIndex(), 0);
    accepted(run);
    QCOMPARE(started.count(), 1);
    QVERIFY(oneClass(started).isUndefined());
}

QTEST_MAIN(TestRunDialog)
#include "tst_rundialog.moc"
