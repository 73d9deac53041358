package ca.tandem.posting;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Where the work is done: places, each with its name in both languages, in the author's order.
 *
 * @param places the places; may be empty
 */
public record Locations(List<Bilingual<String>> places) implements Serializable {

    /** No place given. */
    public static final Locations NONE = new Locations(List.of());

    public Locations {
        places = List.copyOf(places);
    }

    /** The names of the places in that language, without those that have none there. */
    public List<String> names(Language language) {
        return places.stream()
                .map(place -> place.get(language))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The names as one line: {@code Halifax, Nova Scotia; Gander, Newfoundland and Labrador}. */
    public String line(Language language) {
        return String.join("; ", names(language));
    }

    /** One line a place, English and French with a tab between them: the form in which it is stored. */
    @Override
    public String toString() {
        return places.stream().map(place -> place.en() + "\t" + place.fr()).collect(Collectors.joining("\n"));
    }

    /** Reads what {@link #toString()} wrote. */
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
