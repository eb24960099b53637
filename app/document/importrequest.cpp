// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/documentimpl.h"
#include "storage/domain/time.h"

#include <map>
#include <set>

namespace onset {

/// Checks an import's changes and completes what the document alone knows.
class Document::Import
{
public:
    Import(const Document::Impl &document, const ChangeSet &changes)
        : m(document)
        , m_changes(changes)
        , m_next(document.data.nextIds())
        , m_classes(document.data.classes())
    {}

    Result<ChangeSet> complete()
    {
        if (auto error = checkOthers())
            return *error;
        for (auto &change : m_changes.segments) {
            if (change.after)
                completeSegment(change);
        }
        for (auto &change : m_changes.coverage) {
            if (change.after && !change.after->annotator.valid())
                change.after->annotator = m.annotator.id;
        }
        if (!m.data.fits(m_changes) || repeats())
            return refusal(Error::Code::Conflict, tr("The project changed meanwhile; read the file again."));
        for (const auto &change : m_changes.classes)
            if (auto error = applyClass(change))
                return *error;
        for (const auto &change : m_changes.segments)
            if (auto error = checkSegment(change))
                return *error;
        return m_changes;
    }

private:
    std::optional<Error> checkOthers() const
    {
        for (const auto &change : m_changes.videos) {
            auto allowed = change.before ? *change.before : Video{};
            if (change.after) {
                allowed.split = change.after->split;
                allowed.key = change.after->key;
            }
            if (!change.before || !change.after || !(allowed == *change.after))
                return refusal(Error::Code::InvalidArgument, tr("An import cannot change video files."));
        }
        for (const auto &change : m_changes.coverage) {
            for (const auto &row : {change.before, change.after}) {
                if (row && row->kind == CoverageKind::Seen)
                    return refusal(Error::Code::InvalidArgument,
                                   tr("What was seen while playing cannot be imported."));
                if (row && m.rangeError(row->video, row->range))
                    return m.rangeError(row->video, row->range);
            }
        }
        return std::nullopt;
    }

    void completeSegment(Change<Segment> &change)
    {
        auto &after = *change.after;
        if (!change.before && !after.id.valid())
            after.id = {m_next.segment++};
        else
            m_next.segment = std::max(m_next.segment, after.id.value + 1);
        after.revision = change.before ? change.before->revision + 1 : 1;
        after.changedMs = nowMs();
        if (!after.annotator.valid())
            after.annotator = m.annotator.id;
        setTimes(after, m.data.video(after.video));
    }

    template <class T> static bool repeatsIn(const std::vector<Change<T>> &changes)
    {
        std::set<decltype(T::id)> ids;
        for (const auto &change : changes) {
            if (!ids.insert(change.before ? change.before->id : change.after->id).second)
                return true;
        }
        return false;
    }
    bool repeats() const
    {
        return repeatsIn(m_changes.segments) || repeatsIn(m_changes.classes) || repeatsIn(m_changes.videos) ||
               repeatsIn(m_changes.coverage) || repeatsIn(m_changes.verdicts);
    }

    std::optional<Error> applyClass(const Change<ActionClass> &change)
    {
        if (!change.after)
            return refusal(Error::Code::InvalidArgument, tr("An import cannot remove classes."));
        if (!change.after->id.valid())
            return refusal(Error::Code::InvalidArgument, tr("A class needs a number."));
        if (auto error = m.namingError(*change.after))
            return error;
        for (const auto &[id, other] : m_classes) {
            if (id != change.after->id && other.name == change.after->name)
                return refusal(Error::Code::Conflict,
                               tr("There is a class “%1” already.").arg(QString::fromStdString(other.name)));
        }
        m_classes.insert_or_assign(change.after->id, *change.after);
        return std::nullopt;
    }

    std::optional<Error> checkSegment(const Change<Segment> &change) const
    {
        if (change.before && change.before->state == SegmentState::Locked)
            return refusal(Error::Code::Conflict, tr("The segment is locked; unlock it first."));
        for (const auto &segment : {change.before, change.after}) {
            const auto known = segment ? m_classes.find(segment->actionClass) : m_classes.end();
            if (segment && known == m_classes.end())
                return m.classError(segment->actionClass);
            if (segment && known->second.locked)
                return m.classError(segment->actionClass);
        }
        if (!change.after)
            return std::nullopt;
        if (change.after->state == SegmentState::Predicted)
            return refusal(Error::Code::InvalidArgument, tr("A segment that is stored must be decided."));
        return m.rangeError(change.after->video, change.after->range);
    }

    const Document::Impl &m;
    ChangeSet m_changes;
    NextIds m_next;
    std::map<ClassId, ActionClass> m_classes;
};

Status Document::requestApply(const std::string &action, const ChangeSet &changes)
{
    if (auto error = m->readyError())
        return *error;
    auto complete = Import(*m, changes).complete();
    if (!complete)
        return complete.error();
    m->commit(action, *complete);
    return success();
}

} // namespace onset
