package ca.tandem.posting;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The groups of facts that an author enters together, in the order of the form. */
public enum FactGroup {
    CLOSING,
    WORK,
    LOCATIONS,
    APPLICATION;

    /** Returns the facts of the group, in the order of the form. */
    public List<Fact> facts() {
        return Arrays.stream(Fact.values())
                .filter(fact -> fact.group() == this)
                .sorted(Comparator.comparingInt(Fact::formRow))
                .toList();
    }
}
