// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QWidget>

#include <functional>
#include <map>

class QFormLayout;

namespace onset {

/// A form made from a JSON object: a check box for each truth value, a box with steps for each number, a line
/// for each text; objects within give rows of their own, lists stay as they are. Known names come first and
/// get a readable, translated label.
class ParameterForm : public QWidget
{
    Q_OBJECT
public:
    explicit ParameterForm(QWidget *parent = nullptr);

    void setParameters(const QJsonObject &parameters);
    QJsonObject parameters() const;

private:
    QWidget *editorFor(const QString &name, const QJsonValue &value);

    QFormLayout *m_form;
    QJsonObject m_given;
    std::map<QString, std::function<QJsonValue()>> m_readers;
};

} // namespace onset
