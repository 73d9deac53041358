package ca.tandem;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.posting.EditionFixture;
import ca.tandem.posting.PostingEditor;
import ca.tandem.posting.revision.RevisionRestorer;
import ca.tandem.testing.ProductionClasses;
import ca.tandem.translation.check.FindingAcceptance;
import ca.tandem.workflow.State;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that {@code docs/rules.md} says what the code does: who writes what, the limits, and what has to fit together. */
class RulesDocumentTest {

    private static final Path PAGE = Path.of("docs/rules.md");

    /** Limits, each with its subject and the constant that sets it. */
    private static final Pattern LIMIT =
            Pattern.compile("(?m)^\\| [^|]+ \\| ([^|]+) \\| `(\\w+)\\.(\\w+)(?:\\.(\\w+))?` \\|$");

    private static final Pattern CODE = Pattern.compile("(?m)^\\| `([a-z.]+)` \\|");
    private static final Pattern REFUSAL = Pattern.compile("Refusal\\.workflow\\(\\s*\"([a-z.]+)\"");
    private static final Pattern TYPE = Pattern.compile("`([A-Z]\\w*[a-z]\\w*)`");

    /** Sources of what has to fit together. */
    private static final List<String> VALIDATORS =
            List.of("FactsValidator", "ActionRequest", "PublicNotice", "ChangeNote");

    @Test
    void whoWritesWhatInWhichStateIsWhatTheCodeLetsThem() throws IOException {
        var editor = new PostingEditor();
        var expected = Stream.of(
                        rows("text in the source language", (state, actor) -> editor.refusalsToWrite(
                                        EditionFixture.in(state), Language.EN, actor)
                                .isEmpty()),
                        rows("text in the target language", (state, actor) -> editor.refusalsToWrite(
                                        EditionFixture.in(state), Language.FR, actor)
                                .isEmpty()),
                        rows("facts", (state, actor) -> editor.refusalsToWriteFacts(EditionFixture.in(state), actor)
                                .isEmpty()),
                        rows("all of it, from an earlier revision", (state, actor) -> new RevisionRestorer()
                                .refusals(EditionFixture.in(state), actor)
                                .isEmpty()),
                        rows("acceptance of a finding", (state, actor) -> new FindingAcceptance()
                                .refusals(EditionFixture.in(state), actor)
                                .isEmpty()))
                .flatMap(rows -> rows);

        assertThat(Files.readString(PAGE)
                        .lines()
                        .filter(line -> line.matches("\\| [^|]+ \\| `[A-Z]+` \\| [a-z, ]+ \\|")))
                .containsExactlyElementsOf(expected.toList());
    }

    private static Stream<String> rows(String what, BiPredicate<State, Actor> mayWrite) {
        return Arrays.stream(State.values())
                .map(state -> "| %s | `%s` | %s |"
                        .formatted(
                                what,
                                state,
                                Arrays.stream(Role.values())
                                        .filter(role -> mayWrite.test(state, new Actor("somebody", Set.of(role))))
                                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))))
                .filter(row -> !row.endsWith("|  |"));
    }

    @Test
    void everyLimitIsThatOfItsConstant() throws Exception {
        var rows = LIMIT.matcher(Files.readString(PAGE)).results().toList();
        assertThat(rows).hasSizeGreaterThan(30);
        for (var row : rows) {
            assertThat(text(constant(row))).as(row.group()).contains(row.group(1));
        }
    }

    private static Object constant(MatchResult row) throws ReflectiveOperationException {
        var type = ProductionClasses.ALL.stream()
                .filter(one -> one.getSimpleName().equals(row.group(2)))
                .filter(one -> one.tryGetField(row.group(3)).isPresent())
                .map(JavaClass::reflect)
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + row.group(2) + "." + row.group(3)));
        var field = type.getDeclaredField(row.group(3));
        field.setAccessible(true);
        var value = field.get(null);
        return row.group(4) == null ? component(value, "rateLimit") : component(value, row.group(4));
    }

    /** Returns a part of a value; the value itself if it has no such part. */
    private static Object component(Object value, String name) throws ReflectiveOperationException {
        var part = Arrays.stream(value.getClass().getDeclaredFields())
                .filter(field -> field.getName().equals(name))
                .findFirst();
        if (part.isEmpty()) {
            return value;
        }
        part.get().setAccessible(true);
        return part.get().get(value);
    }

    /** Returns how the page may write a value. */
    private static List<String> text(Object value) throws ReflectiveOperationException {
        if (value instanceof Duration duration) {
            return List.of(duration.toString().substring("PT".length()), duration.toDays() + " days");
        }
        if (value instanceof Number number) {
            var plain = number.longValue();
            return List.of(String.format(Locale.ROOT, "%,d", plain), (plain >> 20) + " MiB", (plain >> 30) + " GiB");
        }
        return List.of(component(value, "burst") + " at once, then one in "
                + component(value, "period").toString().substring("PT".length()));
    }

    @Test
    void everythingThatHasToFitTogetherIsThere() throws IOException {
        var codes = VALIDATORS.stream().flatMap(RulesDocumentTest::codes).collect(Collectors.toSet());
        assertThat(CODE.matcher(Files.readString(PAGE)).results().map(code -> code.group(1)))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(codes);
    }

    private static Stream<String> codes(String validator) {
        try {
            return REFUSAL
                    .matcher(Files.readString(Path.of("src/main/java/ca/tandem/posting/" + validator + ".java")))
                    .results()
                    .map(code -> code.group(1))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyClassNamedThereExists() throws IOException {
        assertThat(TYPE.matcher(Files.readString(PAGE)).results().map(type -> type.group(1)))
                .isNotEmpty()
                .isSubsetOf(ArchitectureDocumentationTest.typeNames());
    }
}
