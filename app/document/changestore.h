// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/changelistmodel.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace onset {

class Document;

/// What changed between two runs, as the window shows it: the list, the marks on the timeline, the numbers,
/// and what was decided of a new version. Filled by the services. GUI thread.
class ChangeStore : public QObject
{
    Q_OBJECT
public:
    enum class State : std::uint8_t { Nothing, Computing, Ready, Failed };

    explicit ChangeStore(const Document &document, QObject *parent = nullptr);

    State state() const { return m_state; }
    std::shared_ptr<const ChangeReport> report() const { return m_report; } ///< null unless Ready
    const QString &problem() const { return m_problem; }                    ///< of Failed
    const std::optional<VersionDecision> &decision() const { return m_decision; }

    ChangeListModel *list() { return &m_list; }
    const ChangeFilter &filter() const { return m_filter; }
    void setFilter(const ChangeFilter &filter);

    /// Detections that score lower take no part, the next time two runs are compared.
    double leastScore() const { return m_leastScore; }
    void setLeastScore(double score) { m_leastScore = score; }

    /// Whether the timeline marks them; off while nobody looks at what changed.
    void setMarked(bool marked);
    /// Those that the timeline marks in a video; empty unless marked.
    std::vector<const RunChange *> marks(VideoId video) const;

    void ask() { emit wanted(); } ///< somebody wants to see it

    // From the services.
    void begin();
    void finish(std::shared_ptr<const ChangeReport> report);
    void fail(const QString &problem);
    void setDecision(std::optional<VersionDecision> decision); ///< stays while its run is looked at
    void clear();

signals:
    void changed(); ///< state, report, decision or filter
    void marksChanged();
    void wanted(); ///< it should be on screen

private:
    void show();

    ChangeListModel m_list;
    ChangeFilter m_filter;
    State m_state = State::Nothing;
    std::shared_ptr<const ChangeReport> m_report;
    QString m_problem;
    std::optional<VersionDecision> m_decision;
    bool m_marked = false;
    double m_leastScore = 0.3;
};

} // namespace onset
