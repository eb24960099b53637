// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/queue/queuewalk.h"

#include "app/document/workspace.h"
#include "widgets/actions.h"
#include "widgets/reviewcommands.h"
#include "widgets/reviewloop.h"
#include "widgets/videovisit.h"

#include <QAction>
#include <QSettings>

namespace onset {

namespace {

const QString kBlindKey = QStringLiteral("review/blind");
constexpr double kSamePlace = 0.5; ///< of a proposal that was derived anew, and has another id since

ItemId itemFor(const Document &document, const Candidate &candidate)
{
    if (const ItemId id{candidate.detection}; document.item(id))
        return id;
    ItemId best;
    double iou = kSamePlace;
    for (const auto &item : document.items(candidate.video, candidate.range)) {
        const double overlap = temporalIou(item.range, candidate.range);
        if (item.state != SegmentState::Predicted || item.actionClass != candidate.actionClass ||
            overlap < iou)
            continue;
        best = item.id;
        iou = overlap;
    }
    return best;
}

} // namespace

QueueWalk::QueueWalk(Workspace &workspace, Actions &actions, ReviewCommands &review, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_review(review)
    , m_visit(new VideoVisit(workspace, this))
{
    connectCommands(actions);
    m_review.setQueueWalk(this);
    connect(m_visit, &VideoVisit::arrived, this, &QueueWalk::arrive);
    auto &queue = m_workspace.queue;
    connect(&queue, &QueueStore::currentChanged, this, [this] {
        m_visit->cancel();
        m_incomplete = false;
    });
    connect(&m_workspace.runs, &RunStore::detectionsChanged, this, [this](RunId run) {
        if (m_incomplete && run == m_workspace.queue.queue().run)
            selectProposal(m_workspace.queue.entry(m_workspace.queue.current()).candidate);
    });
}

void QueueWalk::connectCommands(Actions &actions)
{
    auto &queue = m_workspace.queue;
    actions.on(QStringLiteral("review.order"), [this] {
        if (m_workspace.queue.run().valid())
            m_workspace.queue.order();
        else
            tell(tr("There is no finished run to review. Run a detection first (Ctrl+D)."));
    });
    auto *follow = actions.action(QStringLiteral("review.followQueue"));
    connect(follow, &QAction::triggered, &queue, &QueueStore::setFollowed);
    auto *blind = actions.action(QStringLiteral("review.blind"));
    connect(blind, &QAction::triggered, &queue, [&queue](bool on) {
        QSettings().setValue(kBlindKey, on);
        queue.setBlindMode(on);
    });
    queue.setBlindMode(QSettings().value(kBlindKey, false).toBool());
    const auto show = [&queue, follow, blind] {
        follow->setChecked(queue.isFollowed());
        blind->setChecked(queue.blindMode());
    };
    connect(&queue, &QueueStore::changed, this, show);
    show();
}

void QueueWalk::open(int row)
{
    auto &queue = m_workspace.queue;
    if (row < 0 || row >= queue.entries()->rowCount())
        return;
    queue.setCurrent(row);
    m_visit->go(queue.entry(row).candidate.video);
}

bool QueueWalk::step(int direction)
{
    auto &queue = m_workspace.queue;
    if (!queue.isFollowed())
        return false;
    if (const int row = queue.next(direction); row >= 0) {
        open(row);
        return true;
    }
    queue.setCurrent(-1);
    m_workspace.playhead.setLoop({});
    tell(queue.open() > 0 ? tr("Nothing is left in the queue that passes its filters.")
                          : tr("Everything in the queue is done. Order it anew to go on."));
    return true;
}

bool QueueWalk::decided()
{
    return stretchHere() || step(1); // a stretch is labelled as a whole
}

std::optional<FrameRange> QueueWalk::stretchHere() const
{
    const auto stretch = m_workspace.queue.stretch();
    if (!stretch || stretch->video != m_workspace.selection.video())
        return std::nullopt;
    return stretch->range;
}

bool QueueWalk::reviewed()
{
    const auto here = stretchHere();
    const auto item = m_workspace.document.item(m_workspace.selection.item());
    if (!here || (item && !item->range.overlaps(*here)))
        return false;
    const bool blind = m_workspace.queue.sample() && m_workspace.queue.sample()->blind;
    if (const auto done = m_workspace.queue.finishStretch(); !done) {
        emit m_workspace.notices.notice(Notices::Warning, QString::fromStdString(done.error().message),
                                        QString::fromStdString(done.error().detail));
        return true;
    }
    tell(blind ? tr("Done. What the run found here is shown again.")
               : tr("Done. The stretch is reviewed for all classes."));
    return true;
}

void QueueWalk::arrive()
{
    auto &queue = m_workspace.queue;
    if (queue.current() < 0)
        return;
    const auto candidate = queue.entry(queue.current()).candidate;
    m_workspace.runs.setShownRun(queue.queue().run);
    if (candidate.kind != Candidate::Kind::Proposal) {
        m_workspace.selection.select({});
        if (candidate.actionClass.valid()) // what is labelled there is likely of it
            m_workspace.selection.setActiveClass(candidate.actionClass);
        auto &playhead = m_workspace.playhead;
        playhead.setLoop({}); // of a proposal: it followed that one's edges
        playLoop(playhead, reviewLoop(candidate.range, playhead.frames().get()));
    } else {
        selectProposal(candidate);
        m_review.review(candidate.range);
    }
    emit arrived(candidate.range);
}

void QueueWalk::selectProposal(const Candidate &candidate)
{
    const auto item = itemFor(m_workspace.document, candidate);
    m_incomplete = !isValid(item) && m_workspace.runs.detections(m_workspace.queue.queue().run).empty();
    m_workspace.selection.select(item);
}

void QueueWalk::tell(const QString &text)
{
    emit m_workspace.notices.notice(Notices::Info, text, {});
}

} // namespace onset
