// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/tubeoverlap.h"
#include "storage/evaluation/videomap.h"
#include "tests/evaluation/activitynetfiles.h"
#include "tests/evaluation/tubedata.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace onset;
using namespace onset::test;

namespace {

/// What one reference program says, by threshold.
struct Reference
{
    QJsonObject byThreshold;
    QString perClass;
    QString mean;
    double scale = 1; ///< of the reference's values
};

Reference referenceOf(TubeRule rule, TubeMeasure measure, bool real)
{
    switch (rule) {
    case TubeRule::RetinaNet: {
        const auto all = expectedOfTubes(real, "3dretinanet", "3dretinanet");
        const auto name = measure == TubeMeasure::Spatial    ? "siou"
                          : measure == TubeMeasure::Temporal ? "tiou"
                                                             : "stiou";
        return {all[name].toObject(), "ap_percent", "mAP_percent", 100};
    }
    case TubeRule::Gurkirt:
        return {expectedOfTubes(real, "gurkirt_matlab", "gurkirt"), "ap", "mAP"};
    case TubeRule::Act:
    case TubeRule::ActNms:
    case TubeRule::MultiSports:
        break;
    }
    const auto all = expectedOfTubes(real, "act_multisports", "video")["protocols"].toObject();
    if (rule == TubeRule::MultiSports)
        return {all["MultiSports_no_nms"].toObject(), "ap_in_label_order_with_gt", "mAP"};
    return {all[rule == TubeRule::Act ? "ACT_no_nms" : "ACT_nms3dt0.3"].toObject(), "ap", "mAP"};
}

std::vector<double> scaled(std::vector<double> values, double scale)
{
    for (auto &value : values)
        value /= scale;
    return values;
}

} // namespace

/// Video-mAP equals the reference programs' on the files of the oracles.
class TestVideoMap : public QObject
{
    Q_OBJECT

private slots:
    void equalsReferences_data()
    {
        QTest::addColumn<bool>("real");
        QTest::addColumn<int>("rule");
        QTest::addColumn<int>("measure");
        const auto rows = [](const char *name, bool real, TubeRule rule,
                             TubeMeasure measure = TubeMeasure::SpatioTemporal) {
            QTest::newRow(name) << real << static_cast<int>(rule) << static_cast<int>(measure);
        };
        rows("synthetic act", false, TubeRule::Act);
        rows("synthetic act-nms", false, TubeRule::ActNms);
        rows("synthetic retinanet", false, TubeRule::RetinaNet);
        rows("synthetic retinanet, space", false, TubeRule::RetinaNet, TubeMeasure::Spatial);
        rows("synthetic retinanet, time", false, TubeRule::RetinaNet, TubeMeasure::Temporal);
        rows("synthetic multisports", false, TubeRule::MultiSports);
        rows("synthetic gurkirt", false, TubeRule::Gurkirt);
        rows("UCF101-24 act", true, TubeRule::Act);
        rows("UCF101-24 act-nms", true, TubeRule::ActNms);
        rows("UCF101-24 retinanet", true, TubeRule::RetinaNet);
        rows("UCF101-24 retinanet, space", true, TubeRule::RetinaNet, TubeMeasure::Spatial);
        rows("UCF101-24 retinanet, time", true, TubeRule::RetinaNet, TubeMeasure::Temporal);
        rows("UCF101-24 multisports", true, TubeRule::MultiSports);
        rows("UCF101-24 gurkirt", true, TubeRule::Gurkirt);
    }

    void equalsReferences()
    {
        QFETCH(bool, real);
        QFETCH(int, rule);
        QFETCH(int, measure);
        const auto files = tubeFiles(real);
        if (files.truth.empty())
            QSKIP("shared/oracles/ucf24 is not installed");
        const auto reference = referenceOf(TubeRule(rule), TubeMeasure(measure), real);
        QVERIFY(reference.byThreshold.size() >= 5);
        VideoMapOptions options{TubeRule(rule), {}, TubeMeasure(measure)};
        for (const auto &name : reference.byThreshold.keys())
            options.thresholds.push_back(name.toDouble());
        const auto scores =
            evaluateVideoMap(files.truth, files.predictions, files.classes, files.videos, options);
        QCOMPARE(scores.elsewhere, std::size_t{0});
        for (std::size_t t = 0; t < options.thresholds.size(); ++t) {
            const auto expected =
                reference.byThreshold[reference.byThreshold.keys()[static_cast<int>(t)]].toObject();
            std::vector<double> perClass;
            for (const auto &each : scores.classes) {
                if (!std::isnan(each.averagePrecision[t]))
                    perClass.push_back(each.averagePrecision[t]);
            }
            const auto values = scaled(numbersOf(expected[reference.perClass]), reference.scale);
            QVERIFY2(difference(perClass, values).isEmpty(), difference(perClass, values));
            QVERIFY(std::abs(scores.meanAveragePrecision[t] -
                             expected[reference.mean].toDouble() / reference.scale) <= 1e-9);
        }
    }

    void overlapsEqualReference_data()
    {
        QTest::addColumn<bool>("real");
        QTest::newRow("synthetic") << false;
        QTest::newRow("UCF101-24") << true;
    }

    /// The reference's are of boxes in single precision, overlaps in double.
    void overlapsEqualReference()
    {
        QFETCH(bool, real);
        auto files = tubeFiles(real);
        if (files.truth.empty())
            QSKIP("shared/oracles/ucf24 is not installed");
        const auto all = expectedOfTubes(real, "act_multisports", "video");
        const auto pairs = all["pairwise_iou_first120dets_ACT_and_MultiSports_float64"].toArray();
        qsizetype n = 0;
        files.predictions.resize(std::min<std::size_t>(files.predictions.size(), 120));
        for (auto &made : files.predictions) {
            for (auto &box : made.boxes) {
                for (auto *edge : {&box.left, &box.top, &box.right, &box.bottom})
                    *edge = static_cast<double>(static_cast<float>(*edge));
            }
            for (const auto &truth : files.truth) {
                if (truth.video != made.video)
                    continue;
                QVERIFY(n < pairs.size());
                const std::vector<double> overlaps{tubeOverlap(truth, made, TubeGeometry::Inclusive).product,
                                                   tubeOverlap(truth, made, TubeGeometry::Exclusive).product};
                const auto odd = difference(overlaps, numbersOf(pairs[n++]));
                QVERIFY2(odd.isEmpty(), odd);
            }
        }
        QCOMPARE(n, pairs.size());
    }

    void gurkirtOverlapsEqualReference_data() { overlapsEqualReference_data(); }

    /// Of these the reference tells only the mean over the classes of the mean overlap of right predictions.
    void gurkirtOverlapsEqualReference()
    {
        QFETCH(bool, real);
        const auto files = tubeFiles(real);
        if (files.truth.empty())
            QSKIP("shared/oracles/ucf24 is not installed");
        const auto expected = expectedOfTubes(real, "gurkirt_matlab", "gurkirt");
        auto byScore = files.predictions;
        std::stable_sort(byScore.begin(), byScore.end(),
                         [](const Tube &a, const Tube &b) { return a.score > b.score; });
        for (const auto &name : expected.keys()) {
            std::vector<double> sum(files.classes.size());
            std::vector<double> right(files.classes.size());
            std::vector<bool> predicted(files.classes.size());
            std::vector<bool> taken(files.truth.size());
            for (const auto &made : byScore) {
                const auto c = static_cast<std::size_t>(made.actionClass.value) - 1;
                predicted[c] = true;
                double best = -1;
                std::size_t of = 0;
                for (std::size_t i = 0; i < files.truth.size(); ++i) {
                    const auto &truth = files.truth[i];
                    if (taken[i] || truth.video != made.video || truth.actionClass != made.actionClass)
                        continue;
                    const double overlap = tubeOverlap(truth, made, TubeGeometry::Gurkirt).product;
                    if (overlap > best) {
                        best = overlap;
                        of = i;
                    }
                }
                if (best > name.toDouble()) {
                    taken[of] = true;
                    sum[c] += best;
                    right[c] += 1;
                }
            }
            double mean = 0;
            for (std::size_t c = 0; c < sum.size(); ++c)
                mean += predicted[c] ? (sum[c] + 1e-6) / (right[c] + 1e-5) : 0;
            mean /= static_cast<double>(sum.size());
            QVERIFY(std::abs(mean - expected[name].toObject()["mAIoU"].toDouble()) <= 1e-9);
        }
    }
};

QTEST_APPLESS_MAIN(TestVideoMap)
#include "testvideomap.moc"
