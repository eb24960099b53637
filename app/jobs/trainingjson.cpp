// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/trainingjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace onset {

namespace {

template <class Id> QJsonArray idsToJson(const std::vector<Id> &ids)
{
    QJsonArray list;
    for (const auto id : ids)
        list.append(static_cast<qint64>(id.value));
    return list;
}

/// Reads the keys of the object one after the other; the first wrong one is kept.
class Reader
{
public:
    explicit Reader(QJsonObject object)
        : m_object(std::move(object))
    {}

    void text(const char *key, QString &target)
    {
        take(key, QJsonValue::String, [&](auto v) { target = v.toString(); });
    }
    void truth(const char *key, bool &target)
    {
        take(key, QJsonValue::Bool, [&](auto v) { target = v.toBool(); });
    }
    void number(const char *key, double &target)
    {
        take(key, QJsonValue::Double, [&](auto v) { target = v.toDouble(); });
    }
    template <class Id> void id(const char *key, Id &target)
    {
        take(key, QJsonValue::Double, [&](auto v) { target = Id{v.toInteger()}; });
    }
    template <class Id> void ids(const char *key, std::vector<Id> &target)
    {
        take(key, QJsonValue::Array, [&](const QJsonValue &v) {
            for (const auto each : v.toArray()) {
                if (each.isDouble())
                    target.push_back(Id{each.toInteger()});
                else
                    m_wrong = key;
            }
        });
    }
    const char *wrong() const { return m_wrong; }

private:
    template <class Take> void take(const char *key, QJsonValue::Type type, Take target)
    {
        const auto value = m_object.value(QLatin1String(key));
        if (value.isUndefined())
            return;
        if (value.type() != type)
            m_wrong = key;
        else
            target(value);
    }

    QJsonObject m_object;
    const char *m_wrong = nullptr;
};

QJsonObject objectOf(const std::string &json)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
}

} // namespace

std::string trainingSettingsToJson(const TrainingSettings &settings, const std::string &folder)
{
    QJsonObject object{{"system", settings.system},
                       {"base", static_cast<qint64>(settings.base.value)},
                       {"classes", idsToJson(settings.classes)},
                       {"videos", idsToJson(settings.videos)},
                       {"budget_minutes", settings.budgetMinutes},
                       {"parameters", settings.parameters},
                       {"device", settings.device},
                       // As text: a number of JSON holds 53 bits.
                       {"seed", QString::number(settings.seed)},
                       {"detect_after", settings.detectAfter},
                       {"detect_in", idsToJson(settings.detectIn)}};
    if (!folder.empty())
        object.insert("folder", QString::fromStdString(folder));
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

Result<TrainingSettings> trainingSettingsFromJson(const std::string &json)
{
    const auto parsed = QJsonDocument::fromJson(QByteArray::fromStdString(json));
    if (!parsed.isObject())
        return Error{Error::Code::BadInput, "the settings of a training are no JSON object; train anew", {}};
    TrainingSettings settings;
    Reader reader(parsed.object());
    reader.text("system", settings.system);
    reader.id("base", settings.base);
    reader.ids("classes", settings.classes);
    reader.ids("videos", settings.videos);
    reader.number("budget_minutes", settings.budgetMinutes);
    reader.text("parameters", settings.parameters);
    reader.text("device", settings.device);
    reader.truth("detect_after", settings.detectAfter);
    reader.ids("detect_in", settings.detectIn);
    QString seed = QString::number(settings.seed);
    reader.text("seed", seed);
    bool isNumber = false;
    settings.seed = seed.toULongLong(&isNumber);
    const char *wrong = reader.wrong() ? reader.wrong() : isNumber ? nullptr : "seed";
    if (wrong)
        return Error{Error::Code::BadInput,
                     std::string("the settings of a training have a wrong '") + wrong + "'; train anew",
                     {}};
    return settings;
}

std::string trainingFolderFromJson(const std::string &json)
{
    return objectOf(json).value(QLatin1String("folder")).toString().toStdString();
}

} // namespace onset
