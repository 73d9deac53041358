package ca.tandem.notification;

import ca.tandem.common.Language;
import ca.tandem.notification.OutgoingMail.MailState;
import ca.tandem.posting.CorrectionService;
import ca.tandem.publication.RetirementWorks;
import ca.tandem.review.ReviewWorks;
import ca.tandem.testing.Schema;
import ca.tandem.translation.comment.CommentService;
import ca.tandem.translation.comment.CommentWorks;
import ca.tandem.work.task.TaskWorks;
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
        final MailPreferences wishes = new MailPreferences();
        final DueReminders reminders = new DueReminders();
        final CorrectionService corrections;
        final ArchivingNotifier notices = new ArchivingNotifier();
        final Outbox outbox = new Outbox();
        final MailComposer mailComposer = new MailComposer();
        final CommentService comments;

        final EntityManager database;

        private Services(EntityManager entityManager) {
            database = entityManager;
            var happened = new NotificationObserver();
            tasks = new TaskWorks(
                    entityManager,
                    clock,
                    happened::onTaskStepEnded,
                    happened::onTaskAssigned,
                    happened::onActionTaken,
                    happened::onPublicChange);
            comments = CommentWorks.on(entityManager, tasks.people().accounts(), happened::onCommentAdded);
            notifications.entityManager = entityManager;
            notifications.clock = clock;
            wishes.preferences = tasks.people().preferences();
            var notificationService = new NotificationService();
            notificationService.notifications = notifications;
            notificationService.wishes = wishes;
            notificationService.settings = settings;
            happened.notificationService = notificationService;
            happened.notifications = notifications;
            happened.tasks = tasks.tasks();
            happened.eligibleAssignees = tasks.team();
            reminders.tasks = tasks.tasks();
            reminders.eligibleAssignees = tasks.team();
            reminders.notificationService = notificationService;
            reminders.clock = clock;
            var news = new CorrectionNotifier();
            news.accounts = tasks.people().accounts();
            news.notifications = notifications;
            news.notificationService = notificationService;
            corrections = tasks.works().corrections(entityManager, clock, news::onCorrectionChanged);
            notices.automaticArchiving = RetirementWorks.on(entityManager, clock);
            notices.postings = tasks.works().postings();
            notices.accounts = tasks.people().accounts();
            notices.notifications = notifications;
            notices.notificationService = notificationService;
            notices.clock = clock;
            outbox.mails = new OutgoingMails();
            outbox.mails.entityManager = entityManager;
            outbox.settings = settings;
            outbox.clock = clock;
            mailComposer.mails = outbox.mails;
            mailComposer.accounts = tasks.people().accounts();
            mailComposer.addresses = new Addresses();
            mailComposer.settings = settings;
        }

        ReviewWorks reviews() {
            return new ReviewWorks(database, tasks.works(), comments, clock);
        }
    }

    <T> T inTransaction(Function<Services, T> work) {
        return schema.inTransaction(entityManager -> work.apply(new Services(entityManager)));
    }

    /** A node that sends; each of its steps is a transaction of its own, as in the container. */
    MailDelivery node() {
        return node(connection());
    }

    MailDelivery node(SmtpTransport smtpTransport) {
        var round = new MailDelivery();
        round.outbox = new Steps();
        round.mailComposer = new MailComposer() {
            @Override
            Optional<Mail> write(long id) {
                return inTransaction(services -> services.mailComposer.write(id));
            }
        };
        round.smtpTransport = smtpTransport;
        round.settings = settings;
        return round;
    }

    /** The connection to the mail server, for tests that cut it. */
    SmtpTransport connection() {
        return connected(new SmtpTransport());
    }

    <S extends SmtpTransport> S connected(S smtp) {
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
        Optional<MailClaim> claim() {
            return inTransaction(services -> services.outbox.claim());
        }

        @Override
        boolean handOver(MailClaim mailClaim) {
            return inTransaction(services -> services.outbox.handOver(mailClaim));
        }

        @Override
        void sent(MailClaim mailClaim) {
            step(outbox -> outbox.sent(mailClaim));
        }

        @Override
        void uncertain(MailClaim mailClaim, String problem) {
            step(outbox -> outbox.uncertain(mailClaim, problem));
        }

        @Override
        void giveUp(MailClaim mailClaim, String problem) {
            step(outbox -> outbox.giveUp(mailClaim, problem));
        }

        @Override
        void failed(MailClaim mailClaim, MailState from, String problem) {
            step(outbox -> outbox.failed(mailClaim, from, problem));
        }

        @Override
        void expireLeases() {
            step(Outbox::expireLeases);
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
