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

/**
 * A message that is to be sent, to one person, with the notifications that name it. Its state moves only by single updates in the
 * database that ask for the state and the lease that they saw, so it carries no version.
 */
@Entity
@Table(name = "outgoing_mail")
public class OutgoingMail {

    /** How long a message is tried. */
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

    @SuppressWarnings("UnusedVariable") // queries read it
    @Column(name = "next_at")
    private Instant nextAt;

    @Column(name = "give_up_at")
    private Instant giveUpAt;

    @SuppressWarnings("UnusedVariable") // queries read it
    @Column(name = "lease_holder")
    private String leaseHolder;

    @SuppressWarnings("UnusedVariable") // queries read it
    @Column(name = "lease_until")
    private Instant leaseUntil;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "last_problem")
    private String problem;

    protected OutgoingMail() {}

    OutgoingMail(String account, Instant now) {
        this.account = account;
        this.createdAt = now;
        this.nextAt = now;
        this.giveUpAt = now.plus(PATIENCE);
    }

    /**
     * The Message-ID (RFC 5322, section 3.6.4) that this message has each time it is sent: by it, mail systems know it again.
     *
     * @param host the portal's
     */
    public String messageId(String host) {
        return "<tandem." + id + "." + createdAt.getEpochSecond() + "@" + host + ">";
    }

    Instant giveUpAt() {
        return giveUpAt;
    }

    public Long getId() {
        return id;
    }

    /** The name of the account to which it goes. */
    public String getAccount() {
        return account;
    }

    public MailState getState() {
        return state;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    /** How often it was tried in vain. */
    public int getAttempts() {
        return attempts;
    }

    /** When it was sent, or given up; null while neither. */
    public Instant getEndedAt() {
        return endedAt;
    }

    /** What the mail server, or the network, said last; null where nothing went wrong. */
    public String getProblem() {
        return problem;
    }
}
