package ca.tandem.translation.proposal;

import ca.tandem.common.Language;
import ca.tandem.posting.Fact;
import ca.tandem.posting.Locations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The facts that people read out of real pairs, from {@code facts/labels.tsv}: no word of the texts, only values by key. */
final class LabelledPairs {

    private static final String ABSENT = "-";

    private LabelledPairs() {}

    /** Returns the labels by the key of the pair; a fact that neither text states is null. */
    static Map<String, Map<Fact, Object>> read() {
        try (var stream = Objects.requireNonNull(LabelledPairs.class.getResourceAsStream("/facts/labels.tsv"))) {
            var rows = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t")))
                    .toList();
            var facts = rows.get(0).stream()
                    .skip(1)
                    .map(key -> Arrays.stream(Fact.values())
                            .filter(fact -> fact.key().equals(key))
                            .findFirst()
                            .orElseThrow())
                    .toList();
            return rows.stream()
                    .skip(1)
                    .collect(Collectors.toMap(
                            row -> row.get(0), row -> labels(facts, row), (one, other) -> one, LinkedHashMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Fact, Object> labels(List<Fact> facts, List<String> row) {
        var labels = new EnumMap<Fact, Object>(Fact.class);
        IntStream.range(0, facts.size()).forEach(i -> labels.put(facts.get(i), label(facts.get(i), row.get(i + 1))));
        return labels;
    }

    private static Object label(Fact fact, String label) {
        if (label.equals(ABSENT)) {
            return null;
        }
        return fact == Fact.LOCATIONS ? Set.of(label.split(";")) : label;
    }

    /** Returns a proposed value in the form of the labels: places by their French names alone. */
    static Object inLabels(Object value) {
        return value instanceof Locations locations
                ? locations.names(Language.FR).stream()
                        .map(name -> name.replaceFirst(" \\(.*", ""))
                        .collect(Collectors.toSet())
                : value.toString();
    }
}
