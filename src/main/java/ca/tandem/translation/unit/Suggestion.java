package ca.tandem.translation.unit;

import ca.tandem.translation.effort.UnitBeginning;
import ca.tandem.translation.machine.MachineSuggestion;
import ca.tandem.translation.memory.MemoryMatch;

/**
 * A translation to begin a unit with: a match of the memory or what an engine suggests.
 *
 * @param match the match; null if it is a machine's
 * @param machine the engine's suggestion; null if it is a match
 */
public record Suggestion(MemoryMatch match, MachineSuggestion machine) {

    /** Id of a machine's suggestion, of which there is one for a unit. */
    private static final String MACHINE = "machine";

    public Suggestion(MemoryMatch match) {
        this(match, null);
    }

    public Suggestion(MachineSuggestion machine) {
        this(null, machine);
    }

    /** Returns the id by which a form says that the suggestion was taken. */
    public String id() {
        return isMachine() ? MACHINE : String.valueOf(match.id());
    }

    public boolean isMachine() {
        return machine != null;
    }

    /** Returns the translation. */
    public String target() {
        return isMachine() ? machine.target() : match.target();
    }

    /** Returns the origin of a translation that began with this suggestion. */
    public UnitOrigin origin() {
        return isMachine() ? new UnitOrigin(machine) : UnitOrigin.of(match);
    }

    /** Returns what the work on a unit begins with when this suggestion is taken. */
    public UnitBeginning beginning() {
        return origin().beginning();
    }
}
