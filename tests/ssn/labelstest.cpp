// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/ssn/proposallabels.h"

#include <QtTest>

#include <cmath>

using namespace onset;

/// The three kinds of SSN's proposals, and regression there and back.
class TestProposalLabels : public QObject
{
    Q_OBJECT

    static LabelledProposal labelled(FrameRange range, const ProposalRule &rule = {},
                                     std::vector<FrameRange> reviewed = {})
    {
        TrainingVideo video;
        video.segments = {{frameRange(100, 200), 0}, {frameRange(300, 320), 1}};
        video.wholly = reviewed.empty();
        video.reviewed = std::move(reviewed);
        const std::vector<Proposal> proposals{{range, 0}};
        return labelProposals(proposals, video, 1000, rule).front();
    }

private slots:
    void kinds()
    {
        QCOMPARE(labelled(frameRange(100, 200)),
                 (LabelledProposal{frameRange(100, 200), ProposalKind::Positive, 0, 0, 0}));
        QCOMPARE(labelled(frameRange(100, 170)).kind, ProposalKind::Positive); // IoU 0.7
        QCOMPARE(labelled(frameRange(100, 169)).kind, ProposalKind::Ignored);
        // Inside, IoU below 0.3.
        QCOMPARE(labelled(frameRange(110, 139)).kind, ProposalKind::Incomplete);
        QCOMPARE(labelled(frameRange(110, 139)).actionClass, 0);
        QCOMPARE(labelled(frameRange(110, 140)).kind, ProposalKind::Ignored); // IoU 0.3
        // Less than 0.7 of it inside.
        QCOMPARE(labelled(frameRange(90, 110)).kind, ProposalKind::Ignored);
        QCOMPARE(labelled(frameRange(400, 420)).kind, ProposalKind::Background); // 2 % of the video
        QCOMPARE(labelled(frameRange(400, 419)).kind, ProposalKind::Ignored);
        QCOMPARE(labelled(frameRange(0, 1000)).kind, ProposalKind::Ignored); // IoU 0.1
    }
    void backgroundNobodyReviewedIsIgnored()
    {
        QCOMPARE(labelled(frameRange(400, 450), {}, {frameRange(0, 430)}).kind, ProposalKind::Ignored);
        QCOMPARE(labelled(frameRange(400, 450), {}, {frameRange(0, 450)}).kind, ProposalKind::Background);
        QCOMPARE(labelled(frameRange(300, 320), {}, {frameRange(0, 10)}).kind, ProposalKind::Positive);
    }
    void emptyProposalsAreDropped()
    {
        const std::vector<Proposal> proposals{{frameRange(5, 5), 1}, {frameRange(5, 9), 1}};
        QCOMPARE(labelProposals(proposals, {}, 100).size(), std::size_t{1});
    }

    void targetsAreUndoneByRegression()
    {
        const auto one = labelled(frameRange(110, 204)); // IoU 90 / 104
        QCOMPARE(one.kind, ProposalKind::Positive);
        QVERIFY(std::abs(one.centre - (150.0 - 157.0) / 94) < 1e-12);
        QVERIFY(std::abs(one.logLength - std::log(100.0 / 94)) < 1e-12);
        QCOMPARE(regressed(one.range, one.centre, one.logLength, 1000), frameRange(100, 200));
    }
    void regressionAsTheAuthorsProgram()
    {
        // Ends, offsets, and ends after, as shares of the video, of the reference's output.
        constexpr double kFrames = 1e6;
        const auto frame = [&](double share) { return std::llround(share * kFrames); };
        const auto told = regressed(frameRange(frame(0.009), frame(0.4303)), -0.1975, -0.1795, 1000000);
        QCOMPARE(told.start, FrameIndex{0});
        QVERIFY(std::abs(static_cast<double>(told.end.value) / kFrames - 0.3124809168661762) < 2e-6);
        const auto other = regressed(frameRange(frame(0.7295), frame(0.9961)), -0.2514, 0.081, 1000000);
        QVERIFY(std::abs(static_cast<double>(other.start.value) / kFrames - 0.651230119487651) < 2e-6);
        QVERIFY(std::abs(static_cast<double>(other.end.value) / kFrames - 0.9403234005123492) < 2e-6);
    }
    void regressionStaysInTheVideo()
    {
        const auto far = regressed(frameRange(90, 100), 50, 9, 100);
        QVERIFY(!far.empty() && far.start >= FrameIndex{0} && far.end <= FrameIndex{100});
        const auto none = regressed(frameRange(10, 12), 0, -30, 100);
        QVERIFY(!none.empty());
    }
};

QTEST_GUILESS_MAIN(TestProposalLabels)
#include "labelstest.moc"
