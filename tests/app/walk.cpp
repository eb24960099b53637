// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/walk.h"

#include "app/jobs/session.h"
#include "app/services.h"
#include "storage/db/projectfile.h"
#include "widgets/timeline/timelineview.h"
#include "widgets/video/videoview.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMouseEvent>
#include <QPointer>
#include <QProcess>
#include <QPushButton>
#include <QTest>

#include <algorithm>

namespace onset {

namespace {

constexpr const char *kPedestrians = "/usr/share/doc/opencv-doc/examples/data/vtest.avi";

QDialog *waitForDialog(QWidget &window, const char *name)
{
    QDialog *dialog = nullptr;
    const bool come = waitFor([&] {
        dialog = window.findChild<QDialog *>(QLatin1String(name));
        return dialog && dialog->isVisible();
    });
    return come ? dialog : nullptr;
}

void clickOk(QDialog *dialog)
{
    auto *button = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    waitFor([&] { return button->isEnabled(); });
    QTest::mouseClick(button, Qt::LeftButton);
}

template <class T> void sortById(std::vector<T> &values)
{
    std::sort(values.begin(), values.end(), [](const T &a, const T &b) { return a.id < b.id; });
}

/// Times of a run are taken by two threads, and its sequence is the database's affair.
Run comparable(Run run)
{
    run.startedMs = run.finishedMs = run.lastSequence = 0;
    return run;
}

QString videosDifference(const std::vector<Video> &a, const std::vector<Video> &b)
{
    if (a.size() != b.size())
        return QStringLiteral("%1 and %2 videos").arg(a.size()).arg(b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        Video one = a[i];
        Video other = b[i];
        if (!one.frames != !other.frames || (one.frames && *one.frames != *other.frames))
            return QStringLiteral("frames of video %1").arg(a[i].id.value);
        one.frames = other.frames = nullptr;
        if (one != other)
            return QStringLiteral("video %1").arg(a[i].id.value);
    }
    return {};
}

template <class T> QString rowsDifference(const char *what, std::vector<T> a, std::vector<T> b)
{
    sortById(a);
    sortById(b);
    if (a.size() != b.size())
        return QStringLiteral("%1 and %2 %3").arg(a.size()).arg(b.size()).arg(QLatin1String(what));
    const auto [one, other] = std::mismatch(a.begin(), a.end(), b.begin());
    return one == a.end() ? QString()
                          : QStringLiteral("%1, id %2").arg(QLatin1String(what)).arg(one->id.value);
}

} // namespace

bool waitFor(const std::function<bool()> &done, int milliseconds)
{
    return QTest::qWaitFor(done, milliseconds);
}

QString pedestrians(const QString &folder, double seconds)
{
    if (!QFile::exists(QLatin1String(kPedestrians)))
        return {};
    const QString clip = folder + QStringLiteral("/pedestrians.avi");
    const int failed = QProcess::execute(QStringLiteral("ffmpeg"),
                                         {"-v", "error", "-nostdin", "-y", "-i", QLatin1String(kPedestrians),
                                          "-t", QString::number(seconds), "-c", "copy", clip});
    if (failed)
        qFatal("ffmpeg could not cut %s", kPedestrians);
    return clip;
}

QString difference(const ProjectContents &a, const ProjectContents &b)
{
    std::vector<Run> runs[2];
    for (const auto &run : a.runs)
        runs[0].push_back(comparable(run));
    for (const auto &run : b.runs)
        runs[1].push_back(comparable(run));
    for (const auto &found :
         {videosDifference(a.videos, b.videos), rowsDifference("classes", a.classes, b.classes),
          rowsDifference("segments", a.segments, b.segments),
          rowsDifference("coverage", a.coverage, b.coverage),
          rowsDifference("verdicts", a.verdicts, b.verdicts), rowsDifference("runs", runs[0], runs[1])}) {
        if (!found.isEmpty())
            return found;
    }
    return {};
}

Walk::Walk(QString project)
    : m_project(std::move(project))
    , m_program(std::make_unique<WindowProgram>(makeServices()))
{
    QGuiApplication::setQuitOnLastWindowClosed(false); // the next window of the test goes on
    m_program->session().setAnnotatorName(QStringLiteral("Ada"));
    QObject::connect(&workspace().notices, &Notices::notice, &workspace().notices,
                     [this](Notices::Level level, const QString &text) {
                         if (level == Notices::Problem)
                             m_problems << text;
                     });
    FileChooser chooser;
    chooser.open = chooser.save = [this](QWidget *, const FileChooser::Question &) { return m_answer; };
    chooser.openMany = [this](QWidget *, const FileChooser::Question &) { return QStringList{m_answer}; };
    chooser.folder = chooser.open;
    window().setFileChooser(chooser);
    window().resize(1280, 800);
    window().show();
    QApplication::setActiveWindow(&window());
    (void)QTest::qWaitForWindowActive(&window());
    window().videoView().setFocus();
}

Walk::~Walk() = default;

void Walk::closeWindow()
{
    window().close();
    m_program.reset();
}

void Walk::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    window().activateWindow();
    if (!QApplication::focusWidget())
        window().videoView().setFocus();
    waitFor([] { return QApplication::focusWidget() != nullptr; });
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

void Walk::makeProject()
{
    m_answer = m_project;
    key(Qt::Key_N, Qt::ControlModifier);
    waitFor([this] { return workspace().document.isOpen(); });
}

void Walk::openProject(bool hasFiles)
{
    m_answer = m_project;
    key(Qt::Key_O, Qt::ControlModifier);
    waitFor([&] {
        return workspace().document.isOpen() &&
               (!hasFiles || (workspace().playhead.current().valid() && workspace().playhead.frames()));
    });
    window().videoView().setFocus();
}

void Walk::addVideo(const QString &path)
{
    m_answer = path;
    key(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    waitFor([this] {
        const auto &videos = workspace().document.videos();
        return !videos.empty() && videos.back().frames && workspace().playhead.current().valid();
    });
    window().videoView().setFocus();
}

void Walk::startMotion()
{
    const RunId before = run();
    key(Qt::Key_D, Qt::ControlModifier);
    if (auto *dialog = waitForDialog(window(), "runDialog"))
        clickOk(dialog);
    waitFor([&] { return run() != before && runState() == RunState::Running; });
    window().videoView().setFocus();
}

void Walk::cancelRun()
{
    key(Qt::Key_Period, Qt::ControlModifier);
}

void Walk::transfer(bool import, const QString &format, const QString &path)
{
    key(import ? Qt::Key_I : Qt::Key_E, Qt::ControlModifier);
    const QPointer<QDialog> dialog = waitForDialog(window(), "transferDialog"); // deleted on closing
    if (!dialog)
        return;
    auto *formats = dialog->findChild<QComboBox *>(QStringLiteral("format"));
    formats->setCurrentIndex(formats->findData(format));
    auto *line = dialog->findChild<QLineEdit *>();
    line->setFocus();
    QTest::keyClicks(line, path);
    clickOk(dialog);
    waitFor([&] { return !dialog || !dialog->isVisible(); });
    window().videoView().setFocus();
}

void Walk::chooseFromMenu(const QString &command, const QString &answer)
{
    m_answer = answer;
    auto *wanted = window().findChild<QAction *>(command);
    auto *bar = window().menuBar();
    for (auto *entry : bar->actions()) {
        auto *menu = entry->menu();
        if (!menu || !wanted || !menu->actions().contains(wanted))
            continue;
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->actionGeometry(entry).center());
        waitFor([menu] { return menu->isVisible(); });
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(wanted).center());
        return;
    }
    m_problems << command + QStringLiteral(" is in no menu");
}

void Walk::goTo(std::int64_t frame)
{
    workspace().playhead.request(FrameIndex{frame});
    waitFor([&] { return workspace().playhead.current().value == frame; });
}

QPoint Walk::edgePoint(const Item &item, FrameIndex edge)
{
    const TimelineScene &scene = timeline().scene();
    const auto found = scene.find(item.id);
    const int lane = scene.laneOf(item);
    if (!found || lane < 0)
        return {};
    const auto rect = scene.itemRectOf(lane, *found);
    return QPointF(scene.scale.xOf(edge), rect.center().y()).toPoint();
}

void Walk::drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers)
{
    QWidget *port = timeline().viewport();
    QTest::mousePress(port, Qt::LeftButton, modifiers, from);
    constexpr int kSteps = 5;
    for (int i = 1; i <= kSteps; ++i) {
        const QPoint at = from + (to - from) * i / kSteps;
        QMouseEvent move(QEvent::MouseMove, at, port->mapToGlobal(at), Qt::NoButton, Qt::LeftButton,
                         modifiers);
        QCoreApplication::sendEvent(port, &move);
        QTest::qWait(10);
    }
    QTest::mouseRelease(port, Qt::LeftButton, modifiers, to);
}

void Walk::click(QPoint at)
{
    QTest::mouseClick(timeline().viewport(), Qt::LeftButton, {}, at);
}

VideoId Walk::video()
{
    return workspace().document.videos().front().id;
}

RunState Walk::runState()
{
    const Run *known = workspace().runs.run(run());
    return known ? known->state : RunState::Failed;
}

std::optional<Item> Walk::selected()
{
    return workspace().document.item(workspace().selection.item());
}

void Walk::waitStored()
{
    waitFor([this] { return workspace().document.editsWaiting() == 0; });
    m_program->session().drain();
}

ProjectContents Walk::stored(const QString &project)
{
    const auto file = ProjectFile::openReadOnly(project.toStdString());
    if (!file)
        qFatal("%s", file.error().message.c_str());
    const auto problems = (*file)->check();
    if (!problems || !problems->empty())
        qFatal("%s", problems ? problems->front().c_str() : problems.error().message.c_str());
    auto contents = (*file)->load();
    if (!contents)
        qFatal("%s", contents.error().message.c_str());
    return std::move(*contents);
}

RunProducts Walk::storedProducts(const QString &project, RunId run, VideoId video)
{
    const auto file = ProjectFile::openReadOnly(project.toStdString());
    auto products = (*file)->products(run, video);
    if (!products)
        qFatal("%s", products.error().message.c_str());
    return std::move(*products);
}

QString Walk::difference()
{
    waitStored();
    const auto errors = workspace().document.consistencyErrors();
    if (!errors.empty())
        return QString::fromStdString(errors.front());
    return onset::difference(workspace().document.contents(), stored(m_project));
}

} // namespace onset
