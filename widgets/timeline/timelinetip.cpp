// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/timelinetip.h"

#include "app/document/workspace.h"
#include "widgets/timeline/lane.h"
#include "widgets/timeline/timetext.h"

#include <QStringList>

#include <algorithm>

namespace onset {
namespace {

QString row(const QString &name, const QString &value)
{
    return QStringLiteral("<tr><td style='padding-right:10px'>%1</td><td>%2</td></tr>")
        .arg(name.toHtmlEscaped(), value.toHtmlEscaped());
}

} // namespace

QString TimelineTip::stateName(SegmentState state, bool provisional)
{
    switch (state) {
    case SegmentState::Predicted:
        return provisional ? tr("provisional: the run goes on") : tr("predicted, undecided");
    case SegmentState::Accepted:
        return tr("accepted");
    case SegmentState::Edited:
        return tr("edited");
    case SegmentState::Rejected:
        return tr("rejected");
    case SegmentState::Human:
        return tr("made by hand");
    case SegmentState::Locked:
        return tr("locked");
    }
    return {};
}

QString TimelineTip::className(const Workspace &workspace, const Item &item)
{
    const ActionClass *actionClass = workspace.document.actionClass(item.actionClass);
    return actionClass ? QString::fromStdString(actionClass->name) : tr("unknown class");
}

QString TimelineTip::times(const Workspace &workspace, const Item &item)
{
    const auto &frames = workspace.playhead.frames();
    if (!frames || frames->empty())
        return {};
    const double start = frames->secondsOf(item.range.start);
    const double end = frames->secondsOf(item.range.end);
    return tr("%1 – %2 (%3 s)").arg(timeText(start), timeText(end)).arg(end - start, 0, 'f', 3);
}

QString TimelineTip::who(const Workspace &workspace, const Item &item)
{
    const auto runText = [&](RunId id) {
        const Run *run = workspace.runs.run(id);
        return run ? tr("%1, run %2").arg(QString::fromStdString(run->system)).arg(id.value)
                   : tr("run %1").arg(id.value);
    };
    if (const auto *detection = std::get_if<DetectionId>(&item.id))
        return runText(runOf(*detection));
    const auto *id = std::get_if<SegmentId>(&item.id);
    const Segment *segment = id ? workspace.document.segment(*id) : nullptr;
    if (!segment)
        return {};
    const auto &people = workspace.document.annotators();
    const auto person = std::find_if(people.begin(), people.end(),
                                     [&](const Annotator &a) { return a.id == segment->annotator; });
    QStringList parts;
    if (person != people.end())
        parts << QString::fromStdString(person->name);
    if (segment->origin)
        parts << tr("proposed by %1").arg(runText(segment->origin->run));
    return parts.join(QStringLiteral("; "));
}

QString TimelineTip::ofItem(const Workspace &workspace, const Item &item)
{
    QString rows = row(tr("State"), stateName(item.state, item.provisional));
    rows += row(tr("Time"), times(workspace, item));
    rows += row(tr("Frames"), tr("%1 – %2, length %3")
                                  .arg(item.range.start.value)
                                  .arg(item.range.end.value - 1)
                                  .arg(item.range.length()));
    if (item.state != SegmentState::Human)
        rows += row(tr("Score"), QString::number(item.score, 'f', 3));
    if (item.track) {
        const Track *track = workspace.runs.track(*item.track);
        rows += row(tr("Person"), track && !track->name.empty() ? QString::fromStdString(track->name)
                                                                : QString::number(ordinalOf(*item.track)));
    }
    if (const QString by = who(workspace, item); !by.isEmpty())
        rows += row(tr("By"), by);
    return QStringLiteral("<p style='white-space:pre'><b>%1</b></p><table>%2</table><p>%3</p>")
        .arg(className(workspace, item).toHtmlEscaped(), rows,
             tr("Drag an edge to move it (Alt: no snapping). Ctrl+drag moves the selected segment.")
                 .toHtmlEscaped());
}

QString TimelineTip::ofLane(const Workspace &workspace, const Lane &lane)
{
    QString text = QStringLiteral("<b>%1</b>").arg(lane.title.toHtmlEscaped());
    const ActionClass *actionClass = workspace.document.actionClass(lane.key.actionClass);
    if (actionClass && !actionClass->description.empty())
        text += QStringLiteral("<br>") + QString::fromStdString(actionClass->description).toHtmlEscaped();
    if (actionClass && !actionClass->hotkey.empty())
        text += QStringLiteral("<br>") + tr("Key: %1").arg(QString::fromStdString(actionClass->hotkey));
    return text;
}

QString TimelineTip::summary(const Workspace &workspace, const Item &item)
{
    return tr("%1, %2, %3")
        .arg(className(workspace, item), times(workspace, item), stateName(item.state, item.provisional));
}

} // namespace onset
