<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Action</name>
    <message>
        <source>Create segment</source>
        <translation>创建片段</translation>
    </message>
    <message>
        <source>Move edge</source>
        <translation>移动边界</translation>
    </message>
    <message>
        <source>Set class</source>
        <translation>设置类别</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Delete segment</source>
        <translation>删除片段</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Change note</source>
        <translation>修改备注</translation>
    </message>
    <message>
        <source>Create class</source>
        <translation>创建类别</translation>
    </message>
    <message>
        <source>Change class</source>
        <translation>修改类别</translation>
    </message>
    <message>
        <source>Delete class</source>
        <translation>删除类别</translation>
    </message>
    <message>
        <source>Change split</source>
        <translation>更改数据划分</translation>
    </message>
    <message>
        <source>Mark as reviewed</source>
        <translation>标记为已审阅</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Seen while playing</source>
        <translation>播放时已看</translation>
    </message>
    <message>
        <source>Times from the frame table</source>
        <translation>按帧表更新时间</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Add classes of a model</source>
        <translation>添加模型的类别</translation>
    </message>
    <message>
        <source>Take back verdict</source>
        <translation>撤回判定</translation>
    </message>
    <message>
        <source>Correct class</source>
        <translation>更正类别</translation>
    </message>
    <message>
        <source>Annotate prediction</source>
        <translation>将预测标为标注</translation>
    </message>
    <message>
        <source>Accept, nothing else here</source>
        <translation>接受，此处别无其他</translation>
    </message>
    <message>
        <source>Reject, nothing here</source>
        <translation>拒绝，此处没有动作</translation>
    </message>
    <message>
        <source>Set class, nothing else here</source>
        <translation>设置类别，此处没有其他</translation>
    </message>
</context>
<context>
    <name>Analysis</name>
    <message>
        <source>%1 %</source>
        <comment>per cent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>类别 %1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>Share of the video</source>
        <translation>占视频比例</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>实例数</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>&gt; %1</source>
        <translation>&gt; %1</translation>
    </message>
    <message>
        <source>≤ %1</source>
        <translation>≤ %1</translation>
    </message>
</context>
<context>
    <name>ChangeCharts</name>
    <message>
        <source>%1: bias %2 ms (positive: too early), median error %3 ms, 90 % within %4 ms</source>
        <translation>%1：偏差 %2 毫秒（正值表示过早），误差中位数 %3 毫秒，90 % 在 %4 毫秒以内</translation>
    </message>
    <message>
        <source>change of AP, tIoU 0.5</source>
        <translation>AP 的变化，tIoU 0.5</translation>
    </message>
    <message>
        <source>%1: AP %2 → %3 (%4), %5 annotations</source>
        <translation>%1：AP %2 → %3（%4），%5 个标注</translation>
    </message>
    <message>
        <source>95 % of resamples between %1 and %2</source>
        <translation>95 % 的重抽样介于 %1 与 %2 之间</translation>
    </message>
    <message>
        <source>bias in ms (positive: too early)</source>
        <translation>偏差（毫秒，正值表示过早）</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>End</source>
        <translation>终点</translation>
    </message>
    <message>
        <source>before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>after</source>
        <translation>之后</translation>
    </message>
</context>
<context>
    <name>ChangeText</name>
    <message>
        <source>Gained %1, lost %2, moved %3; %4 as before.</source>
        <translation>新增 %1，丢失 %2，移动 %3；%4 个不变。</translation>
    </message>
    <message>
        <source>How good they are cannot be told: no held-out video is annotated. Set the split of a video to held out and annotate it.</source>
        <translation>无法判断好坏：没有已标注的留出视频。请将某个视频的划分设为留出并标注它。</translation>
    </message>
    <message>
        <source>On %1 held-out videos mAP (tIoU 0.5) went from %2 to %3 % (%4).</source>
        <translation>在 %1 个留出视频上，mAP（tIoU 0.5）从 %2 变为 %3 %（%4）。</translation>
    </message>
    <message>
        <source>95 % of resamples lie between %1 and %2.</source>
        <translation>95 % 的重抽样介于 %1 与 %2 之间。</translation>
    </message>
    <message>
        <source>Version %1 was kept: it is better on the held-out videos.</source>
        <translation>已保留版本 %1：它在留出视频上更好。</translation>
    </message>
    <message>
        <source>Version %1 was kept: it is not worse on the held-out videos.</source>
        <translation>已保留版本 %1：它在留出视频上不逊色。</translation>
    </message>
    <message>
        <source>Version %1 was not taken: it is worse on the held-out videos.</source>
        <translation>未采用版本 %1：它在留出视频上更差。</translation>
    </message>
    <message>
        <source>Version %1 waits for you: look at what changed, then keep it or not.</source>
        <translation>版本 %1 等待您决定：查看变化，再选择是否保留。</translation>
    </message>
    <message>
        <source>Version %1 was rolled back; version %2 is the current one.</source>
        <translation>版本 %1 已回退；当前为版本 %2。</translation>
    </message>
    <message>
        <source>Version %1 was taken by hand.</source>
        <translation>版本 %1 已手动采用。</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>%1: AP %2 at tIoU %3, %4 on average over the tIoUs
%5 annotations, %6 predictions</source>
        <translation>%1：tIoU %3 时 AP 为 %2，各 tIoU 平均 %4
%5 个标注，%6 个预测</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1
mAP %2 at tIoU %3</source>
        <translation>%1
tIoU %3 时 mAP 为 %2</translation>
    </message>
    <message>
        <source>Average precision at tIoU %1</source>
        <translation>tIoU %1 时的平均精度</translation>
    </message>
    <message>
        <source>no annotation</source>
        <translation>无标注</translation>
    </message>
    <message>
        <source>tIoU that counts as found</source>
        <translation>视为找到所需的 tIoU</translation>
    </message>
    <message>
        <source>mAP</source>
        <translation>mAP</translation>
    </message>
    <message>
        <source>Precision %1 at recall %2</source>
        <translation>召回率 %2 时精确率 %1</translation>
    </message>
    <message>
        <source>Predictions with a score of %1 and more</source>
        <translation>得分不低于 %1 的预测</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>Annotated</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>%1 predicted as %2 where nothing is annotated</source>
        <translation>%1 个预测为 %2，而该处无标注</translation>
    </message>
    <message>
        <source>%1 annotated as %2 that no prediction found</source>
        <translation>%1 个标注为 %2，未被任何预测找到</translation>
    </message>
    <message>
        <source>%1 annotated as %3, predicted as %2</source>
        <translation>%1 个标注为 %3，预测为 %2</translation>
    </message>
    <message>
        <source>Share of the predictions</source>
        <translation>占预测的比例</translation>
    </message>
    <message>
        <source>Best predictions of each class, in steps of its number of annotations (G)</source>
        <translation>各类别的最佳预测，以其标注数 (G) 为步长</translation>
    </message>
    <message>
        <source>%1G</source>
        <comment>multiple of the annotations</comment>
        <translation>%1G</translation>
    </message>
    <message>
        <source>%1 in step %2G: %3 of %4 predictions (%5)</source>
        <translation>%1，第 %2G 步：%4 个预测中的 %3 个（%5）</translation>
    </message>
    <message>
        <source>Average mAP gained without them</source>
        <translation>去除后平均 mAP 的提升</translation>
    </message>
    <message>
        <source>%1: average mAP would be higher by %2 without these predictions</source>
        <translation>%1：去除这些预测后平均 mAP 将提高 %2</translation>
    </message>
    <message>
        <source>%1 of %2 annotations missed (%3)</source>
        <translation>%2 个标注中漏检 %1 个（%3）</translation>
    </message>
    <message>
        <source>Missed at tIoU %1</source>
        <translation>tIoU %1 时漏检</translation>
    </message>
    <message>
        <source>Normalized average mAP %1 over %2 annotations</source>
        <translation>%2 个标注的归一化平均 mAP 为 %1</translation>
    </message>
    <message>
        <source>Normalized average mAP</source>
        <translation>归一化平均 mAP</translation>
    </message>
    <message>
        <source>Right predictions</source>
        <translation>正确的预测</translation>
    </message>
    <message>
        <source>Start: predicted too late (−) or too early (+)</source>
        <translation>起点：预测过晚 (−) 或过早 (+)</translation>
    </message>
    <message>
        <source>End: predicted too late (−) or too early (+)</source>
        <translation>终点：预测过晚 (−) 或过早 (+)</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>小于 %1</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 及以上</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1: %2 right predictions</source>
        <translation>%1：%2 个正确的预测</translation>
    </message>
    <message>
        <source>Starts are right on average; half of them are within %1, 90 % within %2.</source>
        <translation>起点平均准确；一半误差在 %1 以内，90 % 在 %2 以内。</translation>
    </message>
    <message>
        <source>Ends are right on average; half of them are within %1, 90 % within %2.</source>
        <translation>终点平均准确；一半误差在 %1 以内，90 % 在 %2 以内。</translation>
    </message>
    <message>
        <source>Starts come %1 too early on average; half of them are within %2, 90 % within %3.</source>
        <translation>起点平均早 %1；一半误差在 %2 以内，90 % 在 %3 以内。</translation>
    </message>
    <message>
        <source>Starts come %1 too late on average; half of them are within %2, 90 % within %3.</source>
        <translation>起点平均晚 %1；一半误差在 %2 以内，90 % 在 %3 以内。</translation>
    </message>
    <message>
        <source>Ends come %1 too early on average; half of them are within %2, 90 % within %3.</source>
        <translation>终点平均早 %1；一半误差在 %2 以内，90 % 在 %3 以内。</translation>
    </message>
    <message>
        <source>Ends come %1 too late on average; half of them are within %2, 90 % within %3.</source>
        <translation>终点平均晚 %1；一半误差在 %2 以内，90 % 在 %3 以内。</translation>
    </message>
    <message>
        <source>%1
Scores of %2 to %3: %4 of %5 predictions are right, their mean score is %6</source>
        <translation>%1
得分 %2 至 %3：%5 个预测中有 %4 正确，平均得分为 %6</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Share that is right</source>
        <translation>正确的比例</translation>
    </message>
    <message>
        <source>As sure as right</source>
        <translation>把握与正确率一致</translation>
    </message>
    <message>
        <source>%1 scores are not within 0 to 1: this run&apos;s scores are no probabilities.</source>
        <translation>%1 个得分不在 0 到 1 之间：该运行的得分不是概率。</translation>
    </message>
    <message>
        <source>Scores are off by %1 on average (expected calibration error)</source>
        <translation>得分平均偏差 %1（期望校准误差）</translation>
    </message>
    <message>
        <source>%1; %2: %3</source>
        <comment>what is off; other run: its error</comment>
        <translation>%1；%2：%3</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;New project…</source>
        <translation>新建项目(&amp;N)…</translation>
    </message>
    <message>
        <source>Make a new project file</source>
        <translation>新建项目文件</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>打开项目(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a project file</source>
        <translation>打开项目文件</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>关闭项目(&amp;C)</translation>
    </message>
    <message>
        <source>Close the project; everything is already stored</source>
        <translation>关闭项目；所有内容均已保存</translation>
    </message>
    <message>
        <source>&amp;Add videos…</source>
        <translation>添加视频(&amp;A)…</translation>
    </message>
    <message>
        <source>Add video files to the project</source>
        <translation>将视频文件添加到项目</translation>
    </message>
    <message>
        <source>Find &amp;moved videos…</source>
        <translation>查找已移动的视频(&amp;M)…</translation>
    </message>
    <message>
        <source>Look in a folder for videos that were moved or renamed</source>
        <translation>在文件夹中查找已移动或已重命名的视频</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>Read segments from an ActivityNet or CSV file</source>
        <translation>从 ActivityNet 或 CSV 文件读取片段</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Write segments or detections to an ActivityNet or CSV file</source>
        <translation>将片段或检测结果写入 ActivityNet 或 CSV 文件</translation>
    </message>
    <message>
        <source>Save a &amp;snapshot…</source>
        <translation>保存快照(&amp;S)…</translation>
    </message>
    <message>
        <source>Save a copy of the project as it is now; the project itself is always stored</source>
        <translation>保存项目当前状态的副本；项目本身始终自动保存</translation>
    </message>
    <message>
        <source>Check the pro&amp;ject</source>
        <translation>检查项目(&amp;J)</translation>
    </message>
    <message>
        <source>Check the project file and its contents for damage</source>
        <translation>检查项目文件及其内容是否损坏</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>首选项(&amp;P)…</translation>
    </message>
    <message>
        <source>Language, theme and your name</source>
        <translation>语言、主题和您的姓名</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Close the window; work is already stored</source>
        <translation>关闭窗口；工作内容均已保存</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Take back the last edit</source>
        <translation>撤销上一次编辑</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Make the edit again that was taken back</source>
        <translation>重新执行已撤销的编辑</translation>
    </message>
    <message>
        <source>&amp;Find segments</source>
        <translation>查找片段(&amp;F)</translation>
    </message>
    <message>
        <source>Filter the table of segments</source>
        <translation>筛选片段表格</translation>
    </message>
    <message>
        <source>Add a &amp;class</source>
        <translation>添加类别(&amp;C)</translation>
    </message>
    <message>
        <source>Add a class and name it</source>
        <translation>添加类别并命名</translation>
    </message>
    <message>
        <source>Re&amp;name the class</source>
        <translation>重命名类别(&amp;N)</translation>
    </message>
    <message>
        <source>Rename the class chosen in the palette</source>
        <translation>重命名类别面板中所选的类别</translation>
    </message>
    <message>
        <source>Change the class’s c&amp;olour…</source>
        <translation>更改类别颜色(&amp;O)…</translation>
    </message>
    <message>
        <source>Choose another colour for the class chosen in the palette</source>
        <translation>为类别面板中所选的类别另选颜色</translation>
    </message>
    <message>
        <source>Remo&amp;ve the class</source>
        <translation>移除类别(&amp;V)</translation>
    </message>
    <message>
        <source>Remove the class chosen in the palette, if no segment uses it</source>
        <translation>移除类别面板中所选的类别（须无片段使用）</translation>
    </message>
    <message>
        <source>Set the &amp;start here</source>
        <translation>将此处设为起点(&amp;S)</translation>
    </message>
    <message>
        <source>Move the selected segment’s start to the frame shown, or begin a new segment</source>
        <translation>将所选片段的起点移到当前帧，或开始一个新片段</translation>
    </message>
    <message>
        <source>Set the &amp;end here</source>
        <translation>将此处设为终点(&amp;E)</translation>
    </message>
    <message>
        <source>Make the frame shown the selected segment’s last one, or end the new segment</source>
        <translation>将当前帧设为所选片段的末帧，或结束新片段</translation>
    </message>
    <message>
        <source>Choose the start edge</source>
        <translation>选择起点边界</translation>
    </message>
    <message>
        <source>The start is the edge that nudging moves</source>
        <translation>微调时移动起点</translation>
    </message>
    <message>
        <source>Choose the end edge</source>
        <translation>选择终点边界</translation>
    </message>
    <message>
        <source>The end is the edge that nudging moves</source>
        <translation>微调时移动终点</translation>
    </message>
    <message>
        <source>Nudge the edge &amp;back</source>
        <translation>边界提前一帧(&amp;B)</translation>
    </message>
    <message>
        <source>Move the chosen edge one frame earlier</source>
        <translation>将所选边界提前一帧</translation>
    </message>
    <message>
        <source>Nudge the edge &amp;forward</source>
        <translation>边界推后一帧(&amp;F)</translation>
    </message>
    <message>
        <source>Move the chosen edge one frame later</source>
        <translation>将所选边界推后一帧</translation>
    </message>
    <message>
        <source>Nudge back five frames</source>
        <translation>边界提前五帧</translation>
    </message>
    <message>
        <source>Move the chosen edge five frames earlier</source>
        <translation>将所选边界提前五帧</translation>
    </message>
    <message>
        <source>Nudge forward five frames</source>
        <translation>边界推后五帧</translation>
    </message>
    <message>
        <source>Move the chosen edge five frames later</source>
        <translation>将所选边界推后五帧</translation>
    </message>
    <message>
        <source>S&amp;plit here</source>
        <translation>在此处拆分(&amp;P)</translation>
    </message>
    <message>
        <source>Split the selected segment before the frame shown</source>
        <translation>在当前帧之前拆分所选片段</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>合并(&amp;M)</translation>
    </message>
    <message>
        <source>Merge the selected segments, or the selected one with the next of its class</source>
        <translation>合并所选的多个片段，或将所选片段与同类别的下一个片段合并</translation>
    </message>
    <message>
        <source>Loc&amp;k or unlock</source>
        <translation>锁定或解锁(&amp;K)</translation>
    </message>
    <message>
        <source>Protect the selected segment from changes, or let it change again</source>
        <translation>锁定所选片段以防更改，或解锁以允许更改</translation>
    </message>
    <message>
        <source>&amp;Deselect</source>
        <translation>取消选择(&amp;D)</translation>
    </message>
    <message>
        <source>Select nothing and drop a segment that was begun</source>
        <translation>取消选择，并放弃已开始的片段</translation>
    </message>
    <message>
        <source>&amp;Next undecided</source>
        <translation>下一个待处理(&amp;N)</translation>
    </message>
    <message>
        <source>Go to the next proposal that nobody decided and loop it</source>
        <translation>转到下一个待处理的候选片段并循环播放</translation>
    </message>
    <message>
        <source>&amp;Previous undecided</source>
        <translation>上一个待处理(&amp;P)</translation>
    </message>
    <message>
        <source>Go to the previous proposal that nobody decided and loop it</source>
        <translation>转到上一个待处理的候选片段并循环播放</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>接受(&amp;A)</translation>
    </message>
    <message>
        <source>Accept the selected proposal and go to the next</source>
        <translation>接受所选候选片段并转到下一个</translation>
    </message>
    <message>
        <source>&amp;Reject or delete</source>
        <translation>拒绝或删除(&amp;R)</translation>
    </message>
    <message>
        <source>Reject the selected proposal and go to the next; a segment made by hand is deleted</source>
        <translation>拒绝所选候选片段并转到下一个；人工创建的片段则删除</translation>
    </message>
    <message>
        <source>&amp;Loop the segment</source>
        <translation>循环播放片段(&amp;L)</translation>
    </message>
    <message>
        <source>Play the selected segment again and again; press again to stop</source>
        <translation>循环播放所选片段；再按一次停止</translation>
    </message>
    <message>
        <source>Mark as re&amp;viewed</source>
        <translation>标记为已审阅(&amp;V)</translation>
    </message>
    <message>
        <source>Mark the selected segment’s or the loop’s frames as reviewed for the visible classes</source>
        <translation>针对可见类别，将所选片段或循环区间的帧标记为已审阅</translation>
    </message>
    <message>
        <source>Class 1</source>
        <translation>类别 1</translation>
    </message>
    <message>
        <source>Give the selection the class with key 1</source>
        <translation>将所选内容设为按键 1 对应的类别</translation>
    </message>
    <message>
        <source>Class 2</source>
        <translation>类别 2</translation>
    </message>
    <message>
        <source>Give the selection the class with key 2</source>
        <translation>将所选内容设为按键 2 对应的类别</translation>
    </message>
    <message>
        <source>Class 3</source>
        <translation>类别 3</translation>
    </message>
    <message>
        <source>Give the selection the class with key 3</source>
        <translation>将所选内容设为按键 3 对应的类别</translation>
    </message>
    <message>
        <source>Class 4</source>
        <translation>类别 4</translation>
    </message>
    <message>
        <source>Give the selection the class with key 4</source>
        <translation>将所选内容设为按键 4 对应的类别</translation>
    </message>
    <message>
        <source>Class 5</source>
        <translation>类别 5</translation>
    </message>
    <message>
        <source>Give the selection the class with key 5</source>
        <translation>将所选内容设为按键 5 对应的类别</translation>
    </message>
    <message>
        <source>Class 6</source>
        <translation>类别 6</translation>
    </message>
    <message>
        <source>Give the selection the class with key 6</source>
        <translation>将所选内容设为按键 6 对应的类别</translation>
    </message>
    <message>
        <source>Class 7</source>
        <translation>类别 7</translation>
    </message>
    <message>
        <source>Give the selection the class with key 7</source>
        <translation>将所选内容设为按键 7 对应的类别</translation>
    </message>
    <message>
        <source>Class 8</source>
        <translation>类别 8</translation>
    </message>
    <message>
        <source>Give the selection the class with key 8</source>
        <translation>将所选内容设为按键 8 对应的类别</translation>
    </message>
    <message>
        <source>Class 9</source>
        <translation>类别 9</translation>
    </message>
    <message>
        <source>Give the selection the class with key 9</source>
        <translation>将所选内容设为按键 9 对应的类别</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>播放或暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>Play &amp;backward</source>
        <translation>倒放(&amp;B)</translation>
    </message>
    <message>
        <source>Play backward; each press doubles the speed. With K held: one frame back</source>
        <translation>倒放；每按一次速度加倍。按住 K 时：后退一帧</translation>
    </message>
    <message>
        <source>P&amp;ause</source>
        <translation>暂停(&amp;A)</translation>
    </message>
    <message>
        <source>Pause; held, J and L step one frame</source>
        <translation>暂停；按住时，J 和 L 逐帧移动</translation>
    </message>
    <message>
        <source>Play &amp;forward</source>
        <translation>正放(&amp;F)</translation>
    </message>
    <message>
        <source>Play forward; each press doubles the speed. With K held: one frame forward</source>
        <translation>正放；每按一次速度加倍。按住 K 时：前进一帧</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>后退一帧</translation>
    </message>
    <message>
        <source>Step one frame back</source>
        <translation>后退一帧</translation>
    </message>
    <message>
        <source>One frame forward</source>
        <translation>前进一帧</translation>
    </message>
    <message>
        <source>Step one frame forward</source>
        <translation>前进一帧</translation>
    </message>
    <message>
        <source>One second back</source>
        <translation>后退一秒</translation>
    </message>
    <message>
        <source>Jump one second back</source>
        <translation>后退一秒</translation>
    </message>
    <message>
        <source>One second forward</source>
        <translation>前进一秒</translation>
    </message>
    <message>
        <source>Jump one second forward</source>
        <translation>前进一秒</translation>
    </message>
    <message>
        <source>Previous edge</source>
        <translation>上一个边界</translation>
    </message>
    <message>
        <source>Go to the nearest start or end before this frame</source>
        <translation>转到当前帧之前最近的起点或终点</translation>
    </message>
    <message>
        <source>Next edge</source>
        <translation>下一个边界</translation>
    </message>
    <message>
        <source>Go to the nearest start or end after this frame</source>
        <translation>转到当前帧之后最近的起点或终点</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>首帧</translation>
    </message>
    <message>
        <source>Go to the first frame</source>
        <translation>转到首帧</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>末帧</translation>
    </message>
    <message>
        <source>Go to the last frame</source>
        <translation>转到末帧</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>转到(&amp;G)…</translation>
    </message>
    <message>
        <source>Go to a time, a frame or a PTS</source>
        <translation>转到指定的时间、帧或 PTS</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>静音(&amp;M)</translation>
    </message>
    <message>
        <source>Switch the sound off or on</source>
        <translation>关闭或打开声音</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>减速</translation>
    </message>
    <message>
        <source>Halve the playing speed</source>
        <translation>播放速度减半</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>加速</translation>
    </message>
    <message>
        <source>Double the playing speed</source>
        <translation>播放速度加倍</translation>
    </message>
    <message>
        <source>Timeline: fit the &amp;selection</source>
        <translation>时间轴：适应所选片段(&amp;S)</translation>
    </message>
    <message>
        <source>Zoom the timeline to the selected segment</source>
        <translation>将时间轴缩放到所选片段</translation>
    </message>
    <message>
        <source>Timeline: fit &amp;all</source>
        <translation>时间轴：适应整个视频(&amp;A)</translation>
    </message>
    <message>
        <source>Show the whole video on the timeline</source>
        <translation>在时间轴上显示整个视频</translation>
    </message>
    <message>
        <source>Timeline: zoom &amp;in</source>
        <translation>时间轴：放大(&amp;I)</translation>
    </message>
    <message>
        <source>Show a shorter stretch of the timeline</source>
        <translation>显示更短的一段时间轴</translation>
    </message>
    <message>
        <source>Timeline: zoom &amp;out</source>
        <translation>时间轴：缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Show a longer stretch of the timeline</source>
        <translation>显示更长的一段时间轴</translation>
    </message>
    <message>
        <source>Lane up</source>
        <translation>上一轨道</translation>
    </message>
    <message>
        <source>Go to the lane above</source>
        <translation>转到上方的轨道</translation>
    </message>
    <message>
        <source>Lane down</source>
        <translation>下一轨道</translation>
    </message>
    <message>
        <source>Go to the lane below</source>
        <translation>转到下方的轨道</translation>
    </message>
    <message>
        <source>One lane a &amp;person</source>
        <translation>按人物分轨道(&amp;P)</translation>
    </message>
    <message>
        <source>Lanes by person instead of by class</source>
        <translation>按人物而非类别划分轨道</translation>
    </message>
    <message>
        <source>Picture: zoom in</source>
        <translation>画面：放大</translation>
    </message>
    <message>
        <source>Enlarge the picture</source>
        <translation>放大画面</translation>
    </message>
    <message>
        <source>Picture: zoom out</source>
        <translation>画面：缩小</translation>
    </message>
    <message>
        <source>Make the picture smaller</source>
        <translation>缩小画面</translation>
    </message>
    <message>
        <source>Picture: &amp;fit</source>
        <translation>画面：适应窗口(&amp;F)</translation>
    </message>
    <message>
        <source>Show the whole picture</source>
        <translation>显示整个画面</translation>
    </message>
    <message>
        <source>Show &amp;boxes</source>
        <translation>显示人物框(&amp;B)</translation>
    </message>
    <message>
        <source>Draw the people found by the shown run</source>
        <translation>绘制当前显示的运行所检测到的人物</translation>
    </message>
    <message>
        <source>Show &amp;trails</source>
        <translation>显示移动路径(&amp;T)</translation>
    </message>
    <message>
        <source>Draw where each person came from</source>
        <translation>绘制每个人物走过的路径</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>全屏(&amp;U)</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>使用整个屏幕</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>重置布局(&amp;R)</translation>
    </message>
    <message>
        <source>Put all panels back where they were at first</source>
        <translation>将所有面板恢复到初始位置</translation>
    </message>
    <message>
        <source>&amp;Run detection…</source>
        <translation>运行检测(&amp;R)…</translation>
    </message>
    <message>
        <source>Look for people and actions in videos</source>
        <translation>在视频中检测人物和动作</translation>
    </message>
    <message>
        <source>&amp;Show the chosen run</source>
        <translation>显示所选运行(&amp;S)</translation>
    </message>
    <message>
        <source>Show the curves, boxes and proposals of the run chosen in the list</source>
        <translation>显示列表中所选运行的曲线、人物框和候选片段</translation>
    </message>
    <message>
        <source>Res&amp;ume the chosen run</source>
        <translation>继续所选运行(&amp;U)</translation>
    </message>
    <message>
        <source>Go on with a run that was stopped</source>
        <translation>继续已停止的运行</translation>
    </message>
    <message>
        <source>Re&amp;move the chosen run…</source>
        <translation>移除所选运行(&amp;M)…</translation>
    </message>
    <message>
        <source>Remove a run with its curves, boxes and proposals; segments stay</source>
        <translation>移除运行及其曲线、人物框和候选片段；片段保留</translation>
    </message>
    <message>
        <source>&amp;Cancel the running job</source>
        <translation>取消正在运行的任务(&amp;C)</translation>
    </message>
    <message>
        <source>Stop the job that is running; what it found is kept</source>
        <translation>停止正在运行的任务；已得到的结果会保留</translation>
    </message>
    <message>
        <source>C&amp;lear finished jobs</source>
        <translation>清除已完成的任务(&amp;L)</translation>
    </message>
    <message>
        <source>Take finished jobs off the list</source>
        <translation>从列表中清除已完成的任务</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>See and change all keys</source>
        <translation>查看和更改所有快捷键</translation>
    </message>
    <message>
        <source>&amp;Copy diagnostics</source>
        <translation>复制诊断信息(&amp;C)</translation>
    </message>
    <message>
        <source>Copy versions, settings and the log’s end for a bug report</source>
        <translation>复制版本、设置和日志末尾，用于报告问题</translation>
    </message>
    <message>
        <source>&amp;About Onset</source>
        <translation>关于 Onset(&amp;A)</translation>
    </message>
    <message>
        <source>Version, libraries and licence</source>
        <translation>版本、程序库和许可证</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Segment</source>
        <translation>片段(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>审阅(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>播放(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Detection</source>
        <translation>检测(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Evaluation</source>
        <translation>评估(&amp;E)</translation>
    </message>
    <message>
        <source>See what a run gets right and wrong, and go there</source>
        <translation>查看一次运行的对错，并转到该处</translation>
    </message>
    <message>
        <source>Show &amp;all errors</source>
        <translation>显示全部错误(&amp;A)</translation>
    </message>
    <message>
        <source>List all errors of the run, whatever was clicked</source>
        <translation>列出该运行的全部错误，不论点击了什么</translation>
    </message>
    <message>
        <source>Suspected &amp;missing annotations</source>
        <translation>疑似漏标(&amp;M)</translation>
    </message>
    <message>
        <source>List confident predictions where nothing is annotated: F annotates what is there</source>
        <translation>列出无标注处的高置信预测：按 F 即标注</translation>
    </message>
    <message>
        <source>Suspected &amp;label errors</source>
        <translation>疑似错标(&amp;L)</translation>
    </message>
    <message>
        <source>List confident predictions of another class than the annotation: F takes the predicted one</source>
        <translation>列出类别与标注不同的高置信预测：按 F 采用预测的类别</translation>
    </message>
    <message>
        <source>&amp;Next error</source>
        <translation>下一个错误(&amp;N)</translation>
    </message>
    <message>
        <source>Go to the next error of the list and loop it</source>
        <translation>转到列表中的下一个错误并循环播放</translation>
    </message>
    <message>
        <source>&amp;Previous error</source>
        <translation>上一个错误(&amp;P)</translation>
    </message>
    <message>
        <source>Go to the previous error of the list and loop it</source>
        <translation>转到列表中的上一个错误并循环播放</translation>
    </message>
    <message>
        <source>Model &amp;wrong</source>
        <translation>模型错误(&amp;W)</translation>
    </message>
    <message>
        <source>The annotation is right, the model is wrong; goes to the next error</source>
        <translation>标注正确，模型有误；转到下一个错误</translation>
    </message>
    <message>
        <source>Label wrong</source>
        <translation>标注错误</translation>
    </message>
    <message>
        <source>The annotation is wrong: correct it here, then go on with N</source>
        <translation>标注有误：就地更正，然后按 N 继续</translation>
    </message>
    <message>
        <source>Am&amp;biguous</source>
        <translation>有歧义(&amp;B)</translation>
    </message>
    <message>
        <source>Nobody can tell who is wrong; goes to the next error</source>
        <translation>无法判断谁对谁错；转到下一个错误</translation>
    </message>
    <message>
        <source>&amp;Clear the verdict</source>
        <translation>清除判定(&amp;C)</translation>
    </message>
    <message>
        <source>Take the verdict on this error back</source>
        <translation>撤回对此错误的判定</translation>
    </message>
    <message>
        <source>&amp;Take the prediction</source>
        <translation>采用预测(&amp;T)</translation>
    </message>
    <message>
        <source>Make the annotation as predicted, or annotate what was predicted; goes to the next error</source>
        <translation>将标注改为预测结果，或标注所预测的内容；转到下一个错误</translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation>报告(&amp;R)…</translation>
    </message>
    <message>
        <source>Write numbers, charts and the worst errors into one HTML file</source>
        <translation>将数值、图表和最严重的错误写入一个 HTML 文件</translation>
    </message>
    <message>
        <source>Ev&amp;aluation</source>
        <translation>评估(&amp;A)</translation>
    </message>
    <message>
        <source>How far two people who annotated the same videos agree</source>
        <translation>标注了相同视频的两个人在多大程度上一致</translation>
    </message>
    <message>
        <source>A&amp;greement of annotators…</source>
        <translation>标注者一致性(&amp;G)…</translation>
    </message>
    <message>
        <source>Re&amp;train…</source>
        <translation>重新训练(&amp;T)…</translation>
    </message>
    <message>
        <source>Learn a new model version from what was corrected and reviewed</source>
        <translation>根据已修正和已审阅的内容学习新的模型版本</translation>
    </message>
    <message>
        <source>Training and &amp;versions</source>
        <translation>训练与版本(&amp;V)</translation>
    </message>
    <message>
        <source>See the training that goes on, and the model versions there are</source>
        <translation>查看正在进行的训练和现有的模型版本</translation>
    </message>
    <message>
        <source>&amp;Pause the training</source>
        <translation>暂停训练(&amp;P)</translation>
    </message>
    <message>
        <source>Pause the training, or let it go on</source>
        <translation>暂停训练，或让其继续</translation>
    </message>
    <message>
        <source>Stop the training &amp;early</source>
        <translation>提前结束训练(&amp;E)</translation>
    </message>
    <message>
        <source>End the training soon; the best weights so far become the version</source>
        <translation>尽快结束训练；目前最好的权重成为新版本</translation>
    </message>
    <message>
        <source>Ca&amp;ncel the training</source>
        <translation>取消训练(&amp;N)</translation>
    </message>
    <message>
        <source>End the training and throw away what it learnt</source>
        <translation>结束训练并丢弃所学内容</translation>
    </message>
    <message>
        <source>Use the chosen vers&amp;ion</source>
        <translation>使用所选版本(&amp;I)</translation>
    </message>
    <message>
        <source>Make the version chosen in the list the current one: keep it, or roll back to it</source>
        <translation>将列表中所选版本设为当前版本：保留或回退到它</translation>
    </message>
    <message>
        <source>Run detection &amp;with it…</source>
        <translation>用它运行检测(&amp;W)…</translation>
    </message>
    <message>
        <source>Look for actions in videos with the version chosen in the list</source>
        <translation>用列表中所选版本在视频中检测动作</translation>
    </message>
    <message>
        <source>N&amp;ote on the chosen version</source>
        <translation>所选版本的备注(&amp;O)</translation>
    </message>
    <message>
        <source>Write a note on the version chosen in the list</source>
        <translation>为列表中所选版本写备注</translation>
    </message>
    <message>
        <source>What it learnt &amp;from…</source>
        <translation>它从何学习(&amp;F)…</translation>
    </message>
    <message>
        <source>See the videos and labels that the chosen version learnt from</source>
        <translation>查看所选版本学习所用的视频和标注</translation>
    </message>
    <message>
        <source>W&amp;hat changed</source>
        <translation>有何变化(&amp;H)</translation>
    </message>
    <message>
        <source>See what a version finds that the one before did not, and the other way round</source>
        <translation>查看某版本新发现了什么、又漏掉了什么</translation>
    </message>
    <message>
        <source>Review &amp;queue</source>
        <translation>审阅队列(&amp;Q)</translation>
    </message>
    <message>
        <source>See what to look at next, over all videos</source>
        <translation>查看所有视频中接下来要看的内容</translation>
    </message>
    <message>
        <source>&amp;Order the queue</source>
        <translation>为队列排序(&amp;O)</translation>
    </message>
    <message>
        <source>Put what a run found in the order in which there is most to learn from it</source>
        <translation>把一次运行的发现按可学到最多内容的顺序排列</translation>
    </message>
    <message>
        <source>Tab &amp;follows the queue</source>
        <translation>Tab 跟随队列(&amp;F)</translation>
    </message>
    <message>
        <source>Tab and decisions go on through the queue, over all videos, instead of by time</source>
        <translation>Tab 和决定按队列在所有视频中前进，而不是按时间</translation>
    </message>
    <message>
        <source>&amp;Blind samples</source>
        <translation>盲标样本(&amp;B)</translation>
    </message>
    <message>
        <source>In half of the random stretches, hide what the run found until they are labelled</source>
        <translation>在一半的随机片段中隐藏运行的发现，直到标注完成</translation>
    </message>
    <message>
        <source>Accept, nothing &amp;else here</source>
        <translation>接受，此处别无其他(&amp;E)</translation>
    </message>
    <message>
        <source>Accept the selected proposal; the frames that its loop plays show no other action and are reviewed for all classes</source>
        <translation>接受所选候选片段；其循环区间的帧没有其他动作，针对所有类别标记为已审阅</translation>
    </message>
    <message>
        <source>Reject, nothing &amp;here</source>
        <translation>拒绝，此处没有动作(&amp;H)</translation>
    </message>
    <message>
        <source>Reject the selected proposal; the frames that its loop plays show no action and are reviewed for all classes</source>
        <translation>拒绝所选候选片段；其循环区间的帧没有动作，针对所有类别标记为已审阅</translation>
    </message>
    <message>
        <source>Open for reading on&amp;ly…</source>
        <translation>以只读方式打开(&amp;L)…</translation>
    </message>
    <message>
        <source>Look at a project without changing anything in its file or beside it</source>
        <translation>查看项目，而不更改项目文件及其所在文件夹中的任何内容</translation>
    </message>
    <message>
        <source>Class 1, and nothing else</source>
        <translation>类别 1，且没有其他</translation>
    </message>
    <message>
        <source>Give the selection the class with key 1; the frames that its loop plays show nothing else and are reviewed for all classes</source>
        <translation>将键 1 的类别赋给所选内容；其循环播放的帧中没有其他动作，并对所有类别标记为已审阅</translation>
    </message>
    <message>
        <source>Class 2, and nothing else</source>
        <translation>类别 2，且没有其他</translation>
    </message>
    <message>
        <source>Give the selection the class with key 2; the frames that its loop plays show nothing else and are reviewed for all classes</source>
        <translation>将键 2 的类别赋给所选内容；其循环播放的帧中没有其他动作，并对所有类别标记为已审阅</translation>
    </message>
    <message>
        <source>Class 3, and nothing else</source>
        <translation>类别 3，且没有其他</translation>
    </message>
    <message>
        <source>Give the selection the class with key 3; the frames that its loop plays show nothing else and are reviewed for all classes</source>
        <translation>将键 3 的类别赋给所选内容；其循环播放的帧中没有其他动作，并对所有类别标记为已审阅</translation>
    </message>
    <message>
        <source>Class 4, and nothing else</source>
        <translation>类别 4，且没有其他</translation>
    </message>
    <message>
        <source>Give the selection the class with key 4; the frames that its loop plays show nothing else and are reviewed for all classes</source>
        <translation>将键 4 的类别赋给所选内容；其循环播放的帧中没有其他动作，并对所有类别标记为已审阅</translation>
    </message>
    <message>
        <source>Class 5, and nothing else</source>
        <translation>类别 5，且没有其他</translation>
    </message>
    <message>
        <source>Give the selection the class with key 5; the frames that its loop plays show nothing else and are reviewed for all classes</source>
        <translation>将键 5 的类别赋给所选内容；其循环播放的帧中没有其他动作，并对所有类别标记为已审阅</translation>
    </message>
    <message>
        <source>Class 6, and nothing else</source>
        <translation>类别 6，且没有其他</translation>
    </message>
    <message>
        <source>Give the selection the class with key 6; the frames that its loop plays show nothing else and are reviewed for all classes</source>
        <translation>将键 6 的类别赋给所选内容；其循环播放的帧中没有其他动作，并对所有类别标记为已审阅</translation>
    </message>
    <message>
        <source>Class 7, and nothing else</source>
        <translation>类别 7，且没有其他</translation>
    </message>
    <message>
        <source>Give the selection the class with key 7; the frames that its loop plays show nothing else and are reviewed for all classes</source>
        <translation>将键 7 的类别赋给所选内容；其循环播放的帧中没有其他动作，并对所有类别标记为已审阅</translation>
    </message>
    <message>
        <source>Class 8, and nothing else</source>
        <translation>类别 8，且没有其他</translation>
    </message>
    <message>
        <source>Give the selection the class with key 8; the frames that its loop plays show nothing else and are reviewed for all classes</source>
        <translation>将键 8 的类别赋给所选内容；其循环播放的帧中没有其他动作，并对所有类别标记为已审阅</translation>
    </message>
    <message>
        <source>Class 9, and nothing else</source>
        <translation>类别 9，且没有其他</translation>
    </message>
    <message>
        <source>Give the selection the class with key 9; the frames that its loop plays show nothing else and are reviewed for all classes</source>
        <translation>将键 9 的类别赋给所选内容；其循环播放的帧中没有其他动作，并对所有类别标记为已审阅</translation>
    </message>
    <message>
        <source>&amp;Describe the videos</source>
        <translation>描述视频(&amp;D)</translation>
    </message>
    <message>
        <source>Make features of all videos, and of the people of the run that is shown: the queue tells by them what looks new, and trainings have them ready</source>
        <translation>计算所有视频以及当前运行中人物的特征:队列据此判断哪些内容看起来新颖,训练时也可直接使用</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Not found: %1</source>
        <translation>未找到：%1</translation>
    </message>
    <message>
        <source>This file cannot be used: %1</source>
        <translation>无法使用此文件：%1</translation>
    </message>
    <message>
        <source>Not supported here: %1</source>
        <translation>此处不支持：%1</translation>
    </message>
    <message>
        <source>Reading or writing failed: %1</source>
        <translation>读写失败：%1</translation>
    </message>
    <message>
        <source>In conflict: %1</source>
        <translation>存在冲突：%1</translation>
    </message>
    <message>
        <source>Made by a newer version of Onset: %1</source>
        <translation>由更新版本的 Onset 创建：%1</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>已停止：%1</translation>
    </message>
    <message>
        <source>Not possible: %1</source>
        <translation>无法执行：%1</translation>
    </message>
    <message>
        <source>Something went wrong inside Onset: %1</source>
        <translation>Onset 内部出错：%1</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>predicted as “%1” where nothing is annotated</source>
        <translation>预测为“%1”而该处无标注</translation>
    </message>
    <message>
        <source>“%1” that no prediction found</source>
        <translation>“%1”未被任何预测找到</translation>
    </message>
    <message>
        <source>“%1” predicted as “%2”</source>
        <translation>“%1”预测为“%2”</translation>
    </message>
    <message>
        <source>start</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>end</source>
        <translation>终点</translation>
    </message>
    <message>
        <source>%1 off by less than %2</source>
        <translation>%1误差小于 %2</translation>
    </message>
    <message>
        <source>%1 off by %2 and more</source>
        <translation>%1误差 %2 及以上</translation>
    </message>
    <message>
        <source>%1 off by %2 to %3</source>
        <translation>%1误差 %2 至 %3</translation>
    </message>
    <message>
        <source>Suspected missing annotations</source>
        <translation>疑似漏标</translation>
    </message>
    <message>
        <source>Suspected label errors</source>
        <translation>疑似错标</translation>
    </message>
    <message>
        <source>of “%1”</source>
        <translation>类别“%1”</translation>
    </message>
    <message>
        <source>predicted as “%1”</source>
        <translation>预测为“%1”</translation>
    </message>
    <message>
        <source>annotated as “%1”</source>
        <translation>标注为“%1”</translation>
    </message>
    <message>
        <source>in step %1G</source>
        <translation>第 %1G 步</translation>
    </message>
    <message>
        <source>of one video</source>
        <translation>单个视频</translation>
    </message>
    <message>
        <source>score of %1 and more</source>
        <translation>得分不低于 %1</translation>
    </message>
    <message>
        <source>All errors</source>
        <translation>全部错误</translation>
    </message>
    <message>
        <source>score of %1 to %2</source>
        <translation>得分 %1 至 %2</translation>
    </message>
    <message>
        <source>score below %1</source>
        <translation>得分低于 %1</translation>
    </message>
</context>
<context>
    <name>ParameterForm</name>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Median window (samples)</source>
        <translation>中值滤波窗口（采样点）</translation>
    </message>
    <message>
        <source>Shortest proposal (s)</source>
        <translation>最短候选片段（秒）</translation>
    </message>
    <message>
        <source>Longest proposal (s)</source>
        <translation>最长候选片段（秒）</translation>
    </message>
    <message>
        <source>Pictures looked at a second</source>
        <translation>每秒分析的画面数</translation>
    </message>
    <message>
        <source>Searches for people a second</source>
        <translation>每秒检测人物的次数</translation>
    </message>
    <message>
        <source>Pixels searched for people</source>
        <translation>检测人物所用的像素数</translation>
    </message>
    <message>
        <source>Longest gap bridged in a track (s)</source>
        <translation>轨迹中可衔接的最长间断（秒）</translation>
    </message>
    <message>
        <source>Threads (0: all but one)</source>
        <translation>线程数（0：留出一个，其余全用）</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>%1 annotations, %2 predictions</source>
        <translation>%1 个标注，%2 个预测</translation>
    </message>
    <message>
        <source>%1 annotated boxes, %2 predicted ones</source>
        <translation>%1 个标注框，%2 个预测框</translation>
    </message>
    <message>
        <source>%1: AP %2 at %3</source>
        <translation>%1：%3 时 AP 为 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1
%2 at %3</source>
        <translation>%1
%3 时为 %2</translation>
    </message>
    <message>
        <source>Video-mAP</source>
        <translation>Video-mAP</translation>
    </message>
    <message>
        <source>Frame-mAP</source>
        <translation>Frame-mAP</translation>
    </message>
    <message>
        <source>Average precision at %1</source>
        <translation>%1 时的平均精度</translation>
    </message>
    <message>
        <source>%1 that counts as found</source>
        <translation>视为找到的 %1</translation>
    </message>
    <message>
        <source>mAP</source>
        <translation>mAP</translation>
    </message>
    <message>
        <source>All classes as one ranking</source>
        <translation>所有类别合为一个排序</translation>
    </message>
    <message>
        <source>%1 %2 at %3, %4 on average over %5 to %6; all classes as one ranking: %7.</source>
        <translation>%3 时 %1 为 %2，%5 至 %6 平均 %4；所有类别合为一个排序：%7。</translation>
    </message>
    <message>
        <source>“%1”: %2, %3 on average.</source>
        <translation>“%1”：%2，平均 %3。</translation>
    </message>
    <message>
        <source>Videos with annotated people: %1</source>
        <translation>有人物标注的视频：%1</translation>
    </message>
    <message>
        <source>their annotations: %1</source>
        <translation>其标注：%1</translation>
    </message>
    <message>
        <source>predictions of people: %1</source>
        <translation>人物预测：%1</translation>
    </message>
    <message>
        <source>left out, since they name no person: %1</source>
        <translation>因未指明人物而不计：%1</translation>
    </message>
    <message>
        <source>left out, since the person is not there then: %1</source>
        <translation>因人物当时不在而不计：%1</translation>
    </message>
</context>
<context>
    <name>Position</name>
    <message>
        <source>The video has frames 0 to %1 and lasts %2.</source>
        <translation>该视频包含第 0 至 %1 帧，时长 %2。</translation>
    </message>
    <message>
        <source>No frame of the video has the PTS %1.</source>
        <translation>视频中没有 PTS 为 %1 的帧。</translation>
    </message>
    <message>
        <source>The video&apos;s frames are not known yet.</source>
        <translation>尚未获知视频的帧信息。</translation>
    </message>
    <message>
        <source>“%1” is no time (1:02.5 or 62.5s), frame (#1234) or timestamp (pts 90000).</source>
        <translation>“%1”不是有效的时间（1:02.5 或 62.5s）、帧（#1234）或时间戳（pts 90000）。</translation>
    </message>
</context>
<context>
    <name>ProjectNotices</name>
    <message>
        <source>The project was upgraded from format %1 to %2. The file as it was is kept as “%3”.</source>
        <translation>项目已从格式 %1 升级到 %2。原文件保留为“%3”。</translation>
    </message>
    <message>
        <source>The project was written by a newer version of Onset, which says that this one can work with it.</source>
        <translation>该项目由更新版本的 Onset 写入;根据其说明,本版本可以使用它。</translation>
    </message>
    <message>
        <source>“%1” is on a network file system: storing is slower there, and only one computer may have the project open. Prefer a local disk.</source>
        <translation>“%1”位于网络文件系统上:保存较慢,且只能有一台计算机打开该项目。建议使用本地磁盘。</translation>
    </message>
    <message>
        <source>“%1” is read as it is now; changes that others make meanwhile are not seen.</source>
        <translation>“%1”按当前状态读取;他人在此期间所做的更改不会显示。</translation>
    </message>
    <message>
        <source>The file system of “%1” knows no locks: make sure that no other program has the project open.</source>
        <translation>“%1”所在的文件系统不支持锁:请确保没有其他程序打开该项目。</translation>
    </message>
    <message>
        <source>The frame table of the video “%1” is damaged; the video has to be indexed again. %2</source>
        <translation>视频“%1”的帧表已损坏;必须重新索引该视频。%2</translation>
    </message>
    <message>
        <source>The video “%1” was found at “%2”.</source>
        <translation>已在“%2”找到视频“%1”。</translation>
    </message>
    <message>
        <source>The video “%1” is not at “%2” any more. Tell where it is.</source>
        <translation>视频“%1”已不在“%2”。请指明其位置。</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) were interrupted and can be resumed.</source>
        <translation>
            <numerusform>%n 次运行被中断,可以继续。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportTexts</name>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>Average precision of each class</source>
        <translation>各类别的平均精度</translation>
    </message>
    <message>
        <source>%1: %2 of %3 annotations, %4 predictions</source>
        <translation>%1：%2，标注 %3 个，预测 %4 个</translation>
    </message>
    <message>
        <source>All values</source>
        <translation>全部数值</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Average precision of each class at tIoU %1, best first.</source>
        <translation>tIoU 为 %1 时各类别的平均精度，由高到低。</translation>
    </message>
    <message>
        <source>mAP over tIoU</source>
        <translation>mAP 随 tIoU 的变化</translation>
    </message>
    <message>
        <source>Precision over recall, mean of the classes</source>
        <translation>精确率随召回率的变化（类别平均）</translation>
    </message>
    <message>
        <source>Precision over recall at tIoU %1, mean of the classes</source>
        <translation>tIoU 为 %1 时精确率随召回率的变化（类别平均）</translation>
    </message>
    <message>
        <source>Overlap and ranking</source>
        <translation>重叠与排序</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>Annotated</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>%1 predicted as %2: %3</source>
        <translation>%1 被预测为 %2：%3</translation>
    </message>
    <message>
        <source>Predictions and annotations paired one to one, best score first, whatever the class. The last row are predictions without annotation, the last column annotations that were missed.</source>
        <translation>预测与标注一一配对，得分高者优先，不论类别。最后一行是没有标注的预测，最后一列是漏检的标注。</translation>
    </message>
    <message numerus="yes">
        <source>Of %n class(es) those with the most errors.</source>
        <translation>
            <numerusform>%n 个类别中错误最多的那些。</numerusform>
        </translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>混淆</translation>
    </message>
    <message>
        <source>Kinds of predictions, band by band</source>
        <translation>各区段的预测类型</translation>
    </message>
    <message>
        <source>best predictions; G: annotations of the class</source>
        <translation>得分最高的预测；G：该类别的标注数</translation>
    </message>
    <message>
        <source>What each kind of error costs</source>
        <translation>各类错误的代价</translation>
    </message>
    <message>
        <source>class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>space</source>
        <translation>空间</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>现状</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>annotation − prediction</source>
        <translation>标注 − 预测</translation>
    </message>
    <message>
        <source>bias %1, median %2, 90 % within %3</source>
        <translation>偏差 %1，中位数 %2，90 % 在 %3 以内</translation>
    </message>
    <message>
        <source>What the best predictions are</source>
        <translation>得分最高的预测是什么</translation>
    </message>
    <message>
        <source>What mAP would gain without each kind</source>
        <translation>去除各类错误后 mAP 的提升</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>错在哪里</translation>
    </message>
    <message>
        <source>Kinds of false predictions, by the annotation of any class that overlaps them most.</source>
        <translation>错误预测的类型，按与其重叠最多的标注（不论类别）划分。</translation>
    </message>
    <message>
        <source>If perfect</source>
        <translation>假设完美</translation>
    </message>
    <message>
        <source>mAP</source>
        <translation>mAP</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>提升</translation>
    </message>
    <message>
        <source>mAP at stIoU %1 if classes, times or boxes were right wherever they overlap by more than 0.3.</source>
        <translation>stIoU 为 %1 时，若重叠超过 0.3 处的类别、时间或边框均正确，mAP 会是多少。</translation>
    </message>
    <message>
        <source>mAP at tIoU %1 if classes or times were right wherever they overlap by more than 0.3.</source>
        <translation>tIoU 为 %1 时，若重叠超过 0.3 处的类别或时间均正确，mAP 会是多少。</translation>
    </message>
    <message>
        <source>Where there is most to gain</source>
        <translation>哪里提升空间最大</translation>
    </message>
    <message>
        <source>Annotations by</source>
        <translation>标注按</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>漏检</translation>
    </message>
    <message>
        <source>mAP, normalized</source>
        <translation>归一化 mAP</translation>
    </message>
    <message>
        <source>What is hard to find</source>
        <translation>哪些难以找到</translation>
    </message>
    <message>
        <source>Share of the annotations that no prediction found at tIoU %1.</source>
        <translation>tIoU 为 %1 时没有被任何预测找到的标注所占比例。</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>终点</translation>
    </message>
    <message>
        <source>Boundaries</source>
        <translation>边界</translation>
    </message>
    <message numerus="yes">
        <source>How far the edges of %n right prediction(s) are off; positive where they come too early. The outermost bars hold everything beyond.</source>
        <translation>
            <numerusform>%n 个正确预测的边界偏差；过早为正。最外侧的柱包含更远的全部。</numerusform>
        </translation>
    </message>
    <message>
        <source>Annotated: %1</source>
        <translation>标注：%1</translation>
    </message>
    <message>
        <source>Predicted: %1</source>
        <translation>预测：%1</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>得分 %1</translation>
    </message>
    <message>
        <source>tIoU %1</source>
        <translation>tIoU %1</translation>
    </message>
    <message>
        <source>costs %1 of its class&apos;s average precision</source>
        <translation>使该类别的平均精度降低 %1</translation>
    </message>
    <message>
        <source>The worst errors</source>
        <translation>最严重的错误</translation>
    </message>
    <message>
        <source>%1 of %2, costliest first: first, middle and last frame.</source>
        <translation>%2 个中的 %1 个，代价最高者在前：首帧、中间帧和末帧。</translation>
    </message>
    <message>
        <source>Run %1 of the project “%2”</source>
        <translation>项目“%2”的运行 %1</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>What %1 gets wrong</source>
        <translation>%1 错在哪里</translation>
    </message>
    <message>
        <source>Written by Onset.</source>
        <translation>由 Onset 生成。</translation>
    </message>
    <message>
        <source>background</source>
        <translation>背景</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) without annotation</source>
        <translation>
            <numerusform>%n 个没有标注的视频</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) that the run did not come to the end of</source>
        <translation>
            <numerusform>%n 个运行未处理完的视频</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) whose frames are not known yet</source>
        <translation>
            <numerusform>%n 个尚未编制帧索引的视频</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prediction(s) where nobody looked</source>
        <translation>
            <numerusform>%n 个无人查看之处的预测</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>未计入：%1。</translation>
    </message>
    <message>
        <source>protocol of THUMOS14</source>
        <translation>THUMOS14 协议</translation>
    </message>
    <message>
        <source>protocol of ActivityNet</source>
        <translation>ActivityNet 协议</translation>
    </message>
    <message>
        <source>tIoU %1 to %2</source>
        <translation>tIoU %1 至 %2</translation>
    </message>
    <message>
        <source>videos for %1</source>
        <translation>用于%1的视频</translation>
    </message>
    <message>
        <source>all videos</source>
        <translation>全部视频</translation>
    </message>
    <message>
        <source>predictions where nobody looked count too</source>
        <translation>无人查看之处的预测也计入</translation>
    </message>
    <message>
        <source>mAP at tIoU %1</source>
        <translation>tIoU 为 %1 时的 mAP</translation>
    </message>
    <message>
        <source>mAP, average over the tIoUs</source>
        <translation>mAP，对各 tIoU 取平均</translation>
    </message>
    <message>
        <source>videos</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>annotations</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>predictions</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>No annotation can be measured here, so there is no average precision.</source>
        <translation>此处没有可评测的标注，因此没有平均精度。</translation>
    </message>
    <message>
        <source>Worth a look: %1 suspected missing annotations, %2 suspected wrong labels.</source>
        <translation>值得一看：%1 个疑似缺失的标注，%2 个疑似错误的标签。</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Share that is right</source>
        <translation>正确的比例</translation>
    </message>
    <message>
        <source>Reliability of scores</source>
        <translation>分数的可靠性</translation>
    </message>
    <message numerus="yes">
        <source>%n score(s) are not within 0 to 1: they are no probabilities.</source>
        <translation>
            <numerusform>有 %n 个分数不在 0 到 1 之间：它们不是概率。</numerusform>
        </translation>
    </message>
    <message>
        <source>Score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>How many predictions of a score are right, in ten bins; on the diagonal a score is a probability. Expected calibration error: %1.</source>
        <translation>各分数的预测中有多少是正确的（分为十档）；在对角线上，分数就是概率。期望校准误差：%1。</translation>
    </message>
    <message>
        <source>Of the run before: %1.</source>
        <translation>之前的运行：%1。</translation>
    </message>
</context>
<context>
    <name>RunText</name>
    <message>
        <source>Run %1 · %2 · %3</source>
        <comment>number · system · date</comment>
        <translation>运行 %1 · %2 · %3</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>stopped; can be resumed</source>
        <translation>已停止，可继续</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
</context>
<context>
    <name>SnapshotText</name>
    <message>
        <source>a removed video</source>
        <translation>已移除的视频</translation>
    </message>
    <message>
        <source>%1: none</source>
        <translation>%1：无</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>split: how many (names)</comment>
        <translation>%1：%2（%3）</translation>
    </message>
    <message>
        <source>Frozen on %1</source>
        <translation>冻结于 %1</translation>
    </message>
    <message>
        <source>%1: %2 segments</source>
        <translation>%1：%2 个片段</translation>
    </message>
    <message>
        <source>Rejected proposals, learnt as background: %1</source>
        <translation>已拒绝的候选片段（作为背景学习）：%1</translation>
    </message>
</context>
<context>
    <name>Split</name>
    <message>
        <source>none</source>
        <translation>未划分</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>留出</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>human</source>
        <translation>人工</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>“%1” cannot be compared: nothing it found can be measured here.</source>
        <translation>无法与“%1”比较：其结果在此无法度量。</translation>
    </message>
    <message>
        <source>As good as “%1” on average.</source>
        <translation>平均与“%1”相当。</translation>
    </message>
    <message>
        <source>▲ %1 points more than “%2” on average.</source>
        <translation>▲ 平均比“%2”高 %1 个百分点。</translation>
    </message>
    <message>
        <source>▼ %1 points less than “%2” on average.</source>
        <translation>▼ 平均比“%2”低 %1 个百分点。</translation>
    </message>
    <message>
        <source>No class has an annotation in these videos, so there is no average precision.</source>
        <translation>这些视频中没有任何类别的标注，因此没有平均精度。</translation>
    </message>
    <message>
        <source>mAP %1 at tIoU %2</source>
        <translation>tIoU %2 时 mAP 为 %1</translation>
    </message>
    <message>
        <source>, %1 on average over %2 to %3</source>
        <translation>，%2 至 %3 平均 %1</translation>
    </message>
    <message>
        <source>1 video</source>
        <translation>1 个视频</translation>
    </message>
    <message>
        <source>%1 videos</source>
        <translation>%1 个视频</translation>
    </message>
    <message>
        <source>1 annotation</source>
        <translation>1 个标注</translation>
    </message>
    <message>
        <source>%1 annotations</source>
        <translation>%1 个标注</translation>
    </message>
    <message>
        <source>1 prediction</source>
        <translation>1 个预测</translation>
    </message>
    <message>
        <source>%1 predictions</source>
        <translation>%1 个预测</translation>
    </message>
    <message>
        <source>1 video without annotation left out</source>
        <translation>略去 1 个无标注的视频</translation>
    </message>
    <message>
        <source>%1 videos without annotation left out</source>
        <translation>略去 %1 个无标注的视频</translation>
    </message>
    <message>
        <source>1 video that the run has not finished left out</source>
        <translation>略去 1 个运行尚未完成的视频</translation>
    </message>
    <message>
        <source>%1 videos that the run has not finished left out</source>
        <translation>略去 %1 个运行尚未完成的视频</translation>
    </message>
    <message>
        <source>1 video not yet indexed left out</source>
        <translation>略去 1 个尚未建立索引的视频</translation>
    </message>
    <message>
        <source>%1 videos not yet indexed left out</source>
        <translation>略去 %1 个尚未建立索引的视频</translation>
    </message>
    <message>
        <source>1 prediction left out where nobody looked</source>
        <translation>略去无人查看处的 1 个预测</translation>
    </message>
    <message>
        <source>%1 predictions left out where nobody looked</source>
        <translation>略去无人查看处的 %1 个预测</translation>
    </message>
</context>
<context>
    <name>onset::AboutDialog</name>
    <message>
        <source>About Onset</source>
        <translation>关于 Onset</translation>
    </message>
    <message>
        <source>&lt;h2&gt;Onset %1&lt;/h2&gt;&lt;p&gt;Find, review and correct human actions in long videos.&lt;/p&gt;</source>
        <translation>&lt;h2&gt;Onset %1&lt;/h2&gt;&lt;p&gt;在长视频中查找、审阅和修正人物动作。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>© 2026 The Onset developers. This program is free software: you may redistribute it and change it under the terms of the GNU General Public License, version 3 or (at your option) any later one. It comes with no warranty, to the extent permitted by law.</source>
        <translation>© 2026 Onset 开发者。本程序是自由软件：您可以依据 GNU 通用公共许可证第 3 版或（由您选择的）任何更新版本的条款重新分发和修改本程序。在法律允许的范围内，本程序不提供任何担保。</translation>
    </message>
    <message>
        <source>It uses these libraries:</source>
        <translation>使用的程序库：</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>程序库</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>&amp;Copy diagnostics</source>
        <translation>复制诊断信息(&amp;C)</translation>
    </message>
</context>
<context>
    <name>onset::Actions</name>
    <message>
        <source>%1 (%2)</source>
        <comment>tip (key)</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>onset::AgreementDialog</name>
    <message>
        <source>tIoU</source>
        <translation>tIoU</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Kappa of the segments</source>
        <translation>片段的 kappa</translation>
    </message>
    <message>
        <source>Kappa of their classes</source>
        <translation>其类别的 kappa</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>First</source>
        <translation>第一人</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>第二人</translation>
    </message>
    <message>
        <source>F1 at tIoU %1</source>
        <translation>tIoU %1 时的 F1</translation>
    </message>
    <message>
        <source>Kappa over time</source>
        <translation>按时间的 kappa</translation>
    </message>
    <message>
        <source>Agreement of annotators</source>
        <translation>标注者一致性</translation>
    </message>
    <message>
        <source>An annotator; a segment is whose who changed it last</source>
        <translation>一位标注者；片段归最后修改它的人所有</translation>
    </message>
    <message>
        <source>The annotator to compare with; neither is taken for the truth</source>
        <translation>用来比较的标注者；两者都不被视为真值</translation>
    </message>
    <message>
        <source>All videos</source>
        <translation>全部视频</translation>
    </message>
    <message>
        <source>and</source>
        <translation>与</translation>
    </message>
    <message>
        <source>Choose two annotators.</source>
        <translation>请选择两位标注者。</translation>
    </message>
    <message>
        <source>Fewer than two people annotated this project. Import the segments of another as a table (CSV), whose column “annotator” names them.</source>
        <translation>标注此项目的人不足两位。请将另一人的片段作为表格 (CSV) 导入，其“annotator”列写明其姓名。</translation>
    </message>
    <message>
        <source>There is no video that both annotated.</source>
        <translation>没有两人都标注过的视频。</translation>
    </message>
    <message numerus="yes">
        <source>They say the same %1 of the time in %n video(s), kappa %2.</source>
        <translation>
            <numerusform>在 %n 个视频中，两人有 %1 的时间一致，kappa 为 %2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) that only one of them annotated do not count.</source>
        <translation>
            <numerusform>只有一人标注的 %n 个视频不计入。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onset::AnalysisPages</name>
    <message>
        <source>Mean of the classes</source>
        <translation>各类别平均</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>重叠</translation>
    </message>
    <message>
        <source>Precision, recall</source>
        <translation>精确率、召回率</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>混淆</translation>
    </message>
    <message>
        <source>Kinds of error</source>
        <translation>错误类型</translation>
    </message>
    <message>
        <source>What is hard</source>
        <translation>难点</translation>
    </message>
    <message>
        <source>Boundaries</source>
        <translation>边界</translation>
    </message>
    <message>
        <source>Average precision of each class</source>
        <translation>各类别的平均精度</translation>
    </message>
    <message>
        <source>mAP over the tIoU; a click measures at that tIoU</source>
        <translation>mAP 随 tIoU 的变化；单击即按该 tIoU 度量</translation>
    </message>
    <message>
        <source>Precision over recall</source>
        <translation>精确率随召回率的变化</translation>
    </message>
    <message>
        <source>What is taken for what</source>
        <translation>什么被认作什么</translation>
    </message>
    <message>
        <source>What the best predictions are</source>
        <translation>最佳预测的构成</translation>
    </message>
    <message>
        <source>What each kind of error costs</source>
        <translation>各类错误的代价</translation>
    </message>
    <message>
        <source>Annotations missed</source>
        <translation>漏检的标注</translation>
    </message>
    <message>
        <source>How well annotations of a kind are found</source>
        <translation>各类标注的检出情况</translation>
    </message>
    <message>
        <source>How far starts are off</source>
        <translation>起点偏差</translation>
    </message>
    <message>
        <source>How far ends are off</source>
        <translation>终点偏差</translation>
    </message>
    <message>
        <source>Bins…</source>
        <translation>分组…</translation>
    </message>
    <message>
        <source>By which bins annotations are told apart</source>
        <translation>标注按哪些区间分组</translation>
    </message>
    <message>
        <source>The class whose curve is shown</source>
        <translation>所示曲线的类别</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>可靠性</translation>
    </message>
    <message>
        <source>How often predictions of a score are right</source>
        <translation>某一得分的预测有多常正确</translation>
    </message>
</context>
<context>
    <name>onset::AnnotatorDialog</name>
    <message>
        <source>Who is at work?</source>
        <translation>当前由谁标注？</translation>
    </message>
    <message>
        <source>Every segment keeps who made or corrected it. Your name stays in the project file and on this computer; you can change it in the preferences.</source>
        <translation>每个片段都会记录由谁创建或修正。您的姓名只保存在项目文件和本机中，可在首选项中更改。</translation>
    </message>
    <message>
        <source>Your name or initials</source>
        <translation>您的姓名或缩写</translation>
    </message>
</context>
<context>
    <name>onset::BinsDialog</name>
    <message>
        <source>Bins of the annotations</source>
        <translation>标注的分组</translation>
    </message>
    <message>
        <source>Where one bin ends and the next begins, ascending, separated by semicolons.</source>
        <translation>各区间的分界，递增，以分号分隔。</translation>
    </message>
    <message>
        <source>&amp;Share of the video (%)</source>
        <translation>占视频比例 (%)(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Length (s)</source>
        <translation>长度（秒）(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Instances in the video</source>
        <translation>视频中的实例数(&amp;I)</translation>
    </message>
    <message>
        <source>The bins of this data set</source>
        <translation>该数据集的分组</translation>
    </message>
    <message>
        <source>The shares of the video</source>
        <translation>占视频比例</translation>
    </message>
    <message>
        <source>The lengths</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>The instances</source>
        <translation>实例数</translation>
    </message>
    <message>
        <source>%1: give one to %2 numbers between 0 and 100, ascending.</source>
        <translation>%1：请给出 1 至 %2 个介于 0 和 100 之间的递增数值。</translation>
    </message>
    <message>
        <source>%1: give one to %2 numbers above 0, ascending.</source>
        <translation>%1：请给出 1 至 %2 个大于 0 的递增数值。</translation>
    </message>
</context>
<context>
    <name>onset::CacheController</name>
    <message>
        <source>Features are in use. Empty their folder when the jobs have ended.</source>
        <translation>特征正在使用中。请在任务结束后再清空其文件夹。</translation>
    </message>
    <message>
        <source>%1 of kept features were removed.</source>
        <translation>已删除 %1 的保留特征。</translation>
    </message>
    <message>
        <source>Kept features took more than %1 GB (Preferences): %2 of those that were not used for longest were removed.</source>
        <translation>保留特征超过 %1 GB（首选项）：已删除最久未使用的 %2。</translation>
    </message>
</context>
<context>
    <name>onset::CacheField</name>
    <message>
        <source>Decoded frames and features of your videos, so that trainings and detections need not make them again. Beyond this, those that were not used for longest are removed; that costs time only</source>
        <translation>视频的解码画面和特征，训练和检测不必重新计算。超过此量时，最久未使用的会被删除；只会多花时间</translation>
    </message>
    <message>
        <source>Most GB of kept features</source>
        <translation>保留特征的最大 GB 数</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> GB</translation>
    </message>
    <message>
        <source>any amount</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>&amp;Empty</source>
        <translation>清空(&amp;E)</translation>
    </message>
    <message>
        <source>Remove all kept features; they are made again when they are needed</source>
        <translation>删除所有保留的特征；需要时会重新计算</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>现有 %1</translation>
    </message>
</context>
<context>
    <name>onset::ChangeController</name>
    <message>
        <source>The two runs have no video in common that both came to the end of. Run both over the same videos.</source>
        <translation>两次运行没有共同完成的视频。请让两者运行于相同的视频。</translation>
    </message>
</context>
<context>
    <name>onset::ChangeListModel</name>
    <message>
        <source>gained</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>How many frames the start and the end moved</source>
        <translation>起点和终点各移动了多少帧</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
</context>
<context>
    <name>onset::ChangePanel</name>
    <message>
        <source>The earlier run</source>
        <translation>较早的运行</translation>
    </message>
    <message>
        <source>The later run</source>
        <translation>较晚的运行</translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>所有变化</translation>
    </message>
    <message>
        <source>This video</source>
        <translation>此视频</translation>
    </message>
    <message>
        <source>All videos</source>
        <translation>所有视频</translation>
    </message>
    <message>
        <source>from </source>
        <comment>score</comment>
        <translation>≥ </translation>
    </message>
    <message>
        <source>What scores lower takes no part: networks list many guesses</source>
        <translation>得分更低者不参与：网络会列出许多猜测</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>边界</translation>
    </message>
    <message>
        <source>Enter or a double click goes to the moment</source>
        <translation>按回车或双击可转到该时刻</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保留(&amp;K)</translation>
    </message>
    <message>
        <source>Roll &amp;back</source>
        <translation>回退(&amp;B)</translation>
    </message>
    <message>
        <source>There are no two runs yet. After a training the new version runs over the videos, and what it finds otherwise is listed here.</source>
        <translation>尚无两次运行。训练后新版本会运行于视频，其不同的发现将列于此处。</translation>
    </message>
    <message>
        <source>Choose the two runs above.</source>
        <translation>请在上方选择两次运行。</translation>
    </message>
    <message>
        <source>Comparing …</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>Nothing of this kind changed.</source>
        <translation>没有此类变化。</translation>
    </message>
    <message>
        <source>Version %1 becomes the current one</source>
        <translation>版本 %1 将成为当前版本</translation>
    </message>
    <message>
        <source>Version %1 becomes the current one; annotations stay</source>
        <translation>版本 %1 将成为当前版本；标注不变</translation>
    </message>
    <message>
        <source>What touches the stretch that you label blind is not shown until it is done.</source>
        <translation>与您正在盲标的片段相接的内容，要等该片段完成后才显示。</translation>
    </message>
    <message>
        <source>Nothing else of this kind is listed.</source>
        <translation>没有列出其他此类内容。</translation>
    </message>
</context>
<context>
    <name>onset::ChartExport</name>
    <message>
        <source>“%1” cannot be written: charts are saved as .png, .svg or .pdf.</source>
        <translation>无法写入“%1”：图表可保存为 .png、.svg 或 .pdf。</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2</source>
        <translation>无法写入“%1”：%2</translation>
    </message>
    <message>
        <source>The chart is on the clipboard.</source>
        <translation>图表已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>PNG picture (*.png);;SVG drawing (*.svg);;PDF document (*.pdf)</source>
        <translation>PNG 图片 (*.png);;SVG 图形 (*.svg);;PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as “%1”.</source>
        <translation>已保存为“%1”。</translation>
    </message>
</context>
<context>
    <name>onset::ChartFrame</name>
    <message>
        <source>Copy as image</source>
        <translation>复制为图片</translation>
    </message>
    <message>
        <source>Copy the chart as an image</source>
        <translation>将图表复制为图片</translation>
    </message>
    <message>
        <source>Save as PNG, SVG or PDF…</source>
        <translation>保存为 PNG、SVG 或 PDF…</translation>
    </message>
    <message>
        <source>Save the chart as PNG, SVG or PDF</source>
        <translation>将图表保存为 PNG、SVG 或 PDF</translation>
    </message>
</context>
<context>
    <name>onset::ClassListModel</name>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Visible</source>
        <translation>可见</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>片段</translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s) that stand</source>
        <translation>
            <numerusform>%n 个有效片段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected, not counted</source>
        <translation>
            <numerusform>%n 个已拒绝，未计入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposed as this class and given another, not counted</source>
        <translation>
            <numerusform>%n 个曾被建议为此类别，后改为其他类别，未计入</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onset::ClassPanel</name>
    <message>
        <source>Open a project to see its classes.</source>
        <translation>打开项目即可查看其类别。</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>类别 %1</translation>
    </message>
    <message>
        <source>Add class</source>
        <translation>添加类别</translation>
    </message>
    <message>
        <source>Colour of “%1”</source>
        <translation>“%1”的颜色</translation>
    </message>
</context>
<context>
    <name>onset::CommandStates</name>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做(&amp;R)：%1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
</context>
<context>
    <name>onset::DerivePanel</name>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>The score a curve must rise above; also the line on the timeline</source>
        <translation>曲线须高于此得分；即时间轴上的阈值线</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中值</translation>
    </message>
    <message>
        <source>Samples of the median filter that takes short spikes away; 1: none</source>
        <translation>用于去除短暂尖峰的中值滤波采样点数；1 表示不滤波</translation>
    </message>
    <message>
        <source>Shorter proposals are left out</source>
        <translation>更短的候选片段将被舍去</translation>
    </message>
    <message>
        <source>Longer proposals are left out</source>
        <translation>更长的候选片段将被舍去</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, after a number</comment>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Weakest</source>
        <translation>最弱</translation>
    </message>
    <message>
        <source>Proposals below this share of the best score in the video are not listed: not on the timeline, in Segments, by Tab and in a queue that is ordered next. The run keeps them; its measures count them.</source>
        <translation>低于视频最高得分这一比例的候选不会列出：时间轴、片段、Tab 以及之后排序的队列中都没有。运行会保留它们，其指标也会计入它们。</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>share</comment>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n weak proposal(s) of this video not listed</source>
        <translation>
            <numerusform>本视频有 %n 个弱候选未列出</numerusform>
        </translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Shorter and longer proposals are left out</source>
        <translation>更短和更长的候选会被忽略</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between the shortest and the longest length</comment>
        <translation>至</translation>
    </message>
</context>
<context>
    <name>onset::Docks</name>
    <message>
        <source>Videos</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>边界</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>有何变化</translation>
    </message>
    <message>
        <source>Review queue</source>
        <translation>审阅队列</translation>
    </message>
</context>
<context>
    <name>onset::Document</name>
    <message>
        <source>No project is open.</source>
        <translation>没有打开的项目。</translation>
    </message>
    <message>
        <source>An edit is being undone; try again.</source>
        <translation>正在撤销编辑，请重试。</translation>
    </message>
    <message>
        <source>The project has no class with number %1.</source>
        <translation>项目中没有编号为 %1 的类别。</translation>
    </message>
    <message>
        <source>The class “%1” is locked; unlock it first.</source>
        <translation>类别“%1”已锁定，请先解锁。</translation>
    </message>
    <message>
        <source>The project has no video with number %1.</source>
        <translation>项目中没有编号为 %1 的视频。</translation>
    </message>
    <message>
        <source>A segment must have at least one frame.</source>
        <translation>片段至少要有一帧。</translation>
    </message>
    <message>
        <source>Frames %1 to %2 lie outside of the video “%3”.</source>
        <translation>第 %1 至 %2 帧超出视频“%3”的范围。</translation>
    </message>
    <message>
        <source>There is no segment %1 any more.</source>
        <translation>片段 %1 已不存在。</translation>
    </message>
    <message>
        <source>The segment is locked; unlock it first.</source>
        <translation>该片段已锁定，请先解锁。</translation>
    </message>
    <message>
        <source>The proposal is not there any more.</source>
        <translation>该候选片段已不存在。</translation>
    </message>
    <message>
        <source>The proposal was decided already.</source>
        <translation>该候选片段已处理。</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>未选择任何内容。</translation>
    </message>
    <message>
        <source>The project changed meanwhile; read the file again.</source>
        <translation>项目在此期间已更改，请重新读取文件。</translation>
    </message>
    <message>
        <source>An import cannot change video files.</source>
        <translation>导入不能更改视频文件。</translation>
    </message>
    <message>
        <source>What was seen while playing cannot be imported.</source>
        <translation>不能导入播放时的已看记录。</translation>
    </message>
    <message>
        <source>An import cannot remove classes.</source>
        <translation>导入不能移除类别。</translation>
    </message>
    <message>
        <source>A class needs a number.</source>
        <translation>类别必须有编号。</translation>
    </message>
    <message>
        <source>There is a class “%1” already.</source>
        <translation>类别“%1”已存在。</translation>
    </message>
    <message>
        <source>A segment that is stored must be decided.</source>
        <translation>只能保存已处理的片段。</translation>
    </message>
    <message>
        <source>A class needs a name.</source>
        <translation>类别必须有名称。</translation>
    </message>
    <message>
        <source>The key of a class is one of 1 to 9.</source>
        <translation>类别的按键只能是 1 到 9。</translation>
    </message>
    <message>
        <source>The key %1 belongs to the class “%2”; free it first.</source>
        <translation>按键 %1 已分配给类别“%2”，请先释放。</translation>
    </message>
    <message>
        <source>The class “%1” is built in and keeps its name.</source>
        <translation>类别“%1”为内置类别，不能重命名。</translation>
    </message>
    <message>
        <source>The class “%1” is built in and cannot be removed.</source>
        <translation>类别“%1”为内置类别，不能移除。</translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s) use the class “%1”; give them another one first.</source>
        <translation>
            <numerusform>有 %n 个片段使用类别“%1”，请先将其改为其他类别。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no track %1.</source>
        <translation>轨迹 %1 不存在。</translation>
    </message>
    <message>
        <source>The edges are where they were.</source>
        <translation>边界没有变化。</translation>
    </message>
    <message>
        <source>Frame %1 is not within the segment; nothing to split.</source>
        <translation>第 %1 帧不在该片段内，无法拆分。</translation>
    </message>
    <message>
        <source>Select two or more segments to merge.</source>
        <translation>请选择两个或更多片段进行合并。</translation>
    </message>
    <message>
        <source>A rejected segment cannot be merged; accept it first.</source>
        <translation>已拒绝的片段不能合并，请先接受。</translation>
    </message>
    <message>
        <source>Only segments of one video, class and track can be merged.</source>
        <translation>只能合并视频、类别和轨迹均相同的片段。</translation>
    </message>
    <message>
        <source>Merged into segment %1.</source>
        <translation>已合并到片段 %1。</translation>
    </message>
    <message>
        <source>A rejected segment cannot be locked; accept it first.</source>
        <translation>已拒绝的片段不能锁定，请先接受。</translation>
    </message>
    <message>
        <source>The prediction is annotated already.</source>
        <translation>该预测已有标注。</translation>
    </message>
    <message>
        <source>The project has no run %1.</source>
        <translation>项目中没有运行 %1。</translation>
    </message>
    <message>
        <source>The verdict is about another run.</source>
        <translation>该判定针对另一次运行。</translation>
    </message>
    <message>
        <source>This project is open for reading only. Open it normally to change it.</source>
        <translation>此项目以只读方式打开。要修改，请以正常方式打开。</translation>
    </message>
</context>
<context>
    <name>onset::EdgePanel</name>
    <message>
        <source>First %1 · %2</source>
        <comment>frame · time</comment>
        <translation>首帧 %1 · %2</translation>
    </message>
    <message>
        <source>Last %1 · %2</source>
        <comment>frame · time</comment>
        <translation>末帧 %1 · %2</translation>
    </message>
    <message>
        <source>Select a segment or a proposal to see its first and last frame.</source>
        <translation>选择片段或候选片段，即可查看其首帧和末帧。</translation>
    </message>
</context>
<context>
    <name>onset::EditLogModel</name>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
</context>
<context>
    <name>onset::EntryListModel</name>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>预测类别</translation>
    </message>
    <message>
        <source>True</source>
        <translation>真实类别</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>tIoU</source>
        <translation>tIoU</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>代价</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Double</source>
        <translation>重复检测</translation>
    </message>
    <message>
        <source>Wrong label</source>
        <translation>类别错误</translation>
    </message>
    <message>
        <source>Localization</source>
        <translation>定位错误</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>混淆</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景误报</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>漏检</translation>
    </message>
    <message>
        <source>Model wrong</source>
        <translation>模型有误</translation>
    </message>
    <message>
        <source>Label wrong</source>
        <translation>标注有误</translation>
    </message>
    <message>
        <source>Ambiguous</source>
        <translation>有歧义</translation>
    </message>
</context>
<context>
    <name>onset::ErrorPanel</name>
    <message>
        <source>Enter or a double click goes to the moment; then W, E, A say who is wrong</source>
        <translation>按回车或双击转到该时刻；再按 W、E、A 判定谁错</translation>
    </message>
    <message>
        <source>%1: the costliest %2 of %3</source>
        <translation>%1：%3 个中代价最高的 %2 个</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>filter: how many</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Missing? %1</source>
        <comment>suspected missing annotations</comment>
        <translation>漏标？%1</translation>
    </message>
    <message>
        <source>Mislabelled? %1</source>
        <comment>suspected label errors</comment>
        <translation>错标？%1</translation>
    </message>
    <message>
        <source>What a run gets wrong is listed here once it is measured; see the Evaluation panel.</source>
        <translation>度量之后，此处列出运行的错误；参见“评估”面板。</translation>
    </message>
    <message>
        <source>This run makes no error at this tIoU.</source>
        <translation>该运行在此 tIoU 下没有错误。</translation>
    </message>
    <message>
        <source>Nothing of this kind. Click another bar, cell or point, or show all errors.</source>
        <translation>没有此类错误。请点击其他柱形、单元格或点，或显示全部错误。</translation>
    </message>
    <message>
        <source>%1. What touches the stretch that you label blind is not listed until it is done.</source>
        <translation>%1。与您正在盲标的片段相接的内容，要等该片段完成后才列出。</translation>
    </message>
    <message>
        <source>Nothing else of this kind is listed.</source>
        <translation>没有列出其他此类内容。</translation>
    </message>
</context>
<context>
    <name>onset::ErrorWalk</name>
    <message>
        <source>The list of errors is empty; choose something in the evaluation first.</source>
        <translation>错误列表为空；请先在评估中选择。</translation>
    </message>
    <message>
        <source>That was the last error of the list.</source>
        <translation>这是列表中的最后一个错误。</translation>
    </message>
    <message>
        <source>This is the first error of the list.</source>
        <translation>这是列表中的第一个错误。</translation>
    </message>
    <message>
        <source>Correct the annotation now: I, O and , . move its edges, 1–9 change its class, F takes the prediction. N goes on.</source>
        <translation>现在更正标注：I、O 和 , . 移动边界，1–9 更改类别，F 采用预测。按 N 继续。</translation>
    </message>
    <message>
        <source>The annotation is now as predicted. Ctrl+Z takes it back.</source>
        <translation>标注已改为预测结果。按 Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>There is nothing to take from this prediction: nothing is missing, and the class is right.</source>
        <translation>该预测无可采用：没有漏标，类别也正确。</translation>
    </message>
    <message>
        <source>Choose an error of the list first.</source>
        <translation>请先在列表中选择一个错误。</translation>
    </message>
    <message>
        <source>This touches the stretch that you label blind; finish that first.</source>
        <translation>这与您正在盲标的片段相接；请先完成该片段。</translation>
    </message>
</context>
<context>
    <name>onset::EvaluationHeader</name>
    <message>
        <source>against</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>tIoU</source>
        <translation>tIoU</translation>
    </message>
    <message>
        <source>Only what was reviewed</source>
        <translation>仅已审阅部分</translation>
    </message>
    <message>
        <source>The run that is measured</source>
        <translation>要度量的运行</translation>
    </message>
    <message>
        <source>The earlier run it is compared with</source>
        <translation>用于对比的较早运行</translation>
    </message>
    <message>
        <source>The videos that count</source>
        <translation>参与度量的视频</translation>
    </message>
    <message>
        <source>How average precision is computed, and at which tIoUs</source>
        <translation>平均精度的计算方式及所用 tIoU</translation>
    </message>
    <message>
        <source>From which overlap on a prediction counts as right</source>
        <translation>重叠达到多少时预测算正确</translation>
    </message>
    <message>
        <source>In videos with reviewed stretches, predictions elsewhere do not count: unseen is not background</source>
        <translation>在有已审阅区段的视频中，其他位置的预测不计：未看过不等于背景</translation>
    </message>
    <message>
        <source>All videos</source>
        <translation>全部视频</translation>
    </message>
    <message>
        <source>no other run</source>
        <translation>无其他运行</translation>
    </message>
</context>
<context>
    <name>onset::EvaluationPanel</name>
    <message>
        <source>Run %1 · %2</source>
        <comment>number · system</comment>
        <translation>运行 %1 · %2</translation>
    </message>
    <message>
        <source>%1 Measuring anew …</source>
        <translation>%1 正在重新度量…</translation>
    </message>
</context>
<context>
    <name>onset::EvaluationState</name>
    <message>
        <source>Measure all videos</source>
        <translation>度量全部视频</translation>
    </message>
    <message>
        <source>Open a project to see what its runs get right and wrong.</source>
        <translation>打开项目以查看其运行的对错。</translation>
    </message>
    <message>
        <source>There is no video yet. Add some, annotate actions in them, and run a detection: here you will see how well it does.</source>
        <translation>还没有视频。请添加视频、标注动作并运行检测：此处将显示其效果。</translation>
    </message>
    <message>
        <source>There is no run yet whose detections could be measured against the annotations.</source>
        <translation>还没有可与标注比对的运行。</translation>
    </message>
    <message>
        <source>The run’s detections could not be read. Choose another run, or check the project.</source>
        <translation>无法读取该运行的检测结果。请选择其他运行，或检查项目。</translation>
    </message>
    <message>
        <source>No video of this run is in this split. Choose another one, or set the split of videos in the Videos panel.</source>
        <translation>该运行没有属于此划分的视频。请选择其他划分，或在“视频”面板中设置。</translation>
    </message>
    <message>
        <source>The run has not come to the end of any video yet. What is complete is measured at once.</source>
        <translation>该运行尚未完成任何视频。完成的部分会立即度量。</translation>
    </message>
    <message>
        <source>The frames of these videos are not known yet. Open the videos once.</source>
        <translation>这些视频的帧尚未建立索引。请将视频打开一次。</translation>
    </message>
    <message>
        <source>Nobody has annotated a video that the run looked at. Accept some of its proposals, press I and O around an action, or import annotations.</source>
        <translation>该运行处理过的视频均无标注。请接受其候选片段、用 I 和 O 标注动作，或导入标注。</translation>
    </message>
    <message>
        <source>Measuring …</source>
        <translation>正在度量…</translation>
    </message>
</context>
<context>
    <name>onset::EvaluationStore</name>
    <message>
        <source>The entry has no annotation and prediction whose classes could differ.</source>
        <translation>该条目没有可比较类别的标注与预测。</translation>
    </message>
    <message>
        <source>The entry has no prediction that could become an annotation.</source>
        <translation>该条目没有可转为标注的预测。</translation>
    </message>
</context>
<context>
    <name>onset::FeaturesController</name>
    <message>
        <source>The videos are being described already.</source>
        <translation>视频已在描述中。</translation>
    </message>
    <message>
        <source>Describing the videos</source>
        <translation>正在描述视频</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s)</source>
        <translation>
            <numerusform>%n 个视频</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 in them</source>
        <translation>%1,其中 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n 个人物</numerusform>
        </translation>
    </message>
    <message>
        <source>Described: %1. Order the queue anew to see first what looks new.</source>
        <translation>已描述:%1。请重新排列队列,以便先查看看起来新颖的内容。</translation>
    </message>
</context>
<context>
    <name>onset::GotoDialog</name>
    <message>
        <source>Go to</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>时间(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Frame</source>
        <translation>帧(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;PTS</source>
        <translation>PTS(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>Frame %1, which begins at %2</source>
        <translation>第 %1 帧，起始于 %2</translation>
    </message>
    <message>
        <source>Frame %1, which begins at %2, PTS %3</source>
        <translation>第 %1 帧，起始于 %2，PTS %3</translation>
    </message>
</context>
<context>
    <name>onset::HistoryPanel</name>
    <message>
        <source>As it was opened</source>
        <translation>打开时的状态</translation>
    </message>
    <message>
        <source>Click a step to go back or forward to it</source>
        <translation>单击某一步即可回退或前进到该步</translation>
    </message>
    <message>
        <source>Stored edit log</source>
        <translation>已存储的编辑日志</translation>
    </message>
    <message>
        <source>No edits are stored yet. Every edit is kept here with who made it and when.</source>
        <translation>尚无编辑记录。每次编辑的操作者和时间都会记录在此。</translation>
    </message>
</context>
<context>
    <name>onset::JobDelegate</name>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>progress</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>time</comment>
        <translation>剩余 %1</translation>
    </message>
</context>
<context>
    <name>onset::JobPanel</name>
    <message>
        <source>Nothing is being worked on. Detection, indexing and imports show their progress here.</source>
        <translation>当前没有任务。检测、建立索引和导入的进度会显示在此处。</translation>
    </message>
</context>
<context>
    <name>onset::LaneTexts</name>
    <message>
        <source>Person %1</source>
        <translation>人物 %1</translation>
    </message>
    <message>
        <source>Whole video</source>
        <translation>整个视频</translation>
    </message>
</context>
<context>
    <name>onset::LegendPopup</name>
    <message>
        <source>Legend of the timeline</source>
        <translation>时间轴图例</translation>
    </message>
    <message>
        <source>score curve of the compared run</source>
        <translation>对比运行的得分曲线</translation>
    </message>
    <message>
        <source>threshold: drag it to derive anew</source>
        <translation>阈值：拖动可重新生成候选片段</translation>
    </message>
    <message>
        <source>playhead</source>
        <translation>播放头</translation>
    </message>
    <message>
        <source>gained since the earlier run</source>
        <translation>较早运行以来新增</translation>
    </message>
    <message>
        <source>lost since the earlier run</source>
        <translation>较早运行以来丢失</translation>
    </message>
    <message>
        <source>moved since the earlier run</source>
        <translation>较早运行以来移动</translation>
    </message>
    <message>
        <source>overview: the highest score</source>
        <translation>总览：最高分数</translation>
    </message>
    <message>
        <source>overview: made or accepted by people</source>
        <translation>总览：人工创建或接受</translation>
    </message>
    <message>
        <source>overview: reviewed</source>
        <translation>总览：已审阅</translation>
    </message>
    <message>
        <source>overview: seen, not reviewed</source>
        <translation>总览：已看过，未审阅</translation>
    </message>
</context>
<context>
    <name>onset::MainMenus</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>打开最近的项目(&amp;R)</translation>
    </message>
    <message>
        <source>Pa&amp;nels</source>
        <translation>面板(&amp;N)</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>工具栏</translation>
    </message>
</context>
<context>
    <name>onset::MainWindow</name>
    <message>
        <source>Onset</source>
        <translation>Onset</translation>
    </message>
    <message>
        <source>%1 – %2 – Onset</source>
        <comment>video – project</comment>
        <translation>%1 – %2 – Onset</translation>
    </message>
    <message>
        <source>%1 – Onset</source>
        <comment>project</comment>
        <translation>%1 – Onset</translation>
    </message>
    <message>
        <source>%1 (reading only)</source>
        <comment>project</comment>
        <translation>%1（只读）</translation>
    </message>
</context>
<context>
    <name>onset::ModelController</name>
    <message>
        <source>Added the model %1.</source>
        <translation>已添加模型 %1。</translation>
    </message>
</context>
<context>
    <name>onset::NetworkChoice</name>
    <message>
        <source>&amp;Add model…</source>
        <translation>添加模型(&amp;A)…</translation>
    </message>
    <message>
        <source>Automatic (GPU if there is one)</source>
        <translation>自动（有 GPU 时使用 GPU）</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>GPU (CUDA)</source>
        <translation>GPU (CUDA)</translation>
    </message>
    <message>
        <source>32 bit (exact)</source>
        <translation>32 位（精确）</translation>
    </message>
    <message>
        <source>16 bit (bfloat16, faster where the processor has it)</source>
        <translation>16 位（bfloat16，处理器支持时更快）</translation>
    </message>
    <message>
        <source>Choose a weights file (*.safetensors) that was trained with this system</source>
        <translation>选择用此系统训练的权重文件 (*.safetensors)</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>Built in – learnt from synthetic videos</source>
        <translation>内置 – 由合成视频训练</translation>
    </message>
    <message>
        <source>Add model</source>
        <translation>添加模型</translation>
    </message>
    <message>
        <source>Weights (*.safetensors);;All files (*)</source>
        <translation>权重 (*.safetensors);;所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 frames a second in the last such run</source>
        <translation>上次同样设置的运行为每秒 %1 帧</translation>
    </message>
    <message>
        <source>not yet with these settings</source>
        <translation>尚未用这些设置测量</translation>
    </message>
    <message>
        <source>Those of the model</source>
        <translation>模型的类别</translation>
    </message>
    <message>
        <source>“%1” for all, to be named by you</source>
        <translation>全部为“%1”,由您命名</translation>
    </message>
    <message>
        <source>For footage with other actions than those the model learnt: it finds where something happens, and the key of a class names it</source>
        <translation>用于动作与模型所学不同的视频:模型找出发生动作的位置,再按类别键为其命名</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>There is no trained model of this system yet. Add a weights file, or train one: Retrain in this menu.</source>
        <translation>该系统还没有训练好的模型。请添加权重文件，或用本菜单中的“重新训练”训练一个。</translation>
    </message>
</context>
<context>
    <name>onset::NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>关闭此通知</translation>
    </message>
    <message>
        <source>Older notices: they come back when this one is closed</source>
        <translation>较早的通知：关闭此通知后会再次显示</translation>
    </message>
</context>
<context>
    <name>onset::OfferBar</name>
    <message>
        <source>Close this; nothing is done</source>
        <translation>关闭；不做任何操作</translation>
    </message>
</context>
<context>
    <name>onset::PeoplePage</name>
    <message>
        <source>ACT, without NMS</source>
        <translation>ACT（无 NMS）</translation>
    </message>
    <message>
        <source>Whole tubes of a person, each box of them, or the boxes of whole seconds</source>
        <translation>人物的整条管道、其每个框，或整秒处的框</translation>
    </message>
    <message>
        <source>Whose evaluation program it equals</source>
        <translation>与谁的评测程序一致</translation>
    </message>
    <message>
        <source>From which overlap on a prediction counts as right</source>
        <translation>重叠达到多少时预测算正确</translation>
    </message>
    <message>
        <source>Average precision of each class</source>
        <translation>各类别的平均精度</translation>
    </message>
    <message>
        <source>mAP over the overlap; a click measures there</source>
        <translation>mAP 随重叠度的变化；单击即按该值度量</translation>
    </message>
    <message>
        <source>The run’s people could not be read. Choose another run, or check the project.</source>
        <translation>无法读取该运行的人物。请选择其他运行，或检查项目。</translation>
    </message>
    <message>
        <source>Measuring …</source>
        <translation>正在度量…</translation>
    </message>
    <message>
        <source>%1 Measuring anew …</source>
        <translation>%1 正在重新度量…</translation>
    </message>
    <message>
        <source>No annotation in these videos names a person, so there is nothing to measure. Run a system that follows people, such as “motion”, and accept its proposals: each keeps its person.</source>
        <translation>这些视频中没有标注指明人物，因此无可度量。请运行会跟踪人物的系统（如“motion”），并接受其提议：每个提议都会保留其人物。</translation>
    </message>
    <message>
        <source>No prediction of this run names a person. Choose a run of a system that follows people, such as “motion”.</source>
        <translation>该运行的预测均未指明人物。请选择会跟踪人物的系统（如“motion”）的运行。</translation>
    </message>
</context>
<context>
    <name>onset::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>您的姓名(&amp;N)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Open a project first</source>
        <translation>请先打开项目</translation>
    </message>
    <message>
        <source>Kept with every segment you make or correct</source>
        <translation>随您创建或修正的每个片段一同保存</translation>
    </message>
    <message>
        <source>The texts of this language are not installed.</source>
        <translation>未安装此语言的文本。</translation>
    </message>
    <message>
        <source>&amp;Overlap of the decided</source>
        <translation>与已决定内容的重叠(&amp;O)</translation>
    </message>
    <message>
        <source>A proposal of another run is not offered again where it overlaps what you rejected or confirmed of its class at least this much (temporal IoU)</source>
        <translation>另一次运行的提议若与您在其类别中已拒绝或已确认的内容重叠达到此程度（时间 IoU），则不再显示</translation>
    </message>
    <message>
        <source>&amp;Kept features, at most</source>
        <translation>保留特征上限(&amp;K)</translation>
    </message>
</context>
<context>
    <name>onset::ProjectCommands</name>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>Onset projects (*.onset)</source>
        <translation>Onset 项目 (*.onset)</translation>
    </message>
    <message>
        <source>project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Onset projects (*.onset);;All files (*)</source>
        <translation>Onset 项目 (*.onset);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Add videos</source>
        <translation>添加视频</translation>
    </message>
    <message>
        <source>All files (*);;Videos (*.mp4 *.m4v *.mov *.mkv *.webm *.avi *.mpg *.mpeg *.ts *.mts *.m2ts *.wmv *.h264)</source>
        <translation>所有文件 (*);;视频 (*.mp4 *.m4v *.mov *.mkv *.webm *.avi *.mpg *.mpeg *.ts *.mts *.m2ts *.wmv *.h264)</translation>
    </message>
    <message>
        <source>Find moved videos in a folder</source>
        <translation>在文件夹中查找已移动的视频</translation>
    </message>
    <message>
        <source>Save a snapshot</source>
        <translation>保存快照</translation>
    </message>
    <message>
        <source>Diagnostics are on the clipboard; paste them in your report.</source>
        <translation>诊断信息已复制到剪贴板，请粘贴到您的问题报告中。</translation>
    </message>
    <message>
        <source>“%1” is not the file that was annotated: its contents changed, and segments may lie on other frames now. Put the former file back or check the segments.</source>
        <translation>“%1”不是当初标注的文件：其内容已更改，片段对应的帧可能已不同。请换回原来的文件，或检查各片段。</translation>
    </message>
    <message>
        <source>Make or open a project first; then add videos to it.</source>
        <translation>请先新建或打开项目，再添加视频。</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>写报告</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>report</source>
        <translation>report</translation>
    </message>
    <message>
        <source>Open project for reading only</source>
        <translation>以只读方式打开项目</translation>
    </message>
</context>
<context>
    <name>onset::ProjectController</name>
    <message>
        <source>Your last change could not be stored and was taken back. %1</source>
        <translation>您的上一次更改未能保存，已撤销。%1</translation>
    </message>
    <message>
        <source>A copy was written to %1.</source>
        <translation>副本已写入 %1。</translation>
    </message>
    <message>
        <source>The project file is sound.</source>
        <translation>项目文件完好。</translation>
    </message>
    <message numerus="yes">
        <source>The project file has %n problem(s).</source>
        <translation>
            <numerusform>项目文件存在 %n 个问题。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was moved or deleted while it was open. Everything stored until then was saved as %2; open that file to go on.</source>
        <translation>%1 在打开期间被移动或删除。此前存储的所有内容已另存为 %2；请打开该文件继续工作。</translation>
    </message>
    <message>
        <source>“%1” can be opened for reading only.</source>
        <translation>“%1”只能以只读方式打开。</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>以只读方式打开</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>onset::QueueController</name>
    <message>
        <source>Ordering the review queue</source>
        <translation>正在为审阅队列排序</translation>
    </message>
    <message>
        <source>No features of these videos are kept, so what looks new is not known. “Describe the videos” (menu Detection) makes them, and so does a training; then order anew.</source>
        <translation>未保存这些视频的特征,因此无法判断哪些内容看起来新颖。“描述视频”(检测菜单)或训练会生成特征,然后请重新排列。</translation>
    </message>
</context>
<context>
    <name>onset::QueueHeader</name>
    <message>
        <source>against</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>The run whose findings are reviewed</source>
        <translation>要审阅其发现的运行</translation>
    </message>
    <message>
        <source>Another run: where the two disagree there is more to learn</source>
        <translation>另一次运行：两者不一致处可学到更多</translation>
    </message>
    <message>
        <source>Lists only this class, and goes only through it</source>
        <translation>只列出并只遍历该类别</translation>
    </message>
    <message>
        <source>Lists only this video, and goes only through it</source>
        <translation>只列出并只遍历该视频</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>the run before</source>
        <translation>之前的运行</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>所有类别</translation>
    </message>
    <message>
        <source>All videos</source>
        <translation>所有视频</translation>
    </message>
    <message>
        <source>Tab follows</source>
        <translation>Tab 跟随</translation>
    </message>
    <message>
        <source>Blind</source>
        <translation>盲标</translation>
    </message>
</context>
<context>
    <name>onset::QueueListModel</name>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>收益</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Random stretch</source>
        <translation>随机片段</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>✓ %1</source>
        <comment>an entry of the queue that is done</comment>
        <translation>✓ %1</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>when, in which video</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Score %1, gain %2</source>
        <translation>得分 %1，收益 %2</translation>
    </message>
    <message>
        <source>New stretch</source>
        <translation>新片段</translation>
    </message>
    <message>
        <source>Like %1</source>
        <comment>a stretch that looks like an action</comment>
        <translation>类似 %1</translation>
    </message>
</context>
<context>
    <name>onset::QueuePanel</name>
    <message>
        <source>Review queue</source>
        <translation>审阅队列</translation>
    </message>
    <message>
        <source>From the random stretches that were labelled: how much the run misses, and whether people agree with it more where they see what it found</source>
        <translation>来自已标注的随机片段：运行漏掉多少，以及人看到其发现时是否更倾向于同意</translation>
    </message>
    <message>
        <source>Enter, Tab or a double click goes to the moment; then Enter accepts, Delete rejects and Tab goes on</source>
        <translation>回车、Tab 或双击转到该时刻；然后回车接受，Delete 拒绝，Tab 继续</translation>
    </message>
</context>
<context>
    <name>onset::QueueStore</name>
    <message>
        <source>No random stretch is being labelled.</source>
        <translation>当前没有正在标注的随机片段。</translation>
    </message>
</context>
<context>
    <name>onset::QueueTexts</name>
    <message>
        <source>Label some stretches blind (Review, Blind samples) to learn how far seeing predictions sways you.</source>
        <translation>请盲标一些片段（审阅 → 盲标样本），以了解看到预测对您的影响有多大。</translation>
    </message>
    <message>
        <source>People and run agree to F1 %1 where predictions are seen (%2 stretches), %3 where they are not (%4): %5 by seeing them, at 95 % %6 to %7.</source>
        <translation>看到预测时人与运行的一致度 F1 为 %1（%2 个片段），看不到时为 %3（%4 个）：因看到而相差 %5，95 % 区间 %6 至 %7。</translation>
    </message>
    <message>
        <source>Open a project to see what to look at next.</source>
        <translation>打开一个项目以查看接下来要看的内容。</translation>
    </message>
    <message>
        <source>What to look at next stands here. Run a detection first with Ctrl+D.</source>
        <translation>这里显示接下来要看的内容。请先按 Ctrl+D 运行检测。</translation>
    </message>
    <message>
        <source>Press “Order”: what the run found and nobody decided is put in the order in which there is most to learn from it, over all videos.</source>
        <translation>按“排序”：运行发现而尚无人决定的内容，会在所有视频中按可学到最多的顺序排列。</translation>
    </message>
    <message>
        <source>Ordering …</source>
        <translation>正在排序…</translation>
    </message>
    <message>
        <source>Nothing passes these filters.</source>
        <translation>没有内容通过这些筛选。</translation>
    </message>
    <message>
        <source>Everything here is done. Retrain, detect anew, and order the queue again.</source>
        <translation>这里全部完成。请重新训练、重新检测，然后再次为队列排序。</translation>
    </message>
    <message>
        <source>There is nothing to decide: the run found nothing new in the videos that are not held out.</source>
        <translation>没有需要决定的内容：在未保留的视频中，运行没有新的发现。</translation>
    </message>
    <message>
        <source>Run %1: %2 of %3 left</source>
        <translation>运行 %1：剩余 %2/%3</translation>
    </message>
    <message>
        <source>Label random stretches to learn what the run misses.</source>
        <translation>标注随机片段，以了解运行漏掉了什么。</translation>
    </message>
    <message>
        <source>Nobody found anything in %1 random stretches.</source>
        <translation>在 %1 个随机片段中没有人发现任何动作。</translation>
    </message>
    <message>
        <source>The run finds %1 of what happens, at 95 % %2 to %3: %4 actions in %5 random stretches.</source>
        <translation>运行找到了所发生动作的 %1，95 % 区间 %2 至 %3：%5 个随机片段中的 %4 个动作。</translation>
    </message>
    <message>
        <source>Recall: not known</source>
        <translation>召回率：未知</translation>
    </message>
    <message>
        <source>Recall %1 % (%2 to %3)</source>
        <translation>召回率 %1 %（%2 至 %3）</translation>
    </message>
    <message>
        <source>%1; new: not known</source>
        <comment>how many are left; whether they look new</comment>
        <translation>%1；是否新颖：未知</translation>
    </message>
    <message>
        <source>Run %1 against run %2</source>
        <translation>运行 %1 对比运行 %2</translation>
    </message>
</context>
<context>
    <name>onset::QueueWalk</name>
    <message>
        <source>There is no finished run to review. Run a detection first (Ctrl+D).</source>
        <translation>没有已完成的运行可供审阅。请先运行检测（Ctrl+D）。</translation>
    </message>
    <message>
        <source>Nothing is left in the queue that passes its filters.</source>
        <translation>队列中没有剩余内容通过筛选。</translation>
    </message>
    <message>
        <source>Everything in the queue is done. Order it anew to go on.</source>
        <translation>队列中的内容已全部完成。请重新排序以继续。</translation>
    </message>
    <message>
        <source>Done. What the run found here is shown again.</source>
        <translation>完成。运行在此处的发现重新显示。</translation>
    </message>
    <message>
        <source>Done. The stretch is reviewed for all classes.</source>
        <translation>完成。该片段已就所有类别审阅。</translation>
    </message>
</context>
<context>
    <name>onset::RangeGesture</name>
    <message>
        <source>frame %1</source>
        <translation>第 %1 帧</translation>
    </message>
    <message>
        <source>%1 frames</source>
        <translation>%1 帧</translation>
    </message>
    <message>
        <source>playhead</source>
        <translation>播放头</translation>
    </message>
    <message>
        <source>other edge</source>
        <translation>其他边界</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>阈值</translation>
    </message>
</context>
<context>
    <name>onset::ReasonTexts</name>
    <message>
        <source>unsure of its class</source>
        <translation>类别不确定</translation>
    </message>
    <message>
        <source>edges unclear</source>
        <translation>边界不清</translation>
    </message>
    <message>
        <source>the other run says otherwise</source>
        <translation>另一次运行结果不同</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新奇</translation>
    </message>
    <message>
        <source>likely right: one key</source>
        <translation>很可能正确：按一个键</translation>
    </message>
    <message>
        <source>nobody looked yet</source>
        <translation>尚无人查看</translation>
    </message>
    <message>
        <source>tells what the run misses</source>
        <translation>显示运行漏掉了什么</translation>
    </message>
    <message>
        <source>new; nothing is proposed</source>
        <translation>新；没有提议</translation>
    </message>
    <message>
        <source>few labels; nothing is proposed</source>
        <translation>标注很少；没有提议</translation>
    </message>
</context>
<context>
    <name>onset::ReportController</name>
    <message>
        <source>There is no run to report on. Run a detection first.</source>
        <translation>没有可供报告的运行。请先运行一次检测。</translation>
    </message>
    <message>
        <source>Report %1</source>
        <translation>报告 %1</translation>
    </message>
    <message>
        <source>Wrote the report %1.</source>
        <translation>已写出报告 %1。</translation>
    </message>
</context>
<context>
    <name>onset::RetrainDialog</name>
    <message>
        <source>Then run the new version and show &amp;what changed</source>
        <translation>然后运行新版本并显示变化(&amp;W)</translation>
    </message>
    <message>
        <source>Retrain</source>
        <translation>重新训练</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>训练(&amp;T)</translation>
    </message>
    <message>
        <source> min</source>
        <comment>minutes</comment>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>About how long all of it may take, without pauses; features of videos are computed once and kept</source>
        <translation>全部大约可用的时间（不含暂停）；视频特征只计算一次并保留</translation>
    </message>
    <message>
        <source>Automatic (GPU if there is one)</source>
        <translation>自动（有 GPU 时使用 GPU）</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>GPU (CUDA)</source>
        <translation>GPU (CUDA)</translation>
    </message>
    <message>
        <source>Going on from a version keeps what it knows and is quicker</source>
        <translation>从某版本继续可保留其所学，且更快</translation>
    </message>
    <message>
        <source>Go on from</source>
        <translation>继续自</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Nothing: from scratch</source>
        <translation>无：从头开始</translation>
    </message>
    <message>
        <source>No system that learns is there.</source>
        <translation>没有可学习的系统。</translation>
    </message>
    <message>
        <source>Choose at least one class that has examples.</source>
        <translation>请至少选择一个有样例的类别。</translation>
    </message>
    <message>
        <source>Choose at least one video to learn from.</source>
        <translation>请至少选择一个用于学习的视频。</translation>
    </message>
    <message>
        <source>Learns from %1 segments in %2 videos; %3 for validation, %4 held out.</source>
        <translation>从 %2 个视频的 %1 个片段中学习；%3 个用于验证，%4 个留出。</translation>
    </message>
    <message>
        <source>Another training goes on: wait for its end, or cancel it first.</source>
        <translation>另一训练正在进行：请等待其结束，或先取消它。</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>Descriptors and the program’s networks</source>
        <translation>描述子和程序自带网络</translation>
    </message>
    <message>
        <source>The program’s networks</source>
        <translation>程序自带网络</translation>
    </message>
    <message>
        <source>Descriptors: no network</source>
        <translation>描述子：不用网络</translation>
    </message>
    <message>
        <source>What the system sees of the videos: descriptors of motion and colour that are learnt on your own videos, the networks that come with the program, or both. A version to go on from brings its own.</source>
        <translation>系统从视频中看到的内容：在您自己的视频上学习的运动和颜色描述子、程序自带的网络，或两者兼用。所接续的版本自带其特征。</translation>
    </message>
    <message>
        <source>The system’s own</source>
        <translation>系统自身的</translation>
    </message>
    <message>
        <source>Those of the version</source>
        <translation>该版本的</translation>
    </message>
</context>
<context>
    <name>onset::ReviewCommands</name>
    <message>
        <source>There is no later segment of this class to merge with.</source>
        <translation>之后没有同类别的片段可供合并。</translation>
    </message>
    <message>
        <source>Select a segment first; a proposal can be locked once it is accepted.</source>
        <translation>请先选择片段；候选片段须接受后才能锁定。</translation>
    </message>
    <message>
        <source>No class has the key %1; give it to one in the Classes panel.</source>
        <translation>没有类别使用按键 %1，请在“类别”面板中分配。</translation>
    </message>
    <message>
        <source>Select a segment or loop a stretch first; then R marks it as reviewed.</source>
        <translation>请先选择片段或循环播放一段，再按 R 标记为已审阅。</translation>
    </message>
    <message>
        <source>Select a segment or a proposal first.</source>
        <translation>请先选择片段或候选片段。</translation>
    </message>
    <message>
        <source>Nothing is left to decide in this video.</source>
        <translation>此视频中已没有待处理的候选片段。</translation>
    </message>
    <message>
        <source>%1: reviewed for all classes.</source>
        <translation>%1：已就所有类别审阅。</translation>
    </message>
    <message>
        <source>%1: reviewed for all classes; other proposals answered: %2.</source>
        <translation>%1：已就所有类别审阅；同时处理的其他候选片段：%2。</translation>
    </message>
</context>
<context>
    <name>onset::RunController</name>
    <message>
        <source>Choose a system and at least one video.</source>
        <translation>请选择一个系统和至少一个视频。</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 × real time</source>
        <translation>%1 倍实时速度</translation>
    </message>
    <message>
        <source>Cancel the run before you remove it.</source>
        <translation>请先取消该运行，再将其移除。</translation>
    </message>
    <message>
        <source>The system %1 needs a trained model: choose one, or add its file.</source>
        <translation>系统 %1 需要训练好的模型：请选择一个，或添加其文件。</translation>
    </message>
</context>
<context>
    <name>onset::RunDialog</name>
    <message>
        <source>Run detection</source>
        <translation>运行检测</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>No detection system is there.</source>
        <translation>没有可用的检测系统。</translation>
    </message>
</context>
<context>
    <name>onset::RunPanel</name>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>No run yet. Add a video, then press Ctrl+D to look for people and actions in it.</source>
        <translation>尚无运行。添加视频后，按 Ctrl+D 检测其中的人物和动作。</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>progress</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Settings: %1</source>
        <translation>设置：%1</translation>
    </message>
    <message>
        <source>Remove run</source>
        <translation>移除运行</translation>
    </message>
    <message>
        <source>Remove “%1” with its curves, boxes and proposals? This cannot be undone. Segments that people made or confirmed stay.</source>
        <translation>要移除“%1”及其曲线、人物框和候选片段吗？此操作无法撤销。人工创建或确认的片段会保留。</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
</context>
<context>
    <name>onset::SampleBanner</name>
    <message>
        <source>Blind: label everything you see from %1 to %2, then press %3</source>
        <translation>盲标：标注从 %1 到 %2 看到的一切，然后按 %3</translation>
    </message>
    <message>
        <source>Random stretch: label everything from %1 to %2, then press %3</source>
        <translation>随机片段：标注从 %1 到 %2 的一切，然后按 %3</translation>
    </message>
    <message>
        <source>New stretch: label everything from %1 to %2, then press %3</source>
        <translation>新片段：请标注从 %1 到 %2 的所有动作，然后按 %3</translation>
    </message>
    <message>
        <source>Looks like %1: label everything from %2 to %3, then press %4</source>
        <translation>看起来像 %1：标注 %2 到 %3 之间的全部内容，然后按 %4</translation>
    </message>
</context>
<context>
    <name>onset::SegmentPanel</name>
    <message>
        <source>Find in segments</source>
        <translation>在片段中查找</translation>
    </message>
    <message>
        <source>Shows only rows that contain this text</source>
        <translation>仅显示包含此文本的行</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>所有状态</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Shows only rows in this state</source>
        <translation>仅显示此状态的行</translation>
    </message>
    <message>
        <source>Shows only rows of this class</source>
        <translation>仅显示此类别的行</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>所有类别</translation>
    </message>
    <message>
        <source>Open a video to see its segments.</source>
        <translation>打开视频即可查看其片段。</translation>
    </message>
    <message>
        <source>No segment passes these filters.</source>
        <translation>没有符合筛选条件的片段。</translation>
    </message>
    <message>
        <source>No segments yet. Press I at the first frame of an action and O at its last, or run a detection with Ctrl+D.</source>
        <translation>尚无片段。请在动作的首帧按 I、末帧按 O，或按 Ctrl+D 运行检测。</translation>
    </message>
</context>
<context>
    <name>onset::SegmentTableModel</name>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>End</source>
        <translation>终点</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>帧数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>轨迹</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>标注者</translation>
    </message>
</context>
<context>
    <name>onset::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Single keys act while the video, the timeline or the table of segments has the focus. Digits and punctuation mean the key at that place of a US keyboard.</source>
        <translation>单键快捷键仅在视频、时间轴或片段表格获得焦点时有效。数字和标点指美式键盘上相应位置的按键。</translation>
    </message>
    <message>
        <source>Search for a command or a key</source>
        <translation>搜索命令或按键</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>&amp;All to defaults</source>
        <translation>全部恢复默认(&amp;A)</translation>
    </message>
    <message>
        <source>Press the new key here</source>
        <translation>在此按下新的快捷键</translation>
    </message>
    <message>
        <source>A&amp;ssign</source>
        <translation>指定(&amp;S)</translation>
    </message>
    <message>
        <source>Give the chosen command this key alone</source>
        <translation>将此键设为所选命令的唯一快捷键</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>添加(&amp;D)</translation>
    </message>
    <message>
        <source>Give the chosen command this key besides those it has</source>
        <translation>为所选命令增加此快捷键，保留原有快捷键</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation>清除快捷键(&amp;N)</translation>
    </message>
    <message>
        <source>De&amp;fault</source>
        <translation>恢复默认(&amp;F)</translation>
    </message>
    <message>
        <source>“%1” belongs to “%2”, which loses it when you assign it here.</source>
        <translation>“%1”已分配给“%2”；若在此指定，后者将失去该快捷键。</translation>
    </message>
</context>
<context>
    <name>onset::SplitDelegate</name>
    <message>
        <source>no split</source>
        <translation>未划分</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>留出</translation>
    </message>
</context>
<context>
    <name>onset::StatusView</name>
    <message>
        <source>A new segment begins at frame %1: press O at its last frame, Esc to drop it</source>
        <translation>新片段始于第 %1 帧：在末帧按 O 完成，按 Esc 放弃</translation>
    </message>
    <message>
        <source>A new segment ends with frame %1: press I at its first frame, Esc to drop it</source>
        <translation>新片段止于第 %1 帧：在首帧按 I 完成，按 Esc 放弃</translation>
    </message>
    <message>
        <source>%1 of %2 frames dropped (%3 %)</source>
        <translation>丢弃 %1 帧，共 %2 帧（%3%）</translation>
    </message>
    <message>
        <source>Frames that were due while playing and could not be shown in time</source>
        <translation>播放时应显示但未能及时显示的帧</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Edits are on their way to the project file</source>
        <translation>正在将编辑写入项目文件</translation>
    </message>
    <message>
        <source>Everything is in the project file</source>
        <translation>所有内容均已存入项目文件</translation>
    </message>
    <message>
        <source>1 correction since the last training</source>
        <translation>上次训练后有 1 处修正</translation>
    </message>
    <message numerus="yes">
        <source>%n corrections since the last training</source>
        <translation>
            <numerusform>上次训练后有 %n 处修正</numerusform>
        </translation>
    </message>
    <message>
        <source>1 job running</source>
        <translation>1 个任务正在运行</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs running</source>
        <translation>
            <numerusform>%n 个任务正在运行</numerusform>
        </translation>
    </message>
    <message>
        <source>Learn from them: retrain …</source>
        <translation>从中学习：重新训练…</translation>
    </message>
    <message>
        <source>Reading only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Nothing is changed in the project file. To work on it, open it with File, Open project.</source>
        <translation>不会更改项目文件。要编辑，请用“文件”菜单中的“打开项目”将其打开。</translation>
    </message>
</context>
<context>
    <name>onset::TimelineMenu</name>
    <message>
        <source>&amp;Class</source>
        <translation>类别(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>接受(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>拒绝(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Split at the playhead</source>
        <translation>在播放头处拆分(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Merge the selected</source>
        <translation>合并所选片段(&amp;M)</translation>
    </message>
    <message>
        <source>Un&amp;lock</source>
        <translation>解锁(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>锁定(&amp;L)</translation>
    </message>
    <message>
        <source>L&amp;oop</source>
        <translation>循环播放(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Zoom to it</source>
        <translation>缩放到该片段(&amp;Z)</translation>
    </message>
</context>
<context>
    <name>onset::TimelinePainter</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Segments: %1</source>
        <translation>片段：%1</translation>
    </message>
    <message>
        <source>Open a video to begin</source>
        <translation>打开视频以开始</translation>
    </message>
    <message>
        <source>Reading the video’s frames …</source>
        <translation>正在读取视频的帧…</translation>
    </message>
    <message>
        <source>No visible class. Make one, or show one, in the class palette</source>
        <translation>没有可见的类别。请在类别面板中新建或显示类别</translation>
    </message>
    <message>
        <source>Press I and O to mark an action, or run detection (Ctrl+D)</source>
        <translation>按 I 和 O 标注动作，或运行检测（Ctrl+D）</translation>
    </message>
</context>
<context>
    <name>onset::TimelineTip</name>
    <message>
        <source>provisional: the run goes on</source>
        <translation>暂定：运行尚未结束</translation>
    </message>
    <message>
        <source>predicted, undecided</source>
        <translation>预测，待处理</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation>人工创建</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>unknown class</source>
        <translation>未知类别</translation>
    </message>
    <message>
        <source>%1 – %2 (%3 s)</source>
        <translation>%1 – %2（%3 秒）</translation>
    </message>
    <message>
        <source>%1, run %2</source>
        <translation>%1，运行 %2</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>运行 %1</translation>
    </message>
    <message>
        <source>proposed by %1</source>
        <translation>由 %1 提出</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>%1 – %2, length %3</source>
        <translation>%1 – %2，长度 %3</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>By</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Drag an edge to move it (Alt: no snapping). Ctrl+drag moves the selected segment.</source>
        <translation>拖动边界可移动边界（按住 Alt 不吸附）。Ctrl+拖动可移动所选片段。</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation>按键：%1</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1，%2，%3</translation>
    </message>
</context>
<context>
    <name>onset::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>Shift+drag makes a segment, an edge drags, Ctrl+drag moves the selected segment, Alt turns snapping off, Ctrl+wheel zooms</source>
        <translation>Shift+拖动创建片段，拖动边界可移动边界，Ctrl+拖动移动所选片段，按住 Alt 关闭吸附，Ctrl+滚轮缩放</translation>
    </message>
    <message>
        <source>Lanes: classes</source>
        <translation>轨道：类别</translation>
    </message>
    <message>
        <source>Lanes: people</source>
        <translation>轨道：人物</translation>
    </message>
    <message>
        <source>Show one lane a person</source>
        <translation>按人物分轨道显示</translation>
    </message>
    <message>
        <source>Show one lane a class</source>
        <translation>按类别分轨道显示</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Show the whole video</source>
        <translation>显示整个视频</translation>
    </message>
    <message>
        <source>What the marks mean</source>
        <translation>标记的含义</translation>
    </message>
    <message>
        <source>Threshold: drag to derive the proposals anew</source>
        <translation>阈值：拖动可重新生成候选片段</translation>
    </message>
    <message>
        <source>Shift+drag makes a segment here</source>
        <translation>Shift+拖动可在此处创建片段</translation>
    </message>
    <message>
        <source>The whole video: drag the window over it</source>
        <translation>整个视频：拖动窗口可移动显示范围</translation>
    </message>
    <message>
        <source>Choose a class first: the new segment needs one.</source>
        <translation>请先选择类别：新片段需要类别。</translation>
    </message>
    <message>
        <source>Show the &amp;whole video</source>
        <translation>显示整个视频(&amp;W)</translation>
    </message>
    <message>
        <source>One lane a &amp;person</source>
        <translation>按人物分轨道(&amp;P)</translation>
    </message>
    <message>
        <source>One lane a &amp;class</source>
        <translation>按类别分轨道(&amp;C)</translation>
    </message>
    <message>
        <source>Le&amp;gend</source>
        <translation>图例(&amp;G)</translation>
    </message>
</context>
<context>
    <name>onset::TrainingChart</name>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>mAP, %</source>
        <translation>mAP，%</translation>
    </message>
    <message>
        <source>The losses should fall and the validation mAP rise; the best weights count, not the last</source>
        <translation>损失应下降，验证 mAP 应上升；取最好的权重，而非最后的</translation>
    </message>
    <message>
        <source>loss %1</source>
        <translation>损失 %1</translation>
    </message>
    <message>
        <source>best validation mAP %1 %</source>
        <translation>最佳验证 mAP %1 %</translation>
    </message>
</context>
<context>
    <name>onset::TrainingChoices</name>
    <message>
        <source>Classes, with how many examples there are</source>
        <translation>类别及其样例数</translation>
    </message>
    <message>
        <source>Videos to learn from</source>
        <translation>用于学习的视频</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>class (examples)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>已审阅</translation>
    </message>
    <message>
        <source>Held out: versions are compared on it, so none may learn from it</source>
        <translation>留出：用于比较版本，因此任何版本都不得从中学习</translation>
    </message>
</context>
<context>
    <name>onset::TrainingController</name>
    <message>
        <source>Training %1</source>
        <translation>训练 %1</translation>
    </message>
    <message>
        <source>Another training goes on: wait for its end, or cancel it first.</source>
        <translation>另一训练正在进行：请等待其结束，或先取消它。</translation>
    </message>
    <message>
        <source>Open a project first.</source>
        <translation>请先打开项目。</translation>
    </message>
    <message>
        <source>The training failed. %1</source>
        <translation>训练失败。%1</translation>
    </message>
    <message>
        <source>The training can go on from its last checkpoint once that is mended.</source>
        <translation>问题解决后，训练可从最近的检查点继续。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>A training that began on %1 was interrupted. It can go on from its last checkpoint, with the labels as they were then.</source>
        <translation>始于 %1 的训练被中断。可从最近的检查点继续，使用当时的标注。</translation>
    </message>
</context>
<context>
    <name>onset::TrainingPanel</name>
    <message>
        <source>What it learnt from</source>
        <translation>它从何学习</translation>
    </message>
</context>
<context>
    <name>onset::TrainingProgressView</name>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Stop early</source>
        <translation>提前结束</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Preparing: the videos are looked at and what is learnt from is stored …</source>
        <translation>准备中：正在检查视频并保存学习内容…</translation>
    </message>
    <message>
        <source>Learning: %1, stage %2 of %3</source>
        <translation>学习中：%1，第 %2 阶段，共 %3 阶段</translation>
    </message>
    <message>
        <source>Learning: it begins …</source>
        <translation>学习中：正在开始…</translation>
    </message>
    <message>
        <source>Paused. Nothing is lost; go on when you like.</source>
        <translation>已暂停。不会丢失任何内容；可随时继续。</translation>
    </message>
    <message>
        <source>Ending …</source>
        <translation>正在结束…</translation>
    </message>
    <message>
        <source>The training was cancelled; nothing changed.</source>
        <translation>训练已取消；没有任何改变。</translation>
    </message>
    <message>
        <source>The training failed: %1</source>
        <translation>训练失败：%1</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>best validation mAP %1 %</source>
        <translation>最佳验证 mAP %1 %</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1:%2 min</source>
        <comment>minutes and seconds</comment>
        <translation>%1:%2 分钟</translation>
    </message>
    <message>
        <source>Learnt in %1.</source>
        <translation>学习用时 %1。</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>约剩 %1</translation>
    </message>
</context>
<context>
    <name>onset::TransferController</name>
    <message numerus="yes">
        <source>Imported %n segment(s) from %1.</source>
        <translation>
            <numerusform>已从 %1 导入 %n 个片段。</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>已导出到 %1。</translation>
    </message>
</context>
<context>
    <name>onset::TransferDialog</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>ActivityNet annotations (JSON)</source>
        <translation>ActivityNet 标注 (JSON)</translation>
    </message>
    <message>
        <source>ActivityNet results (JSON)</source>
        <translation>ActivityNet 检测结果 (JSON)</translation>
    </message>
    <message>
        <source>ActivityNet proposals (JSON)</source>
        <translation>ActivityNet 候选片段 (JSON)</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>表格 (CSV)</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>Fi&amp;le</source>
        <translation>文件(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>The newest finished run</source>
        <translation>最近完成的运行</translation>
    </message>
    <message>
        <source>Segments that people made or confirmed, in seconds, by video and class.</source>
        <translation>人工创建或确认的片段，以秒为单位，按视频和类别排列。</translation>
    </message>
    <message>
        <source>A run’s detections with class and score, in seconds.</source>
        <translation>一次运行的检测结果，含类别和得分，以秒为单位。</translation>
    </message>
    <message>
        <source>A run’s proposals with score and without class, in seconds.</source>
        <translation>一次运行的候选片段，含得分、不含类别，以秒为单位。</translation>
    </message>
    <message>
        <source>One row a segment with seconds, frame and PTS of both edges.</source>
        <translation>每个片段一行，含起止边界的秒数、帧和 PTS。</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation>CSV 文件 (*.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>JSON files (*.json);;All files (*)</source>
        <translation>JSON 文件 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Everything in these videos was labelled: &amp;mark them as reviewed</source>
        <translation>这些视频中的一切都已标注：标记为已审阅(&amp;M)</translation>
    </message>
    <message>
        <source>What nobody looked at is not learnt as background. Labels that are complete say that all the rest is background; that has to be said here.</source>
        <translation>没有人看过的部分不会被当作背景学习。标注完整时，其余部分都是背景；这一点需要在此说明。</translation>
    </message>
    <message>
        <source>THUMOS14 annotations (folder of text)</source>
        <translation>THUMOS14 标注（文本文件夹）</translation>
    </message>
    <message>
        <source>THUMOS14 detections (text)</source>
        <translation>THUMOS14 检测结果（文本）</translation>
    </message>
    <message>
        <source>Segments that people made or confirmed: a file of each class and subset, and the list of classes, detclasslist.txt.</source>
        <translation>由人创建或确认的片段：每个类别和子集一个文件，以及类别列表 detclasslist.txt。</translation>
    </message>
    <message>
        <source>A run’s detections, one a line; the detclasslist.txt beside the file tells the numbers of the classes.</source>
        <translation>一次运行的检测结果，每行一个；文件旁的 detclasslist.txt 给出类别编号。</translation>
    </message>
    <message>
        <source>Text files (*.txt);;All files (*)</source>
        <translation>文本文件 (*.txt);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>onset::TransportBar</name>
    <message>
        <source>%1×</source>
        <comment>playing speed</comment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Playing speed; negative plays backward</source>
        <translation>播放速度；负值为倒放</translation>
    </message>
    <message>
        <source>Time of the frame shown, counted from the first frame</source>
        <translation>当前帧的时间，从首帧算起</translation>
    </message>
    <message>
        <source>Index of the frame shown, from 0, and the number of frames</source>
        <translation>当前帧的序号（从 0 开始）和总帧数</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Audio track</source>
        <translation>音轨</translation>
    </message>
    <message>
        <source>PTS –</source>
        <translation>PTS –</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>frame / frames</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>PTS none</source>
        <translation>无 PTS</translation>
    </message>
    <message>
        <source>PTS %1</source>
        <translation>PTS %1</translation>
    </message>
    <message>
        <source>Presentation time stamp of the frame shown, as the file has it</source>
        <translation>当前帧在文件中的显示时间戳</translation>
    </message>
    <message>
        <source>Presentation time stamp of the frame shown, as the file has it; one tick is %1/%2 s</source>
        <translation>当前帧在文件中的显示时间戳；每个时钟刻度为 %1/%2 秒</translation>
    </message>
    <message>
        <source>The decoder reported damage in this frame’s group</source>
        <translation>解码器报告此帧所在的图像组有损坏</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>无声音</translation>
    </message>
</context>
<context>
    <name>onset::TrialController</name>
    <message>
        <source>Version %1 was learnt. Version %2 is still the current one.</source>
        <translation>已学成版本 %1。版本 %2 仍为当前版本。</translation>
    </message>
    <message>
        <source>The run of version %1 did not come to its end, so what changed is not known.</source>
        <translation>版本 %1 的运行未完成，因此不知道有何变化。</translation>
    </message>
    <message>
        <source>Version %1 was kept: better on the held-out videos.</source>
        <translation>已保留版本 %1：在留出视频上更好。</translation>
    </message>
    <message>
        <source>Version %1 was kept: not worse on the held-out videos.</source>
        <translation>已保留版本 %1：在留出视频上不逊色。</translation>
    </message>
    <message>
        <source>Version %1 was not taken: worse on the held-out videos.</source>
        <translation>未采用版本 %1：在留出视频上更差。</translation>
    </message>
    <message>
        <source>Version %1 was learnt. Whether it is better cannot be told: no held-out video is annotated.</source>
        <translation>已学成版本 %1。无法判断是否更好：没有已标注的留出视频。</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>有何变化</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>回退</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用它</translation>
    </message>
    <message>
        <source>Use it anyway</source>
        <translation>仍然使用</translation>
    </message>
    <message>
        <source>Keep version %1</source>
        <translation>保留版本 %1</translation>
    </message>
    <message>
        <source>Version %1 was learnt, and is not in use yet.</source>
        <translation>版本 %1 已学成，尚未使用。</translation>
    </message>
    <message>
        <source>Version %1 was learnt, but whether it takes the place of version %2 was not decided.</source>
        <translation>版本 %1 已学成，但尚未决定是否取代版本 %2。</translation>
    </message>
    <message>
        <source>Compare now</source>
        <translation>立即比较</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
</context>
<context>
    <name>onset::VersionController</name>
    <message>
        <source>Version %1 is the current one now.</source>
        <translation>版本 %1 现为当前版本。</translation>
    </message>
</context>
<context>
    <name>onset::VersionList</name>
    <message>
        <source>Version %1 · %2</source>
        <comment>number · system</comment>
        <translation>版本 %1 · %2</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Held-out mAP</source>
        <translation>留出 mAP</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>On the held-out videos when it was new, tIoU 0.5; a number in brackets is of the validation videos</source>
        <translation>新建时在留出视频上的值，tIoU 0.5；括号中的数值来自验证视频</translation>
    </message>
    <message>
        <source>How many segments it learnt from</source>
        <translation>学习所用的片段数</translation>
    </message>
    <message>
        <source>Nothing was trained yet. Correct and review some proposals, then press %1: a few minutes make a first version.</source>
        <translation>尚未训练。请先修正并审阅一些候选片段，再按 %1：几分钟即可得到首个版本。</translation>
    </message>
    <message>
        <source>%1 (current)</source>
        <translation>%1（当前）</translation>
    </message>
    <message>
        <source>Made %1
%2</source>
        <translation>创建于 %1
%2</translation>
    </message>
</context>
<context>
    <name>onset::VideoController</name>
    <message>
        <source>Counting the frames of %1</source>
        <translation>正在统计 %1 的帧数</translation>
    </message>
    <message>
        <source>%1 is not the file that was annotated: its contents changed. Its frames are counted anew; check that the segments still fit.</source>
        <translation>%1 不是当初标注的文件：其内容已更改。正在重新统计帧数，请检查各片段是否仍然对应。</translation>
    </message>
    <message>
        <source>No video is missing.</source>
        <translation>没有缺失的视频。</translation>
    </message>
    <message>
        <source>%1 of %2 missing videos were found.</source>
        <translation>缺失的 %2 个视频中，找到了 %1 个。</translation>
    </message>
    <message>
        <source>%1 is not there any more. Use File → Find moved videos.</source>
        <translation>%1 已不存在。请使用“文件”菜单中的“查找已移动的视频”。</translation>
    </message>
</context>
<context>
    <name>onset::VideoListModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>not indexed yet</source>
        <translation>尚未建立索引</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>已审阅</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>onset::VideoPanel</name>
    <message>
        <source>differs</source>
        <translation>内容不符</translation>
    </message>
    <message>
        <source>No videos yet. Add some with Ctrl+Shift+O, or drop them on the window.</source>
        <translation>尚无视频。按 Ctrl+Shift+O 添加，或将视频拖放到窗口中。</translation>
    </message>
    <message>
        <source>Make a project with Ctrl+N or open one with Ctrl+O.</source>
        <translation>按 Ctrl+N 新建项目，或按 Ctrl+O 打开项目。</translation>
    </message>
    <message>
        <source>Double-click opens a video; a click on its split changes it</source>
        <translation>双击打开视频；单击划分可更改</translation>
    </message>
    <message>
        <source>This project has no videos yet.</source>
        <translation>此项目还没有视频。</translation>
    </message>
    <message>
        <source>Double-click opens a video</source>
        <translation>双击打开视频</translation>
    </message>
</context>
<context>
    <name>onset::WelcomePage</name>
    <message>
        <source>Choose a video</source>
        <translation>选择视频</translation>
    </message>
    <message>
        <source>Double-click a video in the list to open it, or add more.</source>
        <translation>双击列表中的视频将其打开，或添加更多视频。</translation>
    </message>
    <message>
        <source>Add your first video</source>
        <translation>添加第一个视频</translation>
    </message>
    <message>
        <source>Add video files here or drop them on the window. They stay where they are.</source>
        <translation>在此添加视频文件，或将其拖放到窗口中。文件会保留在原位置。</translation>
    </message>
    <message>
        <source>Welcome to Onset</source>
        <translation>欢迎使用 Onset</translation>
    </message>
    <message>
        <source>Make a project to find, review and correct actions in your videos, or open one.</source>
        <translation>新建或打开项目，即可在视频中查找、审阅和修正动作。</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Double-click a video in the list to open it.</source>
        <translation>双击列表中的视频将其打开。</translation>
    </message>
    <message>
        <source>This project has no videos yet</source>
        <translation>此项目还没有视频</translation>
    </message>
    <message>
        <source>It is open for reading only. Open it normally to add some.</source>
        <translation>项目以只读方式打开。要添加视频，请以正常方式打开。</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>a project; its folder</comment>
        <translation>%2 中的 %1</translation>
    </message>
</context>
</TS>
