// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/documentimpl.h"

#include <algorithm>

namespace onset {

namespace {

template <class T> void insertOrReplace(std::vector<T> &list, const T &value)
{
    const auto known = std::ranges::find(list, value.id, &T::id);
    if (known == list.end())
        list.push_back(value);
    else
        *known = value;
}

} // namespace

const std::vector<ModelVersion> &Document::models() const
{
    return m->models;
}

void Document::insertModel(const ModelVersion &model)
{
    insertOrReplace(m->models, model);
    emit modelsChanged();
}

ModelVersionId Document::currentModel() const
{
    return m->currentModel;
}

void Document::setCurrentModel(ModelVersionId model)
{
    m->currentModel = model;
    emit modelsChanged();
}

const std::vector<ReviewSample> &Document::samples() const
{
    return m->samples;
}

void Document::insertSample(const ReviewSample &sample)
{
    insertOrReplace(m->samples, sample);
    emit samplesChanged();
}

const std::vector<SnapshotEntry> &Document::snapshots() const
{
    return m->snapshots;
}

void Document::insertSnapshot(const SnapshotEntry &snapshot)
{
    insertOrReplace(m->snapshots, snapshot);
    emit modelsChanged();
}

void Document::removeSnapshot(SnapshotId snapshot)
{
    std::erase_if(m->snapshots, [snapshot](const SnapshotEntry &entry) { return entry.id == snapshot; });
    emit modelsChanged();
}

void Document::setBaseline(const TrainingBaseline &baseline)
{
    if (!m->open)
        return;
    // Edits are answered in their order, so what waits was made after the baseline was read.
    auto whole = baseline;
    if (whole.snapshot.valid()) {
        for (const auto &edit : m->waiting) {
            for (const auto &change : edit->changes.segments)
                whole.before.try_emplace(change.before ? change.before->id : change.after->id, change.before);
        }
    }
    m->corrections.reset(whole, m->data);
    emit modelsChanged();
}

} // namespace onset
