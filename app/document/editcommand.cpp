// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/editcommand.h"

#include <QCoreApplication>

#include <array>
#include <utility>

namespace onset {

EditCommand::EditCommand(const QString &text, std::string action, ChangeSet done, Apply apply)
    : QUndoCommand(text)
    , m_action(std::move(action))
    , m_last(std::move(done))
    , m_apply(std::move(apply))
{}

void EditCommand::undo()
{
    m_last = m_apply(Edit::Kind::Undo, m_action, inverted(m_last));
}

void EditCommand::redo()
{
    if (std::exchange(m_pushed, true))
        m_last = m_apply(Edit::Kind::Redo, m_action, inverted(m_last));
}

QString actionText(const std::string &action)
{
    static constexpr std::array<std::pair<const char *, const char *>, 27> kTexts{{
        {"create-segment", QT_TRANSLATE_NOOP("Action", "Create segment")},
        {"resize", QT_TRANSLATE_NOOP("Action", "Move edge")},
        {"set-class", QT_TRANSLATE_NOOP("Action", "Set class")},
        {"accept", QT_TRANSLATE_NOOP("Action", "Accept")},
        {"reject", QT_TRANSLATE_NOOP("Action", "Reject")},
        {"set-class-alone", QT_TRANSLATE_NOOP("Action", "Set class, nothing else here")},
        {"accept-alone", QT_TRANSLATE_NOOP("Action", "Accept, nothing else here")},
        {"reject-alone", QT_TRANSLATE_NOOP("Action", "Reject, nothing here")},
        {"remove", QT_TRANSLATE_NOOP("Action", "Delete segment")},
        {"split", QT_TRANSLATE_NOOP("Action", "Split")},
        {"merge", QT_TRANSLATE_NOOP("Action", "Merge")},
        {"lock", QT_TRANSLATE_NOOP("Action", "Lock")},
        {"unlock", QT_TRANSLATE_NOOP("Action", "Unlock")},
        {"note", QT_TRANSLATE_NOOP("Action", "Change note")},
        {"create-class", QT_TRANSLATE_NOOP("Action", "Create class")},
        {"update-class", QT_TRANSLATE_NOOP("Action", "Change class")},
        {"remove-class", QT_TRANSLATE_NOOP("Action", "Delete class")},
        {"set-split", QT_TRANSLATE_NOOP("Action", "Change split")},
        {"mark-reviewed", QT_TRANSLATE_NOOP("Action", "Mark as reviewed")},
        {"add-model-classes", QT_TRANSLATE_NOOP("Action", "Add classes of a model")},
        {"import", QT_TRANSLATE_NOOP("Action", "Import")},
        {"seen", QT_TRANSLATE_NOOP("Action", "Seen while playing")},
        {"update-times", QT_TRANSLATE_NOOP("Action", "Times from the frame table")},
        {"verdict", QT_TRANSLATE_NOOP("Action", "Verdict")},
        {"clear-verdict", QT_TRANSLATE_NOOP("Action", "Take back verdict")},
        {"correct-class", QT_TRANSLATE_NOOP("Action", "Correct class")},
        {"annotate-prediction", QT_TRANSLATE_NOOP("Action", "Annotate prediction")},
    }};
    for (const auto &[key, text] : kTexts) {
        if (action == key)
            return QCoreApplication::translate("Action", text);
    }
    return QString::fromStdString(action);
}

} // namespace onset
