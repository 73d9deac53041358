package ca.tandem.testing.accessibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests the kit's checks with W3C's examples of pages that fail a rule, pass it, or are none of its business. */
@Tag("slow")
class ActExamplesIT {

    /** The report, a line for each rule, for people. */
    private static final Path REPORT = Path.of("target", "act.txt");

    /** Some rules map to criteria of level AAA; axe-core looks at those, too, so that it is compared fairly. */
    private static final List<String> ALL_LEVELS = new ArrayList<>(AxeCore.LEVELS_A_AND_AA);

    static {
        ALL_LEVELS.add("wcag2aaa");
    }

    private static List<ActOutcome> outcomes;

    @BeforeAll
    static void examine() throws IOException {
        outcomes = outcomes(ActExample.all());
        var report = report();
        Files.writeString(REPORT, report);
        System.out.println(report);
    }

    static List<ActOutcome> outcomes(List<ActExample> examples) {
        var outcomes = new ArrayList<ActOutcome>();
        try (var browser = new ActExampleBrowser()) {
            for (var example : examples) {
                var page = browser.show(example);
                var actRules = AxeCore.actRules(page);
                outcomes.add(new ActOutcome(
                        example,
                        example.ofItsRule(AxeCore.violations(page, ALL_LEVELS), actRules),
                        example.ofItsRule(AccessibilityChecks.own(page), actRules)));
            }
        }
        return outcomes;
    }

    private static String report() {
        var byRule = outcomes.stream()
                .collect(Collectors.groupingBy(
                        outcome -> outcome.example().rule(), LinkedHashMap::new, Collectors.toList()));
        var lines = new ArrayList<String>();
        lines.add(line("rule", outcomes, "all"));
        byRule.forEach((rule, ofRule) ->
                lines.add(line(rule, ofRule, ofRule.get(0).example().name())));
        return String.join("\n", lines) + "\n";
    }

    private static String line(String rule, List<ActOutcome> of, String name) {
        return "%-6s failed %3d: %3d found, %3d by axe alone; passed or inapplicable %3d: %d wrongly reported; %s"
                .formatted(
                        rule,
                        failed(of).size(),
                        failed(of).stream().filter(ActOutcome::isReported).count(),
                        failed(of).stream().filter(ActOutcome::isReportedByAxe).count(),
                        of.size() - failed(of).size(),
                        of.stream().filter(ActOutcome::isWrong).count(),
                        name);
    }

    private static List<ActOutcome> failed(List<ActOutcome> of) {
        return of.stream().filter(outcome -> outcome.example().isFailed()).toList();
    }

    @Test
    void noExampleThatPassesOrIsInapplicableIsReported() {
        assertThat(outcomes.stream().filter(ActOutcome::isWrong)).isEmpty();
    }

    @Test
    void sevenOfTenExamplesThatFailAreReportedAndMoreThanByAxeAlone() {
        var failed = failed(outcomes);
        var reported = failed.stream().filter(ActOutcome::isReported).count();

        assertThat(reported * 100).isGreaterThanOrEqualTo(failed.size() * 70L);
        assertThat(reported)
                .isGreaterThan(
                        failed.stream().filter(ActOutcome::isReportedByAxe).count());
    }
}
