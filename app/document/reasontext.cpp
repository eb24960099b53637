// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/reasontext.h"

#include <QCoreApplication>
#include <QStringList>

namespace onset {

namespace {

struct ReasonTexts
{
    Q_DECLARE_TR_FUNCTIONS(onset::ReasonTexts)
};

QString reasonText(Reason reason)
{
    switch (reason) {
    case Reason::ClassUncertainty:
        return ReasonTexts::tr("unsure of its class");
    case Reason::EdgeUncertainty:
        return ReasonTexts::tr("edges unclear");
    case Reason::Disagreement:
        return ReasonTexts::tr("the other run says otherwise");
    case Reason::Novelty:
        return ReasonTexts::tr("new");
    case Reason::LikelyRight:
        return ReasonTexts::tr("likely right: one key");
    case Reason::NobodyLooked:
        return ReasonTexts::tr("nobody looked yet");
    case Reason::Sample:
        return ReasonTexts::tr("tells what the run misses");
    case Reason::FewExamples:
        return ReasonTexts::tr("few labels; nothing is proposed");
    case Reason::NothingProposed:
        return ReasonTexts::tr("new; nothing is proposed");
    }
    return {};
}

} // namespace

QString whyText(const RankedCandidate &entry)
{
    QStringList words;
    for (const auto reason : mainReasons(entry.candidate, entry.reasons))
        words += reasonText(reason);
    return words.join(QStringLiteral(", "));
}

} // namespace onset
