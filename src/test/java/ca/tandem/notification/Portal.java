package ca.tandem.notification;

import ca.tandem.common.Language;
import ca.tandem.posting.Corrections;
import ca.tandem.publication.RetirementWorks;
import ca.tandem.review.ReviewWorks;
import ca.tandem.task.TaskWorks;
import ca.tandem.testing.Schema;
import ca.tandem.translation.comment.CommentWorks;
import ca.tandem.translation.comment.Comments;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The portal on a database, wired by hand: what happens in it is told, and a node of it sends. */
final class Portal {

    private final Schema schema;
    private final Clock clock;
    private final SmtpSettings settings;

    Portal(Schema schema, Clock clock, String smtp) {
        this.schema = schema;
        this.clock = clock;
        this.settings = new Settings(smtp);
    }

    /** The services in one transaction. */
    final class Services {

        final TaskWorks tasks;
        final Notifications notifications = new Notifications();
        final MailWishes wishes = new MailWishes();
        final DueReminders reminders = new DueReminders();
        final Corrections corrections;
        final ArchiveNotices notices = new ArchiveNotices();
        final Outbox outbox = new Outbox();
        final Letters letters = new Letters();
        final Sentences sentences = new Sentences();
        final Comments comments;

        final EntityManager database;

        private Services(EntityManager entityManager) {
            database = entityManager;
            var happened = new WhatHappened();
            tasks = new TaskWorks(entityManager, clock, happened::tell, happened::tell, happened::tell);
            comments = CommentWorks.on(entityManager, tasks.people().accounts(), happened::tell);
            notifications.entityManager = entityManager;
            notifications.clock = clock;
            wishes.preferences = tasks.people().preferences();
            var telling = new Telling();
            telling.notifications = notifications;
            telling.accounts = tasks.people().accounts();
            telling.wishes = wishes;
            telling.settings = settings;
            happened.telling = telling;
            happened.notifications = notifications;
            happened.tasks = tasks.tasks();
            happened.team = tasks.team();
            reminders.tasks = tasks.tasks();
            reminders.team = tasks.team();
            reminders.telling = telling;
            reminders.clock = clock;
            var news = new CorrectionNews();
            news.accounts = tasks.people().accounts();
            news.notifications = notifications;
            news.telling = telling;
            corrections = tasks.works().corrections(entityManager, clock, news::tell);
            notices.retirement = RetirementWorks.on(entityManager, clock);
            notices.postings = tasks.works().postings();
            notices.accounts = tasks.people().accounts();
            notices.notifications = notifications;
            notices.telling = telling;
            notices.clock = clock;
            outbox.entityManager = entityManager;
            outbox.settings = settings;
            outbox.clock = clock;
            sentences.accounts = tasks.people().accounts();
            letters.outbox = outbox;
            letters.accounts = tasks.people().accounts();
            letters.sentences = sentences;
            letters.addresses = new Addresses();
            letters.settings = settings;
        }

        ReviewWorks reviews() {
            return new ReviewWorks(database, tasks.works(), comments, clock);
        }
    }

    <T> T inTransaction(Function<Services, T> work) {
        return schema.inTransaction(entityManager -> work.apply(new Services(entityManager)));
    }

    /** A node that sends; each of its steps is a transaction of its own, as in the container. */
    MailRound node() {
        return node(connection());
    }

    MailRound node(Smtp smtp) {
        var round = new MailRound();
        round.outbox = new Steps();
        round.letters = new Letters() {
            @Override
            Optional<Letter> write(long id) {
                return inTransaction(services -> services.letters.write(id));
            }
        };
        round.smtp = smtp;
        round.settings = settings;
        return round;
    }

    /** The connection to the mail server, for tests that cut it. */
    Smtp connection() {
        return connected(new Smtp());
    }

    <S extends Smtp> S connected(S smtp) {
        smtp.settings = settings;
        smtp.clock = clock;
        return smtp;
    }

    /** The outbox with a transaction for each step. */
    private final class Steps extends Outbox {

        @Override
        List<String> waiting() {
            return inTransaction(services -> services.outbox.waiting());
        }

        @Override
        void gather(String account) {
            step(outbox -> outbox.gather(account));
        }

        @Override
        Optional<Claim> claim() {
            return inTransaction(services -> services.outbox.claim());
        }

        @Override
        boolean handOver(Claim claim) {
            return inTransaction(services -> services.outbox.handOver(claim));
        }

        @Override
        void sent(Claim claim) {
            step(outbox -> outbox.sent(claim));
        }

        @Override
        void uncertain(Claim claim, String problem) {
            step(outbox -> outbox.uncertain(claim, problem));
        }

        @Override
        void giveUp(Claim claim, String problem) {
            step(outbox -> outbox.giveUp(claim, problem));
        }

        @Override
        void failed(Claim claim, MailState from, String problem) {
            step(outbox -> outbox.failed(claim, from, problem));
        }

        @Override
        void sweep() {
            step(Outbox::sweep);
        }

        private void step(Consumer<Outbox> work) {
            inTransaction(services -> {
                work.accept(services.outbox);
                return null;
            });
        }
    }

    private static final class Addresses implements StaffAddresses {

        @Override
        public String of(Notification notification, Language language) {
            return "/" + language.tag() + "/"
                    + notification.getEdition().getPosting().getKey();
        }

        @Override
        public String settings(Language language) {
            return "/" + language.tag() + "/settings";
        }
    }

    private static final class Settings extends SmtpSettings {

        private final Optional<SmtpServer> server;

        private Settings(String smtp) {
            server = Optional.ofNullable(smtp).map(SmtpServer::parse);
        }

        @Override
        Optional<SmtpServer> server() {
            return server;
        }

        @Override
        String from() {
            return "tandem@portal.example";
        }

        @Override
        Duration pause() {
            return Duration.ofMinutes(5);
        }

        @Override
        String base() {
            return "https://portal.example";
        }

        @Override
        String organization(Language language) {
            return language == Language.EN ? "Harbours" : "Ministère des Ports";
        }
    }
}
