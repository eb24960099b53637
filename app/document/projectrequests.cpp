// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/documentimpl.h"

#include <algorithm>

namespace onset {

namespace {

/// Without the white space around it.
std::string trimmed(const std::string &name)
{
    return QString::fromStdString(name).trimmed().toStdString();
}

} // namespace

std::optional<Error> Document::Impl::namingError(const ActionClass &value) const
{
    if (value.name.empty())
        return refusal(Error::Code::InvalidArgument, tr("A class needs a name."));
    const bool digit = value.hotkey.size() == 1 && value.hotkey[0] >= '1' && value.hotkey[0] <= '9';
    if (!value.hotkey.empty() && !digit)
        return refusal(Error::Code::InvalidArgument, tr("The key of a class is one of 1 to 9."));
    for (const auto &[id, other] : data.classes()) {
        if (id == value.id)
            continue;
        const auto name = QString::fromStdString(other.name);
        if (other.name == value.name)
            return refusal(Error::Code::Conflict, tr("There is a class “%1” already.").arg(name));
        if (!value.hotkey.empty() && other.hotkey == value.hotkey)
            return refusal(Error::Code::Conflict, tr("The key %1 belongs to the class “%2”; free it first.")
                                                      .arg(QString::fromStdString(value.hotkey), name));
    }
    return std::nullopt;
}

Result<ClassId> Document::requestCreateClass(const std::string &name, std::uint32_t colour)
{
    if (auto error = m->readyError())
        return *error;
    ActionClass value;
    value.name = trimmed(name);
    value.colour = colour & 0xffffff;
    if (auto error = m->namingError(value))
        return *error;
    for (const auto &[id, other] : m->data.classes())
        value.position = std::max(value.position, other.position + 1);
    auto builder = m->builder();
    value.id = builder.freeClassId();
    builder.insert(value);
    m->commit("create-class", builder);
    return value.id;
}

Status Document::requestUpdateClass(const ActionClass &changed)
{
    if (auto error = m->readyError())
        return *error;
    const auto *known = m->data.actionClass(changed.id);
    if (!known)
        return refusal(Error::Code::NotFound,
                       tr("The project has no class with number %1.").arg(changed.id.value));
    auto value = changed;
    value.name = trimmed(changed.name);
    value.colour &= 0xffffff;
    if (auto error = m->namingError(value))
        return *error;
    if (value.id == kMotionClass && value.name != kMotionClassName)
        return refusal(Error::Code::InvalidArgument,
                       tr("The class “%1” is built in and keeps its name.").arg(kMotionClassName));
    auto builder = m->builder();
    if (value.position == known->position) {
        builder.update(value);
    } else {
        // A class that is moved pushes the others along.
        auto order = classes(); // by position
        std::erase_if(order, [&](const ActionClass &c) { return c.id == value.id; });
        const auto place = std::clamp(value.position, 0, static_cast<int>(order.size()));
        order.insert(order.begin() + place, value);
        for (std::size_t i = 0; i < order.size(); ++i) {
            order[i].position = static_cast<int>(i);
            builder.update(order[i]);
        }
    }
    m->commit("update-class", builder);
    return success();
}

Status Document::requestRemoveClass(ClassId id)
{
    if (auto error = m->readyError())
        return *error;
    if (auto error = m->classError(id))
        return *error;
    const auto name = QString::fromStdString(m->data.actionClass(id)->name);
    if (id == kMotionClass)
        return refusal(Error::Code::InvalidArgument,
                       tr("The class “%1” is built in and cannot be removed.").arg(name));
    if (const auto uses = m->data.useOf(id).total(); uses > 0)
        return refusal(Error::Code::Conflict,
                       tr("%n segment(s) use the class “%1”; give them another one first.", nullptr,
                          static_cast<int>(uses))
                           .arg(name));
    auto builder = m->builder();
    builder.removeClass(id);
    m->commit("remove-class", builder);
    return success();
}

Status Document::requestSetSplit(VideoId video, Split split)
{
    if (auto error = m->readyError())
        return *error;
    const auto *known = m->data.video(video);
    if (!known)
        return refusal(Error::Code::NotFound,
                       tr("The project has no video with number %1.").arg(video.value));
    auto changed = *known;
    changed.split = split;
    auto builder = m->builder();
    builder.update(changed);
    m->commit("set-split", builder);
    return success();
}

Status Document::requestMarkReviewed(VideoId video, FrameRange range, const std::vector<ClassId> &classes)
{
    if (auto error = m->readyError())
        return *error;
    if (auto error = m->rangeError(video, range))
        return *error;
    for (const auto id : classes) {
        if (!m->data.actionClass(id))
            return refusal(Error::Code::NotFound,
                           tr("The project has no class with number %1.").arg(id.value));
    }
    auto builder = m->builder();
    if (classes.empty())
        builder.cover(video, {}, range, CoverageKind::Reviewed);
    for (const auto id : classes)
        builder.cover(video, id, range, CoverageKind::Reviewed);
    m->commit("mark-reviewed", builder);
    return success();
}

void Document::recordSeen(VideoId video, FrameRange range)
{
    if (!m->open || m->readOnly || m->rangeError(video, range))
        return;
    auto builder = m->builder();
    builder.cover(video, {}, range, CoverageKind::Seen);
    if (const auto changes = builder.changes(); !changes.empty())
        m->applyAndTell(Edit::Kind::Do, "seen", changes);
}

} // namespace onset
