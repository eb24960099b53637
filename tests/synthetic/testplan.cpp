// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "digest.h"
#include "inference/synthetic/labels.h"
#include "inference/synthetic/plan.h"
#include "inference/synthetic/random.h"

#include <QTest>

#include <map>

using namespace onset;
using namespace onset::synthetic;

namespace {

using Plan = std::vector<VideoSpec>;

Plan planOf(const char *preset, std::uint64_t seed)
{
    return planDataset(*findPreset(preset), seed, {});
}

/// Frames with at least one action.
std::int64_t busyFrames(const VideoSpec &video)
{
    std::int64_t busy = 0;
    std::int64_t reached = 0;
    for (const auto &label : labelsOf(video)) {
        busy += std::max<std::int64_t>(0, label.range.end.value - std::max(reached, label.range.start.value));
        reached = std::max(reached, label.range.end.value);
    }
    return busy;
}

} // namespace

/// What happens in a data set, before anything is drawn.
class TestPlan : public QObject
{
    Q_OBJECT

    std::map<QString, Plan> m_plans;

    static void presets()
    {
        QTest::addColumn<QString>("preset");
        for (const char *name : {"tiny", "small", "standard"})
            QTest::newRow(name) << name;
    }

private slots:
    void initTestCase()
    {
        for (const char *name : {"tiny", "small", "standard"})
            m_plans[name] = planOf(name, 7);
    }

    void numbersAreTheSameEverywhere()
    {
        // xoshiro256** seeded by splitmix64(7), worked out with an independent program.
        Random random(7);
        QCOMPARE(random.next(), std::uint64_t{12923355070828475994ULL});
        QCOMPARE(random.next(), std::uint64_t{5142052590334782674ULL});
    }

    void theSeedGivesTheLabels()
    {
        const auto json = groundTruthJson(m_plans["tiny"]);
        QVERIFY(json.ok());
        QCOMPARE(*json, *groundTruthJson(planOf("tiny", 7)));
        QVERIFY(*json != *groundTruthJson(planOf("tiny", 8)));
        // Whoever changes this knowingly raises kGeneratorVersion in generator.cpp.
        QCOMPARE(test::digest(*json), std::uint64_t{15882255548052007321ULL});
    }

    void someActionsMayBeChosen()
    {
        const std::vector<Action> chosen{Action::Hop, Action::Drink, Action::Jog};
        const auto plan = planDataset(*findPreset("tiny"), 7, {}, chosen);
        QCOMPARE(plan.size(), m_plans["tiny"].size());
        std::map<Split, std::map<Action, int>> counts;
        for (const auto &video : plan) {
            for (const auto &label : labelsOf(video))
                ++counts[video.split][label.action];
        }
        for (const auto &[split, performed] : counts) {
            QCOMPARE(performed.size(), chosen.size());
            QCOMPARE(performed.at(Action::Hop), performed.at(Action::Drink));
        }
        // Its classes are those, and without a jog there is none of a minute.
        const auto json = groundTruthJson(plan, chosen);
        QVERIFY(json.ok() && json->find("drink") != std::string::npos);
        QVERIFY(json->find("wave") == std::string::npos);
        for (const auto &video : planDataset(*findPreset("tiny"), 7, {}, {Action::Hop})) {
            for (const auto &label : labelsOf(video))
                QCOMPARE(label.action, Action::Hop);
        }
    }

    void everyClassInEverySubset_data() { presets(); }
    void everyClassInEverySubset()
    {
        QFETCH(QString, preset);
        std::map<Split, std::map<Action, int>> videosWith;
        for (const auto &video : m_plans[preset]) {
            std::map<Action, int> performed;
            for (const auto &label : labelsOf(video))
                ++performed[label.action];
            for (const auto &[action, count] : performed)
                videosWith[video.split][action] +=
                    action == Action::Punch || action == Action::Jog ? 1 : count;
        }
        QCOMPARE(videosWith.size(), std::size_t{3});
        for (const auto &[split, counts] : videosWith) {
            QCOMPARE(counts.size(), kActionCount);
            // Every class is drawn equally often; punches come in rows, and long jogs come on top.
            const int usual = counts.at(Action::Wave);
            QVERIFY(usual >= 1);
            for (const auto &[action, count] : counts)
                QVERIFY2(action == Action::Punch || action == Action::Jog || count == usual,
                         infoOf(action).name.data());
        }
    }

    void labelsLieInTheirVideo_data() { presets(); }
    void labelsLieInTheirVideo()
    {
        QFETCH(QString, preset);
        for (const auto &video : m_plans[preset]) {
            std::map<int, std::int64_t> free;
            for (const auto &label : labelsOf(video)) {
                QVERIFY(label.range.start.value >= video.fps / 2);
                QVERIFY(label.range.end.value <= video.frames - video.fps / 2);
                QVERIFY(!label.range.empty());
                QVERIFY(label.range.start.value >= free[label.person]); // one person does one thing at a time
                free[label.person] = label.range.end.value;
            }
        }
    }

    void whatTheyAreFor_data() { presets(); }
    void whatTheyAreFor()
    {
        QFETCH(QString, preset);
        std::map<Split, int> empty;
        double shortest = 1e9;
        double longest = 0;
        int together = 0;
        std::int64_t busy = 0;
        std::int64_t frames = 0;
        for (const auto &video : m_plans[preset]) {
            const auto labels = labelsOf(video);
            empty[video.split] += labels.empty();
            busy += busyFrames(video);
            frames += video.frames;
            for (const auto &a : labels) {
                const double seconds = static_cast<double>(a.range.length()) / video.fps;
                shortest = std::min(shortest, seconds);
                longest = std::max(longest, seconds);
                for (const auto &b : labels) {
                    QVERIFY(!a.range.overlaps(b.range) || a == b || a.action != b.action);
                    together += a.range.overlaps(b.range) && a.person < b.person;
                }
            }
        }
        QVERIFY(empty[Split::Training] > 0 && empty[Split::Validation] > 0 && empty[Split::HeldOut] > 0);
        QVERIFY(shortest < 0.35 && longest >= 60);
        QVERIFY(together > 0);
        const double share = 1 - static_cast<double>(busy) / static_cast<double>(frames);
        QVERIFY2(share > 0.3 && share < 0.6, qPrintable(QString::number(share)));
    }

    void nobodyJumpsAcrossThePicture()
    {
        for (const auto &video : m_plans["small"]) {
            for (const auto &person : video.persons) {
                for (std::size_t i = 1; i < person.moves.size() && person.height > 0.4; ++i) {
                    const auto &before = person.moves[i - 1];
                    QCOMPARE(person.moves[i].range.start.value, before.range.end.value);
                    QCOMPARE(person.moves[i].fromX, before.toX);
                }
                QVERIFY(person.moves.back().range.end.value <= video.frames);
                QVERIFY(!person.acts || person.moves.back().range.end.value == video.frames);
            }
        }
    }

    void noCutAwayDuringAnAction()
    {
        int cuts = 0;
        int away = 0;
        for (const auto &video : m_plans["small"]) {
            cuts += static_cast<int>(video.shots.size()) - 1;
            for (std::size_t i = 0; i < video.shots.size(); ++i) {
                const auto &shot = video.shots[i];
                QVERIFY(i == 0 ? shot.start == 0 : shot.start > video.shots[i - 1].start);
                QVERIFY(shot.start < video.frames);
                if (!shot.empty)
                    continue;
                ++away;
                QVERIFY(i + 1 < video.shots.size() && !video.shots[i + 1].empty);
                const auto hidden = frameRange(shot.start, video.shots[i + 1].start);
                for (const auto &label : labelsOf(video))
                    QVERIFY(!label.range.overlaps(hidden));
            }
        }
        QVERIFY(cuts > 20 && away > 3);
    }

    void unknownPreset() { QVERIFY(!findPreset("huge")); }
};

QTEST_GUILESS_MAIN(TestPlan)
#include "testplan.moc"
