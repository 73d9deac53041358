package ca.tandem.posting.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.testing.Schema;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that autosaves are kept for their author, each session apart, on H2 and on PostgreSQL. */
class AutosavesTest {

    private static final Actor AMELIA = new Actor("amelia", Set.of(Role.AUTHOR));
    private static final Actor DANIEL = new Actor("daniel", Set.of(Role.AUTHOR));
    private static final Instant NOON = Instant.parse("2026-11-22T17:00:00Z");
    private static final String ONE = "session-1";
    private static final String TWO = "session-2";

    static Stream<Schema> databases() {
        return Schema.onBoth().stream();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void eachEditingSessionIsKeptAndReplacedOnItsOwn(Schema schema) {
        keep(schema, AMELIA, "designer", ONE, typed(3, "a"), 0);
        keep(schema, AMELIA, "designer", TWO, typed(3, "b"), 5);
        keep(schema, AMELIA, "designer", ONE, typed(3, "a2"), 10);
        keep(schema, DANIEL, "designer", ONE, typed(4, "c"), 10);
        keep(schema, AMELIA, Autosaves.NEW, "session-3", typed(0, "d"), 11);

        assertThat(kept(schema, AMELIA, "designer")).containsExactly("session-1 a2 12:00:10", "session-2 b 12:00:05");
        assertThat(kept(schema, DANIEL, "designer")).containsExactly("session-1 c 12:00:10");
        assertThat(kept(schema, AMELIA, Autosaves.NEW)).containsExactly("session-3 d 12:00:11");
        assertThat(kept(schema, DANIEL, Autosaves.NEW)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatIsForgottenIsGoneAndNothingElse(Schema schema) {
        keep(schema, AMELIA, "designer", ONE, typed(3, "a"), 0);
        keep(schema, DANIEL, "designer", ONE, typed(3, "b"), 0);

        with(schema, NOON, drafts -> {
            drafts.delete(AMELIA, ONE);
            drafts.delete(AMELIA, TWO);
            return null;
        });

        assertThat(kept(schema, AMELIA, "designer")).isEmpty();
        assertThat(kept(schema, DANIEL, "designer")).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aEditingSessionIsFoundOnItsOwnPostingAndByItsOwnAuthorOnly(Schema schema) {
        var longest = "é".repeat(900_000);
        keep(schema, AMELIA, "designer", ONE, typed(3, longest), 0);

        assertThat(find(schema, AMELIA, "designer").orElseThrow().getTyped()).isEqualTo(typed(3, longest));
        assertThat(find(schema, AMELIA, "other")).isEmpty();
        assertThat(find(schema, DANIEL, "designer")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whereSomethingIsKeptIsToldOnceForEachPostingTheLatestFirst(Schema schema) {
        keep(schema, AMELIA, "designer", ONE, typed(3, "a"), 0);
        keep(schema, AMELIA, "developer", TWO, typed(3, "b"), 5);
        keep(schema, AMELIA, "designer", "session-3", typed(3, "c"), 10);
        keep(schema, AMELIA, Autosaves.NEW, "session-4", typed(0, "d"), 7);
        keep(schema, DANIEL, "keeper", ONE, typed(1, "e"), 20);

        List<AutosaveSummary> lines = with(schema, NOON, drafts -> drafts.summaries(AMELIA));
        assertThat(lines)
                .containsExactly(
                        new AutosaveSummary("designer", NOON.plusSeconds(10)),
                        new AutosaveSummary(Autosaves.NEW, NOON.plusSeconds(7)),
                        new AutosaveSummary("developer", NOON.plusSeconds(5)));
    }

    @Test
    void namesOfEditingSessionsAndLengthsHaveTheirLimits() {
        assertThat(Autosaves.isEditingSession("0a5f2a86-0f5c-4f0e-a7b9-3a1d9c8f1e11"))
                .isTrue();
        for (var name : new String[] {null, "", "short", "with space1", "x".repeat(41), "../../../x"}) {
            assertThat(Autosaves.isEditingSession(name)).as("%s", name).isFalse();
        }
        assertThatThrownBy(() -> typed(1, "x".repeat(FormInput.LONGEST + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static FormInput typed(long seen, String fields) {
        return new FormInput(seen, fields, "began");
    }

    private static void keep(
            Schema schema, Actor actor, String key, String editingSession, FormInput formInput, int second) {
        with(schema, NOON.plusSeconds(second), drafts -> {
            drafts.save(actor, key, editingSession, formInput);
            return null;
        });
    }

    private static Optional<Autosave> find(Schema schema, Actor actor, String key) {
        return with(schema, NOON, drafts -> drafts.of(actor, key, ONE));
    }

    private static List<String> kept(Schema schema, Actor actor, String key) {
        return with(schema, NOON, drafts -> drafts.of(actor, key).stream()
                .map(draft -> draft.getEditingSession() + " " + draft.getTyped().fields() + " "
                        + draft.getAt().minus(Duration.ofHours(5)).toString().replaceAll(".*T|Z", ""))
                .toList());
    }

    private static <T> T with(Schema schema, Instant now, Function<Autosaves, T> work) {
        return schema.inTransaction(entityManager -> {
            var drafts = new Autosaves();
            drafts.entityManager = entityManager;
            drafts.clock = Clock.fixed(now, ZoneOffset.UTC);
            return work.apply(drafts);
        });
    }
}
