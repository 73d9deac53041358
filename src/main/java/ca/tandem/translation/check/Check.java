package ca.tandem.translation.check;

import java.util.stream.Stream;

/**
 * One thing that is looked at in a pair of texts. Every bean of this type is asked. What it says depends on nothing but the subject
 * and its {@link #basis}: not on the clock, nor on who asks.
 */
public interface Check {

    /** What this check has to say. */
    Stream<Finding> findings(Subject subject);

    /** The basis: the things that it looks up beside the subject. */
    default Basis basis() {
        return Basis.TEXTS;
    }
}
