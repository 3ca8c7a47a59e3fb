<#include "digest.txt.ftl">
<#if mail.page?has_content>

On the web, with every passage:
${mail.page}
</#if>
