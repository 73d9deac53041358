package ca.tandem.testing.accessibility;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kit's own checks, for faults against WCAG 2.2 that axe-core does not report. Each script beside this class is a function that gets
 * {@code kit} (common.js) and returns its findings; names and roles are those that axe-core works out.
 */
public final class AccessibilityChecks {

    /** The rules of axe-core that report what is no fault; the kit has its own in their place. */
    static final Set<String> REPLACED =
            Set.of("axe/avoid-inline-spacing", "axe/frame-focusable-content", "axe/meta-refresh", "axe/object-alt");

    /** The criteria of level AAA that checks of the kit name; they are none of the portal's aims. */
    private static final Set<String> AAA = Set.of("1.4.6", "2.2.4", "2.4.9", "3.2.5");

    private static final String KIT = script("common");

    private static final List<String> SCRIPTS =
            List.of("names", "roles", "tables", "links", "forms", "images", "pages", "spacing", "clipping");

    private AccessibilityChecks() {}

    /**
     * Returns the findings on a page against criteria of levels A and AA, those of axe-core first.
     *
     * @param page a page that has been loaded; its focus is another one afterwards
     */
    public static List<AccessibilityFinding> findings(Page page) {
        return ofLevelsAAndAa(page, own(page));
    }

    /** Returns the findings of axe-core on a page and those on its contrast, for a page whose colours only are others than before. */
    public static List<AccessibilityFinding> colours(Page page) {
        return ofLevelsAAndAa(page, ContrastCheck.findings(page));
    }

    private static List<AccessibilityFinding> ofLevelsAAndAa(Page page, List<AccessibilityFinding> own) {
        return Stream.concat(
                        AxeCore.violations(page).stream().filter(violation -> !REPLACED.contains(violation.rule())),
                        own.stream().filter(finding -> !AAA.contains(finding.criterion())))
                .toList();
    }

    /** Returns the findings of the kit's own checks, those of level AAA included. */
    static List<AccessibilityFinding> own(Page page) {
        var findings = new ArrayList<AccessibilityFinding>();
        run(page, SCRIPTS).forEach(found -> findings.add(AccessibilityFinding.of(found)));
        findings.addAll(LanguageCheck.findings(page));
        findings.addAll(ContrastCheck.findings(page));
        findings.addAll(KeyboardCheck.findings(page));
        return findings;
    }

    /** Returns the lists that scripts beside this class return for a page, as one. */
    static List<?> run(Page page, List<String> scripts) {
        AxeCore.load(page);
        var functions =
                scripts.stream().map(script -> "(" + script(script) + ")").collect(Collectors.joining(", "));
        return (List<?>) page.evaluate("() => { axe.setup(document); try { " + KIT + "; return [" + functions
                + "].flatMap(check => check(kit)); } finally { axe.teardown(); } }");
    }

    /** Returns what a function returns for what scripts share; one that needs no names and roles, and may wait. */
    static Object evaluate(Page page, String function) {
        return page.evaluate("() => { " + KIT + "; return (" + function + ")({selector}); }");
    }

    /** Returns the text of a script beside this class. */
    static String script(String name) {
        try (var file = AccessibilityChecks.class.getResourceAsStream(name + ".js")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
