// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/proposals/nms.h"
#include "inference/proposals/watershed.h"
#include "oracle.h"

#include <QTest>

#include <algorithm>
#include <limits>
#include <random>

using namespace onset;

namespace {

using Ranges = std::vector<SampleRange>;

struct Box
{
    std::int64_t start = 0;
    std::int64_t end = 0;
    double score = 0;
};

std::vector<Box> boxes(const QJsonValue &value)
{
    std::vector<Box> result;
    for (const auto row : value.toArray())
        result.push_back({row.toArray()[0].toInt(), row.toArray()[1].toInt(), row.toArray()[3].toDouble()});
    return result;
}

} // namespace

class TestWatershed : public QObject
{
    Q_OBJECT
private slots:
    void byHand()
    {
        //                              0  1  2  3  4  5  6  7  8  9
        const std::vector<float> values{0, 1, 1, 0, 1, 1, 0, 0, 0, 1};
        // Runs [1,3) [4,6) [9,10). From 1 to 4 one of three samples is below, from 4 to 9 three of five.
        QCOMPARE(watershedGroups(values, 0.5, 0.2),
                 (Ranges{{1, 3}, {4, 6}, {9, 10}, {9, 10}, {4, 6}, {1, 3}}));
        QCOMPARE(watershedGroups(values, 0.5, 0.4),
                 (Ranges{{1, 6}, {4, 6}, {9, 10}, {9, 10}, {1, 6}, {1, 3}}));
        QCOMPARE(watershedGroups(values, 0.5, 1),
                 (Ranges{{1, 10}, {4, 10}, {9, 10}, {1, 10}, {1, 6}, {1, 3}}));
        QVERIFY(watershedGroups(values, 1, 0.5).empty()); // above means above
        QVERIFY(watershedGroups({}, 0, 0.5).empty());
    }

    void nanIsBelow()
    {
        const float nan = std::numeric_limits<float>::quiet_NaN();
        const std::vector<float> values{nan, 1, nan, 1, nan};
        QCOMPARE(watershedGroups(values, -5, 0.1), (Ranges{{1, 2}, {3, 4}, {3, 4}, {1, 2}}));
    }

    /// All groups of the reference, in its order; its ends lie one sample further.
    void reference()
    {
        const auto cases = proposalOracle()["tag"].toArray();
        QCOMPARE(cases.size(), 5);
        for (const auto entry : cases) {
            const auto object = entry.toObject();
            const auto curve = numbers<float>(object["gaussian_sigma3"]);
            Ranges groups;
            for (const double level : numbers(object["thresholds"])) {
                for (const double tolerance : numbers(object["tolerances"])) {
                    const auto more = watershedGroups(curve, level, tolerance);
                    groups.insert(groups.end(), more.begin(), more.end());
                }
            }
            const auto expected = boxes(object["boxes"]);
            QCOMPARE(static_cast<int>(groups.size()), object["n_boxes"].toInt());
            QCOMPARE(expected.size(), std::min<std::size_t>(groups.size(), 400)); // the file stops there
            for (std::size_t i = 0; i < expected.size(); ++i) {
                QCOMPARE(groups[i].start, expected[i].start);
                QCOMPARE(groups[i].end + 1, expected[i].end);
            }
        }
    }

    /// Its suppression: ends inclusive, so one more frame, with its scores (sums) given.
    void referenceSuppression()
    {
        int compared = 0;
        for (const auto entry : proposalOracle()["tag"].toArray()) {
            const auto object = entry.toObject();
            std::vector<Proposal> in;
            if (object["n_boxes"].toInt() > 400)
                continue; // the file holds the first 400 only
            ++compared;
            for (const auto &box : boxes(object["boxes"]))
                in.push_back({frameRange(box.start, box.end + 1), box.score});
            const auto kept = nms(in, object["nms_threshold"].toDouble());
            const auto expected = boxes(object["kept"]);
            QCOMPARE(kept.size(), expected.size());
            for (std::size_t i = 0; i < kept.size(); ++i) {
                QCOMPARE(kept[i].range, frameRange(expected[i].start, expected[i].end + 1));
                QCOMPARE(kept[i].score, expected[i].score);
            }
        }
        QCOMPARE(compared, 4);
    }

    void proposalsAreWithinLimitsAndScored()
    {
        std::mt19937 random(3);
        std::vector<float> values(500);
        float at = 0.5F;
        for (auto &v : values)
            v = at = std::clamp(at + (static_cast<float>(random() % 100) - 49.5F) / 300, 0.0F, 1.0F);
        auto settings = tagSettings();
        settings.minLength = 10;
        settings.maxLength = 200;
        const auto found = watershedProposals(values, FrameIndex{7}, 2, settings);
        QVERIFY(found.size() > 3);
        for (const auto &p : found) {
            QVERIFY(p.range.length() > 20 && p.range.length() < 400);
            QCOMPARE((p.range.start.value - 7) % 2, 0);
            double sum = 0;
            const auto from = (p.range.start.value - 7) / 2;
            const auto to = (p.range.end.value - 7) / 2;
            for (auto i = from; i < to; ++i)
                sum += values[static_cast<std::size_t>(i)];
            QVERIFY(std::abs(p.score - sum / static_cast<double>(to - from)) < 1e-6);
        }
        QCOMPARE(nms(found, settings.nms), found);
    }
};

QTEST_GUILESS_MAIN(TestWatershed)
#include "testwatershed.moc"
