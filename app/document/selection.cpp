// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/selection.h"

#include "app/document/document.h"
#include "app/document/runstore.h"
#include "inference/ranking/reviewqueue.h"
#include "storage/domain/coverage.h"

#include <algorithm>
#include <cstdlib>

namespace onset {

namespace {

/// Whether the detection is what the segment came from.
bool comesFrom(const Segment &segment, const Detection &detection)
{
    return segment.origin && segment.origin->run == runOf(detection.id) &&
           segment.origin->proposed == detection.range &&
           segment.origin->proposedClass == detection.actionClass && segment.track == detection.track;
}

} // namespace

Selection::Selection(Document &document, RunStore &runs, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_runs(runs)
{
    connect(&document, &Document::changed, this, &Selection::follow);
    connect(&document, &Document::loaded, this, &Selection::reconsider);
    connect(&document, &Document::unloaded, this, &Selection::reconsider);
    connect(&runs, &RunStore::detectionsChanged, this, &Selection::followDetections);
    connect(&runs, &RunStore::shownRunChanged, this, &Selection::followDetections);
}

void Selection::setVideo(VideoId video)
{
    if (video == m_video)
        return;
    m_video = video;
    select({});
    emit videoChanged(video);
}

void Selection::select(const ItemId &item)
{
    const auto value = m_document.item(item);
    const ItemId chosen = value ? item : ItemId{};
    if (chosen == m_item && m_further.empty() && value == m_value)
        return;
    m_item = chosen;
    m_value = value;
    m_further.clear();
    emit itemChanged();
}

void Selection::extend(const ItemId &item)
{
    if (!m_document.item(item))
        return;
    if (!isValid(m_item)) {
        select(item);
        return;
    }
    if (item == m_item) {
        if (m_further.empty()) {
            select({});
            return;
        }
        m_item = m_further.front();
        m_value = m_document.item(m_item);
        m_further.erase(m_further.begin());
    } else if (std::erase(m_further, item) == 0) {
        m_further.push_back(item);
    }
    emit itemChanged();
}

std::vector<ItemId> Selection::items() const
{
    std::vector<ItemId> result;
    if (isValid(m_item))
        result.push_back(m_item);
    result.insert(result.end(), m_further.begin(), m_further.end());
    return result;
}

void Selection::setEdge(Edge edge)
{
    if (edge == m_edge)
        return;
    m_edge = edge;
    emit edgeChanged();
}

void Selection::setActiveClass(ClassId id)
{
    if (id == m_activeClass || (id.valid() && !m_document.actionClass(id)))
        return;
    m_activeClass = id;
    emit activeClassChanged(id);
}

std::vector<Item> Selection::undecided() const
{
    auto items = m_document.items(m_video);
    const auto looked = reviewedForAll(m_document.coverage(m_video), m_video);
    std::erase_if(items, [&looked](const Item &item) {
        return item.state != SegmentState::Predicted || isLookedAt(looked, item.range);
    });
    return items;
}

void Selection::selectChanged(const ChangeSet &changes)
{
    for (const auto &change : changes.segments) {
        const auto &segment = change.after ? *change.after : *change.before;
        if (segment.video != m_video)
            continue;
        const auto item = change.after ? ItemId{segment.id} : successor(segment.id, changes);
        if (isValid(item))
            select(item);
        return;
    }
}

void Selection::selectNextUndecided(int direction)
{
    selectBeside(undecided(), direction);
}

void Selection::selectNeighbour(int direction, bool lane)
{
    if (!lane || !m_value) {
        selectBeside(m_document.items(m_video), direction);
        return;
    }
    // The nearest item in time of the next lane that has any.
    const auto items = m_document.items(m_video);
    const auto classes = m_document.classes();
    auto place = std::find_if(classes.begin(), classes.end(),
                              [this](const ActionClass &c) { return c.id == m_value->actionClass; }) -
                 classes.begin();
    const auto middle = [](const Item &item) { return item.range.start.value + item.range.end.value; };
    const auto count = static_cast<std::ptrdiff_t>(classes.size());
    for (place += direction > 0 ? 1 : -1; place >= 0 && place<count; place += direction> 0 ? 1 : -1) {
        const Item *nearest = nullptr;
        for (const auto &item : items) {
            if (item.actionClass != classes[static_cast<std::size_t>(place)].id)
                continue;
            if (!nearest ||
                std::abs(middle(item) - middle(*m_value)) < std::abs(middle(*nearest) - middle(*m_value)))
                nearest = &item;
        }
        if (nearest) {
            select(nearest->id);
            return;
        }
    }
}

void Selection::selectBeside(const std::vector<Item> &items, int direction)
{
    if (items.empty())
        return;
    const auto order = [](const Item &a, const Item &b) {
        return a.range.start != b.range.start ? a.range.start < b.range.start : a.id < b.id;
    };
    if (!m_value) {
        select(direction > 0 ? items.front().id : items.back().id);
        return;
    }
    if (direction > 0) {
        const auto next = std::upper_bound(items.begin(), items.end(), *m_value, order);
        select(next == items.end() ? items.front().id : next->id);
    } else {
        const auto at = std::lower_bound(items.begin(), items.end(), *m_value, order);
        select(at == items.begin() ? items.back().id : (at - 1)->id);
    }
}

ItemId Selection::successor(const ItemId &item, const ChangeSet &changes) const
{
    if (m_document.item(item))
        return item;
    if (const auto *id = std::get_if<DetectionId>(&item)) {
        const auto *detection = m_runs.detection(*id);
        for (const auto &change : changes.segments) {
            if (detection && !change.before && change.after && comesFrom(*change.after, *detection))
                return change.after->id;
        }
    }
    for (const auto &change : changes.segments) {
        if (change.after || !change.before || ItemId{change.before->id} != item || !change.before->origin)
            continue;
        for (const auto &candidate : m_document.items(m_video, change.before->origin->proposed)) {
            const auto *id = std::get_if<DetectionId>(&candidate.id);
            const auto *detection = id ? m_runs.detection(*id) : nullptr;
            if (detection && comesFrom(*change.before, *detection))
                return candidate.id;
        }
    }
    return {};
}

void Selection::follow(const ChangeSet &changes)
{
    auto selected = successor(m_item, changes);
    std::vector<ItemId> further;
    for (const auto &item : m_further) {
        const auto next = successor(item, changes);
        if (isValid(next) && next != selected)
            further.push_back(next);
    }
    replace(selected, std::move(further));
    chooseClass();
}

void Selection::followDetections()
{
    // Detections derived anew have new ids: the one that is nearly the same is meant.
    const auto again = [this](const ItemId &id, const std::optional<Item> &was) -> ItemId {
        if (!std::holds_alternative<DetectionId>(id))
            return id;
        ItemId best;
        double bestIou = 0.5;
        if (!was)
            return best;
        for (const auto &item : m_document.items(m_video, was->range)) {
            const double iou = temporalIou(item.range, was->range);
            if (item.actionClass != was->actionClass || item.track != was->track || iou < bestIou ||
                !std::holds_alternative<DetectionId>(item.id))
                continue;
            bestIou = iou;
            best = item.id;
        }
        return best;
    };
    std::vector<ItemId> further;
    std::copy_if(m_further.begin(), m_further.end(), std::back_inserter(further),
                 [](const ItemId &id) { return std::holds_alternative<SegmentId>(id); });
    replace(again(m_item, m_value), std::move(further));
}

void Selection::replace(const ItemId &item, std::vector<ItemId> further)
{
    auto value = m_document.item(item);
    const auto chosen = value ? item : ItemId{};
    if (chosen == m_item && value == m_value && further == m_further)
        return;
    m_item = chosen;
    m_value = value;
    m_further = std::move(further);
    emit itemChanged();
}

void Selection::reconsider()
{
    if (m_video.valid() && !m_document.video(m_video))
        setVideo({});
    follow({});
}

void Selection::chooseClass()
{
    if (m_document.actionClass(m_activeClass))
        return;
    const auto classes = m_document.classes();
    const auto id = classes.empty() ? ClassId{} : classes.front().id;
    if (id == m_activeClass)
        return;
    m_activeClass = id;
    emit activeClassChanged(id);
}

} // namespace onset
