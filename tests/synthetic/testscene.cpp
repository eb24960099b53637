// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "digest.h"
#include "inference/synthetic/motion.h"
#include "inference/synthetic/plan.h"
#include "inference/synthetic/scene.h"
#include "inference/synthetic/sound.h"

#include <QTest>

#include <cmath>
#include <map>

using namespace onset;
using namespace onset::synthetic;

namespace {

double distance(Vec2 a, Vec2 b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

/// The farthest that any joint of the first person moves from one frame to the next, in pixels.
double movement(Scene &scene, std::int64_t from, std::int64_t to)
{
    double most = 0;
    SeenSkeleton before;
    for (std::int64_t f = from; f < to; ++f) {
        scene.draw(f);
        const auto now = scene.people().at(0).joints;
        for (std::size_t j = 0; f > from && j < kJointCount; ++j)
            most = std::max(most, distance(now[j].position, before[j].position));
        before = now;
    }
    return most;
}

/// The loudness of one pitch in [from, to) seconds, by Goertzel's sum.
double loudness(const std::vector<float> &sound, double pitch, double from, double to)
{
    const double w = 2 * M_PI * pitch / kSampleRate;
    double a = 0;
    double b = 0;
    const auto begin = static_cast<std::size_t>(from * kSampleRate);
    const auto end = std::min(sound.size(), static_cast<std::size_t>(to * kSampleRate));
    for (std::size_t i = begin; i < end; ++i) {
        const double next = sound[i] + 2 * std::cos(w) * a - b;
        b = a;
        a = next;
    }
    return std::sqrt(std::max(0.0, a * a + b * b - 2 * std::cos(w) * a * b)) /
           static_cast<double>(end - begin);
}

double secondsOf(FrameIndex frame, const VideoSpec &video)
{
    return static_cast<double>(frame.value) / video.fps;
}

} // namespace

/// Frames, bodies and sound of clips and of a whole plan.
class TestScene : public QObject
{
    Q_OBJECT

    static void actions()
    {
        QTest::addColumn<int>("action");
        for (const auto &info : allActions())
            QTest::newRow(info.name.data()) << static_cast<int>(info.action);
    }

private slots:
    void picturesAreTheSameEverywhere()
    {
        const auto plan = planDataset(*findPreset("tiny"), 7, {});
        std::uint64_t all = 0;
        for (std::size_t i = 0; i < plan.size(); i += 5) {
            Scene scene(plan[i]);
            all = all * 31 + test::digest(scene.draw(plan[i].frames / 2));
        }
        // Whoever changes this knowingly raises kGeneratorVersion in generator.cpp.
        QCOMPARE(all, std::uint64_t{2040502594764410118ULL});
    }

    void anyOrderGivesTheSamePictures()
    {
        const auto plan = planDataset(*findPreset("tiny"), 3, {});
        const auto video =
            *std::find_if(plan.begin(), plan.end(), [](const VideoSpec &v) { return v.shots.size() > 1; });
        Scene forward(video);
        std::map<std::int64_t, std::uint64_t> digests;
        for (std::int64_t f = 0; f < video.frames; f += 40)
            digests[f] = test::digest(forward.draw(f));
        Scene backward(video);
        for (auto it = digests.rbegin(); it != digests.rend(); ++it)
            QCOMPARE(test::digest(backward.draw(it->first)), it->second);
    }

    void boxesHoldTheirJoints()
    {
        const auto plan = planDataset(*findPreset("tiny"), 7, {});
        int seen = 0;
        for (const auto &video : plan) {
            Scene scene(video);
            for (std::int64_t f = 5; f < video.frames; f += 60) {
                scene.draw(f);
                for (const auto &person : scene.people()) {
                    ++seen;
                    for (const auto &joint : person.joints) {
                        QVERIFY(joint.position.x >= person.box.low.x &&
                                joint.position.x <= person.box.high.x);
                        QVERIFY(joint.position.y >= person.box.low.y &&
                                joint.position.y <= person.box.high.y);
                    }
                }
            }
        }
        QVERIFY(seen > 200);
    }

    void bodiesHaveTheirShape_data() { actions(); }
    void bodiesHaveTheirShape()
    {
        // Bones keep their lengths in every pose, and somebody always stands on the ground or above it.
        QFETCH(int, action);
        Move move;
        move.kind = MoveKind::Act;
        move.action = static_cast<Action>(action);
        const auto first = skeletonOf(standing(), {}, false);
        for (double t = 0; t < 3; t += 0.05) {
            const auto s = skeletonOf(poseIn(move, t, 3), {}, false);
            const auto length = [](const Skeleton &k, Joint a, Joint b) {
                const Vec3 d = k[at(a)] - k[at(b)];
                return std::sqrt(d.x * d.x + d.y * d.y + d.z * d.z);
            };
            for (const auto &[a, b] : {std::pair{Joint::LeftShoulder, Joint::LeftElbow},
                                       {Joint::RightElbow, Joint::RightWrist},
                                       {Joint::LeftHip, Joint::LeftKnee},
                                       {Joint::RightKnee, Joint::RightAnkle},
                                       {Joint::Pelvis, Joint::Neck}})
                QVERIFY(std::abs(length(s, a, b) - length(first, a, b)) < 1e-6);
            for (const auto &joint : s)
                QVERIFY(joint.z > -0.001 && joint.z < 1.6);
        }
    }

    void theBodyMovesWhereTheLabelSays_data() { actions(); }
    void theBodyMovesWhereTheLabelSays()
    {
        QFETCH(int, action);
        for (std::uint64_t seed = 1; seed <= 3; ++seed) {
            const auto video = planClip(static_cast<Action>(action), seed, {});
            const auto labels = labelsOf(video);
            QCOMPARE(labels.size(), std::size_t{1});
            const auto range = labels[0].range;
            Scene scene(video);
            const double before = movement(scene, range.start.value - 4, range.start.value);
            const double during = movement(scene, range.start.value, range.end.value);
            QVERIFY2(during > 5 * before && during > 2,
                     qPrintable(QString("%1 before, %2 during").arg(before).arg(during)));
            const auto begin = std::min(range.start.value + 8, range.end.value);
            QVERIFY(movement(scene, range.start.value, begin) > 3 * before);
        }
    }

    void pairsDifferInTheThingOnly_data()
    {
        QTest::addColumn<int>("one");
        QTest::addColumn<int>("other");
        QTest::newRow("drink, phone") << static_cast<int>(Action::Drink) << static_cast<int>(Action::Phone);
        QTest::newRow("hammer, paint") << static_cast<int>(Action::Hammer) << static_cast<int>(Action::Paint);
    }
    void pairsDifferInTheThingOnly()
    {
        QFETCH(int, one);
        QFETCH(int, other);
        auto video = planClip(static_cast<Action>(one), 5, {});
        auto twin = video;
        for (auto &move : twin.persons[0].moves)
            move.action = static_cast<Action>(other);
        twin.persons[0].carries[0].item = infoOf(static_cast<Action>(other)).item;
        Scene a(video);
        Scene b(twin);
        const auto middle = (labelsOf(video)[0].range.start.value + labelsOf(video)[0].range.end.value) / 2;
        const auto first = test::digest(a.draw(middle));
        QVERIFY(test::digest(b.draw(middle)) != first);
        for (std::size_t j = 0; j < kJointCount; ++j)
            QVERIFY(distance(a.people()[0].joints[j].position, b.people()[0].joints[j].position) < 1e-9);
    }

    void pickUpAndTieShoeBeginAlike()
    {
        // On the way down nothing tells them apart.
        Move a;
        a.kind = MoveKind::Act;
        a.action = Action::PickUp;
        Move b = a;
        b.action = Action::TieShoe;
        b.style = a.style;
        const auto bent = poseIn(a, 0.4, 4);
        const auto tied = poseIn(b, 0.4, 4);
        QVERIFY(std::abs(bent.lean - tied.lean) < 1e-9 && bent.lean > 20);
        QVERIFY(std::abs(bent.leg[Lead].knee - tied.leg[Lead].knee) < 1e-9);
    }

    void soundsBelongToTheirActions_data() { actions(); }
    void soundsBelongToTheirActions()
    {
        QFETCH(int, action);
        const auto kind = static_cast<Action>(action);
        const auto video = planClip(kind, 2, {});
        const auto sound = renderSound(video);
        QCOMPARE(static_cast<std::int64_t>(sound.size()), video.frames * kSampleRate / video.fps);
        QCOMPARE(pitchOf(kind) > 0, infoOf(kind).sounds);
        const auto range = labelsOf(video)[0].range;
        for (const double pitch : {880.0, 1400.0, 420.0, 180.0}) {
            const double quiet = loudness(sound, pitch, 0, secondsOf(range.start, video) - 0.05);
            const double heard =
                loudness(sound, pitch, secondsOf(range.start, video), secondsOf(range.end, video));
            const bool own = pitch == pitchOf(kind);
            QVERIFY2(own ? heard > 10 * quiet : heard < 0.002,
                     qPrintable(QString("%1 Hz: %2 and %3").arg(pitch).arg(quiet).arg(heard)));
        }
    }
};

QTEST_GUILESS_MAIN(TestScene)
#include "testscene.moc"
