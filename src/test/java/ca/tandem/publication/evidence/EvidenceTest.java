package ca.tandem.publication.evidence;

import static ca.tandem.posting.EditionFixture.APPROVER;
import static ca.tandem.posting.EditionFixture.AUTHOR;
import static ca.tandem.posting.EditionFixture.TRANSLATOR;
import static ca.tandem.record.RecordOn.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.posting.ChangeNote;
import ca.tandem.posting.Decision;
import ca.tandem.posting.Edition;
import ca.tandem.posting.EditionFixture;
import ca.tandem.posting.Facts;
import ca.tandem.posting.PublicNotice;
import ca.tandem.posting.Text;
import ca.tandem.posting.Works;
import ca.tandem.record.Deed;
import ca.tandem.record.RecordOn;
import ca.tandem.testing.Schema;
import ca.tandem.workflow.Action;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was done with a posting, told to the record by the services themselves, is read back as who did what of what was seen. */
class EvidenceTest {

    private static final Actor OTHER_AUTHOR = new Actor("zoe", Set.of(Role.AUTHOR));

    private static List<Schema> schemas;

    private Schema schema;
    private RecordOn record;
    private Instant now = NOON;

    @BeforeAll
    static void open() {
        schemas = Schema.onBoth();
    }

    @AfterAll
    static void close() {
        schemas.forEach(Schema::close);
    }

    static Stream<Schema> databases() {
        return schemas.stream();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void itIsKnownWhoWroteTranslatedAndApprovedWhatReadersSaw(Schema given) {
        on(given);
        var first = published("first");
        var second = revised("first");

        var showings = Reading.of(record.entries("first"));

        assertThat(showings)
                .extracting(Showing::edition, Showing::content, Showing::archived)
                .containsExactly(tuple(1, first.contentHash(), false), tuple(2, second.contentHash(), false));
        assertThat(showings.get(0).until()).isEqualTo(showings.get(1).from());
        assertThat(showings.get(1).until()).isNull();
        assertThat(showings).allSatisfy(showing -> {
            assertThat(showing.approval().getWho()).isEqualTo(APPROVER.name());
            assertThat(showing.approval().getContent()).isEqualTo(showing.content());
            assertThat(showing.texts().fr())
                    .extracting(Share::who, Share::what, Share::edition)
                    .containsExactly(tuple(TRANSLATOR.name(), "text.translated", 1));
        });
        assertThat(showings.get(0).texts().en())
                .extracting(Share::who, Share::what, Share::edition)
                .containsExactly(tuple(AUTHOR.name(), "text.written", 1));
        assertThat(showings.get(1).texts().en())
                .extracting(Share::who, Share::what, Share::edition)
                .containsExactly(
                        tuple(AUTHOR.name(), "text.written", 1), tuple(OTHER_AUTHOR.name(), "text.written", 2));
        assertThat(showings.get(1).facts()).extracting(Share::who).containsExactly(AUTHOR.name());
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aDayShowsWhatWasSeenOnItAndNothingElse(Schema given) {
        on(given);
        published("daily");
        var shown = Reading.of(record.entries("daily")).get(0);
        revised("daily");
        var showings = Reading.of(record.entries("daily"));
        var change = showings.get(1).from();

        assertThat(within(showings, shown.from().minusSeconds(60), shown.from()))
                .isEmpty();
        assertThat(within(showings, shown.from(), shown.from().plusSeconds(1))).containsExactly(1);
        assertThat(within(showings, change.minusSeconds(60), change.plusSeconds(60)))
                .containsExactly(1, 2);
        assertThat(within(showings, change.plusSeconds(60), change.plus(Duration.ofDays(900))))
                .containsExactly(2);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whatAnImportBroughtWasApprovedByNobodyHere(Schema given) {
        on(given);
        var key = "imported";
        var importer = new Actor("amir", Set.of(Role.ADMINISTRATOR));
        step("7", works -> {
            var edition = works.authoring().open(key, Language.EN, EditionFixture.texts(), new Facts(), importer);
            works.workflow().adopt(edition, true, importer, "import 7");
            return edition;
        });

        var showings = Reading.of(record.entries(key));

        assertThat(showings).extracting(Showing::archived).containsExactly(false, true);
        assertThat(showings).allSatisfy(showing -> {
            assertThat(showing.approval()).isNull();
            assertThat(showing.brought()).isEqualTo("7");
            assertThat(showing.texts().fr())
                    .extracting(Share::who, Share::brought)
                    .containsExactly(tuple("amir", "7"));
        });
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aFactThatIsCorrectedInPublicBeginsAnewWhatIsSeen(Schema given) {
        on(given);
        published("corrected");
        record.append(
                now.plusSeconds(600),
                Deed.of("posting.correct")
                        .by("paule")
                        .on("corrected", 1, "cd".repeat(32))
                        .with("from", "PUBLISHED")
                        .with("to", "PUBLISHED"),
                Deed.of("facts.written").by("zoe").on("corrected", 1, "cd".repeat(32)));

        var showings = Reading.of(record.entries("corrected"));

        assertThat(showings).extracting(Showing::edition).containsExactly(1, 1);
        assertThat(showings.get(1).content()).isEqualTo("cd".repeat(32));
        assertThat(showings.get(1).approval().getWho()).isEqualTo("paule");
        assertThat(showings.get(1).facts()).extracting(Share::who).containsExactly(AUTHOR.name(), "zoe");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void anEmergencyIsApprovedAfterwardsAndAWithdrawalEndsWhatIsSeen(Schema given) {
        on(given);
        var key = "urgent";
        var administrator = EditionFixture.ADMINISTRATOR;
        step(null, works -> works.authoring().create(key, Language.EN, EditionFixture.texts(), new Facts(), AUTHOR));
        perform(key, Decision.of(Action.EMERGENCY, "A storm"), administrator);
        assertThat(Reading.of(record.entries(key))).singleElement().satisfies(showing -> {
            assertThat(showing.approval()).isNull();
            assertThat(showing.confirmation()).isNull();
            assertThat(showing.shown().getWho()).isEqualTo(administrator.name());
        });

        perform(key, Decision.of(Action.CONFIRM), APPROVER);
        var notice = new PublicNotice("It was wrong.", "C’était faux.", null);
        perform(key, Decision.of(Action.WITHDRAW, "Wrong", notice), administrator);

        assertThat(Reading.of(record.entries(key))).singleElement().satisfies(showing -> {
            assertThat(showing.confirmation().getWho()).isEqualTo(APPROVER.name());
            assertThat(showing.until()).isNotNull();
        });
    }

    private void on(Schema given) {
        schema = given;
        record = new RecordOn(given);
    }

    private Edition published(String key) {
        step(null, works -> works.authoring()
                .create(key, Language.EN, new Bilingual<>(EditionFixture.texts().en(), null), new Facts(), AUTHOR));
        perform(key, Decision.of(Action.SUBMIT), AUTHOR);
        write(key, Language.FR, EditionFixture.texts().fr(), TRANSLATOR);
        perform(key, Decision.of(Action.DELIVER), TRANSLATOR);
        return perform(key, Decision.of(Action.APPROVE), APPROVER);
    }

    private Edition revised(String key) {
        perform(key, Decision.revise("better", new ChangeNote(true, null, null)), AUTHOR);
        write(key, Language.EN, new Text("Guardian of the lights", "A better title.", "Text"), OTHER_AUTHOR);
        perform(key, Decision.of(Action.SUBMIT), AUTHOR);
        perform(key, Decision.of(Action.DELIVER), TRANSLATOR);
        return perform(key, Decision.of(Action.APPROVE), APPROVER);
    }

    private Edition perform(String key, Decision decision, Actor actor) {
        return step(null, works -> works.workflow().perform(key, version(works, key), decision, actor));
    }

    private void write(String key, Language language, Text text, Actor actor) {
        step(null, works -> works.authoring().write(key, version(works, key), language, text, actor));
    }

    private static long version(Works works, String key) {
        return works.postings().edition(key).orElseThrow().getVersion();
    }

    /** Does something an hour after what was done before, and puts it on record with the import that it belongs to. */
    private Edition step(String run, Function<Works, Edition> what) {
        now = now.plus(Duration.ofHours(1));
        var told = new ArrayList<Deed>();
        var edition = schema.inTransaction(entityManager -> {
            var works = new Works(entityManager, text -> {}, move -> {}, List.of());
            var result = what.apply(works);
            result.contentHash();
            works.trail().deeds.forEach(deed -> told.add(deed.with("import", run)));
            return result;
        });
        record.append(now, told.toArray(Deed[]::new));
        return edition;
    }

    private static List<Integer> within(List<Showing> showings, Instant from, Instant before) {
        return showings.stream()
                .filter(showing -> showing.isWithin(from, before))
                .map(Showing::edition)
                .toList();
    }
}
