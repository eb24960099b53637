// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/reportwriter.h"
#include "fakevideo.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>
#include <set>

using namespace onset;

namespace {

constexpr RunId kRun{3};
constexpr RunId kOther{4};
constexpr VideoId kVideo{1};
constexpr VideoId kAbsent{2};
constexpr ClassId kJump{2};
constexpr ClassId kSit{3};

Segment segment(std::int64_t id, VideoId video, ClassId actionClass, const FrameRange &range)
{
    Segment result;
    result.id = SegmentId{id};
    result.video = video;
    result.actionClass = actionClass;
    result.range = range;
    return result;
}

Detection detection(RunId run, std::int64_t n, ClassId actionClass, const FrameRange &range, double score,
                    VideoId video = kVideo)
{
    Detection result;
    result.id = productId<DetectionId>(run, n);
    result.video = video;
    result.actionClass = actionClass;
    result.range = range;
    result.score = score;
    return result;
}

/// A person who walks to the right; `shift` pixels off.
Track track(std::int64_t id, double shift)
{
    Track result;
    result.id = TrackId{id};
    result.video = kVideo;
    for (int frame = 0; frame < 400; ++frame)
        result.boxes.push_back({FrameIndex{frame}, static_cast<float>(frame + shift), 10, 40, 80});
    return result;
}

/// What a reader without a browser sees: elements, texts, links.
struct Parsed
{
    QString text;
    QStringList sources; ///< of pictures
    QStringList others;  ///< whatever would be loaded
    int articles = 0;
    int pictures = 0; ///< svg
    QString error;
};

Parsed parsed(const QByteArray &page)
{
    Parsed result;
    QXmlStreamReader reader(page);
    bool style = false;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement: {
            const auto name = reader.name().toString();
            style = name == "style";
            result.articles += name == "article" ? 1 : 0;
            result.pictures += name == "svg" ? 1 : 0;
            for (const auto &attribute : reader.attributes()) {
                if (name == "img" && attribute.name() == QLatin1String("src"))
                    result.sources += attribute.value().toString();
                else if (attribute.name() == QLatin1String("src") ||
                         attribute.name() == QLatin1String("href"))
                    result.others += attribute.value().toString();
            }
            if (name == "script" || name == "link" || name == "iframe" || name == "object")
                result.others += name;
            break;
        }
        case QXmlStreamReader::Characters:
            if (!style)
                result.text += reader.text().toString() + u' ';
            break;
        default:
            break;
        }
    }
    result.error = reader.hasError() ? reader.errorString() : QString();
    return result;
}

int frameIn(const QString &uri)
{
    const auto bytes = QByteArray::fromBase64(uri.section(',', 1).toLatin1());
    return framenumber::numberIn(QImage::fromData(bytes));
}

} // namespace

/// The report of a run against annotations, with a fake video whose pictures tell which frame they are.
class TestPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    fakevideo::BehaviourPtr m_video;
    ProjectContents m_contents;
    ReportRequest m_request;
    std::vector<double> m_progress;

    std::string out() const { return m_folder->filePath("r.html").toStdString(); }

    Result<ReportOutcome> write(std::stop_token stop = {})
    {
        m_progress.clear();
        m_request.contents = std::make_shared<const ProjectContents>(m_contents);
        return writeReport(
            fakevideo::backend(m_video), out(), m_request,
            [this](double done) { m_progress.push_back(done); }, std::move(stop));
    }
    Parsed page() const
    {
        QFile file(QString::fromStdString(out()));
        return file.open(QIODevice::ReadOnly) ? parsed(file.readAll()) : Parsed{{}, {}, {}, 0, 0, "no file"};
    }
    void addVideo(VideoId id, const std::string &key, const std::string &path)
    {
        Video video;
        video.id = id;
        video.key = key;
        video.absolutePath = path;
        video.identity = *fakevideo::backend(m_video).identify(path);
        video.frames = fakevideo::makeTable(*m_video);
        m_contents.videos.push_back(video);
    }
    Run run(RunId id) const
    {
        Run result;
        result.id = id;
        result.system = "scnn";
        result.state = RunState::Finished;
        result.videos = {kVideo, kAbsent};
        return result;
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QFile file(m_folder->filePath("clip.mp4"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("not read by the fake") > 0);
        m_video = std::make_shared<fakevideo::Behaviour>();
        m_video->frames = 400;
        m_video->perFrame = std::chrono::microseconds(1);
        m_contents = {};
        m_contents.path = m_folder->filePath("my <project>.onset").toStdString();
        m_contents.classes = {{kJump, "jump & <run>", 0xff0000, {}, {}, true, false, 0},
                              {kSit, "sit", 0x00ff00, {}, {}, true, false, 1}};
        addVideo(kVideo, "clip \"1\"", m_folder->filePath("clip.mp4").toStdString());
        // A right one, one 20 frames off and so wrong, a missed one, and one where nothing is.
        m_contents.segments = {segment(1, kVideo, kJump, frameRange(0, 50)),
                               segment(2, kVideo, kJump, frameRange(100, 150)),
                               segment(3, kVideo, kSit, frameRange(200, 241))};
        m_contents.runs = {run(kRun), run(kOther)};
        m_request = {};
        m_request.run = {run(kRun),
                         {kVideo},
                         {detection(kRun, 1, kJump, frameRange(0, 50), 0.9),
                          detection(kRun, 2, kJump, frameRange(120, 170), 0.8),
                          detection(kRun, 3, kSit, frameRange(300, 311), 0.7)}};
    }

    void isOneFileThatNeedsNothingElse()
    {
        const auto outcome = write();
        QVERIFY2(outcome.ok(), outcome.ok() ? "" : outcome.error().message.c_str());
        const auto read = page();
        QVERIFY2(read.error.isEmpty(), qPrintable(read.error));
        QVERIFY(read.others.isEmpty());
        QFile file(QString::fromStdString(out()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto text = file.readAll();
        QVERIFY(!text.contains("http") && !text.contains("url(") && !text.contains("@import"));
        QVERIFY(read.text.contains("jump & <run>"));
        QVERIFY(read.text.contains("clip \"1\""));
        QVERIFY(read.text.contains("my <project>"));
    }

    void tellsTheValues()
    {
        const auto outcome = write();
        QVERIFY(outcome.ok());
        // jump: one of two; sit: none of one.
        QVERIFY(std::abs(*outcome->map - 0.25) < 1e-12);
        QVERIFY(std::abs(*outcome->average - 0.25) < 1e-12);
        const auto read = page();
        QVERIFY2(read.text.contains("25.0 %"), qPrintable(read.text));
        QVERIFY(read.text.contains("mAP at tIoU 0.5"));
        QVERIFY(read.text.contains("3  annotations") || read.text.contains("annotations"));
        QVERIFY(read.pictures >= 8);
        const QRegularExpression odd("\\b(nan|inf|-nan)\\b", QRegularExpression::CaseInsensitiveOption);
        QVERIFY(!read.text.contains(odd));
    }

    void worstErrorsHaveTheirFrames()
    {
        const auto outcome = write();
        QVERIFY(outcome.ok());
        QVERIFY(outcome->notes.empty());
        const auto read = page();
        QCOMPARE(read.articles, static_cast<int>(outcome->shown));
        QCOMPARE(outcome->shown, outcome->errors);
        QVERIFY(outcome->errors >= 3);
        std::set<int> frames;
        for (const auto &uri : read.sources) {
            QVERIFY(uri.startsWith("data:image/"));
            frames.insert(frameIn(uri));
        }
        // First, middle and last of the prediction off by 20, of its truth, and of the missed one.
        for (const int frame : {120, 144, 169, 100, 124, 149, 200, 220, 240, 300, 305, 310})
            QVERIFY2(frames.contains(frame), qPrintable(QString::number(frame)));
        QVERIFY(!frames.contains(0)); // the right one is no error
    }

    void onlyTheWorst()
    {
        m_request.worst = 1;
        const auto outcome = write();
        QCOMPARE(outcome->shown, std::size_t{1});
        QVERIFY(outcome->errors > 1);
        QCOMPARE(page().articles, 1);
    }

    void comparesTwoRuns()
    {
        m_request.compare =
            ReportRun{run(kOther), {kVideo}, {detection(kOther, 1, kJump, frameRange(300, 310), 0.9)}};
        const auto outcome = write();
        QCOMPARE(*outcome->compared, 0.0);
        const auto read = page();
        QVERIFY2(read.text.contains("+25.0"), qPrintable(read.text));
        QVERIFY(read.text.contains("scnn #4"));
    }

    void tellsHowReliableScoresAre()
    {
        QVERIFY(write().ok());
        const auto read = page();
        QVERIFY(read.text.contains("Reliability of scores"));
        // 0.9 is right, 0.8 and 0.7 are wrong.
        QVERIFY2(read.text.contains("Expected calibration error: 0.53"), qPrintable(read.text));
        QVERIFY(read.text.contains("0.90 – 1.00"));
        for (auto &one : m_request.run.detections)
            one.score *= 40;
        QVERIFY(write().ok());
        QVERIFY(page().text.contains("not within 0 to 1"));
    }

    void perfectTimeWouldFindTheOneThatIsOff()
    {
        QVERIFY(write().ok());
        const auto read = page();
        // class: 25 %; time: jump 1, so 50 %.
        QVERIFY2(read.text.contains(QRegularExpression("time\\s+50.0 %\\s+\\+25.0")), qPrintable(read.text));
        QVERIFY(!read.text.contains("space"));
    }

    void spaceIsToldWhereThereAreTracks()
    {
        m_request.tracks = {{TrackId{1}, track(1, 0)}, {TrackId{2}, track(2, 10)}};
        for (auto &each : m_contents.segments)
            each.track = TrackId{1};
        for (auto &each : m_request.run.detections)
            each.track = TrackId{2}; // 30 of 50 pixels are common
        const auto outcome = write();
        QVERIFY(outcome.ok());
        const auto read = page();
        QVERIFY2(read.text.contains(QRegularExpression("space\\s+25.0 %")), qPrintable(read.text));
        QVERIFY(read.text.contains("class + time + space"));
    }

    void aMissingFileIsToldAndTheRestIsWritten()
    {
        addVideo(kAbsent, "gone", m_folder->filePath("gone.mp4").toStdString());
        m_contents.segments.push_back(segment(4, kAbsent, kSit, frameRange(0, 20)));
        m_request.run.complete.push_back(kAbsent);
        m_request.run.detections.push_back(detection(kRun, 9, kSit, frameRange(100, 120), 0.9, kAbsent));
        const auto outcome = write();
        QVERIFY(outcome.ok());
        QCOMPARE(outcome->notes.size(), std::size_t{1});
        QVERIFY(outcome->notes[0].find("gone") != std::string::npos);
        const auto read = page();
        QVERIFY(read.error.isEmpty());
        QVERIFY(read.text.contains("'gone' is missing"));
        QVERIFY(read.sources.size() >= 9); // of the other video
    }

    void aChangedFileIsNotShown()
    {
        m_contents.videos[0].identity.size += 1;
        const auto outcome = write();
        QCOMPARE(outcome->notes.size(), std::size_t{1});
        QVERIFY(page().sources.isEmpty());
    }

    void withoutAnnotation()
    {
        m_contents.segments.clear();
        const auto outcome = write();
        QVERIFY2(outcome.ok(), outcome.ok() ? "" : outcome.error().message.c_str());
        QVERIFY(!outcome->map && !outcome->average);
        const auto read = page();
        QVERIFY(read.error.isEmpty());
        QVERIFY(read.text.contains("No annotation can be measured here"));
        QVERIFY(read.text.contains("1 video(s) without annotation"));
        QCOMPARE(read.articles, 0);
    }

    void withoutPredictions()
    {
        m_request.run.detections.clear();
        const auto outcome = write();
        QVERIFY(outcome.ok());
        QCOMPARE(*outcome->map, 0.0);
        QCOMPARE(page().articles, 3); // all missed
    }

    void progressRisesToTheEnd()
    {
        QVERIFY(write().ok());
        QVERIFY(m_progress.size() > 5);
        QVERIFY(std::is_sorted(m_progress.begin(), m_progress.end()));
        QCOMPARE(m_progress.back(), 1.0);
    }

    void cancelledItLeavesNothing()
    {
        std::stop_source before;
        before.request_stop();
        auto outcome = write(before.get_token());
        QCOMPARE(outcome.error().code, Error::Code::Cancelled);
        QVERIFY(!QFile::exists(QString::fromStdString(out())));

        std::stop_source during;
        m_request.contents = std::make_shared<const ProjectContents>(m_contents);
        outcome = writeReport(
            fakevideo::backend(m_video), out(), m_request,
            [&during](double done) {
                if (done > 0.5)
                    during.request_stop();
            },
            during.get_token());
        QCOMPARE(outcome.error().code, Error::Code::Cancelled);
        QVERIFY(!QFile::exists(QString::fromStdString(out())));
    }

    void aFolderThatIsNotThere()
    {
        m_request.contents = std::make_shared<const ProjectContents>(m_contents);
        const auto path = m_folder->filePath("no/such/r.html").toStdString();
        const auto outcome = writeReport(fakevideo::backend(m_video), path, m_request, [](double) {}, {});
        QCOMPARE(outcome.error().code, Error::Code::Io);
        QVERIFY(outcome.error().message.find(path) != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestPage)
#include "testpage.moc"
