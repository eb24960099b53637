// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/labels.h"
#include "widgets/video/picturetransform.h"
#include "widgets/video/trackoverlay.h"

#include <QRectF>
#include <QtTest>

using namespace onset;

/// Where pixels come to lie: aspect, sample aspect, rotation, zoom at a point, pan within bounds.
class TestPictureTransform : public QObject
{
    Q_OBJECT
private slots:
    void fitsTheWholePicture_data();
    void fitsTheWholePicture();
    void rotationTurnsClockwise();
    void zoomKeepsThePointUnderTheMouse();
    void panStaysWithinThePicture();
    void tracksKeepTheirColour();
};

void TestPictureTransform::fitsTheWholePicture_data()
{
    QTest::addColumn<QSize>("picture");
    QTest::addColumn<double>("sampleAspect");
    QTest::addColumn<int>("rotation");
    QTest::addColumn<QRectF>("target");
    QTest::newRow("wider view") << QSize(400, 400) << 1.0 << 0 << QRectF(200, 0, 400, 400);
    QTest::newRow("wider picture") << QSize(1600, 400) << 1.0 << 0 << QRectF(0, 100, 800, 200);
    QTest::newRow("anamorphic") << QSize(720, 576) << 64.0 / 45 << 0 << QRectF(44.444, 0, 711.111, 400);
    QTest::newRow("turned") << QSize(400, 200) << 1.0 << 90 << QRectF(300, 0, 200, 400);
    QTest::newRow("turned, anamorphic") << QSize(200, 200) << 2.0 << 270 << QRectF(300, 0, 200, 400);
}

void TestPictureTransform::fitsTheWholePicture()
{
    QFETCH(QSize, picture);
    QFETCH(double, sampleAspect);
    QFETCH(int, rotation);
    QFETCH(QRectF, target);
    const PictureTransform transform{picture, sampleAspect, rotation, QSizeF(800, 400), 1.0, {}};
    const auto got = transform.target();
    QVERIFY2(QLineF(got.topLeft(), target.topLeft()).length() < 0.01, qPrintable(QDebug::toString(got)));
    QVERIFY2(QLineF(got.bottomRight(), target.bottomRight()).length() < 0.01,
             qPrintable(QDebug::toString(got)));
}

void TestPictureTransform::rotationTurnsClockwise()
{
    const PictureTransform transform{QSize(400, 200), 1.0, 90, QSizeF(800, 400), 1.0, {}};
    // The decoded picture's upper left corner is shown at the upper right.
    QVERIFY(QLineF(transform.toView().map(QPointF(0, 0)), QPointF(500, 0)).length() < 0.01);
    QVERIFY(QLineF(transform.toView().map(QPointF(400, 0)), QPointF(500, 400)).length() < 0.01);
}

void TestPictureTransform::zoomKeepsThePointUnderTheMouse()
{
    PictureTransform transform{QSize(800, 400), 1.0, 0, QSizeF(800, 400), 1.0, {}};
    const QPointF mouse(600, 100);
    const auto before = transform.toView().inverted().map(mouse);
    transform.zoomAt(mouse, 4);
    QCOMPARE(transform.zoom, 4.0);
    QVERIFY(QLineF(transform.toView().inverted().map(mouse), before).length() < 0.01);
    transform.zoomAt(mouse, 1e6);
    QCOMPARE(transform.zoom, PictureTransform::kMaxZoom);
    transform.zoomAt(mouse, 1e-9);
    QCOMPARE(transform.zoom, 1.0);
    QCOMPARE(transform.pan, QPointF(0, 0));
}

void TestPictureTransform::panStaysWithinThePicture()
{
    PictureTransform transform{QSize(800, 400), 1.0, 0, QSizeF(800, 400), 2.0, QPointF(5000, -5000)};
    transform.clampPan();
    QCOMPARE(transform.pan, QPointF(400, -200));
}

void TestPictureTransform::tracksKeepTheirColour()
{
    const auto first = trackColour(productId<TrackId>(RunId{1}, 1));
    QCOMPARE(trackColour(productId<TrackId>(RunId{1}, 1)), first);
    const auto second = trackColour(productId<TrackId>(RunId{1}, 2));
    QVERIFY(std::abs(first.hue() - second.hue()) > 30);
}

QTEST_GUILESS_MAIN(TestPictureTransform)
#include "tst_picturetransform.moc"
