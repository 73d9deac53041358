package ca.tandem.testing.accessibility;

import java.util.Map;

/**
 * A fault of a page against a success criterion.
 *
 * @param criterion the number of the criterion, such as {@code 1.4.3}
 * @param rule the name of the check that found it; those of axe-core begin with {@code axe/}
 * @param target the element as a selector, for the person who mends it
 * @param message what is wrong with it
 */
public record AccessibilityFinding(String criterion, String rule, String target, String message) {

    /** Returns the finding that a script of the page returned as an object with these four properties. */
    static AccessibilityFinding of(Object script) {
        var values = (Map<?, ?>) script;
        return new AccessibilityFinding(
                String.valueOf(values.get("criterion")),
                String.valueOf(values.get("rule")),
                String.valueOf(values.get("target")),
                String.valueOf(values.get("message")));
    }

    @Override
    public String toString() {
        return criterion + " " + rule + ": " + message + " " + target;
    }
}
