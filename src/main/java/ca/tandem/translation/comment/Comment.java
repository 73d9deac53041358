package ca.tandem.translation.comment;

import ca.tandem.translation.unit.Unit;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
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

/** What somebody says about a unit. It is open until somebody calls it resolved. */
@Entity
@Table(name = "unit_comment")
public class Comment {

    /** The longest comment, in characters. */
    public static final int LONGEST = 4_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "unit_comment")
    @SequenceGenerator(name = "unit_comment", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @ManyToOne(optional = false)
    private Unit unit;

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

    Comment(Unit unit, String account, String text, Set<String> mentioned, Instant now) {
        this.unit = unit;
        this.account = account;
        this.text = text;
        this.at = now;
        mentioned.forEach(name -> mentions.add(new Mention(name)));
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

    public Unit getUnit() {
        return unit;
    }

    /** The name of who says it. */
    public String getAccount() {
        return account;
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

    /** The name of who called it resolved; null while it is open. */
    public String getResolvedBy() {
        return resolvedBy;
    }

    public Instant getResolvedAt() {
        return resolvedAt;
    }

    /** Who is mentioned in it. */
    public Set<Mention> getMentions() {
        return Set.copyOf(mentions);
    }
}
