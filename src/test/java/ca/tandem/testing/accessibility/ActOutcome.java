package ca.tandem.testing.accessibility;

import java.util.List;

/**
 * Findings on an ACT example against the criteria of its rule.
 *
 * @param byAxe those of axe-core
 * @param byKit those of the kit's own checks, some of which replace rules of axe-core
 */
record ActOutcome(ActExample example, List<AccessibilityFinding> byAxe, List<AccessibilityFinding> byKit) {

    boolean isReported() {
        return !byKit.isEmpty()
                || byAxe.stream().anyMatch(finding -> !AccessibilityChecks.REPLACED.contains(finding.rule()));
    }

    boolean isReportedByAxe() {
        return !byAxe.isEmpty();
    }

    /** Tells whether an example is reported that does not fail its rule. */
    boolean isWrong() {
        return !example.isFailed() && isReported();
    }

    @Override
    public String toString() {
        return "%s %s %d: %s %s%n%s"
                .formatted(example.rule(), example.expected(), example.number(), byAxe, byKit, example.html());
    }
}
