// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/shippednetworks.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace onset {

namespace {

const QString kFeatures = QStringLiteral("features");
const QString kDescriptors = QStringLiteral("descriptors");

/// A model that comes with the program and has the networks; empty: none does.
QString lender(const Services &services)
{
    for (const auto *system : {"temporalmaxer", "etp"}) {
        const auto path = services.builtinModel ? services.builtinModel(system) : std::string();
        if (!path.empty())
            return QString::fromStdString(path);
    }
    return {};
}

} // namespace

std::string withShippedNetworks(const std::string &system, const std::string &parameters,
                                const Services &services)
{
    if (!readsRows(QString::fromStdString(system)))
        return parameters;
    const auto document =
        QJsonDocument::fromJson(QByteArray::fromStdString(parameters.empty() ? "{}" : parameters));
    const auto path = lender(services);
    if (!document.isObject() || path.isEmpty())
        return parameters;
    auto object = document.object();
    if (!object.contains(kFeatures))
        object.insert(kFeatures, kDescriptors + QStringLiteral("+network"));
    if (object.value(kFeatures) != kDescriptors) {
        for (const auto &stream : {QStringLiteral("backboneRgb"), QStringLiteral("backboneFlow")}) {
            if (!object.contains(stream))
                object.insert(stream, path);
        }
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

} // namespace onset
