// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/shortcutsdialog.h"

#include "widgets/actions.h"
#include "widgets/dialogs/keycapture.h"
#include "widgets/panels/wrapdelegate.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace onset {

namespace {

enum Column { CommandColumn, KeysColumn, TipColumn };

/// As a name: without its key and dots.
QString nameOf(const QString &text)
{
    return withoutMnemonic(text).remove(u'…');
}

} // namespace

ShortcutsDialog::ShortcutsDialog(Actions &actions, QWidget *parent)
    : QDialog(parent)
    , m_actions(actions)
    , m_filter(new QLineEdit)
    , m_table(new QTreeWidget)
    , m_capture(new KeyCapture)
    , m_warning(new QLabel)
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    setWindowTitle(tr("Keyboard shortcuts"));
    resize(860, 600);
    auto *layout = new QVBoxLayout(this);
    auto *hint =
        new QLabel(tr("Single keys act while the video, the timeline or the table of segments has the focus. "
                      "Digits and punctuation mean the key at that place of a US keyboard."));
    hint->setWordWrap(true);
    layout->addWidget(hint);
    m_filter->setPlaceholderText(tr("Search for a command or a key"));
    m_filter->setClearButtonEnabled(true);
    layout->addWidget(m_filter);
    m_table->setHeaderLabels({tr("Command"), tr("Keys"), tr("What it does")});
    m_table->setAlternatingRowColors(true);
    new WrapDelegate(*m_table);
    layout->addWidget(m_table, 1);
    layout->addWidget(buildEditor());
    m_warning->setWordWrap(true);
    m_warning->setMinimumHeight(fontMetrics().lineSpacing());
    layout->addWidget(m_warning);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *reset = buttons->addButton(tr("&All to defaults"), QDialogButtonBox::ResetRole);
    layout->addWidget(buttons);
    connect(m_filter, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);
    connect(m_table, &QTreeWidget::currentItemChanged, this, &ShortcutsDialog::showChosen);
    connect(reset, &QPushButton::clicked, &m_actions, &Actions::resetKeys);
    connect(&m_actions, &Actions::keysChanged, this, &ShortcutsDialog::fill);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fill();
}

QWidget *ShortcutsDialog::buildEditor()
{
    auto *editor = new QWidget;
    auto *row = new QHBoxLayout(editor);
    row->setContentsMargins(0, 0, 0, 0);
    m_capture->setPlaceholderText(tr("Press the new key here"));
    m_assign = new QPushButton(tr("A&ssign"));
    m_assign->setToolTip(tr("Give the chosen command this key alone"));
    m_add = new QPushButton(tr("A&dd"));
    m_add->setToolTip(tr("Give the chosen command this key besides those it has"));
    m_none = new QPushButton(tr("&No key"));
    m_default = new QPushButton(tr("De&fault"));
    row->addWidget(m_capture, 1);
    for (auto *button : {m_assign, m_add, m_none, m_default}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    connect(m_capture, &KeyCapture::capturedChanged, this, &ShortcutsDialog::check);
    connect(m_assign, &QPushButton::clicked, this, [this] { assign(false); });
    connect(m_add, &QPushButton::clicked, this, [this] { assign(true); });
    connect(m_none, &QPushButton::clicked, this, [this] { m_actions.rebind(chosen(), {}); });
    connect(m_default, &QPushButton::clicked, this, &ShortcutsDialog::toDefault);
    return editor;
}

void ShortcutsDialog::fill()
{
    const auto before = chosen();
    m_table->clear();
    for (int menu = 0; menu < kMenuCount; ++menu) {
        auto *parent = new QTreeWidgetItem(m_table, {nameOf(menuTitle(static_cast<MenuId>(menu)))});
        auto font = parent->font(CommandColumn);
        font.setBold(true);
        parent->setFont(CommandColumn, font);
        parent->setFlags(Qt::ItemIsEnabled);
        for (const auto &command : commandTable()) {
            if (static_cast<int>(command.menu) != menu)
                continue;
            const auto id = QString::fromLatin1(command.id);
            QStringList keys;
            for (const auto &key : m_actions.keys(id))
                keys += key.toString(QKeySequence::NativeText);
            auto *item =
                new QTreeWidgetItem(parent, {nameOf(command.translatedText()),
                                             keys.join(QStringLiteral("   ")), command.translatedTip()});
            item->setData(CommandColumn, Qt::UserRole, id);
        }
    }
    m_table->expandAll();
    m_table->header()->resizeSection(CommandColumn, 240);
    m_table->header()->resizeSection(KeysColumn, 150);
    filter(m_filter->text());
    if (!before.isEmpty())
        choose(before);
    showChosen();
}

void ShortcutsDialog::filter(const QString &text)
{
    for (int i = 0; i < m_table->topLevelItemCount(); ++i) {
        auto *menu = m_table->topLevelItem(i);
        bool any = false;
        for (int j = 0; j < menu->childCount(); ++j) {
            auto *item = menu->child(j);
            const bool found = text.isEmpty() ||
                               item->text(CommandColumn).contains(text, Qt::CaseInsensitive) ||
                               item->text(KeysColumn).contains(text, Qt::CaseInsensitive) ||
                               item->text(TipColumn).contains(text, Qt::CaseInsensitive);
            item->setHidden(!found);
            any = any || found;
        }
        menu->setHidden(!any);
    }
}

void ShortcutsDialog::choose(const QString &commandId)
{
    for (int i = 0; i < m_table->topLevelItemCount(); ++i) {
        auto *menu = m_table->topLevelItem(i);
        for (int j = 0; j < menu->childCount(); ++j) {
            if (menu->child(j)->data(CommandColumn, Qt::UserRole).toString() == commandId) {
                m_table->setCurrentItem(menu->child(j));
                m_table->scrollToItem(menu->child(j));
            }
        }
    }
}

QString ShortcutsDialog::warning() const
{
    return m_warning->text();
}

QString ShortcutsDialog::chosen() const
{
    const auto *item = m_table->currentItem();
    return item ? item->data(CommandColumn, Qt::UserRole).toString() : QString();
}

void ShortcutsDialog::showChosen()
{
    const auto *command = m_actions.command(chosen());
    m_capture->setByPlace(command && command->scope != KeyScope::Window);
    m_capture->clearCaptured();
    for (auto *widget : std::initializer_list<QWidget *>{m_capture, m_none, m_default})
        widget->setEnabled(command);
}

void ShortcutsDialog::check()
{
    const auto &key = m_capture->captured();
    const bool ready = !key.isEmpty() && !chosen().isEmpty();
    m_assign->setEnabled(ready);
    m_add->setEnabled(ready && !m_actions.keys(chosen()).isEmpty());
    const auto other = ready ? m_actions.conflict(chosen(), {key}) : QString();
    m_warning->setText(other.isEmpty() ? QString()
                                       : tr("“%1” belongs to “%2”, which loses it when you assign it here.")
                                             .arg(key.toString(QKeySequence::NativeText),
                                                  nameOf(m_actions.command(other)->translatedText())));
}

void ShortcutsDialog::assign(bool keepOthers)
{
    auto keys = keepOthers ? m_actions.keys(chosen()) : QList<QKeySequence>{};
    if (!keys.contains(m_capture->captured()))
        keys += m_capture->captured();
    m_actions.rebind(chosen(), keys);
}

void ShortcutsDialog::toDefault()
{
    if (const auto *command = m_actions.command(chosen()))
        m_actions.rebind(chosen(), Actions::defaultKeys(*command));
}

} // namespace onset
