package ca.tandem.translation.check.wording;

import ca.tandem.common.Folding;

/** When two translations count as the same: case, accents, the kind of spaces and marks at the end make no other one. */
final class Sameness {

    private Sameness() {}

    /** The text as far as it counts; equal for the same translation. */
    static String of(String text) {
        var folded = Folding.fold(text.strip().replaceAll("[\\s\u00a0\u202f]+", " "));
        var end = folded.length();
        while (end > 0 && " .;:,".indexOf(folded.charAt(end - 1)) >= 0) {
            end--;
        }
        return folded.substring(0, end);
    }
}
