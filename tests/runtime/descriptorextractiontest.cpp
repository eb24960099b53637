// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest> // first: moc 6.4 cannot parse <concepts> when it meets that before any Qt header

#include "inference/descriptors/describe.h"
#include "tests/runtime/descriptorprobe.h"
#include "tests/runtime/fakesource.h"

#include <QTemporaryDir>

#include <algorithm>
#include <cstring>

using namespace onset;
using namespace onset::test;

/// Features without a network as trainers get them: through the same cache as backbones' features.
class DescriptorExtractionTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void videosHaveTheStoredRows();
    void validationTeachesNothing();
    void hostileNumbersAreNoCodebook();

private:
    EngineServices services(const QString &cache) const;

    QTemporaryDir m_folder;
    FakeVideo m_video;
};

namespace {

/// A quarter of the picture moves to the right, the rest stands still.
class QuarterFlow final : public FlowEstimator
{
public:
    Result<FlowField> flow(const Picture &from, const Picture &) override
    {
        const auto pixels = static_cast<std::size_t>(from.width) * static_cast<std::size_t>(from.height);
        FlowField field{from.width, from.height, std::vector<float>(pixels, 0.0F),
                        std::vector<float>(pixels, 0.0F)};
        for (int y = 0; y < from.height / 2; ++y)
            std::fill_n(field.x.begin() + y * from.width, from.width / 2, 1.0F);
        return field;
    }
};

TrainingSet setOf(const FakeVideo &video, int training, int validation)
{
    TrainingSet set;
    set.classes = {"wave"};
    for (int i = 1; i <= training + validation; ++i)
        (i <= training ? set.training : set.validation).emplace_back().video = video.video(i);
    return set;
}

} // namespace

void DescriptorExtractionTest::initTestCase()
{
    m_video.width = 96;
    m_video.height = 64;
}

EngineServices DescriptorExtractionTest::services(const QString &cache) const
{
    EngineServices services;
    services.cacheFolder = m_folder.filePath(cache).toStdString();
    services.flow = [](FlowMethod) -> Result<std::unique_ptr<FlowEstimator>> {
        return std::unique_ptr<FlowEstimator>(std::make_unique<QuarterFlow>());
    };
    services.open = [video = m_video](const Video &, FrameIndex from,
                                      std::stop_token stop) -> Result<std::unique_ptr<FrameSource>> {
        return video.open(from, stop);
    };
    return services;
}

void DescriptorExtractionTest::videosHaveTheStoredRows()
{
    const auto set = setOf(m_video, 2, 1);
    const auto here = services("rows");
    const auto outcome = describedSet(set, here);
    QCOMPARE(outcome.error, std::string());
    QCOMPARE(outcome.codebookBack, outcome.codebook);
    QCOMPARE(outcome.shapes.size(), std::size_t{3});
    for (const auto &shape : outcome.shapes)
        QCOMPARE(shape, (std::vector<std::int64_t>{7, 221}));
    QCOMPARE(m_video.decoded->load(), std::int64_t{150});
    // As onset-cli features stores them: found there, nothing is decoded.
    const DescriptorStore store({}, here);
    const auto codebook =
        store.codebook(std::vector<Video>{set.training[0].video, set.training[1].video}, {}, {});
    QVERIFY(codebook.ok());
    QCOMPARE((*codebook)->digest(), outcome.codebook);
    const auto rows = store.features(set.validation[0].video, *codebook, {}, {});
    QVERIFY(rows.ok());
    const auto bytes = (*rows)->bytes(0, 7);
    QCOMPARE(bytes.size(), outcome.features[2].size() * sizeof(float));
    QVERIFY(std::memcmp(bytes.data(), outcome.features[2].data(), bytes.size()) == 0);
    QCOMPARE(m_video.decoded->load(), std::int64_t{150});
}

void DescriptorExtractionTest::validationTeachesNothing()
{
    const auto with = describedSet(setOf(m_video, 2, 2), services("with"));
    const auto without = describedSet(setOf(m_video, 2, 0), services("without"));
    QCOMPARE(with.codebook, without.codebook);
    m_video.width = 128;
    const auto other = describedSet(setOf(m_video, 2, 0), services("other")).codebook;
    m_video.width = 96;
    QVERIFY(other != without.codebook);
}

void DescriptorExtractionTest::hostileNumbersAreNoCodebook()
{
    QVERIFY(refusedAsCodebook({1, 2, 3}));
    QVERIFY(refusedAsCodebook(std::vector<float>(1000, 1e9F)));
}

QTEST_APPLESS_MAIN(DescriptorExtractionTest)
#include "descriptorextractiontest.moc"
