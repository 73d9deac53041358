package ca.tandem.posting.editing;

import ca.tandem.posting.EditionContent;
import ca.tandem.posting.FactKind;
import ca.tandem.posting.Locations;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A three-way merge of two contents with a common base, part by part. A part that only one user changed is taken from that user, a part
 * that both changed in the same way is taken once, and every other part is a conflict that the user resolves.
 *
 * @param before the common base
 * @param mine the content that is saved later
 * @param theirs the content that was saved earlier
 */
public record ContentMerge(EditionContent before, EditionContent mine, EditionContent theirs) implements Serializable {

    /** The resolution of a conflicting part. */
    public enum MergeChoice {
        /** Keep the value that is saved later. */
        MINE,
        /** Keep the value that was saved earlier. */
        THEIRS,
        /** Keep both values. */
        BOTH
    }

    /** Returns the parts that only the later save changed. */
    public List<ContentPart> onlyMine() {
        return parts(contentPart -> !contentPart.isSame(before, mine) && contentPart.isSame(before, theirs));
    }

    /** Returns the parts that only the earlier save changed. */
    public List<ContentPart> onlyTheirs() {
        return parts(contentPart -> contentPart.isSame(before, mine) && !contentPart.isSame(before, theirs));
    }

    /** Returns the conflicting parts: those that both changed differently. */
    public List<ContentPart> contested() {
        return parts(contentPart -> !contentPart.isSame(before, mine)
                && !contentPart.isSame(before, theirs)
                && !contentPart.isSame(mine, theirs));
    }

    /** Checks whether the later content can be saved as it is, because the earlier save changed no other part. */
    public boolean isUncontested() {
        return onlyTheirs().isEmpty() && contested().isEmpty();
    }

    /** Returns the parts in which two contents differ. */
    public static List<ContentPart> differing(EditionContent one, EditionContent other) {
        return ContentPart.all().stream()
                .filter(contentPart -> !contentPart.isSame(one, other))
                .toList();
    }

    /** Checks whether both values of a part can be kept: two texts one below the other, or the locations of both. */
    public static boolean canBeBoth(ContentPart contentPart) {
        return contentPart.isText()
                || (contentPart.getFact() != null && contentPart.getFact().kind() == FactKind.PLACES);
    }

    /**
     * Merges both texts of a part.
     *
     * @param contentPart a text part
     * @return the merged text, and whether it is free of conflicts because each user changed other lines; a title never is
     */
    public TextMerge mergedText(ContentPart contentPart) {
        var one = contentPart.textOf(mine);
        var other = contentPart.textOf(theirs);
        if (!contentPart.isOneLine()) {
            return TextMerge.of(contentPart.textOf(before), one, other);
        }
        var line = Stream.of(one, other).filter(text -> !text.isEmpty()).collect(Collectors.joining(" / "));
        return new TextMerge(line, false);
    }

    /**
     * Returns the merged content.
     *
     * @param picks the resolution of each conflicting part; {@link MergeChoice#MINE} where one is missing, so that nothing typed is lost
     * @param written the texts to write for {@link MergeChoice#BOTH}; {@link #mergedText} where one is missing
     */
    public EditionContent result(Map<ContentPart, MergeChoice> picks, Map<ContentPart, String> written) {
        var result = theirs;
        for (var contentPart : onlyMine()) {
            result = contentPart.copyValue(result, mine);
        }
        for (var contentPart : contested()) {
            result = switch (picks.getOrDefault(contentPart, MergeChoice.MINE)) {
                case MINE -> contentPart.copyValue(result, mine);
                case THEIRS -> result;
                case BOTH -> together(contentPart, result, written);
            };
        }
        return result;
    }

    private EditionContent together(ContentPart contentPart, EditionContent result, Map<ContentPart, String> written) {
        if (contentPart.isText()) {
            var words = written.get(contentPart);
            return contentPart.write(
                    result, words == null ? mergedText(contentPart).text() : words);
        }
        if (!canBeBoth(contentPart)) {
            throw new IllegalArgumentException("Of " + contentPart + " only one can be kept");
        }
        var facts = result.facts().copy();
        contentPart.getFact().set(facts, places(contentPart, mine).and(places(contentPart, theirs)));
        return new EditionContent(result.source(), result.texts(), facts, result.files(), result.note());
    }

    private static Locations places(ContentPart contentPart, EditionContent editionContent) {
        var places = (Locations) contentPart.getFact().get(editionContent.facts());
        return places == null ? Locations.NONE : places;
    }

    private static List<ContentPart> parts(Predicate<ContentPart> which) {
        return ContentPart.all().stream().filter(which).toList();
    }
}
