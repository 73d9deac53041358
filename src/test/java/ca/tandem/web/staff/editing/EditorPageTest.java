package ca.tandem.web.staff.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.identity.Actor;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.identity.Role;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.Edition;
import ca.tandem.posting.Facts;
import ca.tandem.posting.PostingEditions;
import ca.tandem.posting.PostingServices;
import ca.tandem.posting.PostingText;
import ca.tandem.posting.editing.Autosaves;
import ca.tandem.posting.editing.EditingFixture;
import ca.tandem.testing.Schema;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.CurrentPosting;
import ca.tandem.web.shell.DisplayNames;
import ca.tandem.web.shell.EditionLabels;
import ca.tandem.web.shell.FlashMessagesFixture;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.ServiceCallFixture;
import ca.tandem.web.shell.StatusMessages;
import ca.tandem.workflow.Action;
import jakarta.persistence.EntityManager;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the editor with two people at once, and with one who comes back to it: no input is lost, and none is taken over unasked. */
class EditorPageTest {

    private static final Actor AMELIA = new Actor("amelia", Set.of(Role.AUTHOR));
    private static final Actor DANIEL = new Actor("daniel", Set.of(Role.AUTHOR));
    private static final String KEY = "designer";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T17:00:00Z"), ZoneOffset.UTC);

    static Stream<Schema> databases() {
        return Schema.onBoth().stream();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatDoesNotMeetIsMergedAndSavedAfterALook(Schema schema) {
        withFixture(schema, fixture -> {
            var amelia = fixture.editor(AMELIA, null);
            var daniel = fixture.editor(DANIEL, null);
            daniel.getForm().getFacts().setPositions(3);
            daniel.save();
            amelia.getForm().in(Language.EN).setTitle("Senior designer");
            amelia.save();

            assertThat(amelia.getConflict().isChoice()).isFalse();
            assertThat(fixture.edition().textIn(Language.EN).title()).isEqualTo("Designer");
            amelia.saveMerged();

            assertThat(amelia.getConflict()).isNull();
            assertThat(fixture.edition().textIn(Language.EN).title()).isEqualTo("Senior designer");
            assertThat(fixture.edition().getFacts().getPositions()).isEqualTo(3);
            assertThat(fixture.autosaveCount(AMELIA)).isZero();
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatBothChangedIsChosenAndAThirdSaveMeetsAgain(Schema schema) {
        withFixture(schema, fixture -> {
            var amelia = fixture.editor(AMELIA, null);
            var daniel = fixture.editor(DANIEL, null);
            daniel.getForm().in(Language.EN).setBody("One\n\nTwo, said Daniel");
            daniel.save();
            amelia.getForm().in(Language.EN).setBody("One, said Amelia\n\nTwo");
            amelia.submit();
            assertThat(amelia.getConflict().getWritten().get("BODY_EN"))
                    .isEqualTo("One, said Amelia\n\nTwo, said Daniel");
            assertThat(fixture.autosaveCount(AMELIA))
                    .as("kept while nothing is chosen")
                    .isOne();

            var again = fixture.editor(DANIEL, null);
            again.getForm().in(Language.EN).setTitle("Chief designer");
            again.save();
            amelia.saveMerged();
            assertThat(amelia.getConflict().getOnlyTheirs()).hasSize(1);
            amelia.saveMerged();

            assertThat(fixture.edition().textIn(Language.EN))
                    .isEqualTo(new PostingText("Chief designer", "A job", "One, said Amelia\n\nTwo, said Daniel"));
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatSomebodyElseTouchedElsewhereDoesNotInterrupt(Schema schema) {
        withFixture(schema, fixture -> {
            var amelia = fixture.editor(AMELIA, null);
            fixture.postingServices.postingEditor().markChanged(fixture.edition());
            amelia.getForm().in(Language.EN).setTitle("Senior designer");
            amelia.save();

            assertThat(amelia.getConflict()).isNull();
            assertThat(fixture.edition().textIn(Language.EN).title()).isEqualTo("Senior designer");
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aSaveThatIsRefusedKeepsWhatWasTypedAndASaveThatSucceedsForgetsIt(Schema schema) {
        withFixture(schema, fixture -> {
            var amelia = fixture.editor(AMELIA, null);
            amelia.getForm().getFacts().setSalaryLow(90_000);
            amelia.getForm().getFacts().setSalaryHigh(80_000);
            amelia.save();
            assertThat(fixture.said).anyMatch(sentence -> sentence.startsWith("salary-low"));
            assertThat(fixture.autosaveCount(AMELIA)).isOne();

            amelia.getForm().getFacts().setSalaryHigh(95_000);
            amelia.save();
            assertThat(fixture.autosaveCount(AMELIA)).isZero();
            assertThat(fixture.edition().getFacts().getSalaryHigh()).isEqualTo(95_000);
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatWasSubmittedMeanwhileCannotBeSavedButIsKept(Schema schema) {
        withFixture(schema, fixture -> {
            var amelia = fixture.editor(AMELIA, null);
            amelia.getForm().in(Language.EN).setTitle("Senior designer");
            fixture.postingServices
                    .workflow()
                    .perform(KEY, fixture.edition().getVersion(), ActionRequest.of(Action.SUBMIT), DANIEL);
            amelia.save();

            assertThat(amelia.getConflict()).isNull();
            assertThat(fixture.edition().textIn(Language.EN).title()).isEqualTo("Designer");
            assertThat(fixture.autosaveCount(AMELIA)).isOne();
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatWasKeptIsOfferedAndMeetsWhatWasSavedSince(Schema schema) {
        withFixture(schema, fixture -> {
            var before = fixture.editor(AMELIA, null);
            before.getForm().in(Language.EN).setTitle("Senior designer");
            fixture.drafts.save(
                    AMELIA, KEY, before.getEditingSession(), before.getForm().toTyped(before.getSeen(), Map.of()));
            var daniel = fixture.editor(DANIEL, null);
            assertThat(daniel.getRecoverableDrafts()).as("it is hers only").isEmpty();
            daniel.getForm().in(Language.EN).setTitle("Chief designer");
            daniel.save();

            var fresh = fixture.editor(AMELIA, null);
            assertThat(fresh.getForm().in(Language.EN).getTitle())
                    .as("nothing is taken unasked")
                    .isEqualTo("Chief designer");
            assertThat(fresh.getRecoverableDrafts())
                    .extracting(RecoverableDraft::editingSession, RecoverableDraft::older)
                    .containsExactly(tuple(before.getEditingSession(), true));
            var goingOn = fixture.editor(AMELIA, before.getEditingSession());
            assertThat(goingOn.getRecoverableDrafts()).isEmpty();
            goingOn.save();
            assertThat(goingOn.getConflict().getWritten().get("TITLE_EN"))
                    .isEqualTo("Senior designer / Chief designer");
            goingOn.getConflict().getPicks().put("TITLE_EN", "MINE");
            goingOn.applyMerge();
            assertThat(fixture.edition().textIn(Language.EN).title()).isEqualTo("Chief designer");
            goingOn.save();
            assertThat(fixture.edition().textIn(Language.EN).title()).isEqualTo("Senior designer");
            assertThat(fixture.autosaveCount(AMELIA)).isZero();
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatIsDiscardedOrSaysNothingNewIsNotOfferedAgain(Schema schema) {
        withFixture(schema, fixture -> {
            var same = fixture.editor(AMELIA, null);
            fixture.drafts.save(
                    AMELIA, KEY, same.getEditingSession(), same.getForm().toTyped(same.getSeen(), Map.of()));
            var typed = fixture.editor(AMELIA, null);
            typed.getForm().in(Language.FR).setTitle("Conceptrice");
            fixture.drafts.save(
                    AMELIA, KEY, typed.getEditingSession(), typed.getForm().toTyped(typed.getSeen(), Map.of()));

            var fresh = fixture.editor(AMELIA, null);
            assertThat(fresh.getRecoverableDrafts()).hasSize(1);
            assertThat(fixture.autosaveCount(AMELIA)).isOne();
            fresh.discard(fresh.getRecoverableDrafts().get(0));
            assertThat(fixture.editor(AMELIA, null).getRecoverableDrafts()).isEmpty();
            assertThat(fixture.autosaveCount(AMELIA)).isZero();
        });
    }

    private static void withFixture(Schema schema, Consumer<EditorFixture> work) {
        schema.inTransaction(entityManager -> {
            work.accept(new EditorFixture(entityManager));
            return null;
        });
    }

    /** A posting on a database and the editor pages of its authors. */
    private static final class EditorFixture {

        private final PostingServices postingServices;
        private final Autosaves drafts;
        private final List<String> said = new ArrayList<>();

        EditorFixture(EntityManager entityManager) {
            postingServices = new PostingServices(
                    entityManager, written -> {}, actionTaken -> {}, editionSaved -> {}, List.of(), CLOCK);
            drafts = EditingFixture.autosaves(entityManager, CLOCK);
            var texts = new Bilingual<>(new PostingText("Designer", "A job", "One\n\nTwo"), PostingText.EMPTY);
            postingServices.postingEditor().create(KEY, Language.EN, texts, new Facts(), AMELIA);
        }

        Edition edition() {
            return postingServices.postings().edition(KEY).orElseThrow();
        }

        int autosaveCount(Actor actor) {
            return drafts.of(actor, KEY).size();
        }

        EditorPage editor(Actor actor, String kept) {
            var editor = new EditorPage();
            editor.account = new CurrentAccount() {
                @Override
                public Actor actor() {
                    return actor;
                }
            };
            editor.page = new CurrentPage() {
                @Override
                public String getName() {
                    return KEY;
                }

                @Override
                public Language getLanguage() {
                    return Language.EN;
                }

                @Override
                public String path(String page, String name) {
                    return "/" + page;
                }
            };
            editor.postings = postingServices.postings();
            editor.posting = new CurrentPosting() {
                @Override
                public PostingEditions editions() {
                    return postingServices.postings().of(KEY);
                }
            };
            editor.postingEditor = postingServices.postingEditor();
            editor.workflow = postingServices.workflow();
            editor.pageTexts = new PageTexts().in(Language.EN);
            editor.statusMessages = new RecordingStatusMessages();
            editor.flashMessages = FlashMessagesFixture.flashMessages();
            editor.navigation = new Navigation() {
                @Override
                public void to(String path) {
                    said.add(path);
                }
            };
            editor.displayNames = new DisplayNames() {
                @Override
                public String name(String account) {
                    return account;
                }
            };
            editor.editionLabels = new EditionLabels() {
                @Override
                public String title(Edition edition) {
                    return edition.titleFor(Language.EN);
                }
            };
            editor.serviceCall = ServiceCallFixture.serviceCall(editor.statusMessages, editor.pageTexts);
            editor.editingSessions = new EditingSessions();
            editor.editingSessions.account = editor.account;
            editor.editingSessions.drafts = drafts;
            editor.editingSessions.request = requestWith(kept);
            editor.load();
            return editor;
        }

        private static HttpServletRequest requestWith(String kept) {
            return (HttpServletRequest) Proxy.newProxyInstance(
                    EditorFixture.class.getClassLoader(),
                    new Class<?>[] {HttpServletRequest.class},
                    (proxy, method, arguments) -> "getParameter".equals(method.getName()) ? kept : null);
        }

        private final class RecordingStatusMessages extends StatusMessages {
            @Override
            public void addError(String field, String sentence) {
                said.add(field + " " + sentence);
            }

            @Override
            public void addWarning(String sentence) {
                said.add(sentence);
            }
        }
    }
}
