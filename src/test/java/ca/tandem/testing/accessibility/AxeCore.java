package ca.tandem.testing.accessibility;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * The checks of axe-core, run by the page itself. {@code AxeBuilder} sends its half megabyte of script twice for each check of a page,
 * which takes as long as the check; here it is sent once for each page, however often the page is checked.
 */
public final class AxeCore {

    /** The tags of the rules that belong to levels A and AA. */
    static final List<String> LEVELS_A_AND_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Of each rule, the ids of the ACT rules that it implements. */
    private static final String ACT_RULES =
            "Object.fromEntries(axe.getRules().map(rule => [`axe/${rule.ruleId}`, rule.actIds ?? []]))";

    private static final String SCRIPT = AxeBuilder.getAxeScript();

    private static final String VIOLATIONS =
            """
            async tags => (await axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']}))
              .violations.flatMap(rule => rule.tags
                .map(tag => /^wcag(\\d)(\\d)(\\d+)$/.exec(tag))
                .filter(found => found)
                .flatMap(([, principle, guideline, number]) => rule.nodes.map(node => ({
                  criterion: `${principle}.${guideline}.${number}`,
                  rule: `axe/${rule.id}`,
                  target: JSON.stringify(node.target),
                  message: `${rule.help}: ${node.failureSummary}`,
                }))))
            """;

    private AxeCore() {}

    /** Gives the page the object {@code axe}, where it has none. */
    static void load(Page page) {
        for (var frame : page.frames()) {
            if ((boolean) frame.evaluate("typeof axe === 'undefined'")) {
                frame.evaluate("() => {" + SCRIPT + "}");
            }
        }
    }

    /** Returns the ids of the ACT rules that each rule of axe-core says it implements, by the rule's name in findings. */
    @SuppressWarnings("unchecked")
    static Map<String, List<String>> actRules(Page page) {
        load(page);
        return (Map<String, List<String>>) page.evaluate(ACT_RULES);
    }

    /** Returns the violations of levels A and AA on a page, one for each element and criterion. */
    public static List<AccessibilityFinding> violations(Page page) {
        return violations(page, LEVELS_A_AND_AA);
    }

    /** Returns the violations of the rules with one of the tags. */
    static List<AccessibilityFinding> violations(Page page, List<String> tags) {
        load(page);
        return ((List<?>) page.evaluate(VIOLATIONS, tags))
                .stream().map(AccessibilityFinding::of).toList();
    }
}
