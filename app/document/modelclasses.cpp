// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/modelclasses.h"

#include "app/document/document.h"
#include "storage/domain/newclasses.h"
#include "storage/domain/oneclass.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace onset {

namespace {

std::string oneClassOf(const std::string &parameters)
{
    const auto chosen = QJsonDocument::fromJson(QByteArray::fromStdString(parameters)).object();
    return chosen.value(QLatin1String(kOneClass)).toString().toStdString();
}

std::map<std::string, ClassId> byName(const Document &document)
{
    std::map<std::string, ClassId> ids;
    for (const auto &known : document.classes())
        ids[known.name] = known.id;
    return ids;
}

} // namespace

std::vector<std::string> classesOf(const ModelVersion &model)
{
    std::vector<std::string> names;
    const auto card = QJsonDocument::fromJson(QByteArray::fromStdString(model.card)).object();
    for (const auto &name : card.value(QLatin1String("classes")).toArray())
        names.push_back(name.toString().toStdString());
    return names;
}

std::vector<ActionClass> newClassesFor(const ModelVersion &model, const std::string &parameters,
                                       const std::vector<ActionClass> &known, std::int64_t nextId)
{
    return newClassesOfRun(known, classesOf(model), oneClassOf(parameters), nextId);
}

Result<std::map<std::string, ClassId>> ensureClasses(Document &document, const ModelVersion &model,
                                                     const std::string &parameters)
{
    ChangeSet changes;
    for (const auto &made :
         newClassesFor(model, parameters, document.classes(), document.nextIds().actionClass))
        changes.classes.push_back({std::nullopt, made});
    if (!changes.empty()) {
        if (const auto applied = document.requestApply("add-model-classes", changes); !applied)
            return applied.error();
    }
    return byName(document);
}

} // namespace onset
