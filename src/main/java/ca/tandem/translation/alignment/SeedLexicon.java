package ca.tandem.translation.alignment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** A small seed lexicon, {@code seeds.txt}: French translations of frequent English words that do not look alike. */
final class SeedLexicon {

    private static final Map<String, List<String>> FRENCH = read();

    /** The French words of the list that are shorter than the prefix to which {@link AlignmentFeatures} reduces words. */
    static final Set<String> SHORT = FRENCH.values().stream()
            .flatMap(List::stream)
            .filter(word -> word.length() < 4)
            .collect(Collectors.toUnmodifiableSet());

    private static final int LONGEST =
            FRENCH.keySet().stream().mapToInt(String::length).max().orElse(0);

    private SeedLexicon() {}

    /** Returns the prefixes of French words for an English word in lower case; empty if the list has none. */
    static List<String> of(String word) {
        for (var length = Math.min(LONGEST, word.length()); length > 1; length--) {
            var found = FRENCH.get(word.substring(0, length));
            if (found != null && (length > 3 || word.length() - length < 2)) {
                return found;
            }
        }
        return List.of();
    }

    private static Map<String, List<String>> read() {
        var seeds = new HashMap<String, List<String>>();
        try (var file = Objects.requireNonNull(SeedLexicon.class.getResourceAsStream("seeds.txt"));
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                var sides = line.split(" = ", 2);
                seeds.put(sides[0], List.of(sides[1].split(", ")));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return seeds;
    }
}
