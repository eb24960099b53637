// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/db/modelstore.h"

#include "storage/db/editjson.h"
#include "storage/db/rowsql.h"

namespace onset {

namespace {

constexpr const char *kCurrent = "current_model";

} // namespace

ModelVersionId ModelStore::add(const ModelVersion &model)
{
    if (model.system.empty() || model.weightsDigest.empty())
        throw DbError(Error::Code::InvalidArgument,
                      "A model without system or weights cannot be added to '" + m_connection.path() + "'.");
    auto known = m_connection.prepare("SELECT id FROM model_versions WHERE system=? AND weights_digest=?");
    known.bind(model.system).bind(model.weightsDigest);
    if (known.step()) {
        const ModelVersionId id{known.integer(0)};
        auto update = m_connection.prepare("UPDATE model_versions SET name=?, path=? WHERE id=?");
        update.bind(model.name).bind(model.path).bind(id.value).run();
        return id;
    }
    auto insert = m_connection.prepare("INSERT INTO model_versions(parent_id,system,name,card,metrics,"
                                       "weights_digest,created_ms,path,note) VALUES(?,?,?,?,?,?,?,?,?)");
    FieldBinder{insert}("parent_id", model.parent);
    insert.bind(model.system).bind(model.name).bind(model.card).bind(model.metrics);
    insert.bind(model.weightsDigest).bind(model.createdMs).bind(model.path).bind(model.note).run();
    return ModelVersionId{m_connection.lastInsertId()};
}

std::vector<ModelVersion> ModelStore::load()
{
    std::vector<ModelVersion> models;
    auto rows =
        m_connection.prepare("SELECT id, coalesce(parent_id,0), system, name, card, metrics,"
                             " weights_digest, created_ms, path, note FROM model_versions ORDER BY id");
    while (rows.step())
        models.push_back({{rows.integer(0)},
                          {rows.integer(1)},
                          rows.text(2),
                          rows.text(3),
                          rows.text(4),
                          rows.text(5),
                          rows.text(6),
                          rows.text(8),
                          rows.integer(7),
                          rows.text(9)});
    return models;
}

void ModelStore::setNote(ModelVersionId model, const std::string &note)
{
    set(model, "note", note);
}

void ModelStore::setMetrics(ModelVersionId model, const std::string &metrics)
{
    if (!isJsonObject(metrics))
        throw DbError(Error::Code::InvalidArgument, "The metrics of a model must be a JSON object.");
    set(model, "metrics", metrics);
}

void ModelStore::set(ModelVersionId model, const char *column, const std::string &text)
{
    require(model);
    auto update = m_connection.prepare(std::string("UPDATE model_versions SET ") + column + "=? WHERE id=?");
    update.bind(text).bind(model.value).run();
}

void ModelStore::require(ModelVersionId model)
{
    auto known = m_connection.prepare("SELECT 1 FROM model_versions WHERE id=?");
    if (!known.bind(model.value).step())
        throw DbError(Error::Code::NotFound,
                      "'" + m_connection.path() + "' has no model " + std::to_string(model.value) + ".");
}

void ModelStore::setCurrent(ModelVersionId model)
{
    if (!model.valid())
        return m_connection.prepare("DELETE FROM project WHERE name=?").bind(kCurrent).run();
    require(model);
    m_connection
        .prepare("INSERT INTO project(name,value) VALUES(?1,?2) ON CONFLICT(name) DO UPDATE SET value=?2")
        .bind(kCurrent)
        .bind(model.value)
        .run();
}

ModelVersionId ModelStore::current()
{
    auto value = m_connection.prepare("SELECT value FROM project WHERE name=?");
    value.bind(kCurrent);
    return {value.step() ? value.integer(0) : 0};
}

} // namespace onset
