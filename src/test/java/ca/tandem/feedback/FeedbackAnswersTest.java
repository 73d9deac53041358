package ca.tandem.feedback;

import static ca.tandem.posting.EditionFixture.AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.feedback.FeedbackService.Outcome;
import ca.tandem.notification.FeedbackMailComposer;
import ca.tandem.notification.ReaderMailFixture;
import ca.tandem.posting.EditionFixture;
import ca.tandem.posting.Facts;
import ca.tandem.publication.Catalogue;
import ca.tandem.publication.CatalogueEntry;
import ca.tandem.testing.MailServer;
import ca.tandem.testing.MutableClock;
import ca.tandem.testing.Schema;
import ca.tandem.workflow.Action;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that readers who leave an address are told once what became of their feedback, with a mail server in this process. */
class FeedbackAnswersTest {

    private static final String ADA = "ada@example.org";

    private final MutableClock clock = MutableClock.at(EditionFixture.NOON);

    private GreenMail server;
    private Schema schema;
    private ReaderMailFixture mails;
    private boolean isWithdrawn;

    static Stream<Supplier<Schema>> databases() {
        return Stream.of(Schema::onH2, Schema::onPostgres);
    }

    @BeforeEach
    void start() {
        server = MailServer.on(0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
        schema.close();
    }

    private void on(Supplier<Schema> database, String smtp) {
        schema = database.get();
        mails = ReaderMailFixture.ofFeedback(schema, clock, smtp, this::composer);
        run(services -> services.publish("lights"));
    }

    private void on(Supplier<Schema> database) {
        on(database, "smtp://127.0.0.1:" + server.getSmtp().getPort());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aReaderIsToldOnceThatTheCommentIsResolvedAndThenForgotten(Supplier<Schema> database)
            throws MessagingException, IOException {
        on(database);
        take(Language.FR, "Il manque une phrase.", ADA);
        take(Language.EN, "Who reads this?", "");
        round();
        assertThat(server.getReceivedMessages()).as("nobody has looked yet").isEmpty();

        resolveAll(true);
        round();
        assertThat(server.getReceivedMessages()).as("it can be opened again").isEmpty();
        resolveAll(false);
        clock.advance(FeedbackAnswers.SETTLING);
        round();
        assertThat(server.getReceivedMessages()).as("it was opened again").isEmpty();

        resolveAll(true);
        var due = due();
        assertThat(due).hasSize(1);
        due.forEach(this::tell);
        due.forEach(this::tell);
        round();
        round();
        assertThat(server.getReceivedMessages()).as("of two nodes one tells").hasSize(1);
        var message = server.getReceivedMessages()[0];
        assertThat(message.getAllRecipients()[0]).hasToString(ADA);
        assertThat(message.getSubject()).isEqualTo("[Ministère des Ports] Votre remarque sur une offre d’emploi");
        assertThat(message.getHeader("Content-Language")).containsExactly("fr-CA");
        assertThat(text(message))
                .contains("(Ministère des Ports)\u00a0:", "Gardien", "https://portal.example/fr/emplois/phares")
                .doesNotContain("Il manque une phrase");
        assertThat(count("feedback_sender")).isZero();
        assertThat(count("outgoing_mail")).isZero();
    }

    @Test
    void whileARevisionIsInWorkTheMendIsNotPublicAndNobodyIsTold() {
        on(Schema::onH2);
        take(Language.EN, "A word is missing.", ADA);
        run(services -> {
            services.comments("lights").forEach(comment -> services.resolve(comment, true));
            services.act("lights", Action.REVISE, AUTHOR);
        });
        clock.advance(FeedbackAnswers.SETTLING);
        assertThat(due()).isEmpty();
    }

    @Test
    void anAddressIsDeletedAfterNinetyDaysWhateverBecameOfTheComment() {
        on(Schema::onH2);
        take(Language.EN, "A word is missing.", ADA);
        clock.advance(Duration.ofDays(90));
        round();
        assertThat(count("feedback_sender")).isEqualTo(1);
        clock.advance(Duration.ofSeconds(1));
        round();
        assertThat(count("feedback_sender")).isZero();
    }

    @Test
    void ofAPostingThatWasWithdrawnNothingIsToldAndTheAddressIsDeleted() {
        on(Schema::onH2);
        take(Language.EN, "A word is missing.", ADA);
        resolveAll(true);
        isWithdrawn = true;
        clock.advance(FeedbackAnswers.SETTLING);
        round();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(count("feedback_sender")).isZero();
    }

    @Test
    void ofOneAddressFiveCommentsWaitAtMostAndFurtherOnesAreTakenWithoutIt() {
        on(Schema::onH2);
        for (var i = 0; i <= FeedbackAnswers.MOST; i++) {
            take(Language.EN, "Fault " + i, ADA);
        }
        assertThat(count("edition_comment")).isEqualTo(FeedbackAnswers.MOST + 1);
        assertThat(count("feedback_sender")).isEqualTo(FeedbackAnswers.MOST);
    }

    @Test
    void withoutAMailServerNoAddressIsKept() {
        on(Schema::onH2, null);
        take(Language.EN, "A word is missing.", ADA);
        assertThat(count("edition_comment")).isEqualTo(1);
        assertThat(count("feedback_sender")).isZero();
    }

    private void take(Language language, String text, String address) {
        run(services ->
                assertThat(services.take("lights", language, "", text, address)).isEqualTo(Outcome.TAKEN));
    }

    private void resolveAll(boolean resolved) {
        run(services -> services.all("lights").forEach(comment -> services.resolve(comment, resolved)));
    }

    /** Does one round as a node does, and delivers what waits. */
    private void round() {
        due().forEach(this::tell);
        mails.deliver();
        schema.inTransaction(entityManager -> {
            answers(entityManager).sweep();
            return null;
        });
    }

    private List<Long> due() {
        return schema.inTransaction(entityManager -> answers(entityManager).due());
    }

    private void tell(long comment) {
        schema.inTransaction(entityManager -> {
            answers(entityManager).tell(comment);
            return null;
        });
    }

    private void run(Consumer<FeedbackServices> work) {
        schema.inTransaction(entityManager -> {
            work.accept(new FeedbackServices(entityManager, added -> {}).with(answers(entityManager)));
            return null;
        });
    }

    private long count(String table) {
        return schema.inTransaction(entityManager -> ((Number) entityManager
                        .createNativeQuery("select count(*) from " + table)
                        .getSingleResult())
                .longValue());
    }

    private FeedbackAnswers answers(EntityManager entityManager) {
        var answers = new FeedbackAnswers();
        answers.senders = senders(entityManager);
        answers.outbox = mails.feedbackOutbox(entityManager);
        answers.settings = mails.settings();
        answers.clock = clock;
        return answers;
    }

    private FeedbackMailComposer composer(EntityManager entityManager) {
        var composer = new FeedbackAnswerComposer();
        composer.senders = senders(entityManager);
        composer.settings = mails.settings();
        composer.catalogue = new Catalogue() {
            @Override
            public Optional<CatalogueEntry> byKey(String key) {
                return Optional.of(entry(key, isWithdrawn));
            }
        };
        return composer;
    }

    private static FeedbackSenders senders(EntityManager entityManager) {
        var senders = new FeedbackSenders();
        senders.entityManager = entityManager;
        return senders;
    }

    private static CatalogueEntry entry(String key, boolean isWithdrawn) {
        return new CatalogueEntry(
                1,
                key,
                new Bilingual<>("lights", "phares"),
                new Bilingual<>("Keeper", "Gardien"),
                new Bilingual<>("", ""),
                new Facts(),
                false,
                isWithdrawn,
                null,
                null,
                null,
                Instant.EPOCH,
                Set.of());
    }

    private static String text(MimeMessage message) throws MessagingException, IOException {
        return ((String) message.getContent()).replace("\r\n", "\n");
    }
}
