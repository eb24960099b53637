// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/proposals/baselines.h"
#include "storage/evaluation/activitynetproposals.h"
#include "tests/evaluation/activitynetfiles.h"

#include <QTest>

#include <map>

using namespace onset;
using namespace onset::test;

/// The baseline `uniform` on ActivityNet's validation set has the area that the official evaluator gives it.
class TestUniform : public QObject
{
    Q_OBJECT
private slots:
    void areaIsTheReferences()
    {
        const auto json = sharedFile("activitynet/anet13_val4728_gt.json");
        if (json.isEmpty())
            QSKIP(qPrintable("third-party data is not installed: " + sharedFolder() +
                             "activitynet/anet13_val4728_gt.json.gz"));
        const auto scored = scoredFiles(json, {}, "validation", true);
        const auto durations = durationsOf(json);
        QCOMPARE(durations.size(), std::size_t{4728});
        std::mt19937 random(42);
        std::vector<TimedSegment> proposals;
        std::int64_t video = 0; // every video has truth, so scoredFiles() numbers them alike
        for (const double seconds : durations) {
            ++video;
            for (const auto &each : uniformProposals(seconds, kUniformProposals, random))
                proposals.push_back({VideoId{video}, {}, each.start, each.end, each.score});
        }
        const auto scores = evaluateActivityNetProposals(scored.truth, proposals);
        const auto expected = objectOf(sharedFile("activitynet/out_prop_uniform_val4728.json"));
        const auto recall = difference(scores.averageRecall, numbersOf(expected["avg_recall"]));
        QVERIFY2(recall.isEmpty(), recall);
        const auto area = difference({scores.areaUnderCurve}, {44.84635266694091});
        QVERIFY2(area.isEmpty(), area);
    }
};

QTEST_GUILESS_MAIN(TestUniform)
#include "testuniform.moc"
