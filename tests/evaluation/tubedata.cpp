// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/evaluation/tubedata.h"

#include "storage/formats/tubefiles.h"
#include "tests/evaluation/activitynetfiles.h"

#include <sstream>

namespace onset::test {

TubeFiles tubeFiles(bool real)
{
    const auto folder = QStringLiteral(ONSET_TEST_DATA "/evaluation/tubes_");
    const auto truthText = real ? sharedFile("ucf24/small_gt.json") : contentsOf(folder + "gt.json");
    const auto madeText = real ? sharedFile("ucf24/small_dets.json") : contentsOf(folder + "det.json");
    if (truthText.isEmpty() || madeText.isEmpty())
        return {};
    std::istringstream truthIn(truthText.toStdString());
    auto truth = readTubeTruth(truthIn, "truth");
    if (!truth)
        qFatal("%s", truth.error().message.c_str());
    std::istringstream madeIn(madeText.toStdString());
    auto made = readTubePredictions(madeIn, "predictions", *truth);
    if (!made)
        qFatal("%s", made.error().message.c_str());
    TubeFiles files{truth->labels, {}, {}, std::move(truth->tubes), std::move(*made)};
    for (std::size_t i = 0; i < truth->labels.size(); ++i)
        files.classes.push_back(ClassId{static_cast<std::int64_t>(i) + 1});
    for (std::size_t i = 0; i < truth->videos.size(); ++i)
        files.videos.push_back(VideoId{static_cast<std::int64_t>(i) + 1});
    return files;
}

QJsonObject expectedOfTubes(bool real, const QString &synthetic, const QString &ofReal)
{
    auto text =
        real
            ? sharedFile("ucf24/out_" + ofReal + "_small.json")
            : contentsOf(QStringLiteral(ONSET_TEST_DATA "/evaluation/tubes_expected_") + synthetic + ".json");
    return objectOf(text.replace("NaN", "\"NaN\"")); // Python writes it bare
}

std::vector<Tube> randomTubes(std::mt19937 &random, std::size_t most, int videos, int classes)
{
    const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    std::vector<Tube> tubes(random() % (most + 1));
    for (auto &tube : tubes) {
        tube.video = VideoId{1 + below(videos)};
        tube.actionClass = ClassId{1 + below(classes)};
        tube.start = FrameIndex{below(4)};
        tube.score = below(6) / 8.0;
        const EdgeBox box{below(3) * 2.0, below(2) * 2.0, 6.0 + below(3) * 2.0, 4.0 + below(2) * 2.0};
        tube.boxes.assign(static_cast<std::size_t>(1 + below(6)), box);
    }
    return tubes;
}

} // namespace onset::test
