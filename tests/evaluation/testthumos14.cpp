// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/proposals/nms.h"
#include "storage/evaluation/thumos14.h"
#include "storage/formats/thumos14.h"
#include "tests/evaluation/activitynetfiles.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

#include <cmath>
#include <cstdio>
#include <map>
#include <sstream>

using namespace onset;
using namespace onset::test;

namespace {

QString shared(const QString &name)
{
    return sharedFolder() + name;
}

bool isThere(const QString &name)
{
    return QFile::exists(shared(name));
}

/// A kit's input, numbered as the kits rank: videos by name.
struct Input
{
    std::vector<TimedSegment> truth;
    std::vector<TimedSegment> ambiguous;
    std::vector<TimedSegment> predictions;
    std::vector<std::string> classes; ///< class n is classes[n - 1]
};

class Numbering
{
public:
    void add(const std::string &video) { m_ids[video]; }
    void finish()
    {
        std::int64_t next = 0;
        for (auto &[name, id] : m_ids)
            id = VideoId{++next};
    }
    VideoId of(const std::string &video) const { return m_ids.at(video); }

private:
    std::map<std::string, VideoId> m_ids;
};

Input inputOf(const Thumos14Truth &truth, const Thumos14Rows &detections)
{
    Numbering videos;
    for (const auto *rows : {&truth.ambiguous, &detections}) {
        for (const auto &name : rows->videos)
            videos.add(name);
    }
    for (const auto &rows : truth.ofClass) {
        for (const auto &name : rows.videos)
            videos.add(name);
    }
    videos.finish();
    Input input;
    std::map<std::int64_t, ClassId> ids;
    for (std::size_t i = 0; i < truth.classes.size(); ++i) {
        const ClassId id{static_cast<std::int64_t>(i) + 1};
        ids[truth.classes[i].id] = id;
        input.classes.push_back(truth.classes[i].name);
        for (const auto &row : truth.ofClass[i].rows)
            input.truth.push_back({videos.of(truth.ofClass[i].videos[row.video]), id, row.start, row.end, 0});
    }
    for (const auto &row : truth.ambiguous.rows)
        input.ambiguous.push_back({videos.of(truth.ambiguous.videos[row.video]), {}, row.start, row.end, 0});
    for (const auto &row : detections.rows)
        input.predictions.push_back(
            {videos.of(detections.videos[row.video]), ids[row.id], row.start, row.end, row.score});
    return input;
}

Thumos14Truth truthIn(const QString &folder, const QString &classes)
{
    auto truth = readThumos14Folder(folder.toStdString(), classes.toStdString(), {});
    if (!truth)
        qFatal("%s", truth.error().message.c_str());
    return std::move(*truth);
}

Thumos14Rows detectionsIn(const QByteArray &text)
{
    std::istringstream in(text.toStdString());
    auto rows = readThumos14Detections(in, "detections", ".mp4");
    if (!rows)
        qFatal("%s", rows.error().message.c_str());
    return std::move(*rows);
}

DetectionScores scoresOf(const Input &input, Thumos14Kit kit, const std::vector<double> &tiou)
{
    return evaluateThumos14(input.truth, input.predictions, input.ambiguous, {kit, tiou, true});
}

std::vector<double> column(const DetectionScores &scores, std::size_t threshold)
{
    std::vector<double> values;
    for (const auto &each : scores.classes)
        values.push_back(each.averagePrecision[threshold]);
    return values;
}

/// The cases in which the file "th14_cases.json" says what the kits answer.
Input caseInput(const QJsonObject &input)
{
    Numbering videos;
    const auto truth = input["gt"].toObject();
    const auto detections = input["det"].toArray();
    const auto name = [](const QJsonValue &row) { return row[0].toString().toStdString(); };
    for (const auto &key : truth.keys()) {
        for (const auto row : truth[key].toArray())
            videos.add(name(row));
    }
    for (const auto row : detections)
        videos.add(name(row));
    videos.finish();
    Input result;
    const auto segment = [&](const QJsonValue &row, std::int64_t id, double score) {
        return TimedSegment{videos.of(name(row)), ClassId{id}, row[1].toDouble(), row[2].toDouble(), score};
    };
    for (const auto row : truth["Alpha"].toArray())
        result.truth.push_back(segment(row, 1, 0));
    for (const auto row : truth["Beta"].toArray())
        result.truth.push_back(segment(row, 2, 0));
    for (const auto row : truth["Ambiguous"].toArray())
        result.ambiguous.push_back(segment(row, 0, 0));
    for (const auto row : detections)
        result.predictions.push_back(segment(row, row[3].toInt(), row[4].toDouble()));
    return result;
}

QJsonObject allCases()
{
    return objectOf(contentsOf(QStringLiteral(ONSET_TEST_DATA "/evaluation/th14_cases.json")));
}

/// Lines of JSON objects.
std::vector<QJsonObject> linesOf(const QByteArray &text)
{
    std::vector<QJsonObject> lines;
    for (const auto &line : text.split('\n')) {
        if (!line.isEmpty())
            lines.push_back(objectOf(line));
    }
    return lines;
}

/// S-CNN's segment scores as its evaluation takes them: weighted by how often the window's length occurs in
/// the class, thinned by NMS at θ - 0.1, best first, written with few digits.
class ScnnPipeline
{
public:
    bool read()
    {
        for (const auto &line : sharedFile("scnn/window_weight.csv").split('\n')) {
            if (!line.isEmpty())
                m_weights.push_back(line.split(','));
        }
        for (const auto &line : sharedFile("scnn/res_seg_swin.csv").split('\n')) {
            const auto fields = line.split(',');
            if (fields.size() > 10 && fields[10].toInt() != 0)
                take(fields);
        }
        return m_weights.size() == 6 && !m_groups.empty();
    }

    QByteArray detections(double threshold) const
    {
        std::vector<const Window *> kept;
        for (const auto &[place, windows] : m_groups) {
            // Of equal scores its NMS tries the last first.
            std::vector<Proposal> proposals;
            for (auto it = windows.rbegin(); it != windows.rend(); ++it) {
                Proposal proposal;
                proposal.range = it->frames;
                proposal.score = it->score;
                proposals.push_back(proposal);
            }
            for (const auto i : nmsOrder(proposals, threshold - 0.1))
                kept.push_back(&windows[windows.size() - 1 - i]);
        }
        std::stable_sort(kept.begin(), kept.end(),
                         [](const Window *a, const Window *b) { return a->score > b->score; });
        QByteArray text;
        for (const auto *window : kept) {
            char line[128];
            std::snprintf(line, sizeof line, "video_test_%07d %.1f %.1f %d %.5g\n", window->video,
                          window->start, window->end, window->actionClass, window->score);
            text += line;
        }
        return text;
    }

private:
    struct Window
    {
        int video = 0;
        int actionClass = 0;
        FrameRange frames;
        double start = 0;
        double end = 0;
        double score = 0;
    };

    void take(const QList<QByteArray> &fields)
    {
        Window window;
        window.video = fields[0].toInt();
        window.actionClass = fields[10].toInt();
        window.frames = {FrameIndex{fields[2].toInt()}, FrameIndex{fields[3].toInt()}};
        window.start = fields[4].toDouble();
        window.end = fields[5].toDouble();
        const auto length = static_cast<std::size_t>(std::lround(std::log2(fields[1].toInt() / 16)));
        window.score = fields[8].toDouble() * m_weights[length][window.actionClass - 1].toDouble();
        m_groups[{window.video, window.actionClass}].push_back(window);
    }

    std::vector<QList<QByteArray>> m_weights; ///< [length][class]
    std::map<std::pair<int, int>, std::vector<Window>> m_groups;
};

} // namespace

/// The protocol equals the programs of its kits.
class TestThumos14 : public QObject
{
    Q_OBJECT

    void compare(const QByteArray &what, const std::vector<double> &actual,
                 const std::vector<double> &expected)
    {
        const auto wrong = difference(actual, expected);
        QVERIFY2(wrong.isEmpty(), what + ": " + wrong);
    }

private slots:
    void cases_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto &name : allCases().keys())
            QTest::newRow(qPrintable(name)) << name;
    }

    void cases()
    {
        QFETCH(QString, name);
        const auto each = allCases()[name].toObject();
        const auto input = caseInput(each["input"].toObject());
        const auto of2015 = each["kit2015"].toObject();
        QVERIFY(!of2015.isEmpty());
        for (const auto &threshold : of2015.keys()) {
            const auto expected = of2015[threshold].toObject();
            const auto scores = scoresOf(input, Thumos14Kit::Of2015, {threshold.toDouble()});
            compare("AP", column(scores, 0), numbersOf(expected["ap"]));
            compare("mAP", scores.meanAveragePrecision, {expected["mAP"].toDouble()});
            for (std::size_t c = 0; c < scores.classes.size(); ++c) {
                const auto &curve = scores.classes[c].curves.at(0);
                if (curve.recall.empty())
                    continue; // the kit says 0 for "no curve"
                compare("recall", curve.recall, numbersOf(expected["rec"][static_cast<int>(c)]));
                compare("precision", curve.precision, numbersOf(expected["prec"][static_cast<int>(c)]));
            }
        }
        const auto of2014 = each["kit2014_11pt"].toObject();
        const auto scores = scoresOf(input, Thumos14Kit::Of2014, thumos14Thresholds(Thumos14Kit::Of2014));
        compare("mAP 2014", scores.meanAveragePrecision, numbersOf(of2014["mAP"]));
        compare("AP 2014", scores.classes[0].averagePrecision, numbersOf(of2014["ap_alpha"]));
        compare("AP 2014", scores.classes[1].averagePrecision, numbersOf(of2014["ap_beta"]));
    }

    void scnnByKit2015()
    {
        const auto lines = linesOf(sharedFile("thumos14/expected_kit2015.jsonl"));
        if (lines.empty())
            QSKIP(qPrintable("third-party data is not installed: " + shared("thumos14")));
        const auto input =
            inputOf(truthIn(shared("thumos14/annotation_test"), shared("scnn/detclasslist_1_20.txt")),
                    detectionsIn(sharedFile("scnn/scnn_det_0.5.txt")));
        int compared = 0;
        for (const auto &expected : lines) {
            if (!expected["det"].toString().startsWith("scnn_det_0.5"))
                continue;
            const auto scores = scoresOf(input, Thumos14Kit::Of2015, {expected["threshold"].toDouble()});
            compare("mAP", scores.meanAveragePrecision, {expected["mAP"].toDouble()});
            for (std::size_t c = 0; c < input.classes.size(); ++c) {
                const auto its = expected["ap"][QString::fromStdString(input.classes[c])];
                const auto &curve = scores.classes[c].curves[0];
                compare("AP", scores.classes[c].averagePrecision, {its["ap"].toDouble()});
                QCOMPARE(static_cast<int>(curve.recall.size()), its["n_ranked"].toInt());
                compare("recall", {curve.recall.back()}, {its["final_recall"].toDouble()});
                compare("precision", {curve.precision.back()}, {its["final_precision"].toDouble()});
            }
            ++compared;
        }
        QCOMPARE(compared, 5);
    }

    void byKit2014_data()
    {
        QTest::addColumn<QString>("det");
        QTest::addColumn<QString>("truth");
        QTest::addColumn<QString>("classes");
        QTest::addColumn<QString>("detections");
        QTest::newRow("S-CNN") << "scnn_det_0.5_officialids.txt"
                               << "thumos14/annotation_test"
                               << "scnn/detclasslist_1_20.txt"
                               << "scnn/scnn_det_0.5.txt";
        QTest::newRow("the kit's example") << "kit14/results/Run-2-det.txt"
                                           << "thumos14/annotation_val"
                                           << "thumos14/annotation_val/detclasslist.txt"
                                           << "thumos14/Run-2-det_official_val.txt";
    }

    void byKit2014()
    {
        QFETCH(QString, det);
        QFETCH(QString, truth);
        QFETCH(QString, classes);
        QFETCH(QString, detections);
        if (!isThere(truth))
            QSKIP(qPrintable("third-party data is not installed: " + shared(truth)));
        const auto input =
            inputOf(truthIn(shared(truth), shared(classes)), detectionsIn(sharedFile(detections)));
        bool found = false;
        for (const auto &expected : linesOf(sharedFile("thumos14/expected_kit2014_11pt.jsonl"))) {
            if (expected["det"].toString() != det)
                continue;
            found = true;
            const auto scores = scoresOf(input, Thumos14Kit::Of2014, thumos14Thresholds(Thumos14Kit::Of2014));
            compare("mAP", scores.meanAveragePrecision, numbersOf(expected["mAP"]));
            for (std::size_t c = 0; c < input.classes.size(); ++c)
                compare("AP", scores.classes[c].averagePrecision,
                        numbersOf(expected["ap"][QString::fromStdString(input.classes[c])]));
        }
        QVERIFY(found);
    }

    /// From the network's scores to the published numbers.
    void scnnAsPublished()
    {
        const auto published = objectOf(sharedFile("scnn/published_by_authors.json"));
        if (published.isEmpty())
            QSKIP(qPrintable("third-party data is not installed: " + shared("scnn")));
        const auto truth = truthIn(shared("thumos14/annotation_test"), shared("scnn/detclasslist_1_20.txt"));
        ScnnPipeline pipeline;
        QVERIFY(pipeline.read());
        for (int i = 0; i < 5; ++i) {
            const double threshold = 0.1 + i * 0.1; // as the loop of the authors counts it up
            const auto input = inputOf(truth, detectionsIn(pipeline.detections(threshold)));
            const auto scores = scoresOf(input, Thumos14Kit::Of2015, {threshold});
            compare("mAP", scores.meanAveragePrecision, {published["mAP"][i].toDouble()});
            compare("AP", column(scores, 0), numbersOf(published["AP"][i]));
        }
    }

    void thresholds()
    {
        QCOMPARE(thumos14Thresholds(Thumos14Kit::Of2014)[2], 0.1 + 2 * 0.1);
        QCOMPARE(thumos14Thresholds(Thumos14Kit::Of2015).size(), std::size_t{7});
        QCOMPARE(thumos14Thresholds(Thumos14Kit::Of2015)[2], 0.3);
    }

    void nothingIsUndefined()
    {
        const std::vector<TimedSegment> one{{VideoId{1}, ClassId{1}, 0, 1, 1}};
        QVERIFY(std::isnan(evaluateThumos14({}, one, {}).average));
        QCOMPARE(evaluateThumos14(one, {}, {}).average, 0.0);
        QCOMPARE(evaluateThumos14(one, one, one).average, 1.0); // right ones are not ignored
    }
};

QTEST_GUILESS_MAIN(TestThumos14)
#include "testthumos14.moc"
