// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/command.h"

#include "widgets/classcommands.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace onset {

namespace {

std::vector<Command> fileCommands()
{
    using enum KeyScope;
    constexpr auto menu = MenuId::File;
    return {
        {"file.new", menu, Window, QT_TRANSLATE_NOOP("Commands", "&New project…"), "Ctrl+N",
         QT_TRANSLATE_NOOP("Commands", "Make a new project file"), "new"},
        {"file.open", menu, Window, QT_TRANSLATE_NOOP("Commands", "&Open project…"), "Ctrl+O",
         QT_TRANSLATE_NOOP("Commands", "Open a project file"), "open"},
        {"file.openReadOnly", menu, Window, QT_TRANSLATE_NOOP("Commands", "Open for reading on&ly…"),
         "Ctrl+Alt+O",
         QT_TRANSLATE_NOOP("Commands",
                           "Look at a project without changing anything in its file or beside it"),
         "eye"},
        {"file.close", menu, Window, QT_TRANSLATE_NOOP("Commands", "&Close project"), "Ctrl+W",
         QT_TRANSLATE_NOOP("Commands", "Close the project; everything is already stored")},
        {"file.addVideos", menu, Window, QT_TRANSLATE_NOOP("Commands", "&Add videos…"), "Ctrl+Shift+O",
         QT_TRANSLATE_NOOP("Commands", "Add video files to the project"), "video-add", false, false, true},
        {"file.relink", menu, Window, QT_TRANSLATE_NOOP("Commands", "Find &moved videos…"), "",
         QT_TRANSLATE_NOOP("Commands", "Look in a folder for videos that were moved or renamed"), "relink"},
        {"file.import", menu, Window, QT_TRANSLATE_NOOP("Commands", "&Import…"), "Ctrl+I",
         QT_TRANSLATE_NOOP("Commands", "Read segments from an ActivityNet or CSV file"), "import", false,
         false, true},
        {"file.export", menu, Window, QT_TRANSLATE_NOOP("Commands", "&Export…"), "Ctrl+E",
         QT_TRANSLATE_NOOP("Commands", "Write segments or detections to an ActivityNet or CSV file"),
         "export"},
        {"file.snapshot", menu, Window, QT_TRANSLATE_NOOP("Commands", "Save a &snapshot…"), "Ctrl+S",
         QT_TRANSLATE_NOOP("Commands",
                           "Save a copy of the project as it is now; the project itself is always stored"),
         "snapshot"},
        {"file.check", menu, Window, QT_TRANSLATE_NOOP("Commands", "Check the pro&ject"), "",
         QT_TRANSLATE_NOOP("Commands", "Check the project file and its contents for damage"), "reviewed"},
        {"file.preferences", menu, Window, QT_TRANSLATE_NOOP("Commands", "&Preferences…"), "Ctrl+,",
         QT_TRANSLATE_NOOP("Commands", "Language, theme and your name"), "settings", false, false, true},
        {"file.quit", menu, Window, QT_TRANSLATE_NOOP("Commands", "&Quit"), "Ctrl+Q",
         QT_TRANSLATE_NOOP("Commands", "Close the window; work is already stored"), "", false, false, true},
    };
}

std::vector<Command> editCommands()
{
    using enum KeyScope;
    constexpr auto menu = MenuId::Edit;
    return {
        {"edit.undo", menu, Window, QT_TRANSLATE_NOOP("Commands", "&Undo"), "Ctrl+Z",
         QT_TRANSLATE_NOOP("Commands", "Take back the last edit"), "undo", true},
        {"edit.redo", menu, Window, QT_TRANSLATE_NOOP("Commands", "&Redo"), "Ctrl+Shift+Z; Ctrl+Y",
         QT_TRANSLATE_NOOP("Commands", "Make the edit again that was taken back"), "redo", true},
        {"edit.find", menu, Window, QT_TRANSLATE_NOOP("Commands", "&Find segments"), "Ctrl+F",
         QT_TRANSLATE_NOOP("Commands", "Filter the table of segments"), "find", false, false, true},
        {"class.add", menu, Window, QT_TRANSLATE_NOOP("Commands", "Add a &class"), "Ctrl+Shift+N",
         QT_TRANSLATE_NOOP("Commands", "Add a class and name it"), "add", false, false, true},
        {"class.rename", menu, Window, QT_TRANSLATE_NOOP("Commands", "Re&name the class"), "",
         QT_TRANSLATE_NOOP("Commands", "Rename the class chosen in the palette"), "rename"},
        {"class.recolour", menu, Window, QT_TRANSLATE_NOOP("Commands", "Change the class’s c&olour…"), "",
         QT_TRANSLATE_NOOP("Commands", "Choose another colour for the class chosen in the palette"),
         "palette"},
        {"class.remove", menu, Window, QT_TRANSLATE_NOOP("Commands", "Remo&ve the class"), "",
         QT_TRANSLATE_NOOP("Commands", "Remove the class chosen in the palette, if no segment uses it"),
         "remove"},
    };
}

std::vector<Command> segmentCommands()
{
    using enum KeyScope;
    constexpr auto menu = MenuId::Segment;
    return {
        {"segment.setStart", menu, Review, QT_TRANSLATE_NOOP("Commands", "Set the &start here"), "I",
         QT_TRANSLATE_NOOP("Commands",
                           "Move the selected segment’s start to the frame shown, or begin a new segment"),
         "edge-start"},
        {"segment.setEnd", menu, Review, QT_TRANSLATE_NOOP("Commands", "Set the &end here"), "O",
         QT_TRANSLATE_NOOP("Commands",
                           "Make the frame shown the selected segment’s last one, or end the new segment"),
         "edge-end"},
        {"segment.edgeStart", menu, Review, QT_TRANSLATE_NOOP("Commands", "Choose the start edge"), "[",
         QT_TRANSLATE_NOOP("Commands", "The start is the edge that nudging moves"), "", false, false, true},
        {"segment.edgeEnd", menu, Review, QT_TRANSLATE_NOOP("Commands", "Choose the end edge"), "]",
         QT_TRANSLATE_NOOP("Commands", "The end is the edge that nudging moves")},
        {"segment.nudgeBack", menu, Review, QT_TRANSLATE_NOOP("Commands", "Nudge the edge &back"), ",",
         QT_TRANSLATE_NOOP("Commands", "Move the chosen edge one frame earlier"), "", true},
        {"segment.nudgeForward", menu, Review, QT_TRANSLATE_NOOP("Commands", "Nudge the edge &forward"), ".",
         QT_TRANSLATE_NOOP("Commands", "Move the chosen edge one frame later"), "", true},
        {"segment.nudgeBackFive", menu, Review, QT_TRANSLATE_NOOP("Commands", "Nudge back five frames"),
         "Shift+,", QT_TRANSLATE_NOOP("Commands", "Move the chosen edge five frames earlier"), "", true},
        {"segment.nudgeForwardFive", menu, Review, QT_TRANSLATE_NOOP("Commands", "Nudge forward five frames"),
         "Shift+.", QT_TRANSLATE_NOOP("Commands", "Move the chosen edge five frames later"), "", true},
        {"segment.split", menu, Review, QT_TRANSLATE_NOOP("Commands", "S&plit here"), "S",
         QT_TRANSLATE_NOOP("Commands", "Split the selected segment before the frame shown"), "split", false,
         false, true},
        {"segment.merge", menu, Review, QT_TRANSLATE_NOOP("Commands", "&Merge"), "M",
         QT_TRANSLATE_NOOP("Commands",
                           "Merge the selected segments, or the selected one with the next of its class"),
         "merge"},
        {"segment.lock", menu, Review, QT_TRANSLATE_NOOP("Commands", "Loc&k or unlock"), "Shift+K",
         QT_TRANSLATE_NOOP("Commands", "Protect the selected segment from changes, or let it change again"),
         "lock"},
        {"segment.clear", menu, Review, QT_TRANSLATE_NOOP("Commands", "&Deselect"), "Esc",
         QT_TRANSLATE_NOOP("Commands", "Select nothing and drop a segment that was begun")},
    };
}

std::vector<Command> reviewCommands()
{
    using enum KeyScope;
    constexpr auto menu = MenuId::Review;
    return {
        {"review.next", menu, Decide, QT_TRANSLATE_NOOP("Commands", "&Next undecided"), "Tab",
         QT_TRANSLATE_NOOP("Commands", "Go to the next proposal that nobody decided and loop it"), "next",
         true},
        {"review.previous", menu, Decide, QT_TRANSLATE_NOOP("Commands", "&Previous undecided"), "Shift+Tab",
         QT_TRANSLATE_NOOP("Commands", "Go to the previous proposal that nobody decided and loop it"),
         "previous", true},
        {"review.accept", menu, Decide, QT_TRANSLATE_NOOP("Commands", "&Accept"), "Return; Enter",
         QT_TRANSLATE_NOOP("Commands", "Accept the selected proposal and go to the next"), "accept", false,
         false, true},
        {"review.reject", menu, Decide, QT_TRANSLATE_NOOP("Commands", "&Reject or delete"), "Del; Backspace",
         QT_TRANSLATE_NOOP(
             "Commands",
             "Reject the selected proposal and go to the next; a segment made by hand is deleted"),
         "reject"},
        {"review.acceptAlone", menu, Decide, QT_TRANSLATE_NOOP("Commands", "Accept, nothing &else here"),
         "Shift+Return; Shift+Enter",
         QT_TRANSLATE_NOOP("Commands", "Accept the selected proposal; the frames that its loop plays show no "
                                       "other action and are reviewed for all classes")},
        {"review.rejectAlone", menu, Decide, QT_TRANSLATE_NOOP("Commands", "Reject, nothing &here"),
         "Shift+Del; Shift+Backspace",
         QT_TRANSLATE_NOOP("Commands", "Reject the selected proposal; the frames that its loop plays show no "
                                       "action and are reviewed for all classes")},
        {"review.loop", menu, Review, QT_TRANSLATE_NOOP("Commands", "&Loop the segment"), "/",
         QT_TRANSLATE_NOOP("Commands", "Play the selected segment again and again; press again to stop"),
         "loop", false, false, true},
        {"review.reviewed", menu, Review, QT_TRANSLATE_NOOP("Commands", "Mark as re&viewed"), "R",
         QT_TRANSLATE_NOOP(
             "Commands",
             "Mark the selected segment’s or the loop’s frames as reviewed for the visible classes"),
         "reviewed"},
        {"review.queue", menu, Window, QT_TRANSLATE_NOOP("Commands", "Review &queue"), "Ctrl+R",
         QT_TRANSLATE_NOOP("Commands", "See what to look at next, over all videos"), "queue", false, false,
         true},
        {"review.order", menu, Window, QT_TRANSLATE_NOOP("Commands", "&Order the queue"), "Ctrl+Shift+R",
         QT_TRANSLATE_NOOP("Commands",
                           "Put what a run found in the order in which there is most to learn from it"),
         "order"},
        {"review.followQueue", menu, Window, QT_TRANSLATE_NOOP("Commands", "Tab &follows the queue"), "",
         QT_TRANSLATE_NOOP("Commands",
                           "Tab and decisions go on through the queue, over all videos, instead of by time"),
         "", false, true},
        {"review.blind", menu, Window, QT_TRANSLATE_NOOP("Commands", "&Blind samples"), "",
         QT_TRANSLATE_NOOP(
             "Commands", "In half of the random stretches, hide what the run found until they are labelled"),
         "", false, true},
    };
}

std::vector<Command> playCommands()
{
    using enum KeyScope;
    constexpr auto menu = MenuId::Play;
    return {
        {"play.toggle", menu, Review, QT_TRANSLATE_NOOP("Commands", "&Play or pause"), "Space",
         QT_TRANSLATE_NOOP("Commands", "Play or pause"), "play"},
        {"play.backward", menu, Review, QT_TRANSLATE_NOOP("Commands", "Play &backward"), "J",
         QT_TRANSLATE_NOOP("Commands",
                           "Play backward; each press doubles the speed. With K held: one frame back"),
         "", true},
        {"play.pause", menu, Review, QT_TRANSLATE_NOOP("Commands", "P&ause"), "K",
         QT_TRANSLATE_NOOP("Commands", "Pause; held, J and L step one frame"), "pause"},
        {"play.forward", menu, Review, QT_TRANSLATE_NOOP("Commands", "Play &forward"), "L",
         QT_TRANSLATE_NOOP("Commands",
                           "Play forward; each press doubles the speed. With K held: one frame forward"),
         "", true},
        {"play.stepBack", menu, Review, QT_TRANSLATE_NOOP("Commands", "One frame back"), "Left",
         QT_TRANSLATE_NOOP("Commands", "Step one frame back"), "step-back", true, false, true},
        {"play.stepForward", menu, Review, QT_TRANSLATE_NOOP("Commands", "One frame forward"), "Right",
         QT_TRANSLATE_NOOP("Commands", "Step one frame forward"), "step-forward", true},
        {"play.secondBack", menu, Review, QT_TRANSLATE_NOOP("Commands", "One second back"), "Shift+Left",
         QT_TRANSLATE_NOOP("Commands", "Jump one second back"), "", true},
        {"play.secondForward", menu, Review, QT_TRANSLATE_NOOP("Commands", "One second forward"),
         "Shift+Right", QT_TRANSLATE_NOOP("Commands", "Jump one second forward"), "", true},
        {"play.previousEdge", menu, Review, QT_TRANSLATE_NOOP("Commands", "Previous edge"), "Ctrl+Left",
         QT_TRANSLATE_NOOP("Commands", "Go to the nearest start or end before this frame"), "", true},
        {"play.nextEdge", menu, Review, QT_TRANSLATE_NOOP("Commands", "Next edge"), "Ctrl+Right",
         QT_TRANSLATE_NOOP("Commands", "Go to the nearest start or end after this frame"), "", true},
        {"play.first", menu, ReviewView, QT_TRANSLATE_NOOP("Commands", "First frame"), "Home",
         QT_TRANSLATE_NOOP("Commands", "Go to the first frame")},
        {"play.last", menu, ReviewView, QT_TRANSLATE_NOOP("Commands", "Last frame"), "End",
         QT_TRANSLATE_NOOP("Commands", "Go to the last frame")},
        {"play.goto", menu, Window, QT_TRANSLATE_NOOP("Commands", "&Go to…"), "Ctrl+G",
         QT_TRANSLATE_NOOP("Commands", "Go to a time, a frame or a PTS"), "goto", false, false, true},
        {"play.mute", menu, Review, QT_TRANSLATE_NOOP("Commands", "&Mute"), "Shift+M",
         QT_TRANSLATE_NOOP("Commands", "Switch the sound off or on"), "volume", false, true, true},
        {"play.slower", menu, Review, QT_TRANSLATE_NOOP("Commands", "Slower"), "Shift+J",
         QT_TRANSLATE_NOOP("Commands", "Halve the playing speed")},
        {"play.faster", menu, Review, QT_TRANSLATE_NOOP("Commands", "Faster"), "Shift+L",
         QT_TRANSLATE_NOOP("Commands", "Double the playing speed")},
    };
}

std::vector<Command> viewCommands()
{
    using enum KeyScope;
    constexpr auto menu = MenuId::View;
    return {
        {"view.fitSelection", menu, Review, QT_TRANSLATE_NOOP("Commands", "Timeline: fit the &selection"),
         "Z", QT_TRANSLATE_NOOP("Commands", "Zoom the timeline to the selected segment"), "fit-selection"},
        {"view.fitAll", menu, Review, QT_TRANSLATE_NOOP("Commands", "Timeline: fit &all"), "Shift+Z",
         QT_TRANSLATE_NOOP("Commands", "Show the whole video on the timeline"), "fit"},
        {"view.zoomIn", menu, Window, QT_TRANSLATE_NOOP("Commands", "Timeline: zoom &in"), "Ctrl++; Ctrl+=",
         QT_TRANSLATE_NOOP("Commands", "Show a shorter stretch of the timeline"), "zoom-in", true},
        {"view.zoomOut", menu, Window, QT_TRANSLATE_NOOP("Commands", "Timeline: zoom &out"), "Ctrl+-",
         QT_TRANSLATE_NOOP("Commands", "Show a longer stretch of the timeline"), "zoom-out", true},
        {"view.laneUp", menu, ReviewView, QT_TRANSLATE_NOOP("Commands", "Lane up"), "Up",
         QT_TRANSLATE_NOOP("Commands", "Go to the lane above"), "", true},
        {"view.laneDown", menu, ReviewView, QT_TRANSLATE_NOOP("Commands", "Lane down"), "Down",
         QT_TRANSLATE_NOOP("Commands", "Go to the lane below"), "", true},
        {"view.lanesByTrack", menu, Window, QT_TRANSLATE_NOOP("Commands", "One lane a &person"), "Ctrl+L",
         QT_TRANSLATE_NOOP("Commands", "Lanes by person instead of by class"), "", false, true},
        {"view.pictureIn", menu, Review, QT_TRANSLATE_NOOP("Commands", "Picture: zoom in"), "=; Shift+=; +",
         QT_TRANSLATE_NOOP("Commands", "Enlarge the picture"), "", true, false, true},
        {"view.pictureOut", menu, Review, QT_TRANSLATE_NOOP("Commands", "Picture: zoom out"), "-",
         QT_TRANSLATE_NOOP("Commands", "Make the picture smaller"), "", true},
        {"view.pictureFit", menu, Review, QT_TRANSLATE_NOOP("Commands", "Picture: &fit"), "0",
         QT_TRANSLATE_NOOP("Commands", "Show the whole picture"), "fit"},
        {"view.boxes", menu, Review, QT_TRANSLATE_NOOP("Commands", "Show &boxes"), "B",
         QT_TRANSLATE_NOOP("Commands", "Draw the people found by the shown run"), "boxes", false, true},
        {"view.trails", menu, Review, QT_TRANSLATE_NOOP("Commands", "Show &trails"), "Shift+B",
         QT_TRANSLATE_NOOP("Commands", "Draw where each person came from"), "trails", false, true},
        {"view.evaluation", menu, Window, QT_TRANSLATE_NOOP("Commands", "&Evaluation"), "Ctrl+Shift+E",
         QT_TRANSLATE_NOOP("Commands", "See what a run gets right and wrong, and go there"), "chart", false,
         false, true},
        {"view.fullScreen", menu, Window, QT_TRANSLATE_NOOP("Commands", "F&ull screen"), "F11",
         QT_TRANSLATE_NOOP("Commands", "Use the whole screen"), "", false, true, true},
        {"view.resetLayout", menu, Window, QT_TRANSLATE_NOOP("Commands", "&Reset layout"), "",
         QT_TRANSLATE_NOOP("Commands", "Put all panels back where they were at first")},
    };
}

std::vector<Command> detectionCommands()
{
    using enum KeyScope;
    constexpr auto menu = MenuId::Detection;
    return {
        {"run.detect", menu, Window, QT_TRANSLATE_NOOP("Commands", "&Run detection…"), "Ctrl+D",
         QT_TRANSLATE_NOOP("Commands", "Look for people and actions in videos"), "detect"},
        {"run.show", menu, Window, QT_TRANSLATE_NOOP("Commands", "&Show the chosen run"), "",
         QT_TRANSLATE_NOOP("Commands", "Show the curves, boxes and proposals of the run chosen in the list"),
         "eye", false, false, true},
        {"run.resume", menu, Window, QT_TRANSLATE_NOOP("Commands", "Res&ume the chosen run"), "",
         QT_TRANSLATE_NOOP("Commands", "Go on with a run that was stopped"), "resume"},
        {"run.remove", menu, Window, QT_TRANSLATE_NOOP("Commands", "Re&move the chosen run…"), "",
         QT_TRANSLATE_NOOP("Commands", "Remove a run with its curves, boxes and proposals; segments stay"),
         "remove"},
        {"run.describe", menu, Window, QT_TRANSLATE_NOOP("Commands", "&Describe the videos"), "Ctrl+Alt+D",
         QT_TRANSLATE_NOOP(
             "Commands", "Make features of all videos, and of the people of the run that is shown: the queue "
                         "tells by them what looks new, and trainings have them ready")},
        {"training.retrain", menu, Window, QT_TRANSLATE_NOOP("Commands", "Re&train…"), "Ctrl+Shift+T",
         QT_TRANSLATE_NOOP("Commands", "Learn a new model version from what was corrected and reviewed"),
         "train", false, false, true},
        {"training.show", menu, Window, QT_TRANSLATE_NOOP("Commands", "Training and &versions"), "",
         QT_TRANSLATE_NOOP("Commands", "See the training that goes on, and the model versions there are"),
         "versions"},
        {"training.pause", menu, Window, QT_TRANSLATE_NOOP("Commands", "&Pause the training"), "",
         QT_TRANSLATE_NOOP("Commands", "Pause the training, or let it go on"), "pause", false, true},
        {"training.finish", menu, Window, QT_TRANSLATE_NOOP("Commands", "Stop the training &early"), "",
         QT_TRANSLATE_NOOP("Commands", "End the training soon; the best weights so far become the version"),
         "accept"},
        {"training.cancel", menu, Window, QT_TRANSLATE_NOOP("Commands", "Ca&ncel the training"), "",
         QT_TRANSLATE_NOOP("Commands", "End the training and throw away what it learnt"), "cancel"},
        {"version.use", menu, Window, QT_TRANSLATE_NOOP("Commands", "Use the chosen vers&ion"), "",
         QT_TRANSLATE_NOOP(
             "Commands", "Make the version chosen in the list the current one: keep it, or roll back to it"),
         "reviewed", false, false, true},
        {"version.detect", menu, Window, QT_TRANSLATE_NOOP("Commands", "Run detection &with it…"), "",
         QT_TRANSLATE_NOOP("Commands", "Look for actions in videos with the version chosen in the list"),
         "detect"},
        {"version.note", menu, Window, QT_TRANSLATE_NOOP("Commands", "N&ote on the chosen version"), "",
         QT_TRANSLATE_NOOP("Commands", "Write a note on the version chosen in the list"), "rename"},
        {"version.snapshot", menu, Window, QT_TRANSLATE_NOOP("Commands", "What it learnt &from…"), "",
         QT_TRANSLATE_NOOP("Commands", "See the videos and labels that the chosen version learnt from"),
         "info"},
        {"changes.show", menu, Window, QT_TRANSLATE_NOOP("Commands", "W&hat changed"), "Ctrl+Shift+C",
         QT_TRANSLATE_NOOP("Commands",
                           "See what a version finds that the one before did not, and the other way round"),
         "changes"},
        {"jobs.cancel", menu, Window, QT_TRANSLATE_NOOP("Commands", "&Cancel the running job"), "Ctrl+.",
         QT_TRANSLATE_NOOP("Commands", "Stop the job that is running; what it found is kept"), "cancel",
         false, false, true},
        {"jobs.clear", menu, Window, QT_TRANSLATE_NOOP("Commands", "C&lear finished jobs"), "",
         QT_TRANSLATE_NOOP("Commands", "Take finished jobs off the list"), "remove"},
    };
}

std::vector<Command> evaluationCommands()
{
    using enum KeyScope;
    constexpr auto menu = MenuId::Evaluation;
    return {
        {"evaluation.all", menu, Window, QT_TRANSLATE_NOOP("Commands", "Show &all errors"), "",
         QT_TRANSLATE_NOOP("Commands", "List all errors of the run, whatever was clicked"), "find"},
        {"evaluation.missing", menu, Window, QT_TRANSLATE_NOOP("Commands", "Suspected &missing annotations"),
         "",
         QT_TRANSLATE_NOOP(
             "Commands", "List confident predictions where nothing is annotated: F annotates what is there")},
        {"evaluation.labels", menu, Window, QT_TRANSLATE_NOOP("Commands", "Suspected &label errors"), "",
         QT_TRANSLATE_NOOP(
             "Commands",
             "List confident predictions of another class than the annotation: F takes the predicted one")},
        {"evaluation.next", menu, Review, QT_TRANSLATE_NOOP("Commands", "&Next error"), "N",
         QT_TRANSLATE_NOOP("Commands", "Go to the next error of the list and loop it"), "next", true, false,
         true},
        {"evaluation.previous", menu, Review, QT_TRANSLATE_NOOP("Commands", "&Previous error"), "Shift+N",
         QT_TRANSLATE_NOOP("Commands", "Go to the previous error of the list and loop it"), "previous", true},
        {"evaluation.modelWrong", menu, Review, QT_TRANSLATE_NOOP("Commands", "Model &wrong"), "W",
         QT_TRANSLATE_NOOP("Commands", "The annotation is right, the model is wrong; goes to the next error"),
         "model-wrong", false, false, true},
        {"evaluation.labelWrong", menu, Review, QT_TRANSLATE_NOOP("Commands", "Label wrong"), "E",
         QT_TRANSLATE_NOOP("Commands", "The annotation is wrong: correct it here, then go on with N"),
         "label-wrong"},
        {"evaluation.ambiguous", menu, Review, QT_TRANSLATE_NOOP("Commands", "Am&biguous"), "A",
         QT_TRANSLATE_NOOP("Commands", "Nobody can tell who is wrong; goes to the next error"), "ambiguous"},
        {"evaluation.noVerdict", menu, Review, QT_TRANSLATE_NOOP("Commands", "&Clear the verdict"), "Q",
         QT_TRANSLATE_NOOP("Commands", "Take the verdict on this error back"), "cancel"},
        {"evaluation.take", menu, Review, QT_TRANSLATE_NOOP("Commands", "&Take the prediction"), "F",
         QT_TRANSLATE_NOOP(
             "Commands",
             "Make the annotation as predicted, or annotate what was predicted; goes to the next error"),
         "accept"},
        {"evaluation.report", menu, Window, QT_TRANSLATE_NOOP("Commands", "&Report…"), "",
         QT_TRANSLATE_NOOP("Commands", "Write numbers, charts and the worst errors into one HTML file"),
         "report", false, false, true},
        {"evaluation.agreement", menu, Window, QT_TRANSLATE_NOOP("Commands", "A&greement of annotators…"), "",
         QT_TRANSLATE_NOOP("Commands", "How far two people who annotated the same videos agree")},
    };
}

std::vector<Command> helpCommands()
{
    using enum KeyScope;
    constexpr auto menu = MenuId::Help;
    return {
        {"help.shortcuts", menu, Window, QT_TRANSLATE_NOOP("Commands", "&Keyboard shortcuts"), "F1",
         QT_TRANSLATE_NOOP("Commands", "See and change all keys"), "keyboard"},
        {"help.diagnostics", menu, Window, QT_TRANSLATE_NOOP("Commands", "&Copy diagnostics"), "",
         QT_TRANSLATE_NOOP("Commands", "Copy versions, settings and the log’s end for a bug report"), "",
         false, false, true},
        {"help.about", menu, Window, QT_TRANSLATE_NOOP("Commands", "&About Onset"), "",
         QT_TRANSLATE_NOOP("Commands", "Version, libraries and licence"), "info"},
    };
}

} // namespace

QString Command::translatedText() const
{
    return QCoreApplication::translate("Commands", text);
}

QString Command::translatedTip() const
{
    return QCoreApplication::translate("Commands", tip);
}

const std::vector<Command> &commandTable()
{
    static const std::vector<Command> table = [] {
        std::vector<Command> all;
        for (const auto &part :
             {fileCommands(), editCommands(), segmentCommands(), reviewCommands(), classCommands(),
              playCommands(), viewCommands(), detectionCommands(), evaluationCommands(), helpCommands()})
            all.insert(all.end(), part.begin(), part.end());
        return all;
    }();
    return table;
}

QString menuTitle(MenuId menu)
{
    switch (menu) {
    case MenuId::File:
        return QCoreApplication::translate("Commands", "&File");
    case MenuId::Edit:
        return QCoreApplication::translate("Commands", "&Edit");
    case MenuId::Segment:
        return QCoreApplication::translate("Commands", "&Segment");
    case MenuId::Review:
        return QCoreApplication::translate("Commands", "&Review");
    case MenuId::Play:
        return QCoreApplication::translate("Commands", "&Play");
    case MenuId::View:
        return QCoreApplication::translate("Commands", "&View");
    case MenuId::Detection:
        return QCoreApplication::translate("Commands", "&Detection");
    case MenuId::Evaluation:
        return QCoreApplication::translate("Commands", "Ev&aluation");
    case MenuId::Help:
        return QCoreApplication::translate("Commands", "&Help");
    }
    return {};
}

QString withoutMnemonic(QString text)
{
    static const QRegularExpression appended(QStringLiteral("\\s*\\(&[^&]\\)"));
    return text.remove(appended).remove(u'&');
}

} // namespace onset
