package ca.tandem.testing.accessibility;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The check of a page by its Tab key (WCAG 2.2, 2.1.2 and 2.4.7): it goes on to every stop and out of the page, and each stop looks
 * otherwise while it has the focus. Pages with frames are left to people.
 */
final class KeyboardCheck {

    private static final String FOCUS = AccessibilityChecks.script("focus");

    private KeyboardCheck() {}

    /** Returns a finding for the first stop that the Tab key does not reach, and for each whose focus is not seen. */
    static List<AccessibilityFinding> findings(Page page) {
        var stops = new LinkedHashMap<String, AccessibilityFinding>();
        AccessibilityChecks.run(page, List.of("keyboard")).stream()
                .map(AccessibilityFinding::of)
                .forEach(stop -> stops.put(stop.target(), stop));
        var findings = new ArrayList<AccessibilityFinding>();
        if (stops.isEmpty()) {
            return findings;
        }
        page.evaluate(
                "() => { document.activeElement?.blur(); getSelection().removeAllRanges(); delete window.tandemFocus; }");
        var reached = new HashSet<String>();
        var hasLeft = false;
        // Once as many presses as there were stops brought none that is new, it goes in a circle.
        for (var idle = 0; idle <= reached.size() + 1 && !hasLeft; idle++) {
            page.keyboard().press("Tab");
            var focused = (String) AccessibilityChecks.evaluate(page, FOCUS);
            hasLeft = focused.isEmpty();
            if (reached.add(focused)) {
                idle = 0;
            }
        }
        if (!hasLeft) {
            stops.values().stream()
                    .filter(stop -> !reached.contains(stop.target()))
                    .findFirst()
                    .ifPresent(findings::add);
        }
        for (var unseen : (List<?>) page.evaluate("window.tandemFocus.unseen")) {
            findings.add(new AccessibilityFinding(
                    "2.4.7", "focus-visible", (String) unseen, "It looks the same with the focus and without."));
        }
        return findings;
    }
}
