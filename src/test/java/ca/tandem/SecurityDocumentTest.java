package ca.tandem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tests that {@code docs/security.md} has each requirement once, names what exists, and counts right. */
class SecurityDocumentTest {

    private static final Path PAGE = Path.of("docs/security.md");

    private static final List<String> STATES = List.of("held", "not applicable", "**open**");

    /** The number and the state of a row, in front of its words. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+\\.\\d+\\.\\d+) \\| ([^|]+) \\| [^|]+ \\|$");

    /** A line of the standard: its number is the first with three parts, and its level stands last; the text between has commas. */
    private static final Pattern REQUIREMENT = Pattern.compile("V\\d+,.*?,V(\\d+\\.\\d+\\.\\d+),.*,[12]");

    private static final Pattern TYPE = Pattern.compile("`([A-Z]\\w*[a-z]\\w*)`");

    private static final Pattern FILE = Pattern.compile("`((?:bench|docs|src|tools|war)/[^`]*|[A-Z]+\\.md)`");

    @Test
    void everyRequirementOfTheFirstTwoLevelsStandsThereOnce() throws IOException {
        assertThat(found(ROW)).containsExactlyElementsOf(requirements());
    }

    @Test
    void everyClassNamedThereExists() throws IOException {
        assertThat(found(TYPE)).isNotEmpty().isSubsetOf(ArchitectureDocumentationTest.typeNames());
    }

    @Test
    void everyFileNamedThereExists() throws IOException {
        assertThat(found(FILE)).isNotEmpty().allSatisfy(file -> assertThat(Path.of(file))
                .exists());
    }

    @Test
    void theCountsAtTheTopAreRight() throws IOException {
        var page = Files.readString(PAGE);
        var counts =
                ROW.matcher(page).results().collect(Collectors.groupingBy(row -> row.group(2), Collectors.counting()));
        assertThat(STATES).containsAll(counts.keySet());
        assertThat(page)
                .contains("%d requirements: %s."
                        .formatted(
                                counts.values().stream()
                                        .mapToLong(Long::longValue)
                                        .sum(),
                                STATES.stream()
                                        .map(state -> counts.getOrDefault(state, 0L) + " " + state)
                                        .collect(Collectors.joining(", "))));
    }

    private static List<String> found(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** Returns the numbers of the requirements of levels 1 and 2, in the standard's order; fails with a sentence where it is absent. */
    private static List<String> requirements() throws IOException {
        var folder = Path.of(System.getProperty("tandem.security", "../shared/security"));
        var standard = folder.resolve("asvs-5.0.0.csv");
        if (!Files.isRegularFile(standard)) {
            throw new IllegalStateException("The requirements of ASVS are not at "
                    + standard.toAbsolutePath().normalize() + ". Say where they are with -Dtandem.security=<folder>;"
                    + " it holds asvs-5.0.0.csv, of the standard's release 5.0.0.");
        }
        return Files.readAllLines(standard).stream()
                .map(REQUIREMENT::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1))
                .toList();
    }
}
