// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/proposals/baselines.h"

#include <QTest>

#include <cmath>
#include <map>

using namespace onset;

namespace {

FrameTable tenASecond(std::int64_t frames)
{
    std::vector<FrameEntry> entries(static_cast<std::size_t>(frames));
    for (std::int64_t i = 0; i < frames; ++i)
        entries[static_cast<std::size_t>(i)] = {i, 1};
    return FrameTable({1, 10}, std::move(entries), 10);
}

} // namespace

class TestBaselines : public QObject
{
    Q_OBJECT
private slots:
    void drawsAsPythonDoes()
    {
        // numpy.random.RandomState(42).random_sample(4), the first figures of many a tutorial.
        std::mt19937 random(42);
        for (const double expected :
             {0.3745401188473625, 0.9507143064099162, 0.7319939418114051, 0.5986584841970366})
            QCOMPARE(unitDraw(random), expected);
    }

    void uniformTakesCentreLengthScore()
    {
        std::mt19937 random(42);
        const auto proposals = uniformProposals(100, 2, random);
        QCOMPARE(proposals.size(), std::size_t{2});
        const double centre = 100 * 0.3745401188473625;
        const double half = 100 * 0.9507143064099162 / 2;
        QCOMPARE(proposals[0], (TimedProposal{centre - half, centre + half, 0.7319939418114051}));
        QCOMPARE((proposals[1].start + proposals[1].end) / 2, 100 * 0.5986584841970366);
        // The next video goes on with the generator.
        QVERIFY(uniformProposals(100, 1, random).front() != proposals.front());
    }

    void evenCutsFifteen()
    {
        const auto proposals = evenProposals(60);
        QCOMPARE(proposals.size(), std::size_t{15});
        QCOMPARE(proposals[0], (TimedProposal{0, 60, 1}));
        QCOMPARE(proposals[2], (TimedProposal{30, 60, 0.5}));
        QCOMPARE(proposals[14], (TimedProposal{48, 60, 0.2}));
        std::size_t next = 0;
        for (int parts = 1; parts <= 5; ++parts) {
            double end = 0;
            for (int i = 0; i < parts; ++i, ++next) {
                QCOMPARE(proposals[next].start, end); // without gap or overlap
                end = proposals[next].end;
                QVERIFY(std::abs(end - proposals[next].start - 60.0 / parts) < 1e-12);
            }
            QCOMPARE(end, 60.0);
        }
    }

    void classesComeByShare()
    {
        std::mt19937 random(1);
        const std::vector<ClassShare> shares{{ClassId{2}, 30}, {ClassId{3}, 0}, {ClassId{5}, 10}};
        std::map<ClassId, int> drawn;
        for (int i = 0; i < 4000; ++i)
            ++drawn[drawClass(shares, random)];
        QCOMPARE(drawn.size(), std::size_t{2});
        QVERIFY(std::abs(drawn[ClassId{2}] - 3000) < 120); // four standard deviations
    }

    void framesStayInTheVideo()
    {
        const auto frames = tenASecond(100);
        QCOMPARE(framesOf({-3, 2.04, 0}, frames), frameRange(0, 20));
        QCOMPARE(framesOf({9.5, 14, 0}, frames), frameRange(95, 100));
        QCOMPARE(framesOf({-5, 50, 0}, frames), frameRange(0, 100));
        QCOMPARE(framesOf({4.01, 4.02, 0}, frames), frameRange(40, 41)); // at least one
        QCOMPARE(framesOf({10, 10, 0}, frames), frameRange(99, 100));
        QCOMPARE(framesOf({0, 0, 0}, tenASecond(1)), frameRange(0, 1));
    }
};

QTEST_GUILESS_MAIN(TestBaselines)
#include "testbaselines.moc"
