// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowworld.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QTest>

#include <cmath>

namespace onset {

namespace {

constexpr std::int64_t kTicks = 100; ///< of 1/1000 s a frame

struct Person
{
    double x, y, speed, height;
    QColor coat;
};

const std::array kPeople{Person{60, 180, 0.7, 150, QColor(0x3b, 0x5b, 0x92)},
                         Person{520, 210, -0.5, 130, QColor(0x9a, 0x3d, 0x3d)},
                         Person{300, 150, 0.25, 105, QColor(0x4d, 0x7a, 0x4d)}};

QRectF bodyOf(const Person &person, std::int64_t frame)
{
    const double x = std::fmod(person.x + person.speed * static_cast<double>(frame) + 7680, 768.0);
    return {x, person.y, person.height * 0.38, person.height};
}

std::shared_ptr<const FrameTable> makeFrames()
{
    std::vector<FrameEntry> entries(WindowWorld::kFrames);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        entries[i].pts = 5000 + static_cast<Ticks>(i) * kTicks;
        entries[i].duration = kTicks;
        entries[i].flags = i % 50 == 0 ? FrameEntry::Key : 0;
    }
    return std::make_shared<FrameTable>(TimeBase{1, 1000}, std::move(entries), 10.0);
}

ActionClass makeClass(ClassId id, const char *name, std::uint32_t colour, const char *hotkey)
{
    ActionClass made;
    made.id = id;
    made.name = name;
    made.colour = colour;
    made.hotkey = hotkey;
    made.position = static_cast<int>(id.value);
    return made;
}

Segment makeSegment(std::int64_t id, ClassId actionClass, FrameRange range, SegmentState state)
{
    Segment made;
    made.id = SegmentId{id};
    made.video = WindowWorld::kVideo;
    made.actionClass = actionClass;
    made.range = range;
    made.startPts = 5000 + range.start.value * kTicks;
    made.endPts = 5000 + range.end.value * kTicks;
    made.state = state;
    made.annotator = AnnotatorId{1};
    if (state != SegmentState::Human)
        made.origin = SegmentOrigin{WindowWorld::kRun, range, actionClass, 0.7};
    return made;
}

ProjectContents makeContents(std::shared_ptr<const FrameTable> frames, const QString &folder)
{
    ProjectContents contents;
    contents.path = (folder + QStringLiteral("/crossing.onset")).toStdString();
    Video video;
    video.id = WindowWorld::kVideo;
    video.key = "vtest";
    video.absolutePath = "/videos/vtest.avi";
    video.width = 768;
    video.height = 432;
    video.frames = std::move(frames);
    Video other = video;
    other.id = VideoId{2};
    other.key = "courtyard-morning";
    other.split = Split::Training;
    contents.videos = {video, other};
    contents.classes = {makeClass(kMotionClass, kMotionClassName, 0x808890, ""),
                        makeClass(WindowWorld::kWalk, "walk", 0x56b4e9, "1"),
                        makeClass(WindowWorld::kRunFast, "run", 0xe69f00, "2"),
                        makeClass(ClassId{4}, "wave", 0x009e73, "3")};
    contents.segments = {makeSegment(1, WindowWorld::kWalk, frameRange(100, 160), SegmentState::Human),
                         makeSegment(2, WindowWorld::kWalk, frameRange(200, 240), SegmentState::Human),
                         makeSegment(3, WindowWorld::kRunFast, frameRange(380, 440), SegmentState::Accepted),
                         makeSegment(4, ClassId{4}, frameRange(560, 590), SegmentState::Rejected)};
    contents.coverage = {
        {CoverageId{1}, WindowWorld::kVideo, {}, frameRange(0, 400), CoverageKind::Seen, AnnotatorId{1}, 0}};
    contents.annotators = {{AnnotatorId{1}, "Ada"}};
    contents.next = {3, 5, 5, 2, 1};
    return contents;
}

RunProducts makeProducts(const Run &run)
{
    RunProducts products;
    products.run = run;
    products.video = WindowWorld::kVideo;
    Curve curve;
    curve.key = {WindowWorld::kRun, WindowWorld::kVideo, CurveKind::Motion, {}, std::nullopt};
    for (std::int64_t i = 0; i < WindowWorld::kFrames; ++i) {
        const auto t = static_cast<double>(i);
        curve.values.push_back(static_cast<float>(std::clamp(
            0.45 + 0.4 * std::sin(t / 37) * std::sin(t / 91) + 0.06 * std::sin(t * 1.3), 0.0, 1.0)));
    }
    products.curves = {curve};
    for (std::size_t p = 0; p < kPeople.size(); ++p) {
        Track track;
        track.id = productId<TrackId>(run.id, static_cast<std::int64_t>(p) + 1);
        track.video = WindowWorld::kVideo;
        track.run = run.id;
        track.name = "person " + std::to_string(p + 1);
        for (std::int64_t f = 0; f < WindowWorld::kFrames; ++f) {
            const auto body = bodyOf(kPeople[p], f);
            track.boxes.push_back({FrameIndex{f}, static_cast<float>(body.x()), static_cast<float>(body.y()),
                                   static_cast<float>(body.width()), static_cast<float>(body.height()),
                                   0.93F - 0.1F * static_cast<float>(p), f % 4 == 0, false});
        }
        products.tracks.push_back(std::move(track));
    }
    const std::pair<FrameRange, double> proposals[] = {
        {frameRange(20, 60), 0.91}, {frameRange(300, 350), 0.74}, {frameRange(480, 530), 0.62}};
    for (const auto &[range, score] : proposals) {
        Detection detection;
        detection.id =
            productId<DetectionId>(run.id, static_cast<std::int64_t>(products.detections.size()) + 1);
        detection.video = WindowWorld::kVideo;
        detection.actionClass = kMotionClass;
        detection.range = range;
        detection.score = score;
        products.detections.push_back(detection);
    }
    return products;
}

} // namespace

WindowWorld::WindowWorld()
    : frames(makeFrames())
{
    QCoreApplication::setOrganizationName(QStringLiteral("OnsetTest"));
    QCoreApplication::setApplicationName(QStringLiteral("OnsetTest"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
    workspace.systems = {
        {QStringLiteral("motion"), QStringLiteral("motion"),
         QStringLiteral("People by HOG and optical flow, motion scores by dense flow."),
         QStringLiteral(R"({"detectionRate":2,"people":true,"derive":{"threshold":0.5,"levels":[0,0.3]}})"),
         false, false}};
    connect(&workspace.playhead, &Playhead::frameRequested, this,
            [this](FrameIndex frame) { workspace.playhead.setShown(shownFrame(frame)); });
    connect(&workspace.pictures, &PictureFeed::requested, this,
            [this](const QString &purpose, VideoId, const std::vector<FrameIndex> &wanted) {
                for (const auto frame : wanted)
                    workspace.pictures.deliver(purpose, shownFrame(frame));
            });
}

WindowWorld::~WindowWorld()
{
    window.reset();
}

void WindowWorld::openProject()
{
    workspace.document.load(makeContents(frames, folder.path()), Annotator{AnnotatorId{1}, "Ada"});
    Run run;
    run.id = kRun;
    run.system = "motion";
    run.state = RunState::Finished;
    run.videos = {kVideo};
    run.startedMs = 1'790'000'000'000;
    run.parameters = R"({"threshold":0.5})";
    workspace.runs.setRuns({run});
    workspace.runs.setVideo(kVideo, frames);
    workspace.runs.setProducts(makeProducts(run));
    workspace.runs.setShownRun(kRun);
    workspace.selection.setVideo(kVideo);
    workspace.playhead.setVideo(kVideo, frames);
    workspace.playhead.request(FrameIndex{0});
}

MainWindow &WindowWorld::showWindow(QSize size)
{
    window = std::make_unique<MainWindow>(workspace);
    window->resize(size);
    window->show();
    QApplication::setActiveWindow(window.get());
    (void)QTest::qWaitForWindowActive(window.get());
    return *window;
}

ShownFrame WindowWorld::shownFrame(FrameIndex frame) const
{
    ShownFrame shown;
    shown.video = kVideo;
    shown.index = frame;
    shown.pts = frames->ptsOf(frame);
    shown.seconds = frames->secondsOf(frame);
    shown.image = picture(frame.value);
    return shown;
}

QImage WindowWorld::picture(std::int64_t frame)
{
    QImage image(768, 432, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient ground(0, 0, 0, 432);
    ground.setColorAt(0, QColor(0xb9, 0xbd, 0xb4));
    ground.setColorAt(1, QColor(0x86, 0x8b, 0x83));
    painter.fillRect(image.rect(), ground);
    painter.setPen(QPen(QColor(0x9d, 0xa2, 0x98), 2));
    for (int y = 60; y < 432; y += 46)
        painter.drawLine(0, y, 768, y + 20);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (const auto &person : kPeople) {
        const auto body = bodyOf(person, frame);
        painter.setBrush(person.coat);
        painter.drawRoundedRect(body.adjusted(4, body.height() * 0.2, -4, 0), 10, 10);
        painter.setBrush(QColor(0xd8, 0xb4, 0x96));
        painter.drawEllipse(body.center() - QPointF(0, body.height() * 0.4), 11, 12);
    }
    return image;
}

void pressPlace(QWidget *widget, quint32 scanCode, Qt::Key key, const QString &text,
                Qt::KeyboardModifiers modifiers)
{
    for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, modifiers, scanCode, 0, 0, text);
        QApplication::sendEvent(widget, &event);
    }
}

} // namespace onset
