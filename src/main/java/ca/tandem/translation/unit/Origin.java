package ca.tandem.translation.unit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Where the words of a unit come from when the memory gave them. */
@Embeddable
public class Origin {

    @Column(name = "origin_key")
    private String key;

    @Column(name = "origin_score")
    private Integer score;

    protected Origin() {}

    /**
     * Names a match.
     *
     * @param key the posting in which it was used; null where it came from elsewhere
     * @param score how near its source was, 0 to 101
     */
    public Origin(String key, int score) {
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
