package ca.tandem.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * The checks of axe-core, run by the page itself. {@code AxeBuilder} sends its half megabyte of script twice for each check of a page,
 * which takes as long as the check; here it is sent once for each page, however often the page is checked.
 */
final class AxeCore {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final String SCRIPT = AxeBuilder.getAxeScript();

    /** Options that report violations only. */
    private static final Map<String, Object> OPTIONS =
            Map.of("runOnly", Map.of("type", "tag", "values", WCAG), "resultTypes", List.of("violations"));

    private static final String LINES =
            """
            async options => (await axe.run(document, options)).violations.map(rule => `${rule.id} (${rule.help}): `
                + rule.nodes.map(node => `${JSON.stringify(node.target)} ${node.failureSummary}`).join('; '))
            """;

    private AxeCore() {}

    /** Returns the violations on a page, as lines that name the rule and the elements; empty where there are none. */
    static List<String> violations(Page page) {
        if ((boolean) page.evaluate("typeof axe === 'undefined'")) {
            page.evaluate("() => {" + SCRIPT + "}");
        }
        return ((List<?>) page.evaluate(LINES, OPTIONS))
                .stream().map(String::valueOf).toList();
    }
}
