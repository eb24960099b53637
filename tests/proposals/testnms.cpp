// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/proposals/nms.h"
#include "oracle.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

using namespace onset;

namespace {

std::vector<Proposal> randomProposals(std::mt19937 &random, std::size_t n, std::int64_t length)
{
    std::vector<Proposal> result;
    for (std::size_t i = 0; i < n; ++i) {
        const auto start = static_cast<std::int64_t>(random() % static_cast<unsigned>(length));
        const auto size =
            static_cast<std::int64_t>(random() % static_cast<unsigned>(random() % 5 == 0 ? length : 60));
        result.push_back({frameRange(start, start + size), static_cast<double>(random() % 50) / 50});
    }
    return result;
}

std::vector<Proposal> slowNms(std::vector<Proposal> proposals, double threshold)
{
    std::stable_sort(proposals.begin(), proposals.end(),
                     [](const Proposal &a, const Proposal &b) { return a.score > b.score; });
    std::vector<Proposal> kept;
    for (const auto &p : proposals) {
        if (std::none_of(kept.begin(), kept.end(),
                         [&](const Proposal &k) { return temporalIou(k.range, p.range) > threshold; }))
            kept.push_back(p);
    }
    return kept;
}

std::vector<Proposal> slowSoftNms(std::vector<Proposal> left, const SoftNmsSettings &s)
{
    std::vector<Proposal> kept;
    while (!left.empty() && (s.maxKept == 0 || kept.size() < s.maxKept)) {
        const auto best = std::max_element(
            left.begin(), left.end(), [](const Proposal &a, const Proposal &b) { return a.score < b.score; });
        const Proposal chosen = *best;
        left.erase(best);
        if (chosen.score < s.minimumScore)
            break;
        kept.push_back(chosen);
        double limit = s.lowThreshold;
        if (s.fullLength > 0)
            limit += (s.highThreshold - s.lowThreshold) *
                     (static_cast<double>(chosen.range.length()) / s.fullLength);
        for (auto &p : left) {
            const double iou = temporalIou(p.range, chosen.range);
            if (iou > limit)
                p.score *=
                    s.decay == SoftNmsSettings::Decay::Linear ? 1 - iou : std::exp(-iou * iou / s.sigma);
        }
    }
    return kept;
}

std::int64_t scaled(const QJsonValue &value)
{
    return std::llround(value.toDouble() * 10000); // the oracle's numbers have four decimals
}

} // namespace

class TestNms : public QObject
{
    Q_OBJECT
private slots:
    void byHand()
    {
        const std::vector<Proposal> in{{frameRange(0, 10), 0.5},
                                       {frameRange(0, 9), 0.9},
                                       {frameRange(20, 30), 0.4},
                                       {frameRange(9, 19), 0.3},
                                       {frameRange(20, 30), 0.4}};
        QCOMPARE(nms(in, 0.5), (std::vector<Proposal>{in[1], in[2], in[3]}));
        QCOMPARE(nms(in, 0.9), (std::vector<Proposal>{in[1], in[0], in[2], in[3]})); // 0.9 is not above 0.9
        QCOMPARE(nmsOrder(in, 0.5), (std::vector<std::size_t>{1, 2, 3}));            // of equals the first
        QCOMPARE(nms(in, 1).size(), in.size());
        QVERIFY(nms({}, 0.5).empty());
    }

    void oddValues()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const std::vector<Proposal> in{{frameRange(0, 10), nan},
                                       {frameRange(5, 5), 0.1},
                                       {frameRange(7, 3), 0.2},
                                       {frameRange(0, 10), 0.3}};
        QCOMPARE(nmsOrder(in, 0.5), (std::vector<std::size_t>{3, 2, 1}));
    }

    void randomAgainstAllPairs()
    {
        std::mt19937 random(11);
        for (int round = 0; round < 300; ++round) {
            const auto in = randomProposals(random, 1 + random() % 120, 400);
            for (const double threshold : {0.0, 0.1, 0.36, 0.5, 2.0 / 3, 0.9, 1.0})
                QCOMPARE(nms(in, threshold), slowNms(in, threshold));
        }
    }

    void ssnReference()
    {
        const auto oracle = proposalOracle()["ssn_nms"].toObject();
        std::vector<Proposal> in;
        for (const auto row : oracle["dets"].toArray())
            in.push_back({frameRange(scaled(row.toArray()[0]), scaled(row.toArray()[1])),
                          row.toArray()[2].toDouble()});
        std::vector<Proposal> expected;
        for (const auto row : oracle["kept"].toArray())
            expected.push_back({frameRange(scaled(row.toArray()[0]), scaled(row.toArray()[1])),
                                row.toArray()[2].toDouble()});
        QCOMPARE(in.size(), std::size_t{60});
        QCOMPARE(nms(in, oracle["thresh"].toDouble()), expected);
    }

    void perClass()
    {
        const auto make = [](int actionClass, int track, std::int64_t start, double score) {
            Detection d;
            d.actionClass = ClassId{actionClass};
            if (track > 0)
                d.track = TrackId{track};
            d.range = frameRange(start, start + 10);
            d.score = score;
            return d;
        };
        const std::vector<Detection> in{make(1, 0, 0, 0.1), make(1, 0, 1, 0.9), make(2, 0, 0, 0.2),
                                        make(1, 5, 0, 0.1), make(1, 5, 1, 0.05)};
        QCOMPARE(nmsPerClass(in, 0.5), (std::vector<Detection>{in[1], in[2], in[3]}));
        const auto soft = softNmsPerClass(in, {});
        QCOMPARE(soft.size(), in.size());
        QCOMPARE(soft[0], in[1]);
        QVERIFY(soft[1].score < in[0].score);
    }

    void softByHand()
    {
        const std::vector<Proposal> in{
            {frameRange(0, 10), 1.0}, {frameRange(0, 5), 0.8}, {frameRange(20, 30), 0.5}};
        SoftNmsSettings settings;
        settings.decay = SoftNmsSettings::Decay::Linear;
        QCOMPARE(softNms(in, settings), (std::vector<Proposal>{in[0], in[2], {frameRange(0, 5), 0.4}}));
        settings.minimumScore = 0.45;
        QCOMPARE(softNms(in, settings).size(), std::size_t{2});
        settings.minimumScore = 0;
        settings.maxKept = 1;
        QCOMPARE(softNms(in, settings), (std::vector<Proposal>{in[0]}));
        settings = {};
        settings.lowThreshold = 0.5; // an IoU of 0.5 is not above
        QCOMPARE(softNms(in, settings), in);
    }

    void softRandomAgainstAllPairs()
    {
        std::mt19937 random(12);
        for (int round = 0; round < 200; ++round) {
            const auto in = randomProposals(random, 1 + random() % 80, 300);
            SoftNmsSettings settings;
            settings.decay = round % 2 ? SoftNmsSettings::Decay::Linear : SoftNmsSettings::Decay::Gaussian;
            settings.lowThreshold = static_cast<double>(random() % 5) / 5;
            settings.highThreshold = static_cast<double>(random() % 5) / 5;
            settings.fullLength = round % 3 ? 300 : 0;
            settings.maxKept = round % 4 ? 0 : 10;
            settings.minimumScore = round % 5 ? 0 : 0.3;
            QCOMPARE(softNms(in, settings), slowSoftNms(in, settings));
        }
    }

    void bsnReference_data()
    {
        QTest::addColumn<QString>("key");
        QTest::newRow("pytorch") << QStringLiteral("bsn_soft_nms_pytorch");
        QTest::newRow("tensorflow") << QStringLiteral("bsn_soft_nms_tf");
    }
    void bsnReference()
    {
        QFETCH(QString, key);
        const auto oracle = proposalOracle();
        const auto given = oracle["bsn_soft_nms_pytorch"].toObject();
        std::vector<Proposal> in;
        for (const auto row : given["in"].toArray())
            in.push_back({frameRange(scaled(row.toArray()[0]), scaled(row.toArray()[1])),
                          row.toArray()[2].toDouble()});
        SoftNmsSettings settings;
        settings.sigma = given["opt"].toObject()["soft_nms_alpha"].toDouble();
        settings.lowThreshold = given["opt"].toObject()["soft_nms_low_thres"].toDouble();
        settings.highThreshold = given["opt"].toObject()["soft_nms_high_thres"].toDouble();
        settings.fullLength = 10000;
        settings.maxKept = 101;
        const auto out = softNms(in, settings);
        const auto expected = oracle[key].toObject()["out_score_xmin_xmax"].toArray();
        QCOMPARE(static_cast<int>(out.size()), static_cast<int>(expected.size()));
        for (int i = 0; i < expected.size(); ++i) {
            const auto row = expected[i].toArray();
            const auto &p = out[static_cast<std::size_t>(i)];
            QCOMPARE(p.range, frameRange(scaled(row[1]), scaled(row[2])));
            QVERIFY(std::abs(p.score - row[0].toDouble()) < 1e-12);
        }
    }
};

QTEST_GUILESS_MAIN(TestNms)
#include "testnms.moc"
