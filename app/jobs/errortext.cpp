// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/errortext.h"

#include <QCoreApplication>

namespace onset {

QString errorText(const Error &error)
{
    const QString message = QString::fromStdString(error.message);
    switch (error.code) {
    case Error::Code::NotFound:
        return QCoreApplication::translate("ErrorText", "Not found: %1").arg(message);
    case Error::Code::BadInput:
        return QCoreApplication::translate("ErrorText", "This file cannot be used: %1").arg(message);
    case Error::Code::Unsupported:
        return QCoreApplication::translate("ErrorText", "Not supported here: %1").arg(message);
    case Error::Code::Io:
        return QCoreApplication::translate("ErrorText", "Reading or writing failed: %1").arg(message);
    case Error::Code::Conflict:
        return QCoreApplication::translate("ErrorText", "In conflict: %1").arg(message);
    case Error::Code::NewerVersion:
        return QCoreApplication::translate("ErrorText", "Made by a newer version of Onset: %1").arg(message);
    case Error::Code::Cancelled:
        return QCoreApplication::translate("ErrorText", "Stopped: %1").arg(message);
    case Error::Code::InvalidArgument:
        return QCoreApplication::translate("ErrorText", "Not possible: %1").arg(message);
    case Error::Code::Internal:
        break;
    }
    return QCoreApplication::translate("ErrorText", "Something went wrong inside Onset: %1").arg(message);
}

} // namespace onset
