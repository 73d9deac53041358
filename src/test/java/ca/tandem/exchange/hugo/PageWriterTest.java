package ca.tandem.exchange.hugo;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.exchange.hugo.PageWriter.PageFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.common.ScalarStyle;

class PageWriterTest {

    /** Texts with a meaning of their own in one of the formats, or with characters that need care. */
    static final List<String> AWKWARD = List.of(
            "Keeper",
            "No",
            "null",
            "~",
            "1.10",
            "2026-01-01",
            "0x1f",
            "Keeper: the light",
            "Keeper #1",
            "C# and F#",
            "- item",
            "? key",
            "@here",
            "%percent",
            "`code`",
            "*star*",
            "&amp;",
            "!tag",
            "[a](b)",
            "{{ name }}",
            "it's",
            "« L’emploi : gardien »",
            "\"quoted\"",
            "back\\slash",
            "'",
            "''",
            "ends with colon:",
            "tab\there",
            "line\nbreak",
            "# heading\n\nAnd more",
            "---",
            "+++",
            "emoji 🗼",
            "soft\u00adhyphen",
            "no\u00a0break",
            "next\u0085line",
            "sep\u2028arator",
            "\ufeffmark",
            "y");

    static Stream<Arguments> everyFormatWithEveryText() {
        return Stream.of(YAML, YAML_QUOTED, YAML_BLOCK, TOML, JSON)
                .flatMap(page -> AWKWARD.stream().map(text -> Arguments.of(page, text)));
    }

    private static final String YAML =
            """
            ---
            layout: job-posting # the theme's
            title: Old
            # Who looks at it:
            contact:
              name: Ann

            tags: [a, b]
            description: Old text
            ---
            Body.
            """;
    private static final String YAML_QUOTED = YAML.replace("title: Old", "\"title\":   'Old'  # why")
            .replace("description: Old text", "Description: \"Old\n  text\"");
    private static final String YAML_BLOCK = YAML.replace("description: Old text", "description: >-\n  Old\n  text");
    private static final String TOML =
            """
            +++
            layout = "job-posting" # the theme's
            title = "Old" # short
            # Who looks at it:
            tags = [
              "a",
              "b",
            ]
            description = \"""
            Old
            text\"""

            [contact]
            name = "Ann"
            +++
            Body.
            """;
    private static final String JSON =
            """
            {
              "layout": "job-posting",
              "title": "Old",
              "tags": ["a", "b"],
              "contact": {"name": "Ann"},
              "description": "Old text"
            }

            Body.
            """;

    /** The longest description that a posting may have, on one line and on many. */
    private static final List<String> LONGEST = List.of(
            "A long text, in one line. ".repeat(800).substring(0, 20_000).strip(),
            "A long: \"text\" # of many\nlines, each with \\ marks.\n"
                    .repeat(400)
                    .strip());

    @Test
    void theLongestTextIsWrittenInEveryFormatAndReadAgain() {
        for (var page : List.of(YAML, YAML_BLOCK, TOML, JSON)) {
            for (var text : LONGEST) {
                assertThat(FrontMatter.parse(PageWriter.changed(page, Map.of("description", text), null))
                                .fields())
                        .containsEntry("description", text)
                        .containsEntry("layout", "job-posting")
                        .containsEntry("contact", Map.of("name", "Ann"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyFormatWithEveryText")
    void aChangedTextIsReadAgainAsItIsAndEverythingElseStays(String page, String text) {
        var changed = PageWriter.changed(page, Map.of("title", text, "description", text, "more", text), null);

        var fields = FrontMatter.parse(changed).fields();
        assertThat(fields)
                .containsEntry("title", text)
                .containsEntry("description", text)
                .containsEntry("more", text);
        var before = lines(page);
        var kept = before.stream()
                .filter(line -> !line.matches(".*([Tt]itle|[Oo]ld|text|escription).*"))
                .toList();
        assertThat(lines(changed).stream().map(line -> line.replaceFirst(",$", "")))
                .containsSubsequence(
                        kept.stream().map(line -> line.replaceFirst(",$", "")).toList());
    }

    @Test
    void onlyTheValueOfAFieldIsReplacedAndItsCommentAndQuotesStay() {
        assertThat(PageWriter.changed(YAML_QUOTED, Map.of("TITLE", "It’s new"), null))
                .isEqualTo(YAML_QUOTED.replace("'Old'  #", "'It’s new'  #"));
        assertThat(PageWriter.changed(TOML, Map.of("title", "New"), null))
                .isEqualTo(TOML.replace("\"Old\" #", "\"New\" #"));
        assertThat(PageWriter.changed(JSON, Map.of("title", "New"), null))
                .isEqualTo(JSON.replace("\"title\": \"Old\"", "\"title\": \"New\""));
        assertThat(PageWriter.changed(YAML_BLOCK, Map.of("description", "New text"), null))
                .isEqualTo(YAML_BLOCK.replace("  Old\n  text", "  New text"));
    }

    @Test
    void aFieldIsTakenOutWithItsLinesAndTheCommentOfTheNextStays() {
        var gone = new LinkedHashMap<String, Object>();
        gone.put("title", null);
        assertThat(PageWriter.changed(YAML, gone, null)).isEqualTo(YAML.replace("title: Old\n", ""));
        assertThat(PageWriter.changed(TOML, gone, null)).isEqualTo(TOML.replace("title = \"Old\" # short\n", ""));
        assertThat(PageWriter.changed(JSON, gone, null)).isEqualTo(JSON.replace("  \"title\": \"Old\",\n", ""));
    }

    @Test
    void listsMapsFlagsAndDatesAreWrittenInTheFormOfEachFormat() {
        var changes = new LinkedHashMap<String, Object>();
        changes.put("team", new LinkedHashMap<>(Map.of("en", "The: light")));
        changes.put("locations", List.of(Map.of("fr", "Lunenburg"), Map.of("fr", "Gander")));
        changes.put("draft", FrontMatterValue.YES);
        changes.put("publishDate", new FrontMatterValue("2026-12-01T09:00:00-05:00"));
        assertThat(PageWriter.changed(YAML, changes, null))
                .contains(
                        """
                        description: Old text
                        team:
                          en: "The: light"
                        locations:
                          - fr: Lunenburg
                          - fr: Gander
                        draft: true
                        publishDate: 2026-12-01T09:00:00-05:00
                        ---
                        """);
        assertThat(PageWriter.changed(TOML, changes, null))
                .contains(
                        """
                        locations = [{ fr = "Lunenburg" }, { fr = "Gander" }]
                        draft = true
                        publishDate = 2026-12-01T09:00:00-05:00
                        [contact]
                        """);
        assertThat(PageWriter.changed(JSON, changes, null))
                .contains("\"draft\": true,\n  \"publishDate\": \"2026-12-01T09:00:00-05:00\"\n}");
    }

    @Test
    void aTableThatBecomesALineAndALineThatBecomesListAreReplacedWhole() {
        assertThat(PageWriter.changed(TOML, Map.of("contact", Map.of("name", "Eve")), null))
                .isEqualTo(TOML.replace("[contact]\nname = \"Ann\"", "contact = { name = \"Eve\" }"));
        assertThat(PageWriter.changed(YAML, Map.of("tags", List.of("c")), null))
                .isEqualTo(YAML.replace("tags: [a, b]", "tags:\n  - c"));
    }

    @Test
    void theBodyIsReplacedWithTheLineBreaksOfThePageAndItsByteOrderMarkStays() {
        for (var page : List.of(YAML, TOML, JSON)) {
            var windows = "\uFEFF" + page.replace("\n", "\r\n");
            var changed = PageWriter.changed(windows, Map.of("title", "New"), "One\n\nTwo\n");
            assertThat(changed)
                    .startsWith("\uFEFF")
                    .endsWith("One\r\n\r\nTwo\r\n")
                    .doesNotContainPattern("(?<!\r)\n");
            assertThat(FrontMatter.parse(changed).body()).isEqualTo("One\n\nTwo\n");
        }
    }

    @Test
    void frontMatterWhoseFieldsShareALineIsWrittenAnewInItsOrder() {
        var flow = "---\n{layout: job-posting, title: Old, weight: '010'}\n---\nBody.\n";
        var changed = PageWriter.changed(flow, Map.of("title", "New"), null);
        assertThat(FrontMatter.parse(changed).fields())
                .containsEntry("title", "New")
                .containsEntry("weight", "010");
        assertThat(changed).containsSubsequence("layout", "title", "weight: '010'");

        var dotted =
                "+++\nbuild.list = 'never'\ntitle = 'Old'\nbuild.render = 'always'\ndate = 2026-01-01T00:00:00Z\n+++\nBody.\n";
        var without = new LinkedHashMap<String, Object>();
        without.put("build", null);
        assertThat(FrontMatter.parse(PageWriter.changed(dotted, without, null)).fields())
                .containsOnlyKeys("title", "date");
    }

    @Test
    void aFieldOnWhichAnotherDependsIsChangedWithoutTheOther() {
        var anchored = "---\ntitle: &t Old\nlinkTitle: *t\n---\nBody.\n";
        var changed = PageWriter.changed(anchored, Map.of("title", "New"), null);
        assertThat(FrontMatter.parse(changed).fields())
                .containsEntry("title", "New")
                .containsEntry("linkTitle", "Old");
    }

    @Test
    void frontMatterThatWasRepairedIsWrittenAsItWasUnderstood() {
        var broken = "---\ntitle: 'L'emploi'\nlayout: job-posting\n---\nBody.\n";
        assertThat(PageWriter.changed(broken, Map.of("draft", FrontMatterValue.YES), null))
                .isEqualTo("---\ntitle: 'L''emploi'\nlayout: job-posting\ndraft: true\n---\nBody.\n");
    }

    @ParameterizedTest
    @EnumSource(PageFormat.class)
    void aNewPageIsReadAsItWasWritten(PageFormat format) {
        for (var text : AWKWARD) {
            for (var style : ScalarStyle.values()) {
                var page = PageWriter.written(format, Map.of("title", text), Map.of("title", style), "Body.\n");
                assertThat(FrontMatter.parse(page))
                        .isEqualTo(new FrontMatter(Map.of("title", text), "Body.\n", List.of()));
                assertThat(PageFormat.of(page)).isEqualTo(format);
            }
        }
    }

    @Test
    void everyRealPageTakesANewTitleWithoutAnyOtherChange() {
        for (var file : RealHugoFiles.in("site")) {
            var changed = PageWriter.changed(file.raw(), Map.of("title", "New: title"), null);
            var before = lines(file.raw());
            var after = lines(changed);
            assertThat(after.stream().filter(line -> !before.contains(line)).toList())
                    .as(file.path())
                    .hasSize(1);
            assertThat(before.stream().filter(line -> !after.contains(line)).count())
                    .as(file.path())
                    .isBetween(1L, 3L);
        }
    }

    private static List<String> lines(String page) {
        return page.lines().toList();
    }
}
