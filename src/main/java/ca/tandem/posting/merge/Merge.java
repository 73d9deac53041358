package ca.tandem.posting.merge;

import ca.tandem.common.Bilingual;
import ca.tandem.posting.Content;
import ca.tandem.posting.Locations;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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
public record Merge(Content before, Content mine, Content theirs) implements Serializable {

    /** Returns the parts that only the later save changed. */
    public List<Part> onlyMine() {
        return parts(part -> !part.isSame(before, mine) && part.isSame(before, theirs));
    }

    /** Returns the parts that only the earlier save changed. */
    public List<Part> onlyTheirs() {
        return parts(part -> part.isSame(before, mine) && !part.isSame(before, theirs));
    }

    /** Returns the conflicting parts: those that both changed differently. */
    public List<Part> contested() {
        return parts(part -> !part.isSame(before, mine) && !part.isSame(before, theirs) && !part.isSame(mine, theirs));
    }

    /** Checks whether the later content can be saved as it is, because the earlier save changed no other part. */
    public boolean isPlain() {
        return onlyTheirs().isEmpty() && contested().isEmpty();
    }

    /** Returns the parts in which two contents differ. */
    public static List<Part> differing(Content one, Content other) {
        return Stream.of(Part.values()).filter(part -> !part.isSame(one, other)).toList();
    }

    /** Checks whether both values of a part can be kept: two texts one below the other, or the locations of both. */
    public static boolean canBeBoth(Part part) {
        return part.isText() || part == Part.LOCATIONS;
    }

    /**
     * Merges both texts of a part.
     *
     * @param part a text part
     * @return the merged text, and whether it is free of conflicts because each user changed other lines; a title never is
     */
    public ThreeWay both(Part part) {
        var one = part.textOf(mine);
        var other = part.textOf(theirs);
        if (!part.isOneLine()) {
            return ThreeWay.of(part.textOf(before), one, other);
        }
        var line = Stream.of(one, other).filter(text -> !text.isEmpty()).collect(Collectors.joining(" / "));
        return new ThreeWay(line, false);
    }

    /**
     * Returns the merged content.
     *
     * @param picks the resolution of each conflicting part; {@link Pick#MINE} where one is missing, so that nothing typed is lost
     * @param written the texts to write for {@link Pick#BOTH}; {@link #both} where one is missing
     */
    public Content result(Map<Part, Pick> picks, Map<Part, String> written) {
        var result = theirs;
        for (var part : onlyMine()) {
            result = part.take(result, mine);
        }
        for (var part : contested()) {
            result = switch (picks.getOrDefault(part, Pick.MINE)) {
                case MINE -> part.take(result, mine);
                case THEIRS -> result;
                case BOTH -> together(part, result, written);
            };
        }
        return result;
    }

    private Content together(Part part, Content result, Map<Part, String> written) {
        if (part.isText()) {
            var words = written.get(part);
            return part.write(result, words == null ? both(part).text() : words);
        }
        if (part != Part.LOCATIONS) {
            throw new IllegalArgumentException("Of " + part + " only one can be kept");
        }
        var places =
                new LinkedHashSet<Bilingual<String>>(mine.facts().getLocations().places());
        places.addAll(theirs.facts().getLocations().places());
        var facts = result.facts().copy();
        facts.setLocations(new Locations(new ArrayList<>(places)));
        return new Content(result.source(), result.texts(), facts, result.note());
    }

    private static List<Part> parts(Predicate<Part> which) {
        return Stream.of(Part.values()).filter(which).toList();
    }
}
