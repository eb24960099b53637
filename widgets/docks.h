// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <map>
#include <optional>

class QAction;
class QDockWidget;
class QMainWindow;

namespace onset {

/// The panels around the video as docks: movable, closable, restorable; the layout is kept in QSettings.
class Docks : public QObject
{
    Q_OBJECT
public:
    /// Takes each panel in the order of kinds below.
    enum Kind {
        Videos,
        Classes,
        Edges,
        Segments,
        Runs,
        Jobs,
        History,
        Timeline,
        Evaluation,
        Errors,
        Training,
        Changes,
        Queue
    };
    static constexpr int kCount = 13;

    explicit Docks(QMainWindow &window);

    QDockWidget &add(Kind kind, QWidget *panel);
    QDockWidget &dock(Kind kind) const { return *m_docks.at(kind); }
    void reveal(Kind kind);
    /// The numbers and charts, with room for them, and the list of errors.
    void revealEvaluation();
    QList<QAction *> toggleActions() const;
    /// Everything where it was at first.
    void reset();
    void restore();
    void store() const;
    void retranslate();

private:
    static QString titleOf(Kind kind);
    void keepHeights();
    void takeHeight(Kind kind);

    QMainWindow &m_window;
    std::map<Kind, QDockWidget *> m_docks;
    std::optional<Kind> m_seen;    ///< of timeline and evaluation, the one on top
    std::map<Kind, int> m_heights; ///< of timeline and evaluation, while they share a place
};

} // namespace onset
