// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/motion/boxes.h"
#include "tests/motion/recorder.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <map>

using namespace onset;

namespace {

struct Person
{
    float x;
    float y;
    bool clear = true; ///< not small, cut off or behind something: a tracker has to have it
};

/// Middles of the people on some frames of vtest.avi, counted by eye.
const std::map<std::int64_t, std::vector<Person>> kPeople = {
    {20, {{377, 236}, {457, 276}, {706, 320}, {743, 317}, {435, 210, false}}},
    {60, {{374, 215}, {410, 224}, {486, 245}, {519, 242}, {634, 285}}},
    {100, {{362, 235}, {393, 216}, {506, 189}, {529, 192}, {606, 196}, {441, 223, false}, {230, 77, false}}},
    {140,
     {{397, 226},
      {533, 229},
      {625, 143},
      {648, 148},
      {716, 148},
      {698, 277},
      {438, 216, false},
      {112, 98, false},
      {705, 265, false}}},
    {180, {{218, 200}, {377, 254}, {518, 268}, {605, 260}, {599, 163}, {692, 131}, {714, 131}}},
    {220, {{111, 218}, {377, 203}, {605, 351}, {668, 137}, {692, 139}, {756, 278, false}, {6, 180, false}}},
    {260, {{50, 210}, {173, 180}, {346, 259}, {497, 216}, {550, 291}, {629, 160}, {653, 164}}},
};

bool holds(const TrackBox &box, const Person &person)
{
    return std::abs(centreX(box) - person.x) < 0.3F * box.height &&
           std::abs(centreY(box) - person.y) < 0.35F * box.height;
}

} // namespace

class TestPedestrians : public QObject
{
    Q_OBJECT

    Recorder m_run;
    Clip m_clip;
    double m_cpuSeconds = 0;

    std::vector<TrackBox> boxesOn(std::int64_t frame) const
    {
        std::vector<TrackBox> boxes;
        for (const auto &track : m_run.products.tracks) {
            if (const auto box = boxAt(track, {frame}))
                boxes.push_back(*box);
        }
        return boxes;
    }

private slots:
    void initTestCase()
    {
        m_clip = pedestrians(300);
        if (m_clip.frames == 0)
            QSKIP("vtest.avi of the package opencv-doc is not installed");
        const auto start = std::clock();
        const auto status = runEngine(m_clip, requestFor(m_clip, R"({"threads": 1})"), m_run);
        m_cpuSeconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        QVERIFY2(status.ok(), status.ok() ? "" : status.error().detail.c_str());
        QVERIFY2(m_run.problems.empty(), m_run.problems.empty() ? "" : m_run.problems.front().c_str());
    }

    void peopleAreCovered()
    {
        int clear = 0;
        int covered = 0;
        int boxes = 0;
        int wrong = 0;
        for (const auto &[frame, people] : kPeople) {
            const auto onFrame = boxesOn(frame);
            for (const auto &person : people) {
                if (!person.clear)
                    continue;
                ++clear;
                covered += std::any_of(onFrame.begin(), onFrame.end(),
                                       [&](const TrackBox &b) { return holds(b, person); });
            }
            for (const auto &box : onFrame) {
                ++boxes;
                wrong += std::none_of(people.begin(), people.end(),
                                      [&](const auto &person) { return holds(box, person); });
            }
        }
        qInfo("%d of %d people covered, %d of %d boxes on nobody", covered, clear, wrong, boxes);
        QVERIFY(covered >= 0.8 * clear);
        QVERIFY(wrong <= 0.1 * boxes);
    }

    void tracksAreLong()
    {
        std::vector<std::size_t> lengths;
        for (const auto &track : m_run.products.tracks)
            lengths.push_back(track.boxes.size());
        std::sort(lengths.begin(), lengths.end());
        qInfo("%zu tracks", lengths.size());
        QVERIFY(lengths.size() >= 8 && lengths.size() <= 20);
        QVERIFY(lengths[lengths.size() / 2] >= 40); // four seconds
        QVERIFY(lengths.front() >= 5);
    }

    void tracksDoNotJump()
    {
        for (const auto &track : m_run.products.tracks) {
            for (std::size_t i = 1; i < track.boxes.size(); ++i) {
                const auto &a = track.boxes[i - 1];
                const auto &b = track.boxes[i];
                const double step = std::hypot(centreX(b) - centreX(a), centreY(b) - centreY(a));
                QVERIFY2(step < 0.4 * a.height, qPrintable(QString("track %1 frame %2: %3")
                                                               .arg(ordinalOf(track.id))
                                                               .arg(b.frame.value)
                                                               .arg(step)));
            }
        }
    }

    void walkersMoveAndWaitersDoNot()
    {
        // Frames 30 to 65: one man waits beside the sign, another walks up the road on the right.
        const auto meanAt = [&](float x, float y) {
            for (const auto &track : m_run.products.tracks) {
                const auto box = boxAt(track, {60});
                if (!box || !holds(*box, {x, y}))
                    continue;
                const auto &curve = *m_run.curveOf(track.id);
                double sum = 0;
                for (std::int64_t f = 48; f < 66; ++f)
                    sum += curve.values.at(static_cast<std::size_t>(f - curve.first.value));
                return sum / 18;
            }
            return -1.0;
        };
        const double waits = meanAt(410, 224);
        const double walks = meanAt(634, 285);
        qInfo("waiting %.2f, walking %.2f", waits, walks);
        QVERIFY(waits >= 0 && walks > 0.5);
        QVERIFY(waits < 0.5 * walks);
    }

    void proposalsAreMade()
    {
        const auto &detections = m_run.products.detections;
        qInfo("%zu proposals", detections.size());
        QVERIFY(detections.size() >= 5);
        // About one for each stretch of a person's motion, not one for each step.
        QVERIFY(detections.size() <= 2 * m_run.products.tracks.size());
        QVERIFY(std::any_of(detections.begin(), detections.end(),
                            [](const Detection &d) { return d.track.has_value(); }));
        const bool early = std::any_of(m_run.updates.begin(), m_run.updates.end() - 1,
                                       [](const DetectionUpdate &u) { return u.detectionsChanged; });
        QVERIFY(early);
    }

    void isTwiceAsFastAsTheVideo()
    {
        const double speed = 30.0 / m_cpuSeconds;
        qInfo("%.1f × real time on one core, decoding included", speed);
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QVERIFY(speed > 0.5); // a sanitizer's own cost is not the engine's
#else
        QVERIFY(speed > 2.0);
#endif
    }
};

QTEST_GUILESS_MAIN(TestPedestrians)
#include "testpedestrians.moc"
