// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/proposals/distinct.h"

#include <QTest>

#include <random>

using namespace onset;

class TestDistinct : public QObject
{
    Q_OBJECT
private slots:
    void theWholeBeforeItsPieces()
    {
        const std::vector<Proposal> proposals{
            {frameRange(0, 20), 0.9}, {frameRange(0, 100), 0.7}, {frameRange(60, 90), 0.95}};
        const auto found = distinctProposals(proposals, 0.4, 0.3);
        QCOMPARE(found, (std::vector<Proposal>{{frameRange(0, 100), 0.7}}));
    }

    void piecesBeforeAWholeThatIsMostlyGap()
    {
        const std::vector<Proposal> proposals{
            {frameRange(0, 100), 0.45}, {frameRange(0, 20), 0.9}, {frameRange(80, 100), 0.9}};
        const auto found = distinctProposals(proposals, 0.4, 0.3);
        QCOMPARE(found, (std::vector<Proposal>{{frameRange(0, 20), 0.9}, {frameRange(80, 100), 0.9}}));
    }

    void littleOverlapStays()
    {
        const std::vector<Proposal> proposals{{frameRange(0, 50), 0.9}, {frameRange(45, 75), 0.8}};
        QCOMPARE(distinctProposals(proposals, 0.4, 0.3).size(), std::size_t{2});
        QCOMPARE(distinctProposals(proposals, 0.4, 0.1).size(), std::size_t{1});
    }

    void belowTheFloorGoes()
    {
        const std::vector<Proposal> proposals{{frameRange(0, 50), 0.4}, {frameRange(60, 60), 0.9}};
        QVERIFY(distinctProposals(proposals, 0.4, 0.3).empty());
    }

    void agreesWithEveryPairCompared()
    {
        std::mt19937 random(4);
        for (int round = 0; round < 50; ++round) {
            std::vector<Proposal> proposals;
            for (int i = 0; i < 60; ++i) {
                const auto start = static_cast<std::int64_t>(random() % 300);
                const auto length = static_cast<std::int64_t>(1 + random() % 80);
                proposals.push_back({frameRange(start, start + length), 0.3 + 0.001 * (random() % 700)});
            }
            const auto found = distinctProposals(proposals, 0.2, 0.3);
            std::vector<Proposal> plain;
            for (const auto &one : distinctProposals(proposals, 0.2, 1.0)) { // all of them, by area
                const bool clashes = std::ranges::any_of(plain, [&](const Proposal &other) {
                    const auto common = std::min(one.range.end, other.range.end) -
                                        std::max(one.range.start, other.range.start);
                    const auto shorter = std::min(one.range.length(), other.range.length());
                    return static_cast<double>(common) > 0.3 * static_cast<double>(shorter);
                });
                if (!clashes)
                    plain.push_back(one);
            }
            QCOMPARE(found, plain);
        }
    }
};

QTEST_GUILESS_MAIN(TestDistinct)
#include "testdistinct.moc"
