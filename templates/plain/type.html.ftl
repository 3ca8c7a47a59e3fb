<#-- Black on white, one kind of type, nothing drawn: for those who want the words alone. -->
<#assign serif>font-family:-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif</#assign>
<#assign sans = serif>
<#assign paper = "#ffffff" ink = "#111111" muted = "#555555" rule = "#cccccc" accent = "#0645ad" tint = "#f4f4f4" chart = "#aaaaaa">
<#assign darkPaper = "#121212" darkInk = "#eeeeee" darkMuted = "#aaaaaa" darkRule = "#3a3a3a" darkAccent = "#8ab4f8" darkTint = "#1e1e1e" darkChart = "#777777">
<#assign target = "#fff3bf" darkTarget = "#3b3413">
<#assign small>${sans};font-size:13px;line-height:1.5;color:${muted}</#assign>
<#assign footnote>font:12px/1 Arial,sans-serif</#assign>
<#assign label>${sans};font-size:13px;line-height:1.4;font-weight:700</#assign>
<#assign frame>padding:0</#assign>
<#assign narrowName = 24>
<#assign nameplate>font-size:28px;line-height:1.2;font-weight:700</#assign>
<#assign day>margin:4px 0 0;font-size:16px;line-height:1.4</#assign>
<#assign figures>margin:0 0 28px;padding:4px 0 12px;border-bottom:1px solid ${rule};${small}</#assign>
<#assign charts = false>
<#assign grid>width:100%;border-collapse:collapse</#assign>
