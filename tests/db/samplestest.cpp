// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/hardships.h"
#include "tests/db/projectfixture.h"

using namespace onset;
using namespace onset::test;

/// Stretches drawn at random, in the project file.
class SamplesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_project.reset(); }
    void comeBack();
    void areFinishedAndOpenedAgain();
    void badOnesAreRefused_data();
    void badOnesAreRefused();
    void oneBadOneRefusesAll();
    void outliveTheirRun();

private:
    ReviewSample sample(std::int64_t start, std::int64_t end, bool blind = false) const
    {
        ReviewSample one;
        one.video = m_video;
        one.range = frameRange(start, end);
        one.run = m_run;
        one.blind = blind;
        one.drawnMs = 1700000000000;
        return one;
    }

    std::unique_ptr<ProjectFixture> m_project;
    VideoId m_video;
    RunId m_run;
    AnnotatorId m_ann;
};

void SamplesTest::init()
{
    m_project = std::make_unique<ProjectFixture>();
    QVERIFY(m_project->made());
    auto &file = **m_project;
    const auto video = file.addVideo(videoNamed("walk"));
    REQUIRE_OK(video);
    m_video = video->id;
    REQUIRE_OK(file.setFrames(m_video, {}, frameTable(1000)));
    Run run;
    run.system = "motion";
    run.parameters = std::string("{}");
    run.videos = {m_video};
    const auto begun = file.beginRun(run);
    REQUIRE_OK(begun);
    m_run = *begun;
    m_ann = *file.annotator("Ann");
}

void SamplesTest::comeBack()
{
    const std::vector<ReviewSample> drawn{sample(0, 100), sample(900, 1000, true)};
    const auto added = (*m_project)->addSamples(drawn);
    REQUIRE_OK(added);
    QCOMPARE(added->size(), 2U);
    QVERIFY(added->at(0).id.valid() && added->at(0).id < added->at(1).id);
    QVERIFY(m_project->reopen());
    QVERIFY(m_project->contents().samples == *added);
    QVERIFY(m_project->contents().samples.at(1).blind && !m_project->contents().samples.at(0).blind);
    REQUIRE_SOUND(**m_project);
}

void SamplesTest::areFinishedAndOpenedAgain()
{
    const std::vector<ReviewSample> drawn{sample(0, 100)};
    auto one = (*m_project)->addSamples(drawn)->front();
    QVERIFY(!m_project->contents().samples.front().isDone());
    one.annotator = m_ann;
    one.doneMs = 1700000005000;
    one.blind = true;
    REQUIRE_OK((*m_project)->finishSample(one));
    QVERIFY(m_project->reopen());
    auto stored = m_project->contents().samples.front();
    QVERIFY(stored.isDone() && stored.annotator == m_ann && stored.doneMs == 1700000005000);
    QVERIFY(stored.blind);
    one.doneMs = 0;
    one.blind = false;
    REQUIRE_OK((*m_project)->finishSample(one));
    stored = m_project->contents().samples.front();
    QVERIFY(!stored.isDone() && !stored.annotator.valid() && !stored.blind);
    one.id = SampleId{77};
    REQUIRE_ERROR((*m_project)->finishSample(one), Error::Code::NotFound, m_project->path());
}

void SamplesTest::badOnesAreRefused_data()
{
    QTest::addColumn<qint64>("start");
    QTest::addColumn<qint64>("end");
    QTest::newRow("empty") << qint64{5} << qint64{5};
    QTest::newRow("reversed") << qint64{50} << qint64{5};
    QTest::newRow("before the video") << qint64{-1} << qint64{5};
    QTest::newRow("past its end") << qint64{990} << qint64{1001};
}

void SamplesTest::badOnesAreRefused()
{
    QFETCH(qint64, start);
    QFETCH(qint64, end);
    const std::vector<ReviewSample> drawn{sample(start, end)};
    REQUIRE_ERROR((*m_project)->addSamples(drawn), Error::Code::InvalidArgument, m_project->path());
    QVERIFY(m_project->contents().samples.empty());
}

void SamplesTest::oneBadOneRefusesAll()
{
    auto elsewhere = sample(0, 100);
    elsewhere.video = VideoId{9};
    const std::vector<ReviewSample> drawn{sample(0, 100), elsewhere};
    QVERIFY(!(*m_project)->addSamples(drawn));
    QVERIFY(m_project->contents().samples.empty());
}

void SamplesTest::outliveTheirRun()
{
    const std::vector<ReviewSample> drawn{sample(0, 100)};
    REQUIRE_OK((*m_project)->addSamples(drawn));
    REQUIRE_OK((*m_project)->removeRun(m_run));
    QVERIFY(m_project->reopen());
    QCOMPARE(m_project->contents().samples.size(), 1U);
    REQUIRE_SOUND(**m_project);
}

QTEST_GUILESS_MAIN(SamplesTest)
#include "samplestest.moc"
