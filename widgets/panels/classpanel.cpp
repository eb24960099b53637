// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/classpanel.h"

#include "app/document/classlistmodel.h"
#include "app/document/workspace.h"
#include "widgets/actions.h"
#include "widgets/panels/classheader.h"
#include "widgets/panels/emptystate.h"
#include "widgets/panels/panelbuttons.h"
#include "widgets/panels/rowdelegate.h"

#include <QColorDialog>
#include <QEvent>
#include <QHeaderView>
#include <QTreeView>
#include <QUndoStack>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace onset {

namespace {

/// Told apart also by people who see few colours (after Okabe and Ito, 2008, and Tol, 2021), readable on dark
/// and light. The sky blue of the former is the built-in class's.
constexpr std::array<std::uint32_t, 10> kColours{0xe69f00, 0x009e73, 0xcc79a7, 0x0072b2, 0xd55e00,
                                                 0xc9b400, 0x8c6bb1, 0x882255, 0x44aa99, 0x999933};

std::uint32_t freeColour(const std::vector<ActionClass> &classes)
{
    const auto used = [&](std::uint32_t colour) {
        return std::ranges::count(classes, colour, &ActionClass::colour);
    };
    return *std::ranges::min_element(kColours, {}, used);
}

std::string freeKey(const std::vector<ActionClass> &classes)
{
    for (char digit = '1'; digit <= '9'; ++digit) {
        const std::string key(1, digit);
        if (std::ranges::count(classes, key, &ActionClass::hotkey) == 0)
            return key;
    }
    return {};
}

} // namespace

ClassPanel::ClassPanel(Workspace &workspace, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_model(new ClassListModel(workspace.document, this))
    , m_table(new QTreeView)
    , m_empty(new EmptyState(m_table->viewport()))
{
    setObjectName(QStringLiteral("classPanel"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_table, 1);
    layout->addWidget(panelButtons(actions, {"class.add", "class.rename", "class.recolour", "class.remove"}));
    buildTable();
    actions.on(QStringLiteral("class.rename"), [this] { rename(); });
    actions.on(QStringLiteral("class.recolour"), [this] { recolour(); });
    actions.on(QStringLiteral("class.remove"), [this] { remove(); });
    connect(m_model, &ClassListModel::refused, this, &ClassPanel::tell);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ClassPanel::refresh);
    connect(&m_workspace.selection, &Selection::activeClassChanged, this, &ClassPanel::followActive);
    retranslate();
    refresh();
}

void ClassPanel::buildTable()
{
    m_table->setObjectName(QStringLiteral("classTable"));
    auto *header = new ClassHeader(this);
    header->setSourceModel(m_model);
    m_table->setModel(header);
    m_table->setRootIsDecorated(false);
    m_table->setItemDelegate(new RowDelegate(this));
    m_table->setUniformRowHeights(true);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setMinimumSectionSize(28);
    m_table->header()->setSectionResizeMode(ClassListModel::Name, QHeaderView::Stretch);
    // Its title is the one word among pictures, and longer in some languages.
    m_table->header()->setSectionResizeMode(ClassListModel::Hotkey, QHeaderView::ResizeToContents);
    const std::pair<int, int> widths[] = {
        {ClassListModel::Visible, 30}, {ClassListModel::Locked, 30}, {ClassListModel::Segments, 36}};
    for (const auto &[column, width] : widths) {
        m_table->header()->setSectionResizeMode(column, QHeaderView::Fixed);
        m_table->header()->resizeSection(column, width);
    }
    connect(m_table, &QTreeView::clicked, header, &ClassHeader::toggle);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    for (const auto *id : {"class.add", "class.rename", "class.recolour", "class.remove"})
        m_table->addAction(m_actions.action(QLatin1String(id)));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (chosen().valid())
            m_workspace.selection.setActiveClass(chosen());
    });
}

void ClassPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ClassPanel::retranslate()
{
    m_empty->setText(tr("Open a project to see its classes."));
    m_table->header()->viewport()->update();
}

void ClassPanel::refresh()
{
    m_empty->setVisible(m_model->rowCount() == 0);
    followActive();
}

void ClassPanel::followActive()
{
    const int row = m_model->rowOf(m_workspace.selection.activeClass());
    const auto index = m_table->model()->index(row, ClassListModel::Name);
    if (row >= 0 && row != m_table->currentIndex().row())
        m_table->setCurrentIndex(index);
    m_actions.setEnabled(
        {QStringLiteral("class.rename"), QStringLiteral("class.recolour"), QStringLiteral("class.remove")},
        row >= 0);
}

ClassId ClassPanel::chosen() const
{
    const auto index = m_table->currentIndex();
    return index.isValid() ? m_model->actionClass(index.row()).id : ClassId{};
}

void ClassPanel::addClass()
{
    const auto classes = m_workspace.document.classes();
    const auto taken = [&](const QString &name) {
        return std::ranges::any_of(classes, [&](const auto &one) { return one.name == name.toStdString(); });
    };
    int number = 1;
    auto name = tr("class %1").arg(number);
    while (taken(name))
        name = tr("class %1").arg(++number);
    // With its key it is one step to undo.
    auto *steps = m_workspace.document.undoStack();
    steps->beginMacro(tr("Add class"));
    const auto made = m_workspace.document.requestCreateClass(name.toStdString(), freeColour(classes));
    if (const auto *fresh = made ? m_workspace.document.actionClass(*made) : nullptr) {
        auto keyed = *fresh;
        keyed.hotkey = freeKey(classes);
        (void)m_workspace.document.requestUpdateClass(keyed);
    }
    steps->endMacro();
    if (!made) {
        tell(QString::fromStdString(made.error().message));
        return;
    }
    m_workspace.selection.setActiveClass(*made);
    rename();
}

void ClassPanel::rename()
{
    if (m_table->currentIndex().isValid())
        m_table->edit(m_table->currentIndex().siblingAtColumn(ClassListModel::Name));
}

void ClassPanel::recolour()
{
    const auto *one = m_workspace.document.actionClass(chosen());
    if (!one)
        return;
    auto *dialog = new QColorDialog(QColor::fromRgb(one->colour), this);
    dialog->setWindowTitle(tr("Colour of “%1”").arg(QString::fromStdString(one->name)));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto id = one->id;
    connect(dialog, &QColorDialog::colorSelected, this, [this, id](const QColor &colour) {
        m_model->setData(m_model->index(m_model->rowOf(id), 0), colour, ClassListModel::ColourRole);
    });
    dialog->open();
}

void ClassPanel::remove()
{
    const auto done = m_workspace.document.requestRemoveClass(chosen());
    if (!done)
        tell(QString::fromStdString(done.error().message));
}

void ClassPanel::tell(const QString &text)
{
    emit m_workspace.notices.notice(Notices::Warning, text, {});
}

} // namespace onset
