// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/evaluation/characteristic.h"

#include <QDialog>

#include <array>
#include <optional>

class QDialogButtonBox;
class QLabel;
class QLineEdit;

namespace onset {

/// Asks by which bins annotations are told apart: the inner edges of each trait, ascending numbers. OK only
/// while all three make sense; what does not is said. GUI thread.
class BinsDialog : public QDialog
{
    Q_OBJECT
public:
    static constexpr std::size_t kTraits = 3; ///< coverage, length, instances

    explicit BinsDialog(const std::vector<Characteristic> &bins, QWidget *parent = nullptr);

signals:
    void chosen(const std::vector<onset::Characteristic> &bins);

private:
    void show(const std::vector<Characteristic> &bins);
    /// Names and outer edges are made here; none where the text is no ascending list of positive numbers.
    std::optional<Characteristic> parsed(std::size_t trait) const;
    void check();
    void take();

    std::array<QLineEdit *, kTraits> m_edges{};
    QLabel *m_problem;
    QDialogButtonBox *m_buttons;
};

} // namespace onset
