// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queuewindow.h"

#include "widgets/docks.h"
#include "widgets/video/videoview.h"

#include <QDockWidget>

namespace onset {

RankedCandidate QueueWindow::proposal(std::int64_t number, FrameRange range, VideoId video)
{
    RankedCandidate entry;
    entry.candidate.detection = productId<DetectionId>(WindowWorld::kRun, number);
    entry.candidate.video = video;
    entry.candidate.range = range;
    entry.candidate.actionClass = kMotionClass;
    entry.candidate.score = entry.candidate.likelihood = 0.8;
    entry.gain = 0.6;
    entry.reasons.edgeUncertainty = 0.9;
    return entry;
}

RankedCandidate QueueWindow::stretchDrawn(bool blind)
{
    RankedCandidate entry;
    entry.candidate.kind = Candidate::Kind::Sample;
    entry.candidate.video = WindowWorld::kVideo;
    for (std::int64_t start = 290;; ++start) {
        entry.candidate.range = frameRange(start, start + 100);
        if (drawnBlind(entry.candidate, WindowWorld::kRun, 1) == blind)
            return entry;
    }
}

RankedCandidate QueueWindow::stretchThatIsNew()
{
    RankedCandidate entry;
    entry.candidate.kind = Candidate::Kind::Novel;
    entry.candidate.video = WindowWorld::kVideo;
    entry.candidate.range = frameRange(290, 330);
    return entry;
}

void QueueWindow::make()
{
    m_world = std::make_unique<WindowWorld>();
    m_stored = 0;
    connect(&queue(), &QueueStore::orderWanted, this, [this](RunId run, RunId compare) {
        queue().setOrder({run, compare, m_entries, {}});
    });
    connect(&queue(), &QueueStore::sampleBegun, this, [this](ReviewSample sample) {
        sample.id = SampleId{++m_stored};
        queue().sampleStored(sample);
    });
    connect(&w().requests, &Requests::openVideo, this, &QueueWindow::goTo);
}

void QueueWindow::open(std::vector<RankedCandidate> entries)
{
    m_entries = std::move(entries);
    m_world->openProject();
    m_window = &m_world->showWindow();
    m_window->videoView().setFocus();
    QTRY_VERIFY(m_window->isActiveWindow());
}

void QueueWindow::order()
{
    QTest::keyClick(m_window, Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(m_window->docks().dock(Docks::Queue).isVisible());
    m_window->videoView().setFocus();
}

void QueueWindow::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(&m_window->videoView(), key, modifiers);
}

void QueueWindow::goTo(VideoId video)
{
    w().selection.setVideo(video);
    w().runs.setVideo(video, m_world->frames);
    w().playhead.setVideo(video, m_world->frames);
    RunProducts products;
    products.run = *w().runs.run(WindowWorld::kRun);
    products.video = video;
    for (const auto &entry : m_entries) {
        if (entry.candidate.video != video || entry.candidate.kind != Candidate::Kind::Proposal)
            continue;
        Detection one;
        one.id = entry.candidate.detection;
        one.video = video;
        one.actionClass = entry.candidate.actionClass;
        one.range = entry.candidate.range;
        one.score = entry.candidate.score;
        products.detections.push_back(one);
    }
    // The database answers later.
    QTimer::singleShot(0, this, [this, products] { w().runs.setProducts(products); });
}

} // namespace onset
