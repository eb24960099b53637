// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/framemap.h"
#include "storage/evaluation/videomap.h"
#include "storage/formats/avacsv.h"
#include "storage/formats/labelmap.h"
#include "tests/evaluation/activitynetfiles.h"

#include <QJsonArray>
#include <QTest>

#include <cmath>
#include <map>
#include <sstream>

using namespace onset;
using namespace onset::test;

namespace {

std::vector<FrameBox> framesOf(const AvaTable &table, std::map<AvaPicture, std::int64_t> &pictures)
{
    std::vector<FrameBox> boxes;
    for (const auto &picture : table.pictures) {
        const auto number = static_cast<std::int64_t>(pictures.size());
        const auto id = pictures.try_emplace(picture.name, number).first->second;
        for (const auto &box : picture.boxes)
            boxes.push_back({id, ClassId{box.actionClass}, box.box, box.score});
    }
    return boxes;
}

/// Both tables by AVA's evaluator, of the classes of a label map.
OverlapScores avaScores(const QByteArray &truth, const QByteArray &predictions,
                        const std::vector<LabelMapItem> &labels)
{
    AvaReading reading;
    std::vector<ClassId> classes;
    for (const auto &label : labels) {
        reading.classes.insert(label.id);
        classes.push_back(ClassId{label.id});
    }
    std::istringstream truthIn(truth.toStdString());
    std::istringstream madeIn(predictions.toStdString());
    std::map<AvaPicture, std::int64_t> pictures;
    const auto trueBoxes = framesOf(*readAvaTable(truthIn, "truth", reading), pictures);
    reading.mostBoxes = 50;
    const auto made = framesOf(*readAvaTable(madeIn, "predictions", reading), pictures);
    return evaluateFrameMap(trueBoxes, made, classes, std::vector<double>{0.5}, FrameRule::Ava);
}

EdgeBox edgesOf(const QJsonArray &row, int first)
{
    return {row[first].toDouble(), row[first + 1].toDouble(), row[first + 2].toDouble(),
            row[first + 3].toDouble()};
}

Tube tubeOf(const QJsonArray &rows, ClassId actionClass, double score)
{
    Tube tube{VideoId{1}, actionClass, FrameIndex{rows[0].toArray()[0].toInt()}, {}, score};
    for (const auto row : rows)
        tube.boxes.push_back(edgesOf(row.toArray(), 1));
    return tube;
}

ClassId classOf(int label)
{
    return ClassId{label + 1};
}

struct MultiSportsSample
{
    std::vector<ClassId> classes;
    std::vector<Tube> truth;
    std::vector<Tube> tubes;
    std::vector<FrameBox> trueFrames;
    std::vector<FrameBox> frames;
    QJsonObject result;
};

MultiSportsSample multiSportsSample()
{
    MultiSportsSample sample;
    const auto json = objectOf(sharedFile("mmaction2/multisports_sample.json"));
    sample.result = json["result"].toObject();
    const auto gt = json["gt"].toObject();
    for (int i = 0; i < gt["labels"].toArray().size(); ++i)
        sample.classes.push_back(classOf(i));
    const auto videos = gt["gttubes"].toObject();
    for (const auto &video : videos) {
        const auto labels = video.toObject();
        for (const auto &label : labels.keys()) {
            for (const auto tube : labels[label].toArray())
                sample.truth.push_back(tubeOf(tube.toArray(), classOf(label.toInt()), 0));
        }
    }
    for (const auto &tube : sample.truth) {
        for (std::size_t i = 0; i < tube.boxes.size(); ++i)
            sample.trueFrames.push_back(
                {tube.start.value + static_cast<std::int64_t>(i), tube.actionClass, tube.boxes[i], 0});
    }
    const auto linked = json["linked_tubes"].toObject();
    for (const auto &label : linked.keys()) {
        for (const auto made : linked[label].toArray())
            sample.tubes.push_back(
                tubeOf(made.toArray()[2].toArray(), classOf(label.toInt()), made.toArray()[1].toDouble()));
    }
    for (const auto value : json["frame_detections"].toArray()) {
        const auto row = value.toArray();
        sample.frames.push_back({static_cast<std::int64_t>(row[1].toDouble()),
                                 classOf(static_cast<int>(row[2].toDouble())), edgesOf(row, 4),
                                 row[3].toDouble()});
    }
    return sample;
}

} // namespace

/// Frame-mAP equals the reference programs' on the files of the oracles.
class TestFrameMap : public QObject
{
    Q_OBJECT

private slots:
    void avaEqualsEvaluator()
    {
        const auto folder = QStringLiteral(ONSET_TEST_DATA "/evaluation/ava_");
        const auto expected = objectOf(contentsOf(folder + "expected.json"));
        const auto scores =
            avaScores(contentsOf(folder + "gt.csv"), contentsOf(folder + "det.csv"), avaClasses());
        QCOMPARE(scores.classes.size(), std::size_t{60});
        QVERIFY(std::abs(scores.average - expected["mAP@0.5IOU"].toDouble()) <= 1e-9);
        const auto perClass = expected["ap_by_class_id"].toObject();
        QCOMPARE(perClass.size(), 60);
        std::size_t defined = 0;
        for (const auto &each : scores.classes) {
            const auto value = perClass[QString::number(each.actionClass.value)];
            QVERIFY(!value.isUndefined());
            const double made = each.averagePrecision[0];
            QVERIFY(value.isNull() ? std::isnan(made) : std::abs(made - value.toDouble()) <= 1e-9);
            defined += value.isNull() ? 0 : 1;
        }
        QVERIFY(defined > 10);
        QVERIFY(scores.elsewhere > 0);
    }

    void avaSampleEqualsEvaluator()
    {
        const auto map = sharedFile("mmaction2/eval_detection/action_list.txt");
        if (map.isEmpty())
            QSKIP("shared/oracles/mmaction2 is not installed");
        std::istringstream in(map.toStdString());
        const auto labels = readLabelMap(in, "map");
        QVERIFY(labels.ok());
        const auto scores = avaScores(sharedFile("mmaction2/eval_detection/gt.csv"),
                                      sharedFile("mmaction2/eval_detection/pred.csv"), *labels);
        const auto expected = objectOf(sharedFile("mmaction2/expected_ava.json"));
        QVERIFY(std::abs(scores.average - expected["PascalBoxes_Precision/mAP@0.5IOU"].toDouble()) <= 1e-9);
        for (std::size_t i = 0; i < labels->size(); ++i) {
            const auto name =
                "PascalBoxes_PerformanceByCategory/AP@0.5IOU/" + QString::fromStdString((*labels)[i].name);
            QVERIFY(expected.contains(name));
            QVERIFY(std::abs(scores.classes[i].averagePrecision[0] - expected[name].toDouble()) <= 1e-9);
        }
    }

    void multiSportsFramesEqualEvaluator()
    {
        const auto sample = multiSportsSample();
        if (sample.truth.empty())
            QSKIP("shared/oracles/mmaction2 is not installed");
        const auto scores = evaluateFrameMap(sample.trueFrames, sample.frames, sample.classes,
                                             std::vector<double>{0.5}, FrameRule::MultiSports);
        QVERIFY(std::abs(100 * scores.average - sample.result["frameAP@0.5"].toDouble()) <= 1e-9);
    }

    void multiSportsTubesEqualEvaluator()
    {
        const auto sample = multiSportsSample();
        if (sample.truth.empty())
            QSKIP("shared/oracles/mmaction2 is not installed");
        const std::vector<VideoId> videos{VideoId{1}};
        VideoMapOptions options{TubeRule::MultiSports, {0.2, 0.5}, TubeMeasure::SpatioTemporal};
        auto scores = evaluateVideoMap(sample.truth, sample.tubes, sample.classes, videos, options);
        QVERIFY(std::abs(100 * scores.meanAveragePrecision[0] - 37.5) <= 1e-9);
        QVERIFY(std::abs(100 * scores.meanAveragePrecision[1] - 37.5) <= 1e-9);
        options.thresholds.clear();
        for (int i = 0; i < 9; ++i)
            options.thresholds.push_back(0.1 + 0.1 * i);
        scores = evaluateVideoMap(sample.truth, sample.tubes, sample.classes, videos, options);
        QVERIFY(std::abs(100 * scores.average - 29.1667) <= 5e-5); // as it prints it
    }
};

QTEST_APPLESS_MAIN(TestFrameMap)
#include "testframemap.moc"
