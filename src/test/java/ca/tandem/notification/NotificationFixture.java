package ca.tandem.notification;

import ca.tandem.common.Language;
import ca.tandem.common.UnencryptedHosts;
import ca.tandem.identity.link.OneTimeLinkFixture;
import ca.tandem.notification.OutgoingMail.MailState;
import ca.tandem.posting.CorrectionService;
import ca.tandem.publication.AutomaticArchivingFixture;
import ca.tandem.review.ReviewServices;
import ca.tandem.testing.Schema;
import ca.tandem.translation.comment.CommentFixture;
import ca.tandem.translation.comment.CommentService;
import ca.tandem.work.task.TaskServices;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** The services of notification on a database, wired without a container: observers notify, and a node sends e-mails. */
final class NotificationFixture {

    private final Schema schema;
    private final Clock clock;
    private final SmtpSettings settings;
    /** Gives the composer of messages what composes those to readers. */
    private final BiConsumer<MailComposer, EntityManager> readerMails;

    NotificationFixture(Schema schema, Clock clock, String smtp) {
        this(schema, clock, smtp, (mailComposer, entityManager) -> {});
    }

    NotificationFixture(Schema schema, Clock clock, String smtp, BiConsumer<MailComposer, EntityManager> readerMails) {
        this.schema = schema;
        this.clock = clock;
        this.settings = new FixedSmtpSettings(smtp);
        this.readerMails = readerMails;
    }

    SmtpSettings settings() {
        return settings;
    }

    /** The services within one transaction. */
    final class NotificationServices {

        final TaskServices taskServices;
        final Notifications notifications = new Notifications();
        final MailPreferences mailPreferences = new MailPreferences();
        final DueReminders dueReminders = new DueReminders();
        final CorrectionService correctionService;
        final ArchivingNotifier archivingNotifier = new ArchivingNotifier();
        final ImportNotifier importNotifier = new ImportNotifier();
        final Outbox outbox = new Outbox();
        final MailComposer mailComposer = new MailComposer();
        final AccountMailer accountMailer = new AccountMailer();
        final OneTimeLinkFixture oneTimeLinkFixture;
        final CommentService commentService;

        final EntityManager database;

        private NotificationServices(EntityManager entityManager) {
            database = entityManager;
            var notificationObserver = new NotificationObserver();
            taskServices = new TaskServices(
                    entityManager,
                    clock,
                    notificationObserver::onTaskStepEnded,
                    notificationObserver::onTaskAssigned,
                    notificationObserver::onActionTaken,
                    notificationObserver::onPublicChange);
            commentService = CommentFixture.commentService(
                    entityManager, taskServices.accountFixture().accounts(), notificationObserver::onCommentAdded);
            notifications.entityManager = entityManager;
            notifications.clock = clock;
            mailPreferences.preferences = taskServices.accountFixture().preferences();
            var notificationService = new NotificationService();
            notificationService.notifications = notifications;
            notificationService.mailPreferences = mailPreferences;
            notificationService.settings = settings;
            notificationObserver.notificationService = notificationService;
            notificationObserver.notifications = notifications;
            notificationObserver.tasks = taskServices.tasks();
            notificationObserver.eligibleAssignees = taskServices.eligibleAssignees();
            dueReminders.tasks = taskServices.tasks();
            dueReminders.eligibleAssignees = taskServices.eligibleAssignees();
            dueReminders.notificationService = notificationService;
            dueReminders.clock = clock;
            var correctionNotifier = new CorrectionNotifier();
            correctionNotifier.accounts = taskServices.accountFixture().accounts();
            correctionNotifier.notifications = notifications;
            correctionNotifier.notificationService = notificationService;
            correctionService = taskServices
                    .postingServices()
                    .correctionService(entityManager, clock, correctionNotifier::onCorrectionChanged);
            archivingNotifier.automaticArchiving = AutomaticArchivingFixture.automaticArchiving(entityManager, clock);
            archivingNotifier.postings = taskServices.postingServices().postings();
            archivingNotifier.accounts = taskServices.accountFixture().accounts();
            archivingNotifier.notifications = notifications;
            archivingNotifier.notificationService = notificationService;
            archivingNotifier.clock = clock;
            importNotifier.notificationService = notificationService;
            importNotifier.translationDirections = taskServices.translationDirections();
            outbox.mails = new OutgoingMails();
            outbox.mails.entityManager = entityManager;
            outbox.settings = settings;
            outbox.clock = clock;
            mailComposer.mails = outbox.mails;
            mailComposer.accounts = taskServices.accountFixture().accounts();
            mailComposer.addresses = new FixedStaffAddresses();
            mailComposer.settings = settings;
            readerMails.accept(mailComposer, entityManager);
            accountMailer.mails = outbox.mails;
            accountMailer.settings = settings;
            accountMailer.clock = clock;
            oneTimeLinkFixture =
                    new OneTimeLinkFixture(entityManager, clock, accountMailer, accountMailer::onPasswordChanged);
            mailComposer.accountMailComposer = new AccountMailComposer();
            mailComposer.accountMailComposer.oneTimeLinkService = oneTimeLinkFixture.oneTimeLinkService();
            mailComposer.accountMailComposer.addresses = mailComposer.addresses;
            mailComposer.accountMailComposer.settings = settings;
        }

        ReviewServices reviewServices() {
            return new ReviewServices(database, taskServices.postingServices(), commentService, clock);
        }
    }

    <T> T inTransaction(Function<NotificationServices, T> work) {
        return schema.inTransaction(entityManager -> work.apply(new NotificationServices(entityManager)));
    }

    /** Returns the mail delivery of a node, each step of which is a transaction of its own, as in the container. */
    MailDelivery mailDelivery() {
        return mailDelivery(smtpTransport());
    }

    MailDelivery mailDelivery(SmtpTransport smtpTransport) {
        var mailDelivery = new MailDelivery();
        mailDelivery.outbox = new TransactionalOutbox();
        mailDelivery.mailComposer = new MailComposer() {
            @Override
            Optional<Mail> write(long id) {
                return inTransaction(notificationServices -> notificationServices.mailComposer.write(id));
            }
        };
        mailDelivery.smtpTransport = smtpTransport;
        mailDelivery.settings = settings;
        return mailDelivery;
    }

    /** Returns the transport to the mail server, for tests that interrupt it. */
    SmtpTransport smtpTransport() {
        return configured(new SmtpTransport());
    }

    <S extends SmtpTransport> S configured(S smtp) {
        smtp.settings = settings;
        smtp.clock = clock;
        return smtp;
    }

    /** An outbox that runs each step in a transaction of its own. */
    private final class TransactionalOutbox extends Outbox {

        @Override
        List<String> waiting() {
            return inTransaction(notificationServices -> notificationServices.outbox.waiting());
        }

        @Override
        void gather(String account) {
            step(outbox -> outbox.gather(account));
        }

        @Override
        Optional<MailClaim> claim() {
            return inTransaction(notificationServices -> notificationServices.outbox.claim());
        }

        @Override
        boolean handOver(MailClaim mailClaim) {
            return inTransaction(notificationServices -> notificationServices.outbox.handOver(mailClaim));
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
            inTransaction(notificationServices -> {
                work.accept(notificationServices.outbox);
                return null;
            });
        }
    }

    private static final class FixedStaffAddresses implements StaffAddresses {

        @Override
        public String of(Notification notification, Language language) {
            if (notification.getEdition() == null) {
                return "/" + language.tag() + "/imports/" + notification.getRun();
            }
            return "/" + language.tag() + "/"
                    + notification.getEdition().getPosting().getKey();
        }

        @Override
        public String link(String secret, Language language) {
            return "/" + language.tag() + "/welcome#" + secret;
        }

        @Override
        public String settings(Language language) {
            return "/" + language.tag() + "/settings";
        }
    }

    private static final class FixedSmtpSettings extends SmtpSettings {

        private final Optional<SmtpServer> server;

        private FixedSmtpSettings(String smtp) {
            server = Optional.ofNullable(smtp)
                    .map(url -> SmtpServer.parse(url, UnencryptedHosts.parse(Optional.empty()), Optional.empty()));
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
        public String base() {
            return "https://portal.example";
        }

        @Override
        public String organization(Language language) {
            return language == Language.EN ? "Harbours" : "Ministère des Ports";
        }
    }
}
