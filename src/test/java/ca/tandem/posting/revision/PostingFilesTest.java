package ca.tandem.posting.revision;

import static ca.tandem.posting.EditionFixture.APPROVER;
import static ca.tandem.posting.EditionFixture.AUTHOR;
import static ca.tandem.posting.EditionFixture.EVERYTHING;
import static ca.tandem.posting.EditionFixture.NOON;
import static ca.tandem.posting.EditionFixture.TRANSLATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.StaleVersionException;
import ca.tandem.identity.Actor;
import ca.tandem.media.FileFixture;
import ca.tandem.media.ProcessedFile;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.Edition;
import ca.tandem.posting.EditionContent;
import ca.tandem.posting.EditionFixture;
import ca.tandem.posting.Facts;
import ca.tandem.posting.FileDescription;
import ca.tandem.posting.PostingFile;
import ca.tandem.posting.PostingFileEditor;
import ca.tandem.testing.Schema;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that files are a part of an edition as its texts are: by role and state, in approvals, revisions and the audit log. */
class PostingFilesTest {

    private static final FileDescription WORDS = new FileDescription("Plan", "Plan of the office", "");

    private static final FileDescription OTHER_WORDS = new FileDescription("Plan", "Another plan", "");

    private static final Bilingual<FileDescription> NO_WORDS =
            new Bilingual<>(FileDescription.EMPTY, FileDescription.EMPTY);

    private static List<Schema> schemas;
    private static ProcessedFile picture;
    private static ProcessedFile document;

    @BeforeAll
    static void build() {
        schemas = Schema.onBoth();
        picture = FileFixture.processed(FileFixture.picture("PNG", 40, 20));
        document = FileFixture.processed(FileFixture.pdf());
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
    void everyChangeOfAFileChangesTheContentAndKeepsARevisionThatSaysWhatChanged(Schema schema) {
        var key = open(schema, "changes");
        var hashes = new HashSet<>(List.of(content(schema, key).hash()));
        var reference =
                add(schema, key, "C:\\Mes documents\\Plan d’étage.PNG", picture).reference();
        assertThat(reference).isEqualTo("plan-d-etage.png");
        assertThat(hashes.add(content(schema, key).hash())).isTrue();
        describe(schema, key, reference, Language.FR, WORDS, AUTHOR);
        assertThat(hashes.add(content(schema, key).hash())).isTrue();
        decorate(schema, key, reference);
        assertThat(hashes.add(content(schema, key).hash())).isTrue();
        edit(schema, key, (files, seen) -> {
            files.remove(key, seen, reference, AUTHOR);
            return null;
        });
        assertThat(hashes.add(content(schema, key).hash())).isFalse();

        var lines = in(schema, services -> services.revisions().of(key));
        assertThat(lines)
                .extracting(line -> line.name() + " " + line.en() + " " + line.fr() + " " + line.facts())
                .containsExactly(
                        "1.5 true true true",
                        "1.4 false false true",
                        "1.3 false true false",
                        "1.2 true true true",
                        "1.1 true true false");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aFileComesBackFromTheDatabaseAsItWasWritten(Schema schema) {
        var key = open(schema, "stored");
        var added = add(schema, key, "plan.png", picture);
        describe(schema, key, "plan.png", Language.FR, new FileDescription("Plan", "« É » · œ 😀", "x\n y"), AUTHOR);

        var file = content(schema, key).files().find("plan.png").orElseThrow();
        assertThat(file.hash()).isEqualTo(picture.hash()).isEqualTo(added.hash());
        assertThat(file.byteCount()).isEqualTo(picture.byteCount());
        assertThat(file.descriptions().fr()).isEqualTo(new FileDescription("Plan", "« É » · œ 😀", "x y"));
        assertThat(file.descriptions().en()).isEqualTo(FileDescription.EMPTY);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void twoFilesOfOneNameAreTold(Schema schema) {
        var key = open(schema, "twins");
        assertThat(Stream.of("a/Plan.png", "plan.jpeg", "plan", "…", null)
                        .map(name -> add(schema, key, name, picture).reference()))
                .containsExactly("plan.png", "plan-2.png", "plan-3.png", "file.png", "file-2.png");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void nothingIsDeliveredBeforeEachFileHasItsWordsInBothLanguages(Schema schema) {
        var key = open(schema, "words");
        add(schema, key, "plan.png", picture);
        add(schema, key, "guide.pdf", document);
        assertThat(refusals(() -> act(schema, key, ActionRequest.of(Action.SUBMIT), AUTHOR)))
                .containsExactly(
                        "file.name.missing[guide.pdf, EN]",
                        "file.accessibility.missing[guide.pdf, EN]",
                        "file.name.missing[plan.png, EN]",
                        "file.alternative.missing[plan.png, EN]");
        describe(schema, key, "plan.png", Language.EN, WORDS, AUTHOR);
        describe(schema, key, "guide.pdf", Language.EN, new FileDescription("Guide", "", "Tagged"), AUTHOR);
        act(schema, key, ActionRequest.of(Action.SUBMIT), AUTHOR);
        assertThat(refusals(() -> act(schema, key, ActionRequest.of(Action.DELIVER), TRANSLATOR)))
                .containsExactly(
                        "file.name.missing[guide.pdf, FR]",
                        "file.accessibility.missing[guide.pdf, FR]",
                        "file.name.missing[plan.png, FR]",
                        "file.alternative.missing[plan.png, FR]");
        describe(schema, key, "plan.png", Language.FR, WORDS, TRANSLATOR);
        describe(schema, key, "guide.pdf", Language.FR, new FileDescription("Guide", "", "Balisé"), TRANSLATOR);
        act(schema, key, ActionRequest.of(Action.DELIVER), TRANSLATOR);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aPictureThatDecoratesNeedsANameOnly(Schema schema) {
        var key = open(schema, "decorative");
        add(schema, key, "line.png", picture);
        add(schema, key, "guide.pdf", document);
        decorate(schema, key, "line.png");
        assertThat(refusals(() -> act(schema, key, ActionRequest.of(Action.SUBMIT), AUTHOR)))
                .contains("file.name.missing[line.png, EN]")
                .doesNotContain("file.alternative.missing[line.png, EN]");
        assertThat(refusals(() -> decorate(schema, key, "guide.pdf"))).containsExactly("file.decorative[guide.pdf]");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void onlyThoseWhoWriteTheTextWriteTheWordsOfAFile(Schema schema) {
        var key = open(schema, "roles");
        assertThat(refusals(
                        () -> edit(schema, key, (files, seen) -> files.add(key, seen, "a.png", picture, TRANSLATOR))))
                .containsExactly("write.draft.role[]");
        add(schema, key, "plan.png", picture);
        assertThat(refusals(() -> describe(schema, key, "plan.png", Language.EN, WORDS, TRANSLATOR)))
                .containsExactly("write.draft.role[]");
        describe(schema, key, "plan.png", Language.EN, WORDS, AUTHOR);
        act(schema, key, ActionRequest.of(Action.SUBMIT), AUTHOR);

        assertThat(refusals(() -> edit(schema, key, (files, seen) -> files.add(key, seen, "a.png", picture, AUTHOR))))
                .containsExactly("write.facts.state[TRANSLATION]");
        assertThat(refusals(() -> edit(schema, key, (files, seen) -> {
                    files.remove(key, seen, "plan.png", AUTHOR);
                    return null;
                })))
                .containsExactly("write.facts.state[TRANSLATION]");
        assertThat(refusals(() -> describe(schema, key, "plan.png", Language.EN, OTHER_WORDS, TRANSLATOR)))
                .containsExactly("write.source[TRANSLATION]");
        assertThat(refusals(() -> describe(schema, key, "plan.png", Language.FR, WORDS, AUTHOR)))
                .containsExactly("write.translation.role[]");
        describe(schema, key, "plan.png", Language.FR, WORDS, EVERYTHING);
        act(schema, key, ActionRequest.of(Action.DELIVER), TRANSLATOR);

        assertThat(refusals(() -> describe(schema, key, "plan.png", Language.FR, OTHER_WORDS, TRANSLATOR)))
                .containsExactly("write.state[APPROVAL]");
        // Who wrote the words with a picture wrote a part of the edition.
        assertThat(refusals(() -> act(schema, key, ActionRequest.of(Action.APPROVE), EVERYTHING)))
                .containsExactly("own.work[]");
        act(schema, key, ActionRequest.of(Action.APPROVE), APPROVER);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aNewEditionHasTheFilesOfTheOneBefore(Schema schema) {
        var key = open(schema, "revised");
        add(schema, key, "plan.png", picture);
        describe(schema, key, "plan.png", Language.EN, WORDS, AUTHOR);
        describe(schema, key, "plan.png", Language.FR, WORDS, AUTHOR);
        act(schema, key, ActionRequest.of(Action.SUBMIT), AUTHOR);
        act(schema, key, ActionRequest.of(Action.DELIVER), TRANSLATOR);
        act(schema, key, ActionRequest.of(Action.APPROVE), APPROVER);
        var approved = content(schema, key);
        act(schema, key, new ActionRequest(Action.REVISE, "New plan", null, null), AUTHOR);
        assertThat(content(schema, key).files()).isEqualTo(approved.files());

        edit(schema, key, (files, seen) -> {
            files.remove(key, seen, "plan.png", AUTHOR);
            return null;
        });
        assertThat(content(schema, key).files().all()).isEmpty();
        var shown = in(schema, services -> services.postingServices()
                .postings()
                .publicEdition(key)
                .orElseThrow()
                .getFiles());
        assertThat(shown).isEqualTo(approved.files());

        in(schema, services -> services.revisionRestorer()
                .restore(key, seen(services, key), lastOfFirstEdition(services, key), AUTHOR));
        assertThat(content(schema, key).files()).isEqualTo(approved.files());
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aChangeNamesTheVersionThatItSaw(Schema schema) {
        var key = open(schema, "stale");
        add(schema, key, "plan.png", picture);
        assertThat(catchThrowableOfType(
                        StaleVersionException.class,
                        () -> edit(schema, key, (files, seen) -> files.add(key, seen - 1, "b.png", picture, AUTHOR))))
                .isNotNull();
        assertThat(refusals(() -> describe(schema, key, "other.png", Language.EN, WORDS, AUTHOR)))
                .containsExactly("file.unknown[other.png]");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void wordsHaveTheirLimits(Schema schema) {
        var key = open(schema, "limits");
        add(schema, key, "plan.png", picture);
        var longest = new FileDescription("n".repeat(100), "a".repeat(1_000), "b".repeat(1_000));
        describe(schema, key, "plan.png", Language.EN, longest, AUTHOR);
        assertThat(refusals(() -> describe(
                        schema, key, "plan.png", Language.EN, new FileDescription("n".repeat(101), "", ""), AUTHOR)))
                .containsExactly("file.words.long[101, 100]");
        assertThat(refusals(() ->
                        describe(schema, key, "plan.png", Language.EN, new FileDescription("a", "b\0c", ""), AUTHOR)))
                .containsExactly("file.character[U+0000]");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void allThatIsSaidOfAFileIsSavedAtOnceOrNotAtAll(Schema schema) {
        var key = open(schema, "at-once");
        add(schema, key, "plan.png", picture);
        var tooLong = new FileDescription("n".repeat(101), "", "");
        assertThat(refusals(() -> edit(schema, key, (files, seen) -> {
                    files.describe(key, seen, "plan.png", true, new Bilingual<>(WORDS, tooLong), AUTHOR);
                    return null;
                })))
                .containsExactly("file.words.long[101, 100]");
        assertThat(content(schema, key).files().find("plan.png").orElseThrow().descriptions())
                .isEqualTo(NO_WORDS);

        edit(schema, key, (files, seen) -> {
            files.describe(key, seen, "plan.png", true, new Bilingual<>(WORDS, WORDS), AUTHOR);
            return null;
        });
        var file = content(schema, key).files().find("plan.png").orElseThrow();
        assertThat(file.decorative()).isTrue();
        assertThat(file.descriptions()).isEqualTo(new Bilingual<>(WORDS, WORDS));
        var revisions = in(schema, services -> services.revisions().of(key));
        assertThat(revisions).hasSize(3);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void anUploadIsLookedAtOnlyForThoseWhoMayAddIt(Schema schema) throws IOException {
        var key = open(schema, "uploads");
        var unread = InputStream.nullInputStream();
        unread.close(); // Whoever reads it fails
        assertThat(refusals(() -> upload(schema, key, unread, TRANSLATOR))).containsExactly("write.draft.role[]");
        assertThat(upload(schema, key, new ByteArrayInputStream(FileFixture.pdf()), AUTHOR)
                        .reference())
                .isEqualTo("guide.pdf");
    }

    private static PostingFile upload(Schema schema, String key, InputStream content, Actor actor) {
        return schema.inTransaction(entityManager -> {
            var services = services(entityManager);
            return services.postingServices()
                    .fileUpload(entityManager)
                    .add(key, seen(services, key), "Guide.pdf", content, actor);
        });
    }

    private static RevisionName lastOfFirstEdition(RevisionServices services, String key) {
        return services.revisions().of(key).stream()
                .map(RevisionSummary::name)
                .filter(name -> name.edition() == 1)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> refusals(Runnable work) {
        return catchThrowableOfType(RefusedException.class, work::run).refusals().stream()
                .map(PostingFilesTest::text)
                .toList();
    }

    private static String text(Refusal refusal) {
        return refusal.code() + refusal.arguments();
    }

    private static String open(Schema schema, String key) {
        in(schema, services -> services.postingServices()
                .postingEditor()
                .create(key, Language.EN, EditionFixture.texts(), new Facts(), AUTHOR));
        return key;
    }

    private static PostingFile add(Schema schema, String key, String fileName, ProcessedFile processed) {
        return edit(schema, key, (files, seen) -> files.add(key, seen, fileName, processed, AUTHOR));
    }

    private static void describe(
            Schema schema, String key, String reference, Language language, FileDescription words, Actor actor) {
        edit(schema, key, (files, seen) -> {
            var file = content(schema, key).files().find(reference);
            var descriptions =
                    file.map(PostingFile::descriptions).orElse(NO_WORDS).with(language, words);
            files.describe(
                    key, seen, reference, file.map(PostingFile::decorative).orElse(false), descriptions, actor);
            return null;
        });
    }

    private static void decorate(Schema schema, String key, String reference) {
        edit(schema, key, (files, seen) -> {
            var file = content(schema, key).files().find(reference).orElseThrow();
            files.describe(key, seen, reference, true, file.descriptions(), AUTHOR);
            return null;
        });
    }

    private static <T> T edit(Schema schema, String key, BiFunction<PostingFileEditor, Long, T> work) {
        return schema.inTransaction(entityManager -> {
            var services = services(entityManager);
            return work.apply(services.postingServices().fileEditor(entityManager), seen(services, key));
        });
    }

    private static void act(Schema schema, String key, ActionRequest request, Actor actor) {
        in(schema, services -> services.postingServices().workflow().perform(key, seen(services, key), request, actor));
    }

    private static EditionContent content(Schema schema, String key) {
        return in(schema, services -> edition(services, key).getContent());
    }

    private static Edition edition(RevisionServices services, String key) {
        return services.postingServices().postings().edition(key).orElseThrow();
    }

    private static long seen(RevisionServices services, String key) {
        return edition(services, key).getVersion();
    }

    private static <T> T in(Schema schema, Function<RevisionServices, T> work) {
        return schema.inTransaction(entityManager -> work.apply(services(entityManager)));
    }

    private static RevisionServices services(jakarta.persistence.EntityManager entityManager) {
        return new RevisionServices(entityManager, Clock.fixed(NOON, ZoneOffset.UTC));
    }
}
