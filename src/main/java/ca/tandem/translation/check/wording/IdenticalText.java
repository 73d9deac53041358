package ca.tandem.translation.check.wording;

import ca.tandem.common.text.TextFolding;

/** Comparison of translations that ignores case, accents, kinds of spaces, and marks at the end. */
final class IdenticalText {

    private IdenticalText() {}

    /** Returns a text in its normalized form, which is equal for translations that count as the same. */
    static String of(String text) {
        var folded = TextFolding.fold(text.strip().replaceAll("[\\s\u00a0\u202f]+", " "));
        var end = folded.length();
        while (end > 0 && " .;:,".indexOf(folded.charAt(end - 1)) >= 0) {
            end--;
        }
        return folded.substring(0, end);
    }
}
