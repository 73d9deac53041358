package ca.tandem.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * An outgoing message to one account; the notifications that it contains refer to it. A message about the account itself contains none. A
 * message about a reader's alert or feedback has no account; its address is stored with those.
 * Its state changes only by single updates in the database that check the expected state and lease, so it needs no version.
 */
@Entity
@Table(name = "outgoing_mail")
public class OutgoingMail {

    /** Delivery state of a message. */
    public enum MailState {
        /** Waiting to be sent, for the first time or again. */
        WAITING,
        /** Being handed over to the mail server. */
        SENDING,
        /** Accepted by the mail server. */
        SENT,
        /** Interrupted during the handover, because the node or the connection ended: the mail server may have accepted it or not. */
        UNCERTAIN,
        /** Not accepted for a whole day. */
        GIVEN_UP;

        /** The states of messages that did not reach their recipients, or may not have. */
        @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
        static final Set<MailState> TROUBLE = Set.of(UNCERTAIN, GIVEN_UP);
    }

    /** The subject of a message about the recipient's account. */
    public enum AccountMail {
        /** A one-time link. */
        LINK,
        /** The password was changed. */
        PASSWORD_CHANGED,
        /** A second factor was added or removed. */
        FACTOR_CHANGED
    }

    /** The subject of a message about a reader's alert. */
    public enum AlertMail {
        /** Request to confirm an alert that somebody asked for. */
        CONFIRMATION,
        /** Notice that an alert for which somebody asked again is confirmed already. */
        REMINDER,
        /** Postings that are new. */
        NEWS
    }

    /** Time for which delivery is attempted. */
    static final Duration PATIENCE = Duration.ofDays(1);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outgoing_mail")
    @SequenceGenerator(name = "outgoing_mail", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @Column(name = "account_name")
    private String account;

    @Enumerated(EnumType.STRING)
    @Column(name = "mail_state")
    private MailState state = MailState.WAITING;

    @Column(name = "created_at")
    private Instant createdAt;

    private int attempts;

    @SuppressWarnings("UnusedVariable") // Read by queries only.
    @Column(name = "next_at")
    private Instant nextAt;

    @Column(name = "give_up_at")
    private Instant giveUpAt;

    @SuppressWarnings("UnusedVariable") // Read by queries only.
    @Column(name = "lease_holder")
    private String leaseHolder;

    @SuppressWarnings("UnusedVariable") // Read by queries only.
    @Column(name = "lease_until")
    private Instant leaseUntil;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "last_problem")
    private String problem;

    /** The subject of a message about the account; null if the message contains notifications. */
    @Enumerated(EnumType.STRING)
    @Column(name = "account_mail")
    private AccountMail accountMail;

    /** Id of the link that the message carries, or null. The secret is made when the message is written. */
    @Column(name = "link_id")
    private Long link;

    /** The subject of a message about a reader's alert, or null. */
    @Enumerated(EnumType.STRING)
    @Column(name = "alert_mail")
    private AlertMail alertMail;

    @Column(name = "alert_id")
    private Long alert;

    @Column(name = "news_after")
    private Instant newsAfter;

    @Column(name = "news_until")
    private Instant newsUntil;

    @Column(name = "feedback_id")
    private Long feedback;

    protected OutgoingMail() {}

    OutgoingMail(String account, Instant now) {
        this.account = account;
        this.createdAt = now;
        this.nextAt = now;
        this.giveUpAt = now.plus(PATIENCE);
    }

    /** Creates a message that carries a link. */
    static OutgoingMail withLink(String account, long link, Instant now) {
        var mail = new OutgoingMail(account, now);
        mail.accountMail = AccountMail.LINK;
        mail.link = link;
        return mail;
    }

    /** Creates a message about the account that carries no link. */
    static OutgoingMail about(AccountMail subject, String account, Instant now) {
        var mail = new OutgoingMail(account, now);
        mail.accountMail = subject;
        return mail;
    }

    /** Creates a message about a reader's alert. */
    static OutgoingMail aboutAlert(AlertMail subject, long alert, Instant now) {
        var mail = new OutgoingMail(null, now);
        mail.alertMail = subject;
        mail.alert = alert;
        return mail;
    }

    /** Creates a message about the postings that became public after the first instant and not after the second. */
    static OutgoingMail ofNews(long alert, Instant after, Instant until, Instant now) {
        var mail = aboutAlert(AlertMail.NEWS, alert, now);
        mail.newsAfter = after;
        mail.newsUntil = until;
        return mail;
    }

    /** Creates a message that tells a reader what became of a comment. */
    static OutgoingMail aboutFeedback(long comment, Instant now) {
        var mail = new OutgoingMail(null, now);
        mail.feedback = comment;
        return mail;
    }

    /**
     * Returns the Message-ID (RFC 5322, section 3.6.4). It is the same for every attempt, so that mail systems recognise a duplicate.
     *
     * @param host the portal's host name
     */
    public String messageId(String host) {
        return "<tandem." + id + "." + createdAt.getEpochSecond() + "@" + host + ">";
    }

    Instant giveUpAt() {
        return giveUpAt;
    }

    AccountMail accountMail() {
        return accountMail;
    }

    Long link() {
        return link;
    }

    /** Returns the subject of a message about a reader's alert; null for any other. */
    public AlertMail getAlertMail() {
        return alertMail;
    }

    /** Returns the id of the alert that the message is about; null for any other message. */
    public Long getAlert() {
        return alert;
    }

    /** Returns the instant after which postings are news; null if the message tells none. */
    public Instant getNewsAfter() {
        return newsAfter;
    }

    /** Returns the last instant of the news; null if the message tells none. */
    public Instant getNewsUntil() {
        return newsUntil;
    }

    /** Returns the id of the comment of whose end the message tells a reader; null for any other message. */
    public Long getFeedback() {
        return feedback;
    }

    public Long getId() {
        return id;
    }

    /** Returns the name of the recipient's account; null for a reader. */
    public String getAccount() {
        return account;
    }

    public MailState getState() {
        return state;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    /** Returns the number of failed attempts. */
    public int getAttempts() {
        return attempts;
    }

    /** Returns the instant at which the message was sent, given up or found uncertain; null until then. */
    public Instant getEndedAt() {
        return endedAt;
    }

    /** Returns the last error of the mail server or the network, or null. */
    public String getProblem() {
        return problem;
    }
}
