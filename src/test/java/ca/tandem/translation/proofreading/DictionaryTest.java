package ca.tandem.translation.proofreading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.RecordingAuditLog;
import ca.tandem.common.Language;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.testing.Schema;
import ca.tandem.workflow.RefusedException;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the dictionary in the database, on H2 and on PostgreSQL, and which words it has. */
class DictionaryTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T17:00:00Z"), ZoneOffset.UTC);
    private static final Actor TRANSLATOR = new Actor("translator", Set.of(Role.TRANSLATOR));
    private static final Actor ADMINISTRATOR = new Actor("administrator", Set.of(Role.ADMINISTRATOR));

    private static List<Schema> schemas;

    private final RecordingAuditLog auditLog = new RecordingAuditLog();
    private final List<Object> events = new ArrayList<>();

    @BeforeAll
    static void build() {
        schemas = Schema.onBoth();
    }

    @AfterAll
    static void drop() {
        schemas.forEach(Schema::close);
    }

    static Stream<Schema> databases() {
        return schemas.stream();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aWordIsAddedOnceAndRemovedByAnAdministrator(Schema schema) {
        edit(schema, editor -> editor.add(Language.FR, " infonuagique ", TRANSLATOR));
        edit(schema, editor -> editor.add(Language.FR, "infonuagique", TRANSLATOR));

        var words = words(schema);
        assertThat(words).hasSize(1);
        assertThat(words.get(0).getWord()).isEqualTo("infonuagique");
        assertThat(words.get(0).getLanguage()).isEqualTo(Language.FR);
        assertThat(words.get(0).getAddedBy()).isEqualTo("translator");
        assertThatThrownBy(
                        () -> edit(schema, editor -> editor.remove(words.get(0).getId(), TRANSLATOR)))
                .isInstanceOf(RefusedException.class);
        edit(schema, editor -> editor.remove(words.get(0).getId(), ADMINISTRATOR));
        edit(schema, editor -> editor.remove(words.get(0).getId(), ADMINISTRATOR));

        assertThat(words(schema)).isEmpty();
        assertThat(events).hasSize(2);
        assertThat(auditLog.events)
                .containsExactly(
                        AuditEvent.of("dictionary.added")
                                .by("translator")
                                .with("language", "fr")
                                .with("word", "infonuagique"),
                        AuditEvent.of("dictionary.removed")
                                .by("administrator")
                                .with("language", "fr")
                                .with("word", "infonuagique"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "12", "a\u0000b", "<b>"})
    void whatIsNoWordIsRefused(String word) {
        assertThatThrownBy(() -> editor(new DictionaryWords()).add(Language.EN, word, TRANSLATOR))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void anAuthorAddsNoWords() {
        var author = new Actor("author", Set.of(Role.AUTHOR));

        assertThatThrownBy(() -> editor(new DictionaryWords()).add(Language.EN, "word", author))
                .isInstanceOf(RefusedException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "cloud, true",
        "Cloud, true",
        "CLOUD, true",
        "cLoud, false",
        "Ottawan, true",
        "ottawan, false",
        "OTTAWAN, true",
        "other, false"
    })
    void aWordStandsForItselfWithACapitalToo(String word, boolean isThere) {
        assertThat(ProofreaderFixture.dictionary(List.of("cloud", "Ottawan")).contains(Language.EN, word))
                .isEqualTo(isThere);
    }

    private List<DictionaryWord> words(Schema schema) {
        return schema.inTransaction(entityManager -> {
            var dictionaryWords = new DictionaryWords();
            dictionaryWords.entityManager = entityManager;
            return dictionaryWords.all();
        });
    }

    private void edit(Schema schema, Consumer<DictionaryEditor> act) {
        schema.inTransaction(entityManager -> {
            var dictionaryWords = new DictionaryWords();
            dictionaryWords.entityManager = entityManager;
            act.accept(editor(dictionaryWords));
            return null;
        });
    }

    @SuppressWarnings("unchecked")
    private DictionaryEditor editor(DictionaryWords dictionaryWords) {
        var editor = new DictionaryEditor();
        editor.dictionaryWords = dictionaryWords;
        editor.auditLog = auditLog;
        editor.clock = CLOCK;
        editor.dictionaryChangedEvent = (Event<DictionaryChanged>) Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    events.add(arguments[0]);
                    return null;
                });
        return editor;
    }
}
