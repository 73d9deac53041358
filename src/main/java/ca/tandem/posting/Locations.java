package ca.tandem.posting;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The work locations, in the author's order, each with its name in both languages.
 *
 * @param places the locations; may be empty
 */
public record Locations(List<Bilingual<String>> places) implements Serializable {

    /** No locations. */
    public static final Locations NONE = new Locations(List.of());

    public Locations {
        places = List.copyOf(places);
    }

    /** Returns the names in the given language, leaving out locations without one. */
    public List<String> names(Language language) {
        return places.stream()
                .map(place -> place.get(language))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Returns these locations followed by those of the other list that are not among them. */
    public Locations and(Locations other) {
        return new Locations(
                Stream.concat(places.stream(), other.places.stream()).distinct().toList());
    }

    /** Returns the names in one line: {@code Halifax, Nova Scotia; Gander, Newfoundland and Labrador}. */
    public String line(Language language) {
        return String.join("; ", names(language));
    }

    /** Returns the stored form: one location per line, the English and the French name separated by a tab. */
    @Override
    public String toString() {
        return places.stream().map(place -> place.en() + "\t" + place.fr()).collect(Collectors.joining("\n"));
    }

    /** Parses the form that {@link #toString()} returns. */
    static Locations parse(String text) {
        if (text == null || text.isBlank()) {
            return NONE;
        }
        return new Locations(text.lines()
                .map(line -> line.split("\t", 2))
                .map(names -> new Bilingual<>(names[0], names[names.length - 1]))
                .toList());
    }
}
