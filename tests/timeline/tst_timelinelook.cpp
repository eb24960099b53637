// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelineworld.h"

#include "widgets/timeline/legendpopup.h"
#include "widgets/timeline/segmentpainter.h"
#include "widgets/timeline/timelineview.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QtTest>

#include <cmath>

using namespace onset;

namespace {

QPalette darkPalette()
{
    QPalette p(QColor(0x2b, 0x2e, 0x34));
    p.setColor(QPalette::Window, QColor(0x2b, 0x2e, 0x34));
    p.setColor(QPalette::Base, QColor(0x1c, 0x1e, 0x22));
    p.setColor(QPalette::Text, QColor(0xe6, 0xe8, 0xeb));
    p.setColor(QPalette::WindowText, QColor(0xe6, 0xe8, 0xeb));
    p.setColor(QPalette::ButtonText, QColor(0xe6, 0xe8, 0xeb));
    p.setColor(QPalette::Highlight, QColor(0x3d, 0x8b, 0xfd));
    p.setColor(QPalette::HighlightedText, Qt::white);
    return p;
}

QPalette lightPalette()
{
    QPalette p(QColor(0xef, 0xf0, 0xf2));
    p.setColor(QPalette::Window, QColor(0xef, 0xf0, 0xf2));
    p.setColor(QPalette::Base, Qt::white);
    p.setColor(QPalette::Text, QColor(0x1d, 0x20, 0x24));
    p.setColor(QPalette::WindowText, QColor(0x1d, 0x20, 0x24));
    p.setColor(QPalette::ButtonText, QColor(0x1d, 0x20, 0x24));
    p.setColor(QPalette::Highlight, QColor(0x1f, 0x6f, 0xeb));
    p.setColor(QPalette::HighlightedText, Qt::white);
    return p;
}

double difference(const QImage &a, const QImage &b)
{
    qint64 sum = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            sum += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y)));
    }
    return static_cast<double>(sum) / (a.width() * a.height());
}

/// Relative luminance as the web's contrast guideline defines it.
double luminance(const QColor &c)
{
    const auto linear = [](double v) {
        return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

} // namespace

/// What it looks like. With ONSET_SCREENSHOTS set to a folder, pictures are left there.
class TestTimelineLook : public QObject
{
    Q_OBJECT
private slots:
    void pictures_data();
    void pictures();
    void statesDifferWithoutColour();
    void textHasContrast_data();
    void textHasContrast();
    void legendFits();
    void highDpi();

private:
    void keep(const QImage &image, const QString &name);
};

void TestTimelineLook::keep(const QImage &image, const QString &name)
{
    const QString folder = qEnvironmentVariable("ONSET_SCREENSHOTS");
    if (!folder.isEmpty())
        QVERIFY(image.save(QDir(folder).filePath(name + QStringLiteral(".png"))));
}

void TestTimelineLook::pictures_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("dark") << true;
    QTest::newRow("light") << false;
}

void TestTimelineLook::pictures()
{
    QFETCH(bool, dark);
    const QString suffix = dark ? QStringLiteral("-dark") : QStringLiteral("-light");
    TimelineWorld world(true);
    TimelineView view(world.workspace);
    view.setPalette(dark ? darkPalette() : lightPalette());
    view.resize(1280, 260);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QCOMPARE(view.scene().theme.dark, dark);
    world.workspace.selection.setActiveClass(TimelineWorld::kWalk);
    world.workspace.selection.select(SegmentId{3});
    world.workspace.selection.setEdge(Edge::End);
    world.show(1040);
    keep(view.grab().toImage(), QStringLiteral("timeline") + suffix);

    // In the middle of dragging an edge to another one.
    QWidget *viewport = view.viewport();
    const TimelineScene &scene = view.scene();
    const QRectF lane = scene.laneRect(scene.laneWith({TimelineWorld::kWalk, std::nullopt}));
    const int y = qRound(lane.top() + 12);
    QTest::mousePress(viewport, Qt::LeftButton, {}, QPoint(qRound(scene.scale.xOf(FrameIndex{1420})), y));
    for (const int frame : {1500, 1598}) {
        const QPoint to(qRound(scene.scale.xOf(FrameIndex{frame})), y);
        QMouseEvent move(QEvent::MouseMove, to, viewport->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(viewport, &move);
    }
    keep(view.grab().toImage(), QStringLiteral("drag") + suffix);
    QTest::keyClick(&view, Qt::Key_Escape);

    view.fitSelection();
    world.show(1300);
    keep(view.grab().toImage(), QStringLiteral("zoomed") + suffix);
    for (int i = 0; i < 9; ++i)
        view.zoomIn();
    keep(view.grab().toImage(), QStringLiteral("frames") + suffix);
    view.fitAll();
    view.setLaneMode(LaneMode::Track);
    keep(view.grab().toImage(), QStringLiteral("people") + suffix);

    Workspace empty;
    TimelineView nothing(empty);
    nothing.setPalette(view.palette());
    nothing.resize(1280, 200);
    keep(nothing.grab().toImage(), QStringLiteral("empty") + suffix);
}

void TestTimelineLook::statesDifferWithoutColour()
{
    const TimelineTheme theme = TimelineTheme::from(darkPalette(), QFont());
    std::vector<QImage> images;
    for (const double width : {60.0, 30.0}) {
        images.clear();
        for (int i = 0; i < 7; ++i) {
            QImage image(80, 30, QImage::Format_RGB32);
            image.fill(theme.background);
            QPainter painter(&image);
            painter.setRenderHint(QPainter::Antialiasing);
            SegmentLook look;
            look.colour = theme.adapted(QColor(0x80, 0x80, 0x80));
            look.provisional = i == 6;
            look.state = i == 6 ? SegmentState::Predicted : static_cast<SegmentState>(i);
            SegmentPainter(theme).draw(painter, QRectF(5, 4, width, 22), look);
            painter.end();
            for (const QImage &other : images)
                QVERIFY2(difference(image, other) > 1.0,
                         qPrintable(QString::number(difference(image, other))));
            images.push_back(image);
        }
    }
}

void TestTimelineLook::textHasContrast_data()
{
    pictures_data();
}

void TestTimelineLook::textHasContrast()
{
    QFETCH(bool, dark);
    const TimelineTheme theme = TimelineTheme::from(dark ? darkPalette() : lightPalette(), QFont());
    for (const QColor &ground : {theme.background, theme.header, theme.laneOdd}) {
        QVERIFY(contrast(theme.text, ground) >= 7);
        QVERIFY(contrast(theme.dimText, ground) >= 4.5);
        QVERIFY(contrast(theme.playhead, ground) >= 3);
        QVERIFY(contrast(theme.threshold, ground) >= 3);
        QVERIFY(contrast(theme.reviewed, ground) >= 3);
        for (const QRgb rgb : {0x2f80edU, 0xeb5757U, 0x27ae60U, 0xf2c94cU, 0x9b51e0U, 0x000000U, 0xffffffU})
            QVERIFY2(contrast(theme.adapted(QColor::fromRgb(rgb)), ground) >= 2.2,
                     qPrintable(QString::number(rgb, 16)));
    }
}

void TestTimelineLook::legendFits()
{
    for (const bool dark : {true, false}) {
        LegendPopup legend(TimelineTheme::from(dark ? darkPalette() : lightPalette(), QFont()), nullptr);
        legend.setAttribute(Qt::WA_DeleteOnClose, false);
        legend.adjustSize();
        const QImage image = legend.grab().toImage();
        QVERIFY(image.height() > 250 && image.width() > 200);
        QVERIFY(image.height() < 600); // a window of 720 has room for it
        // Each band of the overview has a row of its own, drawn as there.
        const auto theme = TimelineTheme::from(dark ? darkPalette() : lightPalette(), QFont());
        const auto rowsOf = [&image](const QColor &colour) {
            std::vector<int> rows;
            for (int y = 0; y < image.height(); ++y) {
                if (image.pixelColor(40, y) == colour)
                    rows.push_back(y);
            }
            return rows;
        };
        const auto reviewed = rowsOf(theme.reviewed);
        const auto seen = rowsOf(theme.seen);
        QCOMPARE(reviewed.size(), std::size_t{3});
        QCOMPARE(seen.size(), std::size_t{1});
        QVERIFY(seen.front() > reviewed.back() + 15);
        for (const auto *what : {"overview: the highest score", "overview: reviewed", "overview: seen"})
            QVERIFY(legend.accessibleDescription().contains(QLatin1String(what)));
        keep(image, dark ? QStringLiteral("legend-dark") : QStringLiteral("legend-light"));
    }
}

void TestTimelineLook::highDpi()
{
    TimelineWorld world(true);
    TimelineView view(world.workspace);
    view.setPalette(lightPalette());
    view.resize(900, 240);
    QImage image(QSize(1800, 480), QImage::Format_RGB32);
    image.setDevicePixelRatio(2);
    image.fill(Qt::black);
    view.render(&image);
    keep(image, QStringLiteral("render2x"));
    QVERIFY(image.pixelColor(1700, 20) != QColor(Qt::black));
}

QTEST_MAIN(TestTimelineLook)
#include "tst_timelinelook.moc"
