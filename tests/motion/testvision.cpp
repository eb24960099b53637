// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/motion/boxes.h"
#include "inference/video/motion/cvbridge.h"
#include "inference/video/motion/denseflow.h"
#include "inference/video/motion/follower.h"
#include "inference/video/motion/people.h"
#include "tests/motion/clipsource.h"
#include "tests/motion/figure.h"

#include <QTest>

#include <opencv2/imgproc.hpp>

using namespace onset;

namespace {

Picture grayOf(const cv::Mat &bgr)
{
    cv::Mat gray;
    cv::cvtColor(bgr, gray, cv::COLOR_BGR2GRAY);
    return pictureOf(gray);
}

TrackBox boxOf(double x, double y, double w, double h)
{
    TrackBox box;
    box.x = static_cast<float>(x);
    box.y = static_cast<float>(y);
    box.width = static_cast<float>(w);
    box.height = static_cast<float>(h);
    return box;
}

/// Where drawFigure puts a person.
TrackBox figureBox(double x, double y, double height)
{
    return boxOf(x - 0.2 * height, y - height, 0.4 * height, height);
}

} // namespace

class TestVision : public QObject
{
    Q_OBJECT

private slots:
    void findsPeopleAndNothingElse()
    {
        PeopleDetector detector({});
        cv::Mat scene = clouds(640, 480, 7);
        QVERIFY(detector.detect(grayOf(scene), 0).empty());
        drawFigure(scene, 150, 400, 170, 0.7);
        drawFigure(scene, 470, 380, 150, 0.6);
        const auto people = detector.detect(grayOf(scene), 0);
        QCOMPARE(people.size(), std::size_t{2});
        for (const auto &want : {figureBox(150, 400, 170), figureBox(470, 380, 150)}) {
            QVERIFY(std::any_of(people.begin(), people.end(),
                                [&](const TrackBox &b) { return spatialIou(b, want) > 0.6; }));
        }
    }

    void findsPeopleInTurnedPictures_data()
    {
        QTest::addColumn<int>("rotation");
        QTest::newRow("90") << 90;
        QTest::newRow("180") << 180;
        QTest::newRow("270") << 270;
    }

    void findsPeopleInTurnedPictures()
    {
        QFETCH(int, rotation);
        cv::Mat scene = clouds(500, 400, 7);
        drawFigure(scene, 150, 330, 170, 0.7);
        PeopleDetector detector({});
        const auto upright = detector.detect(grayOf(scene), 0);
        QCOMPARE(upright.size(), std::size_t{1});
        // The stored picture is the one shown, turned back; its boxes must cover the same pixels.
        cv::Mat mark = cv::Mat::zeros(scene.size(), CV_8UC1);
        const auto &b = upright.front();
        cv::rectangle(mark, cv::Rect2f(b.x, b.y, b.width, b.height), 255, cv::FILLED);
        const int back = rotation == 90    ? cv::ROTATE_90_COUNTERCLOCKWISE
                         : rotation == 180 ? cv::ROTATE_180
                                           : cv::ROTATE_90_CLOCKWISE;
        cv::rotate(scene, scene, back);
        cv::rotate(mark, mark, back);
        const auto people = detector.detect(grayOf(scene), rotation);
        QCOMPARE(people.size(), std::size_t{1});
        const auto r = cv::boundingRect(mark);
        QVERIFY(spatialIou(people.front(), boxOf(r.x, r.y, r.width, r.height)) > 0.95);
    }

    void theNumberOfThreadsChangesNothing()
    {
        PeopleDetector detector({});
        cv::Mat scene = clouds(640, 480, 9);
        drawFigure(scene, 150, 400, 170, 0.7);
        drawFigure(scene, 470, 380, 150, -0.6);
        cv::Mat later = clouds(640, 480, 9);
        drawFigure(later, 160, 400, 170, 0.8);
        drawFigure(later, 470, 380, 150, -0.5);
        DenseFlow flow;
        std::vector<std::vector<TrackBox>> boxes;
        std::vector<MotionField> fields;
        for (const int threads : {1, 2, 1}) {
            const CvThreads set(threads);
            boxes.push_back(detector.detect(grayOf(scene), 0));
            fields.push_back(flow.between(grayOf(scene), grayOf(later)));
            QCOMPARE(boxes.back(), boxes.front());
            for (std::size_t i = 0; i < fields.back().vectors.size(); ++i) {
                QCOMPARE(fields.back().vectors[i].x, fields.front().vectors[i].x);
                QCOMPARE(fields.back().vectors[i].y, fields.front().vectors[i].y);
            }
        }
    }

    void denseFlowMeasuresShifts()
    {
        const cv::Mat scene = clouds(330, 250, 3);
        DenseFlow flow;
        const auto field = flow.between(grayOf(scene(cv::Rect(8, 6, 320, 240)).clone()),
                                        grayOf(scene(cv::Rect(5, 7, 320, 240)).clone()));
        double wrong = 0;
        for (const auto &v : field.vectors)
            wrong += (v - FlowVector{3, -1}).length() > 0.3F;
        QVERIFY(wrong / static_cast<double>(field.vectors.size()) < 0.1);
        const auto tiny = flow.between(grayOf(clouds(9, 5, 1)), grayOf(clouds(9, 5, 2)));
        QCOMPARE(tiny.vectors.size(), std::size_t{45});
    }

    void followsBoxes()
    {
        BoxFollower follower;
        const auto scene = [](int i) {
            cv::Mat m = clouds(480, 360, 4);
            drawFigure(m, 100 + 4 * i, 300, 150 + 1.5 * i, 0.5);
            drawFigure(m, 380, 280, 120, -0.5);
            return grayOf(m);
        };
        std::vector<TrackBox> boxes{figureBox(100, 300, 150), figureBox(380, 280, 120)};
        follower.start(scene(0));
        for (int i = 1; i <= 15; ++i) {
            const auto found = follower.follow(scene(i), boxes);
            for (std::size_t b = 0; b < boxes.size(); ++b) {
                QVERIFY(found[b].has_value());
                boxes[b] = *found[b];
            }
        }
        QVERIFY(spatialIou(boxes[0], figureBox(160, 300, 172.5)) > 0.75);
        QVERIFY(spatialIou(boxes[1], figureBox(380, 280, 120)) > 0.95);
    }

    void losesWhatIsGone()
    {
        BoxFollower follower;
        cv::Mat scene = clouds(480, 360, 4);
        drawFigure(scene, 200, 300, 150, 0.5);
        follower.start(grayOf(scene));
        const auto found =
            follower.follow(grayOf(clouds(480, 360, 99)), {figureBox(200, 300, 150), boxOf(10, 10, 3, 3)});
        QVERIFY(!found[0] && !found[1]);
    }
};

QTEST_GUILESS_MAIN(TestVision)
#include "testvision.moc"
