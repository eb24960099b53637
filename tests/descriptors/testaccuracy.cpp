// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dataset.h"
#include "app/engineservices.h"
#include "app/services.h"
#include "inference/descriptors/describe.h"
#include "inference/synthetic/generator.h"
#include "tests/descriptors/linearsoftmax.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>

#include <iostream>

using namespace onset;
using namespace onset::test;

/// What the features carry: a linear classifier of snippets on labelled videos, against chance and against
/// the colours of the picture alone. ONSET_SNIPPET_DATASET names a data set's folder to measure on instead of
/// the small one that the test makes; its features are kept in ONSET_CACHE.
class TestAccuracy : public QObject
{
    Q_OBJECT
private slots:
    void snippetsAreToldApart();
};

namespace {

/// Which numbers of a row are looked at.
struct Columns
{
    const char *name;
    std::size_t from;
    std::size_t to;
};

/// Which classes the frames of a row are of: each that shares half of the shorter of both with it; background
/// (the last) where a tenth or less is labelled; none otherwise.
std::vector<int> classesOf(const TrainingVideo &video, FrameRange row, int background)
{
    std::vector<int> classes;
    std::int64_t covered = 0;
    for (const auto &segment : video.segments) {
        const auto shared = overlapLength(segment.range, row);
        covered += shared;
        if (shared > 0 && 2 * shared >= std::min(segment.range.length(), row.length()))
            classes.push_back(segment.actionClass);
    }
    if (10 * covered <= row.length())
        classes.push_back(background);
    return classes;
}

class Study
{
public:
    Study(const LabelledVideos &videos, const EngineServices &services)
        : m_videos(videos)
        , m_services(services)
        , m_store({}, m_services)
    {}

    Status learnCodebook()
    {
        std::vector<Video> videos;
        for (const auto &one : m_videos.set.training)
            videos.push_back(one.video);
        auto codebook = m_store.codebook(videos, {}, {});
        if (!codebook)
            return codebook.error();
        m_codebook = *codebook;
        return success();
    }
    Examples examples(const std::vector<TrainingVideo> &videos, Columns columns, int context) const
    {
        Examples result;
        const auto width = columns.to - columns.from;
        result.rows.columns = width * static_cast<std::size_t>(2 * context + 1);
        for (const auto &video : videos) {
            const auto file = *m_store.features(video.video, m_codebook, {}, {});
            for (std::int64_t row = 0; row < file->rows(); ++row) {
                const auto frames = frameRange(row * 8, std::min(video.video.frames->size(), row * 8 + 8));
                for (const int label : classesOf(video, frames, classes() - 1)) {
                    result.classes.push_back(label);
                    for (int away = -context; away <= context; ++away) {
                        const auto near = std::clamp<std::int64_t>(row + away, 0, file->rows() - 1);
                        const auto *values =
                            reinterpret_cast<const float *>(file->bytes(near, near + 1).data()) +
                            columns.from;
                        result.rows.values.insert(result.rows.values.end(), values, values + width);
                    }
                }
            }
        }
        return result;
    }
    int classes() const { return static_cast<int>(m_videos.set.classes.size()) + 1; }
    std::size_t featureSize() const { return m_codebook->featureSize(); }

private:
    const LabelledVideos &m_videos;
    const EngineServices &m_services;
    DescriptorStore m_store;
    CodebookPtr m_codebook;
};

} // namespace

void TestAccuracy::snippetsAreToldApart()
{
    const QTemporaryDir folder;
    auto services = makeEngineServices(makeServices(1).video);
    auto dataset = qEnvironmentVariable("ONSET_SNIPPET_DATASET");
    if (dataset.isEmpty()) {
        dataset = folder.filePath("tiny");
        services.cacheFolder = folder.filePath("cache").toStdString();
        synthetic::DatasetOptions options;
        options.preset = *synthetic::findPreset("tiny");
        QVERIFY(synthetic::generateDataset(options, dataset.toStdString(), {}, {}).ok());
    }
    const auto videos = readLabelledVideos(makeServices(1).video, dataset.toStdString(), {}, {});
    QVERIFY2(videos.ok(), videos ? "" : videos.error().message.c_str());
    Study study(*videos, services);
    QElapsedTimer timer;
    timer.start();
    const auto learnt = study.learnCodebook();
    QVERIFY2(learnt.ok(), learnt ? "" : learnt.error().message.c_str());
    std::cout << "trajectories and codebook: " << timer.elapsed() / 1000.0 << " s\n";
    const std::size_t fisher = study.featureSize() - kStatistics;
    const double chance = 1.0 / study.classes();
    std::cout << "chance " << chance << "\n";
    std::map<std::string, double> held;
    for (const auto &columns :
         {Columns{"colours", fisher, fisher + kColourBins},
          Columns{"motion", fisher + kColourBins, fisher + kStatistics}, Columns{"trajectories", 0, fisher},
          Columns{"all", 0, fisher + kStatistics}}) {
        for (const int context : {0, 1}) {
            const LinearSoftmax softmax(study.examples(videos->set.training, columns, context),
                                        study.classes(), 1);
            const auto name = columns.name + std::string(context > 0 ? " with neighbours" : "");
            const auto testing = study.examples(videos->testing, columns, context);
            held[name] = softmax.accuracy(testing);
            std::cout << name << ": training "
                      << softmax.accuracy(study.examples(videos->set.training, columns, context))
                      << ", validation "
                      << softmax.accuracy(study.examples(videos->set.validation, columns, context))
                      << ", testing " << held[name] << " of " << testing.classes.size() << std::endl;
        }
    }
    QVERIFY(held["trajectories"] > 2 * chance);
    QVERIFY(held["trajectories"] > 1.5 * held["colours"]);
}

QTEST_GUILESS_MAIN(TestAccuracy)
#include "testaccuracy.moc"
