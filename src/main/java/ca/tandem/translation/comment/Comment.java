package ca.tandem.translation.comment;

import ca.tandem.posting.Contribution;
import ca.tandem.posting.Edition;
import ca.tandem.translation.unit.Unit;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
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
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * A comment on a unit of an edition or on the edition as a whole. It is open until a user resolves it. The author has an account, is a guest
 * who was sent a review link, or is a reader of the public page, of whom nothing is known.
 */
@Entity
@Table(name = "edition_comment")
public class Comment {

    /** Maximum length of a comment, in characters. */
    public static final int LONGEST = 4_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "edition_comment")
    @SequenceGenerator(name = "edition_comment", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Edition edition;

    @ManyToOne(fetch = FetchType.LAZY)
    private Unit unit;

    /** Language or facts that a guest's or reader's comment is about; null if it is about all of the edition. */
    @Enumerated(EnumType.STRING)
    @Column(name = "about_part")
    private Contribution.ContributedPart part;

    @Embedded
    private Guest guest;

    @Embedded
    private Feedback feedback;

    @Column(name = "account_name")
    private String account;

    @Column(name = "said_at")
    private Instant at;

    @Lob
    @Column(name = "comment_text")
    private String text;

    @Column(name = "resolved_by")
    private String resolvedBy;

    @Column(name = "resolved_at")
    private Instant resolvedAt;

    @ElementCollection
    @CollectionTable(name = "mention")
    private Set<Mention> mentions = new HashSet<>();

    @Version
    private long version;

    protected Comment() {}

    private Comment(Edition edition, String text, Instant now) {
        this.edition = edition;
        this.text = text;
        this.at = now;
    }

    Comment(Edition edition, Unit unit, String account, String text, Set<String> mentioned, Instant now) {
        this(edition, text, now);
        this.unit = unit;
        this.account = account;
        mentioned.forEach(name -> mentions.add(new Mention(name)));
    }

    /** Creates a comment by a guest. It has no mentions: names typed by guests notify no account. */
    Comment(Edition edition, Guest guest, Contribution.ContributedPart contributedPart, String text, Instant now) {
        this(edition, text, now);
        this.guest = guest;
        this.part = contributedPart;
    }

    /** Creates a comment by a reader of the public page. It has no mentions either. */
    Comment(
            Edition edition,
            Unit unit,
            Feedback feedback,
            Contribution.ContributedPart language,
            String text,
            Instant now) {
        this(edition, text, now);
        this.unit = unit;
        this.feedback = feedback;
        this.part = language;
    }

    void resolve(String by, Instant now) {
        resolvedBy = by;
        resolvedAt = now;
    }

    void reopen() {
        resolvedBy = null;
        resolvedAt = null;
    }

    public Long getId() {
        return id;
    }

    public Edition getEdition() {
        return edition;
    }

    /** Returns the unit that the comment is about; null if it is about the edition as a whole. */
    public Unit getUnit() {
        return unit;
    }

    public boolean isOnUnit() {
        return unit != null;
    }

    /** Returns the language, or the facts, that a guest's or reader's comment is about; null if it is about all of the edition. */
    public Contribution.ContributedPart getPart() {
        return part;
    }

    /** Returns the guest who wrote the comment; null if its author is none. */
    public Guest getGuest() {
        return guest;
    }

    /** Returns what a reader said about the language; null if no reader wrote the comment. */
    public Feedback getFeedback() {
        return feedback;
    }

    /** Checks whether a guest or a reader wrote the comment. */
    public boolean isFromOutside() {
        return account == null;
    }

    /** Returns the name of the author's account; null if a guest or a reader wrote the comment. */
    public String getAccount() {
        return account;
    }

    /** Checks whether a guest of this name wrote the same text about the same part. */
    public boolean isRepeatOf(String name, Contribution.ContributedPart about, String words) {
        return guest != null && guest.getName().equals(name) && part == about && text.equals(words);
    }

    public Instant getAt() {
        return at;
    }

    public String getText() {
        return text;
    }

    public boolean isResolved() {
        return resolvedAt != null;
    }

    /** Returns the name of the account that resolved the comment; null while it is open. */
    public String getResolvedBy() {
        return resolvedBy;
    }

    public Instant getResolvedAt() {
        return resolvedAt;
    }

    /** Returns the mentions in the comment. */
    public Set<Mention> getMentions() {
        return Set.copyOf(mentions);
    }
}
