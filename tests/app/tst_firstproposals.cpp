// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/builtinmodels.h"
#include "app/document/modelclasses.h"
#include "app/services.h"
#include "storage/domain/oneclass.h"
#include "tests/app/clipproject.h"
#include "tests/app/walk.h"

#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace onset;

namespace {

constexpr ClassId kHide{2};
constexpr ClassId kSeek{3};
constexpr int kDetectionMs = 120000; // it yields to whatever else the machine does

} // namespace

/// How a person begins on footage of their own, with actions that the model which comes with the program does
/// not know: it says where something happens, one key names it. Document and reopened database agree.
class TestFirstProposals : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void theBuiltInModelTellsItsClasses();
    void whatIsFoundIsNamedAndDescribed();

private:
    void makeProject();
    QString project() const { return m_folder.filePath(QStringLiteral("own.onset")); }
    std::vector<std::string> classNames() const;

    QTemporaryDir m_folder;
    std::unique_ptr<Walk> m_walk;
    FrameRange m_truth;
};

void TestFirstProposals::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("OnsetTest"));
    QCoreApplication::setApplicationName(QStringLiteral("OnsetTest"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    qputenv("ONSET_CACHE", QFile::encodeName(m_folder.filePath(QStringLiteral("cache"))));
    makeProject();
}

void TestFirstProposals::makeProject()
{
    auto file = ProjectFile::create(project().toStdString());
    QVERIFY(file.ok() && (*file)->annotator("Ada").ok());
    addClip(**file, m_folder.path(), 0, Split::Training, m_truth);
    Edit edit;
    edit.action = "import";
    edit.annotator = {1};
    edit.changes.classes = {{std::nullopt, classNamed(kHide, "hide", "1")},
                            {std::nullopt, classNamed(kSeek, "seek", "2")}};
    const auto stored = (*file)->apply(edit);
    QVERIFY2(stored.ok(), stored ? "" : stored.error().message.c_str());
}

std::vector<std::string> TestFirstProposals::classNames() const
{
    std::vector<std::string> names;
    for (const auto &one : m_walk->workspace().document.classes())
        names.push_back(one.name);
    return names;
}

void TestFirstProposals::theBuiltInModelTellsItsClasses()
{
    const auto services = makeServices();
    for (const auto *system : {"etp", "temporalmaxer"}) {
        const auto path = services.builtinModel(system);
        const auto model = services.readModel(path);
        QVERIFY2(model.ok(), model ? "" : model.error().message.c_str());
        QVERIFY(!builtinClasses(path).empty());
        QCOMPARE(builtinClasses(path), classesOf(*model));
    }
    QVERIFY(builtinClasses({}).empty());
    QFile cut(m_folder.filePath(QStringLiteral("cut.safetensors")));
    QVERIFY(cut.open(QIODevice::WriteOnly) && cut.write("\x10\0\0\0\0\0\0\0{\"__meta", 15) == 15);
    cut.close();
    QVERIFY(builtinClasses(cut.fileName().toStdString()).empty());
}

void TestFirstProposals::whatIsFoundIsNamedAndDescribed()
{
    m_walk = std::make_unique<Walk>(project());
    m_walk->openProject();
    auto &w = m_walk->workspace();
    m_walk->key(Qt::Key_D, Qt::ControlModifier);
    QDialog *dialog = nullptr;
    QVERIFY(waitFor([&] {
        return (dialog = m_walk->window().findChild<QDialog *>(QStringLiteral("runDialog"))) &&
               dialog->isVisible();
    }));
    auto *systems = dialog->findChild<QComboBox *>();
    systems->setFocus();
    while (systems->currentData() != QStringLiteral("etp") && systems->currentIndex() + 1 < systems->count())
        QTest::keyClick(systems, Qt::Key_Down);
    QCOMPARE(systems->currentData().toString(), QStringLiteral("etp"));
    QCOMPARE(dialog->findChild<QComboBox *>(QStringLiteral("classes"))->currentIndex(), 1);
    QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok), Qt::LeftButton);
    QVERIFY(waitFor([&] { return m_walk->run().valid() && m_walk->runState() == RunState::Finished; },
                    kDetectionMs));
    QVERIFY2(m_walk->problems().isEmpty(), qPrintable(m_walk->problems().join(u' ')));

    // One class came to those of the project, none of the model's.
    QCOMPARE(classNames(), (std::vector<std::string>{"motion", "hide", "seek", kAnyAction}));
    QVERIFY(w.document.classes().back().hotkey.empty());
    const auto any = w.document.classes().back().id;
    const auto &found = w.runs.detections(m_walk->run());
    QVERIFY(!found.empty());
    QVERIFY(std::ranges::all_of(found, [&](const Detection &one) { return one.actionClass == any; }));
    const auto best = std::ranges::max_element(found, {}, &Detection::score);
    QVERIFY2(temporalIou(best->range, m_truth) > 0.5,
             qPrintable(QString("%1").arg(temporalIou(best->range, m_truth))));

    // Tab shows it, a key names it.
    m_walk->key(Qt::Key_Tab);
    QVERIFY(m_walk->selected());
    const auto proposed = m_walk->selected()->range;
    m_walk->key(Qt::Key_2);
    m_walk->waitStored();
    const auto named = [&](const ProjectContents &contents) {
        return std::ranges::count_if(contents.segments, [&](const Segment &one) {
            return one.actionClass == kSeek && one.range == proposed && one.state == SegmentState::Edited;
        });
    };
    QCOMPARE(named(w.document.contents()), 1);
    QCOMPARE(m_walk->difference(), QString());

    // Nothing is known of what looks new until the videos are described.
    const auto told = [&] {
        w.queue.order();
        (void)waitFor([&] { return w.queue.state() == QueueStore::State::Ready; });
        return w.queue.queue().notices.filter(QStringLiteral("No features")).isEmpty();
    };
    QVERIFY(!told());
    m_walk->key(Qt::Key_D, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(waitFor([&] { return w.jobs.jobs().back().title.contains(QStringLiteral("Describing")); }));
    const auto job = w.jobs.jobs().back().id;
    QVERIFY(waitFor([&] { return w.jobs.job(job)->state != JobState::Running; }, kDetectionMs));
    QCOMPARE(int(w.jobs.job(job)->state), int(JobState::Finished));
    QVERIFY(told());
    QVERIFY2(m_walk->problems().isEmpty(), qPrintable(m_walk->problems().join(u' ')));
    m_walk->closeWindow();
    QCOMPARE(named(Walk::stored(project())), 1);
}

QTEST_MAIN(TestFirstProposals)
#include "tst_firstproposals.moc"
