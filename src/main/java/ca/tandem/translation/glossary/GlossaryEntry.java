package ca.tandem.translation.glossary;

import ca.tandem.common.Bilingual;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;

/** A concept in the database, with the account and the time of its last change. */
@Entity
@Table(name = "term")
public class GlossaryEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "term")
    @SequenceGenerator(name = "term", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @Column(name = "term_key")
    private String key;

    @Column(name = "preferred_en")
    private String preferredEn;

    @Column(name = "preferred_fr")
    private String preferredFr;

    @Lob
    @Convert(converter = TermListConverter.class)
    @Column(name = "variants_en")
    private List<String> variantsEn;

    @Lob
    @Convert(converter = TermListConverter.class)
    @Column(name = "variants_fr")
    private List<String> variantsFr;

    @Lob
    @Convert(converter = TermListConverter.class)
    @Column(name = "loose_en")
    private List<String> looseEn;

    @Lob
    @Convert(converter = TermListConverter.class)
    @Column(name = "loose_fr")
    private List<String> looseFr;

    @Lob
    @Convert(converter = TermListConverter.class)
    @Column(name = "forbidden_en")
    private List<String> forbiddenEn;

    @Lob
    @Convert(converter = TermListConverter.class)
    @Column(name = "forbidden_fr")
    private List<String> forbiddenFr;

    @Enumerated(EnumType.STRING)
    @Column(name = "part_of_speech")
    private PartOfSpeech partOfSpeech;

    @Lob
    private String note;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    protected GlossaryEntry() {}

    GlossaryEntry(Concept concept, String who, Instant when) {
        key = concept.key();
        describe(concept, who, when);
    }

    /** Replaces the description of the concept; the key stays. */
    final void describe(Concept concept, String who, Instant when) {
        preferredEn = concept.wordings().en().preferred();
        preferredFr = concept.wordings().fr().preferred();
        variantsEn = concept.wordings().en().variants();
        variantsFr = concept.wordings().fr().variants();
        looseEn = concept.wordings().en().loose();
        looseFr = concept.wordings().fr().loose();
        forbiddenEn = concept.wordings().en().forbidden();
        forbiddenFr = concept.wordings().fr().forbidden();
        partOfSpeech = concept.partOfSpeech();
        note = concept.note();
        changedBy = who;
        changedAt = when;
    }

    /** Returns the concept. */
    public Concept getConcept() {
        return new Concept(
                key,
                new Bilingual<>(
                        new TermForms(preferredEn, variantsEn, looseEn, forbiddenEn),
                        new TermForms(preferredFr, variantsFr, looseFr, forbiddenFr)),
                partOfSpeech,
                note);
    }

    public Long getId() {
        return id;
    }

    public String getKey() {
        return key;
    }

    /** Returns the account that last changed the term, or null for a starter term that was never changed. */
    public String getChangedBy() {
        return changedBy;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    public long getVersion() {
        return version;
    }
}
