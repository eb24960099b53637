// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "app/freezetraining.h"
#include "app/jobs/trainingjson.h"
#include "app/trainingset.h"
#include "storage/db/snapshotstore.h"
#include "tests/datasets/labelledproject.h"

#include <algorithm>
#include <set>

using namespace onset;
using namespace onset::test;

namespace {

bool mentions(const std::vector<std::string> &sentences, const std::string &a, const std::string &b = {})
{
    return std::ranges::any_of(sentences, [&](const std::string &s) {
        return s.find(a) != std::string::npos && s.find(b) != std::string::npos;
    });
}

/// Twelve videos with ten examples each of wave and hop, all reviewed; the last two are held out.
ProjectContents large()
{
    ProjectContents contents;
    contents.path = "p.onset";
    contents.classes = project().classes;
    for (int v = 1; v <= 12; ++v) {
        contents.videos.push_back(
            video(v, "v" + std::to_string(v), v > 10 ? Split::HeldOut : Split::Training));
        contents.coverage.push_back(reviewed(v, 0, kFrames));
        for (int i = 0; i < 10; ++i) {
            contents.segments.push_back(segment(v, 2 + i % 2, 10 * i, 10 * i + 5));
            contents.segments.back().id = {100 * v + i};
        }
    }
    return contents;
}

/// What a training would learn from, and its set.
struct Frozen
{
    explicit Frozen(const ProjectContents &contents, const TrainingSettings &settings = {})
    {
        const auto made = freezeTraining(contents, settings);
        if (!made) {
            error = made.error();
            return;
        }
        frozen = *made;
        const auto taught = trainingSetOf(contents, frozen.snapshot);
        if (taught)
            set = *taught;
        else
            error = taught.error();
    }
    std::set<VideoId> used(Split use) const
    {
        std::set<VideoId> ids;
        for (const auto &each : frozen.snapshot.videos) {
            if (each.use == use)
                ids.insert(each.video);
        }
        return ids;
    }
    FrozenTraining frozen;
    TrainingSet set;
    std::optional<Error> error;
};

} // namespace

/// What a project teaches: frozen, honest, and told of.
class TestFreezeTraining : public QObject
{
    Q_OBJECT

private slots:
    void unseenIsNotBackground()
    {
        auto contents = project();
        contents.coverage = {reviewed(1, 40, 60), reviewed(1, 15, 30), reviewed(1, 25, 45),
                             reviewed(1, 70, 80, 0, CoverageKind::Seen), reviewed(1, 70, 80, 2)};
        contents.segments.push_back(segment(1, 3, 85, 95, SegmentState::Rejected));
        const Frozen made(contents);
        QVERIFY(!made.error);
        QCOMPARE(made.set.training.size(), 1U);
        const auto &taught = made.set.training[0];
        QVERIFY(!taught.wholly);
        QVERIFY(taught.reviewed == std::vector{frameRange(15, 60)});
        const std::vector<ClassReview> single{{0, frameRange(85, 95)}, {1, frameRange(70, 80)}};
        QVERIFY(taught.reviewedFor == single); // hop was rejected there; wave was looked for there
        QVERIFY(taught.segments == (std::vector<LabelledSegment>{{frameRange(10, 20), 1}}));
        QVERIFY(!made.set.validation[0].wholly && made.set.validation[0].reviewed.empty());
        QVERIFY(mentions(made.frozen.warnings, "nothing is reviewed", "'b'"));
    }

    void onlyWhatPeopleDecidedTeaches()
    {
        auto contents = project();
        for (const auto state : {SegmentState::Accepted, SegmentState::Edited, SegmentState::Locked,
                                 SegmentState::Rejected, SegmentState::Predicted})
            contents.segments.push_back(segment(1, 3, 30, 40, state));
        const Frozen made(contents);
        QCOMPARE(made.set.training[0].segments.size(), 4U);
        QCOMPARE(made.frozen.snapshot.segments.size(), 6U); // with the rejected one and video b's
    }

    void theSnapshotIsFrozen()
    {
        auto contents = large();
        const Frozen made(contents);
        contents.segments.clear();
        contents.coverage.clear();
        contents.classes.clear();
        const auto later = trainingSetOf(contents, made.frozen.snapshot);
        QVERIFY(later.ok());
        QCOMPARE(later->classes, made.set.classes);
        QCOMPARE(later->training.size(), made.set.training.size());
        for (std::size_t i = 0; i < later->training.size(); ++i)
            QVERIFY(later->training[i].segments == made.set.training[i].segments &&
                    later->training[i].reviewed == made.set.training[i].reviewed);
        QVERIFY(contradictionIn(made.frozen.snapshot).empty());
        contents.videos.pop_back();
        contents.videos.erase(contents.videos.begin());
        QCOMPARE(trainingSetOf(contents, made.frozen.snapshot).error().code, Error::Code::NotFound);
    }

    void heldOutVideosNeverEnter()
    {
        const auto contents = large();
        const Frozen made(contents);
        QVERIFY(!made.error);
        const std::set<VideoId> heldOut{{11}, {12}};
        QVERIFY(made.used(Split::HeldOut) == heldOut);
        for (const auto *videos : {&made.set.training, &made.set.validation}) {
            for (const auto &each : *videos)
                QVERIFY(!heldOut.contains(each.video.id));
        }
        for (const auto &each : made.frozen.snapshot.segments)
            QVERIFY(!heldOut.contains(each.video));
        for (const auto &row : made.frozen.snapshot.coverage)
            QVERIFY(!heldOut.contains(row.video));
    }

    void heldOutVideosNeverEnterByName()
    {
        TrainingSettings settings;
        settings.videos = {{1}, {11}};
        const Frozen named(large(), settings);
        QVERIFY(named.error && named.error->code == Error::Code::InvalidArgument);
        QVERIFY2(named.error->message.find("'v11' is held out") != std::string::npos,
                 named.error->message.c_str());
    }

    void heldOutVideosNeverEnterByASnapshot()
    {
        auto contents = large();
        auto snapshot = Frozen(contents).frozen.snapshot;
        contents.videos[2].split = Split::HeldOut; // since the training began
        auto refused = trainingSetOf(contents, snapshot);
        QCOMPARE(refused.error().code, Error::Code::InvalidArgument);
        QVERIFY(refused.error().message.find("'v3' is held out") != std::string::npos);
        contents.videos[2].split = Split::Training;
        snapshot.videos.push_back({{11}, Split::Training, 1, {}}); // says both of it
        QCOMPARE(trainingSetOf(contents, snapshot).error().code, Error::Code::InvalidArgument);
        QVERIFY(contradictionIn(snapshot).find("held out") != std::string::npos);
    }

    void heldOutClassesAreNotEvenKnown()
    {
        auto contents = large();
        contents.classes.push_back(actionClass(4, "secret", 3));
        contents.segments.push_back(segment(12, 4, 50, 55));
        const Frozen made(contents);
        QCOMPARE(made.set.classes, (std::vector<std::string>{"hop", "wave"}));
        QVERIFY(mentions(made.frozen.warnings, "held-out videos only", "'secret'"));
    }

    void foldsKeepEveryClassInTraining()
    {
        std::set<std::set<VideoId>> seen;
        for (quint64 seed = 1; seed <= 8; ++seed) {
            TrainingSettings settings;
            settings.seed = seed;
            const Frozen made(large(), settings);
            QCOMPARE(made.set.validation.size(), 2U); // a fifth of ten
            QCOMPARE(made.set.training.size(), 8U);
            QVERIFY(made.used(Split::Validation) == Frozen(large(), settings).used(Split::Validation));
            seen.insert(made.used(Split::Validation));
            QVERIFY(mentions(made.frozen.warnings, "a fold of those for training"));
        }
        QVERIFY(seen.size() > 2); // the seed says which
    }

    void aValidationSplitIsTaken()
    {
        auto contents = large();
        contents.videos[4].split = Split::Validation;
        TrainingSettings settings;
        settings.videos = {{1}, {2}};
        const Frozen made(contents, settings);
        QVERIFY(made.used(Split::Validation) == std::set<VideoId>{{5}});
        QVERIFY((made.used(Split::Training) == std::set<VideoId>{{1}, {2}}));
        QVERIFY(!mentions(made.frozen.warnings, "validation"));
    }

    void aSingleVideoIsCutInTime()
    {
        auto contents = project();
        contents.videos = {video(1, "a", Split::Training)};
        contents.segments.clear();
        for (int i = 0; i < 8; ++i)
            contents.segments.push_back(segment(1, 2 + i % 2, 12 * i, 12 * i + 6));
        contents.coverage = {reviewed(1, 0, kFrames)};
        const Frozen made(contents);
        QCOMPARE(made.set.training.size(), 1U);
        QCOMPARE(made.set.validation.size(), 1U);
        const auto &before = made.set.training[0];
        const auto &behind = made.set.validation[0];
        QCOMPARE(before.segments.size(), 6U);
        QCOMPARE(behind.segments.size(), 2U);
        QCOMPARE(before.reviewed.size(), 1U);
        QVERIFY(before.reviewed[0].end == behind.reviewed[0].start);
        for (const auto &label : before.segments)
            QVERIFY(label.range.end <= before.reviewed[0].end);
        for (const auto &label : behind.segments)
            QVERIFY(label.range.start >= behind.reviewed[0].start);
        QVERIFY(mentions(made.frozen.warnings, "the last part of the only one", "'a'"));
    }

    void withTooLittleNothingValidates()
    {
        auto contents = project();
        contents.videos = {video(1, "a", Split::Training)};
        contents.segments = {segment(1, 2, 10, 20), segment(1, 3, 40, 50)};
        const Frozen made(contents);
        QVERIFY(!made.error && made.set.validation.empty());
        QVERIFY(made.frozen.snapshot.videos[0].range.empty());
        QVERIFY(mentions(made.frozen.warnings, "nothing is left for validation"));
    }

    void correctedVideosCountTwice()
    {
        auto contents = large();
        contents.baseline.snapshot = {1};
        auto then = contents.segments[0];
        then.range.end = then.range.end + 2;
        contents.baseline.before = {{then.id, then}, {contents.segments[15].id, contents.segments[15]}};
        TrainingSettings settings;
        settings.videos = {{1}, {2}, {3}};
        contents.videos[9].split = Split::Validation;
        const Frozen made(contents, settings);
        for (const auto &each : made.set.training)
            QCOMPARE(each.weight, each.video.id == VideoId{1} ? 2.0 : 1.0); // v2's is as it was
    }

    void whatShouldBeKnownIsTold()
    {
        auto contents = large();
        contents.videos.push_back(video(13, "loose", Split::None));
        contents.videos.push_back(video(14, "nothing", Split::None));
        contents.classes.push_back(actionClass(4, "jump", 3));
        contents.segments.push_back(segment(13, 4, 0, 10));
        ModelVersion base;
        base.id = {7};
        base.card = R"({"classes":["wave","hop"]})";
        contents.models = {base};
        SnapshotEntry earlier{{1}, {7},  1,
                              0,   "{}", {{{1}, Split::HeldOut, 1, {}}, {{11}, Split::Training, 1, {}}}};
        contents.snapshots = {earlier};
        TrainingSettings settings;
        settings.base = {7};
        const auto warnings = Frozen(contents, settings).frozen.warnings;
        QVERIFY(mentions(warnings, "no split is set", "'loose'"));
        QVERIFY(mentions(warnings, "left out", "'nothing'"));
        QVERIFY(mentions(warnings, "nothing is reviewed", "'loose'"));
        QVERIFY(mentions(warnings, "fewer than 5 examples", "'jump'") ||
                mentions(warnings, "no example", "'jump'"));
        QVERIFY(mentions(warnings, "new since the base version", "'jump'"));
        QVERIFY(mentions(warnings, "held out when earlier versions were compared", "'v1'"));
        QVERIFY(mentions(warnings, "an earlier version learnt from it", "'v11'"));
        contents.snapshots[0].model = {}; // no version came of it, so nothing was compared
        QVERIFY(!mentions(Frozen(contents, settings).frozen.warnings, "compared"));
    }

    void classesCanBeChosen()
    {
        TrainingSettings settings;
        settings.classes = {{3}};
        const Frozen made(large(), settings);
        QCOMPARE(made.set.classes, std::vector<std::string>{"hop"});
        QCOMPARE(made.set.training[0].segments.size(), 5U);
        settings.classes = {{9}};
        QCOMPARE(freezeTraining(large(), settings).error().code, Error::Code::InvalidArgument);
    }

    void whatCannotBeLearntFromIsNamed()
    {
        QCOMPARE(freezeTraining({}, {}).error().code, Error::Code::NotFound);
        auto nothing = large();
        nothing.segments.clear();
        QVERIFY(freezeTraining(nothing, {}).error().message.find("no labelled videos") != std::string::npos);
        auto beyond = large();
        beyond.segments.push_back(segment(2, 2, 90, kFrames + 1));
        QVERIFY(freezeTraining(beyond, {}).error().message.find("'v2'") != std::string::npos);
        auto uncounted = large();
        uncounted.videos[0].frames = nullptr;
        QCOMPARE(freezeTraining(uncounted, {}).error().code, Error::Code::BadInput);
    }

    void settingsComeBack()
    {
        TrainingSettings settings{"temporalmaxer", {3},   {{1}, {2}},  {{4}}, 2.5,
                                  "{\"a\": 1}",    "cpu", ~quint64{0}, false, {{7}}};
        const auto json = trainingSettingsToJson(settings, "/a b/\xc3\xa4");
        const auto read = trainingSettingsFromJson(json);
        QVERIFY(read.ok());
        QVERIFY(read->system == settings.system && read->base == settings.base &&
                read->classes == settings.classes && read->videos == settings.videos &&
                read->budgetMinutes == 2.5 && read->parameters == settings.parameters &&
                read->device == "cpu" && read->seed == settings.seed && !read->detectAfter &&
                read->detectIn == settings.detectIn);
        QCOMPARE(trainingFolderFromJson(json), std::string("/a b/\xc3\xa4"));
        QVERIFY(trainingFolderFromJson("{}").empty() && trainingSettingsFromJson("{}").ok());
        for (const char *bad : {"[]", "x", R"({"seed":"-"})", R"({"classes":["a"]})", R"({"system":3})"})
            QCOMPARE(trainingSettingsFromJson(bad).error().code, Error::Code::BadInput);
    }
};

QTEST_GUILESS_MAIN(TestFreezeTraining)
#include "tst_freezetraining.moc"
