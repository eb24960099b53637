// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/edit.h"

#include <QUndoCommand>

#include <functional>

namespace onset {

/// One undo step: ids and values before and after, as they were last applied. Undo and redo apply the inverse
/// through the document's one path, which says what it really applied (revisions grow also then).
class EditCommand : public QUndoCommand
{
public:
    using Apply = std::function<ChangeSet(Edit::Kind, const std::string &action, const ChangeSet &target)>;

    /// `done` has been applied already: the redo() of push() does nothing.
    EditCommand(const QString &text, std::string action, ChangeSet done, Apply apply);
    void undo() override;
    void redo() override;

private:
    std::string m_action;
    ChangeSet m_last;
    Apply m_apply;
    bool m_pushed = false;
};

/// What the menu says after "Undo": the translated name of an action key.
QString actionText(const std::string &action);

} // namespace onset
