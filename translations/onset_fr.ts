<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Action</name>
    <message>
        <source>Create segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen while playing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times from the frame table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new project file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the project; everything is already stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add videos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add video files to the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;moved videos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look in a folder for videos that were moved or renamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read segments from an ActivityNet or CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write segments or detections to an ActivityNet or CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a &amp;snapshot…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy of the project as it is now; the project itself is always stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the pro&amp;ject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the project file and its contents for damage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language, theme and your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the window; work is already stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the last edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the edit again that was taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the table of segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a &amp;class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a class and name it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;name the class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the class chosen in the palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the class’s c&amp;olour…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another colour for the class chosen in the palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remo&amp;ve the class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the class chosen in the palette, if no segment uses it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the &amp;start here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the selected segment’s start to the frame shown, or begin a new segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the &amp;end here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the frame shown the selected segment’s last one, or end the new segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the start edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The start is the edge that nudging moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the end edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end is the edge that nudging moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nudge the edge &amp;back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the chosen edge one frame earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nudge the edge &amp;forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the chosen edge one frame later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nudge back five frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the chosen edge five frames earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nudge forward five frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the chosen edge five frames later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;plit here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split the selected segment before the frame shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge the selected segments, or the selected one with the next of its class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loc&amp;k or unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protect the selected segment from changes, or let it change again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Deselect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select nothing and drop a segment that was begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next undecided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next proposal that nobody decided and loop it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous undecided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the previous proposal that nobody decided and loop it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept the selected proposal and go to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reject or delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject the selected proposal and go to the next; a segment made by hand is deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Loop the segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the selected segment again and again; press again to stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as re&amp;viewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the selected segment’s or the loop’s frames as reviewed for the visible classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the selection the class with key 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the selection the class with key 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the selection the class with key 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the selection the class with key 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the selection the class with key 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class 6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the selection the class with key 6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class 7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the selection the class with key 7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class 8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the selection the class with key 8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class 9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the selection the class with key 9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play &amp;backward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play backward; each press doubles the speed. With K held: one frame back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;ause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause; held, J and L step one frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play &amp;forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play forward; each press doubles the speed. With K held: one frame forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step one frame back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One frame forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step one frame forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One second back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jump one second back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One second forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jump one second forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the nearest start or end before this frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the nearest start or end after this frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the first frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the last frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a time, a frame or a PTS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch the sound off or on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Halve the playing speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double the playing speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline: fit the &amp;selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom the timeline to the selected segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline: fit &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole video on the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline: zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a shorter stretch of the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline: zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a longer stretch of the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lane up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the lane above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lane down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the lane below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One lane a &amp;person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lanes by person instead of by class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture: zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarge the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture: zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the picture smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture: &amp;fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;boxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the people found by the shown run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;trails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw where each person came from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put all panels back where they were at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run detection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for people and actions in videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show the chosen run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the curves, boxes and proposals of the run chosen in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Res&amp;ume the chosen run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with a run that was stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move the chosen run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a run with its curves, boxes and proposals; segments stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel the running job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the job that is running; what it found is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear finished jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take finished jobs off the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See and change all keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy versions, settings and the log’s end for a bug report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Onset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version, libraries and licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Detection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Not found: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be used: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not supported here: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading or writing failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In conflict: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by a newer version of Onset: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Onset: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParameterForm</name>
    <message>
        <source>Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median window (samples)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortest proposal (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest proposal (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures looked at a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searches for people a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels searched for people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest gap bridged in a track (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads (0: all but one)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Position</name>
    <message>
        <source>The video has frames 0 to %1 and lasts %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No frame of the video has the PTS %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The video&apos;s frames are not known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no time (1:02.5 or 62.5s), frame (#1234) or timestamp (pts 90000).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunText</name>
    <message>
        <source>Run %1 · %2 · %3</source>
        <comment>number · system · date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped; can be resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Split</name>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>human</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>locked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onset::AboutDialog</name>
    <message>
        <source>About Onset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;h2&gt;Onset %1&lt;/h2&gt;&lt;p&gt;Find, review and correct human actions in long videos.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>© 2026 The Onset developers. This program is free software: you may redistribute it and change it under the terms of the GNU General Public License, version 3 or (at your option) any later one. It comes with no warranty, to the extent permitted by law.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It uses these libraries:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onset::Actions</name>
    <message>
        <source>%1 (%2)</source>
        <comment>tip (key)</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onset::AnnotatorDialog</name>
    <message>
        <source>Who is at work?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every segment keeps who made or corrected it. Your name stays in the project file and on this computer; you can change it in the preferences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name or initials</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onset::ClassListModel</name>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onset::ClassPanel</name>
    <message>
        <source>Open a project to see its classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onset::CommandStates</name>
    <message>
        <source>&amp;Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onset::DerivePanel</name>
    <message>
        <source>Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score a curve must rise above; also the line on the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples of the median filter that takes short spikes away; 1: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorter proposals are left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longer proposals are left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, after a number</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onset::Docks</name>
    <message>
        <source>Videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onset::Document</name>
    <message>
        <source>No project is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An edit is being undone; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no class with number %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class “%1” is locked; unlock it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no video with number %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A segment must have at least one frame.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames %1 to %2 lie outside of the video “%3”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no segment %1 any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The segment is locked; unlock it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proposal is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proposal was decided already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project changed meanwhile; read the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An import cannot change video files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was seen while playing cannot be imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An import cannot remove classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A class needs a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a class “%1” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A segment that is stored must be decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A class needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of a class is one of 1 to 9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key %1 belongs to the class “%2”; free it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class “%1” is built in and keeps its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class “%1” is built in and cannot be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s) use the class “%1”; give them another one first.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is no track %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edges are where they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame %1 is not within the segment; nothing to split.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select two or more segments to merge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rejected segment cannot be merged; accept it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only segments of one video, class and track can be merged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged into segment %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rejected segment cannot be locked; accept it first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onset::EdgePanel</name>
    <message>
        <source>First %1 · %2</source>
        <comment>frame · time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last %1 · %2</source>
        <comment>frame · time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a segment or a proposal to see its first and last frame.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onset::EditLogModel</name>
    <message>
        <source>Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onset::GotoDialog</name>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;PTS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame %1, which begins at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame %1, which begins at %2, PTS %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onset::HistoryPanel</name>
    <message>
        <source>As it was opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a step to go back or forward to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored edit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No edits are stored yet. Every edit is kept here with who made it and when.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onset::JobDelegate</name>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>progress</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>time</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onset::JobPanel</name>
    <message>
        <source>Nothing is being worked on. Detection, indexing and imports show their progress here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onset::LaneTexts</name>
    <message>
        <source>Person %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole video</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onset::LegendPopup</name>
    <message>
        <source>Legend of the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reviewed (band) and seen (thin line)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score curve of the compared run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>threshold: drag it to derive anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>playhead</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onset::MainMenus</name>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onset::MainWindow</name>
    <message>
        <source>Onset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2 – Onset</source>
        <comment>video – project</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Onset</source>
        <comment>project</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onset::NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onset::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept with every segment you make or correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The texts of this language are not installed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onset::ProjectCommands</name>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Onset projects (*.onset)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Onset projects (*.onset);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*);;Videos (*.mp4 *.m4v *.mov *.mkv *.webm *.avi *.mpg *.mpeg *.ts *.mts *.m2ts *.wmv *.h264)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find moved videos in a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnostics are on the clipboard; paste them in your report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not the file that was annotated: its contents changed, and segments may lie on other frames now. Put the former file back or check the segments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make or open a project first; then add videos to it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onset::ProjectController</name>
    <message>
        <source>Your last change could not be stored and was taken back. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy was written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project file is sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The project file has %n problem(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onset::RangeGesture</name>
    <message>
        <source>frame %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>playhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>threshold</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onset::ReviewCommands</name>
    <message>
        <source>There is no later segment of this class to merge with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a segment first; a proposal can be locked once it is accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No class has the key %1; give it to one in the Classes panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a segment or loop a stretch first; then R marks it as reviewed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a segment or a proposal first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left to decide in this video.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onset::RunController</name>
    <message>
        <source>Choose a system and at least one video.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × real time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the run before you remove it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onset::RunDialog</name>
    <message>
        <source>Run detection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No detection system is there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onset::RunPanel</name>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run yet. Add a video, then press Ctrl+D to look for people and actions in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>progress</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “%1” with its curves, boxes and proposals? This cannot be undone. Segments that people made or confirmed stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onset::SegmentPanel</name>
    <message>
        <source>Find in segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows only rows that contain this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows only rows in this state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows only rows of this class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a video to see its segments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No segment passes these filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No segments yet. Press I at the first frame of an action and O at its last, or run a detection with Ctrl+D.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onset::SegmentTableModel</name>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onset::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single keys act while the video, the timeline or the table of segments has the focus. Digits and punctuation mean the key at that place of a US keyboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for a command or a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All to defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the new key here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;ssign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the chosen command this key alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the chosen command this key besides those it has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De&amp;fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” belongs to “%2”, which loses it when you assign it here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onset::SplitDelegate</name>
    <message>
        <source>no split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onset::StatusView</name>
    <message>
        <source>A new segment begins at frame %1: press O at its last frame, Esc to drop it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new segment ends with frame %1: press I at its first frame, Esc to drop it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 frames dropped (%3 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames that were due while playing and could not be shown in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edits are on their way to the project file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is in the project file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 correction since the last training</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n corrections since the last training</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 job running</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n jobs running</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onset::TimelineMenu</name>
    <message>
        <source>&amp;Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Split at the playhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Merge the selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Un&amp;lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;oop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Zoom to it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onset::TimelinePainter</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a video to begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the video’s frames …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No visible class. Make one, or show one, in the class palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press I and O to mark an action, or run detection (Ctrl+D)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onset::TimelineTip</name>
    <message>
        <source>provisional: the run goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted, undecided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2 (%3 s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, run %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proposed by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2, length %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag an edge to move it (Alt: no snapping). Ctrl+drag moves the selected segment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onset::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+drag makes a segment, an edge drags, Ctrl+drag moves the selected segment, Alt turns snapping off, Ctrl+wheel zooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lanes: classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lanes: people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show one lane a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show one lane a class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the marks mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold: drag to derive the proposals anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+drag makes a segment here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole video: drag the window over it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a class first: the new segment needs one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the &amp;whole video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One lane a &amp;person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One lane a &amp;class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Le&amp;gend</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onset::TransferController</name>
    <message numerus="yes">
        <source>Imported %n segment(s) from %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onset::TransferDialog</name>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ActivityNet annotations (JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ActivityNet results (JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ActivityNet proposals (JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fi&amp;le</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest finished run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments that people made or confirmed, in seconds, by video and class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run’s detections with class and score, in seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run’s proposals with score and without class, in seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row a segment with seconds, frame and PTS of both edges.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON files (*.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onset::TransportBar</name>
    <message>
        <source>%1×</source>
        <comment>playing speed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playing speed; negative plays backward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of the frame shown, counted from the first frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index of the frame shown, from 0, and the number of frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audio track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PTS –</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>frame / frames</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PTS none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PTS %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presentation time stamp of the frame shown, as the file has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presentation time stamp of the frame shown, as the file has it; one tick is %1/%2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decoder reported damage in this frame’s group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sound</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onset::VideoController</name>
    <message>
        <source>Counting the frames of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not the file that was annotated: its contents changed. Its frames are counted anew; check that the segments still fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not there any more. Use Videos → Find moved videos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No video is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 missing videos were found.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onset::VideoListModel</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not indexed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onset::VideoPanel</name>
    <message>
        <source>differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No videos yet. Add some with Ctrl+Shift+O, or drop them on the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a project with Ctrl+N or open one with Ctrl+O.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click opens a video; a click on its split changes it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onset::WelcomePage</name>
    <message>
        <source>Choose a video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click a video in the list to open it, or add more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add your first video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add video files here or drop them on the window. They stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to Onset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a project to find, review and correct actions in your videos, or open one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
