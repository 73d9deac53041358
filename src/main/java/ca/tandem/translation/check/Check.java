package ca.tandem.translation.check;

import java.util.stream.Stream;

/** One thing that is looked at in a pair of texts. Every bean of this type is asked. */
public interface Check {

    /** What this check has to say. */
    Stream<Finding> findings(Subject subject);
}
