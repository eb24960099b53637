// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/db/modelstore.h"

#include "storage/db/rowsql.h"

namespace onset {

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
                                       "weights_digest,created_ms,path) VALUES(?,?,?,?,?,?,?,?)");
    FieldBinder{insert}("parent_id", model.parent);
    insert.bind(model.system).bind(model.name).bind(model.card).bind(model.metrics);
    insert.bind(model.weightsDigest).bind(model.createdMs).bind(model.path).run();
    return ModelVersionId{m_connection.lastInsertId()};
}

std::vector<ModelVersion> ModelStore::load()
{
    std::vector<ModelVersion> models;
    auto rows = m_connection.prepare("SELECT id, coalesce(parent_id,0), system, name, card, metrics,"
                                     " weights_digest, created_ms, path FROM model_versions ORDER BY id");
    while (rows.step())
        models.push_back({{rows.integer(0)},
                          {rows.integer(1)},
                          rows.text(2),
                          rows.text(3),
                          rows.text(4),
                          rows.text(5),
                          rows.text(6),
                          rows.text(8),
                          rows.integer(7)});
    return models;
}

} // namespace onset
