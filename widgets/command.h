// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace onset {

/// The menu a command stands in.
enum class MenuId { File, Edit, Segment, Review, Play, View, Detection, Evaluation, Help };
inline constexpr int kMenuCount = 9;

/// Where a command's keys act.
enum class KeyScope {
    Window,     ///< anywhere in the window
    Review,     ///< while the video, the timeline, the queue or the list of errors has focus
    ReviewView, ///< as Review, but not in these lists, whose tables need these keys themselves
    Decide,     ///< as Review, but not in lists that lead elsewhere, where Enter goes there and Tab moves on
};

/// One row of the table of all commands. Everything that shows commands (menus, tool bar, F1, key matching)
/// reads it; texts are translated in the context "Commands".
struct Command
{
    const char *id;
    MenuId menu;
    KeyScope scope;
    const char *text;
    const char *keys; ///< defaults, portable text, separated by "; "
    const char *tip;
    const char *icon = "";
    bool repeats = false; ///< goes on while the key is held
    bool checkable = false;
    bool separator = false; ///< a line before it in its menu

    QString translatedText() const;
    QString translatedTip() const;
};

/// All commands, in menu order. Ids are stable: settings name them.
const std::vector<Command> &commandTable();
/// "&File", translated.
QString menuTitle(MenuId menu);
/// The text as shown where keys are not underlined: "&File" is "File", and "文件(&F)" is "文件".
QString withoutMnemonic(QString text);

} // namespace onset
