// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/document.h"

#include "app/document/documentimpl.h"
#include "app/document/runstore.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace onset {

Document::Document(RunStore &runs, QObject *parent)
    : QObject(parent)
    , m(std::make_unique<Impl>(*this, runs))
{
    const auto rebuild = [this] { m->rebuildDecided(); };
    connect(&runs, &RunStore::detectionsChanged, this, rebuild);
    connect(&runs, &RunStore::shownRunChanged, this, rebuild);
    connect(&runs, &RunStore::videoChanged, this, rebuild);
}

Document::~Document() = default;

void Document::load(ProjectContents contents, Annotator annotator, bool readOnly)
{
    m->stack.clear();
    m->data.assign(contents);
    m->path = contents.path;
    m->annotators = contents.annotators;
    m->takeTrainings(contents);
    m->open = true;
    m->readOnly = readOnly;
    m->done = m->sequence; // answers to edits of what was open before count no more
    m->runs.setRuns(std::move(contents.runs));
    m->rebuildDecided();
    setAnnotator(annotator);
    emit loaded();
    emit editsWaitingChanged(0);
}

void Document::unload()
{
    if (!m->open)
        return;
    m->stack.clear();
    m->data.assign({});
    m->path.clear();
    m->annotators.clear();
    m->takeTrainings({});
    m->open = false;
    m->readOnly = false;
    m->done = m->sequence;
    m->runs.setVideo({}, nullptr);
    m->runs.setRuns({});
    emit unloaded();
    emit editsWaitingChanged(0);
}

bool Document::isOpen() const
{
    return m->open;
}

bool Document::isReadOnly() const
{
    return m->readOnly;
}

Status Document::requireWritable() const
{
    if (!m->readOnly)
        return success();
    return refusal(Error::Code::InvalidArgument,
                   tr("This project is open for reading only. Open it normally to change it."));
}

const std::string &Document::path() const
{
    return m->path;
}

const Annotator &Document::annotator() const
{
    return m->annotator;
}

void Document::addAnnotator(const Annotator &annotator)
{
    auto &all = m->annotators;
    const auto known =
        std::find_if(all.begin(), all.end(), [&](const Annotator &a) { return a.id == annotator.id; });
    if (known != all.end())
        *known = annotator;
    else if (annotator.id.valid())
        all.push_back(annotator);
}

void Document::setAnnotator(const Annotator &annotator)
{
    addAnnotator(annotator);
    m->annotator = annotator;
    emit annotatorChanged();
}

const std::vector<Annotator> &Document::annotators() const
{
    return m->annotators;
}

const std::vector<Video> &Document::videos() const
{
    return m->data.videos();
}

const Video *Document::video(VideoId id) const
{
    return m->data.video(id);
}

std::vector<ActionClass> Document::classes() const
{
    std::vector<ActionClass> result;
    for (const auto &[id, value] : m->data.classes())
        result.push_back(value);
    std::stable_sort(result.begin(), result.end(),
                     [](const auto &a, const auto &b) { return a.position < b.position; });
    return result;
}

const ActionClass *Document::actionClass(ClassId id) const
{
    return m->data.actionClass(id);
}

const Segment *Document::segment(SegmentId id) const
{
    return m->data.segment(id);
}

std::vector<const Segment *> Document::segments(VideoId video) const
{
    return m->data.segments(video);
}

std::vector<const Segment *> Document::segments() const
{
    return m->data.segments();
}

std::vector<Coverage> Document::coverage(VideoId video) const
{
    return m->data.coverage(video);
}

std::vector<Verdict> Document::verdicts() const
{
    std::vector<Verdict> result;
    for (const auto &[id, verdict] : m->data.verdicts())
        result.push_back(verdict);
    return result;
}

std::vector<Item> Document::items(VideoId video, FrameRange range) const
{
    std::vector<Item> result;
    for (const auto *segment : m->data.segments(video, range))
        result.push_back(itemOf(*segment));
    if (video != m->runs.video() || !m->open)
        return result;
    const auto decided = static_cast<std::ptrdiff_t>(result.size());
    for (const auto *detection : m->runs.detections(m->runs.shownRun(), range)) {
        if (!m->decided.contains(detection->id) && !m->runs.isHidden(detection->range) &&
            !m->runs.isWeak(*detection))
            result.push_back(itemOf(*detection));
    }
    std::inplace_merge(result.begin(), result.begin() + decided, result.end(),
                       [](const Item &a, const Item &b) { return a.range.start < b.range.start; });
    return result;
}

std::vector<Item> Document::items(VideoId video) const
{
    return items(video, frameRange(0, std::numeric_limits<std::int64_t>::max()));
}

std::optional<Item> Document::item(const ItemId &id) const
{
    if (const auto *segmentId = std::get_if<SegmentId>(&id)) {
        const auto *stored = m->data.segment(*segmentId);
        return stored ? std::optional(itemOf(*stored)) : std::nullopt;
    }
    if (const auto *detectionId = std::get_if<DetectionId>(&id)) {
        const auto *detection = m->runs.detection(*detectionId);
        const bool shown = detection && m->open && runOf(*detectionId) == m->runs.shownRun() &&
                           !m->decided.contains(*detectionId) && !m->runs.isHidden(detection->range);
        return shown ? std::optional(itemOf(*detection)) : std::nullopt;
    }
    return std::nullopt;
}

double Document::decidedOverlap() const
{
    return m->decided.overlap();
}

void Document::setDecidedOverlap(double overlap)
{
    constexpr double kLeast = 0.01;
    const double kept = std::isfinite(overlap) ? std::clamp(overlap, kLeast, 1.0) : kDecidedOverlap;
    if (kept == m->decided.overlap())
        return;
    m->decided.setOverlap(kept);
    // Whoever shows detections asks anew, and so does what was decided.
    emit m->runs.detectionsChanged(m->runs.shownRun());
}

ClassUse Document::useOf(ClassId id) const
{
    return m->data.useOf(id);
}

std::int64_t Document::correctionsSinceTraining() const
{
    return m->corrections.count();
}

QUndoStack *Document::undoStack() const
{
    return &m->stack;
}

void Document::insertVideo(const Video &video)
{
    updateVideo(video);
}

void Document::updateVideo(const Video &video)
{
    if (!m->open)
        return;
    auto changed = video;
    // A split chosen while the file was looked at stays.
    if (const auto *known = m->data.video(video.id))
        changed.split = known->split;
    m->data.putVideo(changed);
    emit videosChanged();
    if (m->readOnly)
        return;
    ChangeSet times;
    for (const auto *segment : m->data.segments(video.id)) {
        auto timed = *segment;
        setTimes(timed, &changed);
        if (segment->startPts != kNoPts || timed.startPts == segment->startPts)
            continue;
        ++timed.revision;
        times.segments.push_back({*segment, timed});
    }
    if (!times.empty())
        m->applyAndTell(Edit::Kind::Do, "update-times", times);
}

NextIds Document::nextIds() const
{
    return m->data.nextIds();
}

void Document::setWorkClock(std::function<double()> secondsSinceLastDecision)
{
    m->clock = std::move(secondsSinceLastDecision);
}

void Document::editStored(std::int64_t sequence)
{
    m->answered(sequence);
}

void Document::editFailed(std::int64_t sequence, const Error &error)
{
    m->answered(sequence);
    emit storingFailed(error);
}

int Document::editsWaiting() const
{
    return static_cast<int>(m->sequence - m->done);
}

std::vector<std::string> Document::consistencyErrors() const
{
    auto errors = m->data.errors();
    DecidedDetections anew(m->runs, m->decided.overlap());
    anew.rebuild(m->data.segments(m->runs.video()));
    if (!(anew == m->decided))
        errors.push_back("The decided detections do not follow from the segments.");
    CorrectionCount counted;
    counted.reset(m->corrections.baseline(), m->data);
    if (counted.count() != m->corrections.count())
        errors.push_back("The number of corrections does not follow from the segments.");
    return errors;
}

ProjectContents Document::contents() const
{
    auto result = m->data.contents();
    result.path = m->path;
    result.annotators = m->annotators;
    result.models = m->models;
    result.currentModel = m->currentModel;
    result.snapshots = m->snapshots;
    result.samples = m->samples;
    result.baseline = m->corrections.baseline();
    result.runs = m->runs.runs();
    return result;
}

} // namespace onset
