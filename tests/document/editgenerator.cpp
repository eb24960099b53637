// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/document/editgenerator.h"

#include "app/document/runstore.h"

namespace onset::test {

EditGenerator::EditGenerator(Document &document, RunStore &runs, VideoId video, unsigned seed)
    : m_document(document)
    , m_runs(runs)
    , m_video(video)
    , m_random(seed)
{}

std::int64_t EditGenerator::number(std::int64_t below)
{
    return std::uniform_int_distribution<std::int64_t>(0, below - 1)(m_random);
}

ItemId EditGenerator::item()
{
    if (number(25) == 0)
        return number(2) == 0 ? ItemId{} : ItemId{SegmentId{number(5000)}};
    if (number(25) == 0) // perhaps decided, perhaps of a run that is not shown
        return productId<DetectionId>(RunId{1 + number(3)}, 1 + number(50));
    const auto items = m_document.items(m_video);
    return items.empty() ? ItemId{} : items[std::size_t(number(std::ssize(items)))].id;
}

SegmentId EditGenerator::segment()
{
    const auto all = m_document.segments();
    if (all.empty() || number(20) == 0)
        return {number(5000)};
    return all[std::size_t(number(std::ssize(all)))]->id;
}

ClassId EditGenerator::actionClass()
{
    const auto all = m_document.classes();
    return number(20) == 0 ? ClassId{number(100)} : all[std::size_t(number(std::ssize(all)))].id;
}

FrameRange EditGenerator::range(const ItemId &near)
{
    const auto known = m_document.item(near);
    if (!known || number(10) == 0) {
        const auto start = number(3050) - 20;
        return frameRange(start, start + number(80) - 2);
    }
    return {known->range.start + (number(11) - 5), known->range.end + (number(11) - 5)};
}

void EditGenerator::segmentRequest(int kind)
{
    const auto target = item();
    switch (kind) {
    case 0:
        return count(m_document.requestCreate(
            m_video, actionClass(), range({}),
            number(4) == 0 ? std::optional(productId<TrackId>(RunId{2}, number(4))) : std::nullopt));
    case 1:
        return count(m_document.requestResize(target, range(target)));
    case 2:
        return count(m_document.requestSetClass(target, actionClass()));
    case 3:
        return count(m_document.requestAccept(target));
    case 4:
        return count(m_document.requestReject(target));
    case 5:
        return count(m_document.requestRemove(segment()));
    case 6: {
        const auto known = m_document.item(target);
        return count(
            m_document.requestSplit(target, known ? known->range.start + number(40) : FrameIndex{5}));
    }
    case 7: {
        std::vector<ItemId> several{target};
        const auto known = m_document.item(target);
        for (const auto &other : m_document.items(m_video)) {
            const bool fits = known && other.actionClass == known->actionClass && other.track == known->track;
            if (std::ssize(several) < 3 && (fits || number(200) == 0) && number(3) == 0)
                several.push_back(other.id);
        }
        return count(m_document.requestMerge(several));
    }
    case 8:
        return count(m_document.requestLock(segment(), number(3) != 0));
    default:
        return count(m_document.requestNote(segment(), "note " + std::to_string(number(3))));
    }
}

void EditGenerator::verdictRequest(int kind)
{
    Verdict about;
    about.video = m_video;
    about.run = {1 + number(3)}; // perhaps unknown
    about.range = frameRange(10 * number(4), 50);
    about.actionClass = actionClass();
    switch (kind) {
    case 0:
        return count(m_document.requestVerdict(
            about, number(4) == 0 ? std::nullopt : std::optional(VerdictKind(number(3)))));
    case 1:
        return count(m_document.requestRelabel(segment(), actionClass(), about));
    default:
        return count(
            m_document.requestAnnotate(m_video, {about.run, about.range, about.actionClass, 0.5}, about));
    }
}

void EditGenerator::changeClass()
{
    const auto *known = m_document.actionClass(actionClass());
    auto changed = known ? *known : ActionClass{};
    switch (number(5)) {
    case 0:
        changed.name = number(3) == 0 ? "walk" : "renamed " + std::to_string(++m_names);
        break;
    case 1:
        changed.hotkey = std::to_string(number(10));
        break;
    case 2:
        changed.locked = number(4) == 0;
        break;
    case 3:
        changed.position = int(number(8)) - 1;
        break;
    default:
        changed.colour = std::uint32_t(number(1 << 24));
    }
    count(m_document.requestUpdateClass(changed));
}

void EditGenerator::import()
{
    ChangeSet changes;
    ActionClass value;
    value.id = {m_document.nextIds().actionClass};
    value.name = "imported " + std::to_string(++m_names);
    changes.classes.push_back({std::nullopt, value});
    const auto size = number(2) == 0 ? 3 : 70;
    for (int i = 0; i < size; ++i) {
        Segment segment;
        segment.video = m_video;
        segment.actionClass = value.id;
        segment.range = range({});
        if (segment.range.empty() || segment.range.start.value < 0 || segment.range.end.value > 3000)
            segment.range = frameRange(i, i + 20);
        segment.imported = {i * 0.1, i * 0.1 + 0.5};
        changes.segments.push_back({std::nullopt, segment});
    }
    if (number(3) == 0)
        changes.segments.back().after->range = frameRange(7, 3);
    count(m_document.requestApply("import", changes));
}

void EditGenerator::projectRequest(int kind)
{
    switch (kind) {
    case 0:
        return count(m_document.requestCreateClass(
            number(4) == 0 ? " run" : "class " + std::to_string(++m_names), 0x102030));
    case 1:
        return changeClass();
    case 2:
        return count(m_document.requestRemoveClass(actionClass()));
    case 3:
        return count(m_document.requestSetSplit(VideoId{1 + number(4)}, Split(number(4))));
    case 4: {
        std::vector<ClassId> classes;
        for (auto i = number(3); i > 0; --i)
            classes.push_back(actionClass());
        return count(m_document.requestMarkReviewed(m_video, range({}), classes));
    }
    case 5:
        return m_document.recordSeen(m_video, range({}));
    case 6:
        if (number(5) == 0)
            import();
        return;
    default: {
        // The run goes on or is derived anew: other edges, other ids.
        const auto run = m_runs.shownRun();
        DetectionUpdate update;
        update.run = run;
        update.video = m_video;
        update.sequence = 1'000 + m_granted + m_refused + m_undone + number(2);
        update.detectionsChanged = true;
        update.detections = m_runs.detections(run);
        for (auto &detection : update.detections)
            detection.range.end = detection.range.end + (number(5) - 2);
        m_runs.apply(update);
        if (number(3) == 0)
            m_runs.setShownRun(RunId{1 + number(2)});
    }
    }
}

void EditGenerator::undoOrRedo()
{
    const auto steps = 1 + number(6);
    const bool undo = number(5) < 3;
    for (int i = 0; i < steps; ++i, ++m_undone)
        undo ? m_document.undoStack()->undo() : m_document.undoStack()->redo();
}

void EditGenerator::step()
{
    const auto kind = number(100);
    if (kind < 14)
        undoOrRedo();
    else if (kind < 78)
        segmentRequest(int(number(10)));
    else if (kind < 83)
        verdictRequest(int(number(3)));
    else
        projectRequest(int(number(8)));
}

namespace {

template <class Map, class T> bool applyAll(Map &map, const std::vector<Change<T>> &changes)
{
    for (const auto &change : changes) {
        const auto id = change.before ? change.before->id : change.after->id;
        const auto it = map.find(id);
        if (change.before ? it == map.end() || !(it->second == *change.before) : it != map.end())
            return false;
        if (change.after)
            map.insert_or_assign(id, *change.after);
        else
            map.erase(it);
    }
    return true;
}

template <class T, class Map> void fill(Map &map, const std::vector<T> &rows)
{
    for (const auto &row : rows)
        map.emplace(row.id, row);
}

template <class T, class Map> bool equal(const Map &map, const std::vector<T> &rows)
{
    return map.size() == rows.size() && std::all_of(rows.begin(), rows.end(), [&map](const T &row) {
               const auto it = map.find(row.id);
               return it != map.end() && it->second == row;
           });
}

} // namespace

PlainModel::PlainModel(const ProjectContents &contents)
{
    fill(m_segments, contents.segments);
    fill(m_classes, contents.classes);
    fill(m_videos, contents.videos);
    fill(m_coverage, contents.coverage);
    fill(m_verdicts, contents.verdicts);
}

bool PlainModel::apply(const ChangeSet &changes)
{
    return applyAll(m_segments, changes.segments) && applyAll(m_classes, changes.classes) &&
           applyAll(m_videos, changes.videos) && applyAll(m_coverage, changes.coverage) &&
           applyAll(m_verdicts, changes.verdicts);
}

bool PlainModel::equals(const ProjectContents &contents) const
{
    return equal(m_segments, contents.segments) && equal(m_classes, contents.classes) &&
           equal(m_videos, contents.videos) && equal(m_coverage, contents.coverage) &&
           equal(m_verdicts, contents.verdicts);
}

ProjectContents undoable(ProjectContents contents)
{
    for (auto &segment : contents.segments) {
        segment.revision = 0;
        segment.changedMs = 0;
    }
    std::erase_if(contents.coverage, [](const Coverage &row) { return row.kind == CoverageKind::Seen; });
    return contents;
}

bool sameValues(const ProjectContents &a, const ProjectContents &b)
{
    return a.videos == b.videos && a.classes == b.classes && a.segments == b.segments &&
           a.coverage == b.coverage && a.verdicts == b.verdicts;
}

} // namespace onset::test
