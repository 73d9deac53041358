package ca.tandem.web.staff.editing;

import ca.tandem.translation.text.WordDifference;
import ca.tandem.translation.text.WordDifference.DifferenceKind;
import java.util.ArrayList;
import java.util.List;

/** Shortens long passages that are equal in both versions of a text, so that the few words that differ are easily found. */
final class TextDifferences {

    /** Minimum length of a passage to be shortened, in characters: enough to be worth a mark, and enough stays to recognise the place. */
    private static final int LONG = 300;

    private static final int STAYS = 100;
    private static final String GAP = " […] ";

    private TextDifferences() {}

    /** Returns the runs with long equal passages reduced to the words beside a change. */
    static List<WordDifference> shortened(List<WordDifference> runs) {
        var shortened = new ArrayList<WordDifference>();
        for (var i = 0; i < runs.size(); i++) {
            var run = runs.get(i);
            var isLong = run.kind() == DifferenceKind.EQUAL && run.text().length() > LONG && runs.size() > 1;
            shortened.add(
                    isLong
                            ? new WordDifference(
                                    DifferenceKind.EQUAL, shortened(run.text(), i > 0, i < runs.size() - 1))
                            : run);
        }
        return List.copyOf(shortened);
    }

    private static String shortened(String text, boolean hasBefore, boolean hasAfter) {
        var head =
                hasBefore ? text.substring(0, text.lastIndexOf(' ', STAYS) + 1).stripTrailing() : "";
        var from = text.indexOf(' ', text.length() - STAYS);
        var tail = hasAfter ? text.substring(from < 0 ? text.length() : from).stripLeading() : "";
        return head + GAP + tail;
    }
}
