package ca.tandem.testing.accessibility;

import ca.tandem.common.JsonFactories;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An example of a rule of W3C's Accessibility Conformance Testing.
 *
 * @param rule the rule's id
 * @param name the rule's name
 * @param criteria the success criteria that an example fails which the rule fails
 * @param expected {@code failed}, {@code passed} or {@code inapplicable}
 * @param number its number among the rule's examples with that outcome
 * @param html the page, or what its body holds
 */
record ActExample(String rule, String name, Set<String> criteria, String expected, int number, String html) {

    /**
     * Returns the examples in the order of their file, in the folder that the property {@code tandem.act} names.
     *
     * @throws IllegalStateException if they are not there; the message says how to name the folder
     */
    static List<ActExample> all() throws IOException {
        var file = Path.of(System.getProperty("tandem.act", "../shared/act")).resolve("examples.jsonl");
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException("W3C's ACT examples are not at "
                    + file.toAbsolutePath().normalize() + ". Say where they are with -Dtandem.act=<folder>; it holds"
                    + " examples.jsonl, made of github.com/act-rules/act-rules.github.io.");
        }
        try (var lines = Files.lines(file)) {
            return lines.map(ActExample::of).toList();
        }
    }

    private static ActExample of(String line) {
        try (var reader = JsonFactories.READERS.createReader(new StringReader(line))) {
            JsonObject json = reader.readObject();
            return new ActExample(
                    json.getString("rule"),
                    json.getString("name"),
                    json.getJsonArray("sc").getValuesAs(JsonString.class).stream()
                            .map(JsonString::getString)
                            .collect(Collectors.toUnmodifiableSet()),
                    json.getString("expected"),
                    json.getInt("example"),
                    json.getString("html"));
        }
    }

    boolean isFailed() {
        return expected.equals("failed");
    }

    /**
     * Returns the findings against one of the criteria of the rule, without those that other ACT rules have: an example passes one rule,
     * and may fail others for the same criterion.
     *
     * @param actRules the ids of the ACT rules of a check, by its name
     */
    List<AccessibilityFinding> ofItsRule(List<AccessibilityFinding> findings, Map<String, List<String>> actRules) {
        return findings.stream()
                .filter(finding -> criteria.contains(finding.criterion()))
                .filter(finding -> {
                    var ids = actRules.getOrDefault(finding.rule(), List.of());
                    return ids.isEmpty() || ids.contains(rule);
                })
                .toList();
    }

    /** Returns the example as a page: a fragment as the body of one that has a language and a title. */
    String page() {
        return html.contains("<html") || html.contains("<head") || html.contains("<body")
                ? "<!DOCTYPE html>" + html
                : "<!DOCTYPE html><html lang=\"en\"><head><title>Example</title></head><body>" + html
                        + "</body></html>";
    }
}
