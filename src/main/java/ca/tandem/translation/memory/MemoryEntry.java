package ca.tandem.translation.memory;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.Sha256;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/**
 * An entry of the translation memory: a pair of texts. The texts never change. If the same pair of the same posting is added again, only
 * the provenance and the neighbours are updated.
 */
@Entity
@Table(name = "memory_entry")
public class MemoryEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "memory_entry")
    @SequenceGenerator(name = "memory_entry", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    /** Number of the last change, which grows in the order of the commits: an index has read everything up to the number that it stores. */
    @Column(name = "change_number")
    private long number;

    @Enumerated(EnumType.STRING)
    private Granularity granularity;

    @Lob
    @Column(name = "text_en")
    private String textEn;

    @Lob
    @Column(name = "text_fr")
    private String textFr;

    @SuppressWarnings("UnusedVariable") // used in queries only
    @Column(name = "pair_hash")
    private String hash;

    @Enumerated(EnumType.STRING)
    @Column(name = "source_language")
    private Language source;

    @Column(name = "context_en")
    private long contextEn;

    @Column(name = "context_fr")
    private long contextFr;

    @Enumerated(EnumType.STRING)
    private EntryOrigin mark;

    @Column(name = "posting_key")
    private String postingKey;

    @Column(name = "edition_number")
    private Integer edition;

    private String translator;

    @Column(name = "entered_at")
    private Instant at;

    protected MemoryEntry() {}

    MemoryEntry(TranslationPair pair, long number) {
        granularity = pair.granularity();
        textEn = pair.texts().en();
        textFr = pair.texts().fr();
        hash = hash(pair);
        update(pair, number);
    }

    /** Returns the hash of the attributes that identify a pair: both texts, their granularity and the posting. */
    static String hash(TranslationPair pair) {
        return Sha256.hex(String.join(
                "\u0000",
                pair.granularity().name(),
                Objects.toString(pair.provenance().postingKey(), ""),
                pair.texts().en(),
                pair.texts().fr()));
    }

    /** Updates the provenance and the neighbours from the same pair, added again. */
    final void update(TranslationPair again, long changeNumber) {
        number = changeNumber;
        source = again.source();
        contextEn = again.context(Language.EN);
        contextFr = again.context(Language.FR);
        var provenance = again.provenance();
        mark = provenance.mark();
        postingKey = provenance.postingKey();
        edition = provenance.edition();
        translator = provenance.translator();
        at = provenance.at();
    }

    /** Checks whether the same pair, added again, is not older than this entry and differs from it in provenance or neighbours. */
    boolean isOutdatedBy(TranslationPair again) {
        var known = provenance();
        var told = again.provenance();
        return !told.at().isBefore(known.at())
                && !(told.equals(known)
                        && context(Language.EN) == again.context(Language.EN)
                        && context(Language.FR) == again.context(Language.FR));
    }

    long getId() {
        return id;
    }

    String getHash() {
        return hash;
    }

    /** Returns the number of the last change among all changes of the memory. */
    long getNumber() {
        return number;
    }

    Granularity getGranularity() {
        return granularity;
    }

    String text(Language language) {
        return language == Language.EN ? textEn : textFr;
    }

    long context(Language language) {
        return language == Language.EN ? contextEn : contextFr;
    }

    Provenance provenance() {
        return new Provenance(mark, postingKey, edition, translator, at);
    }

    /** Returns a read-only view of the entry. */
    MemoryItem toItem() {
        return new MemoryItem(id, granularity, new Bilingual<>(textEn, textFr), source, provenance());
    }
}
