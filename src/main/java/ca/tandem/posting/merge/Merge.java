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
 * Two versions that began from the same one, part by part (three-way merge). What one person changed and the other did not is that
 * person's; what both changed in the same way is so; the rest is for somebody to choose.
 *
 * @param before what both began from
 * @param mine what the one who saves later wants
 * @param theirs what was saved earlier
 */
public record Merge(Content before, Content mine, Content theirs) implements Serializable {

    /** The parts that only the one who saves later changed. */
    public List<Part> onlyMine() {
        return parts(part -> !part.isSame(before, mine) && part.isSame(before, theirs));
    }

    /** The parts that only the one who saved earlier changed. */
    public List<Part> onlyTheirs() {
        return parts(part -> part.isSame(before, mine) && !part.isSame(before, theirs));
    }

    /** The parts that both changed, not in the same way. */
    public List<Part> contested() {
        return parts(part -> !part.isSame(before, mine) && !part.isSame(before, theirs) && !part.isSame(mine, theirs));
    }

    /** Whether what was saved earlier changed nothing of what an author writes, or nothing else. */
    public boolean isPlain() {
        return onlyTheirs().isEmpty() && contested().isEmpty();
    }

    /** The parts in which two contents differ. */
    public static List<Part> differing(Content one, Content other) {
        return Stream.of(Part.values()).filter(part -> !part.isSame(one, other)).toList();
    }

    /** Whether both can be kept: two texts below each other, or the places of both. */
    public static boolean canBeBoth(Part part) {
        return part.isText() || part == Part.LOCATIONS;
    }

    /**
     * Both texts in one.
     *
     * @param part a text
     * @return the text, and whether it follows by itself, each having changed other lines of it
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
     * What comes of it.
     *
     * @param picks what was chosen of each contested part; one that is missing is mine, so that nothing typed is lost
     * @param written the texts to write where both are kept; one that is missing is {@link #both}
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
