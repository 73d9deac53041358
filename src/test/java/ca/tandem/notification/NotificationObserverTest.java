package ca.tandem.notification;

import static ca.tandem.identity.Role.ADMINISTRATOR;
import static ca.tandem.identity.Role.APPROVER;
import static ca.tandem.identity.Role.AUTHOR;
import static ca.tandem.identity.Role.TRANSLATOR;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.identity.Actor;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.Contribution;
import ca.tandem.posting.Edition;
import ca.tandem.posting.EditionFixture;
import ca.tandem.posting.Facts;
import ca.tandem.posting.OriginalDates;
import ca.tandem.testing.MutableClock;
import ca.tandem.testing.Schema;
import ca.tandem.translation.comment.Feedback;
import ca.tandem.translation.comment.Feedback.FeedbackKind;
import ca.tandem.work.task.Task;
import ca.tandem.work.task.TaskAssignment.Assignment;
import ca.tandem.work.task.TaskStep;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.State;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests who is notified of what, on H2 and on PostgreSQL. */
class NotificationObserverTest {

    private static final Actor ADA = new Actor("ada", Set.of(AUTHOR));
    private static final Actor THEO = new Actor("theo", Set.of(TRANSLATOR));
    private static final Actor PAULE = new Actor("paule", Set.of(APPROVER));
    private static final Actor AMIR = new Actor("amir", Set.of(ADMINISTRATOR));
    private static final List<String> PEOPLE = List.of("ada", "alan", "theo", "tess", "paule", "pat", "amir");

    private static List<Schema> schemas;

    @BeforeAll
    static void build() {
        schemas = Schema.onBoth();
        schemas.forEach(schema -> new NotificationFixture(schema, MutableClock.at(EditionFixture.NOON), null)
                .inTransaction(notificationServices -> {
                    var accountFixture = notificationServices.taskServices.accountFixture();
                    accountFixture.open("ada", Language.EN, null, AUTHOR);
                    accountFixture.open("alan", Language.EN, null, AUTHOR);
                    accountFixture.open("theo", Language.EN, null, TRANSLATOR);
                    var tess = accountFixture.open("tess", Language.FR, null, TRANSLATOR);
                    accountFixture.open("paule", Language.FR, null, APPROVER);
                    accountFixture.open("pat", Language.EN, null, APPROVER);
                    accountFixture.open("amir", Language.EN, null, ADMINISTRATOR);
                    notificationServices.taskServices.translationDirections().set(tess, EnumSet.of(Language.EN));
                    return null;
                }));
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
    void everybodyIsToldWhatConcernsThemAndNobodyTheirOwnDeeds(Schema schema) {
        var posting = new NotifiedPosting(schema, "way");
        posting.open();
        assertThat(posting.takeNotifications()).as("a draft is its author's").isEmpty();
        posting.act(ActionRequest.of(Action.SUBMIT), ADA);
        assertThat(posting.takeNotifications())
                .as("tess works in the other direction")
                .containsExactly("theo TASK_FOR_ROLE");
        posting.assign(new Assignment("theo", null), ADA);
        assertThat(posting.takeNotifications()).containsExactly("theo TASK_ASSIGNED");
        posting.translate(THEO);
        posting.act(ActionRequest.of(Action.DELIVER), THEO);
        assertThat(posting.takeNotifications()).containsExactly("pat TASK_FOR_ROLE", "paule TASK_FOR_ROLE");
        posting.act(new ActionRequest(Action.RETURN, "Which harbour?", State.TRANSLATION, null), PAULE);
        assertThat(posting.takeNotifications())
                .containsExactly("ada RETURNED Which harbour?", "theo RETURNED Which harbour?");
        posting.act(ActionRequest.of(Action.DELIVER), THEO);
        posting.takeNotifications();
        posting.assign(new Assignment("paule", null), PAULE);
        assertThat(posting.takeNotifications()).as("whoever takes it knows").isEmpty();
        posting.act(new ActionRequest(Action.APPROVE, null, null, EditionFixture.NOON.plus(Duration.ofDays(1))), PAULE);
        assertThat(posting.takeNotifications()).containsExactly("ada SCHEDULED", "theo SCHEDULED");
        posting.clock.advance(Duration.ofDays(2));
        posting.fixture.inTransaction(notificationServices -> {
            notificationServices.taskServices.postingServices().workflow().publishDue("way");
            return null;
        });
        assertThat(posting.takeNotifications())
                .as("the clock did it, so the approver is told too")
                .containsExactly("ada PUBLISHED", "paule PUBLISHED", "theo PUBLISHED");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whoeverDidNothingIsToldWhatTheTimeBrings(Schema schema) {
        var posting = new NotifiedPosting(schema, "due");
        posting.open();
        posting.act(ActionRequest.of(Action.SUBMIT), ADA);
        posting.assign(new Assignment("theo", LocalDate.of(2026, 11, 4)), ADA);
        posting.takeNotifications();

        posting.remind();
        assertThat(posting.takeNotifications()).as("two days before").isEmpty();
        posting.clock.advance(Duration.ofHours(13));
        posting.remind();
        assertThat(posting.takeNotifications())
                .as("the day before, at one in the morning")
                .isEmpty();
        posting.clock.advance(Duration.ofHours(6));
        posting.remind();
        posting.remind();
        assertThat(posting.takeNotifications())
                .as("the day before, in the morning")
                .containsExactly("theo DUE_TOMORROW");
        posting.clock.advance(Duration.ofDays(1));
        posting.remind();
        assertThat(posting.takeNotifications()).as("the day itself").isEmpty();
        posting.clock.advance(Duration.ofDays(1));
        posting.remind();
        posting.clock.advance(Duration.ofDays(3));
        posting.remind();
        assertThat(posting.takeNotifications()).as("overdue").containsExactly("theo OVERDUE");
        posting.assign(new Assignment(null, LocalDate.of(2026, 11, 4)), ADA);
        posting.takeNotifications();
        posting.remind();
        assertThat(posting.takeNotifications())
                .as("those whom it concerns now, who were not told yet")
                .isEmpty();
        posting.act(ActionRequest.of(Action.DISCARD, "Filled"), ADA);
        posting.remind();
        assertThat(posting.takeNotifications()).as("nothing is left to do").isEmpty();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void onlyAnImportThatStaysADraftIsForAnAuthorToWriteAndNobodyIsToldOfItAlone(Schema schema) {
        var waiting = new NotifiedPosting(schema, "waiting");
        waiting.fixture.inTransaction(notificationServices -> {
            var edition = waiting.imported(notificationServices);
            notificationServices.taskServices.postingServices().postingEditor().leaveAsDraft(edition, AMIR);
            return null;
        });
        assertThat(waiting.takeNotifications()).as("of a single posting").isEmpty();
        assertThat(waiting.step()).contains(TaskStep.DRAFT);

        var adopted = new NotifiedPosting(schema, "adopted");
        adopted.fixture.inTransaction(notificationServices -> {
            var edition = adopted.imported(notificationServices);
            assertThat(notificationServices
                            .taskServices
                            .postingServices()
                            .workflow()
                            .publishImported(edition, false, OriginalDates.UNKNOWN, AMIR, "Test"))
                    .isEmpty();
            assertThat(notificationServices.taskServices.tasks().of(edition)).isEmpty();
            return null;
        });
        assertThat(adopted.takeNotifications()).isEmpty();
        adopted.fixture.inTransaction(notificationServices -> {
            var edition = adopted.reopened(notificationServices);
            notificationServices
                    .taskServices
                    .postingServices()
                    .workflow()
                    .publishImported(edition, false, OriginalDates.UNKNOWN, AMIR, "Test");
            assertThat(notificationServices.taskServices.tasks().of(edition)).isEmpty();
            return null;
        });
        assertThat(adopted.takeNotifications()).as("reopened, and public again").isEmpty();
        adopted.fixture.inTransaction(notificationServices -> {
            var edition = adopted.reopened(notificationServices);
            notificationServices.taskServices.postingServices().postingEditor().leaveAsDraft(edition, AMIR);
            return null;
        });
        assertThat(adopted.takeNotifications()).as("reopened, and left").isEmpty();
        assertThat(adopted.step()).contains(TaskStep.DRAFT);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void nobodyIsToldOfASingleImportedPostingThatGoesToTranslationOrIsScheduled(Schema schema) {
        var sent = new NotifiedPosting(schema, "sent");
        sent.fixture.inTransaction(notificationServices -> {
            var edition = sent.imported(notificationServices);
            notificationServices.taskServices.postingServices().workflow().sendToTranslation(edition, AMIR, "Test");
            return null;
        });
        assertThat(sent.takeNotifications()).isEmpty();
        assertThat(sent.step()).contains(TaskStep.TRANSLATION);
        sent.act(new ActionRequest(Action.RETURN, "Which harbour?", State.DRAFT, null), THEO);
        assertThat(sent.takeNotifications())
                .as("what a person does afterwards is told as ever")
                .isNotEmpty();

        var scheduled = new NotifiedPosting(schema, "scheduled");
        scheduled.open();
        scheduled.fixture.inTransaction(notificationServices -> {
            var edition = scheduled.edition(notificationServices);
            notificationServices
                    .taskServices
                    .postingServices()
                    .postingEditor()
                    .replace(edition, EditionFixture.texts(), edition.getFacts(), edition.getFiles(), AMIR);
            notificationServices
                    .taskServices
                    .postingServices()
                    .workflow()
                    .scheduleImported(edition, EditionFixture.NOON.plus(Duration.ofDays(1)), AMIR, "Test");
            assertThat(edition.getState()).isEqualTo(State.SCHEDULED);
            return null;
        });
        assertThat(scheduled.takeNotifications()).as("not even its author").isEmpty();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whoeverWorksOnAnEditionIsToldWhatIsSaidOfIt(Schema schema) {
        var posting = new NotifiedPosting(schema, "said");
        posting.open();
        posting.fixture.inTransaction(notificationServices -> notificationServices.commentService.add(
                posting.edition(notificationServices), "Which harbour, @theo?", PAULE));
        assertThat(posting.takeNotifications())
                .containsExactly("ada COMMENT Which harbour, @theo?", "theo MENTION Which harbour, @theo?");
        posting.fixture.inTransaction(notificationServices ->
                notificationServices.commentService.add(posting.edition(notificationServices), "That of Gaspé", ADA));
        assertThat(posting.takeNotifications()).as("who spoke before").containsExactly("paule COMMENT That of Gaspé");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whatComesFromOutsideIsToldUnderTheTypedNameAndNobodyIsTakenForIt(Schema schema) {
        var posting = new NotifiedPosting(schema, "outside");
        posting.open();
        posting.fixture.inTransaction(notificationServices -> {
            var edition = posting.edition(notificationServices);
            var link = notificationServices.reviewServices().reviewLinkService().make("outside", "Renée", 14, AMIR);
            notificationServices.reviewServices().reviewService().comment(link.token(), "ada", null, "Too long, @tess");
            assertThat(edition.getNumber()).isEqualTo(1);
            return null;
        });
        assertThat(posting.takeNotifications())
                .as("ada wrote it, amir made the link; who types her name is not ada, and mentions nobody")
                .containsExactly("ada COMMENT Too long, @tess", "amir COMMENT Too long, @tess");
        posting.fixture.inTransaction(notificationServices -> {
            var told = notificationServices
                    .notifications
                    .of(AMIR, false, 1, 1)
                    .notifications()
                    .get(0);
            assertThat(text(notificationServices, told, Language.EN))
                    .isEqualTo("ada (from outside) has commented on it.");
            assertThat(text(notificationServices, told, Language.FR)).isEqualTo("ada (de l’extérieur) l’a commentée.");
            return null;
        });
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whatAReaderSaysOfTheLanguageIsToldAsAReadersWithoutAName(Schema schema) {
        var posting = new NotifiedPosting(schema, "feedback");
        posting.open();
        posting.fixture.inTransaction(notificationServices -> notificationServices.commentService.add(
                posting.edition(notificationServices),
                null,
                new Feedback(FeedbackKind.SPELLING, ""),
                Contribution.ContributedPart.FR,
                "Une coquille, @tess",
                Set.of("amir")));
        assertThat(posting.takeNotifications())
                .containsExactly("ada COMMENT Une coquille, @tess", "amir COMMENT Une coquille, @tess");
        posting.fixture.inTransaction(notificationServices -> {
            var told = notificationServices
                    .notifications
                    .of(AMIR, false, 1, 1)
                    .notifications()
                    .get(0);
            assertThat(text(notificationServices, told, Language.EN)).isEqualTo("A reader has commented on it.");
            assertThat(text(notificationServices, told, Language.FR))
                    .isEqualTo("Une personne du public l’a commentée.");
            return null;
        });
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void everybodyReadsTheirOwn(Schema schema) {
        var posting = new NotifiedPosting(schema, "read");
        posting.open();
        posting.act(ActionRequest.of(Action.SUBMIT), ADA);
        posting.assign(new Assignment("theo", null), ADA);
        posting.fixture.inTransaction(notificationServices -> {
            var notifications = notificationServices.notifications;
            var mine = notifications.of(THEO, true, 1, 10).notifications().stream()
                    .filter(one -> one.getEdition().getPosting().getKey().equals("read"))
                    .toList();
            assertThat(mine)
                    .as("what was for the role is settled")
                    .extracting(Notification::getKind)
                    .containsExactly(NotificationKind.TASK_ASSIGNED);
            notifications.add(new Notification(
                    NotificationSubject.of(
                            NotificationKind.RETURNED, mine.get(0).getEdition(), "ada", EditionFixture.NOON),
                    "theo",
                    null,
                    null));
            var before = notifications.unread(THEO);
            assertThat(notifications.read(mine.get(0).getId(), PAULE))
                    .as("not hers")
                    .isFalse();
            assertThat(notifications.unread(THEO)).isEqualTo(before);
            assertThat(notifications.read(mine.get(0).getId(), THEO)).isTrue();
            assertThat(notifications.read(mine.get(0).getId(), THEO))
                    .as("again")
                    .isTrue();
            assertThat(notifications.unread(THEO)).isEqualTo(before - 1);
            notifications.markSeen("read", null, THEO);
            assertThat(notifications.unread(THEO)).isEqualTo(before - 2);
            return null;
        });
        posting.fixture.inTransaction(notificationServices -> {
            var latest = notificationServices
                    .notifications
                    .of(THEO, false, 1, 1)
                    .notifications()
                    .get(0)
                    .getId();
            notificationServices.notifications.readAll(latest, THEO);
            assertThat(notificationServices.notifications.unread(THEO)).isZero();
            return null;
        });
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void everyKindHasItsSentenceInBothLanguages(Schema schema) {
        var posting = new NotifiedPosting(schema, "sentences");
        posting.open();
        var edition = posting.fixture.inTransaction(notificationServices -> posting.edition(notificationServices));
        posting.fixture.inTransaction(notificationServices -> {
            for (var kind : NotificationKind.values()) {
                var notificationSubject = NotificationSubject.of(kind, edition, "ada", EditionFixture.NOON)
                        .withStep(TaskStep.TRANSLATION, LocalDate.of(2026, 11, 4));
                var notification = new Notification(notificationSubject, "theo", null, null);
                assertThat(text(notificationServices, notification, Language.EN))
                        .doesNotContain("???", "{");
                assertThat(text(notificationServices, notification, Language.FR))
                        .doesNotContain("???", "{");
            }
            var due = new Notification(
                    NotificationSubject.of(NotificationKind.TASK_ASSIGNED, edition, "ada", EditionFixture.NOON)
                            .withStep(TaskStep.TRANSLATION, LocalDate.of(2026, 11, 4)),
                    "theo",
                    null,
                    null);
            assertThat(text(notificationServices, due, Language.FR))
                    .isEqualTo(
                            "Ada vous a confié une tâche\u00a0: traduire en français. Échéance\u00a0: 4\u00a0novembre\u00a02026.");
            return null;
        });
    }

    /** A posting that takes actions, and the notifications that they cause. */
    private static final class NotifiedPosting {

        private final MutableClock clock = MutableClock.at(EditionFixture.NOON);
        private final NotificationFixture fixture;
        private final String key;
        private long lastNotification;

        private NotifiedPosting(Schema schema, String key) {
            this.fixture = new NotificationFixture(schema, clock, null);
            this.key = key;
        }

        private void open() {
            fixture.inTransaction(notificationServices -> notificationServices
                    .taskServices
                    .postingServices()
                    .postingEditor()
                    .create(
                            key,
                            Language.EN,
                            new Bilingual<>(EditionFixture.texts().en(), null),
                            new Facts(),
                            ADA));
        }

        private Edition imported(NotificationFixture.NotificationServices notificationServices) {
            return notificationServices
                    .taskServices
                    .postingServices()
                    .postingEditor()
                    .open(key, Language.EN, EditionFixture.texts(), new Facts(), AMIR);
        }

        /** Returns the edition with which an import reopens the public posting. */
        private Edition reopened(NotificationFixture.NotificationServices notificationServices) {
            var postingServices = notificationServices.taskServices.postingServices();
            var shown = postingServices.postings().publicEdition(key).orElseThrow();
            return postingServices.workflow().startImportedRevision(shown, AMIR, "Test");
        }

        private void translate(Actor actor) {
            fixture.inTransaction(notificationServices -> notificationServices
                    .taskServices
                    .postingServices()
                    .postingEditor()
                    .write(
                            key,
                            edition(notificationServices).getVersion(),
                            Language.FR,
                            EditionFixture.texts().fr(),
                            actor));
        }

        private void act(ActionRequest actionRequest, Actor actor) {
            fixture.inTransaction(notificationServices -> notificationServices
                    .taskServices
                    .postingServices()
                    .workflow()
                    .perform(key, edition(notificationServices).getVersion(), actionRequest, actor));
        }

        private void assign(Assignment wanted, Actor actor) {
            fixture.inTransaction(notificationServices -> notificationServices
                    .taskServices
                    .taskAssignment()
                    .assign(
                            key,
                            notificationServices
                                    .taskServices
                                    .taskAssignment()
                                    .of(edition(notificationServices))
                                    .version(),
                            wanted,
                            actor));
        }

        private void remind() {
            fixture.inTransaction(notificationServices -> {
                notificationServices.dueReminders.candidates().forEach(notificationServices.dueReminders::remind);
                return null;
            });
        }

        /** Returns the step that the posting's task is at. */
        private Optional<TaskStep> step() {
            return fixture.inTransaction(notificationServices -> notificationServices
                    .taskServices
                    .tasks()
                    .of(edition(notificationServices))
                    .flatMap(Task::getStep));
        }

        private Edition edition(NotificationFixture.NotificationServices notificationServices) {
            return notificationServices
                    .taskServices
                    .postingServices()
                    .postings()
                    .edition(key)
                    .orElseThrow();
        }

        /** Returns the notifications of this posting since the last call, in the order of the account names. */
        private List<String> takeNotifications() {
            return fixture.inTransaction(notificationServices -> {
                List<Notification> news = PEOPLE.stream()
                        .flatMap(name ->
                                notificationServices
                                        .notifications
                                        .of(new Actor(name, Set.of()), false, 1, 1_000)
                                        .notifications()
                                        .stream())
                        .filter(one -> one.getId() > lastNotification)
                        .filter(one -> one.getEdition() != null
                                && one.getEdition().getPosting().getKey().equals(key))
                        .toList();
                lastNotification = Math.max(
                        lastNotification,
                        news.stream().mapToLong(Notification::getId).max().orElse(0));
                return news.stream()
                        .map(one -> one.getAccount() + " " + one.getKind()
                                + (one.getDetail() == null ? "" : " " + one.getDetail()))
                        .sorted()
                        .toList();
            });
        }
    }

    private static String text(
            NotificationFixture.NotificationServices notificationServices,
            Notification notification,
            Language language) {
        var names =
                notificationServices.taskServices.accountFixture().accounts().displayNames();
        return NotificationTexts.of(notification, language, name -> names.getOrDefault(name, name));
    }
}
