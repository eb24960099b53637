// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/classcommands.h"

#include <QtGlobal>

namespace onset {

std::vector<Command> classCommands()
{
    using enum KeyScope;
    constexpr auto menu = MenuId::Review;
    return {
        {"class.1", menu, Review, QT_TRANSLATE_NOOP("Commands", "Class 1"), "1",
         QT_TRANSLATE_NOOP("Commands", "Give the selection the class with key 1"), "", false, false, true},
        {"class.2", menu, Review, QT_TRANSLATE_NOOP("Commands", "Class 2"), "2",
         QT_TRANSLATE_NOOP("Commands", "Give the selection the class with key 2")},
        {"class.3", menu, Review, QT_TRANSLATE_NOOP("Commands", "Class 3"), "3",
         QT_TRANSLATE_NOOP("Commands", "Give the selection the class with key 3")},
        {"class.4", menu, Review, QT_TRANSLATE_NOOP("Commands", "Class 4"), "4",
         QT_TRANSLATE_NOOP("Commands", "Give the selection the class with key 4")},
        {"class.5", menu, Review, QT_TRANSLATE_NOOP("Commands", "Class 5"), "5",
         QT_TRANSLATE_NOOP("Commands", "Give the selection the class with key 5")},
        {"class.6", menu, Review, QT_TRANSLATE_NOOP("Commands", "Class 6"), "6",
         QT_TRANSLATE_NOOP("Commands", "Give the selection the class with key 6")},
        {"class.7", menu, Review, QT_TRANSLATE_NOOP("Commands", "Class 7"), "7",
         QT_TRANSLATE_NOOP("Commands", "Give the selection the class with key 7")},
        {"class.8", menu, Review, QT_TRANSLATE_NOOP("Commands", "Class 8"), "8",
         QT_TRANSLATE_NOOP("Commands", "Give the selection the class with key 8")},
        {"class.9", menu, Review, QT_TRANSLATE_NOOP("Commands", "Class 9"), "9",
         QT_TRANSLATE_NOOP("Commands", "Give the selection the class with key 9")},
        {"class.alone.1", menu, Review, QT_TRANSLATE_NOOP("Commands", "Class 1, and nothing else"), "Ctrl+1",
         QT_TRANSLATE_NOOP("Commands",
                           "Give the selection the class with key 1; the frames that its loop plays show "
                           "nothing else and are reviewed for all classes")},
        {"class.alone.2", menu, Review, QT_TRANSLATE_NOOP("Commands", "Class 2, and nothing else"), "Ctrl+2",
         QT_TRANSLATE_NOOP("Commands",
                           "Give the selection the class with key 2; the frames that its loop plays show "
                           "nothing else and are reviewed for all classes")},
        {"class.alone.3", menu, Review, QT_TRANSLATE_NOOP("Commands", "Class 3, and nothing else"), "Ctrl+3",
         QT_TRANSLATE_NOOP("Commands",
                           "Give the selection the class with key 3; the frames that its loop plays show "
                           "nothing else and are reviewed for all classes")},
        {"class.alone.4", menu, Review, QT_TRANSLATE_NOOP("Commands", "Class 4, and nothing else"), "Ctrl+4",
         QT_TRANSLATE_NOOP("Commands",
                           "Give the selection the class with key 4; the frames that its loop plays show "
                           "nothing else and are reviewed for all classes")},
        {"class.alone.5", menu, Review, QT_TRANSLATE_NOOP("Commands", "Class 5, and nothing else"), "Ctrl+5",
         QT_TRANSLATE_NOOP("Commands",
                           "Give the selection the class with key 5; the frames that its loop plays show "
                           "nothing else and are reviewed for all classes")},
        {"class.alone.6", menu, Review, QT_TRANSLATE_NOOP("Commands", "Class 6, and nothing else"), "Ctrl+6",
         QT_TRANSLATE_NOOP("Commands",
                           "Give the selection the class with key 6; the frames that its loop plays show "
                           "nothing else and are reviewed for all classes")},
        {"class.alone.7", menu, Review, QT_TRANSLATE_NOOP("Commands", "Class 7, and nothing else"), "Ctrl+7",
         QT_TRANSLATE_NOOP("Commands",
                           "Give the selection the class with key 7; the frames that its loop plays show "
                           "nothing else and are reviewed for all classes")},
        {"class.alone.8", menu, Review, QT_TRANSLATE_NOOP("Commands", "Class 8, and nothing else"), "Ctrl+8",
         QT_TRANSLATE_NOOP("Commands",
                           "Give the selection the class with key 8; the frames that its loop plays show "
                           "nothing else and are reviewed for all classes")},
        {"class.alone.9", menu, Review, QT_TRANSLATE_NOOP("Commands", "Class 9, and nothing else"), "Ctrl+9",
         QT_TRANSLATE_NOOP("Commands",
                           "Give the selection the class with key 9; the frames that its loop plays show "
                           "nothing else and are reviewed for all classes")},
    };
}

} // namespace onset
