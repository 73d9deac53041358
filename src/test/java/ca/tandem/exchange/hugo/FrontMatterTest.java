package ca.tandem.exchange.hugo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FrontMatterTest {

    @Test
    void takesAPageApartIntoFieldsAndBody() {
        var page = FrontMatter.parse("---\ntitle: 'Lighthouse keeper'\narchived: true\n---\n\nKeep the light.\n");

        assertThat(page.fields()).containsEntry("title", "Lighthouse keeper").containsEntry("archived", "true");
        assertThat(page.body()).isEqualTo("\nKeep the light.\n");
        assertThat(page.repairs()).isEmpty();
    }

    @Test
    void toleratesAByteOrderMarkAndEveryKindOfLineEnd() {
        var page = FrontMatter.parse("\uFEFF---\r\ntitle: Pilot\r\n---\r\nOne\rTwo\r\n");

        assertThat(page.fields()).containsEntry("title", "Pilot");
        assertThat(page.body()).isEqualTo("One\nTwo\n");
    }

    @Test
    void leavesNumbersAndTruthValuesAsTheyAreWritten() {
        var page = FrontMatter.parse("---\ntitle: 1.10\nreference: 007\ndescription: No\n---\n");

        assertThat(page.fields())
                .containsEntry("title", "1.10")
                .containsEntry("reference", "007")
                .containsEntry("description", "No");
    }

    @Test
    void readsAFieldWithoutAValueBeforeTheClosingFence() {
        assertThat(FrontMatter.parse("---\ntitle: Pilot\nleverId: \n---\nBody").fields())
                .containsEntry("leverId", "");
    }

    @Test
    void doublesAnApostropheInsideSingleQuotes() {
        var page = FrontMatter.parse("---\ntitle: 'Responsable d'équipe, gestion de l''eau'\n---\n");

        assertThat(page.fields()).containsEntry("title", "Responsable d'équipe, gestion de l'eau");
        assertThat(page.repairs()).containsExactly(new FrontMatterFix(FrontMatterFix.FixKind.QUOTES, "title"));
    }

    @Test
    void escapesAQuotationMarkInsideDoubleQuotes() {
        var page = FrontMatter.parse("---\ntitle: \"The \"best\" pilot\"\n---\n");

        assertThat(page.fields()).containsEntry("title", "The \"best\" pilot");
        assertThat(page.repairs()).containsExactly(new FrontMatterFix(FrontMatterFix.FixKind.QUOTES, "title"));
    }

    @Test
    void takesParagraphsThatLostTheirIndentationIntoTheFoldedText() {
        var page = FrontMatter.parse(
                """
                ---
                title: Pilot
                description: >-
                  We look for a pilot.

                In this role, you will:
                Bring ships in.
                - and out

                archived: false
                translationKey: pilot
                ---
                """);

        assertThat(page.fields().get("description"))
                .isEqualTo("We look for a pilot.\nIn this role, you will: Bring ships in. - and out");
        assertThat(page.fields()).containsEntry("archived", "false").containsEntry("translationKey", "pilot");
        assertThat(page.repairs())
                .containsExactly(new FrontMatterFix(FrontMatterFix.FixKind.INDENTATION, "description"));
    }

    @Test
    void takesASentenceWithAColonForTextEvenWhereYamlWouldTakeItForAField() {
        var page = FrontMatter.parse(
                "---\ndescription: >-\n    One.\n\nYour new team: eight people.\n\nNote: bring a coat.\ntitle: Pilot\n---\n");

        assertThat(page.fields().get("description"))
                .isEqualTo("One.\nYour new team: eight people.\nNote: bring a coat.");
        assertThat(page.fields()).containsOnlyKeys("description", "title");
    }

    @Test
    void quotesATitleWithAColon() {
        var page = FrontMatter.parse("---\ntitle: Consulting practitioner: content design\n---\n");

        assertThat(page.fields()).containsEntry("title", "Consulting practitioner: content design");
        assertThat(page.repairs()).containsExactly(new FrontMatterFix(FrontMatterFix.FixKind.UNQUOTED, "title"));
    }

    @Test
    void namesTheLineOfWhatCannotBeRepaired() {
        assertThatExceptionOfType(FrontMatterException.class)
                .isThrownBy(() -> FrontMatter.parse("---\ntitle: Pilot\naliases: [/pilot/, /pilote/\n---\nBody"))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("frontmatter.invalid"))
                .satisfies(problem -> assertThat(problem.line()).isBetween(3, 4));
    }

    @Test
    void tellsAPageWithoutFrontMatter() {
        for (var page : List.of("", "# Read me", "+ + +\ntitle = 'Pilot'\n+ + +\n")) {
            assertThatExceptionOfType(FrontMatterException.class)
                    .isThrownBy(() -> FrontMatter.parse(page))
                    .satisfies(problem -> assertThat(problem.code()).isEqualTo("frontmatter.missing"));
        }
    }

    @Test
    void namesMayHaveAnyCaseAndAnyCharacters() {
        var page = FrontMatter.parse(
                "---\nTITLE: Pilot\ncSpell:ignore: feu\n_build:\n  Render: never\nété: oui\n\"two words\": 2\n---\nText");

        assertThat(page.fields())
                .containsOnlyKeys("TITLE", "cSpell:ignore", "_build", "été", "two words")
                .containsEntry("title", "Pilot");
        assertThat(page.fields().get("_BUILD")).isEqualTo(Map.of("Render", "never"));
        assertThat(page.repairs()).isEmpty();
    }

    @Test
    void aNameInQuotationMarksOrOfManyCharactersEndsAFoldedText() {
        var page = FrontMatter.parse(
                "---\ndescription: >-\n  One.\nMore of it.\n\"two words\": 2\ncSpell:ignore: feu\n_build: {}\n---\n");

        assertThat(page.fields()).containsOnlyKeys("description", "two words", "cSpell:ignore", "_build");
        assertThat(page.fields()).containsEntry("description", "One. More of it.");
    }

    @Test
    void blankLinesMayStandAboveTheFrontMatterAndCountInTheLineOfAnError() {
        assertThat(FrontMatter.parse("\uFEFF\n \n---\ntitle: Pilot\n---\nText").fields())
                .containsEntry("title", "Pilot");
        for (var page : List.of("\n\n---\ntitle: Pilot\naliases: ]\n---\n", "\n\n+++\ntitle = 'Pilot'\nx = ]\n+++\n")) {
            assertThat(problem(page).line()).as(page).isEqualTo(5);
            assertThat(problem(page).code()).isEqualTo("frontmatter.invalid");
        }
    }

    @Test
    void readsToml() {
        var page = FrontMatter.parse(
                """
                +++
                title = "Pilot"
                draft = false
                positions = 2
                date = 2031-05-06
                expiryDate = 2031-06-07T08:09:10-05:00
                locations = [{en = "Hull", fr = "Hull"}]
                [build]
                render = "never"
                +++
                Text
                """);

        assertThat(page.fields())
                .containsEntry("title", "Pilot")
                .containsEntry("draft", "false")
                .containsEntry("positions", "2")
                .containsEntry("date", "2031-05-06")
                .containsEntry("expirydate", "2031-06-07T08:09:10-05:00")
                .containsEntry("locations", List.of(Map.of("en", "Hull", "fr", "Hull")))
                .containsEntry("build", Map.of("render", "never"));
        assertThat(page.body()).isEqualTo("Text\n");
    }

    @Test
    void readsJson() {
        var page = FrontMatter.parse(
                """
                {
                  "title": "Pilot {\\"one}",
                  "draft": true, "positions": 2, "url": null,
                  "build": {"list": "never"}, "aliases": ["/a/"]
                }

                Text {here}
                """);

        assertThat(page.fields())
                .containsEntry("title", "Pilot {\"one}")
                .containsEntry("draft", "true")
                .containsEntry("positions", "2")
                .containsEntry("url", "")
                .containsEntry("build", Map.of("list", "never"))
                .containsEntry("aliases", List.of("/a/"));
        assertThat(page.body()).isEqualTo("\nText {here}\n");
        assertThat(problem("{\n\"title\": \"Pilot\",\n\"draft\": perhaps\n}").line())
                .isEqualTo(3);
    }

    @Test
    void tellsFrontMatterThatDoesNotEnd() {
        for (var page : List.of("\n---\ntitle: Pilot\n", "\n+++\ntitle = 1\n---\n", "\n{\"title\": \"}\"")) {
            assertThat(problem(page).code()).as(page).isEqualTo("frontmatter.open");
            assertThat(problem(page).line()).isEqualTo(2);
        }
    }

    @Test
    void refusesFrontMatterThatIsMadeToExhaustTheParser() {
        var nested = "---\ntitle: " + "[".repeat(50_000) + "\n---\n";
        var longwinded = "---\ntitle: " + "x".repeat(100_000) + "\n---\n";
        var laughs = new StringBuilder("---\na: &a [x, x, x, x, x, x, x, x, x]\n");
        for (var letter = 'b'; letter < 'k'; letter++) {
            laughs.append(letter).append(": &").append(letter).append(" [");
            laughs.append(("*" + (char) (letter - 1) + ", ").repeat(9)).append("x]\n");
        }
        var toml = "+++\ntitle = " + "[".repeat(50_000) + "\n+++\n";
        var keys = "+++\nk" + ".k".repeat(1_000) + " = 1\n+++\n";
        var json = "{\"a\": ".repeat(9_000) + "1" + "}".repeat(9_000);
        for (var page : List.of(nested, longwinded, laughs.append("---\n").toString(), toml, keys, json)) {
            assertThatExceptionOfType(FrontMatterException.class)
                    .as(page.substring(0, 20))
                    .isThrownBy(() -> FrontMatter.parse(page));
        }
    }

    private static FrontMatterException problem(String page) {
        return catchThrowableOfType(FrontMatterException.class, () -> FrontMatter.parse(page));
    }
}
