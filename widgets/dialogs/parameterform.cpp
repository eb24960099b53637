// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/parameterform.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QMap>

#include <array>
#include <cmath>

namespace onset {

namespace {

struct Label
{
    const char *name;
    const char *text;
};

/// The settings people change, in the order of the form; all others follow under their own names.
// clang-format off
constexpr std::array kLabels{
    Label{"derive.threshold", QT_TRANSLATE_NOOP("ParameterForm", "Threshold")},
    Label{"derive.medianWindow", QT_TRANSLATE_NOOP("ParameterForm", "Median window (samples)")},
    Label{"derive.minSeconds", QT_TRANSLATE_NOOP("ParameterForm", "Shortest proposal (s)")},
    Label{"derive.maxSeconds", QT_TRANSLATE_NOOP("ParameterForm", "Longest proposal (s)")},
    Label{"analysisRate", QT_TRANSLATE_NOOP("ParameterForm", "Pictures looked at a second")},
    Label{"detectionRate", QT_TRANSLATE_NOOP("ParameterForm", "Searches for people a second")},
    Label{"detectionPixels", QT_TRANSLATE_NOOP("ParameterForm", "Pixels searched for people")},
    Label{"maxGapSeconds", QT_TRANSLATE_NOOP("ParameterForm", "Longest gap bridged in a track (s)")},
    Label{"threads", QT_TRANSLATE_NOOP("ParameterForm", "Threads (0: all but one)")},
};
// clang-format on

QString labelOf(const QString &path)
{
    for (const auto &label : kLabels) {
        if (path == QLatin1String(label.name))
            return QCoreApplication::translate("ParameterForm", label.text);
    }
    return path;
}

/// Objects within become "outer.inner".
QMap<QString, QJsonValue> flattened(const QJsonObject &object, const QString &prefix = {})
{
    QMap<QString, QJsonValue> all;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.value().isObject())
            all.insert(flattened(it.value().toObject(), prefix + it.key() + u'.'));
        else
            all.insert(prefix + it.key(), it.value());
    }
    return all;
}

void insertAt(QJsonObject &object, const QString &path, const QJsonValue &value)
{
    const auto dot = path.indexOf(u'.');
    if (dot < 0) {
        object.insert(path, value);
        return;
    }
    auto inner = object.value(path.left(dot)).toObject();
    insertAt(inner, path.mid(dot + 1), value);
    object.insert(path.left(dot), inner);
}

/// Shows 5 as "5" and 0.25 as "0.25".
class NumberBox : public QDoubleSpinBox
{
public:
    explicit NumberBox(double value)
    {
        setDecimals(6);
        setRange(-1e9, 1e9);
        setSingleStep(std::abs(value) < 2 && value != 0 ? 0.05 : 1);
        setValue(value);
    }
    QString textFromValue(double value) const override { return locale().toString(value, 'g', 9); }
};

} // namespace

ParameterForm::ParameterForm(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
}

void ParameterForm::setParameters(const QJsonObject &parameters)
{
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    m_readers.clear();
    m_given = parameters;
    auto values = flattened(parameters);
    const auto add = [this](const QString &path, const QJsonValue &value) {
        if (auto *editor = editorFor(path, value)) {
            editor->setObjectName(path);
            m_form->addRow(labelOf(path), editor);
        }
    };
    for (const auto &label : kLabels) {
        const auto path = QString::fromLatin1(label.name);
        if (values.contains(path))
            add(path, values.take(path));
    }
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        add(it.key(), it.value());
}

QJsonObject ParameterForm::parameters() const
{
    auto result = m_given;
    for (const auto &[path, read] : m_readers)
        insertAt(result, path, read());
    return result;
}

QWidget *ParameterForm::editorFor(const QString &name, const QJsonValue &value)
{
    if (value.isBool()) {
        auto *box = new QCheckBox;
        box->setChecked(value.toBool());
        m_readers[name] = [box] { return QJsonValue(box->isChecked()); };
        return box;
    }
    if (value.isDouble()) {
        auto *box = new NumberBox(value.toDouble());
        m_readers[name] = [box] { return QJsonValue(box->value()); };
        return box;
    }
    if (value.isString()) {
        auto *line = new QLineEdit(value.toString());
        m_readers[name] = [line] { return QJsonValue(line->text()); };
        return line;
    }
    return nullptr;
}

} // namespace onset
