package ca.tandem.web.comparison;

import java.util.List;

/**
 * A version that can be chosen for a comparison.
 *
 * @param name the version's name in the address: {@code 2} or {@code 2.5}
 * @param label the text shown
 */
public record VersionOption(String name, String label) {

    /**
     * The versions of one edition.
     *
     * @param label the name of the edition
     * @param choices the edition as it is now, then its revisions, newest first
     */
    public record VersionGroup(String label, List<VersionOption> choices) {}
}
