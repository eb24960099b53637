// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/binsdialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <limits>

namespace onset {

namespace {

constexpr std::size_t kCoverage = 0; ///< shown in per cent
constexpr std::size_t kInstances = 2;
constexpr int kMostEdges = 11;

double scaleOf(std::size_t trait)
{
    return trait == kCoverage ? 100 : 1;
}

QString edgesText(const Characteristic &bins, std::size_t trait)
{
    QStringList inner;
    for (std::size_t i = 1; i + 1 < bins.edges.size(); ++i)
        inner += QString::number(bins.edges[i] * scaleOf(trait), 'g', 6);
    return inner.join(QStringLiteral("; "));
}

} // namespace

BinsDialog::BinsDialog(const std::vector<Characteristic> &bins, QWidget *parent)
    : QDialog(parent)
    , m_problem(new QLabel)
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
{
    setObjectName(QStringLiteral("binsDialog"));
    setWindowTitle(tr("Bins of the annotations"));
    auto *form = new QFormLayout(this);
    auto *words =
        new QLabel(tr("Where one bin ends and the next begins, ascending, separated by semicolons."));
    words->setWordWrap(true);
    form->addRow(words);
    const QString titles[] = {tr("&Share of the video (%)"), tr("&Length (s)"),
                              tr("&Instances in the video")};
    for (std::size_t trait = 0; trait < kTraits; ++trait) {
        m_edges[trait] = new QLineEdit;
        m_edges[trait]->setObjectName(QStringLiteral("edges%1").arg(trait));
        form->addRow(titles[trait], m_edges[trait]);
        connect(m_edges[trait], &QLineEdit::textChanged, this, &BinsDialog::check);
    }
    m_problem->setWordWrap(true);
    m_problem->setObjectName(QStringLiteral("problem"));
    form->addRow(m_problem);
    form->addRow(m_buttons);
    const std::pair<QString, std::vector<Characteristic>> presets[] = {
        {QStringLiteral("ActivityNet"), activityNetCharacteristics()},
        {QStringLiteral("THUMOS14"), thumos14Characteristics()}};
    for (const auto &[name, preset] : presets) {
        auto *button = m_buttons->addButton(name, QDialogButtonBox::ResetRole);
        button->setToolTip(tr("The bins of this data set"));
        connect(button, &QPushButton::clicked, this, [this, preset = preset] { show(preset); });
    }
    connect(m_buttons, &QDialogButtonBox::accepted, this, &BinsDialog::take);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    show(bins);
}

void BinsDialog::show(const std::vector<Characteristic> &bins)
{
    for (std::size_t trait = 0; trait < std::min(kTraits, bins.size()); ++trait)
        m_edges[trait]->setText(edgesText(bins[trait], trait));
    check();
}

std::optional<Characteristic> BinsDialog::parsed(std::size_t trait) const
{
    static const QRegularExpression between(QStringLiteral("[;\\s]+"));
    const auto words = m_edges[trait]->text().split(between, Qt::SkipEmptyParts);
    if (words.isEmpty() || words.size() > kMostEdges)
        return std::nullopt;
    auto made = activityNetCharacteristics()[trait];
    made.edges = {trait == kInstances ? -1.0 : 0.0};
    for (auto word : words) {
        bool number = false;
        const double edge = word.replace(u',', u'.').toDouble(&number) / scaleOf(trait);
        if (!number || !std::isfinite(edge) || edge <= std::max(0.0, made.edges.back()))
            return std::nullopt;
        made.edges.push_back(edge);
    }
    if (trait == kCoverage && made.edges.back() >= 1)
        return std::nullopt;
    made.edges.push_back(trait == kCoverage ? 1.0 : std::numeric_limits<double>::infinity());
    made.bins.clear();
    const bool sized = made.edges.size() - 1 <= 5;
    for (std::size_t i = 0; i + 1 < made.edges.size(); ++i)
        made.bins.push_back(sized ? std::array{"XS", "S", "M", "L", "XL"}[i] : std::to_string(i + 1));
    return made;
}

void BinsDialog::check()
{
    const QString names[] = {tr("The shares of the video"), tr("The lengths"), tr("The instances")};
    QString problem;
    for (std::size_t trait = 0; problem.isEmpty() && trait < kTraits; ++trait) {
        if (!parsed(trait))
            problem = (trait == kCoverage ? tr("%1: give one to %2 numbers between 0 and 100, ascending.")
                                          : tr("%1: give one to %2 numbers above 0, ascending."))
                          .arg(names[trait])
                          .arg(kMostEdges);
    }
    m_problem->setText(problem);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(problem.isEmpty());
}

void BinsDialog::take()
{
    std::vector<Characteristic> bins;
    for (std::size_t trait = 0; trait < kTraits; ++trait) {
        const auto one = parsed(trait);
        if (!one)
            return;
        bins.push_back(*one);
    }
    emit chosen(bins);
    accept();
}

} // namespace onset
