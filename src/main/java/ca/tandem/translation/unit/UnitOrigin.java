package ca.tandem.translation.unit;

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

    public String getKey() {
        return key;
    }

    public Integer getScore() {
        return score;
    }
}
