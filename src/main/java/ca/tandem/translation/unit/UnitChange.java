package ca.tandem.translation.unit;

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
import jakarta.persistence.Table;
import java.time.Instant;

/** A change of a unit's translation: the act, the account and the words before it. */
@Entity
@Table(name = "unit_change")
public class UnitChange {

    /** Kind of change. */
    public enum ChangeKind {
        /** Other words were written. */
        WRITTEN,
        /** The words were kept and reviewed. */
        CONFIRMED,
        /** The source had changed, and the translation was confirmed as still valid. */
        STILL_VALID,
        /** The words were removed. */
        EMPTIED,
        /** The source went back to an earlier version, and its translation with it. */
        BROUGHT_BACK
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "unit_change")
    @SequenceGenerator(name = "unit_change", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @SuppressWarnings("UnusedVariable") // read by the mapping of Unit.changes
    private Unit unit;

    @Enumerated(EnumType.STRING)
    private ChangeKind act;

    @Column(name = "account_name")
    private String account;

    @Column(name = "changed_at")
    private Instant at;

    @Lob
    @Column(name = "words_before")
    private String before;

    /** Source of the words before the change. */
    @Lob
    @Column(name = "source_before")
    private String sourceBefore;

    protected UnitChange() {}

    UnitChange(Unit unit, ChangeKind changeKind, String account, Instant at, String before, String sourceBefore) {
        this.unit = unit;
        this.act = changeKind;
        this.account = account;
        this.at = at;
        this.before = before;
        this.sourceBefore = sourceBefore;
    }

    public ChangeKind getKind() {
        return act;
    }

    public String getAccount() {
        return account;
    }

    public Instant getAt() {
        return at;
    }

    /** Checks whether the change replaced a translation of the given source. */
    boolean replacedTranslationOf(String source) {
        return !before.isEmpty() && source.equals(sourceBefore);
    }

    /** Returns the words before the change. */
    public String getBefore() {
        return before;
    }
}
