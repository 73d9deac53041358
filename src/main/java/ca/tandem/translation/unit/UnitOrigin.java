package ca.tandem.translation.unit;

import ca.tandem.translation.effort.UnitBeginning;
import ca.tandem.translation.memory.MemoryMatch;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Origin of a unit's translation that was taken from the translation memory. */
@Embeddable
public class UnitOrigin {

    @Column(name = "origin_key")
    private String key;

    @Column(name = "origin_score")
    private Integer score;

    protected UnitOrigin() {}

    /**
     * Creates the origin of a match.
     *
     * @param key the key of the posting in which the match was used; null if it came from elsewhere
     * @param score the similarity of its source, 0 to 101
     */
    public UnitOrigin(String key, int score) {
        this.key = key;
        this.score = score;
    }

    /** Returns the origin of a translation that is taken from a match. */
    public static UnitOrigin of(MemoryMatch memoryMatch) {
        return new UnitOrigin(memoryMatch.provenance().postingKey(), memoryMatch.score());
    }

    /** Returns what the work on a translation of this origin begins with. */
    public UnitBeginning beginning() {
        return UnitBeginning.ofMatch(score);
    }

    public String getKey() {
        return key;
    }

    public Integer getScore() {
        return score;
    }
}
