// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/videopane.h"

#include "app/document/workspace.h"
#include "widgets/noticebar.h"
#include "widgets/offerbar.h"
#include "widgets/queue/samplebanner.h"
#include "widgets/video/transportbar.h"
#include "widgets/video/videoview.h"
#include "widgets/welcomepage.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace onset {

VideoPane::VideoPane(Workspace &workspace, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_stack(new QStackedWidget)
    , m_view(new VideoView(workspace))
    , m_welcome(new WelcomePage(workspace, actions))
    , m_transport(new TransportBar(workspace, actions))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new NoticeBar(workspace.notices));
    layout->addWidget(new OfferBar(workspace.notices));
    layout->addWidget(new SampleBanner(workspace, actions));
    m_stack->addWidget(m_welcome);
    m_stack->addWidget(m_view);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_transport);
    auto &document = m_workspace.document;
    connect(&document, &Document::loaded, this, &VideoPane::refresh);
    connect(&document, &Document::unloaded, this, &VideoPane::refresh);
    connect(&document, &Document::videosChanged, this, &VideoPane::refresh);
    connect(&m_workspace.playhead, &Playhead::videoChanged, this, &VideoPane::refresh);
    refresh();
}

void VideoPane::refresh()
{
    const bool video = m_workspace.document.isOpen() && m_workspace.playhead.video().valid();
    const bool before = m_stack->currentWidget() == m_view;
    m_welcome->refresh();
    m_stack->setCurrentWidget(video ? static_cast<QWidget *>(m_view) : m_welcome);
    m_transport->setVisible(video);
    if (video && !before)
        m_view->setFocus();
}

} // namespace onset
