package ca.tandem.notification;

import ca.tandem.posting.Edition;
import ca.tandem.task.Step;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.LocalDate;

/**
 * That somebody was told something. It never changes but in being read and being sent, and both are single updates in the database
 * that ask for what is there: so it carries no version.
 */
@Entity
public class Notification {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notification")
    @SequenceGenerator(name = "notification", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @Column(name = "account_name")
    private String account;

    @Enumerated(EnumType.STRING)
    private NotificationKind kind;

    @ManyToOne(optional = false)
    private Edition edition;

    @Column(name = "by_name")
    private String by;

    /** The name that somebody without an account typed; null otherwise. */
    @Column(name = "guest_name")
    private String guest;

    @Column(name = "told_at")
    private Instant at;

    @Enumerated(EnumType.STRING)
    @Column(name = "task_step")
    private Step step;

    @Lob
    private String detail;

    @Column(name = "about_day")
    private LocalDate day;

    @Column(name = "about_moment")
    private Instant moment;

    @Column(name = "unit_id")
    private Long unit;

    /** What is told once only: unique in the database. */
    @SuppressWarnings("UnusedVariable") // the database reads it
    @Column(name = "once_key")
    private String once;

    @Column(name = "read_at")
    private Instant readAt;

    /** From when it may be sent; null where it is for the portal only. */
    @SuppressWarnings("UnusedVariable") // queries read it
    @Column(name = "mail_after")
    private Instant mailAfter;

    /** The message in which it was, or is to be, sent; null until then. */
    @SuppressWarnings("UnusedVariable") // queries read it
    @Column(name = "mail_id")
    private Long mail;

    protected Notification() {}

    Notification(Matter matter, String account, String once, Instant mailAfter) {
        this.account = account;
        this.kind = matter.kind();
        this.edition = matter.edition();
        this.by = matter.by();
        this.guest = matter.guest();
        this.at = matter.at();
        this.step = matter.step();
        this.detail = matter.detail();
        this.day = matter.day();
        this.moment = matter.moment();
        this.unit = matter.unit();
        this.once = once;
        this.mailAfter = mailAfter;
    }

    public Long getId() {
        return id;
    }

    /** The name of the account that was told. */
    public String getAccount() {
        return account;
    }

    public NotificationKind getKind() {
        return kind;
    }

    /** What it is about. */
    public Edition getEdition() {
        return edition;
    }

    /** The name of whoever did it; empty where that is nobody with an account. */
    public String getBy() {
        return by;
    }

    /** The name that somebody without an account typed; null otherwise. */
    public String getGuest() {
        return guest;
    }

    public Instant getAt() {
        return at;
    }

    /** What is to be done; null where nothing is. */
    public Step getStep() {
        return step;
    }

    /** A reason or a comment, in the words of whoever gave it; null for none. */
    public String getDetail() {
        return detail;
    }

    /** The day that it names; null for none. */
    public LocalDate getDay() {
        return day;
    }

    /** The moment that it names; null for none. */
    public Instant getMoment() {
        return moment;
    }

    /** The id of the unit that was commented; null for none. */
    public Long getUnit() {
        return unit;
    }

    public boolean isRead() {
        return readAt != null;
    }
}
