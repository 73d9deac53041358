package ca.tandem;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that both pages of {@code docs/accessibility} have each criterion once, name what exists, and say of the checks what they do. */
class AccessibilityDocumentTest {

    private static final String ENGLISH = "README.md";
    private static final String FRENCH = "LISEZMOI.md";

    private static final Path FOLDER = Path.of("docs", "accessibility");
    private static final Path KIT = Path.of("src", "test");

    /** The numbers of the criteria of levels A and AA of WCAG 2.2, in the standard's order. */
    private static final List<String> CRITERIA = Arrays.asList(
            ("1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11"
                            + " 1.4.12 1.4.13 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7"
                            + " 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8 3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1"
                            + " 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3")
                    .split(" "));

    /** The number, the result and the words of a row. */
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (\\d\\.\\d\\.\\d+) \\| AA? \\| [^|]+ \\| ([^|]+) \\| ([^|]+) \\|$");

    private static final Map<String, List<String>> RESULTS = Map.of(
            ENGLISH, List.of("tested", "**in part**", "not applicable"),
            FRENCH, List.of("vérifié", "**en partie**", "sans objet"));

    private static final Map<String, String> SUMS = Map.of(
            ENGLISH, "%d tested, %d in part, %d not applicable.", FRENCH, "%d vérifiés, %d en partie, %d sans objet.");

    private static final Pattern TYPE = Pattern.compile("`([A-Z]\\w*[a-z]\\w*)`");

    /** A criterion that a check of the kit names. */
    private static final Pattern OF_KIT = Pattern.compile("['\"](\\d\\.\\d\\.\\d+)['\"]");

    private static final Pattern OF_AXE = Pattern.compile("\"wcag(\\d)(\\d)(\\d+)\"");

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, FRENCH})
    void everyCriterionOfTheFirstTwoLevelsStandsThereOnce(String page) throws IOException {
        assertThat(rows(page)).extracting(row -> row.group(1)).containsExactlyElementsOf(CRITERIA);
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, FRENCH})
    void everyClassNamedThereExists(String page) throws IOException {
        assertThat(TYPE.matcher(read(page)).results().map(found -> found.group(1)))
                .isNotEmpty()
                .isSubsetOf(ArchitectureDocumentationTest.typeNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, FRENCH})
    void theCountsAtTheTopAreRight(String page) throws IOException {
        var counts = rows(page).stream().collect(Collectors.groupingBy(row -> row.group(2), Collectors.counting()));
        var inOrder = RESULTS.get(page).stream().map(counts::get).toList();
        assertThat(read(page)).contains(SUMS.get(page).formatted(inOrder.toArray()));
    }

    @Test
    void bothPagesSayTheSameOfEachCriterion() throws IOException {
        assertThat(results(ENGLISH)).isEqualTo(results(FRENCH)).doesNotContain(-1);
    }

    /** A row may name checks of more criteria than it has itself, but none that there are not. */
    @Test
    void aRowThatNamesTheKitOrAxeHasChecksOfTheirs() throws IOException {
        assertThat(naming("kit")).isNotEmpty().isSubsetOf(ofKit());
        assertThat(naming("axe-core")).isNotEmpty().isSubsetOf(ofAxe());
    }

    @Test
    void whatIsInPartNamesTheScriptForAPerson() throws IOException {
        assertThat(rows(ENGLISH)).allSatisfy(row -> assertThat(row.group(3).matches("(?s).*\\([ABC]\\)\\."))
                .as(row.group(1))
                .isEqualTo(row.group(2).equals("**in part**")));
    }

    private static Set<String> naming(String check) throws IOException {
        return rows(ENGLISH).stream()
                .filter(row -> !row.group(2).equals("not applicable"))
                .filter(row -> row.group(3).contains(check))
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> ofKit() throws IOException {
        var found = new TreeSet<String>();
        for (var folder : List.of("java", "resources")) {
            try (var files = Files.list(KIT.resolve(folder).resolve("ca/tandem/testing/accessibility"))) {
                for (var file : files.toList()) {
                    OF_KIT.matcher(Files.readString(file)).results().forEach(named -> found.add(named.group(1)));
                }
            }
        }
        return found;
    }

    private static Set<String> ofAxe() {
        return OF_AXE.matcher(AxeBuilder.getAxeScript())
                .results()
                .map(tag -> tag.group(1) + "." + tag.group(2) + "." + tag.group(3))
                .collect(Collectors.toSet());
    }

    private static List<Integer> results(String page) throws IOException {
        return rows(page).stream()
                .map(row -> RESULTS.get(page).indexOf(row.group(2)))
                .toList();
    }

    private static List<MatchResult> rows(String page) throws IOException {
        return ROW.matcher(read(page)).results().toList();
    }

    private static String read(String page) throws IOException {
        return Files.readString(FOLDER.resolve(page));
    }
}
