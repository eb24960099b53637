// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/parameterform.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

#include <array>
#include <cmath>
#include <limits>

namespace onset {

namespace {

struct Label
{
    const char *name;
    const char *text;
};

// clang-format off
constexpr std::array kLabels{
    Label{"threshold", QT_TRANSLATE_NOOP("ParameterForm", "Threshold")},
    Label{"medianWindow", QT_TRANSLATE_NOOP("ParameterForm", "Median window (samples)")},
    Label{"minSeconds", QT_TRANSLATE_NOOP("ParameterForm", "Shortest proposal (s)")},
    Label{"maxSeconds", QT_TRANSLATE_NOOP("ParameterForm", "Longest proposal (s)")},
    Label{"smoothSigma", QT_TRANSLATE_NOOP("ParameterForm", "Smoothing (samples)")},
    Label{"nms", QT_TRANSLATE_NOOP("ParameterForm", "Overlap of proposals kept")},
    Label{"detectEvery", QT_TRANSLATE_NOOP("ParameterForm", "Look for people every … frames")},
    Label{"people", QT_TRANSLATE_NOOP("ParameterForm", "Find and follow people")},
    Label{"width", QT_TRANSLATE_NOOP("ParameterForm", "Working width (pixels)")},
};
// clang-format on

QString labelOf(const QString &name)
{
    for (const auto &label : kLabels) {
        if (name == QLatin1String(label.name))
            return QCoreApplication::translate("ParameterForm", label.text);
    }
    return name;
}

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
    for (auto it = parameters.begin(); it != parameters.end(); ++it) {
        if (auto *editor = editorFor(it.key(), it.value())) {
            editor->setObjectName(it.key());
            m_form->addRow(labelOf(it.key()), editor);
        }
    }
}

QJsonObject ParameterForm::parameters() const
{
    auto result = m_given;
    for (const auto &[name, read] : m_readers)
        result.insert(name, read());
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
    if (value.isDouble() && value.toDouble() == std::floor(value.toDouble()) && !name.endsWith(u"Seconds")) {
        auto *box = new QSpinBox;
        box->setRange(value.toInt() < 0 ? std::numeric_limits<int>::min() : 0,
                      std::numeric_limits<int>::max());
        box->setValue(value.toInt());
        m_readers[name] = [box] { return QJsonValue(box->value()); };
        return box;
    }
    if (value.isDouble()) {
        auto *box = new QDoubleSpinBox;
        box->setDecimals(3);
        box->setRange(value.toDouble() < 0 ? -1e6 : 0, 1e6);
        box->setSingleStep(value.toDouble() <= 2 ? 0.05 : 0.5);
        box->setValue(value.toDouble());
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
