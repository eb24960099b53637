// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/evaluation/benchfiles.h"

#include <QFile>

#include <algorithm>
#include <cstdint>
#include <random>
#include <vector>

namespace onset::test {

namespace {

constexpr int kMostClasses = 200;
constexpr int kPredictions = 100;

struct Truth
{
    int label = 0;
    double start = 0;
    double end = 0;
};

class Random
{
public:
    double share() { return static_cast<double>(m_engine() >> 11) * 0x1p-53; }
    int below(int n) { return static_cast<int>(m_engine() % static_cast<std::uint64_t>(n)); }

private:
    std::mt19937_64 m_engine{1};
};

QByteArray number(double value)
{
    return QByteArray::number(value, 'g', 16);
}

QByteArray segmentText(int label, double start, double end)
{
    return "\"label\": \"class " + QByteArray::number(label) + "\", \"segment\": [" + number(start) + ", " +
           number(end) + ']';
}

std::vector<Truth> truthsOf(Random &random, int label, double duration)
{
    std::vector<Truth> truths(1 + (random.share() < 0.35 ? random.below(4) : 0));
    for (auto &truth : truths) {
        const double length = duration * (0.05 + 0.5 * random.share());
        const double start = (duration - length) * random.share();
        truth = {label, start, start + length};
    }
    return truths;
}

QByteArray truthText(const std::vector<Truth> &truths, double duration)
{
    QByteArray text =
        "{\"duration\": " + number(duration) + ", \"subset\": \"validation\", \"annotations\": [";
    for (const auto &truth : truths) {
        text += &truth == &truths.front() ? "{" : ", {";
        text += segmentText(truth.label, truth.start, truth.end) +
                ", \"length\": " + number(truth.end - truth.start) +
                ", \"coverage\": " + number((truth.end - truth.start) / duration) +
                ", \"num-instances\": " + QByteArray::number(truths.size()) + '}';
    }
    return text + "]}";
}

/// Two thirds near a truth, most of them of its class.
QByteArray predictionText(Random &random, const std::vector<Truth> &truths, int classes, double duration)
{
    const auto &near = truths[static_cast<std::size_t>(random.below(static_cast<int>(truths.size())))];
    const bool isNear = random.share() < 0.67;
    const double length = near.end - near.start;
    const double wobble = isNear ? length * 0.4 : duration;
    const double start = std::max(0.0, (isNear ? near.start : 0) + wobble * (random.share() - 0.5));
    const double end = std::min(duration, start + length * (0.6 + 0.8 * random.share()));
    const int label = random.share() < 0.7 ? near.label : random.below(classes);
    const double score = random.share() * (isNear ? 1 : 0.5);
    return "{\"score\": " + number(score) + ", " + segmentText(label, start, std::max(end, start + 0.1)) +
           '}';
}

} // namespace

bool writeBenchFiles(const QString &truth, const QString &predictions, int videos)
{
    QFile truthFile(truth);
    QFile madeFile(predictions);
    if (!truthFile.open(QIODevice::WriteOnly) || !madeFile.open(QIODevice::WriteOnly))
        return false;
    Random random;
    const int classes = std::min(kMostClasses, videos); // each in one of the first videos
    truthFile.write("{\"version\": \"VERSION 1.3\", \"taxonomy\": [], \"database\": {");
    madeFile.write("{\"version\": \"VERSION 1.3\", \"external_data\": {}, \"results\": {");
    for (int video = 0; video < videos; ++video) {
        const double duration = 30 + 200 * random.share();
        const auto truths = truthsOf(random, video < classes ? video : random.below(classes), duration);
        const QByteArray head =
            QByteArray(video == 0 ? "" : ",\n") + "\"v_" + QByteArray::number(video) + "\": ";
        truthFile.write(head + truthText(truths, duration));
        QByteArray list;
        for (int i = 0; i < kPredictions; ++i)
            list += (i == 0 ? "" : ", ") + predictionText(random, truths, classes, duration);
        madeFile.write(head + '[' + list + ']');
    }
    truthFile.write("}}\n");
    madeFile.write("}}\n");
    return truthFile.flush() && madeFile.flush();
}

} // namespace onset::test
