<#--
  Colours and type. A look of one's own may need no more than another one of this file; letters need
  a contrast of 4.5 to 1 to what they stand on. The dark colours are those of the style sheet.
-->
<#assign serif>font-family:Georgia,'Iowan Old Style','Palatino Linotype',Gelasio,'Noto Serif','Times New Roman',serif</#assign>
<#assign sans>font-family:-apple-system,'Segoe UI',Roboto,Arial,sans-serif</#assign>
<#assign paper = "#fbfaf6" ink = "#1d1b18" muted = "#625c52" rule = "#d8d2c4" accent = "#8a1f1b" tint = "#f3efe4" chart = "#978b6f">
<#assign small>${sans};font-size:13px;line-height:1.5;color:${muted}</#assign>
<#assign footnote>font:12px/1 Arial,sans-serif</#assign>
<#assign label>${sans};font-size:13px;line-height:1.4;font-weight:700</#assign>
<#-- The head of the page: its frame, the paper's name, the day, and the line of figures below. -->
<#assign frame>border-top:4px double ${ink};border-bottom:1px solid ${ink};padding:18px 0 16px;text-align:center</#assign>
<#assign narrowName = 38>
<#assign nameplate>font-size:50px;line-height:1.1;font-weight:700</#assign>
<#assign day>margin:10px 0 0;font-size:17px;line-height:1.4;font-style:italic</#assign>
<#assign figures>margin:0 0 32px;padding:9px 0;border-bottom:1px solid ${rule};${small};text-align:center</#assign>
<#-- Whether bars and strips of time are drawn. -->
<#assign charts = true>
<#assign grid>width:100%;border-collapse:collapse</#assign>
<#assign darkPaper = "#171614" darkInk = "#e9e4da" darkMuted = "#aca598" darkRule = "#3d3934" darkAccent = "#f0a18f" darkTint = "#211f1c" darkChart = "#7d7567">
<#assign target = "#f7e9b5" darkTarget = "#3a3218">
