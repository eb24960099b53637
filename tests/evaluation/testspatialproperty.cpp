// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/framemap.h"
#include "storage/evaluation/videomap.h"
#include "tests/evaluation/tubedata.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

using namespace onset;

namespace {

constexpr double kSingle = 1e-5; ///< of areas in single precision
constexpr double kExact = 1e-9;

/// A box as the definitions see it: corner and lengths.
struct Area
{
    double x, y, w, h;
};

Area areaOf(const EdgeBox &b, double more, double moved = 0)
{
    return {b.left + moved, b.top + moved, b.right - b.left + more, b.bottom - b.top + more};
}

double iou(const Area &a, const Area &b)
{
    const double w = std::min(a.x + a.w, b.x + b.w) - std::max(a.x, b.x);
    const double h = std::min(a.y + a.h, b.y + b.h) - std::max(a.y, b.y);
    const double both = w > 0 && h > 0 ? w * h : 0;
    return both / (a.w * a.h + b.w * b.h - both);
}

std::optional<EdgeBox> boxOn(const Tube &tube, std::int64_t frame)
{
    const auto i = frame - tube.start.value;
    if (i < 0 || i >= static_cast<std::int64_t>(tube.boxes.size()))
        return std::nullopt;
    return tube.boxes[static_cast<std::size_t>(i)];
}

/// stIoU frame by frame over all frames that the random tubes can have.
double slowOverlap(const Tube &truth, const Tube &made, TubeRule rule)
{
    double common = 0;
    double either = 0;
    double sum = 0;
    for (std::int64_t frame = 0; frame < 20; ++frame) {
        const auto a = boxOn(truth, frame);
        const auto b = boxOn(made, frame);
        const bool between = frame >= std::min(truth.start, made.start).value &&
                             frame <= std::max(truth.last(), made.last()).value;
        either += between ? 1 : 0;
        if (!a || !b)
            continue;
        ++common;
        if (rule == TubeRule::MultiSports)
            sum += iou(areaOf(*a, 0), areaOf(*b, 0));
        else if (rule == TubeRule::Gurkirt)
            sum += iou(areaOf(*a, 0), areaOf(*b, 1, 1));
        else
            sum += iou(areaOf(*a, 1), areaOf(*b, 1));
    }
    if (common == 0 || (rule == TubeRule::Gurkirt && common == 1))
        return 0;
    if (rule == TubeRule::MultiSports)
        return sum / common * ((common - 1) / (either - 1)); // 0 / 0 included
    return sum / common * (common / either);
}

/// The next in the ranking: of equal scores the first, or the last.
std::size_t next(const std::vector<double> &scores, const std::vector<bool> &shown, bool lastFirst)
{
    auto best = scores.size();
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (shown[i])
            continue;
        if (best == scores.size() || scores[i] > scores[best] || (lastFirst && scores[i] == scores[best]))
            best = i;
    }
    return best;
}

/// Area under the highest precision at each recall or beyond: truths are found one at a time.
double slowEnvelope(const std::vector<bool> &right, double truths)
{
    double area = 0;
    for (double k = 1; k <= truths; ++k) {
        double best = 0;
        double found = 0;
        for (std::size_t i = 0; i < right.size(); ++i) {
            found += right[i] ? 1 : 0;
            if (found >= k)
                best = std::max(best, found / static_cast<double>(i + 1));
        }
        area += best / truths;
    }
    return area;
}

/// Trapezoids: only a right prediction widens the area, by one truth, at the mean of the precisions before
/// and after it.
double slowTrapezoid(const std::vector<bool> &right, double truths)
{
    double area = 0;
    double found = 0;
    for (std::size_t i = 0; i < right.size(); ++i) {
        const double before = i == 0 ? 1 : found / static_cast<double>(i);
        if (right[i])
            area += (before + ++found / static_cast<double>(i + 1)) / 2 / truths;
    }
    return area;
}

/// Which truth the prediction may take; none where it is wrong.
std::optional<std::size_t> chosen(const std::vector<double> &overlaps, const std::vector<bool> &taken,
                                  bool onlyFree)
{
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < overlaps.size(); ++i) {
        if (onlyFree && taken[i])
            continue;
        if (std::isnan(overlaps[i]))
            return std::nullopt; // the best of all to NumPy, and no threshold lets it pass
        if (!best || overlaps[i] > overlaps[*best])
            best = i;
    }
    return best && !taken[*best] ? best : std::nullopt;
}

std::vector<Tube> kept(std::vector<Tube> waiting)
{
    std::vector<Tube> result;
    while (!waiting.empty()) {
        std::size_t best = 0;
        for (std::size_t i = 1; i < waiting.size(); ++i)
            best = waiting[i].score >= waiting[best].score ? i : best;
        result.push_back(waiting[best]);
        waiting.erase(waiting.begin() + static_cast<std::ptrdiff_t>(best));
        std::erase_if(waiting, [&](const Tube &other) {
            return slowOverlap(other, result.back(), TubeRule::Act) > 0.3;
        });
    }
    return result;
}

std::vector<Tube> ofClass(const std::vector<Tube> &tubes, ClassId id, VideoId video)
{
    std::vector<Tube> result;
    for (const auto &tube : tubes) {
        if (tube.actionClass == id && tube.video == video)
            result.push_back(tube);
    }
    return result;
}

/// The definition, word by word, for one class and threshold.
double slowTubePrecision(const std::vector<Tube> &truth, const std::vector<Tube> &made, ClassId id,
                         const std::vector<VideoId> &videos, TubeRule rule, double threshold)
{
    std::vector<Tube> truths;
    std::vector<Tube> predictions;
    for (const auto video : videos) {
        for (const auto &tube : ofClass(truth, id, video))
            truths.push_back(tube);
        auto inVideo = ofClass(made, id, video);
        if (rule == TubeRule::ActNms)
            inVideo = kept(inVideo);
        predictions.insert(predictions.end(), inVideo.begin(), inVideo.end());
    }
    if (truths.empty())
        return rule == TubeRule::MultiSports ? std::nan("") : 0;
    std::vector<double> scores;
    for (const auto &tube : predictions)
        scores.push_back(tube.score);
    std::vector<bool> shown(predictions.size());
    std::vector<bool> taken(truths.size());
    std::vector<bool> right;
    for (std::size_t n = 0; n < predictions.size(); ++n) {
        const auto p = next(scores, shown, false);
        shown[p] = true;
        std::vector<double> overlaps;
        for (const auto &tube : truths)
            overlaps.push_back(tube.video == predictions[p].video ? slowOverlap(tube, predictions[p], rule)
                                                                  : -1);
        const auto best = chosen(overlaps, taken, rule != TubeRule::MultiSports);
        right.push_back(best && overlaps[*best] > threshold);
        if (right.back())
            taken[*best] = true;
    }
    const bool envelope = rule == TubeRule::MultiSports || rule == TubeRule::Gurkirt;
    const auto count = static_cast<double>(truths.size());
    return envelope ? slowEnvelope(right, count) : slowTrapezoid(right, count);
}

double slowFramePrecision(const std::vector<FrameBox> &truth, const std::vector<FrameBox> &made, ClassId id,
                          FrameRule rule, double threshold)
{
    std::vector<FrameBox> predictions;
    std::vector<double> scores;
    for (const auto &box : made) {
        const bool counts =
            rule != FrameRule::Ava || (box.box.left < box.box.right && box.box.top < box.box.bottom);
        if (box.actionClass != id || !counts)
            continue;
        predictions.push_back(box);
        scores.push_back(box.score);
    }
    const auto truths = std::count_if(truth.begin(), truth.end(),
                                      [id](const FrameBox &box) { return box.actionClass == id; });
    if (truths == 0)
        return rule == FrameRule::Act ? 0 : std::nan("");
    std::vector<bool> shown(predictions.size());
    std::vector<bool> taken(truth.size());
    std::vector<bool> right;
    for (std::size_t n = 0; n < predictions.size(); ++n) {
        const auto p = next(scores, shown, rule == FrameRule::Ava);
        shown[p] = true;
        std::vector<double> overlaps;
        const double more = rule == FrameRule::Act ? 1 : 0;
        for (const auto &box : truth)
            overlaps.push_back(box.actionClass == id && box.picture == predictions[p].picture
                                   ? iou(areaOf(box.box, more), areaOf(predictions[p].box, more))
                                   : -1);
        const auto best = chosen(overlaps, taken, rule == FrameRule::Act);
        right.push_back(best && overlaps[*best] > threshold);
        if (right.back())
            taken[*best] = true;
    }
    return rule == FrameRule::Act ? slowTrapezoid(right, static_cast<double>(truths))
                                  : slowEnvelope(right, static_cast<double>(truths));
}

/// Does single precision, which ACT and MultiSports compute in, decide? Overlaps that are equal but for
/// rounding, unless the tubes are, and a suppression at its very limit.
bool isAmbiguous(const std::vector<Tube> &truth, const std::vector<Tube> &made, TubeRule rule)
{
    const auto close = [](double a, double b) { return std::abs(a - b) < 1e-6; };
    for (const auto &tube : made) {
        for (const auto &a : truth) {
            const double overlap = slowOverlap(a, tube, rule);
            for (const auto &b : truth) {
                if (overlap > 0 && !(a.boxes == b.boxes) && close(overlap, slowOverlap(b, tube, rule)))
                    return true;
            }
        }
        for (const auto &other : made) {
            if (rule == TubeRule::ActNms && close(slowOverlap(other, tube, rule), 0.3))
                return true;
        }
    }
    return false;
}

bool same(double a, double b, double tolerance)
{
    return std::isnan(b) ? std::isnan(a) : std::abs(a - b) <= tolerance;
}

/// Other scores for each, so that a picture's order does not matter.
template <class Things> void makeUnique(Things &things, std::mt19937 &random)
{
    std::vector<double> scores;
    for (std::size_t i = 0; i < things.size(); ++i)
        scores.push_back(static_cast<double>(i) / 64);
    std::shuffle(scores.begin(), scores.end(), random);
    for (std::size_t i = 0; i < things.size(); ++i)
        things[i].score = scores[i];
}

std::vector<FrameBox> randomFrames(std::mt19937 &random, std::size_t most)
{
    const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    std::vector<FrameBox> boxes(random() % (most + 1));
    for (auto &box : boxes) {
        box.picture = below(4);
        box.actionClass = ClassId{1 + below(2)};
        const double left = below(4);
        const double top = below(3);
        box.box = {left, top, left + below(5), top + 1 + below(4)};
        box.score = below(5) / 4.0;
    }
    return boxes;
}

/// Without truths that have no area: there the rules meet 0 / 0, which the cases look at.
std::vector<FrameBox> withArea(std::vector<FrameBox> boxes)
{
    for (auto &box : boxes)
        box.box.right = std::max(box.box.right, box.box.left + 1);
    return boxes;
}

} // namespace

/// Spatio-temporal metrics against their definitions written out, on small random inputs.
class TestSpatialProperty : public QObject
{
    Q_OBJECT

private slots:
    void tubes_data()
    {
        QTest::addColumn<int>("rule");
        QTest::newRow("act") << static_cast<int>(TubeRule::Act);
        QTest::newRow("act-nms") << static_cast<int>(TubeRule::ActNms);
        QTest::newRow("retinanet") << static_cast<int>(TubeRule::RetinaNet);
        QTest::newRow("multisports") << static_cast<int>(TubeRule::MultiSports);
        QTest::newRow("gurkirt") << static_cast<int>(TubeRule::Gurkirt);
    }

    void tubes()
    {
        QFETCH(int, rule);
        std::mt19937 random(7U + static_cast<unsigned>(rule));
        const std::vector<ClassId> classes{{1}, {2}, {3}};
        const std::vector<VideoId> videos{{2}, {1}}; // a third one is not listed
        const VideoMapOptions options{TubeRule(rule), {0.111, 0.293, 0.507, 0.713}, {}};
        const double tolerance =
            rule == int(TubeRule::MultiSports) || rule == int(TubeRule::Gurkirt) ? kExact : kSingle;
        int found = 0;
        for (int round = 0; round < 1500; ++round) {
            const bool many = round % 3 == 0;
            const auto truth = test::randomTubes(random, 8, 2, 2);
            auto made = test::randomTubes(random, many ? 60 : 15, 2, 2);
            if (many)
                makeUnique(made, random);
            const bool single = options.rule != TubeRule::RetinaNet && options.rule != TubeRule::Gurkirt;
            if (single && isAmbiguous(truth, made, options.rule))
                continue;
            const auto scores = evaluateVideoMap(truth, made, classes, videos, options);
            for (std::size_t t = 0; t < options.thresholds.size(); ++t) {
                for (std::size_t c = 0; c < classes.size(); ++c) {
                    const double value = scores.classes[c].averagePrecision[t];
                    const double slow = slowTubePrecision(truth, made, classes[c], videos, options.rule,
                                                          options.thresholds[t]);
                    QVERIFY2(same(value, slow, tolerance), qPrintable(QString("round %1").arg(round)));
                    found += value > 0 && value < 1 ? 1 : 0;
                }
            }
        }
        QVERIFY2(found > 500, qPrintable(QString::number(found)));
    }

    void frames_data()
    {
        QTest::addColumn<int>("rule");
        QTest::newRow("ava") << static_cast<int>(FrameRule::Ava);
        QTest::newRow("act") << static_cast<int>(FrameRule::Act);
        QTest::newRow("multisports") << static_cast<int>(FrameRule::MultiSports);
    }

    void frames()
    {
        QFETCH(int, rule);
        std::mt19937 random(70U + static_cast<unsigned>(rule));
        const std::vector<ClassId> classes{{1}, {2}, {3}};
        const std::vector<double> thresholds{0.111, 0.293, 0.507, 0.713};
        for (int round = 0; round < 1500; ++round) {
            const auto truth = withArea(randomFrames(random, 10));
            auto made = randomFrames(random, 15);
            if (FrameRule(rule) == FrameRule::Ava) {
                makeUnique(made, random);
                std::sort(made.begin(), made.end(),
                          [](const FrameBox &a, const FrameBox &b) { return a.score > b.score; });
            }
            const auto scores = evaluateFrameMap(truth, made, classes, thresholds, FrameRule(rule));
            for (std::size_t t = 0; t < thresholds.size(); ++t) {
                for (std::size_t c = 0; c < classes.size(); ++c)
                    QVERIFY(same(scores.classes[c].averagePrecision[t],
                                 slowFramePrecision(truth, made, classes[c], FrameRule(rule), thresholds[t]),
                                 kSingle));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestSpatialProperty)
#include "testspatialproperty.moc"
