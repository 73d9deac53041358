package ca.tandem.translation.unit;

import ca.tandem.common.Sha256;
import ca.tandem.translation.effort.Beginning;
import ca.tandem.translation.effort.UnitBeginning;
import ca.tandem.translation.machine.MachineEngine;
import ca.tandem.translation.machine.MachineSuggestion;
import ca.tandem.translation.memory.MemoryMatch;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Origin of a unit's translation that began with a match of the translation memory or with what an engine suggested. */
@Embeddable
public class UnitOrigin {

    @Column(name = "origin_key")
    private String key;

    @Column(name = "origin_score")
    private Integer score;

    @Enumerated(EnumType.STRING)
    @Column(name = "origin_engine")
    private MachineEngine engine;

    /** SHA-256 of the engine's words, in hexadecimal digits; null for a match of the memory. */
    @Column(name = "origin_hash")
    private String hash;

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

    /** Creates the origin of a translation that began with what an engine suggested. */
    public UnitOrigin(MachineSuggestion suggestion) {
        this.engine = suggestion.engine();
        this.hash = Sha256.hex(suggestion.target());
    }

    UnitOrigin copy() {
        var copy = new UnitOrigin();
        copy.key = key;
        copy.score = score;
        copy.engine = engine;
        copy.hash = hash;
        return copy;
    }

    /** Checks whether the translation began with what an engine suggested. */
    public boolean isMachine() {
        return engine != null;
    }

    /** Checks whether the words are the engine's, without a change. */
    boolean isMachines(String words) {
        return isMachine() && Sha256.hex(words).equals(hash);
    }

    boolean isKnown() {
        return score != null || engine != null;
    }

    /** Returns the origin of a translation that is taken from a match. */
    public static UnitOrigin of(MemoryMatch memoryMatch) {
        return new UnitOrigin(memoryMatch.provenance().postingKey(), memoryMatch.score());
    }

    /** Returns what the work on a translation of this origin begins with. */
    public UnitBeginning beginning() {
        return isMachine() ? UnitBeginning.of(Beginning.MACHINE) : UnitBeginning.ofMatch(score);
    }

    public String getKey() {
        return key;
    }

    /** Returns the similarity of the match's source, 0 to 101; null if the translation began with an engine's. */
    public Integer getScore() {
        return score;
    }

    /** Returns the engine; null for a match of the memory. */
    public MachineEngine getEngine() {
        return engine;
    }
}
