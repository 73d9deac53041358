package ca.tandem.notification;

import ca.tandem.posting.Edition;
import ca.tandem.posting.ImportFigures;
import ca.tandem.work.task.TaskStep;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A notification to one account. Only its read and sent marks ever change, each by a single conditional update in the database, so it needs
 * no version.
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

    @ManyToOne(fetch = FetchType.LAZY)
    private Edition edition;

    @Column(name = "by_name")
    private String by;

    /** Name that a guest without an account entered, or null. */
    @Column(name = "guest_name")
    private String guest;

    @Column(name = "told_at")
    private Instant at;

    @Enumerated(EnumType.STRING)
    @Column(name = "task_step")
    private TaskStep step;

    @Lob
    private String detail;

    @Column(name = "about_day")
    private LocalDate day;

    @Column(name = "about_moment")
    private Instant moment;

    @Column(name = "unit_id")
    private Long unit;

    /** Id of the import that it is about; null if it is about an edition. */
    @Column(name = "import_run")
    private Long run;

    @Column(name = "import_figures")
    private ImportFigures figures;

    /** Key of a notification that is given once only, unique in the database; null for all others. */
    @SuppressWarnings("UnusedVariable") // Read by the database only.
    @Column(name = "once_key")
    private String once;

    @Column(name = "read_at")
    private Instant readAt;

    /** Instant from which it may be sent by e-mail; null if it is shown in the portal only. */
    @SuppressWarnings("UnusedVariable") // Read by queries only.
    @Column(name = "mail_after")
    private Instant mailAfter;

    /** Id of the message by which it was or will be sent; null until then. */
    @SuppressWarnings("UnusedVariable") // Read by queries only.
    @Column(name = "mail_id")
    private Long mail;

    protected Notification() {}

    Notification(NotificationSubject notificationSubject, String account, String once, Instant mailAfter) {
        this.account = account;
        this.kind = notificationSubject.kind();
        this.edition = notificationSubject.edition();
        this.by = notificationSubject.by();
        this.guest = notificationSubject.guest();
        this.at = notificationSubject.at();
        this.step = notificationSubject.step();
        this.detail = notificationSubject.detail();
        this.day = notificationSubject.day();
        this.moment = notificationSubject.moment();
        this.unit = notificationSubject.unit();
        this.run = notificationSubject.run();
        this.figures = notificationSubject.figures();
        this.once = once;
        this.mailAfter = mailAfter;
    }

    public Long getId() {
        return id;
    }

    /** Returns the name of the notified account. */
    public String getAccount() {
        return account;
    }

    public NotificationKind getKind() {
        return kind;
    }

    /** Returns the edition that the notification is about; null if it is about an import. */
    public Edition getEdition() {
        return edition;
    }

    /** Returns the name of the account that caused it; empty if the cause has no account. */
    public String getBy() {
        return by;
    }

    /** Returns the name that a guest without an account entered, or null. */
    public String getGuest() {
        return guest;
    }

    public Instant getAt() {
        return at;
    }

    /** Returns the step to be done, or null. */
    public TaskStep getStep() {
        return step;
    }

    /** Returns a reason or comment in its author's words, or null. */
    public String getDetail() {
        return detail;
    }

    /** Returns the day that the notification names, or null. */
    public LocalDate getDay() {
        return day;
    }

    /** Returns the instant that the notification names, or null. */
    public Instant getMoment() {
        return moment;
    }

    /** Returns the id of the unit that was commented on, or null. */
    public Long getUnit() {
        return unit;
    }

    /** Returns the id of the import that the notification is about; null if it is about an edition. */
    public Long getRun() {
        return run;
    }

    /** Returns the figures of the import, as far as they concern the notified account; null if it is about an edition. */
    public ImportFigures getFigures() {
        return figures;
    }

    public boolean isRead() {
        return readAt != null;
    }
}
