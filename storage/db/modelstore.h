// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/db/connection.h"
#include "storage/domain/modelversion.h"

#include <string>
#include <vector>

namespace onset {

/// The models that the project knows. Calls belong inside a Transaction of the caller; errors are DbError.
class ModelStore
{
public:
    explicit ModelStore(Connection &connection)
        : m_connection(connection)
    {}

    /// A model with the same system and weights is the same one: it takes the new name and path.
    ModelVersionId add(const ModelVersion &model);
    std::vector<ModelVersion> load(); ///< in the order they were added
    /// Error::NotFound for a model that is not there, for the three below.
    void setNote(ModelVersionId model, const std::string &note);
    void setMetrics(ModelVersionId model, const std::string &metrics); ///< a JSON object
    void setCurrent(ModelVersionId model);                             ///< none: no version is chosen
    ModelVersionId current();

private:
    void set(ModelVersionId model, const char *column, const std::string &text);
    void require(ModelVersionId model);

    Connection &m_connection;
};

} // namespace onset
